import AccordSemantics
import AccordValues

extension PageBuilder {
  /// When people work: what working time is counted in.
  var hours: GlossaryPage.Section? {
    guard !program.hours.isEmpty else { return nil }
    let rows = program.hours.map { hours -> [PageTable.Cell] in
      let closed = hours.openings.closed
      return [
        PageTable.Cell(heading(hours.name, hours.title), anchor: .term(hours.name)),
        PageTable.Cell(Phrase(text: hours.openings.weekWords.joined(separator: "; "))),
        PageTable.Cell(Phrase(text: closed.isEmpty ? "no day" : closed.map(\.words).joined(separator: ", "))),
        PageTable.Cell(.name(hours.openings.zone.identifier)),
      ]
    }
    return GlossaryPage.Section(
      .part("hours"), "Hours",
      [
        .paragraph(
          "Working time is counted in these hours: what comes in outside of them begins with the next opening."
        ),
        .table(
          PageTable(
            columns: [.init("Hours"), .init("Open"), .init("Closed"), .init("Time zone")], rows: rows)),
      ])
  }
}

extension ExpressionWords {
  /// How long something may take.
  func delay(_ delay: Delay) -> Phrase {
    switch delay {
    case .duration(let length): operand(length)
    case .working(let time, let hours): "\(time.description) of \(term(program.hours[hours].name))"
    }
  }
}

extension OpeningHours {
  /// `Monday to Thursday 9:00 to 12:00 and 13:00 to 17:30`, days that are alike together.
  var weekWords: [String] {
    var stretches: [(days: ClosedRange<Weekday>, openings: [Opening])] = []
    for (day, openings) in zip(Weekday.allCases, week) where !openings.isEmpty {
      if let last = stretches.last, last.openings == openings,
        last.days.upperBound.rawValue + 1 == day.rawValue
      {
        stretches[stretches.count - 1].days = last.days.lowerBound...day
      } else {
        stretches.append((day...day, openings))
      }
    }
    return stretches.map { days, openings in
      let (first, last) = (days.lowerBound.title, days.upperBound.title)
      let name = first == last ? first : "\(first) to \(last)"
      return "\(name) " + openings.map(\.words).listed("and")
    }
  }
}

extension OpeningHours.Opening {
  fileprivate var words: String { text + (endsTheNextDay ? " of the next day" : "") }
}

extension Weekday {
  fileprivate var title: String { name.prefix(1).uppercased() + name.dropFirst() }
}

extension ClosedRange<CalendarDate> {
  fileprivate var words: String {
    lowerBound == upperBound ? lowerBound.words : "\(lowerBound.words) to \(upperBound.words)"
  }
}
