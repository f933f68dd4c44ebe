internal import AccordCSV

/// Why the end of a JSON value cannot be found by its brackets.
enum JSONFault: Equatable {
  /// A line ends inside a text.
  case openText
  /// An object starts where a key must stand.
  case objectForKey
  /// It is longer than the limit, in bytes.
  case overLimit(Int)
  /// The input ends before the value does, or may do so.
  case unclosed

  /// A sentence without its subject.
  var reason: String {
    switch self {
    case .openText: "is not JSON: a text has no closing quote"
    case .objectForKey: "is not JSON: a closing brace is missing"
    case .overLimit(let limit): "is longer than the limit of \(ByteCount.description(limit))"
    case .unclosed: "is not JSON: a closing bracket or brace is missing"
    }
  }
}
