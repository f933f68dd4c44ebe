/// JSON strings (RFC 8259, section 7), escaped no more than needed.
package enum JSONText {
  /// `text` in quotes.
  package static func quote(_ text: Text) -> String {
    quote(text.string)
  }

  /// `text` in quotes.
  package static func quote(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      return "\"" + text + "\""
    }
    var bytes: [UInt8] = []
    append(utf8: text.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// JSON for those who may look at it on a terminal: what that would act on, control characters, ends of lines and signs
  /// that turn the direction of writing, is written by its number. It is the same JSON, because such signs stand only
  /// inside of texts.
  package static func printable(_ json: String) -> String {
    guard !json.utf8.allSatisfy({ 0x20..<0x7F ~= $0 || $0 == 0x0A }) else { return json }
    return json.unicodeScalars.reduce(into: "") { printable, scalar in
      switch scalar.hidden {
      case .lineBreak, .control, .direction:
        printable += "\\u\(String.padded(scalar.value, to: 4, radix: 16))"
      case .blank, .invisible, nil: printable.unicodeScalars.append(scalar)
      }
    }
  }

  /// Appends `text` in quotes, as UTF-8.
  package static func append(_ text: Text, to bytes: inout [UInt8]) {
    append(utf8: text.utf8, to: &bytes)
  }

  /// Appends `text` in quotes, as UTF-8.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    append(utf8: text.utf8, to: &bytes)
  }

  /// Appends valid UTF-8 in quotes.
  package static func append(utf8 text: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20: bytes += "\\u\(String.padded(byte, to: 4, radix: 16))".utf8
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// A JSON object being written, keys in the order in which they are added.
package struct JSONObject {
  private var members: [String] = []

  /// An object without members.
  package init() {}

  /// An object of values that are JSON already.
  package init(_ members: [(String, String)]) {
    for (key, value) in members { add(key, value) }
  }

  /// The object, without line breaks.
  package var text: String { "{" + members.joined(separator: ",") + "}" }

  /// Adds a value that is JSON already.
  package mutating func add(_ key: String, _ json: String) {
    members.append("\(JSONText.quote(key)):\(json)")
  }

  /// Adds a text.
  package mutating func add(_ key: String, text: String) {
    add(key, JSONText.quote(text))
  }

  /// Adds a list of texts.
  package mutating func add(_ key: String, texts: [String]) {
    add(key, array: texts.map { JSONText.quote($0) })
  }

  /// Adds a list of values that are JSON already.
  package mutating func add(_ key: String, array: [String]) {
    add(key, "[" + array.joined(separator: ",") + "]")
  }
}
