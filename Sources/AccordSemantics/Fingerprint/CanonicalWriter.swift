import AccordValues

/// Writes what a program says as lists in round brackets, one spelling for one meaning: without comments, layout,
/// titles and places; texts are quoted, so that no two meanings look alike.
package struct CanonicalWriter: Sendable {
  let program: Program
  let style: Style
  /// What declarations are called where it is questions that count.
  private let numbers: DeclarationNumbers?

  /// What of a meaning counts.
  package enum Style: Sendable {
    /// Where a list, a table or a pattern with a name is used, what is in it: only this decides leads.
    case contents
    /// There, its name: it is a part of its own. Tells what of a meaning has changed.
    case names
    /// What is asked, to compare expressions of one program, or of two over one lead: declarations by their numbers, and
    /// what is the same question in two spellings looks the same, such as `a > b` and `b < a`.
    case questions
  }

  /// A writer for the expressions and declarations of one program.
  ///
  /// - Parameter numbers: what declarations are called in questions; nil for their places.
  package init(_ program: Program, _ style: Style, numbers: DeclarationNumbers? = nil) {
    self.program = program
    self.style = style
    self.numbers = numbers
  }

  /// A list in round brackets.
  static func list(_ head: String, _ parts: [String]) -> String {
    parts.reduce(into: "(" + head) { $0 += " " + $1 } + ")"
  }

  func list(_ head: String, _ parts: [String]) -> String { CanonicalWriter.list(head, parts) }

  func quote(_ text: String) -> String { JSONText.quote(text) }

  func quote(_ text: Text) -> String { JSONText.quote(text) }

  /// The use of a declaration.
  func use<Declared>(_ kind: String, _ id: ID<Declared>, _ name: String) -> String {
    style == .questions ? number(kind, id.index) : list(kind, [quote(name)])
  }

  /// What a declaration is called in a question.
  func number(_ kind: String, _ index: Int) -> String {
    "\(kind)\(numbers?.number(kind, index) ?? index)"
  }

  /// What marks a route that differs from that of the other program.
  var routeMark: [String] { numbers?.route ?? [] }

  func caseMark(_ ignoringCase: Bool) -> [String] { ignoringCase ? ["ignoring-case"] : [] }
}

// MARK: Vocabulary

extension CanonicalWriter {
  static func form(of type: ValueType) -> String {
    switch type {
    case .text, .number, .flag, .time, .date, .duration, .texts: type.word
    case .choice(let vocabulary):
      list(
        "choice",
        vocabulary.options.map { option in
          guard let label = vocabulary.labels[option] else { return JSONText.quote(option) }
          return list(JSONText.quote(option), [JSONText.quote(label)])
        }.inByteOrder()
          + (vocabulary.hasOther ? ["or-other"] : []))
    case .record(let record): list("record", columns(record))
    case .records(let record): list("records", columns(record))
    }
  }

  private static func columns(_ record: RecordType) -> [String] {
    [JSONText.quote(record.name)]
      + record.columns.map { list(JSONText.quote($0.name), [form(of: $0.type)]) }
  }

  /// What is in a list.
  static func form(of entries: Set<Text>) -> String {
    list("list", entries.sorted().map { JSONText.quote($0) })
  }

  /// What is in a table.
  static func form(of rows: [Text: [Value?]], _ type: RecordType, keyColumn: Int) -> String {
    let rows = rows.sorted { $0.key < $1.key }.map { Value.record($0.value).json }
    return list("table", columns(type) + [String(keyColumn)] + rows)
  }

  /// What is in a pattern.
  func contents(_ pattern: NamedPattern) -> [String] {
    [quote(pattern.source)] + caseMark(pattern.ignoringCase)
  }

  /// A list, where it is used.
  func use(_ id: ID<TextList>) -> String {
    style == .contents ? program.lists[id].canonicalForm : use("list", id, program.lists[id].name)
  }

  /// A table, where it is used.
  func use(_ id: ID<Table>) -> String {
    style == .contents ? program.tables[id].canonicalForm : use("table", id, program.tables[id].name)
  }

  /// A pattern, where it is used.
  func use(_ id: ID<NamedPattern>) -> [String] {
    let pattern = program.patterns[id]
    if style == .names, let name = pattern.name { return [quote(name)] }
    return contents(pattern)
  }
}

extension [String] {
  /// Sorted by bytes: the order of `String` takes different spellings of a letter for equal.
  func inByteOrder() -> [String] {
    sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
