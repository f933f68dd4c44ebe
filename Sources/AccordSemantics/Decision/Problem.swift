import AccordValues

/// Something about a lead that the rules could not use; never hidden, never fatal.
package enum Problem: Hashable, Sendable {
  /// A value that does not read as its type and counts as missing. `items` counts further items of a list
  /// that fail in the same field; the value is the first one's.
  case invalid(field: String, value: FoundValue, expected: String, items: Int?)
  /// Items whose condition could not be judged, or whose number could not be added.
  case undecidedItems(field: String, items: Int, missing: [String])
  /// Items later than the as-of time; they never count.
  case futureItems(field: String, items: Int)
  /// A calculation without a result, such as a division by zero; it counts as unknown.
  case calculation(rule: String, error: String)

  /// The problem in one line of plain words.
  package var words: String {
    switch self {
    case .invalid(let field, let value, let expected, let items):
      if let items, items > 1 {
        return
          "'\(field)' cannot be read in \(items) items; the first is \(value.words), which is not \(expected)"
      }
      return "'\(field)' is \(value.words), which is not \(expected)"
    case .undecidedItems(let field, let items, let missing):
      let names = missing.map { "'\($0)'" }.joined(separator: " or ")
      let left = "\(Count.of(items, "item")) of '\(field)' \(items == 1 ? "was" : "were")"
      return missing.isEmpty
        ? "\(left) left out of some rules" : "\(left) left out of some rules, because \(names) is missing"
    case .futureItems(let field, let items):
      let verbs = items == 1 ? ("lies", "does") : ("lie", "do")
      return "\(Count.of(items, "item")) of '\(field)' \(verbs.0) in the future and \(verbs.1) not count"
    case .calculation(let rule, let error):
      return "'\(rule)': \(error)"
    }
  }

  /// The same with the beginning of the value only, for leads that come from files of the rules.
  package var excerpt: String {
    guard case .invalid(let field, let value, let expected, let items) = self else { return words }
    return Problem.invalid(field: field, value: value.excerpt, expected: expected, items: items).words
  }

  /// The field or rule the problem is about, for counting.
  package var subject: String {
    switch self {
    case .invalid(let field, _, _, _), .undecidedItems(let field, _, _), .futureItems(let field, _): field
    case .calculation(let rule, _): rule
    }
  }
}
