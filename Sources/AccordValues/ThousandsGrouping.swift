extension Int {
  /// The number with commas between thousands, as in `-1,234`.
  package var grouped: String { (self < 0 ? "-" : "") + String(magnitude).groupedDigits }
}

extension String {
  /// Digits with commas between groups of three.
  package var groupedDigits: String {
    let digits = Array(self)
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : String(digit)
    }.joined()
  }
}
