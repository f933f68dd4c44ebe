import AccordExplanation
import AccordRecord
import AccordReference
import AccordSemantics
import AccordSource
import AccordValues

/// Compares what a lead was expected to be with what it is.
struct ExpectationJudge {
  private(set) var failures: [TestFailure] = []

  private let program: Program
  private let titles: ScoreTitles
  private var examination: Examination
  private let lead: String?
  private let isExplaining: Bool
  /// What metrics say of the lead; nil for rules without.
  private let metrics: MetricTrial?
  /// What earlier failures of the lead have explained.
  private var explained: Set<Reference> = []
  private var hasShownProblems = false

  /// How many items of a line are shown.
  private static let shownItems = 5

  /// - Parameters:
  ///   - titles: those of the program.
  ///   - lead: the lead as failures name it; nil for a test with one lead.
  ///   - isExplaining: whether failures say what led there.
  init(
    _ program: Program, _ titles: ScoreTitles, _ examination: Examination, lead: String?,
    metrics: MetricTrial?, isExplaining: Bool
  ) {
    self.metrics = metrics
    self.program = program
    self.titles = titles
    self.examination = examination
    self.lead = lead
    self.isExplaining = isExplaining
  }

  // MARK: Expectations of the rules

  mutating func check(_ expectation: TestCase.Expectation) {
    let text = program.sources.line(expectation.range)
    let place = program.line(expectation.range)
    switch expectation.kind {
    case .condition(let condition):
      let truth = examination.truth(of: condition)
      if truth != .yes {
        let (expected, got) = compared(condition, truth)
        fail(text, place, expected: expected, got: got) { $0.ask(condition) }
      }
    case .route(let target, let label):
      if !examination.isRouted(to: target, label: label) {
        let isExpected = { (step: Route.Step) in
          step.target.canBeSame(as: target) && (label == nil || step.label == label)
        }
        let wanted = words(target, label)
        let isPossible = program.route?.steps.contains(where: isExpected) ?? false
        fail(text, place, expected: "route to \(wanted)", got: route) { inquiry in
          if !isPossible { inquiry.noteMissingStep(to: wanted) }
          inquiry.askRoute(isExpected)
        }
      }
    case .due(let due, let time): check(due, time, text, place)
    case .metric(let name, let expected): check(name, expected, text, place)
    }
    checkReasons(expectation, text, place)
  }

  /// Checks by when somebody responds, or when the lead is looked at again. (Clause 8.20)
  private mutating func check(
    _ due: TestCase.Due, _ time: TestCase.Time, _ text: String, _ place: String
  ) {
    let found = examination.route.flatMap { due.time(in: $0) }
    let said = length(due)
    guard
      found == nil || !time.isSaid(said)
        || found != time.instant(asOf: examination.asOf, said, in: program)
    else { return }
    let expected =
      switch time {
      case .after(let length): "\(due.lengthWords) \(length)"
      case .at(let instant): "\(due.timeWords) \(Value.time(instant).excerpt)"
      case .working(let length, let hours):
        "\(due.lengthWords) \(length)" + (hours.map { " of \(program.hours[$0].name)" } ?? "")
      }
    fail(text, place, expected: expected, got: words(due, found, like: time)) { inquiry in
      inquiry.askRoute { _ in false }
      if let expression = said?.expression { inquiry.ask(expression) }
    }
  }

  /// Checks what a metric says of the lead. (Clause 11.13)
  private mutating func check(_ metric: String, _ expected: Truth, _ text: String, _ place: String) {
    let state = metrics?.state(of: metric, for: examination.decision)
    guard state?.truth != expected else { return }
    fail(
      text, place, expected: "\(metric) is \(expected.rawValue)",
      got:
        "\(metric) is \((state?.truth ?? .unknown).rawValue), because \(state?.reason ?? "it is not in force then")"
    ) { _ in }
  }

  /// Checks a promise, and gives the outcome of its condition; only a no breaks it. (Clause 8.13)
  mutating func check(_ promise: Promise) -> Truth {
    let truth = examination.truth(of: promise.condition)
    if truth == .no {
      let (expected, got) = compared(promise.condition, truth)
      fail("ensure \"\(promise.title)\"", program.line(promise.range), expected: expected, got: got) {
        $0.ask(promise.condition)
      }
    }
    return truth
  }

  private mutating func checkReasons(_ expectation: TestCase.Expectation, _ text: String, _ place: String) {
    guard !expectation.because.isEmpty else { return }
    let scores = Set(expectation.because.flatMap(titles.scores))
    let outcomes = scores.sorted { $0.index < $1.index }.compactMap { examination.outcome(of: $0) }
    let paid = Set(outcomes.flatMap { $0.because.map(\.rule) })
    let silent = expectation.because.filter { !paid.contains($0) }
    guard !silent.isEmpty else { return }
    let undecided = outcomes.flatMap(\.undecided)
    let got = silent.map { title in
      guard let line = undecided.first(where: { $0.rule == title }) else {
        return "no points for \"\(title)\""
      }
      let missing = line.missing.map { "'\($0)'" }.joined(separator: ", ")
      return "\"\(title)\" undecided" + (missing.isEmpty ? "" : ", because \(missing) is missing")
    }
    let expected = "points for " + silent.map { "\"\($0)\"" }.joined(separator: ", ")
    fail(text, place, expected: expected, got: got.joined(separator: "; ")) { inquiry in
      for title in silent { inquiry.ask(lineCalled: title) }
    }
  }

  // MARK: Expectations of a file

  mutating func check(_ outcome: ExpectedOutcome, at place: String) {
    let text = "expect \(outcome.name) = \(outcome.cell.excerpt)"
    switch outcome.kind {
    case .value(let expression, let value):
      let found = examination.value(of: expression)
      guard found != value else { return }
      fail(
        text, place, expected: words(outcome.name, value, of: expression),
        got: words(outcome.name, found, of: expression)
      ) { $0.ask(expression) }
    case .route(let target, let label):
      guard !goes(to: target, label) else { return }
      let named = target.excerpt + (label.map { " \"\($0.excerpt)\"" } ?? "")
      let program = program
      // A person may be reached through any step whose target depends on the lead.
      let isPossible =
        program.route?.steps.contains { step in
          (label == nil || step.label == label)
            && (!step.target.takesAll || step.target.name(in: program) == target)
        } ?? false
      fail(text, place, expected: "route to \(named)", got: route) { inquiry in
        if !isPossible { inquiry.noteMissingStep(to: named) }
        inquiry.askRoute { step in
          step.target.name(in: program) == target && (label == nil || step.label == label)
        }
      }
    case .due(let due, let time):
      check(due, time, text, place)
    case .proposition(let name):
      let fits = examination.proposition?.fits ?? "none"
      guard fits != name else { return }
      fail(text, place, expected: "proposition = \(name)", got: "proposition = \(fits)") {
        $0.askPropositions()
      }
    }
  }

  private mutating func goes(to target: String, _ label: String?) -> Bool {
    guard let route = examination.route, label == nil || route.label == label else { return false }
    return route.target == target || (route.kind == .owner && target == route.kind.rawValue)
  }

  // MARK: Words

  private mutating func fail(
    _ expectation: String, _ place: String, expected: String, got: String,
    _ ask: (inout Inquiry) -> Void
  ) {
    var lines: [String] = []
    if isExplaining {
      // Decided here, so that one failure after another does not do it again.
      let asOf = examination.decision.asOf
      var inquiry = Inquiry(program, examination, explained: explained, showsProblems: !hasShownProblems)
      ask(&inquiry)
      hasShownProblems = true
      let text = ExplanationText(
        asOf: asOf, zone: program.agreement.zone, mostItems: ExpectationJudge.shownItems)
      lines = text.lines(of: inquiry.answer())
      explained = inquiry.explained
    }
    failures.append(
      TestFailure(
        expectation: expectation, place: place, lead: lead, expected: expected, got: got, explanation: lines))
  }

  /// A condition that is not yes, as what was expected and what is.
  private mutating func compared(_ condition: Expression, _ truth: Truth) -> (expected: String, got: String) {
    let text = program.sources.line(condition.range)
    switch condition.kind {
    case .comparison(.equal, let left, let right, _):
      let name = program.sources.line(left.range)
      let value = examination.value(of: left)
      // Texts that differ only in what cannot be seen would look the same.
      guard case .constant = right.kind else { break }
      return (text, words(name, value, of: left))
    case .comparison(_, let left, let right, _) where left.isAggregate && right.isConstant:
      return (text, words(program.sources.line(left.range), examination.value(of: left), of: left))
    case .isTruth(let inner, _):
      let found = examination.truth(of: inner)
      return (text, "\(program.sources.line(inner.range)) is \(found.rawValue)")
    case .definition, .field, .binding: return ("\(text) is yes", "\(text) is \(truth.rawValue)")
    // What is said in one, such as "not in", is said as it stands.
    case .not(let inner) where inner.range != condition.range:
      let found = examination.truth(of: inner)
      let words = program.sources.line(inner.range)
      return ("\(words) is no", "\(words) is \(found.rawValue)")
    case .routedTo: return (text, route)
    default: break
    }
    let seen =
      examination.observed(by: condition).map(ExplanationText.words) + (condition.asksRoute ? [route] : [])
    return (text, seen.isEmpty ? truth.rawValue : seen.joined(separator: ", "))
  }

  private func words(_ name: String, _ value: Value?, of expression: Expression) -> String {
    switch (expression.kind, value) {
    case (.field, nil): "\(name) is missing"
    case (_, nil): "\(name) is unknown"
    case (_, .flag(let flag)?): "\(name) is \(flag ? "yes" : "no")"
    case (_, let value?): "\(name) = \(value.excerpt)"
    }
  }

  private func words(_ target: Route.Target, _ label: String?) -> String {
    target.words(in: program) + (label.map { " \"\($0)\"" } ?? "")
  }

  /// What the step says of time that took the lead; nil when it says nothing.
  private mutating func length(_ due: TestCase.Due) -> Delay? {
    examination.route.flatMap { program.route?.steps[$0.step - 1] }.flatMap { due.length(in: $0) }
  }

  /// What a decision says of time, in the form in which it was expected.
  private mutating func words(_ due: TestCase.Due, _ found: Instant?, like time: TestCase.Time) -> String {
    guard examination.route != nil else { return route }
    guard let found else { return "\(route), which does not say '\(due.lengthWords)'" }
    if case .working? = length(due) {
      return "\(due.timeWords) \(Value.time(found).excerpt), in working time"
    }
    if case .after = time {
      let distance = examination.asOf.distance(to: found) / 1_000_000
      return "\(due.lengthWords) \(Duration(seconds: distance))"
    }
    return "\(due.timeWords) \(Value.time(found).excerpt)"
  }

  private var route: String {
    mutating get {
      guard let route = examination.route else { return "no step takes the lead" }
      let label = route.label.map { " \"\($0)\"" } ?? ""
      let word =
        switch route.kind {
        case .owner: "owner, who is "
        case .person, .queue: "\(route.kind.rawValue) "
        case .pool, .review, .nurture, .nobody: ""
        }
      return "route to \(word)\(route.target.excerpt)\(label)"
    }
  }
}

/// Which scores have lines of a title; made once, because every expectation may ask.
struct ScoreTitles {
  private var scores: [String: [ID<Score>]] = [:]

  init(_ program: Program) {
    for (index, score) in program.scores.enumerated() {
      for title in score.titles { scores[title, default: []].append(ID(index)) }
    }
  }

  func scores(with title: String) -> [ID<Score>] { scores[title] ?? [] }
}

extension Expression {
  fileprivate var isAggregate: Bool { if case .aggregate = kind { true } else { false } }

  fileprivate var isConstant: Bool { if case .constant = kind { true } else { false } }
}
