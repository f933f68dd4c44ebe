import AccordLint
import AccordReference
import AccordSemantics
import AccordSource
import AccordValues
import Testing

/// Fixes that are said to change nothing: the rules decide as before.
@Suite struct FixTests {
  /// Lints whose fixes only change how something is written.
  static let lints = Lint.all.filter { lint in
    [
      "negated-equality", "double-negation", "lonely-in", "chain-of-or", "yoda-condition", "superfluous-case",
      "plain-pattern", "duplicate-list-entry",
    ].contains(lint.name)
  }

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

  private func program(_ text: String, _ files: [String: String]) -> Program? {
    let hasLead = text.contains("\nlead {")
    let rules = SourceFile(path: "rules.accord", bytes: Array(text.utf8))
    let common = SourceFile(path: "common.accord", bytes: Array(LintExample.common.utf8))
    let reader = RuleFiles { name, _ throws(RuleFileError) in
      guard let text = files[name] else { throw RuleFileError(message: "there is no such file") }
      return Array(text.utf8)
    }
    return Checker.check(SourceSet(hasLead ? [rules] : [rules, common]), files: reader).program
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
  private var state: UInt64 = 20_261_101

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
    guard number(below: 4) > 0 else { return nil }
    switch type {
    case .text:
      let text = texts[number(below: texts.count)]
      return .text(reading.normalisers.reduce(text) { $1.apply($0) })
    case .number: return .number(numbers[number(below: numbers.count)])
    case .flag: return .flag(number(below: 2) == 0)
    case .time:
      return now.subtracting(Duration(seconds: Int64(number(below: 40)) * 86_400)).map {
        .time($0)
      }
    case .choice(let vocabulary):
      return .choice(Text(vocabulary.names[number(below: vocabulary.names.count)]))
    case .records(let record):
      return .records(
        (0..<number(below: 4)).map { _ in
          zip(record.columns, reading.columns).map { value($0.type, $1) }
        })
    case .date, .duration, .texts, .record: return nil
    }
  }

  private mutating func number(below end: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(max(1, end)))
  }
}
