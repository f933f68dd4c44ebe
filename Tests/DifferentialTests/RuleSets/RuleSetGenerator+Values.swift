import AccordSemantics
import AccordTestSupport
import AccordValues

// Expressions by type. All of them can be an operand as they stand: what has parts is in round brackets.

extension RuleSetGenerator {
  /// An expression of a type; nil when nothing of the type can be written here.
  mutating func value(_ type: GeneratedType, _ depth: Int) -> String? {
    if depth > 0, random.chance(15), let text = chosen(type, depth) { return text }
    if depth > 0, random.chance(8), let text = coalesced(type, depth) { return text }
    if depth > 0, random.chance(15), let text = columnOfRecord(type, depth) { return text }
    let wantsName = random.chance(depth > 0 ? 45 : 75)
    if wantsName, let name = named(type) { return name }
    switch type {
    case .text: return text(depth)
    case .number: return number(depth)
    case .flag: return depth > 0 ? "(\(condition(depth - 1)))" : random.word("yes", "(no)")
    case .time: return time(depth)
    case .date: return literalDate()
    case .duration: return depth > 0 && random.chance(30) ? computedDuration(depth - 1) : literalDuration()
    case .record(let type): return record(type, depth)
    case .choice, .texts, .records: return named(type)
    }
  }

  /// An expression of a type of which there are constants.
  private mutating func plain(_ type: GeneratedType, _ depth: Int) -> String { value(type, depth) ?? "0" }

  mutating func number(of depth: Int) -> String { plain(.number, depth) }
  mutating func text(of depth: Int) -> String { plain(.text, depth) }
  mutating func time(of depth: Int) -> String { plain(.time, depth) }
  mutating func duration(of depth: Int) -> String { plain(.duration, depth) }
  mutating func date(of depth: Int) -> String { plain(.date, depth) }

  // MARK: Names

  /// The names that mean something of a type here: fields of the items around, then what is declared.
  private func names(_ fits: (GeneratedType) -> Bool) -> [String] {
    var hidden: Set<String> = []
    var found: [String] = []
    for scope in scopes.reversed() {
      for column in scope.columns where !hidden.contains(column.name) && fits(column.type) {
        found.append(column.name)
      }
      hidden.formUnion(scope.columns.map(\.name))
    }
    // What an item says is asked more often than what the lead says.
    let own = found
    for _ in 0..<3 { found += own }
    for symbol in visibleSymbols where fits(symbol.type) { found.append(symbol.name) }
    return found
  }

  var visibleSymbols: [GeneratedSymbol] {
    let hidden = Set(scopes.flatMap { $0.columns.map(\.name) })
    return symbols.filter { (seesDrafts || !$0.isDraft) && !hidden.contains($0.name) }
  }

  mutating func named(_ type: GeneratedType) -> String? { random.pick(names { $0 == type }) }

  /// A name of any type.
  mutating func anyName() -> String? { random.pick(names { _ in true }) }

  /// A choice with its options that can be written here.
  mutating func choice() -> (name: String, vocabulary: Vocabulary)? {
    var found: [(String, Vocabulary)] = []
    var hidden: Set<String> = []
    for scope in scopes.reversed() {
      for column in scope.columns where !hidden.contains(column.name) {
        if case .choice(let vocabulary) = column.type { found.append((column.name, vocabulary)) }
      }
      hidden.formUnion(scope.columns.map(\.name))
    }
    for symbol in visibleSymbols {
      if case .choice(let vocabulary) = symbol.type { found.append((symbol.name, vocabulary)) }
    }
    return random.pick(found)
  }

  /// Whether `now` means the as-of time here.
  var nowIsPlain: Bool { !names.mayNameNow }

  // MARK: Texts and times

  private mutating func text(_ depth: Int) -> String {
    guard depth > 0 else { return literalText() }
    switch random.below(9) {
    case 0...3: return call(giving: .text, depth) ?? literalText()
    case 4, 5:
      let first = textual(depth - 1)
      return "(\(first) + \(textual(depth - 1))\(random.chance(30) ? " + \(textual(0))" : ""))"
    default: return literalText()
    }
  }

  /// A text or a choice, for joining.
  private mutating func textual(_ depth: Int) -> String {
    if random.chance(25), let choice = choice() { return choice.name }
    return text(of: depth)
  }

  private mutating func time(_ depth: Int) -> String {
    switch random.below(depth > 0 ? 8 : 4) {
    case 0 where nowIsPlain: return "now"
    case 1: return "\(random.word("30 days", "1 second", "2 weeks", "3652059 days")) ago"
    case 4, 5:
      return "(\(time(of: depth - 1)) \(random.word("+", "-")) \(duration(of: depth - 1)))"
    default: return literalTime()
    }
  }

  private mutating func computedDuration(_ depth: Int) -> String {
    switch random.below(5) {
    case 4: call(giving: .duration, depth + 1) ?? "1 hour"
    case 0: "(\(duration(of: depth)) \(random.word("+", "-")) \(duration(of: depth)))"
    case 1: "(\(number(of: depth)) * \(duration(of: depth)))"
    case 2: "(\(duration(of: depth)) \(random.word("*", "/")) \(number(of: depth)))"
    default: "(\(random.word("75%", "0.1%", "150%")) of \(duration(of: depth)))"
    }
  }

  // MARK: Functions

  /// A call of a function of this type, with arguments of the kinds of its parameters.
  private mutating func call(giving type: ValueType, _ depth: Int) -> String? {
    let functions = Function.all.filter { if case .type(type) = $0.result { true } else { false } }
    guard let function = random.pick(functions) else { return nil }
    var arguments: [String] = []
    for parameter in function.parameters {
      let count =
        switch parameter.presence {
        case .once: 1
        case .optional: random.below(2)
        case .repeated(let least): random.within(least...least + 2)
        }
      for _ in 0..<count {
        guard let argument = argument(parameter, depth) else { return nil }
        arguments.append(argument)
      }
    }
    return "\(function.name)(\(arguments.joined(separator: ", ")))"
  }

  private mutating func argument(_ parameter: Function.Parameter, _ depth: Int) -> String? {
    switch parameter.kind {
    case .number where parameter.presence == .optional:
      random.word("2", "0", "(-2)", "18", "19", "1.5", number(of: 0))
    case .number: number(of: depth - 1)
    case .text: text(of: depth - 1)
    case .textOrTexts: random.chance(50) ? named(.texts) ?? text(of: depth - 1) : text(of: depth - 1)
    case .day: day(depth - 1)
    case .time: time(of: depth - 1)
    case .field: random.pick(visibleSymbols.filter(\.isField).map(\.name))
    case .value: nil
    }
  }

  // MARK: Numbers

  private mutating func number(_ depth: Int) -> String {
    guard depth > 0 else { return literalNumber() }
    switch random.below(24) {
    case 0...3:
      return "(\(number(of: depth - 1)) \(random.word("+", "-", "*", "/")) \(number(of: depth - 1)))"
    case 4: return "(\(number(of: depth - 1)) / \(random.word("0", "3", number(of: 0))))"
    case 5: return "(\(random.word("20%", "60%", "0.1%")) of \(number(of: depth - 1)))"
    case 6: return "(-\(number(of: depth - 1)))"
    case 7:
      return "(\(number(of: 0)) + \(number(of: depth - 1)) - \(number(of: 0)) * \(number(of: 0)))"
    case 8:
      if random.chance(30) {
        let unit = random.word("hours", "minutes")
        return "(\(unit) between \(time(of: depth - 1)) and \(time(of: depth - 1)))"
      }
      if random.chance(15) { return "(\(duration(of: depth - 1)) / \(duration(of: depth - 1)))" }
      return "(days between \(day(depth - 1)) and \(day(depth - 1)))"
    case 9...18: return call(giving: .number, depth) ?? literalNumber()
    case 19, 20: return itemClause(depth).map { "(count of \($0.text))" } ?? literalNumber()
    case 21:
      guard let clause = itemClause(depth, needing: { type in type.columns.contains { $0.type == .number } })
      else { return literalNumber() }
      let columns = clause.type.columns.filter { $0.type == .number }.map(\.name)
      return "(sum of \(random.word(of: columns)) of \(clause.text))"
    default: return literalNumber()
    }
  }

  /// A time or a date.
  mutating func day(_ depth: Int) -> String { plain(random.chance(50) ? .time : .date, depth) }

  // MARK: Of every type

  private mutating func chosen(_ type: GeneratedType, _ depth: Int) -> String? {
    var lines: [String] = []
    for _ in 0..<random.within(1...2) {
      guard let value = value(type, depth - 1) else { return nil }
      lines.append("\(value) when \(condition(depth - 1))")
    }
    guard let last = value(type, depth - 1) else { return nil }
    // Indented, or a name such as `score` would begin a declaration.
    return "(choose {\n    \(lines.joined(separator: "\n    "))\n    \(last) otherwise\n  })"
  }

  private mutating func coalesced(_ type: GeneratedType, _ depth: Int) -> String? {
    var arguments: [String] = []
    for _ in 0..<random.within(2...3) {
      guard let value = value(type, depth - 1) else { return nil }
      arguments.append(value)
    }
    return "coalesce(\(arguments.joined(separator: ", ")))"
  }

  // MARK: Records

  /// `accounts[key].tier` or `(latest activity).kind`.
  private mutating func columnOfRecord(_ type: GeneratedType, _ depth: Int) -> String? {
    let types = (tables + items.map(\.type)).filter { record in record.columns.contains { $0.type == type } }
    guard let record = random.pick(types) else { return nil }
    let made = random.chance(12) ? value(.record(record), min(depth, 2)) : self.record(record, depth - 1)
    guard let text = made else { return nil }
    return "\(text).\(random.word(of: record.columns.filter { $0.type == type }.map(\.name)))"
  }

  mutating func anyRecord(_ depth: Int) -> (text: String, type: GeneratedRecord)? {
    let timed = items.map(\.type).filter { $0.timeColumn != nil }
    guard let type = random.pick(tables + timed), let text = record(type, depth) else { return nil }
    return (text, type)
  }

  private mutating func record(_ type: GeneratedRecord, _ depth: Int) -> String? {
    if random.chance(30), let name = named(.record(type)) { return name }
    if tables.contains(type) {
      let keys =
        random.chance(40) ? quoted(random.word("acme", "k1", "x@y.example", "a", "DE")) : text(of: depth)
      return "\(type.name)[\(keys)]"
    }
    guard type.timeColumn != nil, let item = items.first(where: { $0.type == type }) else { return nil }
    return "(\(random.word("latest", "earliest")) \(clause(item, depth)))"
  }
}
