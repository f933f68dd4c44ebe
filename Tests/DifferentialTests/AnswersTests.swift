import AccordEngine
import AccordReference
import AccordSemantics
import AccordStream
import AccordTestSupport
import AccordValues
import Testing

/// Answers that are brought to leads: both evaluators decide as if the leads had brought them.
@Suite struct AnswersTests {
  @Test func answersThatAreBroughtDecideAlike() throws {
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    var (compared, answered, own, byHand) = (0, 0, 0, 0)
    for seed in 0..<360 as Range<UInt64> {
      guard let program = RuleSetGenerator.rules(seed: seed).check().rules?.program(at: asOf),
        program.answers != nil
      else { continue }
      var random = SplitMix64(seed: seed)
      var generator = LeadGenerator(program, input: program.ownInput, asOf: asOf, seed: seed)
      var leads: [(line: [UInt8], lead: Lead)] = []
      for _ in 0..<60 {
        let document = generator.next()
        guard document.format == .ndjson else { continue }
        document.read(program, program.ownInput) { result in
          if case .success(let lead) = result { leads.append((document.bytes, lead)) }
        }
      }
      // What some leads brought is given to all of their name, and to a neighbour.
      var given: [(lead: Text, item: [Value?])] = []
      for (index, lead) in leads.enumerated() {
        guard let field = program.answers, case .records(let items)? = lead.lead.values[field.index] else {
          continue
        }
        let receiver = random.chance(50) ? lead.lead.name : leads[(index + 1) % leads.count].lead.name
        given += items.map { (receiver, $0) }
      }
      let answers = try #require(AnswersByLead(given, program))
      let plan = try #require(Plan(program, input: program.ownInput))
      let brought = try #require(BroughtAnswers(answers, plan: plan))
      let machine = try #require(Machine(plan, asOf: asOf, answers: brought))
      let evaluator = ReferenceEvaluator(program)
      for (line, lead) in leads {
        let expected = evaluator.decide(lead.answered(by: answers), asOf: asOf).json(.reasons) + "\n"
        let padded = line + [UInt8](repeating: 0x20, count: Machine.padding)
        let decided: String? = padded.withUnsafeBytes { bytes in
          guard machine.decide(UnsafeRawBufferPointer(rebasing: bytes[..<line.count]), line: 1) else {
            return nil
          }
          var text = ""
          machine.withDecision(reasons: true) { text = String(decoding: $0, as: UTF8.self) }
          return text
        }
        if let field = program.answers, lead.values[field.index] != nil { own += 1 }
        guard let decided else {
          byHand += 1
          continue
        }
        #expect(decided == expected, "seed \(seed): \(String(decoding: line, as: UTF8.self))")
        compared += 1
        if answers.lists[lead.name] != nil { answered += 1 }
      }
    }
    // Leads with answers of their own are left to the reference.
    #expect(
      compared > 250 && answered > 70 && own > 200 && byHand >= own / 2,
      "\(compared) \(answered) \(own) \(byHand)")
  }

  @Test func theListOfALead() throws {
    let program = try #require(
      RuleFolder([
        "rules.accord": Array(
          """
          accord 1
          lead { id text required }
          feedback { lead text required, at time required, id text, result choice won, lost }
          """.utf8)
      ]).check().program)
    func answer(_ at: String, _ id: String? = nil, _ result: String) -> [Value?] {
      [
        TimeReader.instant(at.utf8, zone: .utc).map { .time($0) }, id.map { .text(Text($0)) },
        .choice(Text(result)),
      ]
    }
    let first = answer("2026-10-02T00:00Z", "1", "won")
    let corrected = answer("2026-10-02T00:00Z", "1", "lost")
    let early = answer("2026-10-01T00:00Z", nil, "won")
    let answers = try #require(
      AnswersByLead(
        [("a", first), ("a", corrected), ("a", early), ("a", early), ("b", first)].map {
          (lead: Text($0), item: $1)
        }, program))
    #expect(answers.lists["a"] == [early, corrected])
    #expect(answers.list(of: "b", own: []) == [first])
    #expect(answers.list(of: "c", own: []) == [])
    // What a lead brought is read before what was brought to it.
    #expect(answers.list(of: "a", own: [first, early]) == [early, corrected])
    let lead = Lead(name: "c", values: [.text("c"), nil], missing: [1])
    #expect(lead.answered(by: answers).values[1] == .records([]))
    #expect(lead.answered(by: answers).missing == [])
  }
}
