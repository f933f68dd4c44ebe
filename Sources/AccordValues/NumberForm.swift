/// How the texts of a field say numbers, beyond digits and a decimal mark: what parts thousands, units, suffixes such as
/// `k`, and ranges. (Clauses 4.26 to 4.28)
package struct NumberForm: Hashable, Sendable {
  /// Which number a range is.
  package enum RangeEnd: String, CaseIterable, Sendable {
    case lower, middle, upper
  }

  /// What a text is.
  package enum Result: Hashable, Sendable {
    case number(Decimal)
    /// A number that may be thousands as well as decimals. (Clause 4.5)
    case doubtful
    case none
  }

  /// The sign between groups of three digits: a comma, a point, a blank or an apostrophe; nil for none.
  package var thousands: UInt8?
  /// What may stand in front of a number or behind it, such as `€`.
  package var units: [Text] = []
  /// Whether `20k`, `1000+` and `~200` are numbers.
  package var readsSuffixes = false
  /// Which number a range is; nil when ranges are none.
  package var range: RangeEnd?

  /// Numbers as they are without attributes.
  package init() {}

  /// Whether nothing is said.
  package var isPlain: Bool { thousands == nil && units.isEmpty && !readsSuffixes && range == nil }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - decimalComma: whether the comma is the decimal mark.
  ///   - doubtsPoints: whether a point may part thousands, unless something is said about these.
  package func read(
    _ text: UnsafeBufferPointer<UInt8>, decimalComma: Bool, doubtsPoints: Bool
  ) -> Result {
    let reader = NumberFormReader(self, decimalComma: decimalComma, doubtsPoints: doubtsPoints)
    return reader.read(NumberFormReader.plain(text)[...])
  }

  /// The same for any bytes.
  @inlinable @inline(__always)
  package func read(
    _ text: some Collection<UInt8>, decimalComma: Bool, doubtsPoints: Bool
  ) -> Result {
    ContiguousBytes.read(text) { read($0, decimalComma: decimalComma, doubtsPoints: doubtsPoints) }
  }

  /// A number in this form, as an example.
  package func example(decimalComma: Bool) -> String {
    let unit = units.first.map { " \($0.string)" } ?? ""
    if range != nil { return "51-200\(unit)" }
    if readsSuffixes { return "20k\(unit)" }
    let group = thousands.map { String(Character(Unicode.Scalar($0))) } ?? (decimalComma ? "." : "")
    return "1\(group)200\(decimalComma ? "," : ".")50\(unit)"
  }
}
