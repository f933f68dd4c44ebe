import AccordSemantics

/// Something that a decision says of a lead, or a list that it is chosen from: what two rule sets are compared by.
package struct Output: Hashable, Sendable {
  package let kind: Kind
  /// Of propositions and the route the word that stands for it: `fits`, `promised`, `route`.
  package let name: String

  package init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// The kinds, in the order in which a report tells of them.
  package enum Kind: String, CaseIterable, Sendable {
    case definition
    case segments
    case score
    case grade
    /// The proposition that fits, and the one that was promised.
    case fits
    case promised
    case route
    /// Who shares the leads of a pool. Members are compared as a list.
    case pool
  }

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

  /// Whether each lead has an outcome of it.
  package var isOfLeads: Bool { kind != .pool }
}

/// What is known about an output of both rule sets.
package enum OutputResult: String, CaseIterable, Sendable {
  /// It and all below it say the same: no lead can be decided differently.
  case unchanged
  /// It differs: a lead was seen whose outcome does, or lists have other members.
  case differs
  /// Only the new rules have it.
  case new
  /// Only the old rules have it.
  case gone
  /// It is written differently, and whether any lead is decided differently is not proven.
  case notDecided = "not-decided"
}

/// The outputs of two rule sets, matched by kind and name, with what can be told from their text.
///
/// Whether text that differs means the same would have to be proven: where a proof comes, it comes here, between
/// `unchanged` and `notDecided`.
package struct MatchedOutputs {
  /// In the order of the new rules; what is gone stands behind its kind.
  package let results: [(output: Output, result: OutputResult)]

  /// The outputs of a pair.
  package init(_ pair: RulePair) {
    let days = pair.days
    let old = days.map { pair.old.program(on: $0) }
    let new = days.map { pair.new.program(on: $0) }
    let oldForms = old.map { DeclarationForms($0) }
    let newForms = new.map { DeclarationForms($0) }
    var order: [Output] = []
    var seen: Set<Output> = []
    for program in new + old { order += Output.all(in: program).filter { seen.insert($0).inserted } }
    let isOld = old.reduce(into: Set<Output>()) { $0.formUnion(Output.all(in: $1)) }
    let isNew = new.reduce(into: Set<Output>()) { $0.formUnion(Output.all(in: $1)) }
    func result(_ output: Output) -> OutputResult {
      guard isOld.contains(output) else { return .new }
      guard isNew.contains(output) else { return .gone }
      let isSame = days.indices.allSatisfy { day in
        output.meaning(oldForms[day]) == output.meaning(newForms[day])
      }
      if isSame { return .unchanged }
      return output.isOfLeads ? .notDecided : .differs
    }
    let kinds = Output.Kind.allCases
    results = kinds.flatMap { kind in
      order.filter { $0.kind == kind }.map { (output: $0, result: result($0)) }
    }
  }
}
