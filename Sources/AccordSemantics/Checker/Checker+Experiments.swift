import AccordSource
import AccordSyntax
import AccordValues

// Experiments: who is drawn into which arm. (Section 12)

/// `experiment … { … }` with its days.
struct DatedExperiment {
  let syntax: ExperimentSyntax
  let validity: ValiditySyntax

  /// The first day after those on which leads are drawn: on the day on which it is concluded none is any more. (Clause 12.8)
  var end: CalendarDate? {
    guard let end = validity.lastDay?.next else { return nil }
    guard case .date(let text)? = syntax.conclusion?.day.kind, let concluded = TimeReader.date(text.utf8)
    else { return end }
    return min(end, concluded)
  }
}

extension Checker {
  /// The name of a `let`, or of an experiment, whose arm stands behind all of them.
  func bindingName(_ index: Int) -> Name {
    bindingSyntax.indices.contains(index)
      ? bindingSyntax[index].name : experimentSyntax[index - bindingSyntax.count].syntax.name
  }

  /// The value of a `let`, or the arm of an experiment.
  mutating func checkBindingValue(_ index: Int) -> Expression? {
    if bindingSyntax.indices.contains(index) { return check(bindingSyntax[index].value) }
    return checkArm(index - bindingSyntax.count)
  }

  // MARK: The arm of a lead

  private mutating func checkArm(_ index: Int) -> Expression? {
    let dated = experimentSyntax[index]
    let (syntax, known) = (dated.syntax, diagnostics.count)
    let participants = checkParticipants(syntax)
    let key = checkKey(syntax)
    guard diagnostics.count == known, let participants, let key, !syntax.arms.isEmpty else { return nil }
    let pool = arms(of: syntax)
    let type = ValueType.choice(Experiment.vocabulary(of: pool))
    func made(_ kind: Expression.Kind, _ type: ValueType) -> Expression {
      Expression(kind: kind, type: type, range: syntax.name.range)
    }
    experimentParts[index] = ExperimentParts(participants: participants, key: key)
    let none = made(.constant(.choice(Experiment.noArm)), type)
    let drawn = ValueType.choice(Vocabulary(options: pool.members.map { Text($0.name) }))
    // Whoever cannot be told to take part does not; nothing is unknown about that. (Clause 12.3) The lead of a test may have no
    // id, and is drawn into nothing.
    let takesPart = [
      made(.isTruth(participants, .yes), .flag),
      made(.isKnown(made(.field(ID(subject.idField(in: fields))), .text)), .flag),
    ]
    let arm = Expression.Arm(
      value: made(.drawn(pool, drawing(key, made)), drawn),
      condition: made(.and(inTime(dated, made) + takesPart), .flag))
    return made(.choose([arm], otherwise: none), type)
  }

  /// That it is a day of the experiment.
  private func inTime(
    _ dated: DatedExperiment, _ made: (Expression.Kind, ValueType) -> Expression
  ) -> [Expression] {
    let now = made(.now, .time)
    func moment(_ day: CalendarDate?) -> Expression? {
      day.flatMap { agreement.zone.instant(date: $0, microsecondOfDay: 0) }
        .map { made(.constant(.time($0)), .time) }
    }
    let begin = moment(dated.validity.firstDay).map { Expression.Kind.timeTest(.before, now, $0) }
    let end = moment(dated.end).map { Expression.Kind.timeTest(.before, now, $0) }
    return [begin.map { made(.not(made($0, .flag)), .flag) }, end.map { made($0, .flag) }].compactMap { $0 }
  }

  /// By which text a lead is drawn: what is said behind `by` where it is known and says something, else its id.
  func drawing(
    _ key: Experiment.Key?, _ made: (Expression.Kind, ValueType) -> Expression
  ) -> Expression {
    let id = made(.field(ID(subject.idField(in: fields))), .text)
    guard let key else { return id }
    let isKnown = made(.isKnown(key.value), .flag)
    // Exports write an empty text where there is none.
    let empty = made(.constant(.text(Text(""))), .text)
    let isExcept = made(.membership(key.value, [empty], key.except, ignoringCase: false), .flag)
    let says = made(.and([isKnown, made(.not(isExcept), .flag)]), .flag)
    return made(.choose([Expression.Arm(value: key.value, condition: says)], otherwise: id), .text)
  }

  private mutating func checkParticipants(_ syntax: ExperimentSyntax) -> Expression? {
    switch syntax.participants {
    case .condition(let condition)?: checkCondition(condition)
    case .everyLead(let range)?: Expression(kind: .constant(.flag(true)), type: .flag, range: range)
    case nil: nil
    }
  }

  /// Nil when it is wrong, which has been reported; else what stands behind `by`, if anything does.
  private mutating func checkKey(_ syntax: ExperimentSyntax) -> Experiment.Key?? {
    guard let by = syntax.by else { return .some(nil) }
    guard let value = check(written(by.value), .text, "leads are drawn together by a text") else {
      return nil
    }
    var lists: [ID<TextList>] = []
    for name in by.except {
      guard case .list(let index)? = symbols[name.text]?.kind else {
        reportUnknown(
          .unknownName, name, "'\(name.text)' is not a list",
          among: symbols.filter { if case .list = $0.value.kind { true } else { false } }.keys,
          help: ["declare it: 'list \(name.text) = \"gmail.com\", \"gmx.de\"'"])
        continue
      }
      lists.append(ID(index))
    }
    return lists.count == by.except.count ? Experiment.Key(value: value, except: lists) : nil
  }

  /// What is written in the place of a `let`, which decisions do not show.
  private func written(_ value: ExpressionSyntax) -> ExpressionSyntax {
    var value = value
    var seen: Set<String> = []
    while subject == .decision, case .name(let name) = value.kind, seen.insert(name.text).inserted,
      let binding = writtenBindings.first(where: { $0.name.text == name.text })
    {
      value = binding.value
    }
    return value
  }

  private func arms(of syntax: ExperimentSyntax) -> Pool {
    Pool(
      name: syntax.name.text,
      members: syntax.arms.map {
        Pool.Member(name: $0.name.text, id: nil, weight: $0.weight.flatMap { armWeights[$0.range] } ?? 1)
      }, range: syntax.name.range)
  }

  // MARK: What it says beside

  /// Reports what is wrong with arms, which the arms of leads are made of; before any of those is asked for.
  mutating func checkArms() {
    for dated in experimentSyntax {
      let syntax = dated.syntax
      let name = syntax.name.text
      if [Experiment.noArm.string, Truth.unknown.rawValue].contains(name) {
        report(
          .duplicateName, "an experiment cannot be called '\(name)'", at: syntax.name.range,
          help: ["that is what a lead is in that takes no part; rename it"])
      }
      reportDuplicates(syntax.arms.map(\.name)) { "arm '\($0)' stands twice in '\(name)'" }
      for arm in syntax.arms {
        if [Experiment.noArm.string, Truth.unknown.rawValue].contains(arm.name.text) {
          report(
            .duplicateName, "an arm cannot be called '\(arm.name.text)'", at: arm.name.range,
            help: ["'none' is what a lead is in that takes no part; rename the arm"])
        }
        guard let written = arm.weight, let weight = constantNumber(written) else { continue }
        if let whole = weight.asInt, (1...100).contains(whole) {
          armWeights[written.range] = whole
        } else {
          report(
            .badRange, "the weight of '\(arm.name.text)' must be a whole number from 1 to 100",
            at: written.range, help: ["write 'split usual 90, other 10' for nine to one"])
        }
      }
      if syntax.arms.count < 2 {
        report(
          .missingEntry, "experiment '\(name)' does not say among which arms leads are drawn",
          at: syntax.name.range, help: ["add a line such as 'split usual, other'"])
      }
      for (day, word) in [(dated.validity.from, "from"), (dated.validity.until, "until")] where day == nil {
        report(
          .missingEntry, "experiment '\(name)' does not say \(word) which day leads are drawn",
          at: syntax.name.range,
          help: ["write both days behind the name: 'experiment \(name) from 2026-11-09 until 2027-01-31'"])
      }
      if syntax.participants == nil {
        report(
          .missingEntry, "experiment '\(name)' does not say who takes part", at: syntax.name.range,
          help: ["add a line 'for …', such as 'for MQL'"])
      }
      checkLeadsHaveIDs("leads are drawn", syntax.name.range)
    }
  }

  /// The experiments of all days; those that are wrong, which has been reported, are left out.
  mutating func checkExperiments() -> [Experiment] {
    experimentSyntax.indices.compactMap { checkExperiment($0) }
  }

  private mutating func checkExperiment(_ index: Int) -> Experiment? {
    let dated = experimentSyntax[index]
    let syntax = dated.syntax
    checkTeams(syntax.agreedBy)
    checkMeasured(syntax)
    for name in syntax.guards { checkGuard(name, of: syntax) }
    let expects = syntax.expects.flatMap { written -> Experiment.Expectation? in
      guard let from = share(written.from), let to = share(written.to) else { return nil }
      return Experiment.Expectation(from: from, to: to, range: written.range)
    }
    if let early = syntax.stopsEarly, let expects, expects.from == expects.to {
      report(
        .badRange, "'stops early' needs a difference that is hoped for, and 'expects' says none", at: early,
        help: ["write what would be worth the change: 'expects from 20% to 26%'"])
    }
    if let early = syntax.stopsEarly, syntax.expects == nil {
      report(
        .missingEntry, "'stops early' needs to know what is hoped for", at: early,
        help: ["add a line such as 'expects from 20% to 26%'"])
    }
    let conclusion = syntax.conclusion.flatMap { written in
      constantDate(written.day).map { Experiment.Conclusion(day: $0, text: written.text.value) }
    }
    if let conclusion, let from = dated.validity.firstDay, conclusion.day < from {
      report(
        .badRange, "'\(syntax.name.text)' is concluded on \(conclusion.day), before it begins on \(from)",
        at: syntax.conclusion?.day.range, help: ["write the day on which it was concluded"])
    }
    guard let from = dated.validity.firstDay, let until = dated.validity.lastDay,
      let parts = experimentParts[index], let measures = syntax.measures
    else { return nil }
    return Experiment(
      name: syntax.name.text, title: syntax.title?.value, hypothesis: syntax.hypothesis?.value,
      agreedBy: syntax.agreedBy.map(\.text), from: from, until: until, conclusion: conclusion,
      arm: ID(bindingSyntax.count + index), participants: parts.participants,
      arms: arms(of: syntax), by: parts.key, measures: measures.text, expects: expects,
      guards: syntax.guards.map(\.text), stopsEarly: syntax.stopsEarly != nil, range: syntax.name.range)
  }

  /// A share of all who take part, that is known some time after they began. (Clause 12.4)
  private mutating func checkMeasured(_ syntax: ExperimentSyntax) {
    guard let name = syntax.measures else {
      report(
        .missingEntry, "experiment '\(syntax.name.text)' does not say what it measures",
        at: syntax.name.range, help: ["add a line 'measures …' with the name of a metric that has 'counts'"])
      return
    }
    for metric in metrics(called: name) {
      checkCounts(metric, name, "an experiment measures")
      if let outOf = metric.values[.outOf] {
        report(
          .wrongKind,
          "'\(name.text)' has 'out of', and whoever is left out after the draw is left out unevenly",
          at: name.range, related: [RelatedPlace(outOf.range, "'out of' stands here")],
          help: ["measure a metric without 'out of', and put this one behind 'guards'"])
      }
    }
  }

  private mutating func checkGuard(_ name: Name, of syntax: ExperimentSyntax) {
    if name.text == syntax.measures?.text {
      report(
        .duplicateEntry, "'\(name.text)' is what the experiment measures, and needs no guard", at: name.range,
        help: ["leave it out behind 'guards'"])
    }
    for metric in metrics(called: name) {
      checkCounts(metric, name, "a guard is")
      if metric.target == nil {
        report(
          .missingEntry, "'\(name.text)' has no 'target', so it cannot be told what would be worse",
          at: name.range, related: [RelatedPlace(metric.name.range, "it is declared here")],
          help: ["add a target to the metric, such as 'target at least 60%'"])
      }
    }
  }

  private mutating func checkCounts(_ metric: MetricSyntax, _ name: Name, _ what: String) {
    let place = RelatedPlace(metric.name.range, "it is declared here")
    if metric.values[.counts] == nil {
      report(
        .wrongKind, "\(what) a share of leads, and '\(name.text)' has no 'counts'", at: name.range,
        related: [place], help: ["name a metric with 'counts'"])
    } else if metric.within == nil {
      report(
        .missingEntry, "'\(name.text)' has no 'within', so there is no day on which all is known of a lead",
        at: name.range, related: [place], help: ["add a line such as 'within 30 days' to the metric"])
    }
  }

  /// The metrics of a name; reports a name of something else.
  private mutating func metrics(called name: Name) -> [MetricSyntax] {
    // What it lacks may be what could not be read in it.
    if broken.misread.contains(name.text) { return [] }
    let found = metricSyntax.map(\.syntax).filter { $0.name.text == name.text }
    if found.isEmpty {
      reportUnknown(
        .unknownName, name, "'\(name.text)' is not a metric", among: metricSyntax.map(\.syntax.name.text),
        help: ["declare it: 'metric \(name.text) { of …  counts …  within 30 days }'"])
    }
    return found
  }
}

// MARK: - In a record

extension Checker {
  /// What a decision shows of an experiment. (Clause 12.4)
  mutating func checkRecordedExperiment(_ syntax: ExperimentSyntax) -> RecordRules.RecordedExperiment? {
    let name = syntax.name.text
    guard let field = recordParts.firstIndex(of: .experiment(name)), let key = checkKey(syntax) else {
      return nil
    }
    func made(_ kind: Expression.Kind, _ type: ValueType) -> Expression {
      Expression(kind: kind, type: type, range: syntax.name.range)
    }
    let type = fields[field].type
    let none = made(.constant(.choice(Experiment.noArm)), type)
    let arm = made(.field(ID(field)), type)
    return RecordRules.RecordedExperiment(
      name: name, takesPart: made(.comparison(.notEqual, arm, none, ignoringCase: false), .flag),
      arm: RecordRules.Group(name: name, fields: [ID(field)]),
      key: key.map { key in
        RecordRules.Group(
          name: "by", fields: key.value.fieldsRead.sorted { $0.index < $1.index },
          key: drawing(key, made))
      })
  }
}

/// What has been checked of an experiment.
struct ExperimentParts {
  let participants: Expression
  let key: Experiment.Key?
}

extension Checker.Subject {
  /// Where the id of a lead stands among the fields; of a decision it is its first.
  fileprivate func idField(in fields: [Field]) -> Int {
    switch self {
    case .decision: 0
    case .lead, .answer: fields.firstIndex { $0.name == "id" && $0.type == .text } ?? 0
    }
  }
}
