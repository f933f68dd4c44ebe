internal import AccordReference
internal import AccordSemantics
internal import AccordValues

/// Decides one record at a time by walking the rules.
///
/// To be used by one thread at a time.
package final class RecordDecider {
  private let setup: DecisionSetup
  private let evaluator: ReferenceEvaluator
  private let reader: LeadReader
  private let parser = LeadParser()
  private var bytes: [UInt8] = []
  /// Parts for which no lead of JSON has had a key.
  private var unseen: [LeadPart]

  /// A decider.
  package init(_ setup: DecisionSetup) {
    self.setup = setup
    evaluator = ReferenceEvaluator(setup.program)
    reader = LeadReader(setup.program, input: setup.input)
    unseen = setup.program.leadParts + setup.passThrough.keys.indices.map { .passed($0) }
  }

  /// Decides a line of NDJSON: adds a decision or a reject to `output`, and counts it.
  ///
  /// - Parameter file: the name of the input for rejects; nil leaves it out.
  package func decide(_ line: BlockLines.Line, file: String?, into output: BlockOutput) {
    decide(json: parser.parse(line), file: file, into: output)
  }

  /// Decides a record of any format: adds a decision or a reject to `output`, and counts it.
  ///
  /// - Parameter file: the name of the input for rejects; nil leaves it out.
  package func decide(_ record: CutRecord, file: String?, into output: BlockOutput) {
    decide(json: parser.parse(record), file: file, into: output)
  }

  private func decide(json record: InputRecord, file: String?, into output: BlockOutput) {
    if case .lead(let lead) = record.content {
      output.seen.hasLeads = true
      unseen.removeAll { part in
        let isThere = reader.has(part, in: lead, passing: setup.passThrough.keys)
        if isThere { output.seen.parts.insert(part) }
        return isThere
      }
    }
    decide(record, file: file, into: output)
  }

  /// Decides a record that has been read: adds a decision or a reject to `output`, and counts it.
  ///
  /// - Parameter file: the name of the input for rejects; nil leaves it out.
  package func decide(_ record: InputRecord, file: String?, into output: BlockOutput) {
    let rejection: LeadReader.Rejection
    switch record.content {
    case .skipped(let row):
      output.skip(row, line: record.line)
      return
    case .unreadable(let reason):
      // What differs from record to record stands behind a colon.
      let kind = reason.split(separator: ":", maxSplits: 1).first.map(String.init) ?? reason
      rejection = LeadReader.Rejection(message: "the record \(reason)", kind: "the record \(kind)")
    case .lead(let fields):
      switch reader.read(fields, line: record.line, delimiter: record.delimiter) {
      case .lead(let read):
        let lead = setup.answers.map { read.answered(by: $0) } ?? read
        if output.choosesLeads, isLeftOut(lead, line: record.line, of: output) { return }
        var examination = evaluator.examine(lead, asOf: setup.asOf, tracing: setup.detail == .full)
        var decision = examination.decision
        decision.input = setup.passThrough.fields(of: fields, columns: record.columns)
        if let answers = setup.answers {
          decision.input = decision.input?.showing(
            answers: answers.raw(of: lead), all: setup.passThrough.isEverything)
        }
        if output.admits(examination.isWanted()) {
          bytes.removeAll(keepingCapacity: true)
          setup.writer.append(decision, to: &bytes)
          output.add(bytes, of: decision, setup.order)
          if setup.isCompared {
            Array(decision.json(setup.detail).utf8).withUnsafeBytes {
              output.noteComparison(
                $0, length: bytes.count, isNamed: isNamed(lead),
                watching: setup.watched)
            }
          }
          if !setup.outputs.isEmpty {
            let values = setup.sentExpressions.map { examination.value(of: $0) }
            output.send(OutputRow(decision: decision, values: values[...]), setup.outputs)
          }
        }
        output.countDecision()
        output.summary?.add(decision)
        count(lead, decision, line: record.line, into: output)
        let broken = examination.brokenPromises()
        guard !broken.isEmpty else { return }
        output.add(
          Breach(lead: decision.lead, file: file, line: record.line, broken: broken), setup.program)
        return
      case .rejected(let found): rejection = found
      }
    }
    bytes.removeAll(keepingCapacity: true)
    Reject(file: file, line: record.line, error: rejection.message).append(input: record.raw, to: &bytes)
    output.add(reject: bytes)
    output.summary?.add(reject: rejection.kind)
  }

  private func isNamed(_ lead: Lead) -> Bool {
    guard let id = setup.program.idField, case .text? = lead.values[id.index] else { return false }
    return true
  }

  /// Whether a lead has the name of another one, and that one is decided.
  private func isLeftOut(_ lead: Lead, line: Int, of output: BlockOutput) -> Bool {
    guard let key = key(of: lead) else { return false }
    return Array(key.utf8).withUnsafeBufferPointer { output.leavesOut($0, lead: lead.name, line: line) }
  }

  /// What tells a lead from others.
  private func key(of lead: Lead) -> Text? {
    guard let field = setup.program.nameField, case .text(let text)? = lead.values[field.index] else {
      return nil
    }
    return setup.program.identity.map { $0.key(of: text) } ?? text
  }

  /// Counts what is counted in every run.
  private func count(_ lead: Lead, _ decision: Decision, line: Int, into output: BlockOutput) {
    if let id = setup.program.idField, case .text(let name)? = lead.values[id.index] {
      Array(name.utf8).withUnsafeBufferPointer { output.noteRounding(of: $0, line: line) }
    }
    if let key = key(of: lead) {
      Array(key.utf8).withUnsafeBufferPointer { output.note(name: $0, line: line) }
    }
    for field in lead.missing { output.countMissing(field, leads: 1) }
    guard !decision.problems.isEmpty else { return }
    output.countProblems(line: line) { add in
      var seen: Set<String> = []
      for problem in lead.problems where seen.insert(problem.subject).inserted {
        add(problem.subject) { problem.json }
      }
    }
  }
}
