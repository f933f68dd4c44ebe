import AccordEngine
import AccordReference
import AccordSemantics
import AccordStream
import AccordValues
import Synchronization

extension Subject {
  /// How many leads the engine decided, and how many it left to the reference.
  static let engineLeads = Atomic<Int>(0)
  static let slowLeads = Atomic<Int>(0)

  /// The compiled engine. What it leaves to the reference is answered by that, and counted.
  static let engine = Subject(name: "engine") { program, input, asOf in
    // What shows everything has a plan of its own.
    guard let plan = Plan(program, input: input), let machine = Machine(plan, asOf: asOf),
      let fullPlan = Plan(program, input: input, isFull: true), let full = Machine(fullPlan, asOf: asOf)
    else { return { _ in Answer(brief: "out of memory", reasons: "out of memory") } }
    let reference = Subject.reference.prepare(program, input, asOf)
    return { document in
      guard var answer = machine.answer(document) else {
        slowLeads.add(1, ordering: .relaxed)
        return reference(document)
      }
      answer.full = full.answer(document)?.reasons ?? "nothing"
      engineLeads.add(1, ordering: .relaxed)
      return answer
    }
  }
}

extension Machine {
  /// What is decided about a document; nil when it goes the slow way.
  fileprivate func answer(_ document: LeadDocument) -> Subject.Answer? {
    document.format == .csv ? answer(rows: document.bytes) : answer(line: document.bytes)
  }

  private func answer(line: [UInt8]) -> Subject.Answer? {
    let padded = line + [UInt8](repeating: 0x20, count: Machine.padding)
    return padded.withUnsafeBytes { bytes in
      guard decide(UnsafeRawBufferPointer(rebasing: bytes[..<line.count]), line: 1) else { return nil }
      return answer
    }
  }

  private func answer(rows bytes: [UInt8]) -> Subject.Answer? {
    let rows = BlockRows(bytes, delimiter: UInt8(ascii: ","))
    guard rows.count == 1, rows.reason(0) == nil, let header = rows.header else { return nil }
    let columns = ColumnMap(plan, header: header.keys, delimiter: header.delimiter)
    return rows.withCells(0) { bytes, cells in
      guard decide(cells: cells, in: bytes, columns: columns, line: rows.line(0)) else { return nil }
      return answer
    }
  }

  /// What was decided last.
  private var answer: Subject.Answer {
    var answer = Subject.Answer()
    withDecision(reasons: false) { answer.brief = String(decoding: $0, as: UTF8.self) }
    withDecision(reasons: true) { answer.reasons = String(decoding: $0, as: UTF8.self) }
    let isBroken = breaksPromises()
    answer.broken = "\(isBroken ? plan.program.promises.indices.filter { self.isBroken($0) } : [])\n"
    return answer
  }
}
