package import AccordEngine
internal import AccordSemantics
internal import AccordValues

/// Decides blocks with the compiled rules, and leaves to the other evaluator what takes the slow way:
/// rejects, and leads that are written in an unusual manner.
package final class EngineWorker: BlockWorker {
  private let setup: DecisionSetup
  private let machine: Machine
  private let decider: RecordDecider
  private let input: InputMember
  private let showsReasons: Bool
  private let writesJSON: Bool
  /// By what leads are told apart, if not by their ids.
  private let identity: Identity?
  private var columns: Columns?
  private var bytes: [UInt8] = []
  /// The input's name, as `Block.file`.
  private var file: String?

  /// What is known about the rows below a header.
  private struct Columns {
    let header: RowHeader
    let fields: ColumnMap
    let passed: InputMember.Columns
  }

  /// A worker; nil when memory runs out, or when the plan is not made for what decisions show.
  ///
  /// - Parameter answers: those of the setup, made for the plan.
  package init?(_ setup: DecisionSetup, plan: Plan, answers: BroughtAnswers? = nil) {
    guard plan.passing == setup.passThrough.keys, plan.isFull == (setup.detail == .full),
      plan.sentCount == setup.sentExpressions.count,
      (answers == nil) == (setup.answers == nil),
      // They would have to be put among other values that were asked for by name.
      answers == nil || !setup.passThrough.names.contains(Feedback.Name.list),
      let machine = Machine(plan, asOf: setup.asOf, answers: answers)
    else { return nil }
    self.setup = setup
    self.machine = machine
    decider = RecordDecider(setup)
    input = InputMember(setup.passThrough, answers: setup.answers)
    showsReasons = setup.detail != .none
    identity = setup.program.identity
    writesJSON = setup.form == .ndjson && setup.order == nil
  }

  package func decide(_ block: Block, into output: BlockOutput) throws {
    file = block.file
    defer {
      if machine.hasReadJSON { output.seen.hasLeads = true }
      output.seen.parts.formUnion(machine.newParts())
      machine.takeMissingCounts { output.countMissing($0, leads: $1) }
    }
    switch block.content {
    case .lines(var lines):
      try decide(into: output) {
        lines.next()
      } add: { line in
        !line.isFaulty && machine.add(line.bytes, line: line.number)
      } write: { line in
        write(line.bytes, into: output)
      } slowly: { line in
        decider.decide(line, file: block.file, into: output)
      }
    case .rows(let rows):
      let columns = columns(of: rows)
      var indices = 0..<rows.count
      try decide(into: output) {
        indices.popFirst()
      } add: { index in
        columns.map { rows.isLead(index) && add(rows, index, $0) } ?? false
      } write: { index in
        columns.map { write(rows, index, $0, into: output) } ?? false
      } slowly: { index in
        decider.decide(rows.record(index), file: block.file, into: output)
      }
    case .records(let records):
      var rest = records[...]
      try decide(into: output) {
        rest.popFirst().map { record in
          let isJSON = record.content == .json
          return (record: record, bytes: isJSON ? record.bytes.withUnsafeBytes { machine.keep($0) } : nil)
        }
      } add: { record, bytes in
        bytes.map { machine.add($0, line: record.line) } ?? false
      } write: { _, bytes in
        bytes.map { write($0, into: output) } ?? false
      } slowly: { record, _ in
        decider.decide(record, file: block.file, into: output)
      }
    }
  }

  /// Decides records, as many together as the machine takes, and adds their decisions in their order.
  ///
  /// - Parameters:
  ///   - add: adds a record to the machine's block; false when it has to be decided the other way.
  ///   - write: adds the decision about the record the machine looks at; false as for `add`.
  ///   - slowly: decides a record the other way.
  @inline(__always)
  private func decide<Record>(
    into output: BlockOutput, next: () -> Record?, add: (Record) -> Bool, write: (Record) -> Bool,
    slowly: (Record) -> Void
  ) throws {
    var records: [(record: Record, isAdded: Bool)] = []
    while true {
      records.removeAll(keepingCapacity: true)
      machine.beginBlock()
      while records.count < machine.width, let record = next() { records.append((record, add(record))) }
      if records.isEmpty { return }
      machine.decide()
      var lane = 0
      for (record, isAdded) in records {
        guard try output.mayGoOn() else { return }
        if isAdded {
          machine.look(at: lane)
          lane += 1
          if write(record) { continue }
        }
        slowly(record)
      }
    }
  }

  /// Adds the decision about an object the machine looks at; false when it has to be made the other way.
  private func write(_ json: UnsafeRawBufferPointer, into output: BlockOutput) -> Bool {
    if writesJSON {
      guard input.write(machine, json: json) else { return false }
      add(to: output)
      return true
    }
    guard let fields = input.fields(machine, json: json) else { return false }
    return add(input.showingAnswers(fields, machine), to: output)
  }

  // MARK: CSV

  /// The columns of rows; nil below a header that cannot be read.
  private func columns(of rows: BlockRows) -> Columns? {
    guard let header = rows.header else { return nil }
    if let columns, columns.header === header { return columns }
    let found = Columns(
      header: header,
      fields: ColumnMap(machine.plan, header: header.keys, delimiter: header.delimiter),
      passed: input.columns(header))
    columns = found
    return found
  }

  private func add(_ rows: BlockRows, _ index: Int, _ columns: Columns) -> Bool {
    rows.withCells(index) { bytes, cells in
      machine.add(cells: cells, in: bytes, columns: columns.fields, line: rows.line(index))
    }
  }

  /// Adds the decision about a row the machine looks at; false when it has to be made the other way.
  private func write(
    _ rows: BlockRows, _ index: Int, _ columns: Columns, into output: BlockOutput
  ) -> Bool {
    if writesJSON {
      let isWritten = rows.withCells(index) { bytes, cells in
        input.write(machine, columns.passed, cells: cells, in: bytes)
      }
      if isWritten { add(to: output) }
      return isWritten
    }
    var fields: [RawField] = []
    if setup.passThrough.isWanted {
      let record = rows.record(index)
      guard case .lead(let lead) = record.content else { return false }
      fields = input.showingAnswers(
        setup.passThrough.fields(of: lead, columns: record.columns) ?? [], machine)
    }
    return add(fields, to: output)
  }

  // MARK: Decisions

  /// Adds the decision about the lead that is looked at, with the fields that `input` has written.
  private func add(to output: BlockOutput) {
    if isLeftOut(of: output) { return }
    if output.admits(machine.isWanted) {
      let decisions = output.decisions
      if setup.isCompared {
        let isNamed = machine.id != nil
        machine.withDecision(reasons: showsReasons, input: input.bytes) {
          decisions.append($0)
          output.noteComparison($0, length: $0.count, isNamed: isNamed, watching: setup.watched)
        }
      } else {
        decisions.grow(
          machine.writeDecision(reasons: showsReasons, input: input.bytes) { decisions.room($0) })
      }
      send(to: output)
    }
    count(into: output)
  }

  /// Adds what leaves of the lead that is looked at.
  private func send(to output: BlockOutput) {
    guard !setup.outputs.isEmpty else { return }
    let row = OutputRow(decision: machine.decision(for: setup.needs), values: machine.sentValues[...])
    output.send(row, setup.outputs)
  }

  /// Adds that decision in another form than JSON, or to be sorted; false when it has to be made the other way.
  private func add(_ fields: [RawField], to output: BlockOutput) -> Bool {
    guard machine.isWanted == .yes else {
      if isLeftOut(of: output) { return true }
      _ = output.admits(machine.isWanted)
      count(into: output)
      return true
    }
    guard var decision = machine.decision else { return false }
    if isLeftOut(of: output) { return true }
    decision.input = setup.passThrough.isWanted ? fields : nil
    bytes.removeAll(keepingCapacity: true)
    if setup.form == .ndjson {
      machine.withDecision(reasons: showsReasons, input: InputMember.bytes(of: decision)) { bytes += $0 }
    } else {
      setup.writer.append(decision, to: &bytes)
    }
    output.add(bytes, of: decision, setup.order)
    if setup.isCompared {
      let (length, isNamed) = (bytes.count, machine.id != nil)
      machine.withDecision(reasons: showsReasons, input: InputMember.bytes(of: decision)) {
        output.noteComparison($0, length: length, isNamed: isNamed, watching: setup.watched)
      }
    }
    send(to: output)
    count(into: output)
    return true
  }

  /// Whether the lead that is looked at has the name of another one, and that one is decided.
  private func isLeftOut(of output: BlockOutput) -> Bool {
    guard output.choosesLeads else { return false }
    guard let identity else {
      return output.leavesOut(machine.id, lead: machine.leadName, line: machine.line)
    }
    var isLeftOut = false
    if let text = machine.identity {
      identity.withKey(of: text) {
        isLeftOut = output.leavesOut($0, lead: machine.leadName, line: machine.line)
      }
    }
    return isLeftOut
  }

  private func count(into output: BlockOutput) {
    output.countDecisionOfBlock()
    output.summary?.add(machine)
    let id = machine.id
    if let id { output.noteRounding(of: id, line: machine.line) }
    if let identity {
      if let text = machine.identity {
        identity.withKey(of: text) { output.note(name: $0, line: machine.line) }
      }
    } else if let id {
      output.note(name: id, line: machine.line)
    }
    machine.countMissing()
    if machine.isProblematic { output.countProblems(line: machine.line) { machine.forEachUnreadable($0) } }
    if machine.breaksPromises() { addBreach(to: output) }
  }

  private func addBreach(to output: BlockOutput) {
    let broken = setup.program.promises.indices.filter { machine.isBroken($0) }
    output.add(
      Breach(lead: machine.leadName, file: file, line: machine.line, broken: broken), setup.program)
  }
}
