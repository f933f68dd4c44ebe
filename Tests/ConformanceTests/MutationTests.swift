import AccordSemantics
import AccordTestSupport
import AccordValues
import Testing

/// Rules that were damaged are reported or run; they never bring the program down. Where the damage leaves the
/// fingerprint as it was, it leaves every outcome as it was.
@Suite struct MutationTests {
  private static let rounds = Project.setting("ACCORD_MUTATIONS") ?? 8

  @Test func damagedRulesAreReportedOrRun() throws {
    let cases = try Project.cases.get().filter { $0.diagnostics.isEmpty && $0.files["rules.accord"] != nil }
    var random = SplitMix64(seed: 7)
    var loaded = 0
    for _ in 0..<MutationTests.rounds {
      for test in cases {
        var files = test.files
        let donor = cases[random.below(cases.count)]
        files["rules.accord"] = mutated(
          files["rules.accord"] ?? [], donor.files["rules.accord"] ?? [], &random)
        let result = RuleFolder(files).check()
        guard let program = result.program else {
          #expect(result.diagnostics.isEmpty == false, "the rules do not load and nobody says why")
          continue
        }
        loaded += 1
        guard let asOf = TimeReader.instant(test.asOf.utf8, zone: .utc) else { continue }
        let results = program.decide(test.leads, asOf: asOf, input: program.ownInput)
        if let original = RuleFolder(test.files).check().program,
          original.fingerprint == program.fingerprint
        {
          let expected = original.decide(test.leads, asOf: asOf, input: original.ownInput)
          let isSame = results.decisions.map(\.outcomes) == expected.decisions.map(\.outcomes)
          #expect(
            isSame,
            "one fingerprint, two meanings: \(String(decoding: files["rules.accord"] ?? [], as: UTF8.self))")
        }
        let compared = program.engineDifferences(test.leads, asOf: asOf, input: program.ownInput)
        #expect(compared.differences == [], "\(String(decoding: files["rules.accord"] ?? [], as: UTF8.self))")
        for decision in results.decisions {
          for score in decision.member("scores")?.members ?? [] { expectSum(score, files) }
        }
      }
    }
    // Damage that never loads would only try the parser.
    #expect(loaded * 32 > cases.count * MutationTests.rounds)
  }

  private func expectSum(_ score: RawField, _ files: [String: [UInt8]]) {
    guard case .list(let reasons)? = score.value.member("because") else { return }
    let sum = reasons.reduce(Decimal.zero) { sum, reason in
      reason.member("points")?.number.flatMap { sum.adding($0) } ?? sum
    }
    if sum != score.value.member("points")?.number {
      Issue.record(
        "reasons do not add up: \(score.value.json) \(files.mapValues { String(decoding: $0, as: UTF8.self) })"
      )
    }
  }

  /// The lines of a file with words exchanged, repeated, left out, or taken from another file.
  private func mutated(_ bytes: [UInt8], _ donor: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    var words = MutationTests.words(bytes)
    let others = MutationTests.words(donor)
    for _ in 0...random.below(2) where words.count > 3 {
      let index = random.below(words.count)
      switch random.below(5) {
      case 0: words.remove(at: index)
      case 1: words.insert(words[index], at: index)
      case 2: words.swapAt(index, random.below(words.count))
      case 3: words[index] = words[random.below(words.count)]
      default:
        if !others.isEmpty { words[index] = others[random.below(others.count)] }
      }
    }
    return Array(words.joined())
  }

  /// The file cut before each blank and each line break.
  private static func words(_ bytes: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    for byte in bytes {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") { words.append([]) }
      words[words.count - 1].append(byte)
    }
    return words
  }
}

extension RawValue {
  fileprivate var members: [RawField] {
    if case .record(let fields) = self { fields } else { [] }
  }

  /// A decision without what does not belong to the fingerprint: titles, and the order of declarations.
  fileprivate var outcomes: [String] {
    let paths: [(name: Text, keys: [Text])] = [
      ("segments", []), ("scores", ["points", "grade"]), ("definitions", []), ("drafts", []),
      ("proposition", []),
      ("route", []),
    ]
    var outcomes: [String] = []
    for (name, keys) in paths {
      for field in member(name)?.members ?? [] {
        if keys.isEmpty { outcomes.append("\(name).\(field.key) \(field.value.json)") }
        for key in keys {
          outcomes.append("\(name).\(field.key).\(key) \(field.value.member(key)?.json ?? "-")")
        }
      }
    }
    return outcomes.sorted()
  }

  fileprivate var number: Decimal? {
    if case .number(let text) = self { Decimal(text.utf8) } else { nil }
  }
}
