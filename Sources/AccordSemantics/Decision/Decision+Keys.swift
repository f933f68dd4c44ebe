import AccordValues

// The description of a decision. Keys that are agreed on and not there yet are named where they will stand;
// docs/decisions/0042-the-keys-of-a-decision.md says what they will mean.

extension Decision {
  /// The keys of a decision.
  package enum Key: String, DecisionKey {
    case lead
    case asOf = "as_of"
    case source
    case input
    case experiments
    case segments
    case scores
    case definitions
    case proposition
    case route
    // To come: `passed`, the steps whose pool had nobody free.
    case drafts
    case missing
    case problems
    case trace
    case rules

    package static let schemaName = "Decision"
    package static var words: String? {
      "One line of the output of 'accord eval': what the rules say about one lead, and why. Keys come in the order in "
        + "which they stand here. Segments, scores and definitions come in the order of their declarations, and are left "
        + "out when the rules have none."
    }

    package var form: DecisionKeyForm {
      switch self {
      case .lead:
        .init(
          .text,
          "The lead: the value of its field 'id', or 'line 17' for a lead of rules that have no such field.",
          .always)
      case .asOf: .init(.instant, "What 'now' was, the same for all leads of a run.", .always)
      case .source:
        .init(
          .text,
          "The input block by which the lead was read, as '--source' names it; 'input' is read again with it."
        )
      case .input:
        .init(.fields, "Fields of the input as they stood there; only with --only or --pass-through.")
      case .experiments:
        .init(
          .named(.text), "For each experiment that the lead takes part in, the arm that it was drawn into.")
      case .segments: Outcomes.Key.segments.form
      case .scores: Outcomes.Key.scores.form
      case .definitions: Outcomes.Key.definitions.form
      case .proposition: .init(.object(PropositionOutcome.Key.self))
      case .route: .init(.object(RouteOutcome.Key.self))
      case .drafts: .init(.object(Outcomes.Key.self))
      case .missing:
        .init(
          .list(.text, atLeast: 1, isSet: true), "Fields whose absence left something undecided.",
          from: .reasons)
      case .problems:
        .init(
          .list(.object(Problem.Key.self), atLeast: 1),
          "What the rules could not use. A lead with problems is decided all the same.")
      case .trace:
        .init(
          .list(.object(TraceEntry.Key.self)),
          "Every rule, definition and step in the order in which it was looked at.", from: .full)
      case .rules: .init(.fingerprint, "The first 16 digits of the rule set's fingerprint.", .always)
      }
    }

    package func value(of decision: Decision, _ detail: Detail) -> DecisionValue? {
      switch self {
      case .lead: .text(decision.lead.string)
      case .asOf: .text(decision.asOf.description)
      case .source: decision.source.map { .text($0) }
      case .input: decision.input.map { .object($0.map { ($0.key.string, $0.value.json) }) }
      case .experiments:
        decision.experiments.isEmpty
          ? nil : .object(decision.experiments.map { ($0.name, JSONText.quote($0.arm.string)) })
      case .segments: Outcomes.Key.segments.value(of: decision.agreed(detail), detail)
      case .scores: Outcomes.Key.scores.value(of: decision.agreed(detail), detail)
      case .definitions: Outcomes.Key.definitions.value(of: decision.agreed(detail), detail)
      case .proposition: decision.proposition.map { .json(PropositionOutcome.Key.json(of: $0, detail)) }
      case .route: decision.route.map { .json(RouteOutcome.Key.json(of: $0, detail)) }
      case .drafts:
        decision.drafts(detail).isEmpty ? nil : .json(Outcomes.Key.json(of: decision.drafts(detail), detail))
      case .missing: decision.missing.isEmpty ? nil : .texts(decision.missing)
      case .problems: decision.problems.isEmpty ? nil : .list(decision.problems.map(\.json))
      case .trace: .list(decision.trace.map { TraceEntry.Key.json(of: $0, detail) })
      case .rules: .text(decision.rules)
      }
    }
  }

  /// Segments, scores and definitions, either those that are agreed or the drafts; what is hidden only when all is shown.
  package struct Outcomes: Sendable {
    fileprivate let decision: Decision
    fileprivate let areDrafts: Bool
    fileprivate let showsHidden: Bool

    // Each key asks for its own only.
    fileprivate var segments: [NamedOutcome] {
      decision.segments.filter { $0.isDraft == areDrafts && (showsHidden || !$0.isHidden) }
    }
    fileprivate var scores: [ScoreOutcome] {
      decision.scores.filter { $0.isDraft == areDrafts && (showsHidden || !$0.isHidden) }
    }
    fileprivate var definitions: [NamedTruth] { decision.definitions.filter { $0.isDraft == areDrafts } }

    /// Whether there is nothing to show.
    package var isEmpty: Bool { segments.isEmpty && scores.isEmpty && definitions.isEmpty }

    /// The keys under which the outcomes stand, those that are agreed and the drafts alike.
    package enum Key: String, DecisionKey {
      case segments
      case scores
      case definitions

      package static let schemaName = "drafts"
      package static var words: String? {
        "Segments, scores and definitions that are not agreed yet, as above; nothing else depends on them."
      }
      package static var leastKeys: Int { 1 }

      package var form: DecisionKeyForm {
        switch self {
        case .segments:
          .init(.named(.text), "For each set of segments the one the lead belongs to, 'none', or 'unknown'.")
        case .scores: .init(.named(.object(ScoreOutcome.Key.self)))
        case .definitions: .init(.named(.truth), "Whether the lead meets each definition.")
        }
      }

      package func value(of outcomes: Outcomes, _ detail: Detail) -> DecisionValue? {
        let members: [(String, String)] =
          switch self {
          case .segments:
            outcomes.segments.map { ($0.name, JSONText.quote($0.value?.string ?? Truth.unknown.rawValue)) }
          case .scores: outcomes.scores.map { ($0.name, ScoreOutcome.Key.json(of: $0, detail)) }
          case .definitions: outcomes.definitions.map { ($0.name, JSONText.quote($0.truth.rawValue)) }
          }
        return members.isEmpty ? nil : .object(members)
      }
    }
  }

  /// The decision as one JSON object without line breaks.
  package func json(_ detail: Detail) -> String { Key.json(of: self, detail) }

  private func agreed(_ detail: Detail) -> Outcomes {
    Outcomes(decision: self, areDrafts: false, showsHidden: detail == .full)
  }

  private func drafts(_ detail: Detail) -> Outcomes {
    Outcomes(decision: self, areDrafts: true, showsHidden: detail == .full)
  }
}

// MARK: Propositions and the route

extension PropositionOutcome {
  /// The keys of `proposition`.
  package enum Key: String, DecisionKey {
    case fits
    case promised
    case aligned

    package static let schemaName = "proposition"
    package static var words: String? { "What to offer; only for rules with propositions." }

    package var form: DecisionKeyForm {
      switch self {
      case .fits:
        .init(.text, "The name of the proposition that fits the lead, 'none', or 'unknown'.", .always)
      case .promised:
        .init(
          .text, "The name of the proposition that a campaign has promised, 'none', or 'unknown'.", .always)
      case .aligned:
        .init(.truth, "Whether what was promised is what fits; absent when nothing was promised.")
      }
    }

    /// What people call it.
    package var title: String {
      switch self {
      case .fits: "the proposition that fits"
      case .promised: "the proposition that was promised"
      case .aligned: "whether what was promised is what fits"
      }
    }

    package func value(of proposition: PropositionOutcome, _ detail: Detail) -> DecisionValue? {
      switch self {
      case .fits: .text(proposition.fits)
      case .promised: .text(proposition.promised)
      case .aligned: proposition.aligned.map { .text($0.rawValue) }
      }
    }
  }
}

extension RouteOutcome {
  /// The keys of `route`.
  package enum Key: String, DecisionKey {
    case to
    case kind
    case member
    case id
    // To come: `turn`, whose turn it was, and `absences`, which list of absences was read.
    case label
    case step
    case hours
    case then
    case respondBy = "respond_by"
    case againAt = "again_at"
    case at

    package static let schemaName = "route"
    package static var words: String? { "Where the lead goes; only for rules with a route." }

    package var form: DecisionKeyForm {
      switch self {
      case .to: .init(.text, "A pool, a person, a queue, 'review', 'nurture' or 'nobody'.", .always)
      case .kind:
        .init(
          .word(of: Kind.allCases.map(\.rawValue)),
          "What 'to' is: a pool, the owner of the lead, a person that the rules name or look up, a queue of another "
            + "system, or itself.",
          .always)
      case .member:
        .init(
          .text, "The member of the pool who gets the lead.",
          .when(key: Key.kind.rawValue, is: Kind.pool.rawValue))
      case .id:
        .init(
          .text,
          "How the system that keeps the leads calls the member, the person or the queue, if the rules say.")
      case .label: .init(.text, "The label of the step, such as a letter's name.")
      case .step: .init(.count(from: 1), "The step that took the lead, counted from 1.", .always)
      case .hours: .init(.text, "The hours in which the time to respond counts, where it is working time.")
      case .then: .init(.text, "Who is told when nobody has responded by that time.")
      case .respondBy, .againAt: .init(.instant)
      case .at: .init(.place, from: .full)
      }
    }

    package func value(of route: RouteOutcome, _ detail: Detail) -> DecisionValue? {
      switch self {
      case .to: .text(route.target)
      case .kind: .text(route.kind.rawValue)
      case .member: route.member.map { .text($0) }
      case .id: route.id.map { .text($0) }
      case .label: route.label.map { .text($0) }
      case .step: .count(route.step)
      case .hours: route.hours.map { .text($0) }
      case .then: route.then.map { .text($0) }
      case .respondBy: route.respondBy.map { .text($0.description) }
      case .againAt: route.againAt.map { .text($0.description) }
      case .at: .text(route.place)
      }
    }
  }
}
