import AccordSemantics
import AccordValues

/// The value of an expression for one lead: known, or unknown with the missing things that made it so.
enum Outcome {
  case known(Value)
  case unknown(Set<Cause>)

  static let yes = Outcome.known(.flag(true))
  static let no = Outcome.known(.flag(false))

  /// Unknown for no missing field, as after a division by zero.
  static let undefined = Outcome.unknown([])

  static func flag(_ flag: Bool) -> Outcome { .known(.flag(flag)) }

  var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }

  var causes: Set<Cause> {
    if case .unknown(let causes) = self { causes } else { [] }
  }

  /// The outcome of a condition as one of three words.
  var truth: Truth {
    switch self {
    case .known(.flag(let flag)): Truth(flag)
    default: .unknown
    }
  }
}
