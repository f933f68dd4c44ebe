import AccordSemantics
import AccordTestSupport
import AccordValues

// Conditions and questions about items, as they stand; whoever needs an operand puts brackets around.

extension RuleSetGenerator {
  mutating func condition(_ depth: Int) -> String {
    if scopes.count == 1, random.chance(12), let text = correlated() { return text }
    if depth <= 0 { return simpleCondition(0) }
    switch random.below(30) {
    case 0...2: return joined("and", depth)
    case 3...5: return joined("or", depth)
    case 6: return "not (\(condition(depth - 1)))"
    case 7: return named(.flag).map { "not \($0)" } ?? "no (\(condition(depth - 1)))"
    case 8: return "no (\(condition(depth - 1)))"
    case 9, 10:
      return "(\(condition(depth - 1))) is \(random.word("", "not "))\(random.word("yes", "no", "unknown"))"
    case 11, 12: return presence(depth)
    case 13...17: return quantified(depth) ?? simpleCondition(depth)
    case 18: return named(.flag) ?? simpleCondition(depth)
    default: return simpleCondition(depth)
    }
  }

  private mutating func joined(_ word: String, _ depth: Int) -> String {
    (0..<random.within(2...4)).map { _ in "(\(condition(depth - 1)))" }.joined(separator: " \(word) ")
  }

  private mutating func presence(_ depth: Int) -> String {
    let word = random.word("is known", "is missing", "is not known")
    if random.chance(25), let record = anyRecord(depth - 1) { return "\(record.text) \(word)" }
    if random.chance(20) { return "\(number(of: depth - 1)) \(word)" }
    return "\(anyName() ?? time(of: 0)) \(word)"
  }

  private mutating func quantified(_ depth: Int) -> String? {
    guard let clause = itemClause(depth) else { return nil }
    if random.chance(20) {
      return "\(random.word("at least", "at most", "exactly", "any")) \(random.below(4)) \(clause.text)"
    }
    if random.chance(15), let burst = burst(depth) {
      return random.chance(70)
        ? "\(random.word("any", "at most", "exactly")) \(random.below(4)) \(burst)"
        : "(count of \(burst)) > \(random.below(3))"
    }
    let word =
      clause.text.contains(" where ") ? random.word("any", "every", "no") : random.word("any", "every")
    return "\(word) \(clause.text)"
  }

  /// Items within a time of each other; nil when there are none with times.
  mutating func burst(_ depth: Int) -> String? {
    let timed = items.filter { $0.type.timeColumn != nil }
    guard scopes.count < 2, let item = random.pick(timed) else { return nil }
    let recent = random.chance(30) ? " within \(duration(of: 0))" : ""
    let items = clause(item, depth, allowsWindow: false)
    return "\(items) within \(random.word("1 day", "7 days", "1 hour", "30 days")) of each other\(recent)"
  }

  /// A question about a list inside one about items, which compares the items of both.
  private mutating func correlated() -> String? {
    guard let outer = scopes.last, let inner = random.pick(items) else { return nil }
    let names = Set(inner.type.columns.map(\.name))
    var pairs: [(String, String)] = []
    for column in inner.type.columns {
      for other in outer.columns where other.type == column.type && !names.contains(other.name) {
        pairs.append((column.name, other.name))
      }
    }
    guard let pair = random.pick(pairs) else { return nil }
    let comparison = "\(pair.0) \(random.word("=", "!=")) \(pair.1)"
    let window = inner.type.timeColumn != nil && random.chance(30) ? " within \(duration(of: 0))" : ""
    let clause = "\(inner.type.name) where (\(comparison))\(window)"
    if random.chance(40) { return "(count of \(clause)) \(random.word(">", "=", "<=")) \(random.below(4))" }
    return "\(random.word("any", "no", "every")) \(clause)"
  }

  // MARK: Items

  /// `activity where … within …` of a list that may be asked here; nil when there is none.
  mutating func itemClause(
    _ depth: Int, needing fits: (GeneratedRecord) -> Bool = { _ in true }
  ) -> (text: String, type: GeneratedRecord)? {
    // Three lists inside one another would be thousands of items to look at.
    guard scopes.count < 2, let item = random.pick(items.filter { fits($0.type) }) else { return nil }
    return (clause(item, depth), item.type)
  }

  mutating func clause(_ item: GeneratedItem, _ depth: Int, allowsWindow: Bool = true) -> String {
    var text = item.type.name
    if random.chance(75) {
      scopes.append(item.type)
      text += " where (\(condition(min(depth - 1, 2))))"
      scopes.removeLast()
    }
    if item.type.timeColumn != nil, random.chance(12) { text += pause(item, depth) }
    if allowsWindow, item.type.timeColumn != nil, random.chance(40) {
      text += " within \(duration(of: random.chance(85) ? 0 : 1))"
    }
    return text
  }

  /// The time before an item in which none of some others happened.
  private mutating func pause(_ item: GeneratedItem, _ depth: Int) -> String {
    var text =
      " after \(random.word("1 day", "7 days", "1 hour", "1 second", "30 days")) without \(item.type.name)"
    if random.chance(60) {
      scopes.append(item.type)
      text += " where (\(condition(min(depth - 1, 2))))"
      scopes.removeLast()
    }
    return text
  }

  // MARK: Comparisons

  private mutating func simpleCondition(_ depth: Int) -> String {
    switch random.below(24) {
    case 0...2: return ordered(.number, depth)
    case 3: return ordered(random.chance(50) ? .time : .date, depth)
    case 4: return ordered(.duration, depth)
    case 5: return between(depth)
    case 6: return "\(number(of: depth - 1)) \(random.word("=", "!=")) \(number(of: depth - 1))"
    case 7, 8:
      return "\(text(of: depth - 1)) \(random.word("=", "!=")) \(text(of: depth - 1))\(ignoringCase())"
    case 9: return equality(depth)
    case 10...12: return choiceCondition(depth)
    case 13, 14: return membership(depth)
    case 15: return "\(text(of: depth - 1)) matches \(random.pick(patterns) ?? literalPattern())"
    case 16: return "\(text(of: depth - 1)) matches \(literalPattern())"
    case 17, 18: return textTest(depth)
    case 19: return textsTest() ?? textTest(depth)
    case 20: return "\(day(depth - 1)) within \(duration(of: 0))"
    case 21 where !hours.isEmpty && random.chance(50):
      return
        "\(time(of: depth - 1)) \(random.word("in", "not in")) \(random.some(hours, percent: 100).joined(separator: ", "))"
    case 21: return "\(day(depth - 1)) older than \(duration(of: 0))"
    case 22: return "\(day(depth - 1)) \(random.word("before", "after")) \(day(depth - 1))"
    default: return named(.flag) ?? "\(text(of: 0)) = \(text(of: 0))"
    }
  }

  private mutating func ignoringCase() -> String { random.chance(35) ? " ignoring case" : "" }

  private mutating func ordered(_ type: GeneratedType, _ depth: Int) -> String {
    let first = named(type) ?? value(type, depth - 1) ?? "0"
    return "\(first) \(random.word("<", "<=", ">", ">=")) \(value(type, depth - 1) ?? "0")"
  }

  private mutating func between(_ depth: Int) -> String {
    let type = random.pick([GeneratedType.number, .number, .time, .date, .duration]) ?? .number
    let parts = (0..<3).map { _ in value(type, depth - 1) ?? "0" }
    return "\(parts[0]) between \(parts[1]) and \(parts[2])"
  }

  private mutating func equality(_ depth: Int) -> String {
    let type = random.pick([GeneratedType.flag, .time, .date, .duration]) ?? .flag
    let first = value(type, depth - 1) ?? "0"
    return "\(first) \(random.word("=", "!=")) \(value(type, depth - 1) ?? "0")"
  }

  private mutating func choiceCondition(_ depth: Int) -> String {
    guard let (name, vocabulary) = choice() else { return ordered(.number, depth) }
    let options = vocabulary.spellings
    if gradeOrders[name] != nil, random.chance(25) { return "\(name) at least \(random.word(of: options))" }
    switch random.below(6) {
    case 0...2:
      let pair = [name, random.word(of: options)]
      let comparison = random.word("=", "!=")
      return pair.joined(separator: " \(comparison) ")
    case 3:
      var some = (0..<random.within(1...3)).map { _ in random.word(of: options) }
      if random.chance(30), let other = named(.choice(vocabulary)) { some.append(other) }
      return "\(name) \(random.word("in", "not in")) \(some.joined(separator: ", "))"
    case 4:
      // Another choice of the same kind, or of one with an option in common.
      guard let other = choice(), !Set(other.vocabulary.names).isDisjoint(with: vocabulary.names) else {
        return "\(name) = \(random.word(of: options))"
      }
      return "\(name) = \(other.name)"
    default:
      let value = value(.choice(vocabulary), depth - 1) ?? name
      return "\(value) = \(random.word(of: options))"
    }
  }

  private mutating func membership(_ depth: Int) -> String {
    let word = random.word("in", "in", "not in")
    if random.chance(35) {
      let type = random.pick([GeneratedType.number, .date, .time, .flag, .duration]) ?? .number
      let values = (0..<random.within(1...3)).map { _ in value(type, depth - 1) ?? "0" }
      return "\(value(type, depth - 1) ?? "0") \(word) (\(values.joined(separator: ", ")))"
    }
    return "\(text(of: depth - 1)) \(word) \(someTexts(depth))\(ignoringCase())"
  }

  /// Texts and names of lists after `in` or `any of`.
  private mutating func someTexts(_ depth: Int) -> String {
    var values: [String] = []
    for _ in 0..<random.within(1...3) {
      if random.chance(45), let list = random.pick(visibleLists) {
        values.append(list)
      } else {
        values.append(random.chance(70) ? literalText() : text(of: depth - 1))
      }
    }
    let text = values.joined(separator: ", ")
    return text.hasPrefix("(") || random.chance(30) ? "(\(text))" : text
  }

  private var visibleLists: [String] { lists }

  private mutating func textTest(_ depth: Int) -> String {
    let value = text(of: depth - 1)
    switch random.below(5) {
    case 0, 1:
      let operands = random.chance(30) ? "any of \(someTexts(depth))" : text(of: depth - 1)
      return "\(value) \(random.word("starts", "ends")) with \(operands)\(ignoringCase())"
    case 2:
      return "\(value) contains \(random.chance(60) ? literalText() : text(of: depth - 1))\(ignoringCase())"
    default: return "\(value) contains \(random.word("any", "all")) of \(someTexts(depth))\(ignoringCase())"
    }
  }

  private mutating func textsTest() -> String? {
    guard let value = value(.texts, 1) else { return nil }
    if random.chance(40) { return "\(value) contains \(text(of: 0))\(ignoringCase())" }
    return "\(value) contains \(random.word("any", "all")) of \(someTexts(1))\(ignoringCase())"
  }
}
