import AccordValues

/// The words of a plan, for decisions that are not written as bytes.
struct PlanTexts {
  let lines: [LineName]
  let steps: [StepText]
  let options: [Text]
  let rules: [String]
  let errors: [String]
  let causes: [String]
  let rankedCauses: [String]

  init(_ compiler: Compiler) {
    lines = compiler.parts.lineNames
    steps = compiler.parts.stepTexts
    options = compiler.interner.texts
    rules = compiler.rules.texts.map(\.string)
    errors = compiler.errors.texts.map(\.string)
    causes = compiler.causes.names
    rankedCauses = compiler.causes.rankedNames
  }
}
