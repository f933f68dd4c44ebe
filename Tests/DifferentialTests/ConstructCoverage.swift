import AccordSemantics

/// Counts which constructs of the language and which outcomes occurred.
struct ConstructCoverage {
  /// How often each occurred, by its name; those that are wanted begin with 0.
  private(set) var counts: [String: Int]
  /// The patterns that the program just counted asks for.
  var patternsUsed: Set<ID<NamedPattern>> = []

  init() {
    counts = Dictionary(ConstructCoverage.wanted.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func count(_ construct: String) {
    counts[construct, default: 0] += 1
  }

  /// The constructs that were wanted and did not occur.
  var absent: [String] { ConstructCoverage.wanted.filter { counts[$0] == 0 } }

  /// One construct a line, with its number.
  var table: String {
    counts.sorted { $0.key < $1.key }.map { entry in
      let digits = String(entry.value)
      return String(repeating: " ", count: max(0, 9 - digits.count)) + digits + "  " + entry.key
    }.joined(separator: "\n")
  }

  /// Everything that a run of the usual size must show.
  static let wanted: [String] =
    expressions + functions + readings + declarations + scoreEntries + outcomes

  private static let expressions: [String] =
    [
      "constant text", "constant number", "constant flag", "constant time", "constant date",
      "constant duration", "constant choice", "now", "field", "item column, depth 0", "item column, depth 1",
      "binding", "definition", "score", "grade", "segments", "column of lookup", "column of aggregate",
      "column of binding", "column of choose", "column of coalesce", "lookup", "negated", "arithmetic +",
      "arithmetic -", "arithmetic *", "arithmetic /", "shifted later", "shifted earlier", "concatenated",
      "days between", "drawn", "choose of text", "choose of number", "choose of flag", "choose of time",
      "choose of date", "choose of duration", "choose of choice", "choose of record", "choose of texts",
      "count", "densest", "sum", "latest", "earliest", "aggregate in a condition about items", "between",
      "in values", "in hours",
      "in lists", "in values and lists", "in, ignoring case", "matches named", "matches literal",
      "matches ignoring case", "starts with", "ends with", "starts with any of several",
      "ends with any of several", "contains any of", "contains all of",
      "text test of lists", "text test of texts", "text test, ignoring case", "within", "older than",
      "before", "after", "is known", "is yes", "is no", "is unknown", "any", "every", "items with a window",
      "items after a pause", "items after a pause without some items",
      "items with a computed window", "items without a condition", "question in a condition about items",
      "routed to", "not", "and", "or", "implies", "comparison, ignoring case",
    ]
    + ["text", "number", "flag", "time", "date", "duration", "choice"].flatMap { ["\($0) =", "\($0) !="] }
    + ["number", "time", "date", "duration"].flatMap { type in ["<", "<=", ">", ">="].map { "\(type) \($0)" }
    }

  private static let functions =
    Function.all.map { "function \($0.name)" }
    + ["seconds of", "duration of", "hours between", "minutes between", "start of day"].map {
      "function \($0)"
    }

  private static let readings: [String] =
    [
      "text", "number", "flag", "time", "date", "choice", "choice or other", "choice with labels", "texts",
      "records",
      "records without a time",
    ].map { "field \($0)" }
    + [
      "required", "from", "from one name or another", "path of keys", "missing", "default text",
      "default number", "default flag",
      "default time", "default date", "default choice", "separator", "decimal comma", "thousands", "unit",
      "suffixes", "ranges", "missing false", "epoch seconds",
      "epoch milliseconds", "format", "one format or another", "yes words", "no words", "trim",
      "collapse spaces", "lowercase",
      "uppercase", "nfc", "country", "ignoring case", "personal", "of an item", "in an input",
    ].map { "reading \($0)" }

  private static let declarations: [String] = [
    "agreement zone", "feedback", "feedback required when", "list", "pattern", "table", "let of text",
    "let of number", "let of flag",
    "let of time", "let of date", "let of duration", "let of choice", "let of texts", "let of record",
    "draft segments", "draft score", "hidden segments", "hidden score", "draft definition",
    "segments exclusive", "segments first match",
    "segment otherwise", "computed score", "computed score, limited", "computed score, several terms",
    "subtracted term", "grade",
    "definition never", "definition always", "definition requires", "definition when",
    "definition with a clause several times", "proposition for", "proposition promised", "pool",
    "pool weight", "member with an id", "step to a person", "step to a person with an id", "step to a queue",
    "step to a queue with an id", "step to a pool", "step to owner", "step to an expression",
    "step to review",
    "step to nurture", "step to nobody", "step otherwise", "step label", "step respond", "step again",
    "step with a computed duration", "step with working days", "step with working time", "step then",
    "hours",
    "hours with a zone", "hours with closed days", "pool with hours",
    "promise", "no route", "experiment", "experiment by",
    "experiment by except",
  ]

  private static let scoreEntries: [String] = [
    "points always", "points when", "points each", "points for silence", "fixed points",
    "negative fixed points", "computed points", "negative computed points", "computed points each",
    "computed points for silence", "silence limit", "silence with a condition", "silence in the past",
    "silence in the past, limited below", "once per", "once per, ignoring case", "rolling limit",
    "several rolling limits", "item limit", "points limit", "decay share", "decay points", "decay linear",
    "decay tiers", "decay tiers with a rest", "decay after an age", "points that fade", "bursts", "no decay",
    "counts since", "each without a time", "bands", "bands missing",
    "bands otherwise", "points by option", "options missing", "options otherwise", "several options",
    "band below", "band to", "band to below", "band and up", "group sum",
    "group highest", "group lowest", "group first", "group in a group", "group with a limit",
    "score limit", "conditional limit", "several limits",
  ]

  private static let outcomes: [String] = [
    "rejected", "decided", "problem invalid", "problem invalid items", "problem undecided items",
    "problem future items", "missing field", "missing item column", "missing table", "missing table column",
    "segment unknown", "segment none", "segment known", "points", "reason", "reason with items", "undecided",
    "grade", "cap", "floor", "definition yes", "definition no", "definition unknown",
    "promise yes", "promise no", "promise unknown", "promise about the route broken", "fits", "promised",
    "proposition none", "proposition unknown", "aligned yes", "aligned no", "aligned unknown",
    "routed to pool", "routed to owner", "routed to person", "routed to queue", "routed to review",
    "routed to nurture",
    "routed to nobody", "no step", "in an arm", "in no arm", "respond by", "again at", "draft",
    "error: division by zero", "error: the result is out of range", "error: the points are beyond 1bn",
    "error: hold at once", "error: takes too long",
    "error: the digits to round to must be a whole number", "error: the text is not a number",
    "error: the text is not an e-mail address", "error: at once, propositions",
    "error: whom the lead goes to", "error: how long after that something is due",
  ].map { "outcome: \($0)" }
}
