extension [String] {
  /// `a`, `a and b`, `a, b and c`.
  package func listed(_ conjunction: String = "and") -> String {
    guard let last, count > 1 else { return first ?? "" }
    return "\(dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}

extension Int64 {
  /// The quotient rounded down and the remainder in 0..<divisor; `divisor` is positive.
  func floorDivided(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}

extension String {
  /// A number that is not negative, with leading zeros up to `width` digits.
  package static func padded(_ number: some BinaryInteger, to width: Int, radix: Int = 10) -> String {
    let digits = String(number, radix: radix)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}

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

extension String {
  /// The beginning of a cell or line of a file, for a message: at most 40 code points, and `…` for the rest. Files may hold
  /// what is not for everybody who reads messages.
  package var excerpt: String {
    let most = 40
    let scalars = unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: most, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return self }
    return String(scalars[..<end]) + "…"
  }
}

extension [String] {
  /// The first names of many in quotes, each as an excerpt: `'a', 'b' and 30 more`.
  package var excerpt: String {
    let most = 10
    let names = prefix(most).map { "'\($0.excerpt)'" }
    return count > most
      ? "\(names.joined(separator: ", ")) and \(count - most) more" : names.joined(separator: ", ")
  }
}

/// A number with its noun.
package enum Count {
  /// `1 error`, `2 errors`.
  package static func of(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `1 lead has`, `2 leads have`.
  package static func of(_ count: Int, _ noun: String, _ one: String, _ many: String) -> String {
    "\(of(count, noun)) \(count == 1 ? one : many)"
  }
}

extension Decimal {
  /// The exact number with commas between thousands, as in `-1,234.5`.
  package var grouped: String {
    let parts = magnitude.description.split(separator: ".", maxSplits: 1)
    let whole = parts.first.map { String($0).groupedDigits } ?? ""
    return (self < 0 ? "-" : "") + whole + (parts.count > 1 ? ".\(parts[1])" : "")
  }

  /// The number with its sign, as points are shown: `+20`, `-15`.
  package var signed: String { self < 0 ? description : "+\(description)" }
}

extension String {
  /// Without the blanks at its end.
  package var withoutTail: String {
    String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
  }

  /// The name of a declaration as people see it: drafts are marked.
  package func marked(draft isDraft: Bool) -> String { isDraft ? "\(self) (draft)" : self }
}
