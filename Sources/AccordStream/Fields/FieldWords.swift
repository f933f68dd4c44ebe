internal import AccordSemantics
internal import AccordSource
internal import AccordValues

/// What is said about fields that nothing fills, and about columns and keys: one line each.
struct FieldWords {
  private let program: Program
  private let input: Input

  /// How many lines of a kind are said, and how many names stand in one.
  private static let most = 20

  /// What to do about fields that nothing fills.
  static let remedy =
    "these fields are missing in every lead; write the names of the data with 'from', or say '--allow-absent'"

  init(_ program: Program, _ input: Input) {
    self.program = program
    self.input = input
  }

  // MARK: Names

  /// A name in quotes, as it can be shown.
  func quoted(_ name: String) -> String { "'\(DisplayText.visible(name.excerpt))'" }

  func quoted(_ name: Text) -> String { quoted(name.string) }

  /// Names in quotes, the first of them.
  private func quoted(_ names: [String], most: Int = FieldWords.most) -> String {
    let shown = names.prefix(most).map { quoted($0) }
    let rest = names.count - shown.count
    return (rest > 0 ? shown + ["\(rest) more"] : shown).listed()
  }

  /// What a part of the lead is called in the rules.
  func name(_ part: LeadPart) -> String {
    switch part {
    case .field(let field), .item(of: let field): return program.fields[field].name
    case .column(let column, of: let list):
      let field = program.fields[list]
      guard case .records(let type) = field.type else { return field.name }
      return "\(field.name).\(type.columns[column].name)"
    case .passed: return ""
    }
  }

  /// The names under which a part is looked for.
  private func keys(_ part: LeadPart) -> [String] {
    switch part {
    case .field(let field), .item(of: let field): input.readings[field].keys.map(\.name.string)
    case .column(let column, of: let list): input.readings[list].columns[column].keys.map(\.name.string)
    case .passed: []
    }
  }

  /// Where a part is looked for, unless it is under its own name: ` (looked for "E-Mail" or "Mail")`.
  private func place(_ part: LeadPart) -> String {
    let keys = keys(part)
    let own = name(part).split(separator: ".").last.map(String.init)
    if keys == [own] { return "" }
    return " (looked for \(keys.map { "\"\(DisplayText.visible($0))\"" }.listed("or")))"
  }

  /// The first few lines, and how many there would be more.
  func capped<Element>(_ elements: [Element], _ line: (Element) -> String) -> [String] {
    let rest = elements.count - FieldWords.most
    return elements.prefix(FieldWords.most).map(line)
      + (rest > 0 ? ["and \(Count.of(rest, "field")) more"] : [])
  }

  /// The start of what is said about a file.
  func place(_ file: String?) -> String { file.map { "\(DisplayText.visible($0)): " } ?? "" }

  private func didYouMean(_ name: String?) -> String { name.map { "; did you mean \(quoted($0))?" } ?? "" }

  // MARK: CSV

  /// What a header is called.
  func header(of file: String?) -> String {
    file.map { "the header of '\(DisplayText.visible($0))'" } ?? "the header"
  }

  /// The names that are looked for.
  var wanted: [Text] {
    // Answers come by themselves as a rule, and a file without them lacks nothing.
    input.readings[program.ownFields].flatMap(\.keys).map(\.name)
  }

  /// That the header stands further down; nil when it does not.
  private func lower(_ line: Int?) -> String? {
    line.map {
      "line \($0) looks like the header of the leads; leave out what stands above it with '--header-at \($0)'"
    }
  }

  /// Why nothing can be decided below a header.
  ///
  /// - Parameter likely: the line of a row that is more likely the header.
  func nothingRead(_ columns: [Text], in header: String, remedy: String, likely: Int?) -> String {
    let wanted = wanted.map(\.string)
    let columns = columns.map(\.string)
    let pair = columns.prefix(NearestName.mostCompared).lazy.compactMap { column in
      NearestName.find([column], among: wanted).map { (column, $0) }
    }.first
    let hint =
      lower(likely)
      ?? delimiter(in: columns, between: wanted).map {
        "if its cells are separated by \($0.name), say '--delimiter \($0.option)'"
      }
      ?? pair.map { "did you mean \(quoted($0.1)) where it says \(quoted($0.0))?" }
      ?? "put a header above the leads, or \(remedy)"
    return "the rules read no column of \(header): it has \(quoted(columns, most: 10)), "
      + "they look for \(quoted(wanted, most: 10)); \(hint)"
  }

  /// The sign at which columns would have to be cut for one of them to be wanted.
  private func delimiter(in columns: [String], between wanted: [String]) -> (name: String, option: String)? {
    let wanted = Set(wanted.compactMap { LooseName(Text($0)) })
    let signs: [(Character, String, String)] = [
      (";", "';'", "\";\""), (",", "','", ","), ("\t", "tabs", "tab"), ("|", "'|'", "\"|\""),
      (":", "':'", ":"),
    ]
    for (sign, name, option) in signs {
      let isThere = columns.contains { column in
        column.contains(sign)
          && column.split(separator: sign).contains {
            LooseName(Text(String($0))).map(wanted.contains) ?? false
          }
      }
      if isThere { return (name, option) }
    }
    return nil
  }

  /// Why every lead below a header would be rejected.
  ///
  /// - Parameter likely: the line of a row that is more likely the header.
  func required(
    _ absent: HeaderMatch.AbsentField, _ match: HeaderMatch, in header: String, remedy: String, likely: Int?
  ) -> String {
    let part = LeadPart.field(absent.field)
    let wanted = keys(part)
    let nearest = NearestName.find(wanted, among: match.unread.map(\.string))
    let hint =
      couldMean(absent) ?? lower(likely)
      ?? nearest.map { "did you mean \(quoted($0))?" } ?? remedy
    return "\(header) has no column \(wanted.map { quoted($0) }.listed("or")), "
      + "and '\(name(part))' is required; \(hint)"
  }

  private func couldMean(_ absent: HeaderMatch.AbsentField) -> String? {
    switch absent.candidates.count {
    case 0: nil
    case 1: "\(quoted(absent.candidates[0])) could be meant, but not only by this field; say so with 'from'"
    default: "\(quoted(absent.candidates.map(\.string))) could be meant; rename one"
    }
  }

  /// That columns are read under other names.
  func renamed(_ columns: [(column: Text, key: Text)]) -> String {
    let pairs = columns.prefix(FieldWords.most).enumerated().map { index, pair in
      "\(quoted(pair.column)) \(index == 0 ? "is read as" : "as") \(quoted(pair.key))"
    }
    let rest = columns.count - pairs.count
    return "the column " + (rest > 0 ? pairs + ["\(rest) more in the same way"] : pairs).listed()
  }

  /// That no column fills a field.
  func absent(_ absent: HeaderMatch.AbsentField, _ match: HeaderMatch) -> String {
    let part = LeadPart.field(absent.field)
    let nearest = NearestName.find(keys(part) + [name(part)], among: match.unread.map(\.string))
    return "no column fills '\(name(part))'\(place(part))"
      + (couldMean(absent).map { "; \($0)" } ?? didYouMean(nearest))
  }

  /// That the same columns are missing as in another file, of which it has been said which they are.
  func sameAbsent(as file: String) -> String {
    "the same fields are missing as in \(DisplayText.visible(file))"
  }

  // MARK: JSON

  /// That no lead has a key for a part.
  func absent(_ part: LeadPart, among keys: [String]) -> String {
    let unread = unreadKeys(keys)
    guard case .column(_, let list) = part else {
      return "no lead has '\(name(part))'\(place(part))"
        + didYouMean(NearestName.find(self.keys(part) + [name(part)], among: unread))
    }
    let prefixes = self.keys(.field(list)).map { "\($0)." }
    let inside = unread.compactMap { key in
      prefixes.first { key.hasPrefix($0) }.map { String(key.dropFirst($0.count)) }
    }
    return "no item of '\(program.fields[list].name)' has '\(name(part))'\(place(part))"
      + didYouMean(NearestName.find(self.keys(part), among: inside))
  }

  /// The keys that no field reads.
  func unreadKeys(_ keys: [String]) -> [String] {
    let read = program.leadParts.flatMap { part -> [String] in
      guard case .column(_, let list) = part else { return self.keys(part) }
      return self.keys(.field(list)).flatMap { field in self.keys(part).map { "\(field).\($0)" } }
    }
    let names = Set(read.map { Text($0) })
    // What a path leads into is read by what its items say.
    let lists = input.readings.flatMap(\.keys).filter { !$0.steps.isEmpty }.compactMap(\.path.first).map {
      "\($0)."
    }
    return keys.filter { key in !names.contains(Text(key)) && !lists.contains { key.hasPrefix($0) } }
  }

  // MARK: Both

  /// Which columns or keys no field reads; nothing when there are none.
  func unread(_ names: [String], isCSV: Bool) -> [String] {
    names.isEmpty ? [] : ["\(isCSV ? "columns" : "keys") that no field reads: \(quoted(names))"]
  }

  // MARK: Values that are passed on

  private func known(_ keys: [String]) -> [String] { program.fields.map(\.name) + keys }

  /// What was probably meant by the name of a value to be passed on.
  func nearestPassed(_ name: String, among keys: [String]) -> String? {
    NearestName.find([name], among: known(keys))
  }

  /// That a value to be passed on is nowhere.
  func unknownPassed(_ name: String, among keys: [String], isCSV: Bool) -> String {
    "'--only' names \(quoted(name)), which is neither a field of the rules nor a "
      + "\(isCSV ? "column of the input" : "key of the first lead")\(didYouMean(nearestPassed(name, among: keys)))"
  }

  /// That a column is known under the name of its field.
  func renamedPassed(_ name: String, _ key: Text) -> String {
    "'--only' names \(quoted(name)), a column that is read as \(quoted(key)); name it so"
  }

  /// That no lead of JSON has a value to be passed on.
  func neverPassed(_ name: String, among keys: [String]) -> String {
    "no lead has \(quoted(name)), which '--only' names\(didYouMean(nearestPassed(name, among: keys)))"
  }
}
