import AccordValues

extension Function {
  /// Every function, in the order of the names.
  package static let all: [Function] =
    (numberFunctions + textFunctions + timeFunctions + valueFunctions).sorted { $0.name < $1.name }

  private static let byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }

  /// The function of this name.
  package static func named(_ name: String) -> Function? { byName[name] }

  /// The function that other systems call so, in lower case.
  static func also(called name: String) -> Function? { all.first { $0.alsoCalled.contains(name) } }
}

// MARK: How entries are written

extension Function.Evaluation {
  static func numbers(_ answer: @escaping @Sendable ([Decimal]) -> Decimal?) -> Self {
    .ofKnown { arguments in
      answer(arguments.values.compactMap { if case .number(let number) = $0 { number } else { nil } })
        .map { .number($0) }
    }
  }

  static func number(_ answer: @escaping @Sendable (Decimal) -> Decimal?) -> Self {
    .numbers { $0.first.flatMap(answer) }
  }

  static func texts(_ answer: @escaping @Sendable ([Text]) -> Value?) -> Self {
    .ofKnown { arguments in
      answer(arguments.values.compactMap { if case .text(let text) = $0 { text } else { nil } })
    }
  }

  static func text(_ answer: @escaping @Sendable (Text) -> Value?) -> Self {
    .texts { $0.first.flatMap(answer) }
  }

  static func day(_ answer: @escaping @Sendable (CalendarDate) -> Int) -> Self {
    .ofKnown { arguments in
      arguments.values.first?.day(in: arguments.zone).map { .number(Decimal(answer($0))) }
    }
  }
}

extension Bounds {
  /// Of counts.
  static let fromZero = Bounds(lower: 0, upper: nil)

  /// Those of the first argument.
  static func first(_ bounds: [Bounds]) -> Bounds { bounds.first ?? .unlimited }
}
