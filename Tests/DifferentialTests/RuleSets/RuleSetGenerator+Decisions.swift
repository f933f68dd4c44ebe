import AccordSemantics
import AccordTestSupport

// Definitions, propositions, the route, promises and tests.

extension RuleSetGenerator {
  mutating func addDefinition() {
    let isDraft = random.chance(15)
    seesDrafts = isDraft
    let name = names.next("mql", &random)
    for version in versions(percent: 20) {
      let head = "\(isDraft ? "draft " : "")define \(name)\(version)\(title(percent: 30))"
      if random.chance(35) {
        declarations.append(Declaration("\(head) when \(condition(3))"))
        continue
      }
      var entries: [String] = []
      if random.chance(20) { entries.append("means \(literalTitle())") }
      if random.chance(20), !teams.isEmpty { entries.append("agreed by \(teams.joined(separator: ", "))") }
      if random.chance(20) { entries.append("review by 2027-01-31") }
      for _ in 0..<random.below(3) { entries.append("never when \(condition(2))") }
      for _ in 0..<random.below(3) { entries.append("always when \(condition(2))") }
      for _ in 0..<random.below(3) { entries.append("requires \(condition(2))") }
      if random.chance(60) { entries.append("when \(condition(2))") }
      if !entries.contains(where: { entry in
        ["always", "requires", "when"].contains { entry.hasPrefix($0) }
      }) {
        entries.append("always when \(condition(2))")
      }
      random.shuffle(&entries)
      declarations.append(Declaration(head, entries))
    }
    seesDrafts = false
    symbols.append(GeneratedSymbol(name: name, type: .flag, isField: false, isDraft: isDraft))
  }

  mutating func addProposition() {
    let name = names.next("agile", &random)
    for version in versions(percent: 15) {
      var entries: [String] = []
      let both = random.below(4)
      if both != 1 { entries.append("for \(condition(2))") }
      if both != 0 { entries.append("promised when \(condition(2))") }
      if random.chance(20) { entries.append("pitch \(literalTitle())") }
      if random.chance(20) {
        let owner = teams.first.map { " owner \($0)" } ?? ""
        entries.append("resource \(literalTitle()) at \"x.pdf\"\(owner) reviewed 2026-11-02")
      }
      random.shuffle(&entries)
      declarations.append(Declaration("proposition \(name)\(version)\(title(percent: 30))", entries))
    }
  }

  mutating func addRoutes() {
    for version in versions(percent: 30) {
      var steps = (0..<random.below(5)).map { _ in step("when \(condition(2))") }
      steps.append(step("otherwise"))
      declarations.append(Declaration("route\(version)", steps))
    }
  }

  /// - Parameter takesID: whether an id may stand beside a person or a queue.
  private mutating func target(takesID: Bool) -> String {
    let id = takesID && random.chance(50) ? " as \(recipient())" : ""
    switch random.below(10) {
    case 0 where symbols.contains { $0.name == "owner" && $0.type == .text }: return "owner"
    case 1, 2:
      let text = random.chance(25) ? choice()?.name : nil
      return "(\(text ?? self.text(of: 2)))"
    case 3: return "review"
    case 4: return "nurture"
    case 5: return "nobody"
    case 6: return "person \(recipient())\(id)"
    case 7: return "queue \(recipient())\(id)"
    default: return random.pick(pools) ?? "review"
    }
  }

  /// A name or an id of another system.
  private mutating func recipient() -> String {
    quoted(random.word("zoe@corp.example", "EMEA", "größe", "say \"hi\"", "0051x"))
  }

  /// How long after the as-of time something is due.
  private mutating func dueLength() -> String {
    if let hours = random.pick(hours), random.chance(40) { return workingTime(hours) }
    if random.chance(60) { return literalDuration() }
    let length = duration(of: random.below(3))
    // One that is surely below zero is an error.
    return length.contains("-") ? literalDuration() : length
  }

  private mutating func workingTime(_ hours: String) -> String {
    random.word(
      "4 working hours of \(hours)", "30 minutes of \(hours)", "2 working days of \(hours)",
      "1 working day 10 working hours of \(hours)", "90 seconds of \(hours)")
  }

  /// Who is told when nobody has responded, which is somebody else.
  private mutating func deputy(of target: String) -> String {
    let other = random.pick(pools.filter { $0 != target }) ?? "queue \"deputies\""
    return target == "review" ? other : random.word(other, "review", "person \"lead@corp.example\"")
  }

  private mutating func step(_ condition: String) -> String {
    let target = target(takesID: true)
    var text = "to \(target)"
    if random.chance(40) { text += " \(literalTitle())" }
    text += " \(condition)"
    if random.chance(40) {
      text += " respond within \(dueLength())"
      if random.chance(30) { text += ", then to \(deputy(of: target))" }
    }
    if random.chance(30) { text += " again after \(dueLength())" }
    return text
  }

  mutating func addPromise() {
    seesDrafts = true
    defer { seesDrafts = false }
    let hasRoute = declarations.contains { $0.head.hasPrefix("route") }
    let routed = "\(random.chance(70) ? "not " : "")routed to \(target(takesID: false))"
    let conclusion = hasRoute && random.chance(50) ? routed : "(\(condition(1)))"
    let text = random.chance(70) ? "(\(condition(2))) implies \(conclusion)" : conclusion
    declarations.append(Declaration("ensure \(literalTitle()) \(text)"))
  }

  mutating func addTest() {
    guard changeDay == nil else { return }
    declarations.append(
      Declaration("test \(literalTitle())", ["at 2026-11-01T09:00Z", "lead { }", "expect \(condition(1))"]))
  }
}
