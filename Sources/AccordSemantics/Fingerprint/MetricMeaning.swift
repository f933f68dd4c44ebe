import AccordValues

// What signatures for metrics cover: how they count, what they ask of answers, and what they rest on. (Clause 11.12)

extension RuleSet {
  /// What each metric means, drafts left out, in the order in which they come up.
  package var metricMeanings: [DefinitionMeaning] {
    var names: [String] = []
    var meanings: [String: MeaningStretches] = [:]
    var parts: [String: [PartName: MeaningStretches]] = [:]
    for version in versions {
      guard let record = version.program.record else { continue }
      let form = MetricForm(version.program, record, .contents)
      let named = MetricForm(version.program, record, .names)
      for (name, metrics) in record.metrics.agreedByName {
        if meanings[name] == nil { names.append(name) }
        let whole = form.lines(of: metrics).inByteOrder().joined(separator: "\n")
        meanings[name, default: MeaningStretches()].hashes[version.from] = SHA256.hex(whole.utf8)
        for part in named.parts(of: metrics) {
          parts[name, default: [:]][PartName(kind: part.kind, name: part.name), default: MeaningStretches()]
            .hashes[version.from] = SHA256.hex(part.form.utf8)
        }
      }
    }
    let days = versions.map(\.from)
    return names.map { name in
      DefinitionMeaning(
        name: name, isMetric: true,
        fingerprint: meanings[name, default: MeaningStretches()].fingerprint(days),
        parts: Set(
          (parts[name] ?? [:]).map { part, stretches in
            MeaningPart(
              kind: part.kind, name: part.name, fingerprint: String(stretches.fingerprint(days).prefix(16)))
          }))
    }
  }

  private struct PartName: Hashable {
    let kind: MeaningPart.Kind
    let name: String
  }
}

extension [Metric] {
  /// Those that are agreed, those of one name together.
  fileprivate var agreedByName: [(name: String, metrics: [Metric])] {
    let agreed = filter { !$0.isDraft }
    return agreed.map(\.name).uniqued().map { name in (name, agreed.filter { $0.name == name }) }
  }
}

extension Program {
  /// The canonical form of the metrics of a name, drafts included, without what they rest on.
  func form(ofMetrics name: String) -> String {
    guard let record else { return "" }
    return MetricForm(self, record, .names).own(record.metrics.filter { $0.name == name })
  }
}

/// The meaning of metrics as text.
private struct MetricForm {
  private let program: Program
  private let record: RecordRules
  private let writer: CanonicalWriter
  private let form: CanonicalForm
  private let style: CanonicalWriter.Style

  init(_ program: Program, _ record: RecordRules, _ style: CanonicalWriter.Style) {
    self.program = program
    self.record = record
    self.style = style
    writer = CanonicalWriter(record.program, style)
    form = CanonicalForm(program, style)
  }

  /// The metrics of one name and everything that they rest on.
  func lines(of metrics: [Metric]) -> [String] { parts(of: metrics).map(\.form) }

  func parts(of metrics: [Metric]) -> [(kind: MeaningPart.Kind, name: String, form: String)] {
    guard let name = metrics.first?.name else { return [] }
    return [(.metric, name, own(metrics))] + answers(metrics) + foundation(metrics)
  }

  /// The metrics themselves.
  func own(_ metrics: [Metric]) -> String { writer.list("metrics", metrics.map(form).inByteOrder()) }

  private func form(_ metric: Metric) -> String {
    let measure =
      switch metric.measure {
      case .leads: "leads"
      case .counts(let expression): writer.list("counts", [writer.form(expression)])
      case .adds(let expression): writer.list("adds", [writer.form(expression)])
      case .takes(let expression, _): writer.list("takes", [writer.form(expression)])
      }
    let days = [metric.from, metric.until].map { $0?.description ?? "-" }
    let target = metric.target.map {
      // What is to be reached in a month is not what is to be reached in a quarter.
      writer.list(
        "target",
        [$0.isAtLeast ? "at-least" : "at-most", $0.value.json, program.agreement.rhythm.rawValue]
          + ($0.isWorking ? ["working"] : []))
    }
    return writer.list(
      "metric",
      days + [
        metric.of.map { writer.form($0) } ?? "every", measure, metric.outOf.map { writer.form($0) } ?? "-",
        metric.within.map { String($0.seconds) } ?? "-", target ?? "-",
      ])
  }

  /// The fields of answers that are asked for: what can be answered, and how it is read.
  private func answers(_ metrics: [Metric]) -> [(kind: MeaningPart.Kind, name: String, form: String)] {
    guard let type = record.program.answerType else { return [] }
    var read: Set<Int> = []
    for expression in metrics.flatMap(\.expressions) {
      guard expression.fieldsRead.contains(where: { record.parts[$0.index] == .answers }) else { continue }
      if let time = type.timeColumn { read.insert(time) }
      expression.walk { inner in
        switch inner.kind {
        case .itemColumn(_, let column), .column(_, let column): read.insert(column)
        case .aggregate(.sum(let column), _): read.insert(column)
        default: break
        }
      }
    }
    return read.sorted().filter(type.columns.indices.contains).map { column in
      let name = type.columns[column].name
      let forms = program.feedback.compactMap { feedback in
        feedback.field(name).map { CanonicalWriter(feedback.program, style).field($0.index) }
      }
      return (.field, "\(Feedback.Name.list).\(name)", writer.list("answers", forms))
    }
  }

  /// What the decisions show that are asked for. A definition that says who agrees on it has signatures of its own: raising its bar
  /// must not make those of the metrics stale.
  private func foundation(_ metrics: [Metric]) -> [(kind: MeaningPart.Kind, name: String, form: String)] {
    var references: Set<Reference> = []
    var fields: Set<ID<Field>> = []
    for read in metrics.flatMap(\.expressions).reduce(into: Set<ID<Field>>(), { $0.formUnion($1.fieldsRead) })
    {
      switch record.parts[read.index] {
      case .segments(let name):
        references.formUnion(reference(program.segments, name, \.name) { .segments($0) })
      case .score(let name): references.formUnion(reference(program.scores, name, \.name) { .score($0) })
      case .grade(let name):
        let score = reference(program.scores, name, \.name) { .score($0) }
        references.formUnion(score)
        references.formUnion(
          program.grades.indices.filter { program.scores[program.grades[$0].score].name == name }
            .map { .grade(ID($0)) })
      case .definition(let name):
        guard program.definitions.first(where: { $0.name == name })?.agreedBy.isEmpty == true else {
          continue
        }
        references.formUnion(reference(program.definitions, name, \.name) { .definition($0) })
      case .experiment(let name):
        references.formUnion(program.experiments.filter { $0.name == name }.map { .binding($0.arm) })
      case .input(let field): fields.insert(field)
      case .lead, .decided, .respondBy, .againAt, .proposition, .promised, .aligned, .routeKind, .routeTarget,
        .routeHours,
        .routeLabel, .answers:
        continue
      }
    }
    return form.parts(below: Array(references), Array(fields))
  }

  private func reference<Declared>(
    _ declared: [Declared], _ name: String, _ path: (Declared) -> String, _ make: (ID<Declared>) -> Reference
  ) -> [Reference] {
    declared.firstIndex { path($0) == name }.map { [make(ID($0))] } ?? []
  }
}
