package import AccordSemantics
package import AccordValues

/// Turns what a reader saw into a typed lead, or says why it cannot be one. (Section 4)
package struct LeadReader: Sendable {
  private let program: Program
  private let input: Input
  private let zone: TimeZoneTable
  /// Whether each field is read; the others are as if there was nothing.
  private let isWanted: [Bool]

  /// A reader of leads that are spelled as `input` says.
  ///
  /// - Parameter wanted: the places of the fields that are read; nil reads all.
  package init(_ program: Program, input: Input, wanted: Set<Int>? = nil) {
    isWanted = program.fields.indices.map { wanted?.contains($0) ?? true }
    self.program = program
    self.input = input
    zone = program.agreement.zone
  }

  /// What became of a record.
  package enum Result: Sendable {
    case lead(Lead)
    case rejected(Rejection)
  }

  /// Why there is no lead.
  package struct Rejection: Error, Equatable {
    /// In plain words, with the value that was found.
    package let message: String
    /// The same without what differs from lead to lead, for counting.
    package let kind: String

    package init(message: String, kind: String) {
      self.message = message
      self.kind = kind
    }

    /// The reason with the beginning of the value only, for leads that come from files of the rules.
    package var excerpt: String { kind + String(message.dropFirst(kind.count)).excerpt }
  }

  /// - Parameters:
  ///   - line: where the lead came from; names a lead that has no id.
  ///   - delimiter: what parted the cells of a row of CSV; nil for other formats.
  package func read(_ raw: RawValue, line: Int, delimiter: UInt8? = nil) -> Result {
    let values = ValueReader(zone: zone, delimiter: delimiter)
    var read: [Value?] = []
    var problems: [Problem] = []
    var missing: [Int] = []
    for index in program.fields.indices {
      guard isWanted[index] else {
        read.append(nil)
        continue
      }
      let (field, reading) = (program.fields[index], input.readings[index])
      let candidates: [RawValue]
      switch LeadReader.find(reading, in: raw) {
      case .success(let values): candidates = values
      case .failure(let repeated):
        return reject("the key '\(repeated.key)' stands twice", "; which one counts cannot be told")
      }
      let (found, result) = LeadReader.first(of: candidates) {
        self.read($0, as: field, reading, values, &problems)
      }
      var value: Value?
      switch result {
      case .known(let known): value = known
      case .missing:
        if reading.isRequired, reading.defaultValue == nil {
          return reject("the required field '\(field.name)' is missing")
        }
        missing.append(read.count)
      case .invalid(let expected):
        let shown = FoundValue(found)
        if reading.isRequired {
          // What is personal does not stand in messages.
          let found = reading.isPersonal ? "" : ", it is \(shown.words)"
          return reject("the required field '\(field.name)' is not \(expected)", found)
        }
        problems.append(.invalid(field: field.name, value: shown, expected: expected, items: nil))
      }
      read.append(value ?? reading.defaultValue)
    }
    return .lead(
      Lead(
        name: name(read, line: line), values: read, problems: problems, missing: missing, source: input.name))
  }

  private func reject(_ kind: String, _ detail: String = "") -> Result {
    .rejected(Rejection(message: kind + detail, kind: kind))
  }

  private func name(_ values: [Value?], line: Int) -> Text {
    guard let id = program.idField, case .text(let name)? = values[id.index] else {
      return Text("line \(line)")
    }
    return name
  }

  private func read(
    _ raw: RawValue, as field: Field, _ reading: Reading, _ values: ValueReader, _ problems: inout [Problem]
  ) -> ValueReader.Result {
    var raw = raw
    if case .text(let text) = raw, !values.isMissing(text, reading) {
      raw = LeadReader.unwrapped(raw, of: field.type, reading)
    }
    guard case .records(let type) = field.type else { return values.read(raw, as: field.type, reading) }
    switch raw {
    case .null: return .missing
    case .flag(false) where reading.missesFalse: return .missing
    case .text(let text) where values.isMissing(text, reading): return .missing
    case .list(let items): return .known(.records(read(items, of: field, type, reading, values, &problems)))
    default: return .invalid(expected: field.type.expected(reading))
    }
  }

  /// The items of a list; what cannot be read in many of them becomes one problem with a count.
  private func read(
    _ items: [RawValue], of field: Field, _ type: RecordType, _ reading: Reading, _ values: ValueReader,
    _ problems: inout [Problem]
  ) -> [[Value?]] {
    var rows: [[Value?]] = []
    var invalid = InvalidItems()
    for item in items {
      guard case .record = item else {
        invalid.add(field.name, item, expected: ValueType.expectedItem)
        continue
      }
      var row: [Value?] = []
      for (column, columnReading) in zip(type.columns, reading.columns) {
        let name = "\(field.name).\(column.name)"
        let candidates: [RawValue]
        switch LeadReader.find(columnReading, in: item) {
        case .success(let values): candidates = values
        case .failure(let repeated):
          let first = item.member(repeated.name) ?? item
          invalid.add(name, first, expected: "the only value, the key stands twice")
          row.append(columnReading.defaultValue)
          continue
        }
        let (found, result) = LeadReader.first(of: candidates) {
          values.read($0, as: column.type, columnReading)
        }
        switch result {
        case .known(let value): row.append(value)
        case .missing: row.append(columnReading.defaultValue)
        case .invalid(let expected):
          invalid.add(name, found, expected: expected)
          row.append(columnReading.defaultValue)
        }
      }
      rows.append(row)
    }
    problems += invalid.problems
    return rows
  }

  /// A list that stands in one text, as JSON or as PostgreSQL writes arrays; all else as it is. (Clause 4.31)
  private static func unwrapped(_ raw: RawValue, of type: ValueType, _ reading: Reading) -> RawValue {
    guard case .text(let text) = raw, reading.separator == nil,
      let first = text.utf8.first(where: { $0 > 0x20 })
    else { return raw }
    switch (type, first) {
    case (.records, UInt8(ascii: "[")), (.texts, UInt8(ascii: "[")):
      let value = Array(text.utf8).withUnsafeBytes { try? JSONReader().value($0).get() }
      if case .list? = value { return value ?? raw }
    case (.texts, UInt8(ascii: "{")):
      if let entries = PostgresArray.entries(text) {
        return .list(entries.map { $0.map { .text($0) } ?? .null })
      }
    default: break
    }
    return raw
  }

  // MARK: Finding

  private struct RepeatedKey: Error {
    let key: Text
    /// The name that was looked for when the key was met.
    let name: Text
  }

  /// The values under all names of a field, those that are absent as null; at least one.
  private static func find(_ reading: Reading, in raw: RawValue) -> Swift.Result<[RawValue], RepeatedKey> {
    Swift.Result { () throws(RepeatedKey) in
      var values = [try find(reading.key, in: raw) ?? .null]
      for key in reading.otherKeys { values.append(try find(key, in: raw) ?? .null) }
      return values
    }
  }

  /// What is read from the first value that is not missing, or from the last one, and that value.
  private static func first(
    of candidates: [RawValue], _ read: (RawValue) -> ValueReader.Result
  ) -> (RawValue, ValueReader.Result) {
    for candidate in candidates.dropLast() {
      let result = read(candidate)
      if result != .missing { return (candidate, result) }
    }
    let last = candidates.last ?? .null
    return (last, read(last))
  }

  /// The value under an exact name, else along the path; nil when it is absent. (Clause 4.20)
  private static func find(_ key: Reading.Key, in raw: RawValue) throws(RepeatedKey) -> RawValue? {
    if let value = try member(key.name, of: raw, for: key) { return value }
    if !key.steps.isEmpty { return try follow(key, in: raw) }
    guard key.path.count > 1 else { return nil }
    var current = raw
    for part in key.path {
      guard let value = try member(part, of: current, for: key) else { return nil }
      current = value
    }
    return current
  }

  /// The value at the end of a path with brackets. (Clause 4.30)
  private static func follow(_ key: Reading.Key, in raw: RawValue) throws(RepeatedKey) -> RawValue? {
    var current = raw
    for step in key.steps {
      let next: RawValue?
      switch step {
      case .member(let name): next = try member(name, of: current, for: key)
      case .entry(let index):
        guard case .list(let entries) = current, entries.indices.contains(index) else { return nil }
        next = entries[index]
      case .item(let name, let value): next = try item(with: value, under: name, of: current, for: key)
      }
      guard let next else { return nil }
      current = next
    }
    return current
  }

  /// The only item of a list that has a value under a key.
  private static func item(
    with value: Text, under name: Reading.Key, of list: RawValue, for key: Reading.Key
  ) throws(RepeatedKey) -> RawValue? {
    guard case .list(let items) = list else { return nil }
    var found: RawValue?
    for item in items {
      switch try find(name, in: item) {
      case .text(value)?, .number(value)?:
        if found != nil { throw RepeatedKey(key: key.name, name: key.name) }
        found = item
      default: continue
      }
    }
    return found
  }

  /// Whether a lead has a key for a part, whatever its value is.
  ///
  /// - Parameter passing: the keys of the values that decisions show as they came.
  package func has(_ part: LeadPart, in raw: RawValue, passing: [[Reading.Key]]) -> Bool {
    switch part {
    case .field(let field): LeadReader.isThere(input.readings[field].keys, in: raw)
    case .passed(let index): LeadReader.isThere(passing[index], in: raw)
    case .item(of: let list): !items(list, of: raw).isEmpty
    case .column(let column, of: let list):
      items(list, of: raw).contains { LeadReader.isThere(input.readings[list].columns[column].keys, in: $0) }
    }
  }

  /// The records in a list, under all its names.
  private func items(_ list: Int, of raw: RawValue) -> [RawValue] {
    input.readings[list].keys.flatMap { key -> [RawValue] in
      guard let value = try? LeadReader.find(key, in: raw),
        case .list(let items) = LeadReader.unwrapped(
          value, of: program.fields[list].type, input.readings[list])
      else { return [] }
      return items.filter { if case .record = $0 { true } else { false } }
    }
  }

  /// Whether there is anything under one of some keys, also twice.
  package static func isThere(_ keys: [Reading.Key], in raw: RawValue) -> Bool {
    keys.contains { key in
      do throws(RepeatedKey) { return try find(key, in: raw) != nil } catch { return true }
    }
  }

  /// The value at the first of some keys or dotted paths at which there is one; else null. What stands twice is
  /// not there.
  package static func value(at keys: [Reading.Key], of raw: RawValue) -> RawValue {
    for key in keys {
      guard let value = try? find(key, in: raw), value != .null else { continue }
      return value
    }
    return .null
  }

  private static func member(
    _ key: Text, of raw: RawValue, for name: Reading.Key
  ) throws(RepeatedKey) -> RawValue? {
    guard case .record(let fields) = raw else { return nil }
    var found: RawValue?
    for field in fields where field.key == key {
      if found != nil { throw RepeatedKey(key: key, name: name.name) }
      found = field.value
    }
    return found
  }
}

/// Counts values that cannot be read, by field and by what was expected.
private struct InvalidItems {
  private var order: [Key] = []
  private var entries: [Key: (value: FoundValue, count: Int)] = [:]

  private struct Key: Hashable {
    let field: String
    let expected: String
  }

  mutating func add(_ field: String, _ raw: RawValue, expected: String) {
    let key = Key(field: field, expected: expected)
    if entries[key] == nil {
      order.append(key)
      entries[key] = (FoundValue(raw), 0)
    }
    entries[key]?.count += 1
  }

  var problems: [Problem] {
    order.compactMap { key in
      entries[key].map {
        .invalid(field: key.field, value: $0.value, expected: key.expected, items: $0.count)
      }
    }
  }
}
