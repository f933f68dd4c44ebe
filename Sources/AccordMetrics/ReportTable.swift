import AccordRecord
package import AccordSemantics
import AccordSource
import AccordValues

extension MetricReport {
  /// The report for a terminal and for minutes.
  package var table: String {
    let blocks = [heading, numbers] + groupTables + [answered, leftOut] + storyTexts + [footing]
    return blocks.filter { !$0.isEmpty }
      .map { lines in lines.map { DisplayText.visible($0) + "\n" }.joined() }.joined(separator: "\n")
  }

  /// How many values of a group are shown; the CSV has all.
  private static let mostGroups = 30

  // MARK: Parts

  /// What the report is of.
  package var heading: [String] {
    let name = title.map { "\($0): " } ?? ""
    var lines = ["\(name)\(rhythm.rawValue) numbers, seen on \(zone.date(of: asOf))"]
    if let begins = record.begins {
      lines.append(
        "The record begins on \(zone.date(of: begins)): \(Self.count(record.leads, "lead")), "
          + "\(Self.count(record.decisions - record.later, "decision")), \(Self.count(record.answers, "answer"))."
      )
    } else {
      lines.append("The record is empty: there is no decision in it.")
    }
    return lines
  }

  private var numbers: [String] {
    DisplayText.aligned(numberCells).map(\.withoutTail)
      + (openTexts.isEmpty
        ? [] : ["so far, of \(rhythm.noun)s that cannot be told yet"] + openTexts.map { "  \($0)" })
  }

  /// The table of metrics, with its header.
  package var numberCells: [[String]] {
    var cells = [["", rhythm.noun, "number", "share", "95%", "before", "target"]]
    for row in rows {
      let number = MetricNumber(row.cell, of: row.metric)
      let before = row.before.first.flatMap { $0.cell.leads > 0 ? $0.cell : nil }
      let numbers =
        row.isTold
        ? number.cells(row.cell)
        : [row.isRipe ? "nothing was decided" : "\(row.metric.sofar(row.cell)) so far", "", ""]
      cells.append(
        [row.metric.shownName, row.period.name] + numbers + [
          before.map { MetricNumber($0, of: row.metric).shortText } ?? "", target(row),
        ])
    }
    return cells
  }

  /// What periods have come to that cannot be told yet, a line for each metric.
  package var openTexts: [String] {
    rows.compactMap { row -> String? in
      let told = row.open.filter { $0.cell.cases > 0 }.map {
        "\($0.period.name) \(row.metric.sofar($0.cell))"
      }
      return told.isEmpty ? nil : "\(row.metric.shownName): \(told.joined(separator: ", "))"
    }
  }

  /// Of each metric the numbers of the periods before the one that is told, the nearest first; those without a lead are left out.
  package var earlierTexts: [String] {
    rows.compactMap { row -> String? in
      let told = row.before.filter { $0.cell.leads > 0 }.map {
        "\($0.period.name) \(MetricNumber($0.cell, of: row.metric).shortText)"
      }
      return told.isEmpty ? nil : "\(row.metric.shownName): \(told.joined(separator: ", "))"
    }
  }

  private func target(_ row: Row) -> String {
    guard let target = row.metric.target else { return "" }
    let words = target.words(of: row.metric)
    guard let outcome = row.target else { return words }
    return "\(words): \(outcome.isMet ? "met" : "not met")\(outcome.isByChance ? ", may be chance" : "")"
  }

  /// One table for each group, with a column for each metric.
  private var groupTables: [[String]] {
    groupCells.map { cells, rest in
      let lines = DisplayText.aligned(cells).map(\.withoutTail)
      return rest > 0 ? lines + ["and \(rest.grouped) others, which '--to csv' has"] : lines
    }
  }

  /// One table for each group that has leads, with its header, and how many of its values are not shown.
  package var groupCells: [(cells: [[String]], rest: Int)] {
    groups.indices.compactMap { group in
      let values = rows.flatMap { $0.groups[group] }
      var leads: [GroupValue: Int] = [:]
      for (value, cell) in values { leads[value] = max(leads[value] ?? 0, cell.leads) }
      guard !leads.isEmpty else { return nil }
      let ordered = leads.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
      var cells = [["by \(groups[group])", "leads"] + rows.map { "\($0.metric.name) \($0.period.name)" }]
      for value in ordered.prefix(Self.mostGroups) {
        cells.append(
          [value.shownName, (leads[value] ?? 0).grouped]
            + rows.map { row in
              row.groupText(value, in: group)
            })
      }
      return (cells, max(0, ordered.count - Self.mostGroups))
    }
  }

  private var answered: [String] {
    guard let first = answers.first else { return [] }
    return ["answered in \(first.period.name)"]
      + answers.map { field in
        let options = field.options.map { "\($0.option.string) \($0.count.grouped)" }
        return "  \(field.name): \(options.joined(separator: ", "))"
      }
  }

  private var leftOut: [String] { DisplayText.aligned(leftOutCells).map(\.withoutTail) }

  /// Of each metric what is not in its number, with a header: always all of it, so that nothing is left out without a word.
  package var leftOutCells: [[String]] {
    var cells = [
      [
        "left out", "open", "not known", "before answers", "not recorded", "not in out of", "undecided",
        "met before", "never met",
      ]
    ]
    for row in rows {
      let cell = row.cell
      let counts = [
        cell[.open], cell[.notKnown], cell[.beforeFeedback],
        cell[LeadCase.State.notRecorded] + cell[LeadStanding.notRecorded], cell[.outside], cell[.undecided],
        cell[.before], cell[.never],
      ]
      cells.append([row.metric.name] + counts.map(\.grouped))
    }
    return rows.isEmpty ? [] : cells
  }

  /// Stories, each outcome in a paragraph of its own.
  private var storyTexts: [[String]] {
    stories.map { group in
      let heading =
        "stories of '\(group.metric.shownName)', \(group.period.name), \(group.state.heading): \(group.stories.count) of \(group.cases.grouped) by lot"
      return [heading]
        + group.stories.flatMap { story in
          ["  \(story.shownLead), from \(zone.minuteText(of: story.start))"]
            + story.decided.map { "    \($0)" }
            + (story.answers.isEmpty
              ? ["    nothing was answered"]
              : story.answers.map { "    \(zone.minuteText(of: $0.at)): \($0.words)" })
        }
    }
  }

  /// What was read.
  package var footing: [String] {
    var lines: [String] = []
    if record.answers > 0 {
      lines.append(
        "answers: \(record.answers.grouped) read, \(record.rejectedAnswers.grouped) rejected, "
          + "\(record.dropped.grouped) said twice, corrected or later, \(record.withoutDecision.grouped) without a decision"
      )
    }
    lines.append(
      "decisions: \((record.decisions + record.rejectedDecisions).grouped) read, "
        + "\(record.rejectedDecisions.grouped) rejected, \(record.superseded.grouped) made twice for one moment"
    )
    for rules in record.rules {
      lines.append(
        "rules: \(rules.fingerprint) since \(zone.date(of: rules.first)), \(Self.count(rules.decisions, "decision"))"
      )
    }
    return lines
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number.grouped) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension MetricReport.Row {
  /// The number of a group, or so far.
  fileprivate func groupText(_ value: GroupValue, in group: Int) -> String {
    guard let cell = groups[group].first(where: { $0.value == value })?.cell, cell.leads > 0 else {
      return "–"
    }
    return isRipe ? MetricNumber(cell, of: metric).groupText : metric.sofar(cell)
  }
}

extension MetricNumber {
  /// The columns `number`, `share` and `95%`.
  fileprivate func cells(_ cell: MetricCell) -> [String] {
    switch self {
    case .count: [text, "", ""]
    case .share(let share):
      [
        "\(share.counted.grouped) of \(share.of.grouped)", share.isTold ? share.percent : "",
        share.isTold ? share.intervalText ?? "" : "",
      ]
    case .total:
      [text, cell.largestShare.map { "largest \(Share.rounded($0, 100))%" } ?? "", ""]
    case .times(let median, let most, let arrived, let of, let isWorking):
      of == 0
        ? ["0 of 0", "", ""]
        : [
          "\(arrived.grouped) of \(of.grouped)", "half \(MetricNumber.length(median, isWorking))",
          "9 in 10 \(MetricNumber.length(most, isWorking))" + (isWorking ? " of working time" : ""),
        ]
    }
  }

  /// The number in the table of a group.
  fileprivate var groupText: String {
    switch self {
    case .total(let total, _): total.map { $0.grouped } ?? "–"
    case .times: shortText.replacing("within ", with: "")
    case .count, .share: text
    }
  }
}

extension GroupValue {
  /// The name, or what can be seen in its place.
  fileprivate var shownName: String { name.isEmpty ? "\"\"" : name }
}

extension Metric {
  /// How people call it.
  package var shownName: String { (title ?? name).marked(draft: isDraft) }

  /// What a period that is not ripe has come to, without a share: those that were quick are in already, and others are not.
  fileprivate func sofar(_ cell: MetricCell) -> String {
    let counted = MetricNumber(cell, of: self).counted(cell) + cell.openCounted
    if case .leads = measure { return counted.grouped }
    return "\(counted.grouped) of \(cell.cases.grouped)"
  }
}

extension Metric.Target {
  /// `at least 60%`
  fileprivate func words(of metric: Metric) -> String {
    let bound = isAtLeast ? "at least" : "at most"
    switch value {
    case .number(let number):
      guard case .counts = metric.measure, let percent = number.multiplied(by: 100) else {
        return "\(bound) \(number.grouped)"
      }
      return "\(bound) \(percent.grouped)%"
    case .duration(let duration):
      return "half \(bound) "
        + (isWorking ? WorkingTime(days: 0, time: duration).description : duration.description)
    default: return ""
    }
  }
}
