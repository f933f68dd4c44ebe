import AccordSemantics
import AccordValues

/// The columns of decisions as CSV: fixed by the rules, so that every row has the same.
struct DecisionColumns: Sendable {
  private typealias Column = (name: String, cell: @Sendable (Decision) -> String)

  private var columns: [Column] = []
  private let showsHidden: Bool

  init(_ program: Program, detail: Detail) {
    showsHidden = detail == .full
    for key in Decision.Key.allCases where key.form.detail <= detail {
      switch key {
      case .lead, .asOf, .missing, .rules: add(key.rawValue) { key.cell(of: $0) }
      case .source: if !program.inputs.isEmpty { add(key.rawValue) { key.cell(of: $0) } }
      case .experiments:
        for experiment in program.experiments {
          add(ColumnName.of(experiment)) { $0.arm(of: experiment) }
        }
      case .segments: addSegments(program)
      case .scores: addScores(program, detail)
      case .definitions: addDefinitions(program)
      case .proposition:
        if !program.propositions.isEmpty { add(PropositionOutcome.Key.self) { $0.proposition } }
      case .route:
        if program.route != nil {
          let unused: [RouteOutcome.Key?] = [
            program.namesIDs ? nil : .id, program.countsInHours ? nil : .hours,
            program.tellsOthers ? nil : .then,
          ]
          add(RouteOutcome.Key.self, except: unused.compactMap { $0 }) { $0.route }
        }
      case .problems: add(key.rawValue) { $0.problems.map(\.words).joined(separator: "; ") }
      // Drafts stand among what is agreed, marked; fields of the input behind everything.
      case .drafts, .input: break
      // A table has no room for it.
      case .trace: break
      }
    }
  }

  private mutating func add(_ name: String, _ cell: @escaping @Sendable (Decision) -> String) {
    columns.append((name, cell))
  }

  /// A column for each key of an object, those left out that only the fullest detail shows, and some that the rules never
  /// fill.
  private mutating func add<Key: TableKey>(
    _: Key.Type, except unused: [Key] = [], _ subject: @escaping @Sendable (Decision) -> Key.Subject?
  ) {
    for key in Key.allCases where key.form.detail < .full && !unused.contains(key) {
      add(key.column) { key.cell(of: subject($0)) }
    }
  }

  private mutating func addSegments(_ program: Program) {
    for (index, segments) in program.segments.enumerated() where showsHidden || !segments.isHidden {
      add(ColumnName.of(segments)) {
        $0.segments[index].value?.string ?? Truth.unknown.rawValue
      }
    }
  }

  private mutating func addScores(_ program: Program, _ detail: Detail) {
    for (index, score) in program.scores.enumerated() where showsHidden || !score.isHidden {
      add(ColumnName.of(score)) { $0.scores[index].points.description }
      if let grade = program.grade(of: ID(index)), showsHidden || !program.grades[grade].isHidden {
        add(ColumnName.of(program.grades[grade])) {
          $0.scores[index].grade?.string ?? ""
        }
      }
      guard detail != .none else { continue }
      add("\(score.name) \(ScoreOutcome.Key.because.rawValue)") { decision in
        decision.scores[index].reasonsText
      }
      add("\(score.name) \(ScoreOutcome.Key.undecided.rawValue)") { decision in
        decision.scores[index].undecided.map(\.label).joined(separator: "; ")
      }
    }
  }

  private mutating func addDefinitions(_ program: Program) {
    for (index, definition) in program.definitions.enumerated() {
      add(ColumnName.of(definition)) { $0.definitions[index].truth.rawValue }
    }
  }

  var names: [String] { columns.map(\.name) }

  func cells(_ decision: Decision) -> [String] { columns.map { $0.cell(decision) } }
}

extension ScoreOutcome {
  /// What its points come from, in a line.
  var reasonsText: String { because.map { "\($0.label) \($0.points.signed)" }.joined(separator: "; ") }
}

extension Decision {
  /// The arm of an experiment that the lead is in; empty where it is in none.
  func arm(of experiment: Experiment) -> String {
    experiments.first { $0.name == experiment.name }?.arm.string ?? ""
  }
}

/// Keys that have a column each in a table.
protocol TableKey: DecisionKey {
  var column: String { get }
}

extension PropositionOutcome.Key: TableKey {
  var column: String { "\(Decision.Key.proposition.rawValue) \(rawValue)" }
}

extension RouteOutcome.Key: TableKey {
  var column: String {
    switch self {
    case .to: Decision.Key.route.rawValue
    case .kind, .member, .id, .label, .step, .hours, .then, .at: "\(Decision.Key.route.rawValue) \(rawValue)"
    case .respondBy: "respond by"
    case .againAt: "again at"
    }
  }
}

/// Decisions as CSV (RFC 4180): a header, then one row a lead.
struct CSVDecisions: DecisionWriter {
  private let columns: DecisionColumns
  private let passedNames: [String]
  private let isForPrograms: Bool

  /// The form.
  ///
  /// - Parameters:
  ///   - passing: which fields of the input get a column.
  ///   - isForPrograms: whether cells stay as they are that a spreadsheet would run.
  init(
    program: Program, detail: Detail, passing: PassThrough = .nothing, isForPrograms: Bool = false
  ) {
    passedNames = passing.names
    columns = DecisionColumns(program, detail: detail)
    self.isForPrograms = isForPrograms
  }

  var header: [UInt8] { line(columns.names + passedNames.map { "input \($0)" }) }

  func append(_ decision: Decision, to bytes: inout [UInt8]) {
    bytes += line(columns.cells(decision) + (decision.input ?? []).map(\.value.cell))
  }

  private func line(_ cells: [String]) -> [UInt8] {
    Array(CSVLine.text(cells, isForPrograms: isForPrograms).utf8)
  }
}

/// A line of CSV (RFC 4180).
package enum CSVLine {
  /// The line with its line feed.
  ///
  /// - Parameter isForPrograms: whether cells stay as they are that a spreadsheet would run.
  package static func text(_ cells: [String], isForPrograms: Bool = false) -> String {
    let written = isForPrograms ? cells : cells.map(SpreadsheetCell.safe)
    return written.map { quote($0) }.joined(separator: ",") + "\n"
  }

  /// A cell, in quotes where it would else be read as several.
  static func quote(_ cell: String, separator: String = ",") -> String {
    let needsQuotes = cell.utf8.contains { byte in
      byte == UInt8(ascii: "\"") || separator.utf8.contains(byte) || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    guard needsQuotes else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
