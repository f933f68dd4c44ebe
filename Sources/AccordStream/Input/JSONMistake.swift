import AccordValues

/// Says what is wrong with a text that is nearly JSON: the sign, where it stands, and what to write instead.
///
/// simdjson decides what is JSON, and only says that something is missing or superfluous. This follows RFC 8259
/// from the start to the first sign that cannot stand where it does.
struct JSONMistake {
  private enum Expectation {
    case value
    /// A value, or the end of a list that has just begun.
    case firstValue
    case key
    case firstKey
    case colon
    case commaOrEnd
    case end
  }

  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  /// The brackets that are open.
  private var open: [UInt8] = []
  private var expectation = Expectation.value

  /// What is wrong, without a subject: "NaN in column 39 is no JSON; write null"; nil when nothing was found.
  static func description(of bytes: UnsafeRawBufferPointer) -> String? {
    var scanner = JSONMistake(bytes: bytes)
    return scanner.scan()
  }

  private init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  private mutating func scan() -> String? {
    while true {
      while index < bytes.count, LineCutter.isBlank(bytes[index]) { index += 1 }
      guard index < bytes.count else { return missingEnd }
      if let mistake = step(bytes[index]) { return mistake }
    }
  }

  private mutating func step(_ byte: UInt8) -> String? {
    if let sign = misleadingSign { return sign }
    switch expectation {
    case .value, .firstValue: return stepAtValue(byte)
    case .key, .firstKey: return stepAtKey(byte)
    case .colon:
      guard byte == UInt8(ascii: ":") else { return "a colon is missing before \(shown) in \(place)" }
      index += 1
      expectation = .value
    case .commaOrEnd: return stepBehindValue(byte)
    case .end: return surplus(byte)
    }
    return nil
  }

  // MARK: Places

  private mutating func stepAtValue(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      open.append(byte)
      index += 1
      expectation = byte == UInt8(ascii: "{") ? .firstKey : .firstValue
      return nil
    case UInt8(ascii: "\""):
      if let mistake = passText() { return mistake }
    case UInt8(ascii: "]") where expectation == .firstValue: return close(byte)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      return open.last == UInt8(ascii: "[")
        ? "a comma stands before \(shown) in \(place), with nothing behind it; take the comma away"
        : "a value is missing before \(shown) in \(place)"
    case UInt8(ascii: ","): return "a value is missing before the comma in \(place)"
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "0")...UInt8(ascii: "9"):
      if let mistake = passNumber() { return mistake }
    default:
      if let mistake = passWord() { return mistake }
    }
    expectation = open.isEmpty ? .end : .commaOrEnd
    return nil
  }

  private mutating func stepAtKey(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\""):
      if let mistake = passText() { return mistake }
      expectation = .colon
      return nil
    case UInt8(ascii: "}") where expectation == .firstKey: return close(byte)
    case UInt8(ascii: "}"):
      return "a comma stands before '}' in \(place), with nothing behind it; take the comma away"
    case UInt8(ascii: ","): return "a comma too many stands in \(place)"
    case UInt8(ascii: "{"): return "a closing brace is missing before \(shown) in \(place)"
    default:
      let word = word(from: index)
      return word.isEmpty
        ? "\(shown) stands in \(place), where a key in double quotes must stand"
        : "the key '\(word)' in \(place) is not in double quotes"
    }
  }

  private mutating func stepBehindValue(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: ","):
      index += 1
      expectation = open.last == UInt8(ascii: "{") ? .key : .value
      return nil
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return close(byte)
    case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="):
      return "\(shown) stands in \(place), where a comma must stand"
    default: return "a comma is missing before \(shown) in \(place)"
    }
  }

  private mutating func close(_ byte: UInt8) -> String? {
    let wanted: UInt8 = byte == UInt8(ascii: "}") ? UInt8(ascii: "{") : UInt8(ascii: "[")
    guard open.last == wanted else {
      let missing = byte == UInt8(ascii: "}") ? "bracket" : "brace"
      return "a closing \(missing) is missing before \(shown) in \(place)"
    }
    open.removeLast()
    index += 1
    expectation = open.isEmpty ? .end : .commaOrEnd
    return nil
  }

  /// What stands behind the whole value.
  private func surplus(_ byte: UInt8) -> String {
    let rest = UnsafeRawBufferPointer(rebasing: bytes[(index + 1)...])
    let isLast = rest.allSatisfy(LineCutter.isBlank)
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"):
      return isLast
        ? "\(name) stands behind the object in \(place); take it away, or make a list of the lines: [ … ]"
        : "more stands behind the object from \(place) on; write one object a line"
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""):
      return "a second value begins in \(place); write one object a line, or a list with commas between them"
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return "\(shown) in \(place) closes nothing"
    default: return "\(shown) stands behind the object in \(place)"
    }
  }

  /// What is missing when the text ends.
  private var missingEnd: String? {
    switch expectation {
    case .end: nil
    case .colon, .value: "it ends where a value must stand"
    default: open.last == UInt8(ascii: "{") ? "a closing brace is missing" : "a closing bracket is missing"
    }
  }

  // MARK: Values

  /// Goes behind a text; says what is wrong with it.
  private mutating func passText() -> String? {
    let start = index
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        return nil
      case UInt8(ascii: "\\"):
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
        guard #""\/bfnrtu"#.utf8.contains(next) else {
          index += 1
          return "the escape '\\' before \(shown) in \(place) is not allowed; write '\\\\' for a backslash"
        }
        index += 2
      case 0..<0x20:
        if bytes[index] == 0x0A || bytes[index] == 0x0D {
          index = start
          return "the text that begins in \(place) has no closing quote on its line"
        }
        return "a text has \(name) in \(place); write it as an escape such as \\t"
      default: index += 1
      }
    }
    index = start
    return "the text that begins in \(place) has no closing quote"
  }

  /// Goes behind a number; says what is wrong with it.
  private mutating func passNumber() -> String? {
    let start = index
    if bytes[index] == UInt8(ascii: "-") {
      index += 1
      if index < bytes.count, !isDigit(index), let mistake = passWord(sign: "-") { return mistake }
    }
    let first = index
    func digits() -> Int {
      var count = 0
      while first + count < bytes.count, isDigit(first + count) { count += 1 }
      return count
    }
    let whole = digits()
    var isWell = whole > 0 && (whole == 1 || bytes[first] != UInt8(ascii: "0"))
    index = first + whole
    if isWell, index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      isWell = passDigits()
    }
    if isWell, index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      isWell = passDigits()
    }
    if isWell, index < bytes.count, isWordByte(bytes[index]) || bytes[index] == UInt8(ascii: ".") {
      isWell = false
    }
    guard !isWell else { return nil }
    index = start
    return
      "the number '\(word(from: start))' in \(place) is not well formed; write it as 1234.5, or as a text"
  }

  private mutating func passDigits() -> Bool {
    let start = index
    while index < bytes.count, isDigit(index) { index += 1 }
    return index > start
  }

  /// Goes behind true, false and null; says what is wrong with other words.
  private mutating func passWord(sign: String = "") -> String? {
    let found = word(from: index)
    if sign.isEmpty, ["true", "false", "null"].contains(found) {
      index += found.utf8.count
      return nil
    }
    let shownWord = sign + found
    switch found.lowercased() {
    case "nan", "infinity", "inf", "undefined", "none", "nil", "null", "na":
      return "\(shownWord) in \(place) is no JSON; write null"
    case "true", "yes": return "\(shownWord) in \(place) is no JSON; write true"
    case "false", "no": return "\(shownWord) in \(place) is no JSON; write false"
    case "": return "\(shown) stands in \(place), where a value must stand"
    default: return "'\(shownWord)' in \(place) is no JSON; put texts in double quotes"
    }
  }

  /// A sign that other languages have, and that misleads wherever it stands outside a text.
  private var misleadingSign: String? {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch bytes[index] {
    case UInt8(ascii: "'"): return "a text begins with ' in \(place); JSON takes double quotes"
    case UInt8(ascii: "`"): return "a text begins with ` in \(place); JSON takes double quotes"
    case UInt8(ascii: "#"): return "a comment begins in \(place), and JSON has none; take it away"
    case UInt8(ascii: "/") where next == UInt8(ascii: "/") || next == UInt8(ascii: "*"):
      return "a comment begins in \(place), and JSON has none; take it away"
    case 0x80...:
      switch scalar.value {
      case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A:
        return "\(shown) in \(place) is a quote of a word processor; JSON takes straight ones"
      default: return nil
      }
    default: return nil
    }
  }

  // MARK: Words

  private func isDigit(_ index: Int) -> Bool { bytes[index].isASCIIDigit }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"): true
    default: false
    }
  }

  /// The letters and digits at an offset, with what belongs to a number; the first forty.
  private func word(from start: Int) -> String {
    let signs = isWordByte(bytes[start]) ? ".-" : ".+-"
    let word = bytes[start...].prefix(40).prefix { isWordByte($0) || signs.utf8.contains($0) }
    return String(decoding: word, as: UTF8.self)
  }

  /// The character at the index.
  private var scalar: Unicode.Scalar {
    String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// The character in quotes, or its number where it cannot be seen.
  private var shown: String {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      name
    default: "'\(scalar)'"
    }
  }

  /// What the character is called.
  private var name: String {
    switch scalar {
    case ",": "a comma"
    case ";": "a semicolon"
    case "\t": "a tab"
    case let scalar:
      "the invisible sign U+" + String(repeating: "0", count: max(0, 4 - hex(scalar).count)) + hex(scalar)
    }
  }

  private func hex(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16, uppercase: true) }

  /// "column 39", or with its line where there are several; both counted from the start of the record.
  private var place: String {
    let before = bytes[..<index]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = 1 + before[lineStart...].count { $0 & 0xC0 != 0x80 }
    let line = 1 + before.count { $0 == 0x0A }
    return line == 1 ? "column \(column)" : "column \(column) of its line \(line)"
  }
}
