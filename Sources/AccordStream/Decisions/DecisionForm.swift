package import AccordSemantics
internal import AccordValues

/// The forms in which decisions are written.
package enum DecisionForm: String, CaseIterable, Sendable {
  case ndjson
  case csv
  case table
  case excel

  /// Whether the same columns stand in every line, as the rules make them. Else a line may be anything.
  package var hasColumns: Bool {
    switch self {
    case .ndjson: false
    case .csv, .table, .excel: true
    }
  }

  /// Makes what writes decisions.
  ///
  /// - Parameters:
  ///   - passing: which fields of the input come along.
  ///   - isForPrograms: whether cells stay as they are that a spreadsheet would run.
  ///   - language: that in which Excel opens them.
  package func writer(
    _ program: Program, detail: Detail, passing: PassThrough = .nothing, isForPrograms: Bool = false,
    language: ExcelLanguage = .english
  ) -> any DecisionWriter {
    switch self {
    case .ndjson: NDJSONDecisions(detail: detail)
    case .csv: CSVDecisions(program: program, detail: detail, passing: passing, isForPrograms: isForPrograms)
    case .table: TableDecisions(program: program, passing: passing)
    case .excel: ExcelDecisions(program: program, detail: detail, passing: passing, language: language)
    }
  }
}

/// Writes decisions in one of the forms.
package protocol DecisionWriter: Sendable {
  /// What stands above the first decision, with its line feed; also when there is none.
  var header: [UInt8] { get }

  /// Adds the line of one decision, with its line feed, to `bytes`.
  func append(_ decision: Decision, to bytes: inout [UInt8])
}

/// One JSON object a line.
struct NDJSONDecisions: DecisionWriter {
  let detail: Detail

  var header: [UInt8] { [] }

  func append(_ decision: Decision, to bytes: inout [UInt8]) {
    bytes += decision.json(detail).utf8
    bytes.append(UInt8(ascii: "\n"))
  }
}
