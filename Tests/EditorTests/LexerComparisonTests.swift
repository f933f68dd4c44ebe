import AccordSource
import AccordSyntax
import AccordTestSupport
import Foundation
import Testing

/// The grammar of the editor against the lexer of the language: what is a comment, a text, a number or a pattern
/// is coloured as one, from its first character to its last, and nothing else is.
@Suite struct LexerComparisonTests {
  private static let scopes = ["comment.line", "string.quoted", "string.regexp", "constant.numeric"]

  @Test func theSampleRulesAndTheConformanceCasesAreColouredAsTheyAreRead() throws {
    let tokenizer = try TextMateTokenizer(Project.grammar())
    let texts = try Project.ruleTexts()
    #expect(texts.count > 400)
    for (name, text) in texts { try compare(text, name, tokenizer) }
  }

  @Test func windowsLineEndsAndAByteOrderMarkChangeNothing() throws {
    let tokenizer = try TextMateTokenizer(Project.grammar())
    let text = try Project.text("rules/scoring.accord")
    let plain = try tokenizer.tokenize(text)
    #expect(try tokenizer.tokenize(text.replacing("\n", with: "\r\n")) == plain)
    #expect(try tokenizer.tokenize("\u{FEFF}" + text).dropFirst() == plain.dropFirst())
  }

  private func compare(_ text: String, _ name: String, _ tokenizer: TextMateTokenizer) throws {
    let lines = try tokenizer.tokenize(text)
    let source = SourceFile(path: name, bytes: Array(text.utf8))
    let (tree, _) = Parser.parse(source, index: 0)
    var expected: [String: [Int: String]] = [:]
    let positions = Positions(text)
    var unread: Set<Int> = []
    func mark(_ bytes: Range<Int>, _ kind: String) {
      for byte in bytes {
        if let unit = positions.unit(at: byte) { expected[kind, default: [:]][unit] = kind }
      }
    }
    for token in tree.tokens {
      for comment in comments(in: token.triviaStart..<token.bytes.lowerBound, source.bytes) {
        mark(comment, "comment.line")
      }
      switch token.kind {
      case .text: mark(token.bytes, "string.quoted")
      case .pattern: mark(token.bytes, "string.regexp")
      case .number, .date, .instant, .clock: mark(token.bytes, "constant.numeric")
      // What cannot be read may have any colour, to the end of its line.
      case .unknown: unread.insert(positions.line(of: token.bytes.lowerBound))
      case .word, .symbol, .end: break
      }
    }
    for (index, tokens) in lines.enumerated() where !unread.contains(index) {
      var covered = 0
      for token in tokens {
        #expect(token.range.lowerBound == covered, "\(name):\(index + 1)")
        covered = token.range.upperBound
        for unit in token.range {
          let place = positions.start(ofLine: index) + unit
          for kind in Self.scopes {
            // Escapes and signs inside a stretch have scopes of their own on top.
            let isColoured = token.scopes.contains { $0.hasPrefix(kind) }
            let isExpected = expected[kind]?[place] != nil
            if isColoured != isExpected {
              Issue.record(
                "\(name):\(index + 1):\(unit + 1) \(isExpected ? "should" : "should not") be \(kind)")
              return
            }
          }
        }
      }
      #expect(covered == positions.length(ofLine: index), "\(name):\(index + 1)")
    }
  }

  private func comments(in trivia: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for offset in trivia {
      if start == nil, bytes[offset] == UInt8(ascii: "#") { start = offset }
      if let begun = start, bytes[offset] == UInt8(ascii: "\n") {
        found.append(begun..<(bytes[offset - 1] == UInt8(ascii: "\r") ? offset - 1 : offset))
        start = nil
      }
    }
    if let start { found.append(start..<trivia.upperBound) }
    return found
  }
}

/// Bytes, UTF-16 units and lines of a text.
private struct Positions {
  /// Of each byte that begins a character, its unit.
  private var units: [Int: Int] = [:]
  private var lineStarts: [Int] = [0]
  private var lineOfByte: [Int] = []
  private let total: Int

  init(_ text: String) {
    var byte = 0
    var unit = 0
    for scalar in text.unicodeScalars {
      units[byte] = unit
      let length = UTF8.width(scalar)
      lineOfByte += Array(repeating: lineStarts.count - 1, count: length)
      byte += length
      unit += UTF16.width(scalar)
      if scalar == "\n" { lineStarts.append(unit) }
    }
    total = unit
  }

  func unit(at byte: Int) -> Int? { units[byte] }
  func line(of byte: Int) -> Int {
    lineOfByte.indices.contains(byte) ? lineOfByte[byte] : lineStarts.count - 1
  }
  func start(ofLine line: Int) -> Int { lineStarts[line] }
  func length(ofLine line: Int) -> Int {
    line + 1 < lineStarts.count ? lineStarts[line + 1] - lineStarts[line] - 1 : total - lineStarts[line]
  }
}
