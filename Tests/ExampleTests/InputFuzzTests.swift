import AccordReference
import AccordSemantics
import AccordStream
import AccordTestSupport
import AccordValues
import Testing

/// Random and damaged input, through reader and evaluator: nothing traps, nothing is lost, and the reasons of a
/// score always add up.
@Suite struct InputFuzzTests {
  private static let tokens: [[UInt8]] = [
    "{", "}", "[", "]", ":", ",", ";", "\"", "\\", "\n", "\r\n", "\t", "|", " ", "-", "0", "1e999", "-1",
    "0.1",
    "123456789012345678901234567890", "1e-40", "true", "null", "\"id\":", "\"x\"", "\"activities\":[",
    "{\"at\":",
    "\"2026-10-31T25:00Z\"", "\"9999-12-31T23:59:59Z\"", "\"kind\":\"form\"", "\\ud800", "\\u0000", "id",
    "employees",
    "\u{FEFF}", "ß", "\u{1F600}", "\u{0}", "1.234,56", "31.02.2026", "ja", "\"\"", "\"employees\":", "a@b@c",
  ].map { Array($0.utf8) }

  private struct Counts {
    var records = 0
    var decisions = 0
    var rejects = 0
  }

  /// Reads an input, decides its leads, and checks every decision.
  private func run(
    _ bytes: [UInt8], _ evaluator: ReferenceEvaluator, _ input: Input, _ counts: inout Counts
  ) throws {
    let asOf = try #require(
      TimeReader.instant("2026-11-01T00:00Z".utf8, zone: evaluator.program.agreement.zone))
    let leads = LeadReader(evaluator.program, input: input)
    let reader = InputReader(options: InputOptions(recordsPath: input.recordsPath))
    reader.feed(bytes)
    reader.finish()
    var lines: [UInt8] = []
    var decided = 0
    var records = 0
    while let record = reader.next() {
      records += 1
      guard case .lead(let raw) = record.content, case .lead(let lead) = leads.read(raw, line: record.line)
      else {
        counts.rejects += 1
        continue
      }
      decided += 1
      let decision = evaluator.decide(lead, asOf: asOf, tracing: (counts.decisions + decided) % 50 == 1)
      check(decision, bytes)
      lines += decision.json(.full).utf8
      lines.append(UInt8(ascii: "\n"))
    }
    counts.records += records
    counts.decisions += decided
    if reader.format == .ndjson {
      // Every line with something in it is a record.
      let blank: Set<UInt8> = [0x20, 0x09, 0x0D]
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let text = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
      #expect(records == text.split(separator: 0x0A).count { !$0.allSatisfy(blank.contains) })
    }
    try checkThatTheyRead(lines, decided)
  }

  private func check(_ decision: Decision, _ bytes: [UInt8]) {
    for score in decision.scores {
      let sum = score.because.reduce(0 as Decimal) { $0.adding($1.points) ?? $0 }
      #expect(sum == score.points, "\(score.name) of \(String(decoding: bytes, as: UTF8.self))")
    }
  }

  /// Decisions are JSON objects, one a line.
  private func checkThatTheyRead(_ lines: [UInt8], _ count: Int) throws {
    guard count > 0 else { return }
    let reader = InputReader(options: InputOptions(format: .ndjson))
    reader.feed(lines)
    reader.finish()
    var read = 0
    while let record = reader.next() {
      guard case .lead = record.content else {
        Issue.record("no JSON: \(String(decoding: record.raw, as: UTF8.self))")
        continue
      }
      read += 1
    }
    #expect(read == count)
  }

  /// An object with keys of the lead and any values.
  private func lead(using random: inout SplitMix64) -> [UInt8] {
    let keys = [
      "id", "employees", "budget", "consent", "created_at", "activities", "interests", "language", "company",
      "x",
    ]
    let values = [
      "1", "-0", "1e35", "1e999", "0.000000000000000000000000000000000001", "\"\"", "\"12 \"", "null", "true",
      "[]",
      "{}", "[1,[2]]", "\"2026-02-29\"", "\"2026-10-25T02:30\"", "[{}]",
      "[{\"kind\":\"form\",\"at\":\"2026-10-31\"}]",
      "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\u0000\"", "99999999999999999999", "[null,\"a\"]", "nope",
    ]
    let members = (0...random.below(6)).map { index in
      "\"\(index == 0 ? "id" : keys[random.below(keys.count)])\":\(values[random.below(values.count)])"
    }
    return Array("{\(members.joined(separator: ","))}".utf8)
  }

  /// Rows of texts between commas.
  private func row(using random: inout SplitMix64) -> [UInt8] {
    let cells = (0...random.below(8)).map { _ in
      String(decoding: random.text(of: Self.tokens, atMost: 2), as: UTF8.self).filter {
        !",;\n\r\r\n".contains($0)
      }
    }
    return Array("a,\(cells.joined(separator: ","))\nb,1,2,ja\n".utf8)
  }

  private func lines(_ path: String) throws -> [[UInt8]] {
    try Project.bytes(path).split(separator: UInt8(ascii: "\n")).map(Array.init)
  }

  @Test func randomInput() throws {
    let program = try RuleFolder(project: "rules").program()
    let evaluator = ReferenceEvaluator(program)
    var random = SplitMix64(seed: 1)
    var counts = Counts()
    for round in 0..<10_000 {
      let input: [UInt8]
      switch round % 4 {
      case 0: input = random.bytes(atMost: 200)
      case 1: input = random.text(of: Self.tokens, atMost: 40)
      case 2: input = lead(using: &random)
      default: input = Array("id,employees,budget,consent\n".utf8) + row(using: &random)
      }
      try run(input, evaluator, program.ownInput, &counts)
    }
    #expect(counts.decisions + counts.rejects == counts.records)
    #expect(counts.decisions > 2000 && counts.rejects > 5000)
  }

  @Test func damagedLeadsInJSON() throws {
    let program = try RuleFolder(project: "rules").program()
    let evaluator = ReferenceEvaluator(program)
    let leads = try lines("examples/leads.ndjson")
    var random = SplitMix64(seed: 2)
    var counts = Counts()
    for _ in 0..<10_000 {
      let lead = random.changed(
        leads[random.below(leads.count)], with: leads[random.below(leads.count)], tokens: Self.tokens)
      try run(lead, evaluator, program.ownInput, &counts)
    }
    #expect(counts.decisions + counts.rejects == counts.records)
    #expect(counts.decisions > 1000 && counts.rejects > 1000)
  }

  @Test func damagedLeadsInCSV() throws {
    let program = try RuleFolder(project: "rules").program()
    let evaluator = ReferenceEvaluator(program)
    let excel = try #require(program.inputs.first { $0.name == "excel" })
    let rows = try lines("examples/leads-excel.csv")
    let header = try #require(rows.first) + [UInt8(ascii: "\n")]
    var random = SplitMix64(seed: 3)
    var counts = Counts()
    for round in 0..<10_000 {
      let row = rows[1 + random.below(rows.count - 1)]
      let damaged = random.changed(row, with: rows[random.below(rows.count)], tokens: Self.tokens)
      let top = round % 50 == 0 ? random.changed(header, with: row, tokens: Self.tokens) : header
      try run(top + damaged, evaluator, excel, &counts)
    }
    #expect(counts.decisions + counts.rejects == counts.records)
    #expect(counts.decisions > 2000 && counts.rejects > 2000)
  }
}
