import AccordSemantics

/// Looks for texts for which the search for a pattern is given up, with a limited amount of work for all patterns.
struct PatternAttack {
  /// Backtracking points, as the library counts them.
  private var workLeft = 60_000_000
  /// Compiling a pattern takes as long as so many of them.
  private static let workOfCompiling = 10_000
  /// How many texts are tried with one pattern.
  private static let attemptLimit = 120

  /// Whether the last pattern was not looked at to the end.
  private(set) var isExhausted = false

  /// A text for which the search is given up; nil when none is found.
  mutating func text(against pattern: NamedPattern) -> String? {
    guard workLeft > 0 else {
      isExhausted = true
      return nil
    }
    // A search ends at once when a sign that has to come is nowhere in the text.
    let signs = String(
      pattern.source.prefix(2_000).filter { $0.isLetter || $0.isNumber || ",;:_-@#/ ".contains($0) }.prefix(
        60))
    var attempts = 0
    let (repetitions, compiled) = RegexSampler.repetitions(of: pattern)
    workLeft -= (1 + compiled) * PatternAttack.workOfCompiling
    for repetition in repetitions {
      for body in repetition.bodies {
        for count in [40, 400, 1_800 / body.utf8.count] {
          for end in ["!", "\u{1}", "!" + signs] where attempts < PatternAttack.attemptLimit {
            attempts += 1
            let text = repetition.lead + String(repeating: body, count: count) + end
            guard text.utf8.count <= 2_048 else { continue }
            guard workLeft > 0 else {
              isExhausted = true
              return nil
            }
            if isGivenUp(pattern.pattern, text) { return text }
          }
        }
      }
    }
    return nil
  }

  /// Whether a search is given up. Most end soon, so what a search takes is found by trying with little first.
  private mutating func isGivenUp(_ pattern: Pattern, _ text: String) -> Bool {
    for limit in [2_000, 50_000, Pattern.matchLimit] {
      workLeft -= limit
      guard case .limitExceeded = pattern.matches(text, limit: limit) else { return false }
    }
    return true
  }
}
