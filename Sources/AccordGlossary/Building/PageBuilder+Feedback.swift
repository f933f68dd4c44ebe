import AccordSemantics
import AccordValues

extension PageBuilder {
  /// What is answered to leads.
  var feedback: GlossaryPage.Section? {
    guard let last = program.feedback.last else { return nil }
    let others = program.feedback.dropLast().reversed()
    return GlossaryPage.Section(
      .part("feedback"), "What is answered to a lead", blocks(last, anchor: .term(Feedback.Name.list)),
      others.enumerated().map { number, feedback in
        GlossaryPage.Section(.part("feedback-\(number + 1)"), "Before", blocks(feedback))
      }, listsSections: false)
  }

  /// - Parameter anchor: by which conditions link to it.
  private func blocks(_ feedback: Feedback, anchor: Anchor? = nil) -> [Block] {
    let days = [feedback.from.map { "from \($0.words)" }, feedback.until.map { "until \($0.words)" }]
      .compactMap { $0 }
    let words = ExpressionWords(feedback.program)
    let requirements = Dictionary(
      feedback.requiredWhen.map { field, definition in
        (field, feedback.program.definitions[definition].conditions(.when))
      }, uniquingKeysWith: { first, _ in first })
    let rows = zip(feedback.program.fields, feedback.program.ownInput.readings).enumerated().map {
      index, field in
      let conditions = requirements[ID(index)] ?? []
      return row(
        .name(field.0.name), anchor: index == 0 ? anchor : nil, title: field.0.title, field.0.type, field.1,
        besides: [],
        also: conditions.map { "required when \(words.phrase($0).plain)" })
    }
    let table = Block.table(PageTable(columns: columns("Part"), rows: rows))
    return days.isEmpty
      ? [table] : [.paragraph("Collected \(Phrase(text: days.joined(separator: " ")))."), table]
  }
}
