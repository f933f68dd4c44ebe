import AccordReference
import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import Testing

@testable import AccordFacts

/// What is said about conditions against leads that are decided: nothing that is called impossible happens, and
/// every example does what it is an example of.
@Suite struct ConditionFactsTests {
  private static let asOf = Instant(microseconds: 1_793_523_600_000_000)

  private static let head = """
    accord 1

    lead {
      id          text    required
      employees   number
      budget      number  default 0
      country     text    trim, uppercase
      campaign    text    lowercase
      note        text
      source      choice  webinar, referral, or other
      consent     flag
      customer    flag
      recycled_at time
      topics      list of text
      visits      list of visit { page text, at time }
      missing "-"
    }

    list home   = "DE", "AT", "CH"
    list alpine = "AT", "CH", "LI"
    score interest { +20 "demo" each visit where page = "demo", at most 1, +10 "prices" each visit where page = "prices", at most 2 }
    score fit { +10 "big" when employees >= 100, +5 "home" when country in home }
    grade letter of fit { A from 15, B from 10, C from 5, D otherwise }
    let big     = employees >= 100
    let word    = choose { "keen" when source = webinar, "cold" when source = other, "warm" otherwise }
    let total   = employees + budget
    segments size {
      Large   when employees >= 1000
      Middle  when employees >= 50 and employees < 1000
    }
    segments market first match {
      Home  when country in home
      Alps  when country in alpine
      Rest  otherwise
    }
    define agreed { never when no consent, always when customer is yes, requires employees >= 10, when budget >= 5 }

    """

  /// Random conditions, the same in every run.
  private struct Conditions {
    var random = SplitMix64(seed: 20_261_122)

    private static let atoms = [
      "employees >= 10", "employees < 10", "employees > 50", "employees = 100", "employees != 100",
      "employees between 10 and 50", "employees in 10, 50, 100", "employees is known", "employees is missing",
      "budget >= 5", "budget < 5", "budget > 5", "budget is missing", "20 < employees", "total > 100",
      "country = \"DE\"", "country = \"de\"", "country != \"AT\"", "country in home", "country not in alpine",
      "country in \"FR\", \"DE\"", "country = \"at\" ignoring case", "country starts with \"A\"",
      "country is known", "campaign starts with \"agile-\"", "campaign starts with \"agile-x\"",
      "campaign starts with \"stable\"", "campaign = \"agile-x1\"", "campaign ends with \"x1\"",
      "campaign contains \"le-\"", "campaign starts with \"Agile\"", "campaign matches /x\\d/",
      "campaign contains any of \"AGILE\", \"stable\" ignoring case", "note = \"x\"", "note in \"x\", \"y\"",
      "source = webinar", "source != webinar", "source in webinar, other", "source is missing",
      "consent", "no consent", "customer", "customer is yes", "consent is unknown", "consent = customer",
      "recycled_at within 30 days", "recycled_at older than 30 days", "recycled_at older than 60 days",
      "recycled_at before 2026-01-01", "recycled_at is missing", "recycled_at > now - 10 days",
      "recycled_at > now", "fit >= 10", "fit > 15", "letter = A", "letter in B, C", "big", "big is unknown",
      "word = \"keen\"", "word in \"keen\", \"warm\"", "word is known", "size = Large", "size = Middle",
      "size is missing", "size != Large", "size = none", "market = Home", "market = Alps", "market = Rest",
      "agreed", "agreed is unknown", "agreed is no", "not agreed", "interest >= 20", "interest < 30",
      "topics contains \"a\"", "topics contains any of \"a\", \"b\"",
      "topics contains all of \"A\", \"b\" ignoring case",
      "topics is missing", "any visit where page = \"demo\"", "count of visit >= 2",
      "no visit within 30 days",
    ]

    mutating func next(depth: Int) -> String {
      if depth == 0 || random.below(4) == 0 {
        return Conditions.atoms[random.below(Conditions.atoms.count)]
      }
      let left = next(depth: depth - 1)
      switch random.below(8) {
      case 0: return "not (\(left))"
      case 1: return "(\(left)) is \(["yes", "no", "unknown", "not yes", "not no"][random.below(5)])"
      case 2, 3: return "(\(left)) or (\(next(depth: depth - 1)))"
      default: return "(\(left)) and (\(next(depth: depth - 1)))"
      }
    }
  }

  private static let day: Int64 = 86_400_000_000

  /// A lead of values that lie at the edges of the conditions, many of them missing.
  private func lead(_ random: inout SplitMix64, _ program: Program) -> Lead {
    let asOf = ConditionFactsTests.asOf?.microseconds ?? 0
    let values = program.fields.map { field -> Value? in
      func pick(_ values: [Value?]) -> Value? { values[random.below(values.count)] }
      func numbers(_ values: [Int]) -> [Value?] { values.map { .number(Decimal($0)) } }
      func texts(_ texts: [Text]) -> [Value?] { texts.map { .text($0) } }
      switch field.name {
      case "id": return .text("1")
      case "employees": return pick([nil] + numbers([0, 9, 10, 11, 20, 49, 50, 51, 99, 100, 101, 999, 1000]))
      case "budget": return pick(numbers([0, 4, 5, 6, 100]))
      case "country": return pick([nil] + texts(["DE", "AT", "CH", "LI", "FR", "A"]))
      case "campaign":
        return pick([nil] + texts(["agile-", "agile-x", "agile-x1", "stable", "stable-x1", "le-", "x1", ""]))
      case "note": return pick([nil] + texts(["x", "y", "z"]))
      case "source": return pick([nil, .choice("webinar"), .choice("referral"), .choice("other")])
      case "consent", "customer": return pick([nil, .flag(true), .flag(false)])
      case "recycled_at":
        return pick(
          [nil]
            + [-1, 0, 1, 9, 10, 11, 29, 30, 31, 59, 60, 61, 299, 300, 400].map { days in
              Instant(microseconds: asOf - days * ConditionFactsTests.day).map { .time($0) }
            })
      case "topics": return pick([nil] + [[], ["a"], ["b"], ["A", "b"]].map { .texts($0) })
      case "visits":
        let now = ConditionFactsTests.asOf.map { Value.time($0) }
        return pick(
          [nil] + [[], [[.text("demo"), now]], [[.text("prices"), now], [nil, nil]]].map { .records($0) })
      default: return nil
      }
    }
    return Lead(name: "1", values: values)
  }

  private func lead(_ witness: Witness, _ program: Program) -> Lead {
    var values: [Value?] = program.fields.map { field in
      field.name == "id" ? .text("1") : field.name == "budget" ? .number(0) : nil
    }
    for part in witness.parts + witness.lead {
      values[part.field.index] = ConditionFactsTests.asOf.flatMap { part.content.value(asOf: $0) }
    }
    return Lead(name: "1", values: values)
  }

  private func facts(_ conditions: [String]) throws -> (ConditionFacts, [Expression], Program) {
    let definitions = conditions.enumerated().map { "define d\($0.offset) when \($0.element)\n" }.joined()
    let text = ConditionFactsTests.head + definitions
    let program = try RuleFolder(text).program()
    let own = program.definitions.filter { $0.name != "agreed" }.compactMap { $0.clauses.first?.condition }
    let asOf = try #require(ConditionFactsTests.asOf)
    return (ConditionFacts(program, ScoreBounds(program), asOf: asOf), own, program)
  }

  @Test(
    "conditions that exclude one another",
    arguments: [
      ("employees >= 10", "employees < 10"), ("employees = 100", "employees between 10 and 50"),
      ("country = \"DE\"", "country in alpine"), ("country in home", "country is missing"),
      ("campaign starts with \"agile-\"", "campaign = \"stable\""),
      ("campaign starts with \"agile-\"", "campaign starts with \"stable\""),
      ("campaign contains \"le-\"", "campaign = \"agile\""), ("source = webinar", "word = \"cold\""),
      ("recycled_at within 30 days", "recycled_at older than 30 days"),
      ("recycled_at > now - 10 days", "recycled_at older than 60 days"), ("fit >= 10", "letter = D"),
      ("size = Large", "employees < 50"), ("size = Large", "size = Middle"),
      ("market = Alps", "country = \"DE\""),
      ("agreed", "no consent"), ("agreed", "employees < 10 and customer is not yes"),
      ("big", "employees is missing"), ("budget is missing", "consent"), ("fit > 15", "consent"),
      ("country = \"de\"", "consent"), ("agreed is unknown", "agreed"),
    ])
  func exclude(_ first: String, _ second: String) throws {
    let (facts, conditions, _) = try facts([first, second])
    #expect(facts.excludes(conditions[0], conditions[1]) && facts.excludes(conditions[1], conditions[0]))
    #expect(facts.witness([.yes(conditions[0]), .yes(conditions[1])]) == nil)
  }

  @Test(
    "examples of a lead for which both are yes",
    arguments: [
      ("employees >= 10", "employees <= 10", "employees = 10"),
      ("country in home", "country in alpine", "country = \"AT\""),
      ("campaign starts with \"agile-\"", "campaign ends with \"x1\"", "campaign = \"agile-x1\""),
      ("consent is unknown", "customer", "'consent' missing and customer = yes"),
      ("recycled_at older than 30 days", "source = other", "source = other and recycled_at 31 days ago"),
      ("size = Middle", "employees > 998", "employees = 999"),
      ("word = \"warm\"", "budget > 5", "budget = 6 and source = referral"),
    ])
  func example(_ first: String, _ second: String, _ words: String) throws {
    let (facts, conditions, program) = try facts([first, second])
    #expect(facts.witness([.yes(conditions[0]), .yes(conditions[1])])?.words(in: program) == words)
    #expect(!facts.excludes(conditions[0], conditions[1]))
  }

  @Test(
    "examples where more than fields decide: the evaluation says so",
    arguments: [
      ("fit >= 10", "consent", "fit = 10 and consent = yes"),
      ("fit between 11 and 15", "note = \"x\"", "fit = 15 and note = \"x\""),
      ("fit < 10", "country in home", "fit = 5 and country = \"AT\""),
      ("letter = A", "consent is missing", "fit = 15 and 'consent' missing"),
      ("total > 100", "budget = 7", "employees = 100 and budget = 7"),
      ("length(note) > 2", "consent", "note = \"xxxxxxxxxxxxxxxxxxxx\" and consent = yes"),
      (
        "any visit where page = \"prices\" within 3 days", "consent",
        "consent = yes and visits = { page = \"prices\", at = now }"
      ),
      ("count of visit >= 2", "no visit where page = \"prices\"", "visits = { at = now }, { at = now }"),
      ("domain(note) = \"x.example\"", "consent", "note = \"a@x.example\" and consent = yes"),
      (
        "interest >= 20", "no visit where page = \"demo\"",
        "interest = 20 and visits = { page = \"prices\", at = now }, { page = \"prices\", at = now }"
      ),
    ])
  func exampleByEvaluation(_ first: String, _ second: String, _ words: String) throws {
    let (facts, conditions, program) = try facts([first, second])
    #expect(facts.witness([.yes(conditions[0]), .yes(conditions[1])])?.words(in: program) == words)
  }

  @Test(
    "what a score cannot have in the state of a lead is impossible",
    arguments: [
      ("fit >= 10", "employees < 100"), ("fit > 10", "country not in home"),
      ("letter = A", "country is missing"),
      ("fit < 10", "employees >= 100"), ("fit = 0", "country in home"),
    ])
  func scoresInStates(_ first: String, _ second: String) throws {
    let (facts, conditions, _) = try facts([first, second])
    #expect(facts.excludes(conditions[0], conditions[1]))
  }

  @Test("lists of texts: an entry that is asked for is there for whoever asks")
  func entriesOfLists() throws {
    let texts = [
      "topics contains any of \"cloud\", \"data\"", "topics contains \"cloud\"",
      "topics contains all of \"cloud\", \"ai\"",
      "topics contains \"CLOUD\" ignoring case",
    ]
    let (facts, conditions, program) = try facts(texts)
    #expect(facts.implies(conditions[1], conditions[0]) && !facts.implies(conditions[0], conditions[1]))
    #expect(facts.implies(conditions[2], conditions[1]) && facts.implies(conditions[1], conditions[3]))
    #expect(!facts.implies(conditions[3], conditions[1]))
    let witness = facts.witness([.yes(conditions[0]), .no(conditions[1])])
    #expect(witness?.words(in: program) == "topics = \"data\"")
  }

  @Test("a question that takes too much work is left open, and said")
  func work() throws {
    let places = (0..<7).flatMap { one in
      (0..<one).flatMap { other in (0..<6).map { "(p\(one) != \"\($0)\" or p\(other) != \"\($0)\")" } }
    }
    let options = (0..<6).map { "\"\($0)\"" }.joined(separator: ", ")
    let condition = ((0..<7).map { "p\($0) in \(options)" } + places).joined(separator: " and ")
    let fields = (0..<7).map { "p\($0) text\n" }.joined()
    let text = "accord 1\nlead {\n\(fields)}\ndefine pigeons when \(condition)\n"
    let program = try RuleFolder(text).program()
    let asOf = try #require(ConditionFactsTests.asOf)
    let effort = Effort()
    let facts = ConditionFacts(program, ScoreBounds(program), asOf: asOf, effort: effort)
    #expect(!facts.neverYes(program.definitions[0].clauses[0].condition))
    let left = effort.undecided(by: .alwaysNo)
    #expect(left.map(\.reason) == [.work] && left.map(\.code) == [.alwaysNo])
    #expect(effort.undecided(by: .alwaysNo).isEmpty)
  }

  @Test("what is called impossible does not happen, and examples are examples")
  func agreesWithDecisions() throws {
    let asOf = try #require(ConditionFactsTests.asOf)
    var conditions = Conditions()
    var random = SplitMix64(seed: 7)
    var (impossible, examples) = (0, 0)
    for _ in 0..<12 {
      let texts = (0..<12).map { _ in conditions.next(depth: 3) }
      let (facts, own, program) = try facts(texts)
      let leads = (0..<60).map { _ in lead(&random, program) }
      let evaluator = ReferenceEvaluator(program)
      let seen = leads.map { lead in
        var examination = evaluator.examine(lead, asOf: asOf)
        return own.map { examination.truth(of: $0) }
      }
      func claims(_ index: Int) -> [(ConditionFacts.Claim, (Truth) -> Bool)] {
        let condition = own[index]
        return [
          (.yes(condition), { $0 == .yes }), (.no(condition), { $0 == .no }),
          (.unknown(condition), { $0 == .unknown }), (.notYes(condition), { $0 != .yes }),
          (.notNo(condition), { $0 != .no }), (.known(condition), { $0 != .unknown }),
        ]
      }
      for first in own.indices {
        let second = (first + 1) % own.count
        for (claim, holds) in claims(first) {
          for (other, otherHolds) in claims(second) + [(claim, holds)] {
            let what =
              "\(claim.truth) \(claim.holds) \(texts[first])"
              + " | \(other.truth) \(other.holds) \(texts[second])"
            if facts.areImpossible([claim, other]) {
              impossible += 1
              for (lead, truths) in zip(leads, seen) {
                let isPair = holds(truths[first]) && (other.isAbout(claim) || otherHolds(truths[second]))
                #expect(!isPair, "\(what): \(lead.values)")
              }
            } else if let witness = facts.witness([claim, other]) {
              examples += 1
              var examination = evaluator.examine(lead(witness, program), asOf: asOf)
              let truths = (examination.truth(of: own[first]), examination.truth(of: own[second]))
              #expect(
                holds(truths.0) && (other.isAbout(claim) || otherHolds(truths.1)),
                "\(what): \(witness.words(in: program)) gives \(truths)")
            }
          }
        }
      }
    }
    #expect(impossible > 300 && examples > 300, "\(impossible) \(examples)")
  }

  @Test("what is asked of the leads that others leave: none is hidden, and examples are among them")
  func agreesOnAGround() throws {
    let asOf = try #require(ConditionFactsTests.asOf)
    var conditions = Conditions()
    var random = SplitMix64(seed: 11)
    var (impossible, examples) = (0, 0)
    for round in 0..<12 {
      let texts = (0..<14).map { _ in conditions.next(depth: 2) }
      let (facts, own, program) = try facts(texts)
      let evaluator = ReferenceEvaluator(program)
      let taken = own[..<(2 + round / 2)]
      var ground = ConditionFacts.Ground()
      for condition in taken { facts.narrow(&ground, by: [.notYes(condition)]) }
      func isLeft(_ lead: Lead) -> Bool {
        var examination = evaluator.examine(lead, asOf: asOf)
        return taken.allSatisfy { examination.truth(of: $0) != .yes }
      }
      let left = (0..<200).map { _ in lead(&random, program) }.filter(isLeft)
      for (index, condition) in own.enumerated().dropFirst(taken.count) {
        for (claim, wanted) in [
          (ConditionFacts.Claim.yes(condition), Truth.yes), (.unknown(condition), .unknown),
        ] {
          func holds(_ lead: Lead) -> Bool {
            var examination = evaluator.examine(lead, asOf: asOf)
            return examination.truth(of: condition) == wanted
          }
          if facts.areImpossible([claim], on: ground) {
            impossible += 1
            #expect(
              !left.contains(where: holds), "\(wanted) of \(texts[index]) beside \(texts[..<taken.count])")
          } else if let witness = facts.witness([claim], on: ground) {
            examples += 1
            let shown = lead(witness, program)
            #expect(
              isLeft(shown) && holds(shown),
              "\(wanted) of \(texts[index]) beside \(texts[..<taken.count]): \(witness.words(in: program))")
          }
        }
      }
    }
    #expect(impossible > 40 && examples > 60, "\(impossible) \(examples)")
  }
}

extension ConditionFacts.Claim {
  /// Whether both are about the same condition.
  fileprivate func isAbout(_ other: ConditionFacts.Claim) -> Bool {
    guard case .condition(let first) = subject, case .condition(let second) = other.subject else {
      return false
    }
    return first.range == second.range
  }
}
