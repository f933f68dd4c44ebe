extension TimeFormat {
  /// Takes a pattern apart.
  ///
  /// Letters are fields or stand in single quotes. What looks like a zone and would be read without being heeded is
  /// refused wherever it stands: the time would be off by hours, and nobody would see it.
  struct PatternReader {
    private let pattern: [Unicode.Scalar]
    private var position = 0
    private var parts: [Part] = []
    private var seen: Set<Field> = []
    /// What stands for itself, with NUL in the place of a zone, and a blank in the place of any other field.
    private var literals = ""

    private init(_ pattern: String) {
      self.pattern = Array(pattern.unicodeScalars)
    }

    /// The parts of a pattern, which have been checked.
    static func parts(of pattern: String) throws(TimeFormatError) -> [Part] {
      var reader = PatternReader(pattern)
      while let next = reader.next {
        if next == "'" {
          try reader.readQuoted()
        } else if next.properties.isAlphabetic {
          try reader.readLetters(next)
        } else {
          reader.add(next)
          reader.position += 1
        }
      }
      try reader.check()
      return reader.parts
    }

    private var next: Unicode.Scalar? { peek(0) }

    private func peek(_ ahead: Int) -> Unicode.Scalar? {
      let index = position + ahead
      return pattern.indices.contains(index) ? pattern[index] : nil
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
      parts += UTF8.encode(scalar)?.map { .literal($0) } ?? []
      literals.unicodeScalars.append(scalar)
    }

    /// Text in single quotes; two of them are one that stands for itself.
    private mutating func readQuoted() throws(TimeFormatError) {
      position += 1
      if next == "'" {
        add("'")
        position += 1
        return
      }
      while let scalar = next {
        position += 1
        if scalar != "'" {
          add(scalar)
        } else if next == "'" {
          add("'")
          position += 1
        } else {
          return
        }
      }
      throw TimeFormatError(
        message: "a single quote is not closed; a quote that stands for itself is written ''")
    }

    private mutating func readLetters(_ letter: Unicode.Scalar) throws(TimeFormatError) {
      if let field = field(letter) {
        guard seen.insert(field).inserted else {
          throw TimeFormatError(message: "\"\(field.rawValue)\" occurs twice in the format")
        }
        if let other = seen.first(where: { $0 != field && $0.unit == field.unit }) {
          throw TimeFormatError(
            message: "\"\(other.rawValue)\" and \"\(field.rawValue)\" say the same; one can be in the format")
        }
        parts.append(.field(field))
        literals += field.isZone ? "\0" : " "
        position += field.rawValue.unicodeScalars.count
      } else if letter == "T", partsDateAndTime {
        add(letter)
        position += 1
      } else {
        throw unknown(letter)
      }
    }

    private func field(_ letter: Unicode.Scalar) -> Field? {
      let run = String(String.UnicodeScalarView(pattern[position...].prefix { $0 == letter }))
      let word = String(String.UnicodeScalarView(pattern[position...].prefix(3)))
      // A single letter inside a word, as in `Datum`, was hardly meant to be a field.
      if run.count == 1, let after = peek(1), after.properties.isAlphabetic, after != "T" || letter != "D" {
        return [.utc, .gmt].first { $0.rawValue == word }
      }
      if letter == "a", position > 0, pattern[position - 1].properties.isAlphabetic { return nil }
      return Field(rawValue: run) ?? [.utc, .gmt].first { $0.rawValue == word }
    }

    /// Whether the letter here stands between a day and a time of day, as in `YYYY-MM-DDTHH:mm`.
    private var partsDateAndTime: Bool {
      guard let last = parts.last, last.isDigits, let after = peek(1) else { return false }
      return after == "H" || ("0"..."9").contains(after)
    }

    private func unknown(_ letter: Unicode.Scalar) -> TimeFormatError {
      let run = pattern[position...].prefix { $0 == letter }
      let last = position > 0 ? pattern[position - 1] : " "
      let isInside = last.properties.isAlphabetic && last != "T"
      // Behind fields only the letter itself is out of place, as in `HHhmm`.
      let word = isInside ? run : pattern[position...].prefix { $0.properties.isAlphabetic }
      // A single letter at the beginning of a word, as in `Datum`, was hardly meant to be a field.
      if run.count > 1 || (word.count == 1 && !isInside),
        let field = Field.meant(by: letter, count: run.count)
      {
        let text = String(String.UnicodeScalarView(run))
        return TimeFormatError(
          message: "\"\(text)\" is no field of a time format; did you mean \"\(field.rawValue)\"?")
      }
      let text = String(String.UnicodeScalarView(word))
      if PatternReader.zones.contains(text.uppercased()) {
        return TimeFormatError(message: "\"\(text)\" is a zone that formats do not read")
      }
      return TimeFormatError(message: "\"\(text)\" is no field of a time format")
    }

    /// Abbreviations of zones that exports write; most are used by several zones.
    private static let zones: Set<String> = [
      "AEDT", "AEST", "AKST", "BST", "CDT", "CEST", "CET", "CST", "EDT", "EEST", "EET", "EST", "HST", "IST",
      "JST",
      "MDT", "MESZ", "MEZ", "MSK", "MST", "PDT", "PST", "SAST", "SGT", "UT", "WEST", "WET",
    ]

    // MARK: Checking

    private func check() throws(TimeFormatError) {
      let units = Set(seen.map(\.unit))
      for field in [Field.year, .month, .day] where !units.contains(field) {
        throw TimeFormatError(
          message: "a time format needs YYYY, MM and DD, and \"\(field.rawValue)\" is missing")
      }
      for field in Field.allCases where seen.contains(field) {
        if let larger = field.larger, !units.contains(larger) {
          throw TimeFormatError(
            message: "\"\(field.rawValue)\" needs \"\(larger.rawValue)\" in the format too")
        }
      }
      for (part, next) in zip(parts, parts.dropFirst()) {
        guard case .field(let field) = part, field.isOpen, next.isDigits else { continue }
        let reason = field == .fraction ? "a fraction has any length" : "it has one digit or two"
        throw TimeFormatError(
          message:
            "after \"\(field.rawValue)\" the format needs something other than digits, since \(reason)")
      }
      let hour = seen.first { $0.unit == .hour }
      if let hour, hour.isHourOfHalf != seen.contains(.half) {
        throw TimeFormatError(
          message: hour.isHourOfHalf
            ? "\"\(hour.rawValue)\" counts to 12 and needs \"a\" for AM or PM; or did you mean \"HH\"?"
            : "\"a\" for AM or PM needs \"h\" or \"hh\", and \"\(hour.rawValue)\" counts to 23")
      }
      let zones = Field.allCases.filter { $0.isZone && seen.contains($0) }
      guard zones.count < 2 else {
        throw TimeFormatError(
          message:
            "\"\(zones[0].rawValue)\" and \"\(zones[1].rawValue)\" both say the zone; one can be in the format"
        )
      }
      try checkForOffset()
      if zones.isEmpty { try checkForWord() }
    }

    /// Refuses a word for UTC in quotes.
    private func checkForWord() throws(TimeFormatError) {
      let words = literals.unicodeScalars.split { !$0.properties.isAlphabetic }.map { String($0) }
      if let word = words.first(where: { ["UTC", "GMT", "Z"].contains($0) }) {
        throw TimeFormatError(message: "\"\(word)\" in quotes would not be heeded; write it without quotes")
      }
    }

    /// Refuses an offset: two digits behind a sign, or any behind a zone.
    private func checkForOffset() throws(TimeFormatError) {
      let scalars = Array(literals.unicodeScalars)
      for index in scalars.indices where scalars[index] == "+" || scalars[index] == "-" {
        let digits = scalars[(index + 1)...].prefix { ("0"..."9").contains($0) || $0 == ":" }
        let isBehindZone = index > 0 && scalars[index - 1] == "\0"
        if digits.prefix(while: { $0 != ":" }).count >= (isBehindZone ? 1 : 2) {
          let offset = String(String.UnicodeScalarView([scalars[index]] + digits))
          throw TimeFormatError(
            message: "the offset \"\(offset)\" would not be heeded; write Z, which reads any offset")
        }
      }
    }
  }
}
