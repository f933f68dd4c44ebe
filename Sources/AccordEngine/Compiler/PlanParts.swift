import AccordSemantics
import AccordValues

/// The tables of a plan while they are being filled.
struct PlanParts {
  var calls: [CallPlan] = []
  var pieces: [Fragment] = []
  var lines: [Line] = []
  var lineNames: [LineName] = []
  /// Beside each line the node for which it is undecided; -1 where there is not only one.
  var lineConditions: [Int32] = []
  var groups: [GroupPlan] = []
  var lineSets: [LineSetPlan] = []
  var lineGroups: [LineGroup] = []
  var optionsPlans: [OptionsPlan] = []
  var limits: [LimitPlan] = []
  var bandsPlans: [BandsPlan] = []
  var bands: [BandPlan] = []
  var payments: [PaymentPlan] = []
  var rollingLimits: [RollingLimitPlan] = []
  var silences: [SilencePlan] = []
  var scores: [ScorePlan] = []
  var grades: [GradePlan] = []
  var segments: [SegmentsPlan] = []
  var experiments: [ExperimentPlan] = []
  var definitions: [DefinitionPlan] = []
  var propositions: [PropositionPlan] = []
  var steps: [StepPlan] = []
  /// The register of each promise's condition, and behind them that of the filter.
  var promises: [Int32] = []
  /// What is computed for what leaves.
  var sent: [SentValue] = []
  var stepTexts: [StepText] = []
  var tickets: [Ticket] = []
  var switches: [SwitchPlan] = []
  var cases: [Stretch] = []
  var thresholds: [ThresholdsPlan] = []
  var trace: [TraceEntryPlan] = []
  /// How many entries of the trace stand before those of the route.
  var traceOfDeclarations = 0
  var observed: [ObservedPlan] = []
  /// The place of each name in `observed`.
  var observedPlaces: [String: Int32] = [:]
  /// How many lines keep what they pay for each item.
  var paidLines: Int32 = 0
  /// See the tables of the same names in `Plan`.
  var causeNames: [Fragment] = []
  var rankedCauseNames: [Fragment] = []
  var ruleStarts: [Fragment] = []
  var fieldStarts: [Fragment] = []
  var errors: [Fragment] = []
  /// How deep groups are nested, the score itself included.
  var tallyDepth = 1

  mutating func pieces(_ fragments: [Fragment]) -> Stretch {
    let start = Int32(truncatingIfNeeded: pieces.count)
    pieces += fragments
    return Stretch(start: start, count: Int32(truncatingIfNeeded: fragments.count))
  }
}
