import AccordValues

// What durations are made of and what lies between times. No rule calls these by name: arithmetic and `hours between` lead
// to them.

extension Function {
  /// A duration as a number of seconds.
  static let secondsOf = Function(
    "seconds of", [Parameter("duration", .value)], gives: .type(.number), usage: "", summary: "",
    clause: "6.33",
    words: "{0}", examples: [],
    evaluation: .ofKnown { arguments in
      guard case .duration(let duration)? = arguments.values.first else { return nil }
      return .number(Decimal(Int(duration.seconds)))
    })

  /// A number of seconds as a duration, rounded half to even.
  static let durationOf = Function(
    "duration of", [Parameter("seconds", .number)], gives: .type(.duration), usage: "", summary: "",
    clause: "6.33",
    words: "{0}", failure: "the duration is out of range", examples: [],
    evaluation: .ofKnown { arguments in
      guard case .number(let seconds)? = arguments.values.first else { return nil }
      return Duration(wholeSeconds: seconds).map { .duration($0) }
    })

  static let hoursBetween = between(.hour)
  static let minutesBetween = between(.minute)

  /// How many of a unit lie from one time to another, exactly as far as numbers go.
  private static func between(_ unit: Duration.Unit) -> Function {
    Function(
      "\(unit.rawValue)s between", [Parameter("time", .time, .repeated(atLeast: 2))], gives: .type(.number),
      usage: "",
      summary: "", clause: "6.34", words: Words { _ in "the number of \(unit.rawValue)s from {0} to {1}" },
      examples: [],
      evaluation: .ofKnown { arguments in
        guard arguments.values.count == 2, case .time(let start) = arguments.values[0],
          case .time(let end) = arguments.values[1]
        else { return nil }
        return unit.count(from: start, to: end).map { .number($0) }
      })
  }
}

extension Expression {
  /// The value without the change from a duration to seconds or back around it, as people read it.
  package var unconverted: Expression {
    guard case .call(let function, let arguments) = kind, let inner = arguments.first,
      function == .secondsOf || function == .durationOf
    else { return self }
    return inner.unconverted
  }
}
