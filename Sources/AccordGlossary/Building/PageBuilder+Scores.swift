import AccordSemantics
import AccordValues

extension PageBuilder {
  /// How leads score.
  var scores: GlossaryPage.Section? {
    guard !program.scores.isEmpty else { return nil }
    let sections = program.scores.enumerated().map { index, score in section(score, ID(index)) }
    return GlossaryPage.Section(.part("scores"), "Scores", [], sections)
  }

  private func section(_ score: Score, _ id: ID<Score>) -> GlossaryPage.Section {
    var blocks = notes(draft: score.isDraft, hidden: score.isHidden)
    switch score.body {
    case .entries(let entries):
      let points = PointsTable(entries, words: words)
      blocks += points.introduction
      blocks.append(.table(points.table))
    case .computed(let terms):
      let bullets = terms.map { term in
        let share: Phrase =
          term.meant.map { ", meant to be \(Phrase(text: $0.percent ?? $0.words)) of the whole" } ?? ""
        return Block.Bullet("\(words.value(term.value))\(share)")
      }
      blocks += [.paragraph("\(.name(score.name)) is the sum of:"), .list(bullets, style: .bullets)]
    }
    blocks += limits(score.clamps)
    let grade = program.grade(of: id).map { section(program.grades[$0]) }
    return GlossaryPage.Section(
      .term(score.name), heading(score.name, score.title), blocks, [grade].compactMap { $0 })
  }

  private func limits(_ clamps: [Clamp]) -> [Block] {
    clamps.flatMap { clamp -> [Block] in
      guard let range = PointsTable.range(clamp) else { return [] }
      guard let condition = clamp.condition else { return [.paragraph("The sum is kept \(range).")] }
      return words.condition(condition).sentence("The sum is kept \(range) when")
    }
  }

  private func section(_ grade: Grade) -> GlossaryPage.Section {
    let lowest = grade.steps.last.map { "below \($0.from.words)" as String } ?? "any"
    let rows =
      grade.steps.map { [PageTable.Cell(.name($0.label.string)), PageTable.Cell("from \($0.from.words)")] }
      + [[PageTable.Cell(.name(grade.otherwise.string)), PageTable.Cell(Phrase(stringLiteral: lowest))]]
    return GlossaryPage.Section(
      .term(grade.name), "Grade \(.name(grade.name))",
      notes(draft: false, hidden: grade.isHidden) + [
        .table(
          PageTable(
            columns: [.init("Grade"), .init("Points of \(.name(program.scores[grade.score].name))")],
            rows: rows))
      ])
  }
}

extension PageBuilder {
  /// Who the leads are.
  var segments: GlossaryPage.Section? {
    guard !program.segments.isEmpty else { return nil }
    return GlossaryPage.Section(.part("segments"), "Segments", [], program.segments.map(section))
  }

  private func section(_ segments: Segments) -> GlossaryPage.Section {
    let bullets = segments.entries.map { entry -> Block.Bullet in
      let name: Phrase = .strong(.name(entry.name))
      let title = entry.title.map { Phrase(stringLiteral: ", ") + .quoted($0) + "," } ?? ""
      guard let condition = entry.condition else {
        return Block.Bullet("\(name)\(title) in every other case.")
      }
      return bullet(words.condition(condition).sentence("\(name)\(title) when"))
    }
    let order: Phrase =
      segments.isFirstMatch
      ? "The first of these that fits is taken:" : "A lead is in the one of these that fits; no two may fit:"
    var blocks = notes(draft: segments.isDraft, hidden: segments.isHidden)
    blocks += [.paragraph(order), .list(bullets, style: segments.isFirstMatch ? .numbers : .bullets)]
    return GlossaryPage.Section(.term(segments.name), heading(segments.name, segments.title), blocks)
  }
}
