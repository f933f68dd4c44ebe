import AccordSemantics
import AccordTestSupport

/// Writes random rule sets that check without errors, with every construct of the language.
///
/// It goes by types: what is written asks for a type, and an expression of that type is made of what is
/// declared before. In the end the declarations are shuffled, so that they refer to each other in any order.
struct RuleSetGenerator {
  var random: SplitMix64
  let seed: UInt64

  var declarations: [Declaration] = []
  var files: [String: [UInt8]] = [:]
  var names = NameSource()

  /// What an expression may read.
  var symbols: [GeneratedSymbol] = []
  var lists: [String] = []
  var patterns: [String] = []
  var tables: [GeneratedRecord] = []
  var items: [GeneratedItem] = []
  var hours: [String] = []
  var pools: [String] = []
  var teams: [String] = []
  var ungradedScores: [(name: String, isDraft: Bool)] = []
  /// The items around the expression that is being written, innermost last.
  var scopes: [GeneratedRecord] = []
  /// Whether what is written may read drafts.
  var seesDrafts = false
  /// The vocabularies of the versions of a grade.
  var gradeOrders: [String: [Vocabulary]] = [:]
  /// Whether all leads have an id.
  var hasIDs = false
  /// A day between two versions of the rules.
  var changeDay: (last: String, first: String)?

  static func rules(seed: UInt64) -> GeneratedRules {
    var generator = RuleSetGenerator(seed: seed)
    return generator.generate()
  }

  private init(seed: UInt64) {
    self.seed = seed
    random = SplitMix64(seed: seed)
  }

  private mutating func generate() -> GeneratedRules {
    if random.chance(25) {
      changeDay = random.pick([
        ("2026-10-31", "2026-11-01"), ("2026-12-31", "2027-01-01"), ("2026-10-24", "2026-10-25"),
      ])
    }
    names.mayNameNow = random.chance(15)
    addAgreement()
    addLead()
    addVocabulary()
    // From here on, what is declared later may read what was declared before.
    for _ in 0..<random.within(2...5) { addLet() }
    let rounds = random.within(2...4)
    for _ in 0..<rounds {
      if random.chance(60) { addSegments() }
      addScore()
      if random.chance(40) { addComputedScore() }
      if random.chance(50) { addGrade() }
      for _ in 0..<random.within(1...2) { addDefinition() }
      if random.chance(70) { addLet() }
      if hasIDs, random.chance(25) { addExperiment() }
    }
    for _ in 0..<random.below(4) { addProposition() }
    if random.chance(90) { addRoutes() }
    for _ in 0..<random.below(3) { addPromise() }
    if random.chance(20) { addTest() }
    random.shuffle(&declarations)
    if random.chance(20) {
      for index in declarations.indices { declarations[index].file = random.below(2) }
    }
    return GeneratedRules(seed: seed, declarations: declarations, files: files)
  }

  /// ` from 2026-11-01` or ` until 2026-10-31`, for the versions of a declaration.
  mutating func versions(percent: Int) -> [String] {
    guard let changeDay, random.chance(percent) else { return [""] }
    return [" until \(changeDay.last)", " from \(changeDay.first)"]
  }

  /// A title in quotes after a blank, or nothing.
  mutating func title(percent: Int) -> String {
    random.chance(percent) ? " \(literalTitle())" : ""
  }
}
