import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let plainPattern = Lint(
    .plainPattern, "plain-pattern", .wording,
    summary: "a pattern has no sign that makes it one",
    meaning: """
      A pattern consists of letters as they are, perhaps with `^` in front or `$` at the end. `contains`, `starts \
      with`, `ends with` and `=` say the same in words.
      """,
    rationale: """
      Not everybody who has to agree on the rules reads regular expressions, and words are harder to get wrong: \
      `/gmx.de/` also matches "gmxXde".
      """,
    avoid: [
      LintExample(
        "define agile_campaign when campaign matches ↓/^agile-/",
        fixed: "define agile_campaign when campaign starts with \"agile-\""),
      LintExample(
        """
        define assistant when job_title matches ↓/assist/ ignoring case
        define head      when (job_title matches ↓/^Head$/) is yes
        define small     when company matches ↓/ UG$/
        """,
        fixed: """
          define assistant when job_title contains "assist" ignoring case
          define head      when (job_title = "Head") is yes
          define small     when company ends with " UG"
          """),
      LintExample(
        "define assistant when ((job_title) matches ↓/assist/)",
        fixed: "define assistant when ((job_title) contains \"assist\")"),
      LintExample(
        "define gmx when email matches ↓/@gmx\\.de/ or source = other",
        fixed: "define gmx when email contains \"@gmx.de\" or source = other"),
      LintExample(
        "pattern assists = ↓/assist/ ignoring case\ndefine assistant when job_title matches assists"),
      // A line break after it would still match: no change of the text says exactly the same.
      LintExample("define odd when id matches ↓/x$/"),
    ],
    prefer: [
      LintExample("define agile_campaign when campaign starts with \"agile-\""),
      LintExample("define german_mail when email matches /\\.(de|at)$/ or company matches /g.mbh/"),
      LintExample("define empty_name when company matches /^$/"),
      LintExample("define a_word when job_title matches /\\bCEO\\b/"),
    ],
    checks: [
      .expression { expression, facts, findings in
        guard case .matches(let subject, let id) = expression.kind else { return }
        let pattern = facts.program.patterns[id]
        guard pattern.name == nil, let plain = PlainPattern(pattern.source) else { return }
        let start = facts.context.bracketed(subject.range, in: expression.range).bytes.upperBound
        let rest = SourceRange(
          file: expression.range.file, bytes: start..<max(start, expression.range.bytes.upperBound))
        guard let token = facts.context.tokens(in: rest).first(where: { $0.kind == .pattern }) else { return }
        let literal = SourceRange(file: rest.file, bytes: token.bytes)
        let operation = SourceRange(file: rest.file, bytes: start..<max(start, token.bytes.upperBound))
        let trimmed = TextForm(subject, in: facts.program, scopes: []).map { form in
          form.choices == nil && form.exceptions.isEmpty
            && (form.steps.contains(.trim) || form.steps.contains(.collapseSpaces))
        }
        let isSame = (!plain.isAtEnd || trimmed == true) && facts.context.isOnOneLine(operation)
        let words = plain.words
        findings.add(
          "this pattern is a plain text", at: literal,
          help: [
            "write '\(facts.text(subject.range)) \(words)\(pattern.ignoringCase ? " ignoring case" : "")'"
          ],
          fixIts: isSame ? [FixIt("write '\(words)'", range: operation, replacement: " \(words)")] : [])
      },
      .declaration { declaration, _, findings in
        guard case .pattern(let pattern) = declaration.kind, let plain = PlainPattern(pattern.literal.source)
        else { return }
        findings.add(
          "the pattern '\(pattern.name.text)' is a plain text", at: pattern.literal.range,
          help: ["write '\(plain.words)' where 'matches \(pattern.name.text)' stands, and remove the pattern"]
        )
      },
    ])
}

/// A pattern without any sign that has a meaning of its own, except at its ends.
private struct PlainPattern {
  let text: Text
  let isAtStart: Bool
  let isAtEnd: Bool

  init?(_ source: String) {
    var scalars = Array(source.unicodeScalars)[...]
    isAtStart = scalars.first == "^"
    if isAtStart { scalars.removeFirst() }
    var plain = String.UnicodeScalarView()
    var endsLine = false
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\\":
        // A sign with a backslash in front stands for itself; a letter or a digit does not.
        guard let next = scalars.popFirst(), next.isASCII, next.value > 0x20,
          !next.properties.isAlphabetic, !("0"..."9").contains(next)
        else { return nil }
        plain.append(next)
      case "$" where scalars.isEmpty: endsLine = true
      case "^", "$", ".", "[", "]", "|", "(", ")", "?", "*", "+", "{", "}": return nil
      default: plain.append(scalar)
      }
    }
    guard !plain.isEmpty else { return nil }
    text = Text(String(plain))
    isAtEnd = endsLine
  }

  /// The comparison that says the same.
  var words: String {
    switch (isAtStart, isAtEnd) {
    case (true, true): "= \(text.literal)"
    case (true, false): "starts with \(text.literal)"
    case (false, true): "ends with \(text.literal)"
    case (false, false): "contains \(text.literal)"
    }
  }
}
