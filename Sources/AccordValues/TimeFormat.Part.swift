extension TimeFormat {
  /// A field of a pattern; the raw value is its notation.
  enum Field: String, CaseIterable, Sendable {
    case year = "YYYY"
    case month = "MM"
    case day = "DD"
    case hour = "HH"
    case minute = "mm"
    case second = "ss"
    case fraction = "SSS"

    /// The field without which this one makes no sense.
    var larger: Field? {
      switch self {
      case .year, .month, .day, .hour: nil
      case .minute: .hour
      case .second: .minute
      case .fraction: .second
      }
    }

    /// Reads the field's digits into its place; false when they are not there.
    func read(_ cursor: inout ByteCursor, into local: inout LocalTime) -> Bool {
      let digits =
        self == .fraction ? cursor.takeFraction(limit: 6) : cursor.takeNumber(digits: rawValue.utf8.count)
      guard let value = digits else { return false }
      switch self {
      case .year: local.year = value
      case .month: local.month = value
      case .day: local.day = value
      case .hour: local.hour = value
      case .minute: local.minute = value
      case .second: local.second = value
      case .fraction: local.microsecond = value
      }
      return true
    }
  }

  /// One step of reading: a field, or a byte that must be there.
  enum Part: Hashable, Sendable {
    case field(Field)
    case literal(UInt8)

    /// The parts of a pattern, which have been checked.
    static func parse(_ pattern: String) throws(TimeFormatError) -> [Part] {
      var parts: [Part] = []
      var seen: Set<Field> = []
      let bytes = Array(pattern.utf8)
      var start = 0
      while start < bytes.count {
        var end = start + 1
        while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
        let run = String(decoding: bytes[start..<end], as: UTF8.self)
        if let field = Field(rawValue: run) {
          guard seen.insert(field).inserted else {
            throw TimeFormatError(message: "\"\(run)\" occurs twice in the format")
          }
          parts.append(.field(field))
        } else {
          if let field = meant(by: bytes, start..<end) {
            throw TimeFormatError(
              message: "\"\(run)\" is no field of a time format; did you mean \"\(field.rawValue)\"?")
          }
          parts += bytes[start..<end].map { .literal($0) }
        }
        start = end
      }
      try check(parts, seen)
      return parts
    }

    private static func check(_ parts: [Part], _ seen: Set<Field>) throws(TimeFormatError) {
      for field in [Field.year, .month, .day] where !seen.contains(field) {
        throw TimeFormatError(
          message: "a time format needs YYYY, MM and DD, and \"\(field.rawValue)\" is missing")
      }
      for field in Field.allCases where seen.contains(field) {
        if let larger = field.larger, !seen.contains(larger) {
          throw TimeFormatError(
            message: "\"\(field.rawValue)\" needs \"\(larger.rawValue)\" in the format too")
        }
      }
      for (part, next) in zip(parts, parts.dropFirst()) where part == .field(.fraction) && next.isDigits {
        throw TimeFormatError(
          message:
            "after \"SSS\" the format needs something other than digits, since a fraction has any length")
      }
    }

    private var isDigits: Bool {
      switch self {
      case .field: true
      case .literal(let byte): isDigit(byte)
      }
    }

    private func isDigit(_ byte: UInt8) -> Bool {
      byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// The field that a run of one letter was probably meant to be, such as `yyyy`, `hh` or `D`, if any.
    ///
    /// A single letter inside a word, as in `um` or `MEZ`, is literal.
    private static func meant(by bytes: [UInt8], _ run: Range<Int>) -> Field? {
      let field: Field? =
        switch bytes[run.lowerBound] {
        case UInt8(ascii: "Y"), UInt8(ascii: "y"): .year
        case UInt8(ascii: "M"): .month
        case UInt8(ascii: "D"), UInt8(ascii: "d"): .day
        case UInt8(ascii: "H"), UInt8(ascii: "h"): .hour
        case UInt8(ascii: "m"): .minute
        case UInt8(ascii: "s"): .second
        case UInt8(ascii: "S"): .fraction
        default: nil
        }
      guard run.count == 1 else { return field }
      let before = run.lowerBound > 0 && isPartOfWord(bytes[run.lowerBound - 1])
      let after = run.upperBound < bytes.count && isPartOfWord(bytes[run.upperBound])
      return before || after ? nil : field
    }

    /// Whether a byte belongs to a word of literal text; `T` alone parts date and time.
    private static func isPartOfWord(_ byte: UInt8) -> Bool {
      byte != UInt8(ascii: "T") && (byte >= 0x80 || (0x41...0x5A).contains(byte & ~0x20))
    }
  }
}
