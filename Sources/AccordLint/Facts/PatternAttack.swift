import AccordSemantics

/// Looks for texts for which the search for a pattern is given up, with a limited amount of work for all patterns.
///
/// A text is made sign by sign, for as long as the library says that the pattern could still occur in what follows;
/// then its end is repeated. So nothing here has to understand patterns.
struct PatternAttack {
  /// Backtracking points, as the library counts them.
  private var workLeft = 60_000_000
  /// For one pattern, beside making sure of what is found.
  private static let workOfPattern = 400_000
  /// Asking whether a pattern could go on takes about as long as so many of them.
  private static let workOfAsking = 100
  /// The longest beginning of a text, and how many of a length are followed.
  private static let longest = 48
  private static let mostBeginnings = 6

  /// Whether the last pattern was not looked at to the end.
  private(set) var isExhausted = false

  /// A text that a pattern could begin with.
  private struct Beginning {
    var text = ""
    /// The sign of the pattern that probably comes next.
    var next = 0

    /// With one more sign: those of the pattern first, from the next on.
    func longer(_ signs: [Character]) -> [Beginning] {
      var seen: Set<Character> = []
      let own = signs.indices.map { (next + $0) % signs.count }.map { (signs[$0], $0 + 1) }
      return (own + PatternAttack.common.map { ($0, next) }).filter { seen.insert($0.0).inserted }.map {
        Beginning(text: text + String($0.0), next: $0.1)
      }
    }
  }

  /// A sign of each common class.
  private static let common: [Character] = ["a", "1", " ", "-", "_", ".", "@", "A", "/", ",", "é"]

  /// A text for which the search is given up; nil when none is found.
  mutating func text(against pattern: NamedPattern) -> String? {
    isExhausted = false
    guard PatternAttack.repeatsGroups(pattern.source) else { return nil }
    let signs = Array(
      pattern.source.prefix(2_000).filter { $0.isLetter || $0.isNumber || ",;:_-@#/ .!".contains($0) }
        .prefix(60))
    let least = workLeft - PatternAttack.workOfPattern
    var beginnings = [Beginning()]
    for _ in 0..<PatternAttack.longest {
      var longer: [[Beginning]] = []
      for beginning in beginnings {
        var own: [Beginning] = []
        for next in beginning.longer(signs) where own.count < PatternAttack.mostBeginnings {
          guard workLeft > 0 else {
            isExhausted = true
            return nil
          }
          guard workLeft > least else { return nil }
          guard goesOn(next.text, pattern) else { continue }
          own.append(next)
          if let text = repeating(endOf: next.text, pattern, signs) { return text }
        }
        longer.append(own)
      }
      // The likeliest of each first.
      let ranked = (0..<PatternAttack.mostBeginnings).flatMap { rank in
        longer.compactMap { $0.dropFirst(rank).first }
      }
      beginnings = Array(ranked.prefix(PatternAttack.mostBeginnings))
    }
    return nil
  }

  /// Whether a group is repeated: where nothing that repeats is repeated, a search ends soon.
  private static func repeatsGroups(_ source: String) -> Bool {
    zip(source.utf8, source.utf8.dropFirst()).contains { sign, next in
      sign == UInt8(ascii: ")") && [UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "{")].contains(next)
    }
  }

  private mutating func goesOn(_ text: String, _ pattern: NamedPattern) -> Bool {
    workLeft -= PatternAttack.workOfAsking
    return pattern.pattern.couldBegin(with: text, limit: 2_000)
  }

  /// A text for which the search is given up, of a beginning whose last signs come again and again before something
  /// that does not fit.
  private mutating func repeating(
    endOf beginning: String, _ pattern: NamedPattern, _ signs: [Character]
  ) -> String? {
    for length in 1...min(3, beginning.count) {
      let body = String(beginning.suffix(length))
      let lead = String(beginning.dropLast(length))
      guard goesOn(lead + String(repeating: body, count: 4), pattern) else { continue }
      // A search ends at once when a sign that has to come is nowhere in the text.
      for end in ["!", "\u{1}", "!" + String(signs)] {
        for count in [40, 400, 1_800 / body.utf8.count] {
          let text = lead + String(repeating: body, count: count) + end
          // Most searches end soon, so what one takes is found by trying with little first.
          guard text.utf8.count <= 2_048, isGivenUp(text, pattern, 2_000) else { break }
          if isGivenUp(text, pattern, 50_000), isGivenUp(text, pattern, Pattern.matchLimit) { return text }
        }
      }
    }
    return nil
  }

  private mutating func isGivenUp(_ text: String, _ pattern: NamedPattern, _ limit: Int) -> Bool {
    workLeft -= limit
    if case .limitExceeded = pattern.pattern.matches(text, limit: limit) { return true }
    return false
  }
}
