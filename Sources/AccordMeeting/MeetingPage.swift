package import AccordGlossary
package import AccordMetrics
import AccordRecord
package import AccordSemantics
package import AccordSigning
package import AccordStudy
import AccordValues

/// The report as a page for the monthly meeting: what the table says, with bars, words and resources.
///
/// People are named in stories alone.
package struct MeetingPage {
  let report: MetricReport
  let program: Program
  /// What lines were worth; nil where nobody asked.
  let lift: LiftReport?
  /// What is known of experiments that are over.
  let results: [ExperimentReport]
  /// Who waits for a response; nil where nobody knows who has answered.
  let waiting: OverdueReport?
  /// Who has signed what.
  let agreement: AgreementStatus

  /// A page about a report.
  ///
  /// - Parameters:
  ///   - program: the rules as of when the report is seen.
  ///   - lift: what lines were worth.
  ///   - results: of experiments that are over.
  ///   - waiting: who waits for a response.
  ///   - agreement: who has signed what.
  package init(
    _ report: MetricReport, _ program: Program, lift: LiftReport?, results: [ExperimentReport],
    waiting: OverdueReport?, agreement: AgreementStatus
  ) {
    self.waiting = waiting
    self.agreement = agreement
    self.report = report
    self.program = program
    self.lift = lift
    self.results = results
  }

  /// So many words are explained each time, and so many resources named.
  private static let words = 3
  private static let resources = 10

  /// The page.
  package var page: GlossaryPage {
    let sections: [GlossaryPage.Section?] = [
      numbers, groups, answers, unanswered, lines, stories, experiments, issues, leftOut, words, resources,
    ]
    return GlossaryPage(
      title: report.title.map { Phrase(text: $0) } ?? "The numbers of our teams",
      introduction: report.heading.map { .paragraph(Phrase(text: $0)) },
      sections: sections.compactMap { $0 },
      footer: report.footing.map { .paragraph(Phrase(text: $0)) })
  }

  // MARK: Sections

  private var numbers: GlossaryPage.Section {
    section(
      "numbers", "Numbers",
      numberTable
        + titled("The periods before", report.earlierTexts)
        + titled("So far, of \(report.rhythm.noun)s that cannot be told yet", report.openTexts))
  }

  /// The table of metrics, narrow enough for paper: the share and its interval in one column, the periods before below it.
  private var numberTable: [Block] {
    let cells = report.numberCells
    guard cells.count > 1 else { return [] }
    let titles = cells[0]
    let columns = [
      PageTable.Column(Phrase(text: titles[0])), PageTable.Column(Phrase(text: titles[1]), isNumber: true),
      PageTable.Column(Phrase(text: titles[2]), isNumber: true), PageTable.Column(Phrase(text: titles[3])),
      PageTable.Column("\(Phrase(text: report.rhythm.noun))s before"),
      PageTable.Column(Phrase(text: titles[6])),
    ]
    let rows = zip(cells.dropFirst(), report.rows).map { cells, row in
      let share = cells[4].isEmpty ? cells[3] : "\(cells[3]) (\(cells[4]))"
      let texts = [cells[0], cells[1], cells[2], share].map { PageTable.Cell(Phrase(text: $0)) }
      return texts + [PageTable.Cell("", trend: trend(row)), PageTable.Cell(Phrase(text: cells[6]))]
    }
    return [.table(PageTable(columns: columns, rows: rows))]
  }

  /// The numbers of a metric up to the one that is told, the earliest first.
  private func trend(_ row: MetricReport.Row) -> [Double?] {
    func size(_ cell: MetricCell) -> Double? {
      cell.leads > 0 ? MetricNumber(cell, of: row.metric).size : nil
    }
    return row.before.reversed().map { size($0.cell) } + [row.isTold ? size(row.cell) : nil]
  }

  private var groups: GlossaryPage.Section? {
    let groups = report.groupCells
    guard !groups.isEmpty else { return nil }
    return section(
      "groups", "By group", [],
      groups.map { cells, rest in
        let title = cells[0][0]
        return section(
          title.replacing(" ", with: "-"), Phrase(text: title),
          [table(cells, numbersFrom: 1)].compactMap { $0 }
            + (rest > 0 ? [.paragraph("And \(rest.grouped) others, which the report as CSV has.")] : []))
      })
  }

  private var answers: GlossaryPage.Section? {
    guard let period = report.answers.first?.period else { return nil }
    return section(
      "answers", "What sales answered in \(Phrase(text: period.name))",
      [],
      report.answers.map { field in
        let most = field.options.map(\.count).max() ?? 0
        let rows = field.options.map { option -> [PageTable.Cell] in
          [
            PageTable.Cell(Phrase(text: option.label?.string ?? option.option.string)),
            PageTable.Cell(
              Phrase(text: option.count.grouped), bar: most > 0 ? option.count * 100 / most : nil),
          ]
        }
        return section(
          "answers-\(field.name)", Phrase(text: field.name),
          [
            .table(
              PageTable(
                columns: [PageTable.Column("answer"), PageTable.Column("how often", isNumber: true)],
                rows: rows))
          ])
      })
  }

  /// Who has to respond, by pools: people are not named.
  private var unanswered: GlossaryPage.Section? {
    guard let waiting, waiting.due > 0 else { return nil }
    let open = waiting.overdue.count
    let words =
      open == 0
      ? "All \(waiting.due.grouped) leads that had to be answered by now are."
      : "Of \(waiting.due.grouped) leads that had to be answered by now \(open.grouped) are not. Whose they are says 'accord overdue'."
    let rows = waiting.placesWithoutPeople.map { place in
      [
        PageTable.Cell(Phrase(text: place.name)),
        PageTable.Cell(Phrase(text: place.count.grouped), bar: place.count * 100 / max(1, open)),
      ]
    }
    let table = PageTable(
      columns: [PageTable.Column("who"), PageTable.Column("not answered", isNumber: true)], rows: rows)
    return section(
      "unanswered", "Who waits for an answer",
      [.paragraph(Phrase(text: words))] + (open > 0 ? [.table(table)] : []))
  }

  private var stories: GlossaryPage.Section? {
    guard !report.stories.isEmpty else { return nil }
    return section(
      "stories", "Stories",
      [.paragraph("Drawn by lot, the same for everybody. Whoever had the lead tells it.")],
      report.stories.enumerated().map { place, group in
        let title =
          "\(group.metric.shownName), \(group.period.name), \(group.state.heading): \(group.stories.count) of \(group.cases.grouped)"
        return section(
          "story-\(place + 1)", Phrase(text: title),
          [
            .list(
              group.stories.map { story in
                let told =
                  story.decided
                  + (story.answers.isEmpty
                    ? ["nothing was answered"]
                    : story.answers.map { "\(report.zone.minuteText(of: $0.at)): \($0.words)" })
                return Block.Bullet(
                  "\(.strong(Phrase(text: story.shownLead))), from \(Phrase(text: report.zone.minuteText(of: story.start)))",
                  [.list(told.map { Block.Bullet(Phrase(text: $0)) }, style: .facts)])
              }, style: .bullets)
          ])
      })
  }

  private var leftOut: GlossaryPage.Section? {
    table(report.leftOutCells, numbersFrom: 1).map { table in
      section(
        "left-out", "Left out",
        [.paragraph("What is not in the numbers, and why; also where it is nothing."), table])
    }
  }

  /// Some definitions and metrics, by turns: all have had theirs before one comes again.
  private var words: GlossaryPage.Section? {
    let all: [(name: String, title: String?, means: String)] =
      program.definitions.filter { !$0.isDraft }.compactMap { one in
        one.means.map { (one.name, one.title, $0) }
      }
      + (program.record?.metrics.filter { !$0.isDraft } ?? []).compactMap { one in
        one.means.map { (one.name, one.title, $0) }
      }
    guard !all.isEmpty else { return nil }
    let day = report.zone.date(of: report.asOf).daysSinceEpoch
    let length =
      switch report.rhythm {
      case .weekly: 7.0
      case .monthly: 30.436875
      case .quarterly: 91.310625
      }
    let turn = Int(Double(day) / length)
    let chosen = (0..<min(Self.words, all.count)).map { all[(turn * Self.words + $0) % all.count] }
    return section(
      "words", "Words",
      [
        .list(
          chosen.map { word in
            let title = word.title.map { "\(.strong(Phrase(text: $0))) (\(.name(word.name)))" as Phrase }
            return Block.Bullet("\(title ?? .strong(.name(word.name))): \(Phrase(text: word.means))")
          }, style: .bullets)
      ])
  }

  /// What sales shows, that which was looked at longest ago first.
  private var resources: GlossaryPage.Section? {
    let all = program.allResources.enumerated().sorted { one, other in
      let (first, second) = (
        one.element.reviewed?.daysSinceEpoch ?? .min, other.element.reviewed?.daysSinceEpoch ?? .min
      )
      return first == second ? one.offset < other.offset : first < second
    }.map(\.element)
    guard !all.isEmpty else { return nil }
    let rows = all.prefix(Self.resources).map { resource in
      [
        resource.title, resource.owner ?? "", resource.reviewed?.description ?? "never",
        resource.location ?? "",
      ]
      .map { PageTable.Cell(Phrase(text: $0)) }
    }
    return section(
      "resources", "Resources, the one reviewed longest ago first",
      [
        .table(
          PageTable(
            columns: ["resource", "owner", "reviewed", "where"].map { PageTable.Column($0) }, rows: rows))
      ])
  }

  // MARK: Parts

  func section(
    _ anchor: String, _ title: Phrase, _ blocks: [Block], _ sections: [GlossaryPage.Section] = []
  ) -> GlossaryPage.Section {
    GlossaryPage.Section(.part(anchor), title, blocks, sections, listsSections: false)
  }

  private func titled(_ title: String, _ lines: [String]) -> [Block] {
    guard !lines.isEmpty else { return [] }
    return [
      .paragraph("\(Phrase(text: title)):"),
      .list(lines.map { Block.Bullet(Phrase(text: $0)) }, style: .facts),
    ]
  }

  /// A table of cells, the first row of which is its header; nil without rows.
  func table(_ cells: [[String]], numbersFrom first: Int, to last: Int = .max) -> Block? {
    guard cells.count > 1 else { return nil }
    return .table(
      PageTable(
        columns: cells[0].enumerated().map {
          PageTable.Column(Phrase(text: $1), isNumber: (first...last).contains($0))
        },
        rows: cells.dropFirst().map { row in row.map { PageTable.Cell(Phrase(text: $0)) } }))
  }
}
