import AccordValues

extension Function {
  /// Those that are known when an argument is not.
  static let valueFunctions = [coalesce, completeness]

  static let coalesce = Function(
    "coalesce", alsoCalled: ["ifnull", "nvl", "iferror", "wennfehler", "blankvalue", "nullif"],
    [Parameter("value", .value, .repeated(atLeast: 2))], gives: .typeOfArguments,
    usage: "coalesce(owner, account.owner)", summary: "the first of the values that is known",
    clause: "6.18", words: "the first known of {all}",
    bounds: { all in all.dropFirst().reduce(Bounds.first(all)) { $0.hull($1) } },
    examples: [Example("coalesce(owner, \"nobody\")", "\"nobody\"")],
    evaluation: .firstKnown)

  static let completeness = Function(
    "completeness", [Parameter("field", .field, .repeated(atLeast: 1))], gives: .type(.number),
    usage: "completeness(email, company, country)",
    summary: "the share of the fields that are known, from 0 to 1", clause: "6.18",
    words: "the known share of {all}", bounds: { _ in Bounds(lower: 0, upper: 1) },
    examples: [Example("completeness(owner, company)", "0.5", lead: "{\"company\":\"Acme\"}")],
    evaluation: .shareOfKnown)
}
