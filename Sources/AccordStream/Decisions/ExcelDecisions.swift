import AccordSemantics
import AccordValues

/// Decisions as a list that opens in Excel with a double click: UTF-8 with its mark, the separator and the decimal sign of
/// a language, times as people read them, and one column of reasons.
///
/// The fields of the input that were asked for stand in front, by their own names.
struct ExcelDecisions: DecisionWriter {
  private typealias Column = (name: String, cell: @Sendable (Decision) -> String)

  private let language: ExcelLanguage
  private let passedNames: [String]
  private let columns: [Column]
  /// The fields of which a text such as `1.5` is a number, whatever input it comes from.
  private let numbers: Set<String>
  /// Of each field whether its values are texts; Excel may read others as what they are. A key that is no field is not here.
  private let isText: [String: Bool]

  init(program: Program, detail: Detail, passing: PassThrough, language: ExcelLanguage) {
    self.language = language
    isText = Dictionary(
      program.fields.map { ($0.name, $0.type.isTextual) }, uniquingKeysWith: { first, _ in first })
    numbers = Set(
      program.fields.indices.filter { index in
        program.fields[index].type == .number
          && ([program.ownInput] + program.inputs).allSatisfy { !$0.readings[index].usesDecimalComma }
      }.map { program.fields[$0].name })
    columns = ExcelDecisions.columns(program, detail, language)
    passedNames = ColumnName.passed(passing.names, beside: columns.map(\.name))
  }

  /// The mark by which Excel tells UTF-8, and the names.
  var header: [UInt8] {
    [0xEF, 0xBB, 0xBF] + line((passedNames + columns.map(\.name)).map(SpreadsheetCell.safe))
  }

  func append(_ decision: Decision, to bytes: inout [UInt8]) {
    bytes += line((decision.input ?? []).map(cell) + columns.map { $0.cell(decision) })
  }

  /// A value of the input; a number gets the decimal sign that Excel reads, also in a cell of CSV, which is a text.
  private func cell(_ field: RawField) -> String {
    let name = field.key.string
    switch field.value {
    case .number(let text) where isText[name] == true: return SpreadsheetCell.text(text.string)
    case .number(let text): return SpreadsheetCell.safe(ExcelDecisions.number(text.string, language))
    case .text(let text)
    where numbers.contains(name) && text.string.wholeMatch(of: /-?[0-9]+\.[0-9]+/) != nil:
      return SpreadsheetCell.safe(ExcelDecisions.number(text.string, language))
    case .text(let text) where isText[name] != false: return SpreadsheetCell.text(text.string)
    default: return SpreadsheetCell.safe(field.value.cell)
    }
  }

  private static func number(_ text: String, _ language: ExcelLanguage) -> String {
    text.split(separator: ".", omittingEmptySubsequences: false).joined(separator: language.decimalMark)
  }

  private static func columns(_ program: Program, _ detail: Detail, _ language: ExcelLanguage) -> [Column] {
    var columns: [Column] = [(ColumnName.lead, { SpreadsheetCell.text($0.lead.string) })]
    func add(_ name: String, _ cell: @escaping @Sendable (Decision) -> String) {
      columns.append((name, { SpreadsheetCell.safe(cell($0)) }))
    }
    for (index, score) in program.scores.enumerated() where !score.isHidden {
      add(ColumnName.of(score)) { number($0.scores[index].points.description, language) }
      guard let grade = program.grade(of: ID(index)), !program.grades[grade].isHidden else { continue }
      add(ColumnName.of(program.grades[grade])) { $0.scores[index].grade?.string ?? "" }
    }
    for (index, segments) in program.segments.enumerated() where !segments.isHidden {
      add(ColumnName.of(segments)) { $0.segments[index].value?.string ?? Truth.unknown.rawValue }
    }
    for (index, definition) in program.definitions.enumerated() {
      add(ColumnName.of(definition)) { $0.definitions[index].truth.rawValue }
    }
    if !program.propositions.isEmpty {
      add(ColumnName.pitch) { title(of: $0.proposition?.fits, program) }
    }
    if program.route != nil {
      let zone = program.agreement.zone
      add(ColumnName.route) { $0.route?.words ?? "" }
      // Excel reads this form as a time in every language.
      add(ColumnName.respondBy) { $0.route?.respondBy.map { zone.minuteText(of: $0) } ?? "" }
    }
    if detail != .none { add(ColumnName.why) { why($0) } }
    add(Decision.Key.missing.rawValue) { $0.missing.joined(separator: ", ") }
    add(Decision.Key.problems.rawValue) { $0.problems.map(\.words).joined(separator: ", ") }
    add(Decision.Key.rules.rawValue) { $0.rules }
    return columns
  }

  private static func title(of proposition: String?, _ program: Program) -> String {
    guard let proposition else { return "" }
    return program.propositions.first { $0.name == proposition }?.title ?? proposition
  }

  /// `engagement: webinar +20 (2 times), form +10 | fit: home market +20`
  private static func why(_ decision: Decision) -> String {
    decision.scores.filter { !$0.isHidden && !$0.because.isEmpty }.map { score in
      let reasons = score.because.map { reason in
        let times = reason.itemCount.map { $0 > 1 ? " (\($0) times)" : "" } ?? ""
        return "\(reason.label) \(reason.points.signed)\(times)"
      }
      return "\(score.name): \(reasons.joined(separator: ", "))"
    }.joined(separator: " | ")
  }

  /// A line of cells that no spreadsheet runs.
  private func line(_ cells: [String]) -> [UInt8] {
    let quoted = cells.map { CSVLine.quote($0, separator: language.separator) }
    return Array((quoted.joined(separator: language.separator) + "\r\n").utf8)
  }
}

extension RouteOutcome {
  /// Who or what gets the lead, and who of them.
  var words: String { target + ((member ?? label).map { ": \($0)" } ?? "") }
}
