import AccordValues

/// Findings as a SARIF log, which code scanning services and editors read.
///
/// Source of the format: Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS Standard, 2020,
/// <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>. Columns count Unicode code points.
package struct SARIFRenderer: Sendable {
  /// What SARIF calls a rule: one kind of finding.
  package struct Rule: Sendable {
    package let code: DiagnosticCode
    package let name: String
    package let summary: String
    package let description: String
    /// The whole page, as Markdown.
    package let help: String
    package let category: String

    package init(
      code: DiagnosticCode, name: String, summary: String, description: String, help: String, category: String
    ) {
      self.code = code
      self.name = name
      self.summary = summary
      self.description = description
      self.help = help
      self.category = category
    }
  }

  private let rules: [Rule]
  private let indices: [DiagnosticCode: Int]
  private let version: String

  /// - Parameter rules: every kind of finding that may come.
  package init(rules: [Rule], version: String) {
    self.rules = rules
    self.version = version
    indices = Dictionary(rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One log with one run that holds the findings of all reports; a line break ends it.
  package func render(_ reports: [Report]) -> String {
    let results = reports.flatMap { report in report.findings.map { result($0, report.sources) } }
    let driver = object([
      ("name", quote("accord")), ("semanticVersion", quote(version)),
      ("rules", array(rules.map { rule($0) })),
    ])
    let notes = reports.flatMap { report in report.undecided.map { notification($0, report.sources) } }
    let invocation = object([
      ("executionSuccessful", "true"), ("toolExecutionNotifications", array(notes)),
    ])
    let run = object(
      [("tool", object([("driver", driver)])), ("columnKind", quote("unicodeCodePoints"))]
        + (notes.isEmpty ? [] : [("invocations", array([invocation]))])
        + [("results", results.isEmpty ? "[]" : "[\n\(results.joined(separator: ",\n"))\n]")])
    let log = object([
      (
        "$schema",
        quote("https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      ),
      ("version", quote("2.1.0")), ("runs", array([run])),
    ])
    return JSONText.printable(log + "\n")
  }

  /// What could not be decided, as a note about the rule.
  private func notification(_ undecided: Undecided, _ sources: SourceSet) -> String {
    let rule =
      [("id", quote(undecided.code.rawValue))]
      + (indices[undecided.code].map { [("index", String($0))] } ?? [])
    let message = Undecided.notes([undecided], sources).joined(separator: "\n")
    return object([
      ("associatedRule", object(rule)), ("level", quote("note")), ("message", text(message)),
      ("locations", array([object([("physicalLocation", location(undecided.range, sources))])])),
    ])
  }

  private func rule(_ rule: Rule) -> String {
    object([
      ("id", quote(rule.code.rawValue)), ("name", quote(rule.name)),
      ("shortDescription", text(rule.summary)), ("fullDescription", text(rule.description)),
      ("help", object([("text", quote(rule.description)), ("markdown", quote(rule.help))])),
      ("defaultConfiguration", object([("level", quote(rule.code.severity.rawValue))])),
      ("properties", object([("category", quote(rule.category))])),
    ])
  }

  private func result(_ diagnostic: Diagnostic, _ sources: SourceSet) -> String {
    let message = ([diagnostic.message] + diagnostic.remedies).map(DisplayText.visible).joined(
      separator: "\n")
    var members = [("ruleId", quote(diagnostic.code.rawValue))]
    if let index = indices[diagnostic.code] { members.append(("ruleIndex", String(index))) }
    members += [("level", quote(diagnostic.severity.rawValue)), ("message", text(message))]
    if let range = diagnostic.range {
      members.append(("locations", array([object([("physicalLocation", location(range, sources))])])))
    }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.enumerated().map { index, place in
        object([
          ("id", String(index + 1)), ("physicalLocation", location(place.range, sources)),
          ("message", text(DisplayText.visible(place.label))),
        ])
      }
      members.append(("relatedLocations", array(related)))
    }
    if !diagnostic.fixIts.isEmpty {
      members.append(("fixes", array(diagnostic.fixIts.map { fix($0, sources) })))
    }
    return object(members)
  }

  private func fix(_ fixIt: FixIt, _ sources: SourceSet) -> String {
    let replacement = object([
      ("deletedRegion", region(fixIt.range, sources)), ("insertedContent", text(fixIt.replacement)),
    ])
    let change = object([
      ("artifactLocation", artifact(fixIt.range, sources)), ("replacements", array([replacement])),
    ])
    return object([
      ("description", text(DisplayText.visible(fixIt.title))), ("artifactChanges", array([change])),
    ])
  }

  private func location(_ range: SourceRange, _ sources: SourceSet) -> String {
    object([("artifactLocation", artifact(range, sources)), ("region", region(range, sources))])
  }

  private func artifact(_ range: SourceRange, _ sources: SourceSet) -> String {
    object([("uri", quote(SARIFRenderer.uri(sources[range].path)))])
  }

  private func region(_ range: SourceRange, _ sources: SourceSet) -> String {
    let start = sources[range].codePointPosition(at: range.bytes.lowerBound)
    let end = sources[range].codePointPosition(at: range.bytes.upperBound)
    return object([
      ("startLine", String(start.line)), ("startColumn", String(start.column)),
      ("endLine", String(end.line)), ("endColumn", String(end.column)),
    ])
  }

  /// A path as a URI reference (RFC 3986): relative paths stay relative.
  static func uri(_ path: String) -> String {
    (path.hasPrefix("/") ? "file://" : "")
      + path.percentEncoded { $0 == UInt8(ascii: "/") || String.isUnreserved($0) }
  }

  private func text(_ text: String) -> String { object([("text", quote(text))]) }

  private func quote(_ text: String) -> String { JSONText.quote(text) }

  private func array(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }

  private func object(_ members: [(String, String)]) -> String { JSONObject(members).text }
}
