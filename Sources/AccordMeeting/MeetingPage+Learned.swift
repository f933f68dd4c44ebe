import AccordGlossary
import AccordMetrics
package import AccordSemantics
import AccordStudy
package import AccordValues

// What was learned: which lines are worth their points, and what experiments have shown.

extension MeetingPage {
  /// The lines of scores of which more can be said than that it may be chance.
  var lines: GlossaryPage.Section? {
    guard let lift else { return nil }
    let told = lift.toldLines
    let heading = lift.heading.map { Block.paragraph(Phrase(text: $0)) }
    guard !told.isEmpty else {
      let nothing: Block = .paragraph("No line differs by more than chance would explain.")
      return section("lines", "What the lines are worth", heading + (lift.days == nil ? [] : [nothing]))
    }
    return section(
      "lines", "What the lines are worth", heading,
      told.enumerated().map { place, score in
        section(
          "lines-\(place + 1)", Phrase(text: score.title),
          [table(score.cells, numbersFrom: 1, to: 4)].compactMap { $0 })
      })
  }

  /// What is tried, and what was learned in the last months. Names of leads stand in the report of an experiment alone.
  var experiments: GlossaryPage.Section? {
    let today = report.zone.date(of: report.asOf)
    let told = program.experiments.compactMap { experiment -> Block.Bullet? in
      guard let words = words(for: experiment, on: today) else { return nil }
      let result = results.first { $0.experiment.name == experiment.name }?.resultTexts ?? []
      return Block.Bullet(
        "\(.strong(Phrase(text: experiment.title ?? experiment.name))): \(Phrase(text: words))",
        result.isEmpty
          ? [] : [.list(result.map { Block.Bullet(Phrase(text: $0)) }, style: .facts)])
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
    let ended = "ended on \(experiment.lastDay), and not concluded"
    switch results.first(where: { $0.experiment.name == experiment.name })?.stage {
    case .running, .looked(_, isOver: false): return "\(ended); the last cases are still open"
    case nil: return "\(ended); \(ask) has its result"
    default: return ended
    }
  }
}

extension MeetingPage {
  /// So long the page tells what was learned, or done.
  static let daysOfNews = 92

  /// The experiments of which the page tells a result, where there is one.
  package static func told(_ program: Program, on today: CalendarDate) -> [Experiment] {
    program.experiments.filter { experiment in
      experiment.lastDay < today
        && (experiment.conclusion.map { today.daysSinceEpoch - $0.day.daysSinceEpoch <= daysOfNews } ?? true)
    }
  }
}
