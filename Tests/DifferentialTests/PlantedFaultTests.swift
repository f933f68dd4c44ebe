import AccordReference
import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import AccordVerify
import Testing

/// A clause is taken out of a definition of a random rule set, and a promise says that the definition lets in nobody new: that
/// fault is found, or it is said that it was not decided. What is proven all the same was a clause that did nothing.
@Suite(.enabled(if: Oracle.z3.isUsed)) struct PlantedFaultTests {
  /// How often each answer came.
  private struct Counts {
    var found = 0
    /// Not decided, and a lead breaks the promise.
    var missed = 0
    /// Not decided, and no lead is known.
    var open = 0
    var withoutEffect = 0
  }

  private static let faults = Project.setting("ACCORD_PLANTED_FAULTS") ?? 24

  @Test func faultsInRulesAsTeamsWriteThemAreFound() throws {
    let counts = try counts(of: PlausibleRules.rules)
    // Of 1,000 rule sets: 783 found, 26 not decided, 191 without effect.
    #expect(counts.found * 100 >= (counts.found + counts.missed + counts.open) * 95, "\(counts)")
    #expect(counts.found * 3 > Self.faults, "\(counts)")
  }

  @Test func faultsInRulesOfAllKindsAreNeverCalledNone() throws {
    let counts = try counts(of: RuleSetGenerator.rules)
    // The more leads attack, the more of what is not decided is known to be missed.
    #expect(counts.found > 3 && counts.found > counts.missed, "\(counts)")
  }

  private func counts(of rules: (UInt64) -> GeneratedRules) throws -> Counts {
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let solver = try Solver("z3")
    var counts = Counts()
    for seed in 1...UInt64(Self.faults) {
      guard let fault = PlantedFault(in: rules(400_000 + seed), seed: seed) else { continue }
      guard let loaded = fault.rules.check().rules else { continue }
      let verification = try Verification(loaded, asOf: asOf, now: asOf, solver: solver) {
        $0 == PlantedFault.promise
      }
      switch try #require(verification.entries.first).verdict.outcome {
      case .refuted: counts.found += 1
      case .undecided:
        if fault.breaking(loaded.program(at: asOf), asOf) == nil {
          counts.open += 1
        } else {
          counts.missed += 1
        }
      case .alwaysYes, .neverNo, .neverNoPerhapsUnknown:
        counts.withoutEffect += 1
        let lead = fault.breaking(loaded.program(at: asOf), asOf)
        #expect(lead == nil, "seed \(seed): \(lead ?? "")\n\(fault.rules.description)")
      }
    }
    print("planted faults: \(counts)")
    return counts
  }
}

/// Random rules with one definition that lets in more than it did, and the promise that it does not.
private struct PlantedFault {
  static let promise = "nobody new"
  private static let before = "before_the_fault"

  private(set) var rules: GeneratedRules

  /// Nil where no definition has a clause that can be taken out.
  init?(in original: GeneratedRules, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    rules = original
    let places = rules.declarations.indices.flatMap { place in
      PlantedFault.limits(rules.declarations[place]).map { (place, $0) }
    }
    guard let (place, clause) = random.pick(places) else { return nil }
    let words = rules.declarations[place].head.split(separator: " ")
    guard words.count > 1 else { return nil }
    var before = rules.declarations[place]
    before.head = "define \(Self.before) {"
    before.entries.removeAll { entry in
      ["means", "agreed by", "review by"].contains { entry.hasPrefix($0) }
    }
    rules.declarations[place].entries.remove(at: clause)
    rules.declarations.append(before)
    rules.declarations.append(Declaration("ensure \"\(Self.promise)\" \(words[1]) implies \(Self.before)"))
  }

  /// The clauses without which a definition lets in more leads, if they do anything.
  private static func limits(_ declaration: Declaration) -> [Int] {
    guard declaration.head.hasPrefix("define "),
      !declaration.head.contains(" from 20"), !declaration.head.contains(" until 20")
    else { return [] }
    func isNeeded(_ entry: String) -> Bool { entry.hasPrefix("requires ") || entry.hasPrefix("when ") }
    let needed = declaration.entries.count(where: isNeeded)
    return declaration.entries.indices.filter { place in
      let entry = declaration.entries[place]
      return entry.hasPrefix("never when ") || isNeeded(entry) && needed > 1
    }
  }

  /// One of many leads that the definition lets in and did not before.
  func breaking(_ program: Program, _ asOf: Instant) -> String? {
    guard let promise = program.promises.first(where: { $0.title == Self.promise }) else { return nil }
    let evaluator = ReferenceEvaluator(program)
    var found: String?
    program.eachLead(Settings.attacks, seed: rules.seed, asOf: asOf) { lead, document in
      guard found == nil, evaluator.judge(promise.condition, for: lead, asOf: asOf) == .no else { return }
      found = document.text
    }
    return found
  }
}
