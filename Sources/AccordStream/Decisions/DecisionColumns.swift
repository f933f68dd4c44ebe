import AccordSemantics
import AccordValues

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
