import AccordValues

extension Function {
  private static let beginning = "in hours "

  /// The hours in which the function looks for a time; none for any other function.
  package var hours: [String] {
    guard name.hasPrefix(Function.beginning) else { return [] }
    return name.dropFirst(Function.beginning.count).split(separator: ",").map(String.init)
  }

  /// Whether a time lies in one of some hours. No rule calls it by name: they write `TIME in office`. (Clause 13.6)
  static func isIn(_ hours: [Hours]) -> Function {
    let openings = hours.map(\.openings)
    return Function(
      beginning + hours.map(\.name).joined(separator: ","),
      meaning: "in-hours " + hours.map(\.meaning).joined(separator: " "), [Parameter("time", .time)],
      gives: .type(.flag), usage: "", summary: "", clause: "13.6",
      words: Words { _ in "{0} is in the hours of \(hours.map { $0.title ?? $0.name }.listed("or"))" },
      examples: [],
      evaluation: .ofKnown { arguments in
        guard case .time(let time)? = arguments.values.first else { return nil }
        return .flag(openings.contains { $0.contains(time) })
      })
  }
}
