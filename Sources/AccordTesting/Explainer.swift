import AccordReference
import AccordSemantics
import AccordSource
import AccordStream
import AccordValues

/// Says, line by line, how the rules came to what they say of a lead.
///
/// What was asked for comes first, then what it stands on: the scores and definitions that were read on the
/// way.
struct Explainer {
  private let program: Program
  private var examination: Examination
  private var lines: [String] = []
  private var open: [Reference] = []
  private(set) var explained: Set<Reference>
  /// How many declarations have been explained here.
  private var count = 0
  private let showsProblems: Bool

  /// How many declarations are explained for one failure, the nearest first.
  private static let mostDeclarations = 8
  /// How many items of a line are shown.
  private static let shownItems = 5

  /// - Parameters:
  ///   - explained: what earlier failures of the same lead have explained, which is not said again.
  ///   - showsProblems: whether to add the problems of the lead.
  init(
    _ program: Program, _ examination: Examination, explained: Set<Reference> = [], showsProblems: Bool = true
  ) {
    self.program = program
    self.examination = examination
    self.explained = explained
    self.showsProblems = showsProblems
  }

  /// The lines, with what they refer to and the problems of the lead.
  mutating func finished() -> [String] {
    let asked = Set(open)
    while !open.isEmpty, count < Explainer.mostDeclarations {
      let next = open.removeFirst()
      guard explained.insert(next).inserted else {
        if asked.contains(next), lines.isEmpty { lines.append("see above for '\(program.name(of: next))'") }
        continue
      }
      count += 1
      explain(next)
    }
    guard showsProblems else { return lines }
    lines += examination.decision.problems.prefix(Explainer.shownItems).map { "problem: \($0.excerpt)" }
    return lines
  }

  // MARK: What was asked for

  /// Explains a condition or a value.
  mutating func explain(_ expression: Expression) {
    if expression.type == .flag {
      switch expression.kind {
      case .and, .or, .not, .implies, .membership, .between, .textTest, .matches, .timeTest, .isKnown,
        .quantified:
        add(examination.parts(of: expression), indent: 0)
      default: break
      }
    }
    if expression.type == .flag { followDeciding(expression) } else { follow(expression) }
    if expression.asksRoute { explainRoute { _ in false } }
  }

  /// Explains the score that has a line of this title.
  mutating func explain(lineCalled title: String) {
    for (index, score) in program.scores.enumerated() where score.titles.contains(title) {
      open.append(.score(ID(index)))
    }
  }

  /// Explains the step that took the lead, the steps before it, and those that were expected to.
  mutating func explainRoute(_ isExpected: (Route.Step) -> Bool) {
    guard let route = program.route else { return }
    let taken = examination.decision.route?.step
    for (index, step) in route.steps.enumerated() {
      let number = index + 1
      let isTaken = number == taken
      let name = "step \(number), \(Explainer.heading(of: step, in: program))"
      if let taken, number > taken {
        if isExpected(step) {
          lines.append("\(name): not tried, because step \(taken) took the lead  \(program.line(step.range))")
        }
        continue
      }
      let truth = step.condition.map { examination.truth(of: $0) } ?? .yes
      let outcome =
        isTaken
        ? "took the lead"
        : truth == .yes
          ? "applies, but whom the lead goes to is not known"
          : "passed on, its condition is \(truth.rawValue)"
      lines.append("\(name): \(outcome)  \(program.line(step.range))")
      // Of the steps that were passed by, what was expected matters, and what could not be told.
      guard isTaken || isExpected(step) || truth == .unknown, let condition = step.condition else { continue }
      add(examination.parts(of: condition), indent: 2)
      followDeciding(condition)
    }
  }

  /// Says that a lead can never go where it was expected to.
  mutating func explainMissingStep(to target: String) {
    lines.append("no step of the route leads to \(target)")
  }

  mutating func explainPropositions() {
    for proposition in program.propositions {
      guard let condition = proposition.fits else { continue }
      let truth = examination.truth(of: condition)
      lines.append("\(proposition.name) fits: \(truth.rawValue)  \(program.line(condition.range))")
      add(examination.parts(of: condition), indent: 2)
      follow(condition)
    }
  }

  private static func heading(of step: Route.Step, in program: Program) -> String {
    let label = step.label.map { " \"\($0)\"" } ?? ""
    return "to \(step.target.name(in: program) ?? "a person")\(label)"
  }

  // MARK: Declarations

  private mutating func explain(_ reference: Reference) {
    switch reference {
    case .binding(let id): explain(program.bindings[id])
    case .segments(let id):
      explain(program.segments[id], value: examination.decision.segments[id.index].value)
    case .score(let id):
      explain(examination.decision.scores[id.index])
      if case .computed(let terms) = program.scores[id].body {
        for term in terms { follow(term.value) }
      }
    case .grade(let id): explain(program.grades[id], id)
    case .definition(let id):
      explain(program.definitions[id], examination.decision.definitions[id.index].truth)
    }
  }

  private mutating func explain(_ binding: Binding) {
    let value = examination.value(of: binding.value)
    lines.append(
      "\(binding.name) \(value.map { "= \($0.explained)" } ?? "is unknown")  \(program.line(binding.range))")
    let inner = binding.value
    if inner.type == .flag {
      add(examination.parts(of: inner), indent: 2)
    } else if case .choose(let arms, _) = inner.kind {
      for arm in arms { add(examination.parts(of: arm.condition), indent: 2) }
    } else {
      lines += examination.observed(by: inner).map { "  \(Explainer.words($0))" }
    }
    follow(inner)
  }

  private mutating func explain(_ segments: Segments, value: Text?) {
    lines.append("\(segments.name) is \(value?.string ?? "unknown")  \(program.line(segments.range))")
    for entry in segments.entries {
      guard let condition = entry.condition else {
        lines.append("  \(entry.name): otherwise  \(program.line(entry.range))")
        continue
      }
      let truth = examination.truth(of: condition)
      lines.append("  \(entry.name): \(truth.rawValue)  \(program.line(entry.range))")
      add(examination.parts(of: condition), indent: 4)
      followDeciding(condition)
    }
  }

  private mutating func explain(_ grade: Grade, _ id: ID<Grade>) {
    let score = examination.decision.scores[grade.score.index]
    let steps = grade.steps.map { "\($0.label) from \($0.from)" } + ["\(grade.otherwise) otherwise"]
    lines.append(
      "\(grade.name) is \(score.grade?.string ?? "unknown"), because \(score.name) = \(score.points): "
        + "\(steps.joined(separator: ", "))  \(program.line(grade.range))")
    open.append(.score(grade.score))
  }

  private mutating func explain(_ definition: Definition, _ truth: Truth) {
    lines.append("\(definition.name) is \(truth.rawValue)  \(program.line(definition.range))")
    for clause in definition.clauses {
      let outcome = examination.truth(of: clause.condition)
      let word =
        switch clause.kind {
        case .never, .always: "\(clause.kind.rawValue) when"
        case .requires, .when: clause.kind.rawValue
        }
      lines.append("  \(word) is \(outcome.rawValue)  \(program.line(clause.range))")
      add(examination.parts(of: clause.condition), indent: 4)
      // An exclusion decides unless it is no. What qualifies speaks for a yes, or against it.
      let decides = clause.kind == .never ? outcome != .no : (outcome == .yes) == (truth == .yes)
      if decides { followDeciding(clause.condition) }
    }
  }

  /// How a score adds up.
  private mutating func explain(_ score: ScoreOutcome) {
    let grade = score.grade.map { ", grade \($0)" } ?? ""
    lines.append("\(score.name) = \(score.points)\(grade)")
    let amounts = score.because.map(\.points.signed)
    let width = amounts.map { DisplayText.width(of: $0) }.max() ?? 1
    for (reason, amount) in zip(score.because, amounts) {
      let operands = reason.operands.map { " (\($0))" } ?? ""
      let items = reason.items.map { $0.count == 1 ? ", 1 item" : ", \($0.count) items" } ?? ""
      let margin = String(repeating: " ", count: max(0, width - DisplayText.width(of: amount)))
      lines.append("  \(margin)\(amount)  \"\(reason.rule)\"\(operands)\(items)  \(reason.place)")
    }
    if score.because.isEmpty { lines.append("  no line pays") }
    let margin = String(repeating: " ", count: max(0, width - 1))
    for undecided in score.undecided {
      let names = undecided.missing.map { "'\($0)'" }.joined(separator: ", ")
      let reason =
        undecided.missing.isEmpty
        ? "it could not be computed" : "\(names) \(undecided.missing.count == 1 ? "is" : "are") missing"
      lines.append(
        "  \(margin)?  \"\(undecided.rule)\": \(reason)  \(undecided.place)"
      )
    }
  }

  // MARK: Conditions

  /// Adds conditions; those joined by `and`, `or` and `not` one under the other.
  private mutating func add(_ parts: [TraceEntry.Part], indent: Int) {
    let margin = String(repeating: " ", count: indent)
    for part in parts {
      if part.parts.count > 1 {
        add(part.parts, indent: indent)
        continue
      }
      // A negation is shown as written, with what it saw.
      let seen = part.observed.filter { $0.name != part.text || $0.value == nil }
      let observed = seen.map(Explainer.words).joined(separator: ", ")
      let text = part.text.contains(" is ") ? "'\(part.text)'" : part.text
      lines.append(
        "\(margin)\(text) is \(part.outcome.rawValue)" + (observed.isEmpty ? "" : ": \(observed)"))
    }
  }

  /// A name and its value: `fit = 20`, `budget is missing`.
  static func words(_ observed: TraceEntry.Observed) -> String {
    switch observed.value {
    case nil: "\(observed.name) is \(observed.isField ? "missing" : "unknown")"
    case .record?: "\(observed.name) is known"
    case .records?: "\(observed.name) has \(observed.value?.words ?? "")"
    case .flag(let flag)?: "\(observed.name) is \(flag ? "yes" : "no")"
    case let value?: "\(observed.name) = \(value.excerpt)"
    }
  }

  /// Notes the declarations in those parts of a condition that make it what it is.
  private mutating func followDeciding(_ condition: Expression) {
    let truth = examination.truth(of: condition)
    switch condition.kind {
    case .and(let operands), .or(let operands):
      for operand in operands where examination.truth(of: operand) == truth { followDeciding(operand) }
    case .not(let operand): followDeciding(operand)
    default: follow(condition)
    }
  }

  /// Notes the declarations that an expression reads, in the order in which they stand in it.
  private mutating func follow(_ expression: Expression) {
    var found: [Reference] = []
    expression.walk { inner in
      switch inner.kind {
      case .binding(let id): found.append(.binding(id))
      case .definition(let id): found.append(.definition(id))
      case .score(let id): found.append(.score(id))
      case .grade(let id): found.append(.grade(id))
      case .segments(let id): found.append(.segments(id))
      default: break
      }
    }
    open += found
  }
}

extension Value {
  /// The value as an explanation shows it.
  fileprivate var explained: String {
    if case .record = self { "a row of the table" } else { excerpt }
  }
}

extension Score {
  /// The titles under which its lines and limits give points.
  fileprivate var titles: Set<String> {
    switch body {
    case .entries(let entries, let clamps):
      Set(entries.flatMap(\.titles) + (clamps.isEmpty ? [] : ["cap", "floor"]))
    case .computed(let terms): Set(terms.map(\.title))
    }
  }
}

extension ScoreEntry {
  fileprivate var titles: [String] {
    switch self {
    case .points(let points): [points.title, "\(points.title): cap", "\(points.title): floor"]
    case .bands(let bands): [bands.title]
    case .group(let group):
      group.entries.flatMap(\.titles) + ["\(group.title): cap", "\(group.title): floor"]
    }
  }
}
