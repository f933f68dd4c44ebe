import AccordValues

extension RawValue {
  /// Where this value does not have what is expected; empty when it has.
  ///
  /// Of a record, only the expected keys count, and an expected `null` says that there is no such key. Lists
  /// have the same length. Numbers are equal when they are written alike.
  func differences(from expected: RawValue, at path: String = "") -> [String] {
    switch (expected, self) {
    case (.record(let fields), .record):
      return fields.flatMap { field -> [String] in
        let inner = path.isEmpty ? field.key.string : "\(path).\(field.key)"
        return (member(field.key) ?? .null).differences(from: field.value, at: inner)
      }
    case (.list(let wanted), .list(let found)) where wanted.count == found.count:
      return zip(wanted, found).enumerated().flatMap { index, pair in
        pair.1.differences(from: pair.0, at: "\(path)[\(index)]")
      }
    default:
      return expected == self ? [] : ["\(path): expected \(expected.json), found \(json)"]
    }
  }
}
