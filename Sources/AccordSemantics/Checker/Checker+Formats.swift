import AccordSource
import AccordSyntax
import AccordValues

// The declared forms of times and dates.

extension Checker {
  mutating func setFormats(_ literals: [TextLiteral], of reading: inout Reading) {
    var formats: [TimeFormat] = []
    for literal in literals {
      guard let format = format(literal) else { continue }
      func text(_ other: TimeFormat) -> String? {
        other.disagreement(with: format) ?? format.disagreement(with: other)
      }
      if let other = formats.first(where: { text($0) != nil }), let text = text(other) {
        report(
          .badFormat, "'\(other.pattern)' and '\(format.pattern)' read \"\(text)\" as different days",
          at: literal.range,
          help: ["keep the one that the data has; a file with both cannot be read without guessing"])
        continue
      }
      formats.append(format)
    }
    guard let first = formats.first else { return }
    reading.time = .format(first)
    reading.otherFormats = Array(formats.dropFirst())
  }

  private mutating func format(_ literal: TextLiteral) -> TimeFormat? {
    do throws(TimeFormatError) {
      return try TimeFormat(literal.value)
    } catch {
      report(
        .badFormat, "'\(literal.value)' is not a format of a time: \(error.message)", at: literal.range,
        help: [
          "formats are made of YYYY, MM, DD, HH, mm, ss, SSS and a zone (Z, UTC or GMT); other letters stand in "
            + "single quotes, as in \"DD.MM.YYYY HH:mm 'Uhr'\"",
          "D, M and H read one digit or two, MMM and MMMM names of months, and h with a reads 3:15 PM",
        ])
      return nil
    }
  }
}
