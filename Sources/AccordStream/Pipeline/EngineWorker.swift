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
  /// A record that does not stand in a block, with room to read behind it.
  private let copy = ByteBuffer()
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

  /// A worker; nil when memory runs out, or when the plan is not made for the fields that are passed through.
  package init?(_ setup: DecisionSetup, plan: Plan) {
    guard plan.passing == setup.passThrough.keys, let machine = Machine(plan, asOf: setup.asOf) else {
      return nil
    }
    self.setup = setup
    self.machine = machine
    decider = RecordDecider(setup)
    input = InputMember(setup.passThrough)
    showsReasons = setup.detail != .none
    writesJSON = setup.form == .ndjson
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
      while try output.mayGoOn(), let line = lines.next() {
        guard line.reason == nil, decide(line.bytes, line: line.number, into: output) else {
          decider.decide(line, file: block.file, into: output)
          continue
        }
      }
    case .rows(let rows):
      let columns = columns(of: rows)
      for index in 0..<rows.count {
        guard try output.mayGoOn() else { return }
        guard let columns, rows.isLead(index), decide(rows, index, columns, into: output) else {
          decider.decide(rows.record(index), file: block.file, into: output)
          continue
        }
      }
    case .records(let records):
      for record in records {
        guard try output.mayGoOn() else { return }
        guard record.content == .json, decide(copied(record), line: record.line, into: output) else {
          decider.decide(record, file: block.file, into: output)
          continue
        }
      }
    }
  }

  private func copied(_ record: CutRecord) -> UnsafeRawBufferPointer {
    copy.removeAll(keeping: BlockOutput.limit)
    copy.append(record.bytes)
    return copy.bytes
  }

  /// Decides an object and adds the decision; false when it has to be made the other way.
  private func decide(_ json: UnsafeRawBufferPointer, line: Int, into output: BlockOutput) -> Bool {
    guard machine.decide(json, line: line) else { return false }
    if writesJSON {
      guard input.write(machine, json: json) else { return false }
      add(to: output)
      return true
    }
    guard let fields = input.fields(machine, json: json) else { return false }
    return add(fields, to: output)
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

  /// Decides a row and adds the decision; false when it has to be made the other way.
  private func decide(
    _ rows: BlockRows, _ index: Int, _ columns: Columns, into output: BlockOutput
  ) -> Bool {
    rows.withCells(index) { bytes, cells in
      guard machine.decide(cells: cells, in: bytes, columns: columns.fields, line: rows.line(index)) else {
        return false
      }
      if writesJSON {
        input.write(columns.passed, cells: cells, in: bytes)
        add(to: output)
        return true
      }
      var fields: [RawField] = []
      if setup.passThrough.isWanted {
        let record = rows.record(index)
        guard case .lead(let lead) = record.content else { return false }
        fields = setup.passThrough.fields(of: lead, columns: record.columns) ?? []
      }
      return add(fields, to: output)
    }
  }

  // MARK: Decisions

  /// Adds the decision that was made last, with the fields that `input` has written.
  private func add(to output: BlockOutput) {
    machine.withDecision(reasons: showsReasons, input: input.bytes) { output.decisions.append($0) }
    count(into: output)
  }

  /// Adds the decision that was made last in another form than JSON; false when it has to be made the other
  /// way.
  private func add(_ fields: [RawField], to output: BlockOutput) -> Bool {
    guard var decision = machine.decision else { return false }
    decision.input = setup.passThrough.isWanted ? fields : nil
    bytes.removeAll(keepingCapacity: true)
    setup.writer.append(decision, to: &bytes)
    output.decisions.append(bytes)
    count(into: output)
    return true
  }

  private func count(into output: BlockOutput) {
    output.countDecision()
    output.summary?.add(machine)
    if let id = machine.id { output.note(id: id, line: machine.line) }
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
