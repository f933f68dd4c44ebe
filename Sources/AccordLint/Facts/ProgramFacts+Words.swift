import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension ProgramFacts {
  /// A score as messages call it, from the number that it is or from its name in the text.
  func quoted(_ expression: Expression) -> String {
    if case .score(let id) = expression.kind { return "score '\(program.scores[id].name)'" }
    return "'\(text(expression.range))'"
  }

  /// Points as they are said: `1 point`, `12.5 points`.
  func points(_ points: Decimal) -> String { points.magnitude == 1 ? "\(points) point" : "\(points) points" }

  /// A share as a whole percentage: `47%`.
  func percent(_ share: Decimal) -> String {
    "\(share.multiplied(by: 100)?.rounded(toPlaces: 0) ?? share)%"
  }
}

extension LintContext {
  /// The grades as they are written, by the place of their name.
  var gradesAsWritten: [SourceRange: GradeSyntax] {
    var found: [SourceRange: GradeSyntax] = [:]
    for declaration in trees.flatMap(\.declarations) {
      if case .grade(let grade) = declaration.kind { found[grade.name.range] = grade }
    }
    return found
  }
}
