extension Decimal: CustomStringConvertible {
  /// Plain notation without an exponent, such as `55`, `0.8` or `-12.5`; a valid JSON number.
  package var description: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let whole = digits.utf8.count + exponent
    if whole <= 0 { return sign + "0." + String(repeating: "0", count: -whole) + digits }
    return sign + digits.prefix(whole) + "." + digits.dropFirst(whole)
  }
}
