internal import AccordSemantics
internal import AccordValues

/// Forms of days and times that are no ISO 8601, as exports write them.
enum TimeForm {
  private static let days = [
    "DD.MM.YYYY", "MM/DD/YYYY", "DD/MM/YYYY", "YYYY/MM/DD", "YYYY.MM.DD", "DD-MM-YYYY", "MM-DD-YYYY",
  ]
  private static let clocks = [" HH:mm", " HH:mm:ss", ", HH:mm", " HH:mm:ss.SSS"]
  private static let compact = ["YYYYMMDD", "YYYYMMDDHHmmss", "YYYYMMDDTHHmmss"]

  /// A candidate for each form; of those that fit equally well the earlier is chosen.
  static let candidates: [Candidate] =
    (days.flatMap { day in [day] + clocks.map { day + $0 } } + compact).compactMap(candidate)

  private static func candidate(_ pattern: String) -> Candidate? {
    guard let format = try? TimeFormat(pattern) else { return nil }
    return Candidate(pattern.contains("HH") ? .time : .date, isRare: true) { $0.time = .format(format) }
  }

  /// The form in which day and month are the other way round, if there is one.
  static func twin(of pattern: String) -> String? {
    for (own, other) in [
      ("MM/DD", "DD/MM"), ("DD/MM", "MM/DD"), ("MM-DD-Y", "DD-MM-Y"), ("DD-MM-Y", "MM-DD-Y"),
    ]
    where pattern.hasPrefix(own) {
      return other + pattern.dropFirst(own.count)
    }
    return nil
  }
}
