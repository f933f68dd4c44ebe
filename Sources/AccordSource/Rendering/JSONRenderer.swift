/// Findings for programs, as one JSON document: `{"findings":[…]}` with one finding a line.
///
/// A finding has `code`, `severity` and `message`; then, when it has a place, `file`, `line`, `column`, `endLine`
/// and `endColumn` (counted from 1, in characters, the end exclusive); `label` when there is one; and always the
/// arrays `help`, `related` (places with a label) and `fixes`. A fix has a `title` and `edits`, each a `file`, the
/// byte offsets `start` and `end` (exclusive) in the file as it is on disk, and the `replacement`.
package struct JSONRenderer: Sendable {
  private let sources: SourceSet

  package init(sources: SourceSet) {
    self.sources = sources
  }

  /// The document for the findings in the order given; a line break ends it.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "{\"findings\":[]}\n" }
    return "{\"findings\":[\n\(diagnostics.map { render($0) }.joined(separator: ",\n"))\n]}\n"
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    var members: [(key: String, value: String)] = [
      ("code", JSONText.string(diagnostic.code.rawValue)),
      ("severity", JSONText.string(diagnostic.severity.rawValue)),
      ("message", JSONText.string(diagnostic.message)),
    ]
    if let range = diagnostic.range { members += place(range) }
    if let label = diagnostic.label { members.append(("label", JSONText.string(label))) }
    members += [
      ("help", JSONText.array(diagnostic.help.map { JSONText.string($0) })),
      ("related", JSONText.array(diagnostic.related.map { related($0) })),
      ("fixes", JSONText.array(diagnostic.fixIts.map { fix($0) })),
    ]
    return JSONText.object(members)
  }

  private func place(_ range: SourceRange) -> [(key: String, value: String)] {
    let start = sources[range].position(at: range.bytes.lowerBound)
    let end = sources[range].position(at: range.bytes.upperBound)
    return [
      ("file", JSONText.string(sources[range].path)),
      ("line", String(start.line)), ("column", String(start.column)),
      ("endLine", String(end.line)), ("endColumn", String(end.column)),
    ]
  }

  private func related(_ related: RelatedPlace) -> String {
    JSONText.object(place(related.range) + [("label", JSONText.string(related.label))])
  }

  private func fix(_ fixIt: FixIt) -> String {
    let file = sources[fixIt.range]
    let edit = JSONText.object([
      ("file", JSONText.string(file.path)),
      ("start", String(file.offsetOnDisk(of: fixIt.range.bytes.lowerBound))),
      ("end", String(file.offsetOnDisk(of: fixIt.range.bytes.upperBound))),
      ("replacement", JSONText.string(fixIt.replacement)),
    ])
    return JSONText.object([("title", JSONText.string(fixIt.title)), ("edits", JSONText.array([edit]))])
  }
}
