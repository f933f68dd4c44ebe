import AccordLint
import AccordSource

/// What `--explain` prints.
enum ExplainedFindings {
  /// The page of a code or a name, or the list of all.
  static func text(_ name: String) throws -> String {
    guard name != "all" else { return list }
    // People type what they see: error[E0203], or in small letters.
    let plain = name.uppercased()
    guard let page = DiagnosticPage.named(name) ?? DiagnosticPage.named(plain) else {
      throw Failures.wrongUsage(unknown(name))
    }
    return page.markdown
  }

  /// Every code with its title, as Markdown makes a table of it.
  private static var list: String {
    DiagnosticPage.all.map { page in
      "\(page.code.rawValue)  \(page.lint.map { "\($0.name): " } ?? "")\(page.summary)\n"
    }.joined()
  }

  static func unknown(_ name: String) -> String {
    let names = DiagnosticPage.all.flatMap { [$0.code.rawValue, $0.lint?.name].compactMap { $0 } }
    let hint = Suggestion.nearest(to: name, among: names).map { "did you mean '\($0)'?" }
    return "no finding is called '\(name)'; \(hint ?? "'accord lint --explain all' lists them")"
  }

  /// Every kind of finding, for SARIF.
  static var sarifRules: [SARIFRenderer.Rule] {
    DiagnosticPage.all.map { page in
      SARIFRenderer.Rule(
        code: page.code, name: page.lint?.name ?? page.code.rawValue, summary: page.summary,
        description: page.meaning, help: page.markdown, category: page.lint?.category.rawValue ?? "errors")
    }
  }
}
