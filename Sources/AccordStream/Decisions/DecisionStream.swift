import AccordCSV
package import AccordReference
package import AccordSemantics
package import AccordValues

/// Leads in, decisions and rejects out, in the order of the input: decisions + rejects = leads.
///
/// Memory does not grow with the input. When the input pauses, everything read so far has been answered.
package final class DecisionStream {
  private let evaluator: ReferenceEvaluator
  private let reader: LeadReader
  private let asOf: Instant
  private let detail: Detail
  private let passThrough: PassThrough
  private let writer: any DecisionWriter
  private let rejects: RejectWriter
  private let stopsOnReject: Bool
  package private(set) var summary: Summary

  package init(
    evaluator: ReferenceEvaluator, input: Input, asOf: Instant, detail: Detail, passThrough: PassThrough,
    writer: any DecisionWriter, rejects: RejectWriter, stopsOnReject: Bool
  ) {
    self.evaluator = evaluator
    self.asOf = asOf
    self.detail = detail
    self.passThrough = passThrough
    self.writer = writer
    self.rejects = rejects
    self.stopsOnReject = stopsOnReject
    reader = LeadReader(evaluator.program, input: input)
    summary = Summary(evaluator.program)
  }

  /// Decides every lead of an input.
  ///
  /// - Parameters:
  ///   - file: the input's name for rejects; nil leaves it out.
  ///   - checkHeader: called once with the columns of CSV, before the first lead.
  /// - Returns: false when a reject has ended the run.
  /// - Throws: what reading and writing throw.
  package func run(
    _ leads: LeadInput, file: String?, checkHeader: ([String]) throws -> Void
  ) throws -> Bool {
    var isFirst = true
    while let record = try leads.next() {
      if isFirst {
        isFirst = false
        if let header = leads.header { try checkHeader(header.names) }
      }
      if try !answer(record, file: file), stopsOnReject { return false }
    }
    return true
  }

  /// Whether the record became a decision.
  private func answer(_ record: InputRecord, file: String?) throws -> Bool {
    let error: LeadReader.Rejection
    switch record.content {
    case .unreadable(let reason):
      // What differs from record to record stands behind a colon.
      let kind = reason.split(separator: ":", maxSplits: 1).first.map(String.init) ?? reason
      error = LeadReader.Rejection(message: "the record \(reason)", kind: "the record \(kind)")
    case .lead(let raw):
      switch reader.read(raw, line: record.line) {
      case .lead(let lead):
        let decision = evaluator.decide(lead, asOf: asOf, tracing: detail == .full)
        try writer.write(decision, input: passThrough.fields(of: raw))
        summary.add(decision)
        return true
      case .rejected(let rejection): error = rejection
      }
    }
    try rejects.write(file: file, line: record.line, error: error.message, input: record.raw)
    summary.add(reject: error.kind)
    return false
  }
}
