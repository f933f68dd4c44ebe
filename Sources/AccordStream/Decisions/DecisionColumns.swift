package import AccordSemantics
package import AccordValues

/// The columns of decisions as CSV: fixed by the rules, so that every row has the same.
struct DecisionColumns: Sendable {
  private typealias Column = (name: String, cell: @Sendable (Decision) -> String)

  private let columns: [Column]

  /// The columns that every table of decisions has, whatever the rules declare.
  private static let ownNames: Set<String> = ["lead", "as_of", "route", "missing", "problems", "rules"]

  init(_ program: Program, detail: Detail) {
    func name(_ name: String, _ kind: String, _ isDraft: Bool) -> String {
      let marked = name.marked(draft: isDraft)
      return DecisionColumns.ownNames.contains(marked) ? "\(kind) \(marked)" : marked
    }
    var columns: [Column] = [
      ("lead", { $0.lead.string }), ("as_of", { $0.asOf.description }),
    ]
    for (index, segments) in program.segments.enumerated() {
      columns.append(
        (name(segments.name, "segments", segments.isDraft), { $0.segments[index].value?.string ?? "unknown" })
      )
    }
    for (index, score) in program.scores.enumerated() {
      columns.append((name(score.name, "score", score.isDraft), { $0.scores[index].points.description }))
      if let grade = program.grade(of: ID(index)) {
        columns.append(
          (name(program.grades[grade].name, "grade", false), { $0.scores[index].grade?.string ?? "" }))
      }
      guard detail != .none else { continue }
      columns.append(("\(score.name) because", { DecisionColumns.because($0.scores[index]) }))
      columns.append(("\(score.name) undecided", { DecisionColumns.undecided($0.scores[index]) }))
    }
    for (index, definition) in program.definitions.enumerated() {
      columns.append(
        (name(definition.name, "definition", definition.isDraft), { $0.definitions[index].truth.rawValue }))
    }
    if !program.propositions.isEmpty {
      columns.append(("proposition fits", { $0.proposition?.fits ?? "" }))
      columns.append(("proposition promised", { $0.proposition?.promised ?? "" }))
      columns.append(("proposition aligned", { $0.proposition?.aligned?.rawValue ?? "" }))
    }
    if program.route != nil {
      columns.append(("route", { $0.route?.target ?? "" }))
      columns.append(("route kind", { $0.route?.kind.rawValue ?? "" }))
      columns.append(("route member", { $0.route?.member ?? "" }))
      columns.append(("route label", { $0.route?.label ?? "" }))
      columns.append(("route step", { $0.route.map { String($0.step) } ?? "" }))
      columns.append(("respond by", { $0.route?.respondBy?.description ?? "" }))
      columns.append(("again at", { $0.route?.againAt?.description ?? "" }))
    }
    if detail != .none { columns.append(("missing", { $0.missing.joined(separator: "; ") })) }
    columns.append(("problems", { $0.problems.map(\.words).joined(separator: "; ") }))
    columns.append(("rules", { $0.rules }))
    self.columns = columns
  }

  var names: [String] { columns.map(\.name) }

  func cells(_ decision: Decision) -> [String] { columns.map { $0.cell(decision) } }

  private static func because(_ score: ScoreOutcome) -> String {
    score.because.map { "\($0.rule) \($0.points.signed)" }.joined(separator: "; ")
  }

  private static func undecided(_ score: ScoreOutcome) -> String {
    score.undecided.map(\.rule).joined(separator: "; ")
  }
}

/// Decisions as CSV (RFC 4180): a header, then one row a lead.
package struct CSVDecisions: DecisionFormat {
  private let columns: DecisionColumns
  private let passedNames: [String]
  private let isForPrograms: Bool

  /// The form.
  ///
  /// - Parameters:
  ///   - passing: which fields of the input get a column.
  ///   - isForPrograms: whether cells stay as they are that a spreadsheet would run.
  package init(
    program: Program, detail: Detail, passing: PassThrough = .nothing, isForPrograms: Bool = false
  ) {
    passedNames = passing.names
    columns = DecisionColumns(program, detail: detail)
    self.isForPrograms = isForPrograms
  }

  package var header: [UInt8] { line(columns.names + passedNames.map { "input \($0)" }) }

  package func append(_ decision: Decision, input: [RawField]?, to bytes: inout [UInt8]) {
    bytes += line(columns.cells(decision) + (input ?? []).map(\.value.cell))
  }

  private func line(_ cells: [String]) -> [UInt8] {
    let written = isForPrograms ? cells : cells.map(SpreadsheetCell.safe)
    return Array((written.map(CSVDecisions.quote).joined(separator: ",") + "\n").utf8)
  }

  private static func quote(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
