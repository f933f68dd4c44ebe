import AccordSource

// Drafts are computed and shown; nothing agreed may rest on them. (Clauses 2.14 and 2.15)

extension Checker {
  /// Reports agreed declarations, propositions and steps of the route that read a draft, directly or through
  /// a `let` or a grade.
  mutating func checkDrafts(_ program: Program) {
    let drafts = Set(program.computed.filter { isDraft($0, program) })
    guard !drafts.isEmpty else { return }
    var touched = drafts
    // A `let` and a grade are not agreed by themselves: they pass on what they read.
    let arms = Set(program.experiments.map { Reference.binding($0.arm) })
    for reference in program.evaluationOrder where !touched.contains(reference) && !arms.contains(reference) {
      switch reference {
      case .binding, .grade:
        if program.reads(reference).contains(where: touched.contains) { touched.insert(reference) }
      default: break
      }
    }
    for reference in program.computed where !drafts.contains(reference) {
      switch reference {
      case .segments, .score, .definition:
        report(program.expressions(of: reference), touched, program, "'\(program.name(of: reference))'")
      case .binding, .grade: break
      }
    }
    for proposition in program.propositions {
      let conditions = [proposition.fits, proposition.promised].compactMap { $0 }
      report(conditions, touched, program, "proposition '\(proposition.name)'")
    }
    for experiment in program.experiments {
      report(experiment.expressions, touched, program, "experiment '\(experiment.name)'")
    }
    for step in program.route?.steps ?? [] {
      report(step.expressions, touched, program, "the route")
    }
    for output in program.outputs {
      report(output.expressions, touched, program, "output '\(output.name)'")
    }
  }

  private func isDraft(_ reference: Reference, _ program: Program) -> Bool {
    switch reference {
    case .binding, .grade: false
    case .segments(let id): program.segments[id].isDraft
    case .score(let id): program.scores[id].isDraft
    case .definition(let id): program.definitions[id].isDraft
    }
  }

  private mutating func report(
    _ expressions: [Expression], _ touched: Set<Reference>, _ program: Program, _ user: String
  ) {
    var found: [(Reference, SourceRange)] = []
    for expression in expressions {
      expression.walk { inner in
        let references = inner.children.isEmpty ? inner.references : []
        for reference in references where touched.contains(reference) {
          found.append((reference, inner.range))
        }
      }
    }
    for (reference, range) in found {
      report(
        .draftInUse, "'\(program.name(of: reference))' is a draft, and \(user) rests on it", at: range,
        related: [RelatedPlace(program.range(of: reference), "it is declared here")],
        help: ["agree on it and remove 'draft', or make a draft of what uses it"])
    }
  }
}
