import AccordSemantics

/// What is said of a statement: that it is so, or what is known about it.
///
/// `plain` and `negated` have three values; the others are always yes or no.
enum Claim: Hashable {
  case plain
  case negated
  case certain
  case notCertain
  case certainlyNot
  case possible
  case undecided
  case decided

  init(_ truth: Truth) {
    switch truth {
    case .yes: self = .certain
    case .no: self = .certainlyNot
    case .unknown: self = .undecided
    }
  }

  /// What `not` makes of it.
  var opposite: Claim {
    switch self {
    case .plain: .negated
    case .negated: .plain
    case .certain: .notCertain
    case .notCertain: .certain
    case .certainlyNot: .possible
    case .possible: .certainlyNot
    case .undecided: .decided
    case .decided: .undecided
    }
  }

  /// How a statement of several parts is introduced; nothing when it is just said.
  var introduction: String? {
    switch self {
    case .plain: nil
    case .negated: "it is not true that"
    case .certain: "it is known that"
    case .notCertain: "it is not known that"
    case .certainlyNot: "it is known to be untrue that"
    case .possible: "it is not known to be untrue that"
    case .undecided: "it is not known whether"
    case .decided: "it is known whether"
    }
  }
}
