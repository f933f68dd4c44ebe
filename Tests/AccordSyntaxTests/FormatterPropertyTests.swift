import AccordSource
import AccordSyntax
import AccordTestSupport
import Foundation
import Testing

/// What holds for the layout of every rule text.
struct FormatterPropertyTests {
  /// The sample rules, the rules of the documents, and those of the conformance cases, as far as they can be read.
  static func texts() throws -> [SourceFile] {
    var files = try RepositoryFiles.rules()
    let documents = try Project.files(under: "docs", suffixes: ".md").sorted { $0.key < $1.key }
    for (path, bytes) in documents {
      let text = String(decoding: bytes, as: UTF8.self)
      for (number, block) in text.components(separatedBy: "```accord\n").dropFirst().enumerated() {
        let body = block.components(separatedBy: "\n```").first ?? ""
        let whole = body.contains("accord 1") ? body : "accord 1\n\(body)"
        files.append(SourceFile(path: "docs/\(path)#\(number)", bytes: Array(whole.utf8)))
      }
    }
    for path in try Project.names(in: "Tests/Conformance", suffix: ".cases") {
      let text = try Project.text("Tests/Conformance/\(path)")
      for (number, part) in text.components(separatedBy: "\naccord 1\n").dropFirst().enumerated() {
        let body = part.components(separatedBy: "\n---").first ?? ""
        let rules = body.components(separatedBy: "\n===").first ?? ""
        files.append(SourceFile(path: "\(path)#\(number)", bytes: Array("accord 1\n\(rules)\n".utf8)))
      }
    }
    return files.filter { Parser.parse($0, index: 0).1.isEmpty }
  }

  @Test("formatting twice is formatting once, and nothing but the layout changes")
  func idempotentAndLossless() throws {
    let files = try Self.texts()
    #expect(files.count > 300)
    for file in files {
      let once = SourceFile(path: file.path, bytes: try RuleFormatter.format(file))
      #expect(try RuleFormatter.format(once) == once.bytes, "\(file.path)")
      #expect(Content(once) == Content(file), "\(file.path)")
      #expect(Self.isTidy(once), "\(file.path)")
    }
  }

  @Test("every layout of the same lines comes to the same text", arguments: 0..<2)
  func layoutDoesNotMatter(seed: Int) throws {
    for file in try Self.texts() {
      var random = SplitMix64(seed: UInt64(seed))
      let formatted = try RuleFormatter.format(file)
      let shaken = SourceFile(path: file.path, bytes: Shaker.shake(file, using: &random))
      #expect(try RuleFormatter.format(shaken) == formatted, "\(file.path)")
      let again = Shaker.shake(SourceFile(path: file.path, bytes: formatted), using: &random)
      #expect(
        try RuleFormatter.format(SourceFile(path: file.path, bytes: again)) == formatted, "\(file.path)")
    }
  }

  @Test("line breaks and comments anywhere between the tokens")
  func breaksAndComments() throws {
    var random = SplitMix64(seed: 11)
    var read = 0
    for file in try Self.texts() {
      for _ in 0..<2 {
        let broken = SourceFile(path: file.path, bytes: Shaker.scatter(file, using: &random))
        guard Parser.parse(broken, index: 0).1.isEmpty else { continue }
        read += 1
        let once = SourceFile(path: file.path, bytes: try RuleFormatter.format(broken))
        #expect(try RuleFormatter.format(once) == once.bytes, "\(file.path)")
        #expect(Content(once) == Content(broken), "\(file.path)")
        #expect(Self.isTidy(once), "\(file.path)")
      }
    }
    #expect(read > 250)
  }

  @Test("sentences of the grammar in any layout")
  func sentences() throws {
    let grammar = try RepositoryFiles.grammar()
    var generator = SentenceGenerator(grammar, rules: TokenRules(grammar), seed: 5)
    var read = 0
    for _ in 0..<3000 {
      let file = try generator.next(declarations: 1...3, budget: 16...40).file
      guard Parser.parse(file, index: 0).1.isEmpty else { continue }
      read += 1
      let text = file.text(0..<file.bytes.count)
      guard let bytes = try? RuleFormatter.format(file) else {
        Issue.record("cannot be formatted: \(text)")
        continue
      }
      let once = SourceFile(path: "sentence", bytes: bytes)
      #expect(try RuleFormatter.format(once) == once.bytes, "\(text)")
      #expect(Content(once) == Content(file), "\(text)")
    }
    #expect(read > 800)
  }

  @Test("a text twice as long takes about twice the work")
  func linearTime() throws {
    let sample = try #require(try RepositoryFiles.rules().first { $0.path == "rules/scoring.accord" })
    let body = sample.text(0..<sample.bytes.count).dropFirst("accord 1\n".count)
    // The processor's time of this thread: what else the machine does is not in it.
    func spent() -> Int {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
    func work(_ count: Int) throws -> Int {
      let text = "accord 1\n" + String(repeating: String(body), count: count)
      let file = SourceFile(path: "long.accord", bytes: Array(text.utf8))
      let start = spent()
      _ = try RuleFormatter.format(file)
      return spent() - start
    }
    _ = try work(10)
    let (short, long) = (try work(20), try work(160))
    // Eight times as long; the square would be 64 times.
    #expect(long < short * 32)
    let conditions = "accord 1\ndefine x when a" + String(repeating: " and b", count: 5000) + "\n"
    let file = SourceFile(path: "line.accord", bytes: Array(conditions.utf8))
    let lines = try RuleFormatter.format(file).split(separator: UInt8(ascii: "\n"))
    #expect(lines.count > 200 && lines.allSatisfy { $0.count <= RuleFormatter.lineWidth })
  }

  /// Whether a text has no tabs and blanks where none belong, one final line break, and no two empty lines in a row.
  private static func isTidy(_ file: SourceFile) -> Bool {
    let text = String(decoding: file.bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return text.hasSuffix("\n") && !text.hasSuffix("\n\n") && !text.contains("\n\n\n")
      && lines.allSatisfy { $0.last != " " && $0.first != "\t" }
  }
}

/// The tokens and comments of a file, in order.
private struct Content: Equatable {
  let tokens: [String]
  let comments: [String]

  init(_ file: SourceFile) {
    let all = Parser.parse(file, index: 0).0.tokens
    tokens = all.map { "\($0.kind) \(file.text($0.bytes))" }
    comments = all.flatMap { token in
      file.text(token.triviaStart..<token.bytes.lowerBound).split { $0 == "\n" || $0 == "\r\n" }
        .compactMap { line in
          line.firstIndex(of: "#").map { String(line[$0...]).trimmingCharacters(in: .whitespaces) }
        }
    }
  }
}
