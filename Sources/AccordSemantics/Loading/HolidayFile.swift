import AccordCSV
import AccordValues

/// Days on which nobody works, from a calendar (iCalendar, RFC 5545) or a CSV file with a column `day`.
struct HolidayFile {
  private(set) var days: [ClosedRange<CalendarDate>] = []
  /// The lines in which events begin that have a time of day, and therefore close nothing.
  private(set) var timedEvents: [Int] = []

  /// Throws where a day cannot be read, or where days would have to be made up.
  init(_ bytes: [UInt8], isCalendar: Bool) throws(RuleFileError) {
    if isCalendar { try readCalendar(bytes) } else { days = try HolidayFile.table(bytes) }
  }

  // MARK: CSV

  private static func table(_ bytes: [UInt8]) throws(RuleFileError) -> [ClosedRange<CalendarDate>] {
    let document = try LookupText.table(bytes)
    guard let header = document.header else {
      throw RuleFileError(
        message: "it is empty; its first line is 'day', with a day such as 2026-12-25 in each line below")
    }
    guard let column = header.names.firstIndex(of: "day") else {
      throw RuleFileError(message: "it has no column 'day'; its columns are \(header.names.excerpt)")
    }
    if header.duplicates.contains("day") {
      throw RuleFileError(message: "it has two columns 'day'; which one counts cannot be told")
    }
    if let malformed = document.malformedRows.first {
      throw RuleFileError(message: "line \(malformed.line) \(malformed.reason)")
    }
    var days: [ClosedRange<CalendarDate>] = []
    for row in document.rows {
      let cell = LookupText.cell(row.cells[column]).string
      if cell.isEmpty { continue }
      guard let day = TimeReader.date(cell.utf8) else {
        throw RuleFileError(
          message: "line \(row.line) says '\(cell.excerpt)', which is no day such as 2026-12-25")
      }
      days.append(day...day)
    }
    if days.isEmpty { throw RuleFileError(message: "it names no day") }
    return days
  }

  // MARK: iCalendar

  /// Of each event that lasts whole days those days; events that are cancelled, and those with a time of day, are none.
  private mutating func readCalendar(_ bytes: [UInt8]) throws(RuleFileError) {
    let text = String(decoding: try LookupText.read(bytes), as: UTF8.self)
    var event: Event?
    // What stands inside an event, such as an alarm, has properties of its own.
    var inner = 0
    var (isCalendar, hasEnd) = (false, false)
    for (line, content) in HolidayFile.unfolded(text) {
      let property = Property(content)
      let value = Substring(TextNormaliser.trim.apply(Text(String(property.value))).string)
      switch (property.name, value.uppercased()) {
      case ("BEGIN", "VCALENDAR"): isCalendar = true
      case ("END", "VCALENDAR"): hasEnd = true
      case ("BEGIN", "VEVENT"):
        if let event {
          throw RuleFileError(
            message: "the event that begins in line \(event.line) has no 'END:VEVENT' before the next one")
        }
        event = Event(line: line)
      case ("END", "VEVENT"):
        if let event, let found = try event.days() {
          days.append(found)
        } else if let event, event.hasTime, !event.isCancelled {
          timedEvents.append(event.line)
        }
        (event, inner) = (nil, 0)
      case ("BEGIN", _): if event != nil { inner += 1 }
      case ("END", _): inner = max(0, inner - 1)
      default: if inner == 0 { try event?.take(property, value, line) }
      }
    }
    guard isCalendar else {
      throw RuleFileError(message: "it is no calendar: it has no line 'BEGIN:VCALENDAR'")
    }
    guard event == nil, hasEnd else {
      throw RuleFileError(message: "it has no 'END:VCALENDAR' at its end; the file seems cut off")
    }
    if days.isEmpty, timedEvents.isEmpty {
      throw RuleFileError(message: "it has no event that closes a day")
    }
  }

  /// Its lines with their numbers, those joined that go on in the next one. (RFC 5545, 3.1)
  private static func unfolded(_ text: String) -> [(line: Int, content: String)] {
    var lines: [(line: Int, content: String)] = []
    for (index, written) in text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }
    ).enumerated() {
      if let first = written.first, first == " " || first == "\t", !lines.isEmpty {
        lines[lines.count - 1].content += written.dropFirst()
      } else {
        lines.append((index + 1, String(written)))
      }
    }
    return lines
  }

  /// `NAME;PARAMETER=…:value`.
  private struct Property {
    let name: String
    let value: Substring

    init(_ content: String) {
      // A parameter in quotes may hold a colon.
      var isQuoted = false
      let colon = content.firstIndex { sign in
        if sign == "\"" { isQuoted.toggle() }
        return sign == ":" && !isQuoted
      }
      let head = content[..<(colon ?? content.endIndex)]
      name = String(head.prefix { $0 != ";" }).uppercased()
      value = colon.map { content[content.index(after: $0)...] } ?? ""
    }
  }

  private struct Event {
    let line: Int
    var start: CalendarDate?
    var end: CalendarDate?
    /// In days.
    var length: Int?
    var isCancelled = false
    var hasTime = false
    var repeats: (name: String, line: Int)?

    init(line: Int) { self.line = line }

    mutating func take(_ property: Property, _ value: Substring, _ line: Int) throws(RuleFileError) {
      switch property.name {
      case "DTSTART":
        try once(start == nil, property, line)
        start = try day(value, line)
      case "DTEND":
        try once(end == nil, property, line)
        end = try day(value, line)
      case "DURATION":
        try once(length == nil, property, line)
        length = try duration(value, line)
      case "STATUS": isCancelled = value.uppercased() == "CANCELLED"
      case "RRULE", "RDATE": repeats = (property.name, line)
      default: break
      }
    }

    private func once(_ isFirst: Bool, _ property: Property, _ line: Int) throws(RuleFileError) {
      if isFirst { return }
      throw RuleFileError(message: "line \(line) gives a second '\(property.name)' to one event")
    }

    /// `20261225`; a time of day makes it an event that closes nothing.
    private mutating func day(_ value: Substring, _ line: Int) throws(RuleFileError) -> CalendarDate? {
      let digits = Array(value.utf8)
      if digits.count > 8, digits[8] == UInt8(ascii: "T") {
        hasTime = true
        return nil
      }
      guard digits.count == 8, digits.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(value),
        let day = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
      else {
        throw RuleFileError(
          message: "line \(line) says '\(String(value).excerpt)', which is no day such as 20261225")
      }
      return day
    }

    /// `P1D` or `P1W`.
    private mutating func duration(_ value: Substring, _ line: Int) throws(RuleFileError) -> Int? {
      let digits = value.dropFirst().dropLast()
      guard value.first == "P", let unit = value.last, unit == "D" || unit == "W", let count = Int(digits),
        (1...36_600).contains(count)
      else {
        if value.contains("T") {
          hasTime = true
          return nil
        }
        throw RuleFileError(
          message: "line \(line) says '\(String(value).excerpt)', which is no number of days such as P1D")
      }
      return count * (unit == "W" ? 7 : 1)
    }

    /// The days of the event; nil when it closes none.
    func days() throws(RuleFileError) -> ClosedRange<CalendarDate>? {
      if isCancelled || hasTime { return nil }
      if let repeats {
        throw RuleFileError(
          message: "line \(repeats.line) repeats an event with '\(repeats.name)'; write out the days")
      }
      guard let start else {
        throw RuleFileError(message: "the event that begins in line \(line) has no 'DTSTART'")
      }
      // The day of the end is not closed any more. Where it is that of the beginning, the event lasts that day.
      if let end, end < start {
        throw RuleFileError(message: "the event that begins in line \(line) ends before it begins")
      }
      let last =
        end.flatMap(\.previous)
        ?? length.flatMap { CalendarDate(daysSinceEpoch: start.daysSinceEpoch + $0 - 1) }
      return start...max(start, last ?? start)
    }
  }
}
