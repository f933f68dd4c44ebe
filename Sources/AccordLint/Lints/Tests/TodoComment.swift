import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let todoComment = Lint(
    .todoComment, "todo-comment", .tests,
    summary: "a comment leaves a question open",
    meaning: "A comment has the word TODO, FIXME or XXX.",
    rationale: """
      What both teams have signed has no open questions. They belong where they are assigned to somebody; what is not \
      agreed yet is a draft.
      """,
    avoid: [
      LintExample("define large when employees >= 1000  # ↓TODO ask sales whether 500 is enough"),
      LintExample("list home = \"DE\", \"AT\"  # ↓FIXME: and Switzerland? ↓XXX"),
    ],
    prefer: [
      LintExample("define large when employees >= 1000  # sales has agreed to 1000 in October"),
      LintExample(
        "define large \"TODO is no comment here\" when employees >= 1000  # nor is todo, TODOS or XXXL"),
    ],
    checks: [
      .file { file, context, findings in
        let source = context.sources.files[file.file]
        for token in file.tokens where token.triviaStart < token.bytes.lowerBound {
          for word in words(in: token.triviaStart..<token.bytes.lowerBound, of: source) {
            findings.add(
              "this comment leaves a question open: \(source.text(word))",
              at: SourceRange(file: file.file, bytes: word),
              help: ["settle it and remove the comment, or mark what is not agreed yet with 'draft'"])
          }
        }
      }
    ])

  private static let marks: Set<[UInt8]> = [Array("TODO".utf8), Array("FIXME".utf8), Array("XXX".utf8)]

  private static func words(in trivia: Range<Int>, of source: SourceFile) -> [Range<Int>] {
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
        || (0x41...0x5A).contains(byte & ~0x20)
    }
    var found: [Range<Int>] = []
    var start: Int?
    for offset in trivia.lowerBound...trivia.upperBound {
      let goesOn = offset < trivia.upperBound && isLetter(source.bytes[offset])
      if goesOn {
        start = start ?? offset
      } else if let first = start {
        if marks.contains(Array(source.bytes[first..<offset])) { found.append(first..<offset) }
        start = nil
      }
    }
    return found
  }
}
