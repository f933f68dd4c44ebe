package import AccordSource

/// What there is to know about a kind of finding: what it says, why it matters, rules that give it and rules that do
/// not.
///
/// `accord lint --page` prints it, and the files in `docs/diagnostics/` are made from it.
package struct DiagnosticPage: Sendable {
  package let code: DiagnosticCode
  /// The title: lower-case start, no full stop.
  package let summary: String
  package let meaning: String
  package let rationale: String
  package let avoid: LintExample
  package let prefer: LintExample
  /// The lint that finds it; nil for errors and for what needs more than the rules.
  package let lint: Lint?
  /// Whether the example is shown without the common lead beside it.
  let isAlone: Bool
  /// Whether the example to avoid is saved in ISO 8859-1.
  let isLatin1: Bool
  /// What comes out, when it takes more than the rules to say so.
  let shown: String?

  init(
    _ code: DiagnosticCode, summary: String, meaning: String, rationale: String, avoid: LintExample,
    prefer: LintExample, isAlone: Bool = false, isLatin1: Bool = false, shown: String? = nil
  ) {
    self.code = code
    self.summary = summary
    self.meaning = meaning
    self.rationale = rationale
    self.avoid = avoid
    self.prefer = prefer
    self.isAlone = isAlone
    self.isLatin1 = isLatin1
    self.shown = shown
    lint = nil
  }

  /// Nil for a lint without examples.
  init?(_ lint: Lint) {
    guard let avoid = lint.avoid.first, let prefer = lint.prefer.first else { return nil }
    code = lint.code
    summary = lint.summary
    meaning = lint.meaning
    rationale = lint.rationale
    self.avoid = avoid
    self.prefer = prefer
    self.lint = lint
    isAlone = false
    isLatin1 = false
    shown = nil
  }

  /// Whether the finding needs the signatures beside the rules.
  package var isAboutSignatures: Bool { shown != nil }

  /// Every page, in the order of the codes.
  package static let all: [DiagnosticPage] =
    (syntax + names + types + declarations + files + signatures + Lint.all.compactMap { DiagnosticPage($0) })
    .sorted { $0.code.rawValue < $1.code.rawValue }

  /// The page of a code, or of a lint's name.
  package static func named(_ name: String) -> DiagnosticPage? {
    let code = Lint.named(name)?.code.rawValue ?? name
    return all.first { $0.code.rawValue == code }
  }
}
