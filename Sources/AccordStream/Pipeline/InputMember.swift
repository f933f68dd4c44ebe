internal import AccordEngine
internal import AccordSemantics
internal import AccordValues

/// Writes the fields of the input that come along with a decision: the same bytes as `Decision.json`, but
/// without reading the lead again where its own bytes will do.
///
/// To be used by one thread at a time.
final class InputMember {
  /// The member of a decision from the comma on; empty when no fields come along.
  private(set) var bytes: [UInt8] = []

  private let passThrough: PassThrough
  /// What stands before each field: its name in quotes and a colon.
  private let names: [[UInt8]]
  private let parser = JSONParser()
  /// What was brought to leads and is shown among all that they have; nil when nothing was.
  private let answers: AnswersByLead?

  private static let opening = Array(Decision.Key.input.next.utf8)

  init(_ passThrough: PassThrough, answers: AnswersByLead?) {
    self.passThrough = passThrough
    self.answers = passThrough.isEverything ? answers : nil
    names = passThrough.names.map { InputMember.start(Text($0)) }
  }

  /// What stands before the value of a field.
  private static func start(_ name: Text) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONText.append(name, to: &bytes)
    return bytes + ":".utf8
  }

  /// The member of a decision that has its fields already.
  static func bytes(of decision: Decision) -> [UInt8] {
    Decision.Key.input.value(of: decision, .none).map { opening + $0.json.utf8 } ?? []
  }

  // MARK: JSON

  /// Writes the fields of a lead that `machine` looks at; false when it cannot be read after all.
  ///
  /// - Parameter json: the lead, without blanks at its ends.
  func write(_ machine: Machine, json: UnsafeRawBufferPointer) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    switch passThrough {
    case .nothing: return true
    case .everything:
      bytes += Self.opening
      return append(json) && appendAnswers(machine)
    case .fields:
      bytes += Self.opening
      return appendFields { machine.passed($0).map { append($0) } ?? appendNull() }
    }
  }

  /// The fields of a lead that `machine` looks at; nil when it cannot be read after all.
  ///
  /// - Parameter json: the lead, without blanks at its ends.
  func fields(_ machine: Machine, json: UnsafeRawBufferPointer) -> [RawField]? {
    switch passThrough {
    case .nothing: return []
    case .everything:
      guard case .success(let lead) = parser.value(json) else { return nil }
      return passThrough.fields(of: lead)
    case .fields(let wanted):
      var fields: [RawField] = []
      for (index, field) in wanted.enumerated() {
        var value = RawValue.null
        if let json = machine.passed(index) {
          guard case .success(let found) = parser.value(json) else { return nil }
          value = found
        }
        fields.append(RawField(key: Text(field.name), value: value))
      }
      return fields
    }
  }

  private func append(_ json: UnsafeRawBufferPointer) -> Bool {
    if CompactJSON.isCompact(json) {
      bytes.append(contentsOf: json)
      return true
    }
    guard case .success(let value) = parser.value(json) else { return false }
    bytes += value.json.utf8
    return true
  }

  // MARK: Answers

  private static let answersKey = InputMember.start(Text(Feedback.Name.list))

  /// Adds the answers of the lead that `machine` looks at to its object; false when it has a key of their name already,
  /// which may say something else.
  private func appendAnswers(_ machine: Machine) -> Bool {
    guard let answers else { return true }
    if bytes.contains(InputMember.answersKey.dropLast()) { return false }
    bytes.removeLast()
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes += InputMember.answersKey
    bytes += list(answers, machine).json.utf8
    bytes.append(UInt8(ascii: "}"))
    return true
  }

  private func list(_ answers: AnswersByLead, _ machine: Machine) -> RawValue {
    answers.raw(answers.list(of: machine.leadName, own: []))
  }

  /// Values that come along, with the answers of the lead that `machine` looks at.
  func showingAnswers(_ fields: [RawField], _ machine: Machine) -> [RawField] {
    answers.map { fields.showing(answers: list($0, machine), all: true) } ?? fields
  }

  // MARK: CSV

  /// Which columns of a header come along, for `write(_:cells:in:)`.
  struct Columns {
    fileprivate let names: [[UInt8]]
    /// The columns in which each field may lie.
    fileprivate let places: [[Int]]
  }

  /// The columns of a header that come along.
  func columns(_ header: RowHeader) -> Columns {
    switch passThrough {
    case .nothing: Columns(names: [], places: [])
    case .everything:
      Columns(
        names: header.columns.map { InputMember.start($0) }, places: header.columns.indices.map { [$0] })
    case .fields(let wanted):
      Columns(
        names: names,
        places: wanted.map { field in
          field.keys.flatMap { key in
            // A cell is no record: there is nothing along a dotted path.
            let places = header.keys.indices.filter { header.keys[$0] == key.name }
            return places.count == 1 ? places : []
          }
        })
    }
  }

  /// Writes the fields of a row that `machine` looks at; false as for a lead of JSON.
  func write(
    _ machine: Machine, _ columns: Columns, cells: UnsafeBufferPointer<Range<Int>>,
    in row: UnsafeRawBufferPointer
  ) -> Bool {
    bytes.removeAll(keepingCapacity: true)
    guard passThrough.isWanted else { return true }
    bytes += Self.opening
    bytes.append(UInt8(ascii: "{"))
    for index in columns.names.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: columns.names[index])
      if let place = columns.places[index].first(where: {
        $0 < cells.count && !EmptyCell.isEmpty(row[cells[$0]])
      }) {
        append(text: UnsafeRawBufferPointer(rebasing: row[cells[place]]))
      } else {
        _ = appendNull()
      }
    }
    bytes.append(UInt8(ascii: "}"))
    return appendAnswers(machine)
  }

  private func append(text: UnsafeRawBufferPointer) {
    let isPlain = text.allSatisfy { byte in
      byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
    guard isPlain else { return JSONText.append(utf8: text, to: &bytes) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text)
    bytes.append(UInt8(ascii: "\""))
  }

  // MARK: Parts

  private func appendFields(_ appendValue: (Int) -> Bool) -> Bool {
    bytes.append(UInt8(ascii: "{"))
    for index in names.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: names[index])
      guard appendValue(index) else { return false }
    }
    bytes.append(UInt8(ascii: "}"))
    return true
  }

  private func appendNull() -> Bool {
    bytes += "null".utf8
    return true
  }
}
