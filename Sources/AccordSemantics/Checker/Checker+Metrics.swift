import AccordSource
import AccordSyntax
import AccordValues

// Metrics: numbers about recorded decisions and what was answered after them. (Section 11)

extension Checker {
  /// Checks the metrics of all days and what reports are divided by.
  ///
  /// They are read by a checker of their own, in which a recorded decision is the lead.
  mutating func checkRecord(
    _ segments: [Segments], _ scores: [Score], _ grades: [Grade], _ definitions: [Definition],
    _ experiments: [Experiment]
  ) -> RecordRules? {
    let report = agreements.first?.report
    guard !metricSyntax.isEmpty || report?.groups.isEmpty == false else { return nil }
    if let first = metricSyntax.first {
      checkLeadsHaveIDs("decisions are brought to their leads", first.syntax.name.range)
    }
    // What is hidden no decision shows.
    let outcomes = RecordedOutcomes(
      segments: segments.filter { !$0.isHidden }, scores: scores, grades: grades.filter { !$0.isHidden },
      definitions: definitions, experiments: experiments,
      propositions: propositionSyntax.map(\.name.text))
    var inner = decisionChecker(outcomes)
    var metrics: [Metric] = []
    for dated in metricSyntax {
      let name = dated.syntax.name
      let metric = inner.whereItMakesSense(name.range) { checker in
        checker.checkMetric(dated, isDraft: isDraft(name))
      }
      guard let metric else { continue }
      inner.checkDrafts(metric)
      metrics.append(metric)
    }
    let groups = (report?.groups ?? []).compactMap { name -> RecordRules.Group? in
      if zip(fields, ownReadings).contains(where: { $0.name == name.text && $1.isPersonal }) {
        self.report(
          .wrongArguments, "'\(name.text)' is personal, and a report would show its values", at: name.range,
          help: ["divide numbers by what many leads have in common, such as a campaign or a segment"])
        return nil
      }
      return inner.whereItMakesSense(name.range) { $0.checkGroup(name) }
    }
    let recorded = experimentSyntax.compactMap { dated in
      let range = dated.syntax.by?.value.range ?? dated.syntax.name.range
      return inner.whereItMakesSense(range) { $0.checkRecordedExperiment(dated.syntax) }
    }
    (recordSense, recordNonsense) = (inner.recordSense, inner.recordNonsense)
    diagnostics += inner.diagnostics
    let program = Program(
      sources: sources, agreement: agreement, fields: inner.fields,
      identity: Identity(field: ID(0), ignoresCase: false),
      ownInput: Input(name: nil, recordsPath: nil, readings: inner.ownReadings),
      inputs: inputReadings(inner.recordParts, inner.ownReadings), lists: inner.lists,
      patterns: inner.patterns,
      tables: [], hours: inner.hours, bindings: [], experiments: [], segments: [], scores: [], grades: [],
      definitions: [],
      propositions: [],
      pools: inner.poolSyntax.map { inner.checkPool($0) }, route: nil, tests: [], promises: [],
      feedback: feedback, record: nil)
    return RecordRules(
      program: program, parts: inner.recordParts, metrics: metrics, groups: groups, experiments: recorded)
  }

  /// What makes sense in the rules of some days only is nothing on others: what is wrong with it is said where it makes sense on
  /// none. (Clause 11.10)
  private mutating func whereItMakesSense<Checked>(
    _ range: SourceRange, _ check: (inout Checker) -> Checked?
  ) -> Checked? {
    let known = diagnostics.count
    if let checked = check(&self) {
      recordSense.insert(range)
      return checked
    }
    recordNonsense[range] = Array(diagnostics[known...])
    diagnostics.removeSubrange(known...)
    return nil
  }

  /// Gives the metrics their names; reports two of one name that are numbers of the same days.
  mutating func declareMetrics() {
    for (index, dated) in metricSyntax.enumerated() {
      let name = dated.syntax.name
      guard let first = metricSyntax[..<index].first(where: { $0.syntax.name.text == name.text }) else {
        declare(name, .metric(index))
        continue
      }
      if first.overlaps(dated) {
        report(
          .duplicateName, "'\(name.text)' is declared twice", at: name.range,
          related: [RelatedPlace(first.syntax.name.range, "'\(name.text)' is a metric here")],
          help: [
            "rename one of them, or let one end before the other begins: 'metric \(name.text) from 2027-01-01'"
          ])
      }
    }
  }

  // MARK: A decision as a lead

  private func decisionChecker(_ outcomes: RecordedOutcomes) -> Checker {
    var inner = Checker(sources: sources, files: files, period: period)
    inner.subject = .decision
    inner.agreement = agreement
    inner.leads = leads
    inner.feedback = feedback
    inner.lists = lists
    inner.patterns = patterns
    inner.vocabulary = vocabulary
    inner.broken = broken
    inner.outOfForce = outOfForce
    inner.poolSyntax = poolSyntax
    (inner.hoursSyntax, inner.hours) = (hoursSyntax, hours)
    inner.countsInHours = routeSyntax.flatMap(\.steps).contains {
      if case .working? = $0.respondWithin { true } else { false }
    }
    inner.notRecorded = symbols
    inner.writtenBindings = bindingSyntax
    inner.addRecordedFields(outcomes, fields, ownReadings)
    for (name, symbol) in symbols {
      switch symbol.kind {
      case .list, .pattern, .hours, .pool: inner.symbols[name] = symbol
      default: break
      }
    }
    // An item of a list that decisions do not show.
    for (index, field) in fields.enumerated() {
      guard case .records(let type) = field.type, field.name != Feedback.Name.list else { continue }
      inner.notRecorded[type.name] = Symbol(kind: .field(index), range: field.range)
    }
    return inner
  }

  private mutating func addRecordedFields(
    _ outcomes: RecordedOutcomes, _ own: [Field], _ readings: [Reading]
  ) {
    func add(
      _ name: String, _ part: RecordRules.Part, _ type: ValueType, otherwise: Value? = nil
    ) {
      var reading = Reading(paths: part.paths)
      reading.defaultValue = otherwise
      if type.isClosed { reading.missing = [Text(Truth.unknown.rawValue)] }
      addRecorded(
        Field(
          name: name, title: part.title, type: type, normalisers: Normalisers(), ignoresCase: false,
          range: outcomes.range(of: name) ?? leads.first?.range ?? SourceRange(file: 0, bytes: 0..<0)), part,
        reading)
    }
    add("lead", .lead, .text)
    for part in [RecordRules.Part.decided, .respondBy, .againAt] { add(part.word ?? "", part, .time) }
    for segments in outcomes.segments {
      let names = segments.entries.map { Text($0.name) } + [Vocabulary.noSegment]
      add(
        segments.name, .segments(segments.name), .choice(Vocabulary(options: names)))
    }
    for score in outcomes.scores where !score.isHidden { add(score.name, .score(score.name), .number) }
    for grade in outcomes.grades {
      let score = outcomes.scores[grade.score]
      guard !score.isHidden else { continue }
      add(
        grade.name, .grade(score.name), .choice(Vocabulary(options: grade.labels, takesTexts: true)))
    }
    for definition in outcomes.definitions {
      add(definition.name, .definition(definition.name), .flag)
    }
    for experiment in outcomes.experiments {
      // Rules that did not have it had the lead in none of its arms.
      add(
        experiment.name, .experiment(experiment.name), .choice(Experiment.vocabulary(of: experiment.arms)),
        otherwise: .choice(Experiment.noArm))
    }
    if !outcomes.propositions.isEmpty {
      let names = (outcomes.propositions + [PropositionOutcome.none]).map { Text($0) }
      for part in [RecordRules.Part.proposition, .promised] {
        add(part.word ?? "", part, .choice(Vocabulary(options: names)))
      }
      add("aligned", .aligned, .flag)
    }
    for (name, part) in [
      ("route.kind", RecordRules.Part.routeKind), ("route.to", .routeTarget), ("route.label", .routeLabel),
      ("route.hours", .routeHours),
    ] {
      add(name, part, .text)
    }
    for (index, field) in own.enumerated() where !field.type.isList {
      addRecorded(field, .input(ID(index)), readings[index].recorded(field.name))
    }
    // The list of answers is the last field, as of leads.
    if !feedback.isEmpty, let answers = own.last, var reading = readings.last {
      reading.isRequired = false
      addRecorded(answers, .answers, reading)
    }
    drafts = outcomes.drafts
  }

  private mutating func addRecorded(_ field: Field, _ part: RecordRules.Part, _ reading: Reading) {
    fields.append(field)
    ownReadings.append(reading)
    recordParts.append(part)
    let name = field.name
    // What decisions call something may be the name of something else: which one is meant cannot be told.
    if symbols[name] != nil || (part.word != nil && notRecorded[name] != nil) {
      ambiguous.insert(name)
    } else if part.isAsked {
      symbols[name] = Symbol(kind: .field(fields.count - 1), range: field.range)
    }
  }

  /// How decisions that were made with an input are read: their `input` as that says.
  private func inputReadings(_ parts: [RecordRules.Part], _ own: [Reading]) -> [Input] {
    inputs.map { input in
      let readings = zip(parts, own).map { part, reading -> Reading in
        guard case .input(let id) = part else { return reading }
        return input.readings[id.index].recorded(fields[id.index].name)
      }
      return Input(name: input.name, recordsPath: nil, readings: readings)
    }
  }

  // MARK: A metric

  private mutating func checkMetric(_ dated: DatedMetric, isDraft: Bool) -> Metric? {
    let syntax = dated.syntax
    let known = diagnostics.count
    checkTeams(syntax.agreedBy)
    let reviewBy = syntax.reviewBy.flatMap { written in
      constantDate(written).map { Definition.Review(day: $0, range: written.range) }
    }
    var of: Expression?
    switch syntax.of {
    case .condition(let condition)?: of = checkRecordedCondition(condition)
    case .everyLead?: break
    case nil:
      report(
        .missingEntry, "'\(syntax.name.text)' does not say of which leads it speaks", at: syntax.name.range,
        help: ["add 'of MQL' with the name of a definition, or 'of every lead'"])
    }
    if let of, of.fieldsRead.contains(where: { recordParts[$0.index] == .answers }) {
      report(
        .wrongKind, "'of' says which leads are meant, before anything is answered", at: of.range,
        help: ["ask for answers behind 'counts' or 'out of'"])
    }
    let measure = checkMeasure(syntax)
    let outOf = syntax.values[.outOf].flatMap { checkRecordedCondition($0) }
    if let outOf, case .leads? = measure {
      report(
        .missingEntry, "'\(syntax.name.text)' says out of how many, and not what it counts", at: outOf.range,
        help: ["add 'counts …', or move the condition behind 'of'"])
    }
    let within = syntax.within.flatMap { positiveDuration($0) }
    let target = measure.flatMap { measure in syntax.target.flatMap { checkTarget($0, measure) } }
    guard diagnostics.count == known, let measure else { return nil }
    return Metric(
      name: syntax.name.text, title: syntax.title?.value, isDraft: isDraft, means: syntax.means?.value,
      agreedBy: syntax.agreedBy.map(\.text), reviewBy: reviewBy, from: dated.validity.firstDay,
      until: dated.validity.lastDay, of: of, measure: measure, outOf: outOf, within: within, target: target,
      range: syntax.name.range)
  }

  /// What it asks of a lead; nil when that is wrong, which has been reported.
  private mutating func checkMeasure(_ syntax: MetricSyntax) -> Metric.Measure? {
    let written = [MetricSyntax.Value.counts, .adds, .takes].compactMap { value in
      syntax.values[value].map { (value, $0) }
    }
    guard let (value, expression) = written.first else { return .leads }
    if written.count > 1 {
      let other = written[1]
      report(
        .duplicateEntry,
        "'\(syntax.name.text)' has '\(value.rawValue)' and '\(other.0.rawValue)', and a metric is one number",
        at: other.1.range, related: [RelatedPlace(expression.range, "'\(value.rawValue)' stands here")],
        help: ["make two metrics of it"])
    }
    switch value {
    case .counts: return checkRecordedCondition(expression).map { .counts($0) }
    case .takes:
      var hours: Expression?
      if let target = syntax.target, target.isWorking {
        hours = recordedHours(at: expression.range)
        guard hours != nil else {
          report(
            .missingEntry,
            "no step of the route counts in working time, which '\(syntax.name.text)' is to reach",
            at: target.range,
            help: ["write 'respond within 4 working hours' in the route, or leave 'working' out"])
          return nil
        }
      }
      return check(expression, .time, "'takes' needs the time at which something came of it")
        .flatMap { isAtAllTimes($0) ? .takes($0, hours: hours) : nil }
    case .adds, .outOf:
      return check(expression, .number, "'adds' needs a number")
        .flatMap { isAtAllTimes($0) ? .adds($0) : nil }
    }
  }

  /// What decisions say of the hours in which somebody responds; nil where no step counts in any.
  private func recordedHours(at range: SourceRange) -> Expression? {
    guard countsInHours, let field = recordParts.firstIndex(of: .routeHours) else { return nil }
    return Expression(kind: .field(ID(field)), type: .text, range: range)
  }

  private mutating func checkRecordedCondition(_ syntax: ExpressionSyntax) -> Expression? {
    guard let condition = checkCondition(syntax), isAtAllTimes(condition) else { return nil }
    return condition
  }

  /// Whether an expression does not depend on the time at which it is asked; reports it when it does. (Clause 11.6)
  private mutating func isAtAllTimes(_ expression: Expression) -> Bool {
    var place: SourceRange?
    expression.walk { inner in
      switch inner.kind {
      case .now, .timeTest(.within, _, _), .timeTest(.olderThan, _, _): place = place ?? inner.range
      case .aggregate(_, let items), .quantified(_, let items):
        if items.within != nil { place = place ?? inner.range }
      default: break
      }
    }
    guard let place else { return true }
    report(
      .wrongKind, "a metric is looked at later and later, so it cannot depend on the time that it is now",
      at: place,
      help: [
        "the line 'within 30 days' of the metric says how long after the start it looks; 'decided' is the time of the "
          + "decision"
      ])
    return false
  }

  private mutating func checkTarget(_ syntax: MetricSyntax.Target, _ measure: Metric.Measure) -> Metric
    .Target?
  {
    func wrong(_ message: String, _ help: String) -> Metric.Target? {
      report(.badRange, message, at: syntax.range, help: [help])
      return nil
    }
    func target(_ value: Value) -> Metric.Target {
      Metric.Target(
        isAtLeast: syntax.isAtLeast, value: value, isWorking: syntax.isWorking, range: syntax.range)
    }
    let isDuration = isLength(syntax.value)
    let isShare = sources.text(syntax.value.range).hasSuffix("%")
    switch measure {
    case .takes:
      guard syntax.isMedian, isDuration else {
        return wrong(
          "what a metric with 'takes' is to reach is a length of time, of the lead in the middle",
          "write 'target median at most 4 hours'")
      }
      if syntax.isWorking, case .duration(_, let unit) = syntax.value.kind,
        ["day", "days", "week", "weeks"].contains(unit.text)
      {
        return wrong(
          "a working \(unit.text) has no fixed length", "write 'target median at most 4 working hours'")
      }
      return positiveDuration(syntax.value).map { target(.duration($0)) }
    case .counts:
      guard !syntax.isMedian, isShare, let value = constantNumber(syntax.value), value >= .zero, value <= .one
      else {
        return wrong(
          "what a metric with 'counts' is to reach is a share from 0% to 100%", "write 'target at least 60%'")
      }
      return target(.number(value))
    case .leads, .adds:
      guard !syntax.isMedian, !isShare, !isDuration, let value = constantNumber(syntax.value) else {
        return wrong(
          "what this metric is to reach is a number for each period", "write 'target at least 120'")
      }
      return target(.number(value))
    }
  }

  private func isLength(_ syntax: ExpressionSyntax) -> Bool {
    if case .duration = syntax.kind { true } else { false }
  }

  /// Reports an agreed metric that reads a draft. (Clauses 2.15 and 11.12)
  private mutating func checkDrafts(_ metric: Metric) {
    guard !metric.isDraft else { return }
    for expression in metric.expressions {
      expression.walk { inner in
        guard case .field(let id) = inner.kind, drafts.contains(fields[id].range) else { return }
        report(
          .draftInUse, "'\(fields[id].name)' is a draft, and '\(metric.name)' rests on it", at: inner.range,
          related: [RelatedPlace(fields[id].range, "it is declared here")],
          help: ["agree on it and remove 'draft', or make a draft of the metric"])
      }
    }
  }

  /// Whether a decision shows that the lead went to a target.
  func recorded(_ target: Route.Target, at range: SourceRange) -> Expression? {
    func shows(_ part: RecordRules.Part, _ text: String) -> Expression? {
      recordParts.firstIndex(of: part).map { index in
        let field = Expression(kind: .field(ID(index)), type: .text, range: range)
        let value = Expression(kind: .constant(.text(Text(text))), type: .text, range: range)
        return Expression(
          kind: .comparison(.equal, field, value, ignoringCase: false), type: .flag, range: range)
      }
    }
    let name: String? =
      switch target {
      case .pool(let id): poolSyntax[id.index].name.text
      case .person(let recipient), .queue(let recipient): recipient.name
      case .owner, .expression, .review, .nurture, .nobody: nil
      }
    var asked = [shows(.routeKind, target.kind.rawValue), name.flatMap { shows(.routeTarget, $0) }].compactMap
    { $0 }
    if let computed = target.expression, let index = recordParts.firstIndex(of: .routeTarget) {
      let field = Expression(kind: .field(ID(index)), type: .text, range: range)
      asked.append(
        Expression(kind: .comparison(.equal, field, computed, ignoringCase: false), type: .flag, range: range)
      )
    }
    return Expression(kind: .and(asked), type: .flag, range: range)
  }

  // MARK: Groups

  private mutating func checkGroup(_ name: Name) -> RecordRules.Group? {
    func group(_ parts: [RecordRules.Part]) -> RecordRules.Group {
      RecordRules.Group(
        name: name.text, fields: parts.compactMap { recordParts.firstIndex(of: $0).map { ID($0) } })
    }
    if name.text == "route", symbols[name.text] == nil, !ambiguous.contains(name.text) {
      return group([.routeKind, .routeTarget, .routeLabel])
    }
    guard let value = checkName(name, expecting: nil, subject: nil) else { return nil }
    guard case .field(let id) = value.kind, value.type.isGroup else {
      report(
        .typeMismatch, "'\(name.text)' is \(value.type.fieldName), by which nothing can be divided",
        at: name.range,
        help: ["divide it into segments, and name those"])
      return nil
    }
    return RecordRules.Group(name: name.text, fields: [id])
  }
}

/// `metric … { … }` with the days on which it is in force.
struct DatedMetric {
  let syntax: MetricSyntax
  let validity: ValiditySyntax

  /// Whether there is a day on which both are in force.
  fileprivate func overlaps(_ other: DatedMetric) -> Bool {
    func begins(_ one: DatedMetric, by other: DatedMetric) -> Bool {
      guard let end = other.validity.lastDay, let start = one.validity.firstDay else { return true }
      return start <= end
    }
    return begins(self, by: other) && begins(other, by: self)
  }
}

/// What decisions show, by the rules of some days.
private struct RecordedOutcomes {
  let segments: [Segments]
  let scores: [Score]
  let grades: [Grade]
  let definitions: [Definition]
  let experiments: [Experiment]
  let propositions: [String]

  /// Where the name is declared.
  func range(of name: String) -> SourceRange? {
    segments.first { $0.name == name }?.range ?? scores.first { $0.name == name }?.range
      ?? grades.first { $0.name == name }?.range ?? definitions.first { $0.name == name }?.range
      ?? experiments.first { $0.name == name }?.range
  }

  /// The names of drafts.
  var drafts: Set<SourceRange> {
    var found = Set(segments.filter(\.isDraft).map(\.range))
    found.formUnion(scores.filter(\.isDraft).map(\.range))
    found.formUnion(definitions.filter(\.isDraft).map(\.range))
    found.formUnion(grades.filter { scores[$0.score].isDraft }.map(\.range))
    return found
  }
}

extension ValueType {
  /// Whether leads that have the same value are a group. (Clause 11.11)
  fileprivate var isGroup: Bool {
    switch self {
    case .text, .flag, .choice: true
    default: false
    }
  }

  /// Whether its values are some words, of which 'unknown' is none.
  fileprivate var isClosed: Bool {
    switch self {
    case .flag, .choice: true
    default: false
    }
  }
}

extension Reading {
  /// The reading of the same field in a decision: `--only` calls a field by its name here.
  fileprivate func recorded(_ field: String) -> Reading {
    var reading = inside("input")
    reading.isRequired = false
    let named = Reading.Key(path: ["input", Text(field)])
    if !reading.keys.contains(named) { reading.addKey(named) }
    return reading
  }
}
