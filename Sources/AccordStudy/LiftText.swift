import AccordMetrics
import AccordRecord
import AccordSemantics
import AccordSource
import AccordValues

extension LiftReport {
  /// The report for a terminal and for minutes.
  package var text: String {
    let blocks =
      [heading] + scores.map(table) + scores.map(alternatives) + thresholds.map(table) + [
        outcomeTable
      ] + suggestionTexts + [footing]
    return StudyForm.text(blocks)
  }

  /// What the cases are.
  package var heading: [String] {
    guard let days else {
      return [
        "\(metric.shownName): there is no case of '\(metric.name)' yet that can be told, so that nothing was learned."
      ]
    }
    var lines = ["\(metric.shownName): \(cases.text) of the cases that began \(days.words)"]
    if let work, !isWorkTold {
      lines.append("These are too few days to say which threshold fits \(work.words).")
    } else if let work, thresholds.isEmpty {
      lines.append(
        "No definition compares these scores with a number, so that there is no threshold to fit \(work.words)."
      )
    } else if let work {
      lines.append(
        "They are the cases of about \(Count.of(workDays, "day")), by which \(work.words) is counted.")
    }
    return lines
  }

  // MARK: Lines

  private func table(_ score: ScoreLift) -> [String] {
    guard cases.of > 0, !score.rows.isEmpty else { return [] }
    let count = Count.of(score.rows.count, "line")
    guard score.cases.of > 0 else {
      return [
        "\(count) of '\(score.lines.score)': the decisions do not show why, so that no line can be told; keep them with "
          + "'accord eval --explain reasons'"
      ]
    }
    let sure = 100 - 5 / Double(max(1, score.rows.count))
    var lines = [
      "\(count) of '\(score.lines.score)'\(score.amongWords): \(score.cases.text). Each is told apart at "
        + "\(LiftReport.fixed(sure, 1))%, so that all together are right at 95%."
    ]
    lines += DisplayText.aligned([Self.columns] + score.rows.map(cells))
    if !score.isFitted {
      lines.append(
        "'\(score.lines.score)' as a whole does not tell clearly who is counted, so that no line is weighed beside the others."
      )
    }
    if !score.lines.untold.isEmpty {
      let titles = score.lines.untold.map { "'\($0)'" }.joined(separator: ", ")
      lines.append(
        "\(titles): called as a limit of points is, so that reasons do not tell them; give them other titles")
    }
    if score.notInForce > 0 { lines.append(LiftReport.notInForce(score.notInForce, score.lines.score)) }
    if score.withoutReasons > 0 {
      lines.append(
        "\(Count.of(score.withoutReasons, "case")) without reasons of '\(score.lines.score)' in the decision are not in this table"
      )
    }
    return lines
  }

  /// Of each score the lines of which more can be said than chance says, with a header; without scores that have none.
  package var toldLines: [(title: String, cells: [[String]])] {
    scores.compactMap { score in
      let told = score.rows.filter { $0.byItself != .notToldApart && $0.byItself != .tooFew }
      guard !told.isEmpty else { return nil }
      let title =
        "\(told.count) of \(Count.of(score.rows.count, "line")) of '\(score.lines.score)'\(score.amongWords)"
      // Without those that are undecided.
      return (title, ([Self.columns] + told.map(cells)).map { Array($0.dropLast()) })
    }
  }

  private static let columns = [
    "line", "points", "with it", "without it", "difference", "by itself", "beside the others", "undecided",
  ]

  private func cells(_ row: LineLift) -> [String] {
    let worth =
      row.byItself == .tooFew
      ? "" : row.besideOthers == .notAsked ? "" : row.besideOthers.rawValue
    return [
      row.line.key.group.map { "\($0) › \(row.line.key.words)" } ?? row.line.key.words,
      row.line.points?.signed ?? "varies", row.difference.with.text, row.difference.without.text,
      Self.difference(row.difference),
      row.byItself == .otherWay ? row.byItself.rawValue.uppercased() : row.byItself.rawValue, worth,
      row.undecided > 0 ? row.undecided.grouped : "",
    ]
  }

  /// `+43.9 (+34 to +52)`, in points of a percentage; nothing where too few can say.
  private static func difference(_ difference: ShareDifference) -> String {
    guard difference.isTold, let (low, high) = difference.interval else { return "" }
    return
      "\(StudyForm.points(difference.value, 1)) (\(StudyForm.points(low, 0)) to \(StudyForm.points(high, 0)))"
  }

  /// Bands and groups side by side: against all others a band looks wrong because better ones exist.
  private func alternatives(_ score: ScoreLift) -> [String] {
    guard score.cases.of > 0, !score.choices.isEmpty else { return [] }
    return ["alternatives of '\(score.lines.score)', most points first"]
      + score.choices.map { choice in
        let members = choice.rows.map { row in
          "\(row.line.key.band ?? row.line.key.rule) \(row.line.points?.signed ?? "(varies)") \(row.difference.with.short)"
        }
        return
          "  \(choice.title): \((members + ["none of these \(choice.none.short)"]).joined(separator: " › "))"
      }
  }

  // MARK: Definitions, segments and grades

  private var outcomeTable: [String] {
    guard cases.of > 0, !outcomes.isEmpty else { return [] }
    var cells = [["definitions and groups", "with it", "without it", "difference", "by itself", "not known"]]
    for row in outcomes {
      cells.append([
        row.words, row.difference.with.text, row.difference.without.text, Self.difference(row.difference),
        row.verdict.rawValue, row.unknown > 0 ? row.unknown.grouped : "",
      ])
    }
    return DisplayText.aligned(cells)
  }

  // MARK: Thresholds

  private func table(_ found: Thresholds) -> [String] {
    guard found.cases.of > 0 else { return [] }
    var cells = [["thresholds of '\(found.score)'", "leads", "of all", "share", "95%", "of all counted", ""]]
    for row in found.rows {
      let all = Share(row.share.of, of: found.cases.of)
      let ofCounted = Share(row.share.counted, of: found.cases.counted)
      let notes =
        row.definitions.map {
          "\($0.isDraft ? "draft" : "agreed"): \($0.definition)\($0.isBelow ? " below it" : "")"
        }
        + (row.fitsWork ? [work.map { "fits \($0.words)" } ?? ""] : [])
      cells.append([
        "\(row.isStrict ? "more than" : "at least") \(row.from.grouped)", row.share.of.grouped,
        all.isTold ? all.percent : "", row.share.text,
        row.share.isTold ? row.share.intervalText ?? "" : "too few",
        ofCounted.isTold ? ofCounted.percent : "", notes.joined(separator: "; "),
      ])
    }
    var lines = DisplayText.aligned(cells)
    if let quarter = found.quarter {
      lines.append("three in four of those counted had at least \(quarter.grouped) points")
    }
    if work != nil, isWorkTold, !found.rows.contains(where: \.fitsWork) {
      lines.append("no threshold of '\(found.score)' lets in as few as \(work?.words ?? "")")
    }
    if found.notInForce > 0 { lines.append(LiftReport.notInForce(found.notInForce, found.score)) }
    if found.withoutScore > 0 {
      lines.append(
        "\(Count.of(found.withoutScore, "case")) without '\(found.score)' in the decision are not in this table"
      )
    }
    return lines
  }

  // MARK: What is left out

  private static func notInForce(_ count: Int, _ score: String) -> String {
    "\(Count.of(count, "case")) of days on which '\(score)' was declared otherwise or not at all \(count == 1 ? "is" : "are") not in this table"
  }

  private var footing: [String] {
    var lines = [
      "left out: " + leftOut.words.joined(separator: ", ")
    ]
    if leftOut.otherRules > 0 {
      lines.append(
        "What other rules have decided says nothing sure of these lines; '--any-rules' takes lines of one name for the same."
      )
    }
    return lines
  }

  /// A number with so many decimals, half away from zero.
  static func fixed(_ number: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1) { value, _ in value * 10 }
    let parts = Int((abs(number) * Double(scale)).rounded(.toNearestOrAwayFromZero))
    let sign = number < 0 && parts > 0 ? "-" : ""
    let digits = String(parts % scale)
    return places == 0
      ? "\(sign)\(parts)"
      : "\(sign)\(parts / scale).\(String(repeating: "0", count: places - digits.count))\(digits)"
  }
}

extension Share {
  /// `24.5%`, or `3 of 12` where a percentage says nothing.
  fileprivate var short: String { isTold ? percent : text }
}

extension ScoreLift {
  /// Among which cases its lines are told, behind the name of the score.
  fileprivate var amongWords: String {
    isChosenByScore ? ", among the leads that this score has chosen" : ""
  }
}
