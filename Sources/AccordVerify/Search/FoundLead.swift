import AccordReference
package import AccordSemantics
package import AccordValues

/// A lead that shows something, at a moment.
package struct FoundLead: Sendable {
  /// In the order of the fields; nil where there is none.
  package let values: [Value?]
  package let asOf: Instant

  /// The lead as a line of NDJSON, spelled as the lead block says; nil where a value cannot be spelled so.
  package func line(_ program: Program) -> String? {
    var members: [String] = []
    for (value, reading) in zip(values, program.ownInput.readings) {
      guard let value else { continue }
      guard reading.key.steps.isEmpty else { return nil }
      members.append("\(JSONText.quote(reading.key.name)):\(FoundLead.json(value, reading))")
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func json(_ value: Value, _ reading: Reading) -> String {
    switch value {
    case .records(let items):
      let items = items.map { item in
        let members = zip(item, reading.columns).compactMap { value, reading in
          value.map { "\(JSONText.quote(reading.key.name)):\(json($0, reading))" }
        }
        return "{\(members.joined(separator: ","))}"
      }
      return "[\(items.joined(separator: ","))]"
    case .text, .number, .flag, .time, .date, .duration, .choice, .texts, .record: return value.json
    }
  }
}

/// What leads are tried on: the reference, which reads them from a line as they would come in.
struct Replay {
  let program: Program
  private let evaluator: ReferenceEvaluator
  private let reader: LeadReader

  init(_ program: Program) {
    self.program = program
    evaluator = ReferenceEvaluator(program)
    reader = LeadReader(program, input: program.ownInput)
  }

  /// A lead that can be asked about; nil when it would be rejected.
  func examine(_ values: [Value?], asOf: Instant) -> Examination? {
    var values = values
    for (index, reading) in program.ownInput.readings.enumerated() where values[index] == nil {
      if reading.isRequired { return nil }
      values[index] = reading.defaultValue
    }
    var name: Text = "example"
    if let field = program.nameField, case .text(let text)? = values[field.index] { name = text }
    return evaluator.examine(Lead(name: name, values: values), asOf: asOf)
  }

  /// The same lead as it is read from its line; nil when it has none, or would be rejected.
  func examine(_ lead: FoundLead) -> Examination? {
    guard let line = lead.line(program), let bytes = Optional(Array(line.utf8)) else { return nil }
    let raw = bytes.withUnsafeBytes { JSONReader().value($0) }
    guard case .success(let raw) = raw, case .lead(let read) = reader.read(raw, line: 1) else { return nil }
    return evaluator.examine(read, asOf: lead.asOf)
  }
}
