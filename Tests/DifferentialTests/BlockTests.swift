import AccordEngine
import AccordSemantics
import AccordStream
import AccordTestSupport
import AccordValues
import Testing

/// Leads that are decided together: each as if it were alone, wherever in the block it stands.
@Suite struct BlockTests {
  private struct Answer: Equatable {
    var decision = ""
    var broken: [Int] = []
  }

  @Test(arguments: [1, 2, 63, 64, 65, 255, 256], [false, true])
  func leadsOfABlockAreDecidedAsAlone(width: Int, isFull: Bool) throws {
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    var compared = 0
    for seed in 0..<12 as Range<UInt64> {
      let rules = RuleSetGenerator.rules(seed: seed &* 1_000 &+ UInt64(width))
      guard let program = rules.check().rules?.program(at: asOf) else { continue }
      let input = program.ownInput
      var leads = LeadGenerator(program, input: input, asOf: asOf, seed: seed)
      // A full block, one that is not, and one of a few.
      var lines: [[UInt8]] = []
      while lines.count < width + width / 2 + 3 {
        let document = leads.next()
        if document.format == .ndjson {
          lines.append(document.bytes + [UInt8](repeating: 0x20, count: Machine.padding))
        }
      }
      let plan = try #require(Plan(program, input: input, isFull: isFull))
      let machine = try #require(Machine(plan, asOf: asOf, width: width))
      let alone = try #require(Machine(plan, asOf: asOf, width: 1))
      var rest = Array(lines.enumerated())[...]
      while !rest.isEmpty {
        let block = rest.prefix(machine.width)
        rest = rest.dropFirst(block.count)
        var added: [Int] = []
        machine.beginBlock()
        for (number, line) in block {
          // What lasts as long as the block is a copy, so the line need not.
          let isAdded = line.withUnsafeBytes { bytes in
            machine.add(
              machine.keep(UnsafeRawBufferPointer(rebasing: bytes.dropLast(Machine.padding))), line: number)
          }
          if isAdded { added.append(number) }
        }
        machine.decide()
        for (lane, number) in added.enumerated() {
          machine.look(at: lane)
          let together = answer(machine, plan)
          let line = lines[number]
          let isDecided = line.withUnsafeBytes { bytes in
            alone.decide(UnsafeRawBufferPointer(rebasing: bytes.dropLast(Machine.padding)), line: number)
          }
          #expect(isDecided)
          #expect(together == answer(alone, plan), "seed \(seed), lane \(lane): \(rules)")
          compared += 1
        }
      }
    }
    #expect(compared > width * 6)
  }

  /// What is said of the lead that a machine looks at.
  private func answer(_ machine: Machine, _ plan: Plan) -> Answer {
    var answer = Answer()
    machine.withDecision(reasons: true) { answer.decision = String(decoding: $0, as: UTF8.self) }
    answer.broken = plan.program.promises.indices.filter { machine.isBroken($0) }
    return answer
  }
}
