import AccordValues

extension Function {
  static let timeFunctions = [
    Function(
      "day", alsoCalled: ["tag"], [Parameter("date", .day)], gives: .type(.number), usage: "day(created_at)",
      summary: "the day of the month, from 1 to 31", clause: "6.17", words: "the day of the month of {0}",
      bounds: { _ in Bounds(lower: 1, upper: 31) }, examples: [Example("day(2026-11-28)", "28")],
      evaluation: .day(\.day)),
    Function(
      "hour", alsoCalled: ["stunde"], [Parameter("time", .time)], gives: .type(.number),
      usage: "hour(created_at)",
      summary: "the hour in the time zone of the agreement, from 0 to 23", clause: "6.17",
      words: "the hour of {0}", comesRound: true, bounds: { _ in Bounds(lower: 0, upper: 23) },
      examples: [Example("hour(2026-11-28T18:45Z)", "18")],
      evaluation: .ofKnown { arguments in
        guard case .time(let time)? = arguments.values.first else { return nil }
        return .number(Decimal(arguments.zone.hour(of: time)))
      }),
    Function(
      "minute", [Parameter("time", .time)], gives: .type(.number), usage: "minute(created_at)",
      summary: "the minute of the hour in the time zone of the agreement, from 0 to 59", clause: "6.17",
      words: "the minute of {0}", comesRound: true, bounds: { _ in Bounds(lower: 0, upper: 59) },
      examples: [Example("minute(2026-11-28T18:45Z)", "45")],
      evaluation: .ofKnown { arguments in
        guard case .time(let time)? = arguments.values.first else { return nil }
        return .number(Decimal(arguments.zone.minute(of: time)))
      }),
    Function(
      "month", alsoCalled: ["monat"], [Parameter("date", .day)], gives: .type(.number),
      usage: "month(created_at)",
      summary: "the month, from 1 to 12", clause: "6.17", words: "the month of {0}", comesRound: true,
      bounds: { _ in Bounds(lower: 1, upper: 12) }, examples: [Example("month(2026-11-28)", "11")],
      evaluation: .day(\.month)),
    Function(
      "time_of_day", alsoCalled: ["timeofday", "uhrzeit"], [Parameter("time", .time)],
      gives: .type(.duration),
      usage: "time_of_day(created_at)",
      summary: "what the clock shows in the time zone of the agreement, as hours, minutes and whole seconds",
      clause: "6.17", words: "the time of day of {0}", comesRound: true,
      examples: [Example("time_of_day(2026-11-28T18:45Z)", "18 hours + 45 minutes")],
      evaluation: .ofKnown { arguments in
        guard case .time(let time)? = arguments.values.first else { return nil }
        return .duration(arguments.zone.timeOfDay(of: time))
      }),
    Function(
      "weekday", alsoCalled: ["dayofweek", "wochentag"], [Parameter("date", .day)], gives: .type(.number),
      usage: "weekday(created_at)",
      summary: "the day of the week, from 1 for Monday to 7", clause: "6.17",
      words: "the weekday (Monday is 1) of {0}", comesRound: true,
      bounds: { _ in Bounds(lower: 1, upper: 7) },
      examples: [Example("weekday(2026-11-28)", "6")],
      evaluation: .day(\.weekday)),
    Function(
      "year", alsoCalled: ["jahr"], [Parameter("date", .day)], gives: .type(.number),
      usage: "year(created_at)",
      summary: "the year", clause: "6.17", words: "the year of {0}",
      examples: [Example("year(2026-11-28)", "2026")],
      evaluation: .day(\.year)),
  ]

  /// The time at which a day begins in the agreement's time zone. No rule calls it by name.
  static let startOfDay = Function(
    "start of day", [Parameter("date", .value)], gives: .type(.time), usage: "", summary: "", clause: "7.46",
    words: "{0}", failure: "the day is out of range", examples: [],
    evaluation: .ofKnown { arguments in
      guard case .date(let date)? = arguments.values.first else { return nil }
      return arguments.zone.instant(date: date, microsecondOfDay: 0).map { .time($0) }
    })
}
