internal import AccordValues

/// In which order a day and its month stand, where both are digits with two places.
enum DayOrder: Sendable {
  case dayFirst
  case monthFirst

  /// The order in a form of days; nil where it begins with the year or could not be mistaken.
  init?(pattern: String) {
    if pattern.hasPrefix("DD/MM") || pattern.hasPrefix("DD-MM") {
      self = .dayFirst
    } else if pattern.hasPrefix("MM/DD") || pattern.hasPrefix("MM-DD") {
      self = .monthFirst
    } else {
      return nil
    }
  }
}
