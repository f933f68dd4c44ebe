package import AccordGlossary
package import AccordMetrics
import AccordRecord
package import AccordSemantics
import AccordValues

/// The report as a page for the monthly meeting: what the table says, with bars, words and resources.
///
/// People are named in stories alone.
package struct MeetingPage {
  private let report: MetricReport
  private let program: Program

  /// A page about a report.
  ///
  /// - Parameter program: the rules as of when the report is seen.
  package init(_ report: MetricReport, _ program: Program) {
    self.report = report
    self.program = program
  }

  /// So many words are explained each time, and so many resources named.
  private static let words = 3
  private static let resources = 10

  /// The page.
  package var page: GlossaryPage {
    let sections: [GlossaryPage.Section?] = [
      numbers, groups, answers, stories, experiments, issues, leftOut, words, resources,
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
    let cells = report.numberCells.map { row -> [String] in
      let share = row[4].isEmpty ? row[3] : "\(row[3]) (\(row[4]))"
      return [row[0], row[1], row[2], share, row[6]]
    }
    return [table(cells, numbersFrom: 2, to: 2)].compactMap { $0 }
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

  /// What is tried, and what was learned in the last months. What came of one that is over stands in a report of its own.
  private var experiments: GlossaryPage.Section? {
    let today = report.zone.date(of: report.asOf)
    let told = program.experiments.compactMap { experiment -> Block.Bullet? in
      words(for: experiment, on: today).map {
        Block.Bullet("\(.strong(Phrase(text: experiment.title ?? experiment.name))): \(Phrase(text: $0))")
      }
    }
    guard !told.isEmpty else { return nil }
    return section("experiments", "Experiments", [.list(told, style: .bullets)])
  }

  /// Nil for one that was concluded long ago.
  private func words(for experiment: Experiment, on today: CalendarDate) -> String? {
    let ask = "'accord report --experiment \(experiment.name)'"
    if let conclusion = experiment.conclusion, conclusion.day <= today {
      let age = today.daysSinceEpoch - conclusion.day.daysSinceEpoch
      return age > Self.daysOfNews ? nil : "concluded on \(conclusion.day): \(conclusion.text)"
    }
    if today < experiment.from { return "begins on \(experiment.from)" }
    if today <= experiment.lastDay {
      let left = experiment.lastDay.daysSinceEpoch - today.daysSinceEpoch
      return "running, \(left) day\(left == 1 ? "" : "s") left in which leads are drawn; \(ask) has its cases"
    }
    return "ended on \(experiment.lastDay), and not concluded; \(ask) has its result"
  }

  /// So long the page tells what was learned, or done.
  private static let daysOfNews = 92

  /// What teams have told one another: what is open, that which waits longest first, and what was done of late.
  private var issues: GlossaryPage.Section? {
    let today = report.zone.date(of: report.asOf)
    let open = program.issues.filter { $0.isOpen(on: today) }.sorted { one, other in
      (one.raisedOn ?? .first, one.title) < (other.raisedOn ?? .first, other.title)
    }
    let done = program.issues.filter { issue in
      guard let closed = issue.closed, closed <= today else { return false }
      return today.daysSinceEpoch - closed.daysSinceEpoch <= Self.daysOfNews
    }
    guard !open.isEmpty || !done.isEmpty else { return nil }
    let rows = (open + done).map { issue in
      [
        issue.title, issue.raisedBy ?? "", issue.raisedOn?.description ?? "", issue.owner ?? "nobody",
        issue.isOpen(on: today) ? "open" : "done on \(issue.closed?.description ?? "")",
      ].map { PageTable.Cell(Phrase(text: $0)) }
    }
    return section(
      "issues", "Issues, the one that waits longest first",
      [
        .table(
          PageTable(
            columns: ["issue", "raised by", "on", "owner", "state"].map { PageTable.Column($0) }, rows: rows))
      ])
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

  private func section(
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
  private func table(_ cells: [[String]], numbersFrom first: Int, to last: Int = .max) -> Block? {
    guard cells.count > 1 else { return nil }
    return .table(
      PageTable(
        columns: cells[0].enumerated().map {
          PageTable.Column(Phrase(text: $1), isNumber: (first...last).contains($0))
        },
        rows: cells.dropFirst().map { row in row.map { PageTable.Cell(Phrase(text: $0)) } }))
  }
}
