import AccordValues

/// A SARIF log, which code scanning services and editors read: one run with its results.
///
/// Source of the format: Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS Standard, 2020,
/// <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>. Columns count Unicode code points.
package struct SARIFLog: Sendable {
  /// What SARIF calls a rule: one kind of finding.
  package struct Rule: Sendable {
    package let id: String
    package let name: String
    package let summary: String
    package let description: String
    /// The whole page, as Markdown.
    package let help: String
    package let category: String
    package let level: Level

    package init(
      id: String, name: String, summary: String, description: String, help: String, category: String,
      level: Level
    ) {
      self.id = id
      self.name = name
      self.summary = summary
      self.description = description
      self.help = help
      self.category = category
      self.level = level
    }
  }

  /// How much a result weighs. (3.27.10)
  package enum Level: String, Sendable {
    case none
    case note
    case warning
    case error
  }

  /// What came of looking. (3.27.9)
  package enum Kind: String, Sendable {
    case fail
    /// There was not enough to decide it; such a result has the level `none`.
    case open
  }

  /// A place in one of the files of a rule set.
  package struct Place: Sendable {
    let range: SourceRange
    let sources: SourceSet

    package init(_ range: SourceRange, _ sources: SourceSet) {
      self.range = range
      self.sources = sources
    }
  }

  /// One result. Texts are shown as they are, so they have been made visible.
  package struct Result: Sendable {
    package let rule: String
    package let level: Level
    /// Lines.
    package let message: String
    package let place: Place?
    /// Nil for what readers take for granted, `fail`.
    package var kind: Kind?
    /// The message once more.
    package var markdown: String?
    package var related: [(place: Place, label: String)] = []
    package var fixes: [(fix: FixIt, sources: SourceSet)] = []
    /// Values are JSON.
    package var properties: [(key: String, value: String)] = []

    package init(rule: String, level: Level, message: String, place: Place?) {
      self.rule = rule
      self.level = level
      self.message = message
      self.place = place
    }
  }

  /// Something that could not be looked at.
  package struct Note: Sendable {
    package let rule: String
    package let message: String
    package let place: Place
  }

  private let rules: [Rule]
  private let indices: [String: Int]
  private let version: String

  /// - Parameters:
  ///   - rules: every kind of result that may come.
  ///   - version: that of accord.
  package init(rules: [Rule], version: String) {
    self.rules = rules
    self.version = version
    indices = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The log; a line break ends it.
  package func text(_ results: [Result], notes: [Note] = []) -> String {
    let results = results.map(result)
    let driver = object([
      ("name", quote("accord")), ("semanticVersion", quote(version)),
      ("rules", array(rules.map { rule($0) })),
    ])
    let invocation = object([
      ("executionSuccessful", "true"), ("toolExecutionNotifications", array(notes.map(notification))),
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

  private func notification(_ note: Note) -> String {
    let rule =
      [("id", quote(note.rule))] + (indices[note.rule].map { [("index", String($0))] } ?? [])
    return object([
      ("associatedRule", object(rule)), ("level", quote("note")), ("message", text(note.message)),
      ("locations", array([object([("physicalLocation", location(note.place))])])),
    ])
  }

  private func rule(_ rule: Rule) -> String {
    object([
      ("id", quote(rule.id)), ("name", quote(rule.name)),
      ("shortDescription", text(rule.summary)), ("fullDescription", text(rule.description)),
      ("help", object([("text", quote(rule.description)), ("markdown", quote(rule.help))])),
      ("defaultConfiguration", object([("level", quote(rule.level.rawValue))])),
      ("properties", object([("category", quote(rule.category))])),
    ])
  }

  private func result(_ result: Result) -> String {
    var members = [("ruleId", quote(result.rule))]
    if let index = indices[result.rule] { members.append(("ruleIndex", String(index))) }
    if let kind = result.kind { members.append(("kind", quote(kind.rawValue))) }
    let markdown = result.markdown.map { [("markdown", quote($0))] } ?? []
    members += [
      ("level", quote(result.level.rawValue)),
      ("message", object([("text", quote(result.message))] + markdown)),
    ]
    if let place = result.place {
      members.append(("locations", array([object([("physicalLocation", location(place))])])))
    }
    if !result.related.isEmpty {
      let related = result.related.enumerated().map { index, related in
        object([
          ("id", String(index + 1)), ("physicalLocation", location(related.place)),
          ("message", text(related.label)),
        ])
      }
      members.append(("relatedLocations", array(related)))
    }
    if !result.fixes.isEmpty {
      members.append(("fixes", array(result.fixes.map { fix($0.fix, $0.sources) })))
    }
    if !result.properties.isEmpty {
      members.append(("properties", object(result.properties.map { ($0.key, $0.value) })))
    }
    return object(members)
  }

  private func fix(_ fixIt: FixIt, _ sources: SourceSet) -> String {
    let place = Place(fixIt.range, sources)
    let replacement = object([
      ("deletedRegion", region(place)), ("insertedContent", text(fixIt.replacement)),
    ])
    let change = object([
      ("artifactLocation", artifact(place)), ("replacements", array([replacement])),
    ])
    return object([
      ("description", text(DisplayText.visible(fixIt.title))), ("artifactChanges", array([change])),
    ])
  }

  private func location(_ place: Place) -> String {
    object([("artifactLocation", artifact(place)), ("region", region(place))])
  }

  private func artifact(_ place: Place) -> String {
    object([("uri", quote(SARIFLog.uri(place.sources[place.range].path)))])
  }

  private func region(_ place: Place) -> String {
    let file = place.sources[place.range]
    let start = file.codePointPosition(at: place.range.bytes.lowerBound)
    let end = file.codePointPosition(at: place.range.bytes.upperBound)
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
