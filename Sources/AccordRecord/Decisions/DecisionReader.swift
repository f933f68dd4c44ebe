internal import AccordReference
import AccordSemantics
import AccordValues

/// Reads decisions back, as `accord eval` wrote them. (Clause 11.1)
struct DecisionReader: Sendable {
  /// What became of a record.
  enum Result {
    case decision(RecordedDecision, version: Int, rules: Text)
    /// Why it is no decision, in plain words.
    case rejected(String)
  }

  private let rules: RuleSet
  private let versions: [Version?]

  /// A reader.
  init(_ rules: RuleSet) {
    self.rules = rules
    versions = rules.versions.map { $0.program.record.map { Version($0) } }
  }

  /// Reads a record.
  func read(_ raw: RawValue) -> Result {
    func missing(_ key: String) -> Result {
      .rejected("'\(key)' is missing: this is no decision, as 'accord eval' writes it")
    }
    guard let lead = raw.text("lead"), !lead.string.isEmpty else { return missing("lead") }
    guard let asOf = raw.text("as_of").flatMap({ TimeReader.instant($0.utf8, zone: .utc) }) else {
      return missing("as_of")
    }
    guard let fingerprint = raw.text("rules") else { return missing("rules") }
    let index = rules.versionIndex(at: asOf)
    guard let version = versions[index] else {
      return .decision(
        RecordedDecision(lead: lead, asOf: asOf, values: [], absent: []), version: index, rules: fingerprint)
    }
    switch version.read(raw, source: raw.text("source")) {
    case .success(let read):
      return .decision(
        RecordedDecision(lead: lead, asOf: asOf, values: read.values, absent: read.absent), version: index,
        rules: fingerprint)
    case .failure(let rejection): return .rejected(rejection.message)
    }
  }
}

/// Reads the decisions of some days.
private struct Version {
  /// Reads what was decided without an input.
  private let own: LeadReader
  /// For each input its reader.
  private let readers: [Text: LeadReader]
  private let presence: [RecordRules.Presence]
  private let names: [String: Int]
  /// The fields of the lead.
  private let inputs: Set<Int>

  init(_ record: RecordRules) {
    let program = record.program
    inputs = Set(
      record.parts.indices.filter { if case .input = record.parts[$0] { true } else { false } })
    let needed = record.fieldsNeeded
    func reader(_ input: Input) -> LeadReader {
      LeadReader(
        program, input: Input(name: input.name, recordsPath: nil, readings: input.readings),
        wanted: Set(needed.map(\.index)))
    }
    own = reader(program.ownInput)
    readers = Dictionary(
      program.inputs.compactMap { input in input.name.map { (Text($0), reader(input)) } },
      uniquingKeysWith: { first, _ in first })
    presence = record.presence(of: needed)
    names = Dictionary(
      program.fields.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  func read(_ raw: RawValue, source: Text?)
    -> Swift.Result<
      (values: [Value?], absent: Set<Int>), LeadReader.Rejection
    >
  {
    // By an input that the rules no longer have, the fields of the lead cannot be read; all else can.
    let known = source.map { readers[$0] } ?? own
    switch (known ?? own).read(raw, line: 0) {
    case .rejected(let rejection): return .failure(rejection)
    case .lead(let lead):
      var absent: Set<Int> = []
      for part in presence where !part.paths.contains(where: { raw.holds($0) }) { absent.insert(part.field) }
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

extension RecordRules {
  /// What is read of decisions: what no metric asks for is not looked for.
  var fieldsNeeded: Set<ID<Field>> {
    fieldsRead.union([.promised, .lead].compactMap { field($0) })
  }

  /// Where a decision has to say something of a field.
  struct Presence {
    let field: Int
    /// The beginnings of paths of which one is always there.
    let paths: [[Text]]
  }

  /// Where a decision has to say something of some fields; without those that may be left out.
  func presence(of fields: Set<ID<Field>>) -> [Presence] {
    fields.map(\.index).sorted().compactMap { index in
      let part = parts[index]
      guard part.stepsAlwaysThere > 0 else { return nil }
      let paths = part.paths.map { path in
        let isDraft = path.count > part.paths[0].count
        return path.prefix(part.stepsAlwaysThere + (isDraft ? 1 : 0)).map { Text($0) }
      }
      return Presence(field: index, paths: paths)
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
