/// A value as a reader found it, before it is read as the type of a field.
package enum RawValue: Hashable, Sendable {
  case null
  case flag(Bool)
  /// A number as written in the input.
  case number(Text)
  case text(Text)
  case list([RawValue])
  /// Keys and values in the order of the input; a key may occur more than once.
  case record([RawField])

  /// The value of the first field with that key; nil when there is none or this is no record.
  package func member(_ key: Text) -> RawValue? {
    guard case .record(let fields) = self else { return nil }
    return fields.first { $0.key == key }?.value
  }

  /// The text of the first field with that key; nil for anything else.
  package func text(_ key: Text) -> Text? {
    if case .text(let text)? = member(key) { text } else { nil }
  }

  /// JSON on one line without blanks.
  package var json: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let value): bytes += (value ? "true" : "false").utf8
    case .number(let text): bytes += text.utf8
    case .text(let text): JSONText.append(text, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .record(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(field.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        field.value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

/// One key of a record with its value.
package struct RawField: Hashable, Sendable {
  package let key: Text
  package let value: RawValue

  package init(key: Text, value: RawValue) {
    self.key = key
    self.value = value
  }
}
