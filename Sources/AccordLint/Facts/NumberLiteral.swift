import AccordSyntax
import AccordValues

/// A number as it is written.
struct NumberLiteral {
  let text: String

  /// Nil for anything that is not a number literal.
  init?(_ expression: ExpressionSyntax) {
    guard case .number(let text) = expression.kind else { return nil }
    self.text = text
  }

  /// Whether it is written like thousands in much of Europe: `20.000` or `1.500`.
  ///
  /// That is one to three digits that do not begin with 0, a point, and three digits of which the last is 0: the
  /// last one would say nothing as a decimal.
  var looksLikeThousands: Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else {
      return false
    }
    return (1...3).contains(parts[0].count) && parts[0].first != "0" && parts[1].count == 3
      && parts[1].last == "0"
  }

  /// Whether it has digits after a point and is not written like thousands.
  var isFraction: Bool { text.contains(".") && !looksLikeThousands }

  /// What it is if the point was meant to group digits: `20_000`.
  var withThousands: String { text.replacing(".", with: "_") }
}

extension NumberLiteral {
  /// The number that it stands for; nil when it cannot be held.
  var value: Decimal? {
    let digits = text.filter { $0 != "_" }
    let suffixes: [(text: String, factor: Decimal?)] = [
      ("bn", 1_000_000_000), ("M", 1_000_000), ("k", 1_000), ("%", Decimal(coefficient: 1, exponent: -2)),
    ]
    for suffix in suffixes where digits.hasSuffix(suffix.text) {
      guard let factor = suffix.factor else { return nil }
      return Decimal(digits.dropLast(suffix.text.count).utf8)?.multiplied(by: factor)
    }
    return Decimal(digits.utf8)
  }
}
