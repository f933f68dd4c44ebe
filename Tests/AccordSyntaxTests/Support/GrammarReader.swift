/// Reads the notation of `grammar/accord.ebnf`: W3C EBNF with the lookaheads `!x` and `&x`.
struct GrammarReader {
  private let scalars: [Unicode.Scalar]
  private var offset = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  static func read(_ text: String) throws -> Grammar {
    var reader = GrammarReader(text)
    var grammar = Grammar()
    reader.skipBlanks()
    while reader.current != nil {
      let name = try reader.readName()
      guard reader.accept("::=") else { throw reader.error("expected ::= after \(name)") }
      try grammar.add(name, try reader.readChoice())
    }
    return grammar
  }

  private var current: Unicode.Scalar? { offset < scalars.count ? scalars[offset] : nil }

  private func at(_ text: String) -> Bool {
    scalars[offset...].starts(with: text.unicodeScalars)
  }

  private mutating func accept(_ text: String) -> Bool {
    guard at(text) else { return false }
    offset += text.unicodeScalars.count
    skipBlanks()
    return true
  }

  private mutating func skipBlanks() {
    while let scalar = current {
      if scalar.properties.isWhitespace {
        offset += 1
      } else if at("/*") {
        while offset < scalars.count, !at("*/") { offset += 1 }
        offset = min(offset + 2, scalars.count)
      } else {
        return
      }
    }
  }

  private func error(_ message: String) -> GrammarError {
    let line = scalars[..<offset].count { $0 == "\n" } + 1
    return GrammarError("line \(line): \(message)")
  }

  private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar == "_" || ("0"..."9").contains(scalar))
  }

  private mutating func readName() throws -> String {
    let start = offset
    while let scalar = current, Self.continuesName(scalar) { offset += 1 }
    guard offset > start else { throw error("expected a name") }
    defer { skipBlanks() }
    return scalars[start..<offset].reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private mutating func readChoice() throws -> Grammar.Expression {
    var alternatives = [try readSequence()]
    while accept("|") { alternatives.append(try readSequence()) }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  /// Whether a name stands here that is the left side of the next rule.
  private var startsRule: Bool {
    var copy = self
    return (try? copy.readName()) != nil && copy.at("::=")
  }

  private mutating func readSequence() throws -> Grammar.Expression {
    var parts: [Grammar.Expression] = []
    while let scalar = current, scalar != "|", scalar != ")", !startsRule {
      var part = try readPrefixed()
      while at("-") {
        _ = accept("-")
        part = .difference(part, try readPrefixed())
      }
      parts.append(part)
    }
    guard !parts.isEmpty else { throw error("an alternative is empty") }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func readPrefixed() throws -> Grammar.Expression {
    if accept("!") { return .lookahead(try readRepeated(), isNegated: true) }
    if accept("&") { return .lookahead(try readRepeated(), isNegated: false) }
    return try readRepeated()
  }

  private mutating func readRepeated() throws -> Grammar.Expression {
    var part = try readPrimary()
    while true {
      if accept("?") {
        part = .optional(part)
      } else if accept("*") {
        part = .repetition(part, atLeastOnce: false)
      } else if accept("+") {
        part = .repetition(part, atLeastOnce: true)
      } else {
        return part
      }
    }
  }

  private mutating func readPrimary() throws -> Grammar.Expression {
    if accept("(") {
      let inner = try readChoice()
      guard accept(")") else { throw error("expected )") }
      return inner
    }
    switch current {
    case "'": return try readLiteral()
    case "[": return try readScalarSet()
    case "#":
      let scalar = try readCodePoint()
      skipBlanks()
      return .scalars(Grammar.ScalarSet(ranges: [scalar...scalar]))
    default: return .reference(try readName())
    }
  }

  private mutating func readLiteral() throws -> Grammar.Expression {
    offset += 1
    let start = offset
    while let scalar = current, scalar != "'", scalar != "\n" { offset += 1 }
    guard current == "'", offset > start else { throw error("a literal is not closed") }
    let text = scalars[start..<offset].reduce(into: "") { $0.unicodeScalars.append($1) }
    offset += 1
    skipBlanks()
    return .literal(text)
  }

  /// `#xA0`
  private mutating func readCodePoint() throws -> Unicode.Scalar {
    offset += 2
    let start = offset
    while let scalar = current, scalar.properties.isASCIIHexDigit { offset += 1 }
    let digits = scalars[start..<offset].reduce(into: "") { $0.unicodeScalars.append($1) }
    guard let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else {
      throw error("expected a code point such as #xA0")
    }
    return scalar
  }

  /// `[^a-z\#xA]`: between the brackets stand scalars, ranges and code points.
  private mutating func readScalarSet() throws -> Grammar.Expression {
    offset += 1
    var set = Grammar.ScalarSet()
    if current == "^" {
      set.isNegated = true
      offset += 1
    }
    while let scalar = current, scalar != "]" {
      guard !at("#x") else {
        let scalar = try readCodePoint()
        set.ranges.append(scalar...scalar)
        continue
      }
      offset += 1
      if current == "-", offset + 1 < scalars.count, scalars[offset + 1] != "]" {
        set.ranges.append(scalar...scalars[offset + 1])
        offset += 2
      } else {
        set.ranges.append(scalar...scalar)
      }
    }
    guard current == "]" else { throw error("a set of scalars is not closed") }
    offset += 1
    skipBlanks()
    return .scalars(set)
  }
}
