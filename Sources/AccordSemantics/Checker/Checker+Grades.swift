import AccordSource
import AccordSyntax
import AccordValues

extension Checker {
  // MARK: Grades

  /// A grade, checked once; nil when it is wrong, which has been reported.
  mutating func grade(_ index: Int) -> Grade? {
    if let checked = checkedGrades[index] { return checked }
    let checked = checkGrade(index)
    checkedGrades[index] = .some(checked)
    return checked
  }

  private mutating func checkGrade(_ index: Int) -> Grade? {
    let syntax = gradeSyntax[index]
    guard case .score(let score)? = symbols[syntax.score.text]?.kind else {
      reportUnknown(
        .unknownName, syntax.score, "'\(syntax.score.text)' is not a score",
        among: scoreSyntax.map(\.name.text))
      return nil
    }
    if let first = gradeSyntax[..<index].first(where: { $0.score.text == syntax.score.text }) {
      report(
        .duplicateEntry, "score '\(syntax.score.text)' has two grades", at: syntax.range,
        related: [RelatedPlace(first.range, "the first one is here")],
        help: ["a score has one grade; remove one of them"])
    }
    var steps: [Grade.Step] = []
    var otherwise: Text?
    for entry in syntax.entries {
      guard let from = entry.from else {
        if otherwise != nil {
          report(
            .duplicateEntry, "grade '\(syntax.name.text)' says 'otherwise' twice", at: entry.label.range)
        }
        otherwise = Text(entry.label.text)
        continue
      }
      guard let threshold = constantNumber(from) else { continue }
      if let same = steps.first(where: { $0.from == threshold }) {
        report(
          .badRange, "grades '\(same.label)' and '\(entry.label.text)' both begin at \(threshold)",
          at: entry.label.range, help: ["give each grade its own threshold"])
      }
      steps.append(Grade.Step(label: Text(entry.label.text), from: threshold))
    }
    guard let otherwise else {
      report(
        .missingEntry, "grade '\(syntax.name.text)' does not say what holds below its lowest threshold",
        at: syntax.range, help: ["add a last grade such as 'D otherwise'"])
      return nil
    }
    return Grade(
      name: syntax.name.text, isHidden: isHidden(syntax.name), score: ID(score),
      steps: steps.sorted { $0.from > $1.from },
      otherwise: otherwise, range: syntax.name.range)
  }
}
