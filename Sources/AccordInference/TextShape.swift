internal import AccordValues

/// What the texts of a column look like; counts of texts.
struct TextShape {
  private(set) var total = 0
  private(set) var emails = 0
  private(set) var withOuterBlanks = 0
  private(set) var withInnerRuns = 0
  /// Two or three ASCII letters, such as codes of countries.
  private(set) var codes = 0
  /// Digits that are no quantity: `01067`, `+49 561 1234`.
  private(set) var digitsAsText = 0
  /// `1.500`, which is one and a half or fifteen hundred.
  private(set) var groupedByPoints = 0
  /// `3/4/2024`, days and months without a leading zero, which no format can say.
  private(set) var loose = 0

  mutating func add(_ text: Text, trimmed: Text) {
    total += 1
    if text != trimmed { withOuterBlanks += 1 }
    let bytes = Array(trimmed.utf8.prefix(256))
    if hasRun(bytes) { withInnerRuns += 1 }
    if isEmail(bytes) { emails += 1 }
    if (2...3).contains(bytes.count), bytes.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) {
      codes += 1
    }
    if isDigitsAsText(bytes) { digitsAsText += 1 }
    if isGroupedByPoints(bytes) { groupedByPoints += 1 }
    if isLooseDate(bytes) { loose += 1 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func hasRun(_ bytes: [UInt8]) -> Bool {
    zip(bytes, bytes.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
  }

  private func isEmail(_ bytes: [UInt8]) -> Bool {
    guard bytes.contains(UInt8(ascii: "@")) else { return false }
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().contains(UInt8(ascii: "."))
      && !bytes.contains(0x20)
  }

  private func isDigitsAsText(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 1, let first = bytes.first, isDigit(bytes[1]) else { return false }
    return first == UInt8(ascii: "0") || first == UInt8(ascii: "+")
  }

  private func isGroupedByPoints(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, isDigit(first), bytes.contains(UInt8(ascii: ".")) else { return false }
    let groups = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return groups.count > 1 && (1...3).contains(groups[0].count) && groups[0].first != UInt8(ascii: "0")
      && groups.dropFirst().allSatisfy { $0.count == 3 } && groups.allSatisfy { $0.allSatisfy(isDigit) }
  }

  private func isLooseDate(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, isDigit(first) else { return false }
    for separator in [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")] {
      let day = bytes.prefix { $0 != 0x20 }
      let parts = day.split(separator: separator, omittingEmptySubsequences: false)
      if parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(isDigit) }) {
        return true
      }
    }
    return false
  }
}
