import AccordEngine
import AccordReference
import AccordSemantics
import AccordStream
import AccordValues

extension Program {
  /// Where the compiled engine decides something else about leads than the reference; and how many leads it decided.
  func engineDifferences(
    _ leads: [UInt8], asOf: Instant, input: Input
  ) -> (differences: [String], decided: Int) {
    guard let plan = Plan(self, input: input), let machine = Machine(plan, asOf: asOf),
      let fullPlan = Plan(self, input: input, isFull: true), let full = Machine(fullPlan, asOf: asOf)
    else { return (["out of memory"], 0) }
    let reader = LeadReader(self, input: input)
    let evaluator = ReferenceEvaluator(self)
    var differences: [String] = []
    var decided = 0
    for record in RawValue.records(leads, input) {
      guard case .lead(let raw) = record.content else { continue }
      let line = Array(raw.json.utf8)
      let padded = line + [UInt8](repeating: 0x20, count: Machine.padding)
      padded.withUnsafeBytes { bytes in
        let json = UnsafeRawBufferPointer(rebasing: bytes[..<line.count])
        guard machine.decide(json, line: record.line), full.decide(json, line: record.line) else { return }
        decided += 1
        guard case .lead(let lead) = reader.read(raw, line: record.line) else {
          differences.append("decided what is rejected: \(raw.json)")
          return
        }
        var examination = evaluator.examine(lead, asOf: asOf, tracing: true)
        let decision = examination.decision
        for detail in Detail.allCases {
          let wanted = decision.json(detail)
          (detail == .full ? full : machine).withDecision(reasons: detail != .none) { found in
            if found.dropLast().elementsEqual(wanted.utf8) { return }
            differences.append(
              "wanted \(wanted), got \(String(decoding: found, as: UTF8.self))"
            )
          }
        }
        let broken = machine.breaksPromises() ? promises.indices.filter { machine.isBroken($0) } : []
        let expected = examination.brokenPromises()
        if broken != expected { differences.append("promises \(expected) are broken, got \(broken)") }
      }
    }
    return (differences, decided)
  }
}
