package import AccordSemantics
package import AccordValues

/// Something that a decision says of a lead, or a list that it is chosen from: what two sets of rules are compared by.
package struct Output: Hashable, Sendable {
  package let kind: Kind
  /// Of propositions and the route the word that stands for it: `fits`, `promised`, `route`.
  package let name: String

  package init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// The kinds, in the order in which a report tells of them.
  package enum Kind: String, CaseIterable, Sendable {
    case definition
    case segments
    case score
    case grade
    /// The proposition that fits, and the one that was promised.
    case fits
    case promised
    case route
    /// The arm of an experiment that a lead is in.
    case experiment
    /// Who shares the leads of a pool. Members are compared as a list.
    case pool
  }

  /// Its place among what a program declares of its kind; nil where there is no such one, and for what has no name.
  package func place(in program: Program) -> Int? {
    switch kind {
    case .definition: program.definitions.firstIndex { $0.name == name }
    case .segments: program.segments.firstIndex { $0.name == name }
    case .score: program.scores.firstIndex { $0.name == name }
    case .grade: program.grades.firstIndex { $0.name == name }
    case .experiment: program.experiments.firstIndex { $0.name == name }
    case .pool: program.pools.firstIndex { $0.name == name }
    case .fits, .promised, .route: nil
    }
  }

  /// Whether each lead has an outcome of it.
  package var isOfLeads: Bool { kind != .pool }
}

/// Where a step sends a lead, whichever step it is.
package struct RoutePlace {
  /// What two steps have alike that send leads to the same place, under the same label and with the same times.
  package let key: String
  /// Who gets the lead.
  package let short: String
  /// The same with the label and the times.
  package let long: String
  /// Whether the place or a time is more than what the step says: computed for each lead, or counted in hours.
  package let isComputed: Bool

  /// The place of a step of a program.
  package init(_ step: Route.Step, _ program: Program) {
    short = step.target.words(in: program)
    func words(_ length: Delay?, _ what: String) -> String? {
      length.map { "\(what) \($0.words(in: program) ?? "a time that is computed")" }
    }
    // Hours of one name may say something else in other rules.
    let hours = [step.respondWithin, step.againAfter].map { delay in
      if case .working(_, let hours)? = delay { program.hours[hours].meaning } else { "" }
    }
    let parts = [
      step.label.map { "\"\($0)\"" }, words(step.respondWithin, "respond within"),
      step.then.map { "then to \($0.words(in: program))" },
      words(step.againAfter, "again after"),
    ]
    long = ([short] + (step.target.id.map { ["as \"\($0)\""] } ?? []) + parts.compactMap { $0 }).joined(
      separator: ", ")
    key = ([step.target.kind.rawValue, short, step.target.id ?? ""] + parts.map { $0 ?? "" } + hours)
      .joined(separator: "\u{1F}")
    let isComputedTime = [step.respondWithin, step.againAfter].contains { $0?.isComputed ?? false }
    isComputed = isComputedTime || !step.target.takesAll || hours.contains { !$0.isEmpty }
  }

  /// What stands for leads that no step takes.
  package static let noStep = "no step"
}

/// Where a lead goes, under which label and with which times: what two decisions say alike of it.
package struct RoutedPlace: Equatable, Sendable {
  package let target: Text
  private let kind: RouteOutcome.Kind
  private let label: Text?
  /// What another system calls a person or a queue; who of a pool gets the lead is not compared.
  private let id: Text?
  private let then: Text?
  package let respondBy: Instant?
  package let againAt: Instant?

  /// The place that a decision tells.
  package init(_ route: RouteOutcome) {
    (target, kind) = (Text(route.target), route.kind)
    label = route.label.map { Text($0) }
    id = route.kind == .pool ? nil : route.id.map { Text($0) }
    then = route.then.map { Text($0) }
    (respondBy, againAt) = (route.respondBy, route.againAt)
  }
}

extension Route.Target {
  /// What another system calls a person or a queue that is written; nil for any other.
  fileprivate var id: String? {
    switch self {
    case .person(let recipient), .queue(let recipient): recipient.id
    case .pool, .owner, .expression, .review, .nurture, .nobody: nil
    }
  }
}
