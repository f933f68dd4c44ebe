import AccordSemantics
import AccordSource
import AccordSyntax
import AccordTestSupport
import Testing

/// Random edits to the sample rules: the layout of what comes out is stable and means the same.
@Suite struct FormatTests {
  @Test(arguments: 0..<4)
  func randomEdits(seed: Int) throws {
    var rules = try RuleFolder(project: "rules")
    let paths = rules.files.keys.filter { $0.hasSuffix(".accord") }.sorted()
    let originals = rules.files
    var random = SplitMix64(seed: UInt64(100 + seed))
    var (read, checked, changed) = (0, 0, 0)
    while read < 250 {
      let path = paths[random.below(paths.count)]
      let edited = Edit.random(try #require(originals[path]), using: &random)
      let file = SourceFile(path: path, bytes: edited)
      let (tree, diagnostics) = Parser.parse(file, index: 0)
      guard diagnostics.isEmpty else { continue }
      read += 1
      let once = try RuleFormatter.format(file)
      let formatted = SourceFile(path: path, bytes: once)
      #expect(try RuleFormatter.format(formatted) == once, "\(path)")
      let again = Parser.parse(formatted, index: 0).0
      #expect(words(of: again, formatted) == words(of: tree, file), "\(path)")
      if formatted.bytes != file.bytes { changed += 1 }
      rules.files = originals
      // What nothing else depends on is there only when it is what was edited; that saves much time.
      for name in ["inputs", "metrics", "learning", "tests"] { rules.files["\(name).accord"] = nil }
      rules.files[path] = edited
      guard let before = rules.check().rules?.fingerprint else { continue }
      checked += 1
      rules.files[path] = once
      #expect(rules.check().rules?.fingerprint == before, "\(path)")
    }
    #expect(checked > 100 && changed > 100, "\(checked) \(changed)")
  }

  /// The tokens, and the comments between them without their trailing blanks.
  private func words(of tree: SyntaxFile, _ file: SourceFile) -> [String] {
    tree.tokens.flatMap { token in
      file.text(token.triviaStart..<token.bytes.lowerBound).split(whereSeparator: \.isNewline)
        .compactMap { line in line.firstIndex(of: "#").map { trimmed(line[$0...]) } }
        + ["\(token.kind) \(file.text(token.bytes))"]
    }
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return String(text)
  }
}

/// An edit as a person makes one, with a careless hand.
private enum Edit {
  static func random(_ text: [UInt8], using random: inout SplitMix64) -> [UInt8] {
    var lines = String(decoding: text, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    for _ in 0...random.below(8) {
      let index = 1 + random.below(lines.count - 1)
      switch random.below(13) {
      case 0: lines[index] = String(repeating: " ", count: 1 + random.below(9)) + lines[index]
      case 1: lines[index] = lines[index].split(separator: " ").joined(separator: " ")
      case 2: lines[index] = lines[index].replacing(" ", with: "\t ")
      case 3: lines.insert(contentsOf: ["", "  ", ""].prefix(1 + random.below(3)), at: index)
      case 4: lines.insert("    # a remark   ", at: index)
      case 5: lines[index] += "   # and one at the end"
      case 6: lines[index] = broken(lines[index], using: &random)
      case 7: lines[index] = renumbered(lines[index], using: &random)
      case 8: lines.insert(lines[index], at: index)
      case 9: lines.swapAt(index, 1 + random.below(lines.count - 1))
      case 10 where lines.count > 3: lines.remove(at: index)
      case 11: if lines[index].isEmpty { lines.remove(at: index) }
      default: lines[index] = lines[index].replacing(" = ", with: "=").replacing(", ", with: ",")
      }
      if lines.count < 3 { break }
    }
    return Array(lines.joined(separator: random.below(8) == 0 ? "\r\n" : "\n").utf8)
  }

  /// A line with a line break, and perhaps a comment, at one of its blanks.
  private static func broken(_ line: String, using random: inout SplitMix64) -> String {
    let blanks = line.indices.filter { line[$0] == " " }
    guard !blanks.isEmpty else { return line }
    let place = blanks[random.below(blanks.count)]
    let comment = random.below(4) == 0 ? "  # why" : ""
    return "\(line[..<place])\(comment)\n     \(line[place...])"
  }

  private static func renumbered(_ line: String, using random: inout SplitMix64) -> String {
    let number = String(random.below(2000))
    return line.replacing(/\b[0-9]+\b/, with: number, maxReplacements: 1)
  }
}
