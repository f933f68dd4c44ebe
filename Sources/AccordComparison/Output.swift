import AccordSemantics
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
      + program.pools.map { Output(.pool, $0.name) }
  }

  /// The meaning of the output and of all that it rests on, as text; nil where the program has no such output.
  func meaning(_ forms: DeclarationForms) -> String? {
    switch kind {
    case .definition: forms.closure(of: [DeclarationName(.definition, name)])
    case .segments: forms.closure(of: [DeclarationName(.segments, name)])
    case .score: forms.closure(of: [DeclarationName(.score, name)])
    case .grade: forms.closure(of: [DeclarationName(.grade, name)])
    case .fits: forms.closure(ofFits: true)
    case .promised: forms.closure(ofFits: false)
    case .route: forms.closure(of: [DeclarationName(.route)])
    case .pool: forms.closure(of: [DeclarationName(.pool, name)])
    }
  }

  /// `MQL`, `pool inside_sales`: what people call it in a table. A score may be called `route`, too.
  package var words: String {
    switch kind {
    case .pool: "pool \(name)"
    case .fits, .promised, .route: name
    case .definition, .segments, .score, .grade:
      ["fits", "promised", "route"].contains(name) ? "\(kind.rawValue) \(name)" : name
    }
  }
}
