internal import AccordEngine
internal import AccordSemantics
package import AccordStream
internal import AccordValues

/// Checks the answers of blocks and writes them: with the compiled rules of an answer where nothing is unusual, else with
/// `AnswerReader`, which says what is wrong. Both write the same.
package final class AnswerWorker: BlockWorker {
  private let reader: AnswerReader
  private let form: AnswerForm
  private let asCSV: Bool
  private let parser = LeadParser()
  private let quick: QuickAnswers?

  /// A worker.
  ///
  /// - Parameter asCSV: whether answers are written as rows, instead of as objects.
  package init(_ setup: AnswerSetup, asCSV: Bool) {
    reader = AnswerReader(setup)
    form = setup.form
    self.asCSV = asCSV
    quick = asCSV ? nil : QuickAnswers(setup, reader.input)
  }

  package func decide(_ block: Block, into output: BlockOutput) throws {
    switch block.content {
    case .lines(var lines):
      while try output.mayGoOn(), let line = lines.next() {
        if !line.isFaulty, quick?.write(line.bytes, line: line.number, to: output) == true { continue }
        write(parser.parse(line), file: block.file, to: output)
      }
    case .rows(let rows):
      for index in 0..<rows.count {
        guard try output.mayGoOn() else { return }
        if rows.isLead(index), quick?.write(rows, index, to: output) == true { continue }
        write(rows.record(index), file: block.file, to: output)
      }
    case .records(let records):
      for record in records {
        guard try output.mayGoOn() else { return }
        write(parser.parse(record), file: block.file, to: output)
      }
    }
  }

  private func write(_ record: InputRecord, file: String?, to output: BlockOutput) {
    switch reader.read(record) {
    case .answer(let answer):
      let line = asCSV ? CSVLine.text(form.cells(answer)) : form.json(answer) + "\n"
      output.decisions.append(Array(line.utf8))
      output.countDecision()
    case .rejected(let message):
      output.add(reject: Reject.line(message, record, file: file))
    case .skipped:
      if case .skipped(let row) = record.content { output.skip(row, line: record.line) }
    }
  }
}

/// Writes answers in which nothing is missing or strange, without making values of them.
private final class QuickAnswers {
  private let machine: Machine
  private let form: RecordForm
  private let time: ID<Field>
  private let requirements: [(field: ID<Field>, definition: ID<Definition>)]
  private var columns: (header: RowHeader, map: ColumnMap)?
  /// When answers are collected: from the first instant on, and before the second.
  private let start: Instant?
  private let end: Instant?

  /// Nil where answers of several days are read otherwise.
  init?(_ setup: AnswerSetup, _ input: Input) {
    let program = setup.program
    guard program.feedback.count == 1, let feedback = program.feedback.first,
      let time = feedback.field(Feedback.Name.at), let lead = feedback.field(Feedback.Name.lead),
      let plan = Plan(feedback.program, input: input),
      let machine = Machine(plan, asOf: setup.asOf, width: 1),
      let record = RecordForm(
        feedback.program, order: [lead] + setup.form.columns.compactMap { feedback.field($0.name) })
    else { return nil }
    self.machine = machine
    self.form = record
    self.time = time
    requirements = feedback.requiredWhen
    let zone = program.agreement.zone
    start = feedback.from.flatMap { zone.instant(date: $0, microsecondOfDay: 0) }
    let next = feedback.until.flatMap(\.next)
    end = next.flatMap { zone.instant(date: $0, microsecondOfDay: 0) }
  }

  /// Writes an answer; false when it has to be read the other way.
  func write(_ json: UnsafeRawBufferPointer, line: Int, to output: BlockOutput) -> Bool {
    machine.decide(json, line: line) && write(to: output)
  }

  func write(_ rows: BlockRows, _ index: Int, to output: BlockOutput) -> Bool {
    guard let header = rows.header else { return false }
    let map: ColumnMap
    if let columns, columns.header === header {
      map = columns.map
    } else {
      map = ColumnMap(machine.plan, header: header.keys, delimiter: header.delimiter)
      columns = (header, map)
    }
    return rows.withCells(index) { bytes, cells in
      machine.decide(cells: cells, in: bytes, columns: map, line: rows.line(index))
    } && write(to: output)
  }

  private func write(to output: BlockOutput) -> Bool {
    guard machine.isReadWhole, let at = machine.time(of: time), start.map({ $0 <= at }) ?? true,
      end.map({ at < $0 }) ?? true
    else { return false }
    for (field, definition) in requirements
    where machine.truth(ofDefinition: definition.index) == .yes && !machine.isKnown(field) {
      return false
    }
    machine.withRecord(form) { output.decisions.append(Array($0)) }
    output.countDecision()
    return true
  }
}
