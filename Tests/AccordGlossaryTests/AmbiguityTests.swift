import AccordGlossary
import Testing

/// No sentence can be read in two ways.
@Suite struct AmbiguityTests {
  /// A condition about three statements, small enough to try out.
  private indirect enum Rule: Sendable {
    case atom(Int)
    case not(Rule)
    case state(Rule, String)
    case and(Rule, Rule)
    case or(Rule, Rule)

    static let atoms = ["a", "n > 5", "k in red, green"]
    static let states = ["yes", "no", "unknown", "not yes", "not no", "not unknown"]

    var text: String {
      switch self {
      case .atom(let index): "(\(Rule.atoms[index]))"
      case .not(let inner): "(not \(inner.text))"
      case .state(let inner, let state): "(\(inner.text) is \(state))"
      case .and(let left, let right): "(\(left.text) and \(right.text))"
      case .or(let left, let right): "(\(left.text) or \(right.text))"
      }
    }

    /// Its truth where the statements are as given: 0 for no, 1 for unknown, 2 for yes.
    func truth(_ atoms: [Int]) -> Int {
      switch self {
      case .atom(let index): return atoms[index]
      case .not(let inner): return 2 - inner.truth(atoms)
      case .and(let left, let right): return min(left.truth(atoms), right.truth(atoms))
      case .or(let left, let right): return max(left.truth(atoms), right.truth(atoms))
      case .state(let inner, let state):
        let wanted = state.hasSuffix("yes") ? 2 : state.hasSuffix("unknown") ? 1 : 0
        return (inner.truth(atoms) == wanted) == state.hasPrefix("not ") ? 0 : 2
      }
    }

    var table: [Int] { (0..<27).map { truth([$0 % 3, $0 / 3 % 3, $0 / 9]) } }
  }

  private static let small: [Rule] = {
    let atoms = Rule.atoms.indices.map { Rule.atom($0) }
    return atoms + atoms.map { .not($0) }
      + atoms.flatMap { atom in Rule.states.map { .state(atom, $0) } }
  }()

  /// Everything with two operands from a few, and what can be said about it.
  private static let rules: [Rule] = {
    let parts = small.enumerated().filter { $0.offset < 3 || $0.offset % 2 == 1 }.map(\.element)
    let pairs = parts.flatMap { left in parts.flatMap { right in [Rule.and(left, right), .or(left, right)] } }
    let claimed = pairs.enumerated().filter { $0.offset % 5 == 0 }.flatMap { entry in
      [.not(entry.element)] + Rule.states.map { Rule.state(entry.element, $0) }
    }
    let larger = claimed.enumerated().filter { $0.offset % 3 == 0 }.flatMap { entry in
      let other = parts[entry.offset % parts.count]
      return [Rule.and(entry.element, other), .or(other, entry.element)]
    }
    return small + pairs + claimed + larger
  }()

  /// The words of each rule as a sentence of a definition, and in one line as tables have them.
  private static func words() throws -> [(sentence: String, line: String)] {
    let text =
      "accord 1\nlead { a flag, n number, k choice red, green, or other }\n"
      + rules.enumerated().map { "define t\($0) when \($1.text)\n" }.joined()
      + "score s {\n" + rules.enumerated().map { "+1 \"t\($0)\" when \($1.text)\n" }.joined() + "}\n"
    let page = try Rules.page(#require(Rules.load(text), "the rules do not load"))
    let score = try #require(Rules.find(.term("s"), in: page.sections))
    let table = Rules.plain(score.blocks).split(separator: "\n").filter { $0.hasPrefix("+1 |") }
    return try rules.indices.map { index in
      let definition = try #require(Rules.find(.term("t\(index)"), in: page.sections))
      return (
        String(Rules.plain(definition.blocks).dropFirst("t\(index) applies to a lead when ".count)),
        String(table[index].dropFirst("+1 | t\(index) | ".count))
      )
    }
  }

  @Test func rulesThatMeanDifferentThingsReadDifferently() throws {
    var sentences: [String: (rule: Rule, table: [Int])] = [:]
    for (rule, words) in zip(Self.rules, try Self.words()) {
      let table = rule.table
      if let (other, meaning) = sentences[words.sentence], meaning != table {
        Issue.record("\(rule.text) and \(other.text) are both:\(words.sentence)")
      }
      sentences[words.sentence] = (rule, table)
      for line in words.sentence.split(separator: "\n") + words.line.split(separator: "\n") {
        if let problem = Self.problem(String(line)) {
          Issue.record("\(problem) in: \(line) for: \(rule.text)")
        }
      }
    }
    #expect(sentences.count > 400, "\(sentences.count) sentences")
  }

  /// Why a line can be read in two ways: within one pair of brackets there are both `and` and `or`, or one of
  /// them stands behind words that reach as far as the sentence does.
  private static func problem(_ line: String) -> String? {
    var levels = [""]
    for character in line {
      switch character {
      case "(": levels.append("")
      case ")":
        if let problem = problemOfLevel(levels.removeLast()) { return problem }
      default: levels[levels.count - 1].append(character)
      }
    }
    return levels.compactMap(problemOfLevel).first
  }

  private static func problemOfLevel(_ text: String) -> String? {
    // A list of options and what is said behind a comma are one statement.
    let text = text.replacing("red or green", with: "a colour").replacing(
      ", or that is not known", with: " perhaps")
    if text.contains(" and "), text.contains(" or ") { return "'and' beside 'or'" }
    let joins = text.contains(" and ") || text.contains(" or ")
    let open = [" whether ", "a colour", " perhaps", "true that"].filter { text.contains($0) }
    return joins && !open.isEmpty ? "'and' or 'or' beside '\(open[0])'" : nil
  }
}
