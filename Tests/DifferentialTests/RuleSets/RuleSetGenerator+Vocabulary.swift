import AccordSemantics
import AccordTestSupport
import AccordValues

// Lists, patterns, tables and `let`s.

extension RuleSetGenerator {
  mutating func addVocabulary() {
    for _ in 0..<random.within(1...2) { addList() }
    for _ in 0..<random.within(0...2) {
      let name = names.next("p", &random)
      declarations.append(Declaration("pattern \(name) = \(literalPattern())"))
      patterns.append(name)
    }
    for _ in 0..<random.within(0...2) { addTable() }
    if random.chance(50) { addHours() }
    for _ in 0..<random.within(0...2) { addPool() }
  }

  private mutating func addList() {
    let name = names.next("list", &random)
    for version in versions(percent: 30) {
      let entries = (0..<random.within(1...5)).map { _ in random.word(of: RuleSetGenerator.texts) }
      if random.chance(30) {
        let file = "\(files.count)-list.txt"
        // A line cannot hold a line feed, and a file with a NUL is no text.
        let lines =
          entries.map { $0.contains("\n") || $0.contains("\0") ? "x" : $0 } + ["# comment", "", "  spaces  "]
        files[file] = Array((lines.joined(separator: "\n") + "\n").utf8)
        declarations.append(Declaration("list \(name)\(version) from \"\(file)\""))
      } else {
        let texts = entries.map { quoted($0) }.joined(separator: ", ")
        declarations.append(Declaration("list \(name)\(version) = \(texts)"))
      }
    }
    lists.append(name)
  }

  private mutating func addTable() {
    let name = names.next("table", &random)
    let file = "\(files.count)-table.csv"
    let key = names.next("k", &random)
    var columns = [GeneratedRecord.Column(name: key, type: .text)]
    var entries = ["\(key) text key\(random.word("", " lowercase", " trim"))"]
    let tier = vocabulary()
    let types: [GeneratedType] = [.text, .number, .flag, .date, .time, .choice(tier)]
    for type in random.some(types, percent: 60) {
      let column = names.next("t", &random)
      columns.append(GeneratedRecord.Column(name: column, type: type))
      let options = tier.options.map(\.string).joined(separator: ", ")
      let kind: String
      switch type {
      case .number: kind = "number"
      case .flag: kind = "flag"
      case .date: kind = "date"
      case .time: kind = "time"
      case .choice: kind = "choice \(options)\(tier.hasOther ? ", or other" : "")"
      default: kind = "text"
      }
      let extra = type == .number && random.chance(20) ? " default 7" : ""
      entries.append("\(column) \(kind)\(extra)")
    }
    var rows = [columns.map(\.name).joined(separator: ",") + ",ignored"]
    for key in ["acme", "k1", "x@y.example", "a", "de", "ß", "\u{1F600}"] where random.chance(80) {
      let cells = columns.dropFirst().map { cell($0.type, tier) }
      rows.append(([key] + cells + ["x"]).joined(separator: ","))
    }
    files[file] = Array((rows.joined(separator: "\n") + "\n").utf8)
    declarations.append(Declaration("table \(name) from \"\(file)\"", entries))
    tables.append(GeneratedRecord(name: name, columns: columns, timeColumn: nil))
  }

  private mutating func cell(_ type: GeneratedType, _ tier: Vocabulary) -> String {
    if random.chance(20) { return "" }
    switch type {
    case .number: return random.word("1", "2.5", "-10", "1000", "0")
    case .flag: return random.word("yes", "no", "1", "nein")
    case .date: return random.word("2026-10-31", "2026-11-01", "0001-01-01")
    case .time: return random.word("2026-10-31T12:00Z", "2026-10-25 02:30", "9999-12-31T00:00Z")
    case .choice: return random.word(of: tier.options.map(\.string))
    default: return random.word("anna", "\"a,b\"", "x \"\"y", "DE", "agile-x").replacingQuotes
    }
  }

  private mutating func addHours() {
    let name = names.next("office", &random)
    for version in versions(percent: 20) {
      var entries = [
        random.word(
          "monday to friday 9:00 to 12:00, 13:00 to 17:30", "monday to sunday 22:00 to 6:00",
          "sunday 1:30 to 2:30, 2:45 to 3:15", "wednesday, friday to sunday 0:00 to 24:00",
          "saturday 23:59 to 0:01")
      ]
      if random.chance(50) {
        let zone = random.word("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC")
        entries.append("timezone \"\(zone)\"")
      }
      if random.chance(40) { entries.append("closed 2026-11-02, 2026-12-24 to 2027-01-01") }
      if random.chance(30) {
        let file = "\(files.count)-days.csv"
        files[file] = Array("day\n2026-11-03\n2026-10-25\n".utf8)
        entries.append("closed from \"\(file)\"")
      }
      random.shuffle(&entries)
      declarations.append(Declaration("hours \(name)\(version)\(title(percent: 30))", entries))
    }
    hours.append(name)
  }

  private mutating func addPool() {
    let name = names.next("pool", &random)
    for version in versions(percent: 20) {
      let people = random.some(
        ["anna", "ben", "clara", "dora", "größe", "weight", "e\u{301}mil"], percent: 50)
      let members = (people.isEmpty ? ["zoe"] : people).map { person in
        var member = random.chance(30) ? "\"\(person) K.\"" : person
        // The id holds the name, since no two members have the same.
        if random.chance(30) { member += " as \"00\(person)\"" }
        if random.chance(30) { member += " weight \(random.word("1", "2", "7", "100"))" }
        return member
      }
      var entries = ["members \(members.joined(separator: ", "))"]
      if let hours = random.pick(hours), random.chance(40) { entries.append("hours \(hours)") }
      declarations.append(Declaration("pool \(name)\(version)", entries))
    }
    pools.append(name)
  }

  // MARK: Let

  mutating func addLet() {
    let isDraft = random.chance(10) && symbols.contains { $0.isDraft }
    seesDrafts = isDraft
    defer { seesDrafts = false }
    guard let (type, _) = letType() else { return }
    let name = names.next("let", &random)
    for version in versions(percent: 25) {
      // The first version said which type it is; all have the same.
      guard let text = letValue(type) else { return }
      declarations.append(Declaration("let \(name)\(version) = \(text)"))
    }
    symbols.append(GeneratedSymbol(name: name, type: type, isField: false, isDraft: isDraft))
  }

  private mutating func letType() -> (GeneratedType, Int)? {
    switch random.below(20) {
    case 0...4: return (.number, 0)
    case 5...8: return (.text, 0)
    case 9...12: return (.flag, 0)
    case 13: return (.time, 0)
    case 14: return (.date, 0)
    case 15: return (.duration, 0)
    case 16, 17: return anyRecord(0).map { (.record($0.type), 0) }
    case 18: return choice().map { (.choice($0.vocabulary), 0) }
    default: return named(.texts) == nil ? nil : (.texts, 0)
    }
  }

  private mutating func letValue(_ type: GeneratedType) -> String? {
    type == .flag ? condition(2) : value(type, random.within(1...3))
  }
}

extension String {
  /// A cell with single quotes in place of double ones inside it, so that a row stays a row.
  fileprivate var replacingQuotes: String {
    hasPrefix("\"") ? self : String(map { $0 == "\"" ? "'" : $0 })
  }
}
