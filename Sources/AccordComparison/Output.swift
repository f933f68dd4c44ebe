import AccordSemantics
import AccordValues
package import AccordVerify

extension Output {
  /// What a program says, in the order of the kinds and of the declarations.
  static func all(in program: Program) -> [Output] {
    let hasPropositions = !program.propositions.isEmpty
    return program.definitions.map { Output(.definition, $0.name) }
      + program.segments.map { Output(.segments, $0.name) }
      + program.scores.map { Output(.score, $0.name) }
      + program.grades.map { Output(.grade, $0.name) }
      + (hasPropositions ? [Output(.fits, "fits"), Output(.promised, "promised")] : [])
      + (program.route == nil ? [] : [Output(.route, "route")])
      + program.experiments.map { Output(.experiment, $0.name) }
      + program.pools.map { Output(.pool, $0.name) }
  }

  /// The meaning of the output and of all that it rests on, as text; nil where the program has no such output.
  func meaning(_ forms: DeclarationForms) -> Text? {
    switch kind {
    case .definition: forms.closure(of: [DeclarationName(.definition, name)])
    case .segments: forms.closure(of: [DeclarationName(.segments, name)])
    case .score: forms.closure(of: [DeclarationName(.score, name)])
    case .grade: forms.closure(of: [DeclarationName(.grade, name)])
    case .fits: forms.closure(ofFits: true)
    case .promised: forms.closure(ofFits: false)
    case .route: forms.closure(of: [DeclarationName(.route)])
    case .experiment: forms.closure(of: [DeclarationName(.experiment, name)])
    // Who they are depends on no time zone.
    case .pool: forms.form(DeclarationName(.pool, name))
    }
  }

  /// How it is shown apart from what it says: a draft, hidden, or neither.
  func showing(_ program: Program) -> Showing {
    let isDraft =
      switch (kind, place(in: program)) {
      case (.definition, let index?): program.definitions[index].isDraft
      case (.segments, let index?): program.segments[index].isDraft
      case (.score, let index?): program.scores[index].isDraft
      case (.grade, _), (.fits, _), (.promised, _), (.route, _), (.experiment, _), (.pool, _), (_, nil): false
      }
    if isDraft { return .draft }
    return [.score, .segments, .grade].contains(kind) && program.hiddenNames.contains(name) ? .hidden : .plain
  }

  /// `MQL`, `pool inside_sales`: what people call it in a table. A score may be called `route`, too.
  package var words: String {
    switch kind {
    case .pool: "pool \(name)"
    case .experiment: "experiment \(name)"
    case .fits, .promised, .route: name
    case .definition, .segments, .score, .grade:
      ["fits", "promised", "route"].contains(name) ? "\(kind.rawValue) \(name)" : name
    }
  }
}

/// Where decisions tell of something.
enum Showing: String {
  case plain = "agreed"
  case draft = "a draft"
  case hidden
}
