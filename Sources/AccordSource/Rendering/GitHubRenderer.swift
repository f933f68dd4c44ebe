import AccordValues

/// Findings as workflow commands of GitHub Actions, one a line, which GitHub shows beside the changed lines of a pull
/// request: `::error file=rules/a.accord,line=3,col=5,endLine=3,endColumn=9,title=E0203::message`.
///
/// Source of the format: <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>.
package struct GitHubRenderer: Sendable {
  private let sources: SourceSet

  package init(sources: SourceSet) {
    self.sources = sources
  }

  /// The findings in the order given, each on a line of its own.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { diagnostic in
      annotation(
        diagnostic.severity, title: diagnostic.code.rawValue, at: diagnostic.range,
        [diagnostic.message] + diagnostic.remedies) + "\n"
    }.joined()
  }

  /// A remark on a place of the rules, without an end of line.
  ///
  /// - Parameters:
  ///   - range: nil for one on the rules as a whole.
  ///   - message: its lines.
  package func annotation(
    _ severity: Severity, title: String, at range: SourceRange?, _ message: [String]
  ) -> String {
    var properties: [(String, String)] = []
    if let range {
      let file = sources[range]
      let start = file.codePointPosition(at: range.bytes.lowerBound)
      let end = file.codePointPosition(at: range.bytes.upperBound)
      properties = [
        ("file", file.path), ("line", String(start.line)), ("col", String(start.column)),
        ("endLine", String(end.line)), ("endColumn", String(end.column)),
      ]
    }
    properties.append(("title", title))
    let written = properties.map { "\($0)=\(escape($1, isProperty: true))" }.joined(separator: ",")
    let lines = message.map(DisplayText.visible).joined(separator: "\n")
    return "::\(severity.rawValue) \(written)::\(escape(lines, isProperty: false))"
  }

  /// A line break would end the command, and in a property a comma or a colon would end the property.
  private func escape(_ text: String, isProperty: Bool) -> String {
    let special = isProperty ? "%\r\n:," : "%\r\n"
    return DisplayText.visible(text.percentEncoded { !special.utf8.contains($0) })
  }
}
