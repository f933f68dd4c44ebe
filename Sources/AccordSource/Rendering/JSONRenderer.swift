import AccordValues

/// Findings for programs, as one JSON document: `{"findings":[…]}` with one finding a line.
///
/// A finding has `code`, `severity` and `message`; then, when it has a place, `file`, `line`, `column`, `endLine`
/// and `endColumn` (counted from 1, in characters, the end exclusive); `label` when there is one; and always the
/// arrays `help`, `related` (places with a label) and `fixes`. A fix has a `title` and `edits`, each a `file`, the
/// byte offsets `start` and `end` (exclusive) in the file as it is on disk, and the `replacement`. Sentences are as
/// people see them; names of files and replacements are exact.
///
/// When something could not be decided, `undecided` follows the findings: places with the `code` of the lint and the
/// `reason`, which is `work` or `example`; when findings were left out, `hidden`: their number by code.
package struct JSONRenderer: Sendable {
  private let sources: SourceSet

  package init(sources: SourceSet) {
    self.sources = sources
  }

  /// The document for the findings in the order given; a line break ends it.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    JSONRenderer.render([Report(sources: sources, findings: diagnostics)])
  }

  /// The document for the findings about several rule sets, one after another.
  package static func render(_ reports: [Report]) -> String {
    let lines = reports.flatMap { report in
      let renderer = JSONRenderer(sources: report.sources)
      return report.findings.map { renderer.render($0) }
    }
    let findings = lines.isEmpty ? "[]" : "[\n\(lines.joined(separator: ",\n"))\n]"
    return JSONText.printable("{\"findings\":\(findings)\(undecided(reports))\(hidden(reports))}\n")
  }

  private static func undecided(_ reports: [Report]) -> String {
    let lines = reports.flatMap { report in
      let renderer = JSONRenderer(sources: report.sources)
      return report.undecided.map { undecided in
        let members = [
          ("code", JSONText.quote(undecided.code.rawValue)),
          ("reason", JSONText.quote(undecided.reason.rawValue)),
        ]
        return renderer.object(members + renderer.place(undecided.range))
      }
    }
    return lines.isEmpty ? "" : ",\"undecided\":[\n\(lines.joined(separator: ",\n"))\n]"
  }

  private static func hidden(_ reports: [Report]) -> String {
    let counts = reports.reduce(into: [DiagnosticCode: Int]()) { $0.merge($1.hidden, uniquingKeysWith: +) }
    let members = counts.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      ($0.key.rawValue, String($0.value))
    }
    return members.isEmpty ? "" : ",\"hidden\":\(JSONObject(members).text)"
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    var members: [(key: String, value: String)] = [
      ("code", JSONText.quote(diagnostic.code.rawValue)),
      ("severity", JSONText.quote(diagnostic.severity.rawValue)),
      ("message", sentence(diagnostic.message)),
    ]
    if let range = diagnostic.range { members += place(range) }
    if let label = diagnostic.label { members.append(("label", sentence(label))) }
    members += [
      ("help", array(diagnostic.help.map { sentence($0) })),
      ("related", array(diagnostic.related.map { related($0) })),
      ("fixes", array(diagnostic.fixIts.map { fix($0) })),
    ]
    return JSONObject(members).text
  }

  private func place(_ range: SourceRange) -> [(key: String, value: String)] {
    let start = sources[range].position(at: range.bytes.lowerBound)
    let end = sources[range].position(at: range.bytes.upperBound)
    return [
      ("file", JSONText.quote(sources[range].path)),
      ("line", String(start.line)), ("column", String(start.column)),
      ("endLine", String(end.line)), ("endColumn", String(end.column)),
    ]
  }

  private func related(_ related: RelatedPlace) -> String {
    object(place(related.range) + [("label", sentence(related.label))])
  }

  private func fix(_ fixIt: FixIt) -> String {
    let file = sources[fixIt.range]
    let edit = object([
      ("file", JSONText.quote(file.path)),
      ("start", String(file.offsetOnDisk(of: fixIt.range.bytes.lowerBound))),
      ("end", String(file.offsetOnDisk(of: fixIt.range.bytes.upperBound))),
      ("replacement", JSONText.quote(fixIt.replacement)),
    ])
    return object([("title", sentence(fixIt.title)), ("edits", array([edit]))])
  }

  private func sentence(_ text: String) -> String { JSONText.quote(DisplayText.visible(text)) }

  private func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }

  private func object(_ members: [(String, String)]) -> String { JSONObject(members).text }
}
