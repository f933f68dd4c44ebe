import AccordRecord
import AccordSemantics
import AccordSource
import AccordValues

extension MetricReport {
  /// The report for a terminal and for minutes.
  package var table: String {
    let blocks = [heading, numbers] + groupTables + [answered, leftOut, footing]
    return blocks.filter { !$0.isEmpty }
      .map { lines in lines.map { DisplayText.visible($0) + "\n" }.joined() }.joined(separator: "\n")
  }

  /// How many values of a group are shown; the CSV has all.
  private static let mostGroups = 30

  // MARK: Parts

  private var heading: [String] {
    let name = title.map { "\($0): " } ?? ""
    var lines = ["\(name)\(rhythm.rawValue) numbers, seen on \(zone.date(of: asOf))"]
    if let begins = record.begins {
      lines.append(
        "The record begins on \(zone.date(of: begins)): \(Self.count(record.leads, "lead")), "
          + "\(Self.count(record.decisions, "decision")), \(Self.count(record.answers, "answer")).")
    } else {
      lines.append("The record is empty: there is no decision in it.")
    }
    return lines
  }

  private var numbers: [String] {
    var cells = [["", rhythm.noun, "number", "95%", "before", "target"]]
    for row in rows {
      let number = MetricNumber(row.cell, of: row.metric)
      var interval = ""
      if case .share(let share) = number, share.isTold { interval = share.intervalText ?? "" }
      if case .total = number, let largest = row.cell.largestShare {
        interval = "the largest is \(Share.rounded(largest, 100))% of it"
      }
      cells.append([
        name(row.metric), row.period.name, number.text, interval,
        row.before.first.map { MetricNumber($0.cell, of: row.metric).shortText } ?? "",
        target(row.metric, number),
      ])
    }
    let open = rows.flatMap { row in
      row.open.filter { $0.cell.cases > 0 }.map { told in
        "  \(name(row.metric)), \(told.period.name): \(row.metric.sofar(told.cell))"
      }
    }
    return DisplayText.aligned(cells).map(\.withoutTail) + (open.isEmpty ? [] : ["not over yet:"] + open)
  }

  private func name(_ metric: Metric) -> String {
    (metric.title ?? metric.name) + (metric.isDraft ? " (draft)" : "")
  }

  private func target(_ metric: Metric, _ number: MetricNumber) -> String {
    guard let target = metric.target else { return "" }
    guard let outcome = TargetOutcome(number, of: metric) else { return target.words(of: metric) }
    return
      "\(target.words(of: metric)): \(outcome.isMet ? "met" : "not met")\(outcome.isByChance ? " (by chance)" : "")"
  }

  /// One table for each group, with a column for each metric.
  private var groupTables: [[String]] {
    groups.indices.map { group in
      let values = rows.flatMap { $0.groups[group] }
      var leads: [GroupValue: Int] = [:]
      for (value, cell) in values { leads[value] = max(leads[value] ?? 0, cell.leads) }
      guard !leads.isEmpty else { return [] }
      let ordered = leads.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
      var cells = [["by \(groups[group])"] + rows.map(\.metric.name)]
      for value in ordered.prefix(Self.mostGroups) {
        cells.append(
          [value.shownName]
            + rows.map { row in
              row.groups[group].first { $0.value == value }.map {
                MetricNumber($0.cell, of: row.metric).groupText
              } ?? "–"
            })
      }
      let rest = ordered.count - Self.mostGroups
      let lines = DisplayText.aligned(cells).map(\.withoutTail)
      return rest > 0 ? lines + ["and \(rest.grouped) others, which '--to csv' has"] : lines
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

  /// Of each metric what is not in its number: always all of it, so that nothing is left out without a word.
  private var leftOut: [String] {
    var cells = [
      ["left out", "open", "not known", "before answers", "not recorded", "not in out of", "undecided"]
    ]
    for row in rows {
      let cell = row.cell
      let counts = [
        cell[.open], cell[.notKnown], cell[.beforeFeedback],
        cell[LeadCase.State.notRecorded] + cell[LeadStanding.notRecorded], cell[.outside], cell[.undecided],
      ]
      cells.append([row.metric.name] + counts.map(\.grouped))
    }
    return rows.isEmpty ? [] : DisplayText.aligned(cells).map(\.withoutTail)
  }

  private var footing: [String] {
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

extension MetricNumber {
  /// The number in the table of a group.
  fileprivate var groupText: String {
    switch self {
    case .total(let total, _): total.map { $0.groupedText } ?? "–"
    case .times: shortText
    case .count, .share: text
    }
  }
}

extension GroupValue {
  /// The name, or what can be seen in its place.
  fileprivate var shownName: String { name.isEmpty ? "\"\"" : name }
}

extension Metric {
  /// What a period that is not ripe has come to, without a share: those that were quick are in already, and others are not.
  fileprivate func sofar(_ cell: MetricCell) -> String {
    if case .leads = measure { return "\(cell.cases.grouped) so far" }
    return "\((cell[.counted] + cell.openCounted).grouped) so far of \(cell.cases.grouped)"
  }
}

extension Metric.Target {
  /// `at least 60%`
  fileprivate func words(of metric: Metric) -> String {
    let bound = isAtLeast ? "at least" : "at most"
    switch value {
    case .number(let number):
      guard case .counts = metric.measure, let percent = number.multiplied(by: 100) else {
        return "\(bound) \(number.groupedText)"
      }
      return "\(bound) \(percent.groupedText)%"
    case .duration(let duration): return "half \(bound) \(duration)"
    default: return ""
    }
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate var withoutTail: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }
}
