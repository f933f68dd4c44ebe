package import AccordSource

/// One thing that can be wrong with rules that load, declared as a value: what it is, why it matters, rules that
/// show it and rules that do not, and how it is found.
///
/// The page in `docs/diagnostics/`, `accord lint --page` and the tests are all made from this value. A lint
/// that cannot be sure stays silent.
package struct Lint: Sendable {
  package let code: DiagnosticCode
  /// A name to write instead of the code: lower case, words joined by hyphens.
  package let name: String
  package let category: Category
  /// The title of its page: lower-case start, no full stop.
  package let summary: String
  /// What a finding says, in a sentence or two.
  package let meaning: String
  /// Why it matters to the two teams.
  package let rationale: String
  /// Rules that give the finding; the first is the page's.
  package let avoid: [LintExample]
  /// Rules that do not; the first is the page's.
  package let prefer: [LintExample]
  package let checks: [LintCheck]

  /// What a lint is about, which is also the folder in which it lies.
  package enum Category: String, CaseIterable, Sendable {
    case scores
    case definitions
    case segments
    case routes
    case propositions
    case feedback
    case metrics
    case experiments
    case outputs
    case agreement
    case wording
    case tests
    case suppressions
  }

  package init(
    _ code: DiagnosticCode, _ name: String, _ category: Category, summary: String, meaning: String,
    rationale: String, avoid: [LintExample], prefer: [LintExample], checks: [LintCheck]
  ) {
    self.code = code
    self.name = name
    self.category = category
    self.summary = summary
    self.meaning = meaning
    self.rationale = rationale
    self.avoid = avoid
    self.prefer = prefer
    self.checks = checks
  }
}
