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
    /// `Z`, or an offset.
    case offset = "Z"
    case utc = "UTC"
    case gmt = "GMT"

    /// The field without which this one makes no sense.
    var larger: Field? {
      switch self {
      case .year, .month, .day, .hour, .offset, .utc, .gmt: nil
      case .minute: .hour
      case .second: .minute
      case .fraction: .second
      }
    }

    /// Whether the field says which zone the time is in.
    var isZone: Bool {
      switch self {
      case .offset, .utc, .gmt: true
      case .year, .month, .day, .hour, .minute, .second, .fraction: false
      }
    }

    /// Reads what stands for the field into its place; false when it is not there.
    func read(_ cursor: inout ByteCursor, into local: inout LocalTime) -> Bool {
      guard let value = take(&cursor) else { return false }
      switch self {
      case .year: local.year = value
      case .month: local.month = value
      case .day: local.day = value
      case .hour: local.hour = value
      case .minute: local.minute = value
      case .second: local.second = value
      case .fraction: local.microsecond = value
      case .offset, .utc, .gmt: local.offset = value
      }
      return true
    }

    private func take(_ cursor: inout ByteCursor) -> Int? {
      switch self {
      case .year, .month, .day, .hour, .minute, .second: cursor.takeNumber(digits: rawValue.utf8.count)
      case .fraction: cursor.takeFraction(limit: 6)
      case .offset: cursor.takeOffset()
      case .utc, .gmt: rawValue.utf8.allSatisfy { cursor.take($0) } ? 0 : nil
      }
    }

    /// The field that a run of one letter was probably meant to be, such as `yyyy`, `hh` or `D`, if any; German and
    /// French letters for years and days only where they are several.
    static func meant(by letter: Unicode.Scalar, count: Int) -> Field? {
      switch letter {
      case "Y", "y": .year
      case "J", "j", "A", "a": count > 1 ? .year : nil
      case "M": .month
      case "D", "d": .day
      case "T", "t": count > 1 ? .day : nil
      case "H", "h": .hour
      case "m": .minute
      case "s": .second
      case "S": .fraction
      case "Z", "z", "X", "x": .offset
      default: nil
      }
    }
  }
}
