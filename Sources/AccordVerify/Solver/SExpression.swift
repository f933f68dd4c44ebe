import AccordValues

/// What a solver writes: words in brackets.
package indirect enum SExpression: Sendable, Equatable {
  case word(String)
  case list([SExpression])

  /// The answers that stand behind each `question N`, and whether the last line was reached.
  struct Sections {
    var answers: [[SExpression]]
    var isComplete = false

    /// Goes on to the answers of a question, which must be the next one.
    fileprivate func begin(_ number: String, after current: inout Int) -> Bool {
      guard let index = Int(number), index == current + 1, index < answers.count else { return false }
      current = index
      return true
    }
  }

  /// Reads what a solver has written; nil when it is nothing that a solver writes.
  static func sections(_ bytes: [UInt8], _ count: Int) -> Sections? {
    var reader = Reader(bytes)
    var sections = Sections(answers: Array(repeating: [], count: count))
    var current = -1
    while let expression = reader.next() {
      switch expression {
      // One solver prints what is echoed in quotes, the other without.
      case .word("question"):
        guard case .word(let number)? = reader.next(), sections.begin(number, after: &current) else {
          return nil
        }
      case .word(let word) where word.hasPrefix("question "):
        guard sections.begin(String(word.dropFirst("question ".count)), after: &current) else { return nil }
      case .word("end"): sections.isComplete = current == count - 1
      case .word(let word):
        guard current >= 0, ["sat", "unsat", "unknown"].contains(word) else { return nil }
        sections.answers[current].append(expression)
      case .list(let parts):
        // A question without an answer has no model either; nothing else is an error that may be.
        guard current >= 0, parts.first != .word("error") else { return nil }
        sections.answers[current].append(expression)
      }
    }
    return reader.isBroken ? nil : sections
  }

  /// The number that is written; nil for anything else, or for one that cannot be held exactly.
  var number: Decimal? {
    switch self {
    case .word(let word): return Decimal(word.utf8)
    case .list(let parts):
      switch (parts.first, parts.count) {
      case (.word("-"), 2): return parts[1].number.map(\.negated)
      case (.word("/"), 3):
        guard let above = parts[1].number, let below = parts[2].number else { return nil }
        return above.divided(by: below)
      default: return nil
      }
    }
  }

  private struct Reader {
    private let bytes: [UInt8]
    private var offset = 0
    private(set) var isBroken = false

    /// How deep brackets may lie in one another.
    private static let deepest = 200

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func next() -> SExpression? { next(depth: 0) }

    private mutating func next(depth: Int) -> SExpression? {
      skipBlanks()
      guard offset < bytes.count, depth < Reader.deepest else {
        isBroken = isBroken || depth > 0
        return nil
      }
      switch bytes[offset] {
      case UInt8(ascii: "("):
        offset += 1
        var parts: [SExpression] = []
        while true {
          skipBlanks()
          guard offset < bytes.count else {
            isBroken = true
            return nil
          }
          if bytes[offset] == UInt8(ascii: ")") {
            offset += 1
            return .list(parts)
          }
          guard let part = next(depth: depth + 1) else { return nil }
          parts.append(part)
        }
      case UInt8(ascii: ")"):
        isBroken = true
        return nil
      case UInt8(ascii: "\""):
        let start = offset + 1
        offset = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
        defer { offset += 1 }
        return .word(String(decoding: bytes[start..<min(offset, bytes.count)], as: UTF8.self))
      default:
        let start = offset
        while offset < bytes.count, !Reader.ends(bytes[offset]) { offset += 1 }
        return .word(String(decoding: bytes[start..<offset], as: UTF8.self))
      }
    }

    private mutating func skipBlanks() {
      while offset < bytes.count, bytes[offset] <= 0x20 { offset += 1 }
    }

    private static func ends(_ byte: UInt8) -> Bool {
      byte <= 0x20 || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
    }
  }
}
