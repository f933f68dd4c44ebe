import AccordSource
import AccordSyntax
import AccordValues

extension Rewrite {
  static let plainPattern = Rewrite(
    meaning: """
      A pattern has no sign that makes it one: it consists of letters as they are, perhaps with `^` in front or `$` at the \
      end. `contains`, `starts with`, `ends with` and `=` say the same in words. Not everybody who has to agree on the rules \
      reads regular expressions, and words are harder to get wrong: `/gmx.de/` also matches "gmxXde".
      """,
    avoid: [
      LintExample(
        "define agile_campaign when ↓campaign matches /^agile-/",
        fixed: "define agile_campaign when campaign starts with \"agile-\""),
      LintExample(
        """
        define assistant when ↓job_title matches /assist/ ignoring case
        define head      when ↓(job_title matches /^Head$/) is yes
        define small     when ↓company matches / UG$/
        """,
        fixed: """
          define assistant when job_title contains "assist" ignoring case
          define head      when (job_title = "Head") is yes
          define small     when company ends with " UG"
          """),
      LintExample(
        "define assistant when ↓((job_title) matches /assist/)",
        fixed: "define assistant when job_title contains \"assist\""),
      LintExample(
        "define gmx when ↓email matches /@gmx\\.de/ or source = other",
        fixed: "define gmx when email contains \"@gmx.de\" or source = other"),
      LintExample(
        "pattern assists = ↓/assist/ ignoring case\ndefine assistant when job_title matches assists"),
      // A line break after it would still match: no change of the text says exactly the same.
      LintExample("define odd when ↓id matches /x$/"),
    ],
    prefer: [
      LintExample("define agile_campaign when campaign starts with \"agile-\""),
      LintExample("define german_mail when email matches /\\.(de|at)$/ or company matches /g.mbh/"),
      LintExample("define empty_name when company matches /^$/"),
      LintExample("define a_word when job_title matches /\\bCEO\\b/"),
    ]
  ) { expression, simplifier in
    guard case .matches(let subject, .literal(let pattern)) = expression.kind,
      let plain = PlainPattern(pattern.source)
    else { return [] }
    let text = ExpressionSyntax(kind: .text(plain.text.string), range: pattern.range)
    let kind: ExpressionSyntax.Kind =
      if let test = plain.test {
        .textTest(subject, test, [text], ignoringCase: pattern.ignoringCase)
      } else {
        .comparison(subject, .equal, text, ignoringCase: pattern.ignoringCase)
      }
    let isExact = simplifier.meaning.has(.isPlain, expression)
    return expression.made(
      kind, "this pattern is a plain text",
      help: isExact
        ? []
        : [
          "write '\(simplifier.inner(subject)) \(plain.words)\(pattern.ignoringCase ? " ignoring case" : "")'"
        ],
      isExact: isExact)
  }

  static let formInVain = Rewrite(
    meaning: """
      A text is put into a form that it has already: `ignoring case` is asked of a field that is read in lower or upper case \
      and compared with texts in that case, or `lower`, `upper` or `trim` of a field that is read so. It does nothing, and \
      readers take from it that the field comes in as it likes; then they write it everywhere.
      """,
    avoid: [
      LintExample(
        "define german \"In Germany\" when ↓country = \"DE\" ignoring case",
        fixed: "define german \"In Germany\" when country = \"DE\""),
      LintExample(
        "define private_mailbox when ↓lower(email) ends with \"@gmx.de\" and ↓trim(company) = \"A\"",
        fixed: "define private_mailbox when email ends with \"@gmx.de\" and company = \"A\""),
      LintExample(
        """
        list home = "DE", "AT"
        score fit { +20 "home" when ↓(country in home, "CH" ignoring case) }
        """,
        fixed: """
          list home = "DE", "AT"
          score fit { +20 "home" when country in home, "CH" }
          """),
      LintExample(
        "define kelvin when ↓campaign = \"kick\" ignoring case or ↓country = \"US\" ignoring case",
        fixed: "define kelvin when campaign = \"kick\" or country = \"US\""),
    ],
    prefer: [
      LintExample("define german \"In Germany\" when country = \"DE\""),
      LintExample("define german when country = \"de\" ignoring case or company = \"a\" ignoring case"),
      LintExample("list home = \"DE\", \"at\"\ndefine at_home when country in home ignoring case"),
      LintExample("define private_mailbox when upper(email) = \"A@GMX.DE\" or lower(job_title) = \"ceo\""),
      LintExample("define odd when campaign = \"straße\" ignoring case"),
      LintExample(
        """
        list away = "UK", "FR"
        define long_s when campaign = "spring" ignoring case or email ends with "@s.de" ignoring case
        define kelvin when country = "DK" ignoring case or country in away ignoring case
        """),
    ]
  ) { expression, simplifier in
    guard simplifier.meaning.has(.isInVain, expression) else { return [] }
    func message(_ what: String, _ subject: ExpressionSyntax) -> String {
      "'\(what)' does nothing here: '\(simplifier.inner(subject))' is read \(simplifier.meaning.form(of: expression))"
    }
    switch expression.kind {
    case .call(let function, let arguments):
      guard let argument = arguments.first else { return [] }
      return [expression.replaced(by: simplifier.now(argument), message(function.text, argument))]
    case .comparison(let left, let comparison, let right, ignoringCase: true):
      return expression.made(
        .comparison(left, comparison, right, ignoringCase: false), message("ignoring case", left))
    case .membership(let value, let values, let isNegated, ignoringCase: true):
      return expression.made(
        .membership(value, values, isNegated: isNegated, ignoringCase: false), message("ignoring case", value)
      )
    case .textTest(let value, let test, let texts, ignoringCase: true):
      return expression.made(
        .textTest(value, test, texts, ignoringCase: false), message("ignoring case", value))
    default: return []
    }
  }
}

/// A pattern without any sign that has a meaning of its own, except at its ends.
struct PlainPattern {
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

  /// The test that asks the same; nil for `=`.
  var test: ExpressionSyntax.TextTest? {
    switch (isAtStart, isAtEnd) {
    case (true, true): nil
    case (true, false): .startsWith
    case (false, true): .endsWith
    case (false, false): .contains
    }
  }

  /// The comparison that says the same.
  var words: String { "\(test?.rawValue ?? "=") \(text.literal)" }
}
