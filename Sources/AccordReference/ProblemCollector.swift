import AccordSemantics
import AccordValues

/// Gathers problems; what concerns many items of one list becomes one entry with a count.
///
/// Their order does not depend on the order of the declarations: first what could not be read, in the order of
/// the fields, then the rest by its field or rule. (Clause 4.23)
struct ProblemCollector {
  private let unreadable: [Problem]
  /// By their text, code point by code point: names that only look alike are different.
  private var found: [Text: Problem] = [:]
  private var undecided: [String: (items: Set<Int>, missing: Set<String>)] = [:]

  init(_ problems: [Problem]) {
    unreadable = problems
  }

  mutating func add(_ problem: Problem) {
    found[Text(problem.json)] = problem
  }

  /// An item that could not be judged; the same item counts once.
  mutating func addUndecided(item: Int, of field: String, missing: [String]) {
    undecided[field, default: ([], [])].items.insert(item)
    undecided[field, default: ([], [])].missing.formUnion(missing)
  }

  var all: [Problem] {
    let items = undecided.map { field, entry -> Problem in
      let missing = entry.missing.sorted { Text($0) < Text($1) }
      return .undecidedItems(field: field, items: entry.items.count, missing: missing)
    }
    return unreadable + (found.values + items).sorted { ProblemCollector.key($0) < ProblemCollector.key($1) }
  }

  private static func key(_ problem: Problem) -> (Text, Text) { (Text(problem.subject), Text(problem.json)) }
}
