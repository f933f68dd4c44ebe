import AccordSemantics
import AccordValues

extension PageBuilder {
  /// The numbers that teams watch.
  var metrics: GlossaryPage.Section? {
    guard let record = program.record, !record.metrics.isEmpty else { return nil }
    // What only decisions have is explained by its words.
    let words = ExpressionWords(
      record.program, unlinked: Set(record.parts.indices.filter { record.parts[$0].title != nil }))
    var names: Set<String> = []
    return GlossaryPage.Section(
      .part("metrics"), "The numbers we watch together", introduction(record),
      record.metrics.map { section($0, words, isFirst: names.insert($0.name).inserted) })
  }

  private func introduction(_ record: RecordRules) -> [Block] {
    let groups = record.groups.map { Phrase.name($0.name) }
    let divided: Phrase = groups.isEmpty ? "" : ", also by \(groups.listed("and"))"
    return [
      .paragraph(
        """
        For each \(Phrase(text: program.agreement.rhythm.noun))\(divided). A lead counts once in it, from the decision \
        that made it one of those that are meant.
        """)
    ]
  }

  private func section(_ metric: Metric, _ words: ExpressionWords, isFirst: Bool) -> GlossaryPage.Section {
    var blocks = metric.isDraft ? [Block.paragraph(.strong("Draft: not agreed yet."))] : []
    if let means = metric.means { blocks.append(.quote(Phrase(text: means))) }
    blocks += sentence(metric, words)
    if let target = metric.target { blocks.append(.paragraph(self.words(for: target, of: metric, words))) }
    if let days = days(metric) { blocks.append(.paragraph(days)) }
    blocks += agreed(metric.name, by: metric.agreedBy, metric.reviewBy)
    // Of those that follow one another the first is the place that is linked to.
    let anchor: Anchor =
      isFirst ? .term(metric.name) : .part("\(metric.name)-\(metric.from?.description ?? "")")
    return GlossaryPage.Section(anchor, heading(metric.name, metric.title), blocks)
  }

  /// Of which leads, what is asked of them, and when it is not.
  private func sentence(_ metric: Metric, _ words: ExpressionWords) -> [Block] {
    var blocks: [Block] = []
    if let of = metric.of {
      blocks += words.condition(of).sentence("It speaks of a lead from the decision on in which")
    } else {
      blocks.append(.paragraph("It speaks of every lead, from its first decision on."))
    }
    let within: Phrase = metric.within.map { " within \($0.words) after that" } ?? ""
    switch metric.measure {
    case .leads: blocks.append(.paragraph("It is the number of these leads."))
    case .counts(let condition):
      blocks += words.condition(condition).sentence("It is the share of them for which\(within)")
    case .adds(let number):
      blocks.append(.paragraph("It adds up, over all of them\(within), \(words.value(number))."))
    case .takes(let time, let hours):
      let counted: Phrase =
        hours == nil ? "" : ", in the working time of whoever responds"
      blocks.append(.paragraph("It is how long it takes\(within) until \(words.value(time))\(counted)."))
    }
    if let outOf = metric.outOf {
      blocks += words.condition(outOf).sentence("Only those are counted for which all that time")
    }
    return blocks
  }

  private func words(for target: Metric.Target, of metric: Metric, _ words: ExpressionWords) -> Phrase {
    let bound: Phrase = target.isAtLeast ? "at least" : "at most"
    switch (metric.measure, target.value) {
    case (.counts, .number(let share)):
      return "Agreed target: \(bound) \(Phrase(text: share.percent ?? share.words))."
    case (.takes, .duration(let length)) where target.isWorking:
      let length = WorkingTime(days: 0, time: length).description
      return "Agreed target: for half of them \(bound) \(Phrase(text: length))."
    case (.takes, let value): return "Agreed target: for half of them \(bound) \(words.constant(value))."
    case (_, let value):
      return
        "Agreed target: \(bound) \(words.constant(value)) in each \(Phrase(text: program.agreement.rhythm.noun))."
    }
  }

  private func days(_ metric: Metric) -> Phrase? {
    switch (metric.from, metric.until) {
    case (nil, nil): nil
    case (let from?, nil): "Counted so from \(from.words)."
    case (nil, let until?): "Counted so until \(until.words)."
    case (let from?, let until?): "Counted so from \(from.words) until \(until.words)."
    }
  }
}
