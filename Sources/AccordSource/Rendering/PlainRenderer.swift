/// Findings one a line, as compilers print them, so that editors and `grep` understand them:
/// `path:line:column: error[E0203]: message (label; help)`.
package struct PlainRenderer: Sendable {
  private let sources: SourceSet

  package init(sources: SourceSet) {
    self.sources = sources
  }

  /// The findings in the order given, each on a line of its own.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { "\(render($0))\n" }.joined()
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.range.map { "\(sources.place($0)): " } ?? ""
    // The label often is the remedy: "did you mean 'employees'?".
    let remedies = (diagnostic.label.map { [$0] } ?? []) + diagnostic.help
    let help = remedies.isEmpty ? "" : " (\(remedies.joined(separator: "; ")))"
    let title = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    return DisplayText.visible("\(place)\(title): \(diagnostic.message)\(help)")
  }
}
