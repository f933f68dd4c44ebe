import AccordValues

/// A pattern as it is given to PCRE2, so that it means the same with every version of the library from 10.42 on, and
/// with the just-in-time compiler and without. (Clause 2.8)
///
/// What the versions read in different ways is refused, or written in a way that they all read like 10.42. What is said
/// here about versions stands in the change log of PCRE2.
struct PortablePattern {
  /// The pattern in the words that mean the same everywhere.
  var text: String { String(decoding: output, as: UTF8.self) }

  private let bytes: [UInt8]
  private let ignoresCase: Bool
  /// Whether `\w` and what rests on it is written out, since the library has another meaning for it.
  private let spellsWords: Bool
  private var position = 0
  private var output: [UInt8] = []
  /// Where the pattern asks for letters of one case, and where it says which case counts.
  private var caseProperty: Range<Int>?
  private var caseSwitch: Range<Int>?

  init(_ source: String, ignoringCase: Bool, spellsWords: Bool) throws(PatternError) {
    bytes = Array(source.utf8)
    ignoresCase = ignoringCase
    self.spellsWords = spellsWords
    while let byte = next { try read(byte) }
    if let caseProperty, caseSwitch != nil {
      throw refusal(
        caseProperty, "of one case beside a change of case inside the pattern",
        "write 'ignoring case' behind the pattern instead of (?i)")
    }
  }

  // MARK: Reading

  private var next: UInt8? { peek(0) }

  private func peek(_ ahead: Int) -> UInt8? {
    let index = position + ahead
    return bytes.indices.contains(index) ? bytes[index] : nil
  }

  private func isAt(_ text: StaticString, _ ahead: Int = 0) -> Bool {
    let start = position + ahead
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    return UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      .elementsEqual(bytes[start..<start + text.utf8CodeUnitCount])
  }

  private mutating func copy(_ count: Int = 1) {
    let end = min(position + count, bytes.count)
    output += bytes[position..<end]
    position = end
  }

  private mutating func replace(_ count: Int, by text: String) {
    position += count
    output += text.utf8
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func refusal(_ range: Range<Int>, _ why: String, _ help: String) -> PatternError {
    PatternError(message: "'\(string(range))' \(why)", offset: range.lowerBound, help: help)
  }

  private mutating func read(_ byte: UInt8) throws(PatternError) {
    switch byte {
    case UInt8(ascii: "\\"): try readEscape(inClass: false)
    case UInt8(ascii: "["): try readClass()
    case UInt8(ascii: "("): try readOpening()
    case UInt8(ascii: "{"): try readBrace()
    default: copy()
    }
  }

  // MARK: Numbers of times

  /// Since 10.43 `{,3}` is a number of times, and blanks may stand in one.
  private mutating func readBrace() throws(PatternError) {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else { return copy() }
    let inner = string(position + 1..<end)
    let plain = inner.filter { $0 != " " && $0 != "\t" }
    let parts = plain.split(separator: ",", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
    guard isNumber, parts.count <= 2, plain != "", plain != "," else { return copy() }
    if plain.hasPrefix(",") || plain != inner {
      throw refusal(
        position..<end + 1, "is a number of times for some versions of PCRE2 and plain text for others",
        "write {\(plain.hasPrefix(",") ? "0" : "")\(plain)}, or \\{ for a brace that stands for itself")
    }
    copy(end + 1 - position)
  }

  // MARK: Groups

  private mutating func readOpening() throws(PatternError) {
    if let letter = peek(2), isAt("(*"), letter == UInt8(ascii: ":") || letter.isASCIILetter {
      throw refusal(
        position..<position + 3, "begins a command to PCRE2, which patterns here do not have",
        "leave it out, or write \\( for a bracket that stands for itself")
    }
    guard isAt("(?") else { return copy() }
    if isAt("(?#") {
      let end = bytes[position...].firstIndex(of: UInt8(ascii: ")")) ?? bytes.count
      return copy(end - position)
    }
    if isAt("(?[") || isAt("(?(VERSION") {
      throw refusal(
        position..<position + 3, "is read by some versions of PCRE2 only", "write it in another way")
    }
    if callsGroup {
      throw refusal(
        position..<position + 3, "calls a part of the pattern, which does not end in the same way everywhere",
        "write that part out")
    }
    try readName()
    try readOptions()
  }

  /// Whether a group is called here: `(?R)`, `(?1)`, `(?+1)`, `(?&name)`, `(?P>name)`, or asked about: `(?(R)…)`.
  private var callsGroup: Bool {
    if isAt("(?R") || isAt("(?&") || isAt("(?P>") || isAt("(?(R") { return true }
    guard let sign = peek(2) else { return false }
    if sign.isASCIIDigit { return true }
    return (sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")) && peek(3).map(\.isASCIIDigit) ?? false
  }

  /// A name of more than 32 letters is read since 10.44.
  private func readName() throws(PatternError) {
    let starts: [StaticString] = ["(?P<", "(?<", "(?'"]
    guard let start = starts.first(where: { isAt($0) }), !isAt("(?<="), !isAt("(?<!") else { return }
    let first = position + start.utf8CodeUnitCount
    let name = bytes[first...].prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == UInt8(ascii: "_") || $0 >= 0x80
    }
    if name.count > 32 {
      throw refusal(first..<name.endIndex, "is too long for the name of a group", "write at most 32 letters")
    }
  }

  /// `(?i)`, `(?i:`, `(?-i)`, `(?^i)` and the like; what is none of these is copied.
  private mutating func readOptions() throws(PatternError) {
    let start = position
    let options = bytes[(position + 2)...].prefix {
      $0.isASCIILetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "^")
    }
    let end = options.endIndex
    guard !options.isEmpty, end < bytes.count,
      bytes[end] == UInt8(ascii: ")") || bytes[end] == UInt8(ascii: ":")
    else { return copy(2) }
    if options.contains(UInt8(ascii: "J")) {
      throw refusal(
        start..<end + 1, "lets groups share a name, and which of them is meant differs",
        "give each its own name")
    }
    if options.contains(where: { $0 == UInt8(ascii: "r") || $0 == UInt8(ascii: "a") }) {
      throw refusal(start..<end + 1, "is read by some versions of PCRE2 only", "leave it out")
    }
    if options.contains(UInt8(ascii: "i")) || options.contains(UInt8(ascii: "^")) {
      caseSwitch = start..<end + 1
    }
    copy(end - start)
  }

  // MARK: Classes

  private mutating func readClass() throws(PatternError) {
    if isAt("[[:<:]]") || isAt("[[:>:]]") {
      throw refusal(
        position..<position + 7, "means a side of a word, and what a word is differs", "write \\b")
    }
    copy()
    if next == UInt8(ascii: "^") { copy() }
    if next == UInt8(ascii: "]") { copy() }
    while let byte = next, byte != UInt8(ascii: "]") {
      switch byte {
      case UInt8(ascii: "\\"): try readEscape(inClass: true)
      case UInt8(ascii: "["): try readNamedClass()
      default: copy()
      }
    }
    copy()
  }

  /// `[:name:]` inside a class, or a bracket that stands for itself.
  private mutating func readNamedClass() throws(PatternError) {
    guard isAt("[:") else { return copy() }
    let isNegated = peek(2) == UInt8(ascii: "^")
    let first = position + (isNegated ? 3 : 2)
    let end = bytes[first...].prefix(while: \.isASCIILetter).endIndex
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: ":"), bytes[end + 1] == UInt8(ascii: "]") else {
      return copy()
    }
    let range = position..<end + 2
    switch string(first..<end) {
    case "upper", "lower":
      caseProperty = caseProperty ?? range
      if ignoresCase { return replace(range.count, by: isNegated ? #"\P{L&}"# : #"\p{L&}"#) }
    case "word" where spellsWords:
      return replace(range.count, by: isNegated ? PortablePattern.notWord : PortablePattern.word)
    case "xdigit":
      // Since 10.43 it takes wide digits too.
      guard !isNegated else {
        throw refusal(range, "differs between versions of PCRE2", "write [^0-9A-Fa-f]")
      }
      return replace(range.count, by: "0-9A-Fa-f")
    default: break
    }
    copy(range.count)
  }

  // MARK: Escapes

  private mutating func readEscape(inClass: Bool) throws(PatternError) {
    guard let kind = peek(1) else { return copy() }
    if kind == UInt8(ascii: "Q") { return copyQuoted() }
    if peek(2) == UInt8(ascii: "{"), "xogkN".utf8.contains(kind) { try checkBraces() }
    switch kind {
    case UInt8(ascii: "p"), UInt8(ascii: "P"): return try readProperty()
    case UInt8(ascii: "x"):
      // Alone it was NUL up to 10.44.
      if let digit = peek(2), digit == UInt8(ascii: "{") || isHexDigit(digit) { break }
      throw refusal(
        position..<position + 2, "needs the number of a sign behind it", "write it as \\x41 or \\x{20AC}")
    case UInt8(ascii: "X"):
      throw refusal(
        position..<position + 2,
        "takes what a reader sees as one sign, and that differs between versions of PCRE2",
        "write . for a code point")
    case UInt8(ascii: "g") where isAt("<", 2) || isAt("'", 2):
      throw refusal(
        position..<position + 3, "calls a part of the pattern, which does not end in the same way everywhere",
        "write that part out")
    case UInt8(ascii: "w"), UInt8(ascii: "W"), UInt8(ascii: "b"), UInt8(ascii: "B"):
      if spellsWords, let spelt = PortablePattern.spelt(kind, inClass: inClass) {
        return replace(2, by: spelt)
      }
    default: break
    }
    copy(2)
  }

  /// `\Q…\E`, in which every sign stands for itself.
  private mutating func copyQuoted() {
    while next != nil, !isAt("\\E") { copy() }
    copy(2)
  }

  /// Since 10.43 blanks may stand inside the braces of an escape.
  private func checkBraces() throws(PatternError) {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else { return }
    let range = position..<end + 1
    if string(range).contains(where: { $0 == " " || $0 == "\t" }) {
      throw refusal(range, "has blanks, which some versions of PCRE2 do not read", "leave the blanks out")
    }
  }

  /// `\p{…}` and `\P{…}`: under 'ignoring case' one case of letters is any case.
  private mutating func readProperty() throws(PatternError) {
    guard peek(2) == UInt8(ascii: "{"), let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else {
      return copy(2)
    }
    let range = position..<end + 1
    let inner = string(position + 3..<end)
    let name = inner.lowercased().filter { !" \t_-".contains($0) }
    guard !name.hasPrefix("^") || inner.hasPrefix("^") else {
      throw refusal(
        range, "has blanks before ^, which some versions of PCRE2 do not read", "leave the blanks out")
    }
    let cased: String
    switch name.drop(while: { $0 == "^" }) {
    case "lu", "ll", "lt": cased = "L&"
    case "upper", "uppercase", "lower", "lowercase": cased = "Cased"
    case "xwd": throw refusal(range, "means what a word is made of, and that differs", "write \\w")
    default: return copy(range.count)
    }
    caseProperty = caseProperty ?? range
    guard ignoresCase else { return copy(range.count) }
    let negation = name.hasPrefix("^") ? "^" : ""
    copy(2)
    replace(range.count - 2, by: "{\(negation)\(cased)}")
  }

  // MARK: Words

  /// What a word is made of up to 10.42; since 10.43 marks and all signs that connect belong to it. The `_` comes first
  /// so that a hyphen behind it stays out of place.
  private static let word = #"_\p{L}\p{N}"#
  /// Everything else, as members of a class.
  private static let notWord =
    #"\p{C}\p{M}\p{S}\p{Z}\p{Pd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}\p{Po}\x{203F}\x{2040}\x{2054}\x{FE33}\x{FE34}"#
    + #"\x{FE4D}-\x{FE4F}\x{FF3F}"#

  /// `\w`, `\W`, `\b` or `\B` written out; nil for the `\b` of a class, which is a backspace.
  private static func spelt(_ kind: UInt8, inClass: Bool) -> String? {
    let (inside, outside) = ("[\(word)]", "[^\(word)]")
    switch kind {
    case UInt8(ascii: "w"): return inClass ? word : inside
    case UInt8(ascii: "W"): return inClass ? notWord : outside
    case UInt8(ascii: "b") where !inClass:
      return "(?:(?<=\(inside))(?!\(inside))|(?<!\(inside))(?=\(inside)))"
    case UInt8(ascii: "B") where !inClass:
      return "(?:(?<=\(inside))(?=\(inside))|(?<!\(inside))(?!\(inside)))"
    default: return nil
    }
  }

  private func isHexDigit(_ byte: UInt8) -> Bool { byte.isASCIIDigit || (0x41...0x46).contains(byte & ~0x20) }
}
