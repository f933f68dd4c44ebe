import AccordReference
import AccordSemantics
import AccordStream
import AccordTestSupport
import AccordValues
import Testing

/// Damaged rules that still load decide leads like any others: nothing traps, and the reasons add up.
@Suite struct RuleFuzzTests {
  @Test(arguments: [
    ("rules", "leads.ndjson", nil, 1000), ("examples/bank", "bank/sample.csv", nil, 400),
    ("examples/b2b", "b2b/sample.csv", nil, 300),
    ("examples/salesforce", "salesforce/leads.json", "salesforce", 300),
  ])
  func damagedRulesThatStillLoad(folder: String, leads: String, source: String?, wanted: Int) throws {
    var rules = try RuleFolder(project: folder)
    // The tests of the rules would take most of the time and decide nothing.
    rules.files["tests.accord"] = nil
    let paths = rules.files.keys.filter { $0.hasSuffix(".accord") }.sorted()
    let leads = try fiveLeads("examples/\(leads)")
    var random = SplitMix64(seed: 4)
    var loaded = 0
    var tried = 0
    while loaded < wanted, tried < wanted * 10 {
      tried += 1
      var damaged = rules
      let path = paths[random.below(paths.count)]
      damaged.files[path] = RuleFuzzTests.change(try #require(rules.files[path]), using: &random)
      guard let program = damaged.check().program else { continue }
      loaded += 1
      try decide(leads, program, program.inputs.first { $0.name == source } ?? program.ownInput)
    }
    #expect(loaded == wanted, "of \(tried)")
  }

  /// The header of CSV and five leads, or all of a tree.
  private func fiveLeads(_ path: String) throws -> [UInt8] {
    let bytes = try Project.bytes(path)
    if path.hasSuffix(".json") { return bytes }
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    // Leads with activities, not just the first ones.
    let chosen = path.hasSuffix(".csv") ? lines.prefix(6) : lines[1...5]
    return Array(chosen.joined(separator: [UInt8(ascii: "\n")]))
  }

  private func decide(_ text: [UInt8], _ program: Program, _ input: Input) throws {
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: program.agreement.zone))
    let evaluator = ReferenceEvaluator(program)
    let leads = LeadReader(program, input: input)
    let reader = InputReader(options: InputOptions(recordsPath: input.recordsPath))
    reader.feed(text)
    reader.finish()
    var isFirst = true
    while let record = reader.next() {
      guard case .lead(let raw) = record.content, case .lead(let lead) = leads.read(raw, line: record.line)
      else {
        continue
      }
      let decision = evaluator.decide(lead, asOf: asOf, tracing: isFirst)
      isFirst = false
      for score in decision.scores {
        let sum = score.because.reduce(0 as Decimal) { $0.adding($1.points) ?? $0 }
        #expect(sum == score.points)
      }
    }
  }

  private static let signs: [[String]] = [
    [">=", "<=", ">", "<", "=", "!="], ["and", "or"], ["yes", "no", "unknown"], ["any", "every", "no"],
    ["highest", "lowest", "sum", "first"], ["known", "missing"], ["+", "-", "*", "/"],
    ["when", "never", "always"],
    ["days", "hours", "minutes", "weeks"], ["min", "max"], ["starts", "ends"],
    ["number", "text", "flag", "time"],
  ]

  /// One to three changes of the kind that leave rules readable: other numbers, other signs, lines that are
  /// gone, doubled or swapped.
  private static func change(_ text: [UInt8], using random: inout SplitMix64) -> [UInt8] {
    var lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    for _ in 0...random.below(3) {
      let index = random.below(lines.count)
      let other = random.below(lines.count)
      switch random.below(8) {
      case 0: lines[index] = ""
      case 1: lines.insert(lines[index], at: other)
      case 2: lines.swapAt(index, other)
      default: lines[index] = changeWord(in: lines[index], using: &random)
      }
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func changeWord(in line: String, using random: inout SplitMix64) -> String {
    var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let numbers = ["0", "1", "-1", "0.0001", "99", "1000000000", "999999999999999999", "36", "1e5", "2.5"]
    let places = words.indices.filter { index in
      words[index].contains { $0.isASCII && $0.isNumber } || signs.contains { $0.contains(words[index]) }
    }
    guard !places.isEmpty else { return line }
    let place = places[random.below(places.count)]
    if let family = signs.first(where: { $0.contains(words[place]) }) {
      words[place] = family[random.below(family.count)]
    } else {
      let number = numbers[random.below(numbers.count)]
      words[place] = words[place].replacing(/[0-9]+(\.[0-9]+)?/, with: number, maxReplacements: 1)
    }
    return words.joined(separator: " ")
  }
}
