import AccordReference
import AccordSemantics
import AccordStream
import AccordValues

/// A way to decide leads that is compared with the reference.
struct Subject: Sendable {
  let name: String
  /// Makes ready to decide many leads by a program, spelled as an input says, at an as-of time.
  let prepare: @Sendable (_ program: Program, _ input: Input, _ asOf: Instant) -> (LeadDocument) -> Answer

  /// What is said about the leads of a document, a line each: decisions as JSON, and for what is no lead
  /// `rejected: ` with the reason.
  struct Answer: Equatable {
    /// With `Detail.none`.
    var brief = ""
    /// With `Detail.reasons`.
    var reasons = ""
    /// With `Detail.full`.
    var full = ""
    /// The places of the promises that are broken.
    var broken = ""
  }
}

extension Subject {
  /// The reference evaluator, with leads read from their text.
  static let reference = Subject(name: "reference") { program, input, asOf in
    let evaluator = ReferenceEvaluator(program)
    return { document in
      var answer = Answer()
      document.read(program, input) { result in
        switch result {
        case .success(let lead):
          var examination = evaluator.examine(lead, asOf: asOf, tracing: true)
          answer.add(examination.decision, broken: examination.brokenPromises())
        case .failure(let reject): answer.add(reject)
        }
      }
      return answer
    }
  }

  /// The reference evaluator on leads that were read, written as JSON and read again: what compares works, and
  /// nothing of a lead is lost on the way.
  static let rewriting = Subject(name: "reference, leads rewritten") { program, input, asOf in
    let evaluator = ReferenceEvaluator(program)
    let leads = LeadReader(program, input: input)
    return { document in
      var answer = Answer()
      for record in document.records {
        guard case .lead(let raw) = record.content else {
          if case .unreadable(let reason) = record.content { answer.add(RejectedLead(message: reason)) }
          continue
        }
        for again in LeadDocument.records(Array(raw.json.utf8), .ndjson) {
          switch again.content {
          case .skipped: continue
          case .unreadable(let reason): answer.add(RejectedLead(message: reason))
          case .lead(let raw):
            switch leads.read(raw, line: record.line) {
            case .lead(let lead):
              var examination = evaluator.examine(lead, asOf: asOf, tracing: true)
              answer.add(examination.decision, broken: examination.brokenPromises())
            case .rejected(let rejection): answer.add(RejectedLead(message: rejection.message))
            }
          }
        }
      }
      return answer
    }
  }
}

extension Subject.Answer {
  mutating func add(_ decision: Decision, broken: [Int]) {
    brief += decision.json(.none) + "\n"
    reasons += decision.json(.reasons) + "\n"
    full += decision.json(.full) + "\n"
    self.broken += "\(broken)\n"
  }

  mutating func add(_ reject: RejectedLead) {
    brief += "rejected: \(reject.message)\n"
    reasons += "rejected: \(reject.message)\n"
    full += "rejected: \(reject.message)\n"
  }
}

extension LeadDocument {
  /// The records of the text, cut and read as the command does.
  var records: [InputRecord] { LeadDocument.records(bytes, format) }

  static func records(_ bytes: [UInt8], _ format: InputFormat) -> [InputRecord] {
    let reader = InputReader(options: InputOptions(format: format, delimiter: UInt8(ascii: ",")))
    reader.feed(bytes)
    reader.finish()
    var records: [InputRecord] = []
    while let record = reader.next() { records.append(record) }
    return records
  }

  /// Reads the leads of the text.
  func read(_ program: Program, _ input: Input, _ body: (Result<Lead, RejectedLead>) -> Void) {
    let leads = LeadReader(program, input: input)
    for record in records {
      switch record.content {
      case .skipped: continue
      case .unreadable(let reason): body(.failure(RejectedLead(message: reason)))
      case .lead(let raw):
        switch leads.read(raw, line: record.line) {
        case .lead(let lead): body(.success(lead))
        case .rejected(let rejection): body(.failure(RejectedLead(message: rejection.message)))
        }
      }
    }
  }
}
