package import AccordGlossary
package import AccordSemantics
package import AccordValues

/// Leads as a page for those who call them: who, until when, with which words, and why.
package struct ExplanationPage {
  /// A lead, and what else the page shows of it, by name.
  package struct Entry: Sendable {
    package let explanation: Explanation
    let fields: [(name: String, value: String)]

    package init(_ explanation: Explanation, fields: [(name: String, value: String)]) {
      self.explanation = explanation
      self.fields = fields
    }
  }

  private let entries: [Entry]
  private let program: Program

  private init(_ entries: [Entry], _ program: Program) {
    self.entries = entries
    self.program = program
  }

  /// The page.
  ///
  /// - Parameters:
  ///   - condition: which leads it shows, as it was asked for; nil for all.
  ///   - asOf: for when they were decided.
  package static func page(
    _ entries: [Entry], _ program: Program, condition: String?, asOf: Instant
  ) -> GlossaryPage {
    let page = ExplanationPage(entries, program)
    let when = ExplanationText(asOf: asOf, zone: program.agreement.zone, mostItems: 0).local(asOf)
    let which = condition.map { ": \($0)" } ?? ""
    let leads = [page.overview] + (entries.isEmpty ? [] : [page.details])
    return GlossaryPage(
      title: Phrase(text: Count.of(entries.count, "lead") + which),
      introduction: [
        .paragraph(
          "As of \(Phrase(text: when)), by the rules \(.name(String(program.fingerprint.prefix(16)))).")
      ], sections: leads, footer: [])
  }

  // MARK: Overview

  private var overview: GlossaryPage.Section {
    let names = entries.first?.fields.map(\.name) ?? []
    let hasPitch = !program.propositions.isEmpty
    var columns = [PageTable.Column("lead")] + names.map { PageTable.Column(.name($0)) }
    if program.route != nil { columns += [PageTable.Column("goes to"), PageTable.Column("respond by")] }
    if hasPitch { columns.append(PageTable.Column("pitch")) }
    let rows = entries.enumerated().map { index, entry in
      var row = [Phrase.link(Phrase(text: entry.explanation.lead.string), to: anchor(index))]
      row += entry.fields.map { Phrase(text: $0.value) }
      if program.route != nil {
        let route = entry.explanation.taken?.outcome
        row += [Phrase(text: route.map(target) ?? ""), Phrase(text: route?.respondBy.map(local) ?? "")]
      }
      if hasPitch { row.append(Phrase(text: entry.explanation.pitch.map { title($0.fits) } ?? "")) }
      return row.map { PageTable.Cell($0) }
    }
    let blocks: [Block] =
      entries.isEmpty
      ? [.paragraph("No lead of the input is one of these.")]
      : [.table(PageTable(columns: columns, rows: rows))]
    return GlossaryPage.Section(.part("list"), "The list", blocks)
  }

  private func anchor(_ index: Int) -> Anchor { .part("lead-\(index + 1)") }

  // MARK: Each lead

  private var details: GlossaryPage.Section {
    let sections = entries.enumerated().map { index, entry in
      GlossaryPage.Section(
        anchor(index), Phrase(text: entry.explanation.lead.string),
        [facts(entry)] + entry.explanation.scores.filter { !$0.outcome.isHidden }.flatMap(reasons))
    }
    return GlossaryPage.Section(.part("why"), "Why", [], sections, listsSections: false)
  }

  private func facts(_ entry: Entry) -> Block {
    let explanation = entry.explanation
    var facts: [(String, Phrase)] = entry.fields.map { ($0.name, Phrase(text: $0.value)) }
    if let taken = explanation.taken {
      facts.append(("goes to", Phrase(text: target(taken.outcome))))
      if let respondBy = taken.outcome.respondBy {
        facts.append(("respond by", Phrase(text: local(respondBy) + taken.outcome.hoursWords)))
      }
      let rule = taken.condition.map { "when \(Phrase.name($0))" as Phrase } ?? "no earlier step took it"
      facts.append(("because", rule))
    }
    if let pitch = explanation.pitch {
      let words = pitch.fits.pitch.map { ": \($0)" } ?? ""
      facts.append(("pitch", Phrase(text: title(pitch.fits) + words)))
      if pitch.isKept == .no {
        facts.append(
          (
            "promised",
            Phrase(text: "\(title(pitch.promised)), which is not what fits: say so before they do")
          ))
      }
    }
    let met = explanation.definitions.map { "\($0.name.marked(draft: $0.isDraft)) \($0.truth.rawValue)" }
    if !met.isEmpty { facts.append(("meets", Phrase(text: met.joined(separator: ", ")))) }
    if !explanation.missing.isEmpty {
      facts.append(("missing", Phrase(text: explanation.missing.joined(separator: ", "))))
    }
    return .list(
      facts.map { Block.Bullet("\(.strong(Phrase(text: $0.0))): \($0.1)" as Phrase) }, style: .facts)
  }

  /// How a score adds up; nothing for one without reasons.
  private func reasons(_ score: Passage.Score) -> [Block] {
    let outcome = score.outcome
    let grade = outcome.isGradeHidden ? nil : outcome.grade
    let name = score.title ?? outcome.name
    var words: Phrase =
      "\(.strong(Phrase(text: name.marked(draft: outcome.isDraft)))): \(Phrase(text: outcome.points.description))"
    if let grade { words += ", grade \(Phrase(text: grade.string))" }
    let heading = Block.paragraph(words)
    guard !outcome.because.isEmpty || !outcome.undecided.isEmpty else { return [heading] }
    let most = outcome.because.map { abs(hundredths($0.points)) }.max() ?? 0
    let paid = outcome.because.map { reason in
      let times = reason.itemCount.map { $0 > 1 ? ", \($0) times" : "" } ?? ""
      let bar = most == 0 ? 0 : hundredths(reason.points) * 100 / most
      return [
        PageTable.Cell(Phrase(text: reason.points.signed), bar: bar),
        PageTable.Cell(Phrase(text: reason.label + times)),
      ]
    }
    // What is missing can be worth a question on the phone.
    let undecided = outcome.undecided.map { line in
      [PageTable.Cell("?"), PageTable.Cell(Phrase(text: "\(line.label): \(line.reason)"))]
    }
    let columns = [PageTable.Column("points", isNumber: true), PageTable.Column("for")]
    return [heading, .table(PageTable(columns: columns, rows: paid + undecided))]
  }

  private func hundredths(_ points: Decimal) -> Int {
    points.multiplied(by: 100)?.rounded(toPlaces: 0).asInt ?? 0
  }

  // MARK: Words

  private func title(_ offer: Explanation.Pitch.Offer) -> String { offer.title ?? offer.name }

  private func target(_ route: RouteOutcome) -> String {
    (route.member.map { "\($0) of " } ?? "") + route.target + (route.label.map { ": \($0)" } ?? "")
  }

  private func local(_ time: Instant) -> String {
    program.agreement.zone.minuteText(of: time)
  }
}
