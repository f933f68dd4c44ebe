import AccordEngine
import AccordRecord
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
    for seed in 0..<180 as Range<UInt64> {
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
      let answers = try #require(AnswersByLead(AnswerRows(given), program))
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
      compared > 120 && answered > 30 && own > 100 && byHand >= own / 2,
      "\(compared) \(answered) \(own) \(byHand)")
  }

  /// Answers that the compiled rules write, and all others, are what the reader says of each.
  @Test func answersAreCheckedAlike() throws {
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let folder = try TemporaryFolder()
    var (written, rejected) = (0, 0)
    for seed in 0..<120 as Range<UInt64> {
      guard let program = RuleSetGenerator.rules(seed: seed).check().rules?.program(at: asOf),
        let feedback = program.feedback.first,
        let setup = AnswerSetup(program, source: nil, asOf: asOf)
      else { continue }
      let input = feedback.program.ownInput
      var generator = LeadGenerator(feedback.program, input: input, asOf: asOf, seed: seed)
      for format in [InputFormat.ndjson, .csv] {
        // Rows of CSV each have a header of their own.
        let documents = (0..<40).map { _ in generator.next() }.filter { $0.format == format }
        let texts = format == .csv ? documents.map(\.bytes) : [documents.flatMap { $0.bytes + [0x0A] }]
        for text in texts.prefix(8) {
          var expected = (answers: "", rejects: "")
          let reader = AnswerReader(setup)
          for record in LeadDocument.records(text, format) {
            switch reader.read(record) {
            case .answer(let answer): expected.answers += setup.form.json(answer) + "\n"
            case .rejected(let message):
              var line: [UInt8] = []
              Reject(line: record.line, error: message).append(input: record.raw, to: &line)
              expected.rejects += String(decoding: line, as: UTF8.self)
            case .skipped: break
            }
          }
          let source = try ByteSource(path: folder.write("answers", text))
          let (answers, rejects) = (try folder.write("out", ""), try folder.write("rejects", ""))
          let (output, sink) = (try ByteSink(path: answers), try ByteSink(path: rejects))
          let pipeline = DecisionPipeline(
            decisions: output, rejects: sink, header: [],
            makeWorker: { AnswerWorker(setup, asCSV: false) })
          var options = InputOptions(format: format, delimiter: UInt8(ascii: ","), fields: input)
          options.recordsPath = nil
          try pipeline.run { _ = try pipeline.decide(source, options, file: nil) }
          try output.close()
          try sink.close()
          #expect(try folder.text("out") == expected.answers, "seed \(seed)")
          #expect(try folder.text("rejects") == expected.rejects, "seed \(seed)")
          written += pipeline.decisions
          rejected += pipeline.rejects
        }
      }
    }
    #expect(written > 20 && rejected > 100, "\(written) \(rejected)")
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
    let other = answer("2026-10-02T00:00Z", "2", "won")
    let answers = try #require(
      AnswersByLead(
        AnswerRows([("a", first), ("a", corrected), ("a", early), ("a", early), ("b", other)]), program))
    #expect(answers.lists["a"] == [early, corrected])
    #expect(answers.list(of: "b", own: []) == [other])
    #expect(answers.list(of: "c", own: []) == [])
    // What a lead brought is read before what was brought to it.
    #expect(answers.list(of: "a", own: [first, early]) == [early, corrected])
    // A correction that names another lead takes the answer from the first, also from what that brought itself.
    let moved = try #require(
      AnswersByLead(AnswerRows([("a", first), ("b", corrected)]), program))
    #expect(moved.lists.map(\.lead) == ["b"] && moved.lists["b"] == [corrected])
    #expect(moved.list(of: "a", own: [first, early]) == [early])
    // What is later does not correct what had been said by then.
    let end = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let later = answer("2026-12-02T00:00Z", "1", "lost")
    let then = try #require(
      AnswersByLead(AnswerRows([("a", first), ("a", later)]), program, until: end))
    #expect(then.lists.map(\.lead) == ["a"] && then.lists["a"] == [first])
    #expect(then.list(of: "c", own: [first, later]) == [])
    #expect(then.list(of: "c", own: [early, later]) == [early])
    let lead = Lead(name: "c", values: [.text("c"), nil], missing: [1])
    #expect(lead.answered(by: answers).values[1] == .records([]))
    #expect(lead.answered(by: answers).missing == [])
  }
}

extension AnswerRows {
  fileprivate init(_ answers: [(lead: Text, item: [Value?])]) {
    self.init()
    for (lead, item) in answers { append(lead, item) }
  }
}
