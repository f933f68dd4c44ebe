internal import AccordSemantics
internal import AccordValues

/// What the columns of decisions are called: the same in each form that has columns, and behind `--sort`.
///
/// A column has the name of what the rules declare. Where one that is always there is called so, as `lead`, what is
/// declared says in front what it is: `definition lead`.
enum ColumnName {
  /// What a declaration is, as its column says it.
  enum Kind: String {
    case score, grade, segments, definition
  }

  static let lead = Decision.Key.lead.rawValue
  static let route = Decision.Key.route.rawValue
  static let respondBy = RouteOutcome.Key.respondBy.column
  static let againAt = RouteOutcome.Key.againAt.column
  /// The title of the proposition, in a list for people.
  static let pitch = "pitch"
  /// The reasons of all scores, in a list for people.
  static let why = "why"

  /// The columns that there are whatever the rules declare, in one form or the other.
  private static let own = Set(
    [Decision.Key.lead, .asOf, .source, .route, .missing, .problems, .rules].map(\.rawValue) + [pitch, why])

  static func of(_ score: Score) -> String { declared(score.name, .score, isDraft: score.isDraft) }
  static func of(_ grade: Grade) -> String { declared(grade.name, .grade, isDraft: false) }
  static func of(_ segments: Segments) -> String {
    declared(segments.name, .segments, isDraft: segments.isDraft)
  }
  static func of(_ experiment: Experiment) -> String { "experiment \(experiment.name)" }
  static func of(_ definition: Definition) -> String {
    declared(definition.name, .definition, isDraft: definition.isDraft)
  }

  private static func declared(_ name: String, _ kind: Kind, isDraft: Bool) -> String {
    let marked = name.marked(draft: isDraft)
    return own.contains(marked) ? "\(kind.rawValue) \(marked)" : marked
  }

  /// Fields of the input that stand under their own names, beside other columns: where one of these is called so, with
  /// `input` in front.
  static func passed(_ names: [String], beside columns: [String]) -> [String] {
    let taken = Set(columns)
    return names.map { taken.contains($0) ? "input \($0)" : $0 }
  }
}
