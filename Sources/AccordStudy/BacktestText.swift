import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordSource
import AccordValues

extension BacktestReport {
  /// The report for a terminal and for minutes.
  package var text: String {
    StudyForm.text([heading, table, changes, footing])
  }

  private var heading: [String] {
    guard let days else {
      return ["\(metric.shownName): there is no case of '\(metric.name)' that could be decided again."]
    }
    return [
      "\(metric.shownName): \(cases.text) of the cases that began \(days.words), each decided again as of its start"
    ]
      + (metric.of == nil
        ? []
        : [
          "Only leads that '\(metric.name)' is about are among them; what other rules would take beside them is not known."
        ])
  }

  private var table: [String] {
    guard cases.of > 0 else { return [] }
    let isSum = rows.contains { $0.total != nil }
    var cells = [
      ["", "takes", "of all", "cannot tell", "not worked", "of those worked", "95%", "of all counted"]
        + (isSum ? ["sum", "without the largest"] : [])
    ]
    for row in rows {
      let all = Share(row.taken, of: cases.of)
      let ofCounted = Share(row.share.counted, of: cases.counted)
      cells.append(
        [
          row.side.name, row.taken.grouped, all.isTold ? all.percent : "", row.unknown.grouped,
          row.notWorked.grouped, row.share.text,
          row.share.isTold ? row.share.intervalText ?? "" : "too few",
          ofCounted.isTold ? ofCounted.percent : "",
        ]
          + (isSum
            ? [row.total?.all.grouped ?? "too large", row.total?.withoutLargest.grouped ?? ""] : []))
    }
    return DisplayText.aligned(cells)
  }

  private var changes: [String] {
    guard cases.of > 0, let first = rows.first else { return [] }
    var lines = rows.dropFirst().compactMap { row in
      row.change.map { change in
        "'\(row.side.name)' takes \(Self.words(change.more)) that '\(first.side.name)' does not, and leaves "
          + "\(Self.words(change.fewer)) that it takes"
          + (change.unclear > 0 ? "; of \(change.unclear.grouped) that it takes it cannot tell" : "")
      }
    }
    if let rank, let capacity = first.atEqualWork?.of, capacity > 0 {
      let each = rows.compactMap { row in
        row.atEqualWork.map { share in
          "'\(row.side.name)' \(share.counted.grouped)"
            + (row.equalTotal.map {
              " with \($0.all.grouped), \($0.withoutLargest.grouped) without the largest"
            }
              ?? "")
        }
      }
      lines.append(
        "at equal work, the first \(capacity.grouped) by '\(rank)' of all that somebody worked, counted: \(each.joined(separator: ", "))"
      )
      for row in rows.dropFirst() {
        guard let here = row.change?.onlyHere else { continue }
        lines.append("  \(Self.verdict(here, rank, row.side.name, first.side.name))")
      }
    }
    for row in rows where !row.missing.isEmpty {
      let names = row.missing.map { "'\($0)'" }.joined(separator: ", ")
      lines.append(
        "'\(row.side.name)' reads \(names), of which no lead of the record has a value: was it called otherwise then, or left out?"
      )
    }
    return lines
  }

  private static func words(_ moved: Moved) -> String {
    moved.worked.of == moved.cases
      ? "\(moved.cases.grouped) (\(moved.worked.counted.grouped) counted)"
      : "\(moved.cases.grouped) (\(moved.worked.counted.grouped) counted of \(moved.worked.of.grouped) that somebody worked)"
  }

  /// Whether one of two puts the leads in a better order: a sign test, as an interval.
  private static func verdict(_ here: Share, _ rank: String, _ name: String, _ first: String) -> String {
    guard here.of > 0, let interval = here.interval else {
      return "the order of '\(name)' and of '\(first)' finds the same counted ones"
    }
    let better = interval.low > 0.5 ? name : interval.high < 0.5 ? first : nil
    return
      "\(here.of.grouped) of the counted are found by only one of both, \(here.counted.grouped) of them by '\(name)': "
      + (better.map { "'\($0)' puts leads in the better order" } ?? "that may be chance")
  }

  private var footing: [String] {
    let more = [
      "without input \(leftOut.withoutInput.grouped)",
      "not as recorded \(leftOut.notAsRecorded.grouped)", "not read \(leftOut.notRead.grouped)",
    ]
    var lines = ["left out: \((leftOut.study.words + more).joined(separator: ", "))"]
    if leftOut.withoutInput + leftOut.notAsRecorded > 0 {
      lines.append(
        "A lead can only be decided again when the whole of it was kept: write decisions with 'accord eval --pass-through', and headers of CSV as the fields are called."
      )
    }
    if leftOut.study.otherRules > 0 {
      lines.append(
        "Whether leads that other rules have decided were kept whole cannot be checked; '--any-rules' takes it for granted."
      )
    }
    return lines
  }
}
