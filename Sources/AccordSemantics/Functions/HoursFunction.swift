import AccordValues

extension Function {
  private static let beginning = "in hours "

  /// The hours in which the function looks for a time; nil for any other function.
  package var hours: String? {
    name.hasPrefix(Function.beginning) ? String(name.dropFirst(Function.beginning.count)) : nil
  }

  /// Whether a time lies in hours. No rule calls it by name: they write `TIME in office`. (Clause 13.6)
  static func isIn(_ hours: Hours) -> Function {
    let openings = hours.openings
    return Function(
      beginning + hours.name, meaning: "in-" + hours.meaning, [Parameter("time", .time)],
      gives: .type(.flag), usage: "", summary: "", clause: "13.6",
      words: Words { _ in "{0} is in the hours of \(hours.title ?? hours.name)" }, examples: [],
      evaluation: .ofKnown { arguments in
        guard case .time(let time)? = arguments.values.first else { return nil }
        return .flag(openings.contains(time))
      })
  }
}
