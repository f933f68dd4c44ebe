import AccordReference
import AccordSemantics
import AccordSource
import AccordStream
import AccordTestSupport
import AccordValues
import Testing

/// Rules in memory, which must be free of errors, and what they say about leads.
struct Rules {
  let program: Program
  private let reader: LeadReader
  private let evaluator: ReferenceEvaluator

  init(_ text: String) throws {
    program = try RuleFolder(text).program()
    reader = LeadReader(program, input: program.ownInput)
    evaluator = ReferenceEvaluator(program)
  }

  /// The decision about a lead, given as JSON.
  func decide(_ json: String, at asOf: String) throws -> Decision {
    let records = InputReader.records(Array(json.utf8))
    try #require(records.count == 1)
    guard case .lead(let raw) = records[0].content else { throw Unreadable(what: json) }
    return try decide(raw, at: asOf)
  }

  func decide(_ raw: RawValue, at asOf: String) throws -> Decision {
    guard case .lead(let lead) = reader.read(raw, line: 1) else { throw Unreadable(what: raw.json) }
    return evaluator.decide(lead, asOf: try Rules.instant(asOf))
  }

  static func instant(_ text: String) throws -> Instant {
    try #require(TimeReader.instant(text.utf8, zone: .utc))
  }

  private struct Unreadable: Error {
    let what: String
  }
}

extension InputReader {
  /// The records of an input that is there as a whole.
  static func records(_ bytes: [UInt8]) -> [InputRecord] {
    let reader = InputReader()
    reader.feed(bytes)
    reader.finish()
    var records: [InputRecord] = []
    while let record = reader.next() { records.append(record) }
    return records
  }
}

extension ScoreOutcome {
  /// What the listed reasons add up to; nil when they do not.
  var sumOfReasons: Decimal? {
    because.reduce(Decimal.zero) { sum, reason in sum.flatMap { $0.adding(reason.points) } }
  }
}
