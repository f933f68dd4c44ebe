import AccordSemantics
import AccordSource
import AccordValues

/// Decisions as a table for people: one line a lead, columns aligned, times as clocks show them in the zone of the
/// agreement.
///
/// The widths follow from the rules alone, so that the same leads give the same bytes however they arrive; a
/// cell that is wider pushes the rest of its line to the right.
struct TableDecisions: DecisionWriter {
  private let program: Program
  private let columns: [Column]

  private struct Column {
    let name: String
    let width: Int
  }

  /// The form; `passing` says which fields of the input get a column.
  init(program: Program, passing: PassThrough = .nothing) {
    self.program = program
    columns = TableDecisions.columns(program, passing)
  }

  var header: [UInt8] { line(columns.map(\.name)) }

  func append(_ decision: Decision, to bytes: inout [UInt8]) {
    bytes += line(
      (cells(decision) + (decision.input ?? []).map(\.value.cell)).map { DisplayText.visible($0) })
  }

  // MARK: Columns

  /// The names of the columns, and how wide what usually stands in them is.
  private static func columns(_ program: Program, _ passing: PassThrough) -> [Column] {
    var columns = [(name: ColumnName.lead, width: 12)]
    for experiment in program.experiments where experiment.conclusion == nil {
      let widest = experiment.arms.members.map { DisplayText.width(of: $0.name) }.max() ?? 0
      columns.append((ColumnName.of(experiment), widest))
    }
    for segments in program.segments where !segments.isHidden {
      let widest = segments.entries.map { DisplayText.width(of: $0.name) }.max() ?? 0
      columns.append((ColumnName.of(segments), widest))
    }
    for (index, score) in program.scores.enumerated() where !score.isHidden {
      let grade = program.grade(of: ID(index)).map { program.grades[$0] }
      let labels = grade.map { $0.isHidden ? [] : $0.labels } ?? []
      let widest = labels.map { DisplayText.width(of: $0.string) + 1 }.max() ?? 0
      columns.append((ColumnName.of(score), 5 + widest))
    }
    for definition in program.definitions {
      columns.append((ColumnName.of(definition), 3))
    }
    if let route = program.route {
      columns.append((ColumnName.route, route.steps.map { width($0, program) }.max() ?? 0))
      columns.append((ColumnName.respondBy, 16))
    }
    let passed = ColumnName.passed(passing.names, beside: columns.map(\.name))
    columns += passed.map { (DisplayText.visible($0), 10) }
    return columns.map { Column(name: $0.name, width: max($0.width, DisplayText.width(of: $0.name))) }
  }

  private static func width(_ step: Route.Step, _ program: Program) -> Int {
    let member: String? =
      if case .pool(let id) = step.target {
        program.pools[id].members.map(\.name).max { $0.count < $1.count }
      } else {
        nil
      }
    let detail = member ?? step.label
    return DisplayText.width(of: step.target.name(in: program) + (detail.map { ": \($0)" } ?? ""))
  }

  private func cells(_ decision: Decision) -> [String] {
    var cells = [decision.lead.string]
    cells += program.experiments.filter { $0.conclusion == nil }.map { decision.arm(of: $0) }
    cells += decision.segments.filter { !$0.isHidden }.map { $0.value?.string ?? "?" }
    cells += decision.scores.filter { !$0.isHidden }.map { score in
      let grade = score.isGradeHidden ? nil : score.grade
      return grade.map { "\(score.points) \($0)" } ?? score.points.description
    }
    cells += decision.definitions.map { $0.truth == .unknown ? "?" : $0.truth.rawValue }
    if program.route != nil {
      cells.append(decision.route?.words ?? "")
      let zone = program.agreement.zone
      cells.append(decision.route?.respondBy.map { zone.minuteText(of: $0) } ?? "")
    }
    return cells
  }

  // MARK: Lines

  private func line(_ row: [String]) -> [UInt8] {
    var line = ""
    for (column, cell) in zip(columns, row) {
      line += DisplayText.padded(cell, to: column.width) + "  "
    }
    while line.last == " " { line.removeLast() }
    return Array((line + "\n").utf8)
  }
}
