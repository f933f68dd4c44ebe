import AccordSemantics
import AccordTestSupport
import AccordValues
import Foundation

// The agreement, the lead and its sources.

extension RuleSetGenerator {
  mutating func addAgreement() {
    guard random.chance(85) else { return }
    var entries: [String] = []
    teams = random.some(["marketing", "sales", "vertrieb", "ops"], percent: 60)
    if !teams.isEmpty { entries.append("between \(teams.joined(separator: ", "))") }
    if random.chance(80) {
      let zone = random.word(
        "Europe/Berlin", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Asia/Kathmandu",
        "Africa/Casablanca", "Australia/Lord_Howe", "America/New_York", "UTC")
      entries.append("timezone \"\(zone)\"")
    }
    if random.chance(30) { entries.append("review every \(period())") }
    declarations.append(Declaration("agreement\(title(percent: 50))", entries))
  }

  mutating func addLead() {
    var entries: [String] = []
    func add(_ entry: String) { entries.append(entry) }
    switch random.below(10) {
    case 0: break
    case 1: add(field("id", .number))
    default:
      let attribute = random.word("", " required", " from \"properties.id\"", " trim")
      hasIDs = attribute == " required"
      add("id text\(attribute)")
    }
    if random.chance(75) { add(field("created_at", random.chance(75) ? .time : .date)) }
    if random.chance(50) {
      add(field("owner", .text))
      if random.chance(40) { add("identity owner") }
    }
    let plain: [GeneratedType] = [.text, .number, .flag, .time, .date]
    for type in plain { for _ in 0..<random.within(1...2) { add(field(names.next("f", &random), type)) } }
    for _ in 0..<random.within(1...2) {
      add(field(names.next("c", &random), .choice(vocabulary())))
    }
    if random.chance(70) { add(field(names.next("l", &random), .texts)) }
    for _ in 0..<random.within(1...2) { add(itemsField()) }
    if random.chance(60) { add("missing \(someLiterals(["", "-", "N/A", "#N/A", "null", "Select", "0"]))") }
    if random.chance(30) { add("missing false") }
    random.shuffle(&entries)
    declarations.append(Declaration("lead", entries))
    if hasIDs, random.chance(60) { addFeedback() }
    for _ in 0..<random.below(3) { addInput() }
  }

  private mutating func someLiterals(_ texts: [String]) -> String {
    let some = random.some(texts, percent: 40)
    return (some.isEmpty ? [texts.last ?? ""] : some).map { quoted($0) }.joined(separator: ", ")
  }

  /// A closed set of options.
  mutating func vocabulary() -> Vocabulary {
    let pool = random.pick([
      ["A", "B", "C", "D"], ["form", "webinar", "demo_request", "call", "unsubscribe"],
      ["größe", "straße", "İstanbul", "I", "i"], ["small", "Small", "SMALL", "large"],
      ["source", "yesno", "now"],
    ])
    var options = random.some(pool ?? [], percent: 70)
    if options.isEmpty { options = ["A"] }
    return Vocabulary(options: options.map { Text($0) }, hasOther: random.chance(50))
  }

  // MARK: Fields

  /// A field of the lead, which the rules may read from here on.
  private mutating func field(_ name: String, _ type: GeneratedType) -> String {
    symbols.append(GeneratedSymbol(name: name, type: type, isField: true, isDraft: false))
    let required = random.chance(1) ? " required" : ""
    return "\(name) \(written(type))\(required)\(attributes(type, of: name))"
  }

  private mutating func written(_ type: GeneratedType) -> String {
    if case .choice(let vocabulary) = type, random.chance(20) { return labelled(vocabulary) }
    return switch type {
    case .choice(let vocabulary):
      "choice " + vocabulary.options.map(\.string).joined(separator: ", ")
        + (vocabulary.hasOther ? ", or other" : "")
    case .texts: "list of text"
    case .number: "number"
    case .flag: "flag"
    case .time: "time"
    case .date: "date"
    default: "text"
    }
  }

  /// Options in braces, most of them with what people call them.
  private mutating func labelled(_ vocabulary: Vocabulary) -> String {
    // Whatever is done to a label when it is read, it stays another one than the rest.
    var options = vocabulary.options.enumerated().map { index, option in
      random.chance(75) ? "\(option.string) \(quoted("\(index + 1). It is \(option.string)"))" : option.string
    }
    if vocabulary.hasOther { options.append("or other") }
    return "choice { \(options.joined(separator: ", ")) }"
  }

  /// What is said about how a field is read; each part at most once.
  mutating func attributes(_ type: GeneratedType, of name: String, isInput: Bool = false) -> String {
    var parts: [String] = []
    if !isInput, random.chance(5) { parts.append("personal") }
    if random.chance(isInput ? 70 : 25) { parts.append(names(name)) }
    if random.chance(20) {
      if random.chance(25), type != .flag { parts.append("missing false") }
      parts.append("missing \(someLiterals(["n/a", "?", "", "none", " x ", "ß", "1", "A"]))")
    }
    switch type {
    case .text:
      parts += normalisers(percent: 25)
      if !isInput, random.chance(15) { parts.append("ignoring case") }
      if random.chance(15) { parts.append("default \(literalText())") }
    case .choice(let vocabulary):
      parts += normalisers(percent: 12)
      let options = vocabulary.names
      if random.chance(15) { parts.append("default \(random.word(of: options))") }
    case .texts:
      parts += normalisers(percent: 15)
      if !isInput, random.chance(15) { parts.append("ignoring case") }
      if random.chance(60) { parts.append("split \(quoted(random.word(";", ",", "; ", "ab", "é", "||")))") }
    case .number:
      let hasComma = random.chance(25)
      if hasComma { parts.append("decimal comma") }
      if random.chance(12) { parts.append("unit \(someLiterals(["€", "EUR", "%", "employees", "k"]))") }
      if random.chance(12) { parts.append("suffixes") }
      if random.chance(12) { parts.append("ranges \(random.word("lower", "middle", "upper"))") }
      // An input may change the decimal mark, so of commas and points only what holds for both.
      if random.chance(12) { parts.append("thousands \(quoted(random.word(" ", "'")))") }
      if random.chance(15) { parts.append("default \(random.word("0", "-5", "2.5", "20k", "1_000"))") }
    case .flag:
      if random.chance(25) { parts.append("yes \(someLiterals(["Ja", "X", "oui", "1", "ß"]))") }
      if random.chance(25) { parts.append("no \(someLiterals(["Nein", "", "non", "0"]))") }
      if random.chance(15) { parts.append("default \(random.word("yes", "no"))") }
    case .time, .date:
      if let encoding = encoding(type) { parts.append(encoding) }
      if random.chance(10) {
        parts.append("default \(type == .time ? "2026-10-30T12:00Z" : "2026-10-30")")
      }
    default: break
    }
    if parts.isEmpty, isInput { parts = [names(name)] }
    random.shuffle(&parts)
    // Of the texts of a field one is the title, which stands before everything else here.
    return (isInput ? "" : title(percent: 8)) + parts.map { " \($0)" }.joined()
  }

  private mutating func normalisers(percent: Int) -> [String] {
    var some = random.some(
      ["trim", "collapse spaces", "lowercase", "uppercase", "nfc", "country"], percent: percent)
    random.shuffle(&some)
    // In an input, `, country from` would begin the next field.
    let separator = some.last == "country" ? " " : random.word(", ", " ")
    return some.isEmpty ? [] : [some.joined(separator: separator)]
  }

  private mutating func encoding(_ type: GeneratedType) -> String? {
    switch random.below(8) {
    case 0: return "epoch seconds"
    case 1: return "epoch milliseconds"
    case 2:
      let dates = ["DD.MM.YYYY", "YYYYMMDD", "MM/DD/YYYY", "D.M.YYYY", "D MMM YYYY", "MMMM D, YYYY"]
      let times = [
        "DD.MM.YYYY HH:mm", "YYYY-MM-DD HH:mm:ss.SSS", "YYYYMMDDHHmmss", "DD.MM.YYYY", "M/D/YYYY h:mm a",
        "YYYY-MM-DD H:mm:ss", "D. MMMM YYYY hh:mm:ss a",
      ]
      let pool = type == .date ? dates : times
      var formats = quoted(random.word(of: pool))
      // No two of these read one text as different days.
      if random.chance(30) { formats += " or \(quoted("YYYY/MM/DD"))" }
      return "format \(formats)"
    default: return nil
    }
  }

  /// The names of a field in the data.
  private mutating func names(_ name: String) -> String {
    var names = "from \(quoted(key(name)))"
    while random.chance(25) { names += " or \(quoted(key(name)))" }
    return names
  }

  private mutating func key(_ name: String) -> String {
    switch random.below(9) {
    case 8:
      // Fields that are read from one place, or from inside another one's.
      return random.word("shared", "properties", "a", "a.b", "properties.shared", "a.b.shared", ".", "id")
    case 0, 1: return "properties.\(name)"
    case 2: return "a.b.\(name)"
    case 3: return "\(name) \u{1F600}"
    case 4: return "properties.\(name).value"
    case 5: return random.word("ключ.\(name)", "é.\(name)", "e\u{301}.\(name)", "a\"b.\(name)", "..\(name)")
    case 6: return random.word("\(name)\\x", "utm[\(name)]", "[\(name)].x")
    default: return "x_\(name)"
    }
  }

  // MARK: Lists of records

  private mutating func itemsField() -> String {
    let name = names.next("activities", &random)
    let (record, entries) = items(called: names.next("activity", &random), isTimed: random.chance(85))
    declare(record, as: name)
    return "\(name) list of \(record.name) {\n    \(entries.joined(separator: "\n    "))\n  }"
  }

  /// What is answered to leads, and with it a list that the rules may ask.
  private mutating func addFeedback() {
    var (record, entries) = items(called: "answer", isTimed: true)
    for index in record.columns.indices {
      if index == record.timeColumn {
        entries[index] = entries[index].replacingOccurrences(of: "at time", with: "at time required")
      } else if random.chance(20), let other = random.pick(record.columns) {
        entries[index] += " required when \(other.name) is known"
      }
    }
    declare(record, as: "answers")
    declarations.append(Declaration("feedback", ["lead text required"] + entries))
  }

  private mutating func declare(_ record: GeneratedRecord, as name: String) {
    items.append(GeneratedItem(field: name, type: record))
    symbols.append(GeneratedSymbol(name: name, type: .records(record), isField: true, isDraft: false))
  }

  /// The fields of an item, and how each is declared.
  private mutating func items(called item: String, isTimed: Bool) -> (GeneratedRecord, entries: [String]) {
    var columns: [GeneratedRecord.Column] = []
    var entries: [String] = []
    func add(_ name: String, _ type: GeneratedType, _ entry: String) {
      columns.append(GeneratedRecord.Column(name: name, type: type))
      entries.append(entry)
    }
    func plain(_ name: String, _ type: GeneratedType, _ random: inout SplitMix64) -> Bool {
      !columns.contains { $0.name == name }
    }
    var types: [GeneratedType] = [.text, .number, .choice(vocabulary())]
    if isTimed { types.append(.time) }
    if random.chance(40) { types.append(.flag) }
    if random.chance(30) { types.append(.date) }
    if isTimed, random.chance(15) { types.append(.time) }
    if random.chance(30) { types.append(.text) }
    random.shuffle(&types)
    var hasTime = false
    for type in types {
      var column = names.next("i", &random)
      if type == .time {
        // Where there are several times, one is called `at`.
        if !hasTime { column = "at" }
        hasTime = true
      } else if random.chance(25), let symbol = random.pick(symbols),
        plain(symbol.name, symbol.type, &random)
      {
        column = symbol.name
      }
      guard plain(column, type, &random) else { continue }
      add(column, type, "\(column) \(written(type))\(attributes(type, of: column))")
    }
    let time = columns.firstIndex { $0.type == .time }
    return (GeneratedRecord(name: item, columns: columns, timeColumn: time), entries)
  }

  // MARK: Inputs

  private mutating func addInput() {
    var entries: [String] = []
    if random.chance(25) { entries.append("records at \"data.results\"") }
    if random.chance(15) { entries.append("decimal comma") }
    if random.chance(25) { entries.append("missing \(someLiterals(["(none)", "?", "0"]))") }
    for symbol in symbols where symbol.isField && random.chance(45) {
      // A word at the beginning of an entry of an input can mean something else.
      if ["records", "decimal", "missing"].contains(symbol.name) { continue }
      if case .records(let record) = symbol.type {
        if random.chance(50) { entries.append("\(symbol.name) \(names(symbol.name))") }
        if let column = random.pick(record.columns) {
          entries.append(
            "\(symbol.name).\(column.name)\(attributes(column.type, of: column.name, isInput: true))")
        }
      } else {
        entries.append("\(symbol.name)\(attributes(symbol.type, of: symbol.name, isInput: true))")
      }
    }
    declarations.append(Declaration("input \(names.next("source", &random))", entries))
  }
}
