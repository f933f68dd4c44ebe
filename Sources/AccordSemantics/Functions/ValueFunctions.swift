import AccordValues

extension Function {
  /// Those that are known when an argument is not.
  static let valueFunctions = [coalesce, completeness, largest, smallest]

  static let coalesce = Function(
    "coalesce", alsoCalled: ["ifnull", "nvl", "iferror", "wennfehler", "blankvalue", "nullif"],
    [Parameter("value", .value, .repeated(atLeast: 2))], gives: .typeOfArguments,
    usage: "coalesce(owner, account.owner)", summary: "the first of the values that is known",
    clause: "6.18", words: "the first known of {all}",
    bounds: Bounds.ofAny,
    examples: [Example("coalesce(owner, \"nobody\")", "\"nobody\"")],
    evaluation: .firstKnown)

  static let completeness = Function(
    "completeness", [Parameter("field", .field, .repeated(atLeast: 1))], gives: .type(.number),
    usage: "completeness(email, company, country)",
    summary: "the share of the fields that are known, from 0 to 1", clause: "6.18",
    words: "the known share of {all}", bounds: { _ in Bounds(lower: 0, upper: 1) },
    examples: [Example("completeness(owner, company)", "0.5", lead: "{\"company\":\"Acme\"}")],
    evaluation: .shareOfKnown)

  private static let largest = Function(
    "largest", alsoCalled: ["greatest"], [Parameter("number", .number, .repeated(atLeast: 2))],
    gives: .type(.number), usage: "largest(fit, engagement)",
    summary: "the greatest of the numbers that are known", clause: "6.32",
    words: Words { _ in "the largest known of {all}" },
    bounds: Bounds.ofAny,
    examples: [
      Example("largest(3, 12)", "12"),
      Example("largest(length(products), 5)", "5", lead: "{}"),
    ],
    evaluation: .ofKnownNumbers { $0.max() })

  private static let smallest = Function(
    "smallest", alsoCalled: ["least"], [Parameter("number", .number, .repeated(atLeast: 2))],
    gives: .type(.number), usage: "smallest(budget, 50k)",
    summary: "the least of the numbers that are known", clause: "6.32",
    words: Words { _ in "the smallest known of {all}" },
    bounds: Bounds.ofAny,
    examples: [
      Example("smallest(3, 12)", "3"),
      Example("smallest(length(products), 5)", "5", lead: "{}"),
    ],
    evaluation: .ofKnownNumbers { $0.min() })
}

extension Bounds {
  /// Those of a value that is one of several.
  @Sendable fileprivate static func ofAny(_ all: [Bounds]) -> Bounds {
    all.dropFirst().reduce(Bounds.first(all)) { $0.hull($1) }
  }
}
