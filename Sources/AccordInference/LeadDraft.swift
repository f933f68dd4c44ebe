internal import AccordValues

/// A lead block for the leads of an export: the first draft, for somebody who knows the data.
package struct LeadDraft: Sendable {
  private static let lineWidth = 110

  /// The fields, in the order of the columns.
  package let fields: [FieldDraft]
  /// Texts that mean "not known" in every field, the empty text first.
  package let missing: [String]
  /// How many leads it was made from.
  package let count: Int
  /// What else is to be known about the export, a sentence each.
  package let remarks: [String]

  /// A draft from what is known about the leads; without fields when there was no column.
  ///
  /// - Parameter partsCellsBySemicolon: whether the export is CSV with a semicolon between its cells.
  package init(_ profile: LeadProfile, partsCellsBySemicolon: Bool = false) {
    count = profile.count
    let habits = ExportHabits(profile, partsCellsBySemicolon: partsCellsBySemicolon)
    let (fields, leftOut) = LeadDraft.fields(of: profile, isItem: false, habits)
    self.fields = fields
    var markers: Set<Text> = [""]
    LeadDraft.collect(profile, into: &markers)
    missing = markers.sorted().map(\.string)
    var remarks: [String] = []
    if profile.withRepeatedKeys > 0 {
      remarks.append(
        "\(profile.withRepeatedKeys) of \(profile.count) rows hold a key twice and are not counted; "
          + "they are rejected where the key is read.")
    }
    self.remarks = remarks + profile.columns.compactMap(Pairs.remark) + leftOut.map(\.sentence)
  }

  private static func collect(_ profile: LeadProfile, into markers: inout Set<Text>) {
    for column in profile.columns {
      for marker in column.markers.keys where MissingMarker.certain.contains(marker) {
        markers.insert(marker)
      }
      if let items = column.items { collect(items, into: &markers) }
    }
  }

  // MARK: Fields

  /// The fields of leads, or of the items of a list.
  static func fields(
    of profile: LeadProfile, isItem: Bool, _ habits: ExportHabits
  ) -> (fields: [FieldDraft], leftOut: [LeftOut]) {
    var leftOut = profile.leftOut
    let all = profile.columns
    let dotted = Set(all.filter { $0.path.count == 1 }.map(\.key))
    var columns: [ColumnProfile] = []
    var guesses: [TypeGuess] = []
    for column in all {
      // What is an object wherever it is known, is read through its members.
      let hasMembers = profile.hasMembers(column.path)
      guard column.known == 0 ? !hasMembers : column.objects < column.known else {
        if !hasMembers { leftOut.append(.empty(key: column.key)) }
        continue
      }
      if column.path.count > 1, dotted.contains(column.key) {
        leftOut.append(.shadowed(key: column.key))
        continue
      }
      if column.hint.isNoFlag, column.known > 0, column.flags == column.known, column.trueFlags == 0 {
        leftOut.append(.alwaysFalse(key: column.key))
        continue
      }
      let guess = TypeChooser(column: column, habits: habits).choose()
      if column.known > 0, guess.fits == 0 {
        leftOut.append(.unreadable(key: column.key))
        continue
      }
      leftOut += guess.leftOut.map { $0.inside(column.key) }
      columns.append(column)
      guesses.append(guess)
    }
    var names = columns.enumerated().map { FieldName.make($1.path, position: $0 + 1) }
    let identifier = isItem ? nil : identifierIndex(columns, guesses, names, rows: profile.count)
    if let identifier { names[identifier] = "id" }
    if isItem { keepOneTime(columns, &guesses, &names) }
    var taken: Set<String> = []
    // The name of the lead and the time of an item are these whatever stands before them.
    let first = identifier ?? (isItem ? names.firstIndex(of: "at") : nil)
    if let first { taken.insert(FieldName.folded(names[first])) }
    var fields: [FieldDraft] = []
    for (index, column) in columns.enumerated() {
      let guess = guesses[index]
      let name =
        index == first ? names[index] : FieldName.unique(names[index], path: column.path, among: &taken)
      let key = column.key
      var field = FieldDraft(
        name: name, key: key.utf8.elementsEqual(name.utf8) ? nil : key, type: guess.type,
        attributes: guess.attributes, items: guess.items,
        evidence: Evidence.words(column, guess, rows: profile.count, unit: isItem ? "items" : "rows"),
        misfits: guess.misfits)
      field.frequent = LeadDraft.frequent(column, guess)
      field.doubts = guess.decisions(of: column.known)
      if column.path.count == 1 { field.title = FieldName.title(key) }
      if index == identifier {
        field.attributes.insert("required", at: 0)
        field.evidence += LeadDraft.distinction(column)
      }
      let likely = column.markers.keys.filter { !MissingMarker.certain.contains($0) }.sorted()
      if !likely.isEmpty {
        field.attributes.append("missing " + likely.map { RuleText.quote($0.string) }.joined(separator: ", "))
      }
      if column.falseForNothing > 0 { field.attributes.append("missing false") }
      fields.append(field)
    }
    for index in fields.indices where fields[index].type == "list of" {
      let item = FieldName.unique(FieldName.item(of: fields[index].name), path: [], among: &taken)
      fields[index].type = "list of \(item)"
    }
    return (fields, leftOut)
  }

  private static func frequent(_ column: ColumnProfile, _ guess: TypeGuess) -> [String] {
    if !guess.frequent.isEmpty { return guess.frequent }
    let values = column.values.byFrequency.prefix(5).map(\.value.string)
    guard guess.type.hasPrefix("choice ") else { return guess.type == "text" ? values : [] }
    let options = guess.type.dropFirst(7).split(separator: ", ").map(String.init)
    return values.compactMap { value in options.first { $0.lowercased() == value.lowercased() } }
  }

  /// The column that names the leads: always there, called like a name, and different in each, or in almost each when
  /// no column is different in all.
  private static func identifierIndex(
    _ columns: [ColumnProfile], _ guesses: [TypeGuess], _ names: [String], rows: Int
  ) -> Int? {
    /// The first that names leads, of which at most one of so many stands twice.
    func first(butOneOf share: Int, isCalledID: Bool) -> Int? {
      let fitting = columns.indices.filter { index in
        let column = columns[index]
        return guesses[index].type == "text" && guesses[index].misfits == 0 && column.known == rows
          && column.isDistinct(butOneOf: share) && (names[index] == "id" || !isCalledID)
      }
      return fitting.first { columns[$0].path.count == 1 } ?? fitting.first
    }
    // A column 'id' that is not one is left its name.
    if names.contains("id") { return first(butOneOf: mostRepeatsOfID, isCalledID: true) }
    return first(butOneOf: rows + 1, isCalledID: false) ?? first(butOneOf: fewRepeats, isCalledID: false)
  }

  /// A column called `id` names the leads unless more than half of its values stand twice, another one unless more than
  /// a fifth do.
  private static let mostRepeatsOfID = 2
  private static let fewRepeats = 5

  private static func distinction(_ column: ColumnProfile) -> String {
    guard let repeated = column.firstRepeated else { return "; each a different one" }
    return
      "; \(Count.of(column.repeats, "row", "repeats", "repeat")) the value of an earlier one, such as \(Excerpt.quoted(repeated))"
  }

  /// Of several times in an item one is called `at`: it says when the item happened.
  private static func keepOneTime(
    _ columns: [ColumnProfile], _ guesses: inout [TypeGuess], _ names: inout [String]
  ) {
    let times = guesses.indices.filter { guesses[$0].isTime }
    guard times.count > 1, let chosen = times.first(where: { names[$0] == "at" }) ?? times.first else {
      return
    }
    for index in names.indices where index != chosen && names[index] == "at" { names[index] = "at_text" }
    names[chosen] = "at"
  }

  // MARK: Text

  /// The rule file, in the project's layout.
  ///
  /// - Parameters:
  ///   - source: what the comment calls the export.
  ///   - remarks: more sentences for the comment.
  ///   - recordsPath: where the leads lie in a document, for an `input` block.
  package func text(source: String, remarks more: [String] = [], recordsPath: String? = nil) -> String {
    var text = "accord 1\n\n"
    text += LeadDraft.comment(
      "Made from \(Count.of(count, "row")) of \(Excerpt.plain(source)): a first draft, to be read by somebody who knows the data."
    )
    text += LeadDraft.comment(
      "A type is chosen when at least \(Share.enough)% of the known values read as it. A choice has at most "
        + "\(TypeChooser.maxOptions) values, each \(TypeChooser.minAverage) times on average; what is none of them "
        + "reads as 'other'.")
    for remark in more + remarks { text += LeadDraft.comment(remark) }
    text += "#\n"
    let width = LeadDraft.width(fields)
    for field in fields {
      text += evidence(field, indent: "#   ", width: width)
      let inner = LeadDraft.width(field.items)
      for item in field.items { text += evidence(item, indent: "#     ", width: inner) }
    }
    text += "\nlead {\n"
    text += LeadDraft.lines(fields, indent: "  ")
    text += "  missing " + missing.map(RuleText.quote).joined(separator: ", ") + "\n}\n"
    if let recordsPath {
      text += "\n# The leads of the export lie in a document: read it with '--source export'.\n"
      text += "input export {\n  records at \(RuleText.quote(recordsPath))\n}\n"
    }
    return text
  }

  private static func width(_ fields: [FieldDraft]) -> Int { fields.map(\.name.count).max() ?? 0 }

  /// Fields in aligned columns; a field of several lines ends a run of them.
  private static func lines(_ fields: [FieldDraft], indent: String) -> String {
    var text = ""
    var run: [FieldDraft] = []
    for field in fields {
      run.append(field)
      if !field.items.isEmpty {
        text += aligned(run, indent: indent)
        run = []
      }
    }
    return text + aligned(run, indent: indent)
  }

  private static func aligned(_ fields: [FieldDraft], indent: String) -> String {
    let nameWidth = width(fields)
    // A list is wider than the other types and stands out.
    let types = fields.filter { !$0.ending.isEmpty || $0.type.hasPrefix("choice ") }.map {
      $0.type.prefix { $0 != " " }
    }
    let typeWidth = types.filter { $0 != "list" }.map(\.count).max() ?? 0
    return fields.map { field in
      let ending = field.ending.isEmpty ? "" : "  " + field.ending.joined(separator: "  ")
      var line = indent + RuleText.padded(field.name, to: nameWidth) + "  "
      if field.items.isEmpty {
        // Of a choice, the options stand where the attributes of others stand.
        let type = field.type.hasPrefix("choice ") ? "choice" : field.type
        line += RuleText.padded(type, to: typeWidth)
        if type != field.type {
          line += "  "
          line = appending(field.type.dropFirst(7).split(separator: ", "), ending: ending, to: line)
        }
        line += ending
      } else {
        line += "\(field.type) {\n" + lines(field.items, indent: indent + "  ") + indent + "}"
        line += ending
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// A line with the options of a choice, in several lines when it is too long.
  private static func appending(_ options: [Substring], ending: String, to line: String) -> String {
    let indent = String(repeating: " ", count: line.count)
    var lines: [String] = []
    var line = line
    for (index, option) in options.enumerated() {
      let word = index + 1 < options.count ? "\(option)," : String(option)
      let isFirst = line.count == indent.count
      let rest = index + 1 < options.count ? 0 : ending.count
      if !isFirst, line.count + 1 + word.count + rest > lineWidth {
        lines.append(line)
        line = indent + word
      } else {
        line += isFirst ? word : " \(word)"
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }

  private func evidence(_ field: FieldDraft, indent: String, width: Int) -> String {
    let head = indent + RuleText.padded(field.name, to: width) + " "
    return LeadDraft.wrapped(
      field.evidence, head: head, indent: "#" + String(repeating: " ", count: head.count - 1))
  }

  private static func comment(_ text: String) -> String { wrapped(text, head: "#", indent: "#") }

  /// A text broken at blanks, with what stands before its first line and before the others.
  private static func wrapped(_ text: String, head: String, indent: String) -> String {
    var lines: [String] = []
    var line = head
    for word in phrases(text) {
      if line.count + 1 + word.count > lineWidth, line != head, line != indent {
        lines.append(line)
        line = indent
      }
      line += " \(word)"
    }
    lines.append(line)
    return lines.map { $0 + "\n" }.joined()
  }

  /// The words of a text; what stands in quotes stays together.
  private static func phrases(_ text: String) -> [String] {
    var phrases: [String] = []
    var isQuoted = false
    for word in text.split(separator: " ") {
      if isQuoted, let last = phrases.indices.last {
        phrases[last] += " \(word)"
      } else {
        phrases.append(String(word))
      }
      if !word.count(where: { $0 == "\"" }).isMultiple(of: 2) { isQuoted.toggle() }
    }
    return phrases
  }
}

/// Parts of a rule file in the project's layout.
enum RuleText {
  /// A text in quotes with its escapes. (Clause 3.8)
  static func quote(_ text: String) -> String { Text(text).literal }

  /// `word` with blanks behind it, up to a width in characters.
  static func padded(_ word: String, to width: Int) -> String {
    word + String(repeating: " ", count: max(0, width - word.count))
  }
}
