import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let superfluousCase = Lint(
    .superfluousCase, "superfluous-case", .wording,
    summary: "a text is put into a form that it has already",
    meaning: """
      `ignoring case` is asked of a field that is read in lower or upper case and compared with texts in that case, or \
      `lower`, `upper` or `trim` of a field that is read so.
      """,
    rationale: """
      It does nothing, and readers take from it that the field comes in as it likes; then they write it everywhere.
      """,
    avoid: [
      LintExample(
        "define german \"In Germany\" when country = \"DE\"↓ ignoring case",
        fixed: "define german \"In Germany\" when country = \"DE\""),
      LintExample(
        "define private_mailbox when ↓lower(email) ends with \"@gmx.de\" and ↓trim(company) = \"A\"",
        fixed: "define private_mailbox when email ends with \"@gmx.de\" and company = \"A\""),
      LintExample(
        """
        list home = "DE", "AT"
        score fit { +20 "home" when (country in home, "CH"↓ ignoring case) }
        """,
        fixed: """
          list home = "DE", "AT"
          score fit { +20 "home" when (country in home, "CH") }
          """),
      LintExample(
        "define kelvin when campaign = \"kick\"↓ ignoring case or country = \"US\"↓ ignoring case",
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
    ],
    checks: [
      .program { facts, _, findings in
        for comparison in facts.program.textComparisons where comparison.ignoringCase {
          look(at: comparison, facts, &findings)
        }
      },
      .expression { expression, facts, findings in
        guard case .call(let function, let arguments) = expression.kind,
          case .normalised(let step)? = function.form, let argument = arguments.first,
          case .field(let id) = argument.kind,
          let form = TextForm(argument, in: facts.program, scopes: []), form.exceptions.isEmpty
        else { return }
        let isDone =
          switch step {
          case .lowercase, .uppercase: form.lastCase == step
          case .trim: form.steps.contains(.trim) || form.steps.contains(.collapseSpaces)
          case .collapseSpaces, .nfc: false
          }
        guard isDone else { return }
        let name = facts.program.fields[id].name
        let text = facts.written(argument.range)
        findings.add(
          "'\(function.name)' does nothing here: '\(name)' is read \(form.words)", at: expression.range,
          help: ["write '\(text)'"],
          fixIts: [FixIt("write '\(text)'", range: expression.range, replacement: text)])
      },
    ])

  private static func look(
    at comparison: TextComparison, _ facts: ProgramFacts, _ findings: inout Findings
  ) {
    let form = comparison.form
    guard form.choices == nil, form.exceptions.isEmpty, let step = form.lastCase else { return }
    let relatives = form.survivingRelatives
    func fits(_ text: Text) -> Bool {
      text.utf8.allSatisfy { $0 < 0x80 } && step.apply(text) == text
        && !CaseFolding.fold(text).string.unicodeScalars.contains(where: relatives.contains)
    }
    for value in comparison.values {
      guard case .constant(.text(let text)) = value.kind, fits(text) else { return }
    }
    for list in comparison.lists where !facts.program.lists[list].entries.allSatisfy(fits) { return }
    let subject = comparison.subject.range
    // From the last value on; after `in` it may be the name of a list, so the words are looked for.
    guard let words = facts.context.ignoringCase(in: comparison.range) else { return }
    let name = facts.written(subject)
    findings.add(
      "'ignoring case' does nothing here: '\(name)' is read \(form.words)", at: words,
      help: ["leave 'ignoring case' out"],
      fixIts: [FixIt("leave 'ignoring case' out", range: words, replacement: "")])
  }
}

extension TextForm {
  /// Letters of ASCII that another letter equals when case is ignored, which is still there after the changes: `ſ` is
  /// an `s` and stays in lower case, the sign of the kelvin is a `k` and stays in upper case.
  fileprivate var survivingRelatives: Set<Unicode.Scalar> {
    let survivors = Letters.foldingToASCII.filter { letter in
      let text = Text(String(letter))
      return steps.reduce(text) { $1.apply($0) } == text
    }
    return Set(survivors.map { CaseFolding.fold($0) })
  }

  /// The last change of case, which is the one that shows.
  fileprivate var lastCase: TextNormaliser? { steps.last { $0 == .lowercase || $0 == .uppercase } }
}

extension LintContext {
  /// The last words `ignoring case` of a comparison, with the blanks before them.
  fileprivate func ignoringCase(in range: SourceRange) -> SourceRange? {
    let tokens = tokens(in: range)
    guard let index = tokens.lastIndex(where: { text($0, in: range.file) == "ignoring" }),
      index > tokens.startIndex,
      tokens.index(after: index) < tokens.endIndex
    else { return nil }
    let words = SourceRange(
      file: range.file, bytes: tokens[index - 1].bytes.upperBound..<tokens[index + 1].bytes.upperBound)
    return isOnOneLine(words) ? words : nil
  }
}
