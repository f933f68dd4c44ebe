internal import AccordReference
package import AccordSemantics
package import AccordValues

/// Reads decisions back, as `accord eval` wrote them. (Clause 11.1)
///
/// To be used by one thread at a time.
package final class DecisionReader {
  /// What became of a record.
  package enum Result {
    case decision(RecordedDecision, version: Int, rules: Text)
    /// Why it is no decision, in plain words.
    case rejected(String)
  }

  private let rules: RuleSet
  private let versions: [Version?]

  /// A reader.
  package init(_ rules: RuleSet) {
    self.rules = rules
    versions = rules.versions.map { $0.program.record.map { Version($0) } }
  }

  /// Reads a record.
  package func read(_ raw: RawValue) -> Result {
    guard case .text(let lead)? = raw.member("lead"), !lead.string.isEmpty else {
      return .rejected("'lead' is missing: this is no decision, as 'accord eval' writes it")
    }
    guard case .text(let written)? = raw.member("as_of"),
      let asOf = TimeReader.instant(written.utf8, zone: .utc)
    else {
      return .rejected("'as_of' is missing: this is no decision, as 'accord eval' writes it")
    }
    guard case .text(let fingerprint)? = raw.member("rules") else {
      return .rejected("'rules' is missing: this is no decision, as 'accord eval' writes it")
    }
    let index = rules.versionIndex(at: asOf)
    guard let version = versions[index] else {
      return .decision(
        RecordedDecision(lead: lead, asOf: asOf, values: [], absent: []), version: index, rules: fingerprint)
    }
    let source: Text? = if case .text(let name)? = raw.member("source") { name } else { nil }
    switch version.read(raw, source: source) {
    case .success(let read):
      return .decision(
        RecordedDecision(lead: lead, asOf: asOf, values: read.values, absent: read.absent), version: index,
        rules: fingerprint)
    case .failure(let problem): return .rejected(problem.message)
    }
  }
}

/// Reads the decisions of some days.
private struct Version {
  private let record: RecordRules
  /// For each input its reader; that of the lead block under nil.
  private let readers: [Text?: LeadReader]
  /// For each field the beginnings of paths of which one is always there, with what is needed alone.
  private let presence: [(field: Int, paths: [[Text]])]
  private let names: [String: Int]
  /// The fields of the lead.
  private let inputs: Set<Int>

  struct Problem: Error {
    let message: String
  }

  init(_ record: RecordRules) {
    self.record = record
    let program = record.program
    inputs = Set(
      record.parts.indices.filter { if case .input = record.parts[$0] { true } else { false } })
    var needed = Set(record.groups.flatMap(\.fields).map(\.index))
    if let promised = record.field(.promised) { needed.insert(promised.index) }
    for metric in record.metrics {
      for expression in metric.expressions { needed.formUnion(expression.fieldsRead.map(\.index)) }
    }
    needed.formUnion(record.parts.indices.filter { record.parts[$0] == .lead })
    // What no metric asks for is not looked for.
    let wanted = needed
    func reader(_ input: Input) -> LeadReader {
      LeadReader(
        program, input: Input(name: input.name, recordsPath: nil, readings: input.readings), wanted: wanted)
    }
    var readers: [Text?: LeadReader] = [nil: reader(program.ownInput)]
    for input in program.inputs { readers[input.name.map { Text($0) }] = reader(input) }
    self.readers = readers
    presence = needed.sorted().compactMap { index in
      let part = record.parts[index]
      guard part.stepsAlwaysThere > 0 else { return nil }
      return (
        index,
        part.paths.map { path in
          let isDraft = path.count > part.paths[0].count
          return path.prefix(part.stepsAlwaysThere + (isDraft ? 1 : 0)).map { Text($0) }
        }
      )
    }
    names = Dictionary(
      program.fields.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  func read(_ raw: RawValue, source: Text?) -> Swift.Result<(values: [Value?], absent: Set<Int>), Problem> {
    // By an input that the rules no longer have, the fields of the lead cannot be read; all else can.
    let known = readers[source]
    guard let reader = known ?? readers[nil] else {
      return .failure(Problem(message: "the rules have no lead"))
    }
    switch reader.read(raw, line: 0) {
    case .rejected(let rejection): return .failure(Problem(message: rejection.message))
    case .lead(let lead):
      var absent: Set<Int> = []
      for (field, paths) in presence where !paths.contains(where: { raw.holds($0) }) { absent.insert(field) }
      // What does not read is of other rules.
      for problem in lead.problems {
        if case .invalid(let name, _, _, _) = problem, let field = names[name] { absent.insert(field) }
      }
      if known == nil { absent.formUnion(inputs) }
      var values = lead.values
      for field in absent { values[field] = nil }
      return .success((values, absent))
    }
  }
}

extension RawValue {
  /// Whether something other than null stands at the end of a path.
  fileprivate func holds(_ path: [Text]) -> Bool {
    var current = self
    for key in path {
      guard let next = current.member(key) else { return false }
      current = next
    }
    if case .null = current { return false }
    return true
  }
}
