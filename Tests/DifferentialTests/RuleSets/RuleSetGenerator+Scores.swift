import AccordSemantics
import AccordTestSupport
import AccordValues

// Segments, scores and grades.

extension RuleSetGenerator {
  mutating func addSegments() {
    let isDraft = random.chance(15)
    seesDrafts = isDraft
    let name = names.next("size", &random)
    let labels = random.some(["Enterprise", "SME", "Micro", "A", "größe", "form"], percent: 55)
    let used = labels.isEmpty ? ["SME"] : labels
    for version in versions(percent: 20) {
      let isFirst = random.chance(40)
      var entries = used.map { "\($0)\(title(percent: 15)) when \(condition(random.within(1...2)))" }
      if random.chance(30), let last = used.last {
        entries.removeLast()
        entries.append("\(last) otherwise")
      }
      let draft = isDraft ? "draft " : ""
      let mode = isFirst ? " first match" : ""
      declarations.append(
        Declaration("\(draft)\(hidden())segments \(name)\(version)\(title(percent: 30))\(mode)", entries))
    }
    seesDrafts = false
    let vocabulary = Vocabulary(options: used.map { Text($0) } + [Vocabulary.noSegment])
    symbols.append(
      GeneratedSymbol(name: name, type: .choice(vocabulary), isField: false, isDraft: isDraft))
  }

  private mutating func hidden() -> String { random.chance(12) ? "hidden " : "" }

  mutating func addScore() {
    let isDraft = random.chance(15)
    seesDrafts = isDraft
    let name = names.next("fit", &random)
    for version in versions(percent: 20) {
      let draft = isDraft ? "draft " : ""
      let limit = random.chance(15) ? limit() : nil
      declarations.append(
        Declaration(
          "\(draft)\(hidden())score \(name)\(version)\(title(percent: 30))\(limit.map { " \($0)" } ?? "")",
          scoreEntries(depth: 0, fades: false, hasLimit: limit != nil)))
    }
    declareScore(name, isDraft)
  }

  mutating func addComputedScore() {
    let isDraft = random.chance(15)
    seesDrafts = isDraft
    let name = names.next("total", &random)
    for version in versions(percent: 15) {
      let terms = random.within(1...4)
      var text = term()
      for _ in 1..<terms { text += " \(random.word("+", "-")) \(term())" }
      if random.chance(20) {
        let rest = Array(repeating: "10%", count: terms - 1)
        text += ", meant \((["\(110 - 10 * terms)%"] + rest).joined(separator: ", "))"
      }
      let draft = isDraft ? "draft " : ""
      let limit = random.chance(25) ? " \(limit())" : ""
      declarations.append(
        Declaration("\(draft)\(hidden())score \(name)\(version)\(title(percent: 20))\(limit) = \(text)"))
    }
    declareScore(name, isDraft)
  }

  private mutating func declareScore(_ name: String, _ isDraft: Bool) {
    seesDrafts = false
    symbols.append(GeneratedSymbol(name: name, type: .number, isField: false, isDraft: isDraft))
    ungradedScores.append((name, isDraft))
  }

  private mutating func term() -> String {
    switch random.below(4) {
    case 0: "\(random.word("60%", "33%", "150%")) of \(number(of: 1))"
    case 1: "\(number(of: 1)) \(random.word("*", "/")) \(number(of: 1))"
    default: number(of: 2)
    }
  }

  mutating func addGrade() {
    guard !ungradedScores.isEmpty else { return }
    let score = ungradedScores.remove(at: random.below(ungradedScores.count))
    let name = names.next("rating", &random)
    let labels =
      random.pick([
        ["A", "B", "C", "D"], ["1", "2", "3"], ["hot", "größe"], ["SME", "A"], ["A++", "A+", "B"],
      ]) ?? []
    let spelled = Vocabulary(options: labels.map { Text($0) }, takesTexts: true).spellings
    for version in versions(percent: 15) {
      var thresholds = random.some(["-10", "0", "0.5", "5", "10", "30", "50", "60%"], percent: 70)
      random.shuffle(&thresholds)
      var entries = zip(spelled.dropLast(), thresholds).map { "\($0) from \($1)" }
      // All versions have the same labels, or rules that name one would not hold for both.
      let missing = spelled.dropLast().dropFirst(thresholds.count).enumerated()
      entries += missing.map { "\($0.element) from \(100 + $0.offset)" }
      entries.append("\(spelled.last ?? "D") otherwise")
      random.shuffle(&entries)
      declarations.append(Declaration("\(hidden())grade \(name)\(version) of \(score.name)", entries))
      let order = entries.compactMap { $0.split(separator: " ").first.map { $0.filter { $0 != "\"" } } }
      gradeOrders[name, default: []].append(
        Vocabulary(options: order.map { Text($0) }, takesTexts: true))
    }
    // With labels in several orders the type differs between versions; what compares them takes any.
    let orders = gradeOrders[name] ?? []
    guard let vocabulary = orders.first, orders.allSatisfy({ $0 == vocabulary }) else { return }
    symbols.append(
      GeneratedSymbol(name: name, type: .choice(vocabulary), isField: false, isDraft: score.isDraft))
  }

  // MARK: Entries

  private mutating func scoreEntries(depth: Int, fades outerFades: Bool, hasLimit: Bool) -> [String] {
    var entries: [String] = []
    var fades = outerFades
    let timed = items.filter { $0.type.timeColumn != nil }
    if random.chance(depth == 0 ? 35 : 20) {
      let text = decay()
      fades = text != "never fades"
      entries.append(text)
    }
    if random.chance(25) {
      for item in timed where random.chance(60) {
        entries.append("counts since latest \(clause(item, 2))")
      }
    }
    if !hasLimit, random.chance(40) { entries.append(limit()) }
    for _ in 0..<random.below(3) where random.chance(40) {
      entries.append("\(limit()) when \(condition(1))")
    }
    for _ in 0..<random.within(depth == 0 ? 2...6 : 1...4) {
      switch random.below(10) {
      case 0...2: entries.append(plainPoints())
      case 3...6: entries.append(eachPoints(fades: fades) ?? plainPoints())
      case 7: entries.append(silence() ?? bands())
      case 8: entries.append(random.chance(50) ? bands() : options())
      default: entries.append(depth < 2 ? group(depth: depth, fades: fades) : bands())
      }
    }
    random.shuffle(&entries)
    return entries
  }

  private mutating func limit() -> String {
    let points = random.word("", " points")
    switch random.below(4) {
    case 0: return "at least \(random.word("0", "-10", "5.5"))\(points)"
    case 1: return "at most \(random.word("0", "10", "20.25", "40"))\(points)"
    default:
      return
        "from \(random.word("0", "-20", "-0.5")) to \(random.word("0", "10", "30", "99.99", "1bn"))\(points)"
    }
  }

  private mutating func sign() -> String { random.word("+", "+", "-") }

  private mutating func amount(_ depth: Int) -> String {
    if random.chance(30) {
      let limits = random.chance(20) ? " \(limit())" : ""
      return "\(sign())(\(number(of: depth))\(limits))"
    }
    return sign() + random.word("0", "1", "5", "10", "30", "0.5", "2.25", "0.0001", "12.3456", "1bn", "7")
  }

  private mutating func plainPoints() -> String {
    let text = "\(amount(2)) \(literalTitle())"
    let fading =
      random.chance(15)
      ? "\(random.word(",", "")) \(fading()) from \(random.chance(75) ? time(of: 1) : date(of: 0))" : ""
    return (random.chance(85) ? "\(text) when (\(condition(random.within(1...3))))" : text) + fading
  }

  private mutating func group(depth: Int, fades: Bool) -> String {
    let mode = random.word("", " sum", " highest", " lowest", " first")
    let hasLimit = random.chance(40)
    let condition = hasLimit && random.chance(25) ? " when \(condition(1))" : ""
    let limit = hasLimit ? " \(limit())\(condition)" : ""
    let entries = scoreEntries(depth: depth + 1, fades: fades, hasLimit: hasLimit && condition.isEmpty)
    return "group \(literalTitle())\(mode)\(limit) {\n    \(entries.joined(separator: "\n    "))\n  }"
  }

  private mutating func bands() -> String {
    var edges = random.some(["-5", "0", "1", "10", "11", "49.5", "50", "100", "1000", "1bn"], percent: 60)
    if edges.count < 2 { edges = ["0", "10"] }
    var lines: [String] = []
    if random.chance(60) { lines.append("below \(edges[0]) \(bandPoints())") }
    for (lower, upper) in zip(edges, edges.dropFirst()) where random.chance(85) {
      lines.append("\(lower) to \(random.word("", "below "))\(upper) \(bandPoints())")
    }
    if random.chance(60), let last = edges.last { lines.append("\(last) and up \(bandPoints())") }
    if random.chance(40) { lines.append("missing \(bandPoints())") }
    if random.chance(40) { lines.append("otherwise \(bandPoints())") }
    if lines.isEmpty { lines = ["0 to 10 +1"] }
    random.shuffle(&lines)
    return "bands \(number(of: 2)) \(literalTitle()) {\n    \(lines.joined(separator: "\n    "))\n  }"
  }

  /// Points by option.
  private mutating func options() -> String {
    var (value, options): (String, [String])
    switch random.below(3) {
    case 0: (value, options) = (text(of: 1), ["\"A\"", "\"SME\"", "\"größe\"", "\"\""])
    case 1: (value, options) = (named(.flag) ?? "(\(condition(1)))", ["yes", "no"])
    default:
      guard let (name, vocabulary) = choice() else { return bands() }
      (value, options) = (name, vocabulary.spellings)
    }
    random.shuffle(&options)
    var lines: [String] = []
    while !options.isEmpty {
      let count = random.chance(25) ? 2 : 1
      let some = options.prefix(count)
      options.removeFirst(some.count)
      if random.chance(80) || lines.isEmpty {
        lines.append("\(some.joined(separator: ", ")) \(bandPoints())")
      }
    }
    guard !lines.isEmpty else { return bands() }
    if random.chance(40) { lines.append("missing \(bandPoints())") }
    if random.chance(40) { lines.append("otherwise \(bandPoints())") }
    random.shuffle(&lines)
    return "points \(value) \(literalTitle()) {\n    \(lines.joined(separator: "\n    "))\n  }"
  }

  private mutating func bandPoints() -> String { sign() + random.word("0", "5", "10", "2.5", "20") }

  // MARK: Points over time

  private mutating func decay() -> String { random.chance(16) ? "never fades" : fading() }

  /// What is left with time.
  private mutating func fading() -> String {
    let after = random.chance(25) ? " after \(period())" : ""
    switch random.below(5) {
    case 0: return "fades \(random.word("50%", "10%", "33.3%", "100%", "0%")) every \(period())\(after)"
    case 1: return "fades \(random.word("5", "1", "0.5", "0")) points every \(period())\(after)"
    case 2: return "fades to nothing over \(period())\(after)"
    case 3:
      return "keeps 100% for \(random.word("1 day", "30 days")), \(random.word("75%", "0%"))"
        + " for 60 days, 50% for \(random.word("90 days", "1000 weeks"))\(rest())"
    default: return "keeps \(random.word("50%", "100%", "12.34%")) for \(period())\(rest())"
    }
  }

  private mutating func rest() -> String {
    random.chance(30) ? ", \(random.word("85%", "0%", "33.3%")) after" : ""
  }

  private mutating func eachPoints(fades: Bool) -> String? {
    if random.chance(8), scopes.isEmpty, let texts = named(.texts) {
      let most = random.chance(50) ? " at most \(random.word("1", "2"))" : ""
      return "\(amount(1)) \(literalTitle()) each \(texts)\(most)\(fades ? " never fades" : "")"
    }
    guard let item = random.pick(items) else { return nil }
    let isTimed = item.type.timeColumn != nil
    scopes.append(item.type)
    let amount = amount(2)
    scopes.removeLast()
    var parts: [String] = []
    if random.chance(25), let column = random.pick(item.type.columns) {
      parts.append("once per \(column.name)")
    }
    if random.chance(25) { parts.append("at most \(random.word("1", "2", "3", "10"))") }
    if random.chance(25) { parts.append("at most \(random.word("0", "5", "15", "20.5", "1bn")) points") }
    if isTimed {
      if random.chance(30) {
        parts.append("at most \(random.word("1", "2", "3")) per \(random.word("7 days", "7 days", "week"))")
      }
      if random.chance(10) { parts.append("at most 4 per 30 days") }
    }
    var fading: [String] = []
    if isTimed, random.chance(35) { fading = [decay()] }
    if !isTimed, fades { fading = ["never fades"] }
    // Where a decay stands among the limits is free.
    random.shuffle(&parts)
    parts.insert(contentsOf: fading, at: random.below(parts.count + 1))
    // A decay by tiers takes the comma after it, so it ends the line.
    if let tiers = parts.firstIndex(where: { $0.hasPrefix("keeps") }) {
      parts.append(parts.remove(at: tiers))
    }
    let limits = parts.map { random.word(", ", " ") + $0 }.joined()
    if random.chance(12), isTimed {
      let spread = random.word("1 day", "7 days", "30 days")
      let clause = clause(item, 3, allowsWindow: false)
      return
        "\(amount) \(literalTitle()) each \(random.within(1...3)) \(clause) within \(spread) of each other\(limits)"
    }
    return "\(amount) \(literalTitle()) each \(clause(item, 3))\(limits)"
  }

  private mutating func silence() -> String? {
    guard symbols.contains(where: { $0.name == "created_at" }),
      let item = random.pick(items.filter({ $0.type.timeColumn != nil }))
    else { return nil }
    let maximum = random.chance(50) ? ", at most \(random.word("0", "30", "12.5")) points" : ""
    let isLasting = random.chance(40)
    return
      "\(amount(1)) \(literalTitle()) for every \(isLasting ? random.word("30 days", "1000 hours", "52 weeks") : period()) "
      + "without \(clause(item, 2, allowsWindow: false))\(maximum)\(isLasting ? ", also in the past" : "")"
  }
}
