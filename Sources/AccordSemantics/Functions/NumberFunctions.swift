import AccordValues

extension Function {
  static let numberFunctions = [
    Function(
      "abs", [Parameter("number", .number)], gives: .type(.number), usage: "abs(balance)",
      summary: "the number without its sign", clause: "6.15", words: "{0} without its sign",
      bounds: { Bounds.first($0).magnitude },
      examples: [Example("abs(-2.5)", "2.5"), Example("abs(3)", "3")],
      evaluation: .number { $0.magnitude }),
    Function(
      "ceiling", alsoCalled: ["ceil", "roundup", "aufrunden"], [Parameter("number", .number)],
      gives: .type(.number), usage: "ceiling(budget / 1000)",
      summary: "the least whole number that is not below the number", clause: "6.15",
      words: "{0} rounded up", bounds: { Bounds.first($0).scaled { $0.ceiling() } },
      examples: [Example("ceiling(1.2)", "2"), Example("ceiling(-1.2)", "-1")],
      evaluation: .number { $0.ceiling() }),
    Function(
      "floor", alsoCalled: ["rounddown", "abrunden", "trunc"], [Parameter("number", .number)],
      gives: .type(.number), usage: "floor(budget / 1000)",
      summary: "the greatest whole number that is not above the number", clause: "6.15",
      words: "{0} rounded down", bounds: { Bounds.first($0).scaled { $0.floor() } },
      examples: [Example("floor(1.8)", "1"), Example("floor(-1.2)", "-2")],
      evaluation: .number { $0.floor() }),
    greatest,
    least,
    Function(
      "round", alsoCalled: ["runden"],
      [Parameter("number", .number), Parameter("digits", .number, .optional)],
      gives: .type(.number), usage: "round(budget / 1000, 2)",
      summary: "the number rounded half to even, to a whole number or to so many digits behind the point",
      clause: "6.15",
      words: Words {
        $0.count == 1 ? "{0} rounded to a whole number" : "{0} rounded to {decimals 1}"
      },
      failure: "the digits to round to must be a whole number", bounds: Bounds.rounded,
      examples: [
        Example("round(2.345, 2)", "2.34"), Example("round(0.5)", "0"), Example("round(1234, -2)", "1200"),
        Example("round(1, 0.5)", nil),
      ],
      evaluation: .numbers { numbers in
        numbers.first.flatMap { rounded($0, to: numbers.count > 1 ? numbers[1] : .zero) }
      }),
  ]

  static let greatest = Function(
    "max", [Parameter("number", .number, .repeated(atLeast: 1))], gives: .type(.number),
    usage: "max(fit, engagement)", summary: "the greatest of the numbers", clause: "6.15",
    words: Words { $0.count == 2 ? "the larger of {all}" : "the largest of {all}" },
    bounds: { Bounds.greatest($0) },
    examples: [Example("max(3, 12, 5)", "12")],
    evaluation: .numbers { $0.max() })

  static let least = Function(
    "min", [Parameter("number", .number, .repeated(atLeast: 1))], gives: .type(.number),
    usage: "min(pages, 20)", summary: "the least of the numbers", clause: "6.15",
    words: Words { $0.count == 2 ? "the smaller of {all}" : "the smallest of {all}" },
    // The least is the greatest with all signs changed.
    bounds: { Bounds.greatest($0.map(\.negated)).negated },
    examples: [Example("min(3, 12, 5)", "3")],
    evaluation: .numbers { $0.min() })

  /// Half to even; nil when the digits are no whole number from -18 to 18.
  static func rounded(_ number: Decimal, to digits: Decimal) -> Decimal? {
    guard let places = digits.asInt, LanguageLimits.roundingPlaces.contains(places) else { return nil }
    return number.rounded(toPlaces: places)
  }
}

extension Bounds {
  fileprivate var magnitude: Bounds {
    guard let lower, let upper else { return .fromZero }
    let ends = [lower.magnitude, upper.magnitude]
    return Bounds(lower: lower <= 0 && upper >= 0 ? 0 : ends.min(), upper: ends.max())
  }

  fileprivate static func greatest(_ all: [Bounds]) -> Bounds {
    let uppers = all.compactMap(\.upper)
    return Bounds(
      lower: all.compactMap(\.lower).max(), upper: uppers.count == all.count ? uppers.max() : nil)
  }

  @Sendable fileprivate static func rounded(_ arguments: [Bounds]) -> Bounds {
    guard let digits = (arguments.count > 1 ? arguments[1] : .zero).single else { return .unlimited }
    guard let value = arguments.first, Function.rounded(.zero, to: digits) != nil else { return .unlimited }
    return value.scaled { Function.rounded($0, to: digits) }
  }
}
