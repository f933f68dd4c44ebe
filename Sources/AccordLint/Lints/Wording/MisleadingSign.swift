import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let misleadingSign = Lint(
    .misleadingSign, "misleading-sign", .wording,
    summary: "a comment or a text shows otherwise than it is read",
    meaning: """
      A comment, a text or a pattern holds a sign that editors show as the end of a line, that turns the direction of \
      writing, that is a control character, or that belongs to a text which nobody sees. No comment can allow it.
      """,
    rationale: """
      What stands behind a carriage return in a comment looks like a rule and is none. Both teams would sign what they \
      see, and leads would be decided by what is there. A text that needs such a sign writes its number, as in \
      `\\u{2028}`, which means the same and can be seen.
      """,
    avoid: [
      LintExample(
        "define MQL \"Marketing-qualified\" {\n  # no opt-in↓\r  never when consent is no\n  when employees >= 50\n}",
        fixed:
          "define MQL \"Marketing-qualified\" {\n  # no opt-in   never when consent is no\n  when employees >= 50\n}"
      ),
      LintExample(
        "define large \"Large\" when employees >= 1000  # as of ↓\u{202E}yadnoM",
        fixed: "define large \"Large\" when employees >= 1000  # as of yadnoM"),
      LintExample(
        "define german \"↓\u{2067}German\u{2069}\" when company contains \"a↓\u{0}b\"",
        fixed: "define german \"\\u{2067}German\\u{2069}\" when company contains \"a\\u{0000}b\""),
      LintExample("pattern holding = /a↓\u{2028}b/"),
      LintExample("list home = \"DE\"  # checked↓\u{E0001}\u{E0065}", fixed: "list home = \"DE\"  # checked"),
    ],
    prefer: [
      LintExample(
        "# no opt-in\ndefine MQL \"Marketing-qualified\" {\n  never when consent is no\n  when employees >= 50\n}"
      ),
      LintExample(
        "define large \"Large\" when employees >= 1000  # in Größe, 🏴\u{E0067}\u{E0062}\u{E007F} and 👩‍👩‍👧"),
      LintExample(
        "define german \"a\\u{2067}b\" when company contains \"a\\u{0}b\"\r\nlist home = \"D\tE\"\r"),
      LintExample("pattern holding = /a\\x{2028}b/"),
    ],
    checks: [
      .file { file, context, findings in
        let source = context.sources.files[file.file]
        for token in file.tokens {
          for comment in token.comments(in: source) {
            look(at: comment, .comment, file.file, source, &findings)
          }
          switch token.kind {
          case .text: look(at: token.bytes, .text, file.file, source, &findings)
          case .pattern: look(at: token.bytes, .pattern, file.file, source, &findings)
          case .word, .number, .date, .instant, .clock, .symbol, .unknown, .end: break
          }
        }
      }
    ])

  private enum Stretch: String {
    case comment, text, pattern
  }

  /// One finding about the first such sign; the fix is for all of them.
  private static func look(
    at bytes: Range<Int>, _ stretch: Stretch, _ file: Int, _ source: SourceFile, _ findings: inout Findings
  ) {
    guard !source.bytes[bytes].allSatisfy({ 0x20..<0x7F ~= $0 }) else { return }
    var signs: [(scalar: Unicode.Scalar, range: SourceRange)] = []
    var offset = bytes.lowerBound
    var isFlag = false
    for scalar in source.text(bytes).unicodeScalars {
      let end = offset + UTF8.width(scalar)
      // A flag of a part of a country is a black flag and letters that nothing shows of.
      isFlag = scalar == "\u{1F3F4}" || (isFlag && scalar.isTag)
      if scalar.misleads, !isFlag {
        signs.append((scalar, SourceRange(file: file, bytes: offset..<end)))
      }
      offset = end
    }
    guard let first = signs.first else { return }
    findings.add(
      "this \(stretch.rawValue) holds \(first.scalar.described), \(effect(of: first.scalar, stretch))",
      at: first.range,
      help: [remedy(first.scalar, stretch)],
      fixIts: signs.compactMap { fix($0.scalar, at: $0.range, stretch) })
  }

  private static func effect(of scalar: Unicode.Scalar, _ stretch: Stretch) -> String {
    switch scalar.hidden {
    case .lineBreak:
      stretch == .comment
        ? "which ends no line: what editors show below it is a comment and no rule"
        : "which ends no line, though editors show it as a line's end"
    case .direction: "which turns the direction in which it is shown"
    case .control: "a control character"
    case .blank, .invisible, nil: "part of a text that nobody sees"
    }
  }

  private static func remedy(_ scalar: Unicode.Scalar, _ stretch: Stretch) -> String {
    switch stretch {
    case .comment:
      scalar.hidden == .lineBreak ? "begin a new line with a line feed, or write a blank" : "remove it"
    case .text: "remove it, or write it as \\u{\(scalar.number)}"
    case .pattern: "remove it, or write it as \\x{\(scalar.number)}"
    }
  }

  /// Nil for a pattern, where the sign may belong to what is in front of it.
  private static func fix(_ scalar: Unicode.Scalar, at range: SourceRange, _ stretch: Stretch) -> FixIt? {
    switch stretch {
    case .comment:
      scalar.hidden == .lineBreak
        ? FixIt("write a blank", range: range, replacement: " ")
        : FixIt("remove it", range: range, replacement: "")
    case .text:
      FixIt("write its number", range: range, replacement: "\\u{\(scalar.number)}")
    case .pattern: nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether what holds it shows otherwise than it is read. Signs that only cannot be seen are no danger outside of
  /// what is compared.
  var misleads: Bool {
    switch hidden {
    case .lineBreak, .direction, .control: true
    case .invisible: isTag
    case .blank, nil: false
    }
  }

  /// Whether it is one of the letters that nothing shows of, in which a whole text can be written.
  fileprivate var isTag: Bool { (0xE0000...0xE007F).contains(value) }
}
