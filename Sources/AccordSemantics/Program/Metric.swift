package import AccordSource
package import AccordValues

/// A number that teams watch: of which leads, what came of them, and within how long. (Section 11)
///
/// Its expressions are about a recorded decision and the answers to its lead: they belong to the program of `RecordRules`.
package struct Metric: Sendable {
  package let name: String
  package let title: String?
  package let isDraft: Bool
  package let means: String?
  package let agreedBy: [String]
  package let reviewBy: Definition.Review?
  /// The first and the last day of the periods of which it is a number; nil for no end.
  package let from: CalendarDate?
  package let until: CalendarDate?
  /// Which leads it speaks of; nil for every lead.
  package let of: Expression?
  package let measure: Measure
  /// Which of them are counted at all; nil for all.
  package let outOf: Expression?
  /// How long after the start it looks; nil for as long as there is a record.
  package let within: Duration?
  package let target: Target?
  package let range: SourceRange

  /// What it asks of a lead.
  package enum Measure: Sendable {
    /// Nothing: how many leads there are.
    case leads
    /// Whether something came of it.
    case counts(Expression)
    /// A number that is added up.
    case adds(Expression)
    /// A time; the number is how long after the start it was: in the hours that the decision names, where that is what teams
    /// want to reach, else around the clock, and then the hours are nil.
    case takes(Expression, hours: Expression?)
  }

  /// What the teams have agreed to reach.
  package struct Target: Sendable {
    package let isAtLeast: Bool
    /// A number, a share such as 0.6, or a duration.
    package let value: Value
    /// Whether it is a length of working time, in the hours of whoever responds.
    package let isWorking: Bool
    package let range: SourceRange
  }

  /// Whether it is a number of periods that end on a day.
  package func isInForce(on day: CalendarDate) -> Bool {
    if let from, day < from { return false }
    if let until, day > until { return false }
    return true
  }

  /// The expressions, in the order in which an entry of each kind usually stands.
  package var expressions: [Expression] { [of, measure.expression, measure.hours, outOf].compactMap { $0 } }
}

extension Metric {
  /// The same metric of other leads.
  package func speaking(of leads: Expression) -> Metric {
    Metric(
      name: name, title: title, isDraft: isDraft, means: means, agreedBy: agreedBy, reviewBy: reviewBy,
      from: from, until: until, of: leads, measure: measure, outOf: outOf, within: within, target: target,
      range: range)
  }
}

extension Metric.Measure {
  /// What is asked; nil when nothing is.
  package var expression: Expression? {
    switch self {
    case .leads: nil
    case .counts(let expression), .adds(let expression), .takes(let expression, _): expression
    }
  }

  /// The hours of the step that took the lead, of a time that is waited for.
  var hours: Expression? { if case .takes(_, let hours) = self { hours } else { nil } }
}

/// What metrics of one version of the rules read: a recorded decision as a lead, with what was answered. (Clause 11.1)
package final class RecordRules: Sendable {
  /// Rules without declarations of which a decision, as `accord eval` writes it, is the lead.
  package let program: Program
  /// What each field of the program is.
  package let parts: [Part]
  package let metrics: [Metric]
  /// What reports are divided by, in the order of the agreement.
  package let groups: [Group]
  package let experiments: [RecordedExperiment]

  init(
    program: Program, parts: [Part], metrics: [Metric], groups: [Group], experiments: [RecordedExperiment]
  ) {
    self.program = program
    self.parts = parts
    self.metrics = metrics
    self.groups = groups
    self.experiments = experiments
  }

  /// What a field of a recorded decision is.
  package enum Part: Hashable, Sendable {
    /// The id of the lead.
    case lead
    case decided
    case segments(String)
    case score(String)
    case grade(String)
    case definition(String)
    case experiment(String)
    case respondBy
    case againAt
    case proposition
    case promised
    case aligned
    case routeKind
    case routeTarget
    case routeLabel
    case routeHours
    /// A field of the lead, as it was read.
    case input(ID<Field>)
    case answers
  }

  /// What reports are divided by.
  package struct Group: Sendable {
    package let name: String
    /// The fields that make the group; several for where a lead went.
    package let fields: [ID<Field>]
    /// What makes it of them; nil where they do that themselves.
    package var key: Expression?
  }

  /// What a decision shows of an experiment.
  package struct RecordedExperiment: Sendable {
    package let name: String
    /// Whether the lead is in one of its arms.
    package let takesPart: Expression
    package let arm: Group
    /// What has one arm together; nil where each lead is drawn by itself.
    package let key: Group?
  }

  /// The field of a part.
  package func field(_ part: Part) -> ID<Field>? { parts.firstIndex(of: part).map { ID($0) } }

  /// The fields that metrics and groups ask for.
  package var fieldsCounted: Set<ID<Field>> {
    metrics.flatMap(\.expressions).reduce(into: Set(groups.flatMap(\.fields))) { $0.formUnion($1.fieldsRead) }
  }

  /// These, and what reports of experiments ask for.
  package var fieldsRead: Set<ID<Field>> {
    let watched = experiments.flatMap { [$0.arm] + [$0.key].compactMap { $0 } }
    return fieldsCounted.union(watched.flatMap(\.fields))
  }

  /// Whether a metric depends on what was answered.
  package func asksForAnswers(_ metric: Metric) -> Bool {
    guard let answers = program.answers else { return false }
    return metric.expressions.contains { $0.fieldsRead.contains(answers) }
  }

  /// The metric that is declared at a place; nil where it makes no sense in these rules.
  package func metric(at range: SourceRange) -> Metric? { metrics.first { $0.range == range } }
}

extension RecordRules.Part {
  /// Whether metrics and groups may ask for it. What came of the arms of an experiment only its own report says, at its
  /// end. (Clause 12.5)
  var isAsked: Bool {
    switch self {
    case .lead, .experiment: false
    default: true
    }
  }

  /// Where a decision shows it, each from the outside in: drafts stand apart from what is agreed.
  package var paths: [[String]] {
    switch self {
    case .segments, .score, .grade, .definition: [path, ["drafts"] + path]
    default: [path]
    }
  }

  /// Where a decision shows it when it is agreed, from the outside in.
  private var path: [String] {
    switch self {
    case .lead: ["lead"]
    case .decided: ["as_of"]
    case .segments(let name): ["segments", name]
    case .score(let name): ["scores", name, "points"]
    case .grade(let name): ["scores", name, "grade"]
    case .definition(let name): ["definitions", name]
    case .experiment(let name): ["experiments", name]
    case .respondBy: ["route", "respond_by"]
    case .againAt: ["route", "again_at"]
    case .proposition: ["proposition", "fits"]
    case .promised: ["proposition", "promised"]
    case .aligned: ["proposition", "aligned"]
    case .routeKind: ["route", "kind"]
    case .routeTarget: ["route", "to"]
    case .routeLabel: ["route", "label"]
    case .routeHours: ["route", "hours"]
    case .input: ["input"]
    case .answers: [Feedback.Name.list]
    }
  }

  /// What people call it, where the rules do not say it.
  package var title: String? {
    switch self {
    case .lead: "the id of the lead"
    case .decided: "the time of the decision"
    case .respondBy: "the time by which somebody responds"
    case .againAt: "the time at which the lead is looked at again"
    case .proposition: PropositionOutcome.Key.fits.title
    case .promised: PropositionOutcome.Key.promised.title
    case .aligned: PropositionOutcome.Key.aligned.title
    case .routeKind: "the kind of place where it went"
    case .routeTarget: "the place where it went"
    case .routeLabel: "the label of the step"
    case .routeHours: "the hours in which somebody responds"
    case .segments, .score, .grade, .definition, .experiment, .input, .answers: nil
    }
  }

  /// What metrics call it, where that is no name of the rules.
  package var word: String? {
    switch self {
    case .decided: "decided"
    case .respondBy: "respond_by"
    case .againAt: "again_at"
    case .proposition: "proposition"
    case .promised: "promised"
    case .aligned: "aligned"
    case .lead, .segments, .score, .grade, .definition, .experiment, .routeKind, .routeTarget, .routeLabel,
      .routeHours, .input, .answers:
      nil
    }
  }

  /// How many steps of a path a decision always has where it was made by rules that know the part: less is there where the
  /// rules were others, or where what was kept is not enough.
  package var stepsAlwaysThere: Int {
    switch self {
    case .lead, .decided, .respondBy, .againAt, .routeKind, .routeTarget, .routeLabel, .routeHours,
      .proposition,
      .promised,
      .aligned, .input:
      1
    case .segments, .score, .grade, .definition: 2
    case .answers, .experiment: 0
    }
  }
}
