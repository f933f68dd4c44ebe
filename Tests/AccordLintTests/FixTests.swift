import AccordLint
import AccordReference
import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import Testing

/// Fixes that are said to change nothing: the rules decide as before.
@Suite struct FixTests {
  /// Lints whose fixes only change how something is written.
  static let lints = Lint.all.filter { ["roundabout-condition", "duplicate-list-entry"].contains($0.name) }

  @Test("fixed rules decide every lead as the rules before", arguments: lints)
  func decisions(_ lint: Lint) throws {
    let now = try #require(Instant(microseconds: 1_793_520_000_000_000))
    for example in lint.avoid {
      guard let fixed = example.fixed else { continue }
      let before = try #require(program(example.text, example.files))
      let after = try #require(program(fixed, example.files))
      var leads = RandomLeads(before, now: now)
      var outcomes: Set<[String]> = []
      for _ in 0..<400 {
        let lead = leads.next()
        let decision = outcome(before, lead, now)
        outcomes.insert(decision)
        #expect(decision == outcome(after, lead, now), "\(example.text)\n\(lead.values)")
      }
      // Leads that are all decided alike would show nothing; a list alone decides nothing.
      let decides = !before.definitions.isEmpty || !before.scores.isEmpty || !before.propositions.isEmpty
      #expect(!decides || outcomes.count > 1, "\(example.text)")
    }
  }

  /// Conditions that end with an item, or could, beside what such an item would take in.
  private static let conditions: [String] = {
    let ends = [
      "any activity where kind = webinar", "count of activity where kind = webinar > 1", "customer",
      "employees > 5", "3 <= count of activity where customer", "employees = count of activity",
      "consent = any activity where kind = webinar", "yes = any activity where customer",
      "employees in (count of activity where kind = webinar)", "country not in (\"DE\")",
      "employees != count of activity where page = \"x\"", "no activity where kind = webinar within 30 days",
      "country = \"DE\" or country = \"AT\"", "consent is not yes",
      "any activity where kind = webinar after 30 days without activity",
      "any activity after 30 days without activity where customer",
    ]
    let before = ["", "not ", "not (not ", "not not ", "(", "no (", "no (not "]
    let after = ["", " and consent", " or customer", " is yes"]
    return ends.flatMap { end in
      before.flatMap { before in
        let opened = before.count { $0 == "(" }
        return (0...1).flatMap { more in
          after.map { after in
            let (open, close) = more == 0 ? ("", "") : ("(", ")")
            return before + open + end + close + String(repeating: ")", count: opened) + after
          }
        }
      }
    }
  }()

  @Test("all fixes together decide as before, whatever stands beside an item", arguments: ["when", "each"])
  func together(_ place: String) throws {
    let now = try #require(Instant(microseconds: 1_793_520_000_000_000))
    // Half of them for each place, so that the test takes seconds.
    let conditions = place == "when" ? Self.conditions : Self.conditions.filter { $0.hasSuffix("consent") }
    let rules = conditions.enumerated().map { index, condition in
      place == "when"
        ? "define d\(index) when \(condition)\n"
        : "score s\(index) { +1 \"x\" each activity where \(condition) within 30 days }\n"
    }
    // Some forms make no sense, and some places take no such condition.
    let loading = rules.filter { program("accord 1\n" + $0, [:]) != nil }
    #expect(loading.count > rules.count / 2)
    var text = "accord 1\n" + loading.joined()
    let before = try #require(program(text, [:]))
    for _ in 0..<1 {
      let (sources, findings) = LintExample.look(at: text, lints: Self.lints)
      let index = try #require(sources.files.firstIndex { $0.path == "rules.accord" })
      text = FixIt.apply(findings.flatMap(\.fixIts), to: sources.files[index], index: index).text
    }
    let remaining = LintExample.look(at: text, lints: Self.lints).findings.flatMap(\.fixIts)
    #expect(remaining.isEmpty)
    let after = try #require(program(text, [:]), "\(text)")
    let lines = Array(zip(loading, text.split(separator: "\n").dropFirst()))
    var leads = RandomLeads(before, now: now)
    var wrong: Set<Int> = []
    for _ in 0..<20 {
      let lead = leads.next()
      let (old, new) = (outcome(before, lead, now), outcome(after, lead, now))
      for (index, pair) in zip(old, new).enumerated() where pair.0 != pair.1 { wrong.insert(index) }
    }
    for index in wrong where lines.indices.contains(index) {
      Issue.record("\(lines[index].0)\(lines[index].1)")
    }
    #expect(wrong.isEmpty)
  }

  @Test func lettersThatFoldToASCIIAreKnown() {
    let found = (UInt32(0x80)...0x10FFFF).compactMap(Unicode.Scalar.init).filter {
      CaseFolding.fold($0).isASCII
    }
    #expect(found == Letters.foldingToASCII)
  }

  private func program(_ text: String, _ files: [String: String]) -> Program? {
    var rules = RuleFolder(text, beside: files)
    if !text.contains("\nlead {") { rules.files["common.accord"] = Array(LintExample.common.utf8) }
    return rules.check().program
  }

  private func outcome(_ program: Program, _ lead: Lead, _ now: Instant) -> [String] {
    let decision = ReferenceEvaluator(program).decide(lead, asOf: now)
    return decision.definitions.map { "\($0.name) \($0.truth)" }
      + decision.scores.map { "\($0.name) \($0.points)" }
      + ["\(decision.proposition.map { "\($0)" } ?? "")"]
  }
}

/// Leads whose values are those that rules speak of, and others; the same ones in every run.
private struct RandomLeads {
  private let program: Program
  private var texts: [Text] = ["", "x", "Holz GmbH", "a@gmx.de", "DE", "de"]
  private var numbers: [Decimal] = [0, 7]
  private var random = SplitMix64(seed: 20_261_101)

  private let now: Instant

  init(_ program: Program, now: Instant) {
    self.program = program
    self.now = now
    for expression in program.roots {
      expression.walk { inner in
        guard case .constant(let value) = inner.kind else { return }
        switch value {
        case .text(let text):
          texts += [
            text, Text(text.string.lowercased()), Text(text.string.uppercased()), Text(text.string + "s"),
          ]
        case .number(let number):
          numbers += [number, number.adding(1) ?? number, number.subtracting(1) ?? number]
        default: break
        }
      }
    }
    for pattern in program.patterns {
      let plain = Text(pattern.source.filter { !"^$\\".contains($0) })
      texts += [plain, Text("a" + plain.string), Text(plain.string + "a"), Text(plain.string.uppercased())]
    }
  }

  mutating func next() -> Lead {
    let readings = program.ownInput.readings
    let values = zip(program.fields, readings).map { field, reading in value(field.type, reading) }
    return Lead(name: "lead", values: values)
  }

  private mutating func value(_ type: ValueType, _ reading: Reading) -> Value? {
    guard random.below(4) > 0 else { return nil }
    switch type {
    case .text:
      let text = texts[random.below(texts.count)]
      return .text(reading.normalisers.reduce(text) { $1.apply($0) })
    case .number: return .number(numbers[random.below(numbers.count)])
    case .flag: return .flag(random.below(2) == 0)
    case .time:
      return now.subtracting(Duration(seconds: Int64(random.below(40)) * 86_400)).map {
        .time($0)
      }
    case .choice(let vocabulary):
      return .choice(Text(vocabulary.names[random.below(vocabulary.names.count)]))
    case .records(let record):
      return .records(
        (0..<random.below(4)).map { _ in
          zip(record.columns, reading.columns).map { value($0.type, $1) }
        })
    case .date, .duration, .texts, .record: return nil
    }
  }
}
