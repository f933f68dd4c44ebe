import AccordReference
package import AccordSemantics
package import AccordValues

/// A lead that shows something, at a moment.
package struct FoundLead: Sendable {
  /// In the order of the fields; nil where there is none.
  package let values: [Value?]
  package let asOf: Instant

  /// The lead as a line of NDJSON, spelled as the lead block says; nil where a value cannot be spelled so.
  package func line(_ program: Program) -> String? { line(program.ownInput.readings) }

  /// - Parameter readings: how each field is read.
  func line(_ readings: [Reading]) -> String? {
    var members: [String] = []
    for (value, reading) in zip(values, readings) {
      guard let value else { continue }
      guard let member = FoundLead.member(value, reading) else { return nil }
      members.append(member)
    }
    return "{\(members.joined(separator: ","))}"
  }

  private static func member(_ value: Value, _ reading: Reading) -> String? {
    guard reading.key.steps.isEmpty else { return nil }
    let json: String?
    switch value {
    case .records(let items):
      let items = items.map { item -> String? in
        let members = zip(item, reading.columns).compactMap { value, reading in
          value.map { member($0, reading) }
        }
        return members.contains(nil) ? nil : "{\(members.compactMap { $0 }.joined(separator: ","))}"
      }
      json = items.contains(nil) ? nil : "[\(items.compactMap { $0 }.joined(separator: ","))]"
    // In a form of its own, which is read and not written.
    case .time where !reading.formats.isEmpty, .date where !reading.formats.isEmpty: json = nil
    case .text, .number, .flag, .time, .date, .duration, .choice, .texts, .record: json = value.json
    }
    return json.map { "\(JSONText.quote(reading.key.name)):\($0)" }
  }

  /// The lead as a test in the rules writes it, without what rules cannot write.
  package func literal(_ program: Program) -> String {
    "lead { \(literals(program).compactMap { $0 }.joined(separator: ", ")) }"
  }

  /// The same of a lead of which rules can write everything; nil for any other.
  func wholeLiteral(_ program: Program) -> String? {
    literals(program).contains(nil) ? nil : literal(program)
  }

  /// Each field that has a value, as rules write it; nil for a value that they cannot write.
  private func literals(_ program: Program) -> [String?] {
    zip(program.fields, values).compactMap { field, value -> String?? in
      value.map { value in value.literal(field.type).map { "\(field.name) = \($0)" } }
    }
  }

  /// Whether these values can come out of what the fields read, where that cannot be tried on a line: texts as they are
  /// after what is done to them, and none that means that nothing is known.
  func canBeRead(_ readings: [Reading]) -> Bool {
    zip(values, readings).allSatisfy { value, reading in
      value.map { FoundLead.canBeRead($0, reading) } ?? true
    }
  }

  private static func canBeRead(_ value: Value, _ reading: Reading) -> Bool {
    func canBe(_ text: Text) -> Bool {
      reading.normalisers.reduce(text) { $1.apply($0) } == text && !reading.missing.contains(text)
        && !reading.missing.contains(TextNormaliser.trim.apply(text))
    }
    switch value {
    case .text(let text), .choice(let text): return canBe(text)
    case .texts(let texts): return texts.allSatisfy(canBe)
    case .records(let items):
      return items.allSatisfy { item in
        zip(item, reading.columns).allSatisfy { value, reading in value.map { canBeRead($0, reading) } ?? true
        }
      }
    case .number, .flag, .time, .date: return true
    case .duration, .record: return false
    }
  }
}
