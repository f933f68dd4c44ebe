/// Why a calculation has no answer; the raw values number the first entries of `Plan.errors`.
enum CalculationError: Int32, CaseIterable {
  case outOfRange
  case divisionByZero
  case digits
  case notAnAddress
  case notANumber
  case pointsTooMany
  case pointsOutOfRange
  case noTarget

  /// In the words of problems.
  var words: String {
    switch self {
    case .outOfRange: "the result is out of range"
    case .divisionByZero: "division by zero"
    case .digits: "the digits to round to must be a whole number"
    case .notAnAddress: "the text is not an e-mail address"
    case .notANumber: "the text is not a number"
    case .pointsTooMany: "the points are beyond 1bn"
    case .pointsOutOfRange: "the points are out of range"
    case .noTarget: "the step applies, but whom the lead goes to is not known"
    }
  }

  /// A failed value that says so.
  var slot: Slot { Slot(bits: 0, count: rawValue, state: .failed) }
}
