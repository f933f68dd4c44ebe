import AccordValues

extension Function {
  /// Whether a time lies in one of some hours. No rule calls it by name: they write `TIME in office`. (Clause 13.6)
  static func isIn(_ hours: [Hours]) -> Function {
    let openings = hours.map(\.openings)
    return Function(
      "in hours " + hours.map(\.name).joined(separator: ","),
      meaning: "in-hours " + hours.map(\.meaning).joined(separator: " "), hours: hours,
      [Parameter("time", .time)], gives: .type(.flag), usage: "", summary: "", clause: "13.6",
      words: Words { _ in "{0} is in the hours of \(hours.map { $0.title ?? $0.name }.listed("or"))" },
      examples: [],
      evaluation: .ofKnown { arguments in
        guard case .time(let time)? = arguments.values.first else { return nil }
        return .flag(openings.contains { $0.contains(time) })
      })
  }
}
