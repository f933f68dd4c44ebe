/// Numbers and days as other languages write them.
package enum ForeignNumber {
  /// How to write a number with points, commas or apostrophes in it.
  package static func remedy(_ written: String) -> String {
    let groups = written.split(omittingEmptySubsequences: false) { ".,'\u{2019}".contains($0) }.map(
      String.init)
    let signs = written.filter { ".,'\u{2019}".contains($0) }
    guard let first = groups.first, let last = groups.last, let lastSign = signs.last else {
      return "write digits, with a point before decimals"
    }
    // Behind one kind of sign everything is thousands when the groups have three digits; a last sign of another kind
    // stands before decimals.
    let isMixed = signs.contains { $0 != lastSign }
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 }
    if isMixed { return "write \(groups.dropLast().joined()).\(last)" }
    if isGrouped {
      return "write \(groups.joined(separator: "_")) or \(groups.joined())"
        + (signs == "," ? "; the decimal mark is a point, as in 1.5" : "")
    }
    return signs.count == 1
      ? "write \(first).\(last); thousands are written 1_000" : "write digits, with one point before decimals"
  }

  /// How to write a day that is written `01.11.2026`, `11/01/2026`, `2026/11/01`, `2026-11-1` or `20261101`; nil for what is
  /// none. Where it could be either of two, both are named.
  package static func dayRemedy(_ written: String) -> String? {
    let days = days(written)
    guard !days.isEmpty else { return nil }
    return "write \(days.joined(separator: " or "))" + (days.count > 1 ? ": year, month, day" : "")
  }

  private static func days(_ written: String) -> [String] {
    let parts = written.split(omittingEmptySubsequences: false) { "./-".contains($0) }.map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return [] }
    let numbers = parts.compactMap { Int($0) }
    if parts.count == 1, parts[0].count == 8, let number = numbers.first {
      return [day(number / 10_000, number / 100 % 100, number % 100)].compactMap { $0 }
    }
    guard parts.count == 3, numbers.count == 3 else { return [] }
    if parts[0].count == 4 { return [day(numbers[0], numbers[1], numbers[2])].compactMap { $0 } }
    guard parts[2].count == 4 || parts[2].count == 2, parts[0].count <= 2, parts[1].count <= 2 else {
      return []
    }
    let year = parts[2].count == 2 ? 2000 + numbers[2] : numbers[2]
    let dayFirst = day(year, numbers[1], numbers[0])
    // Only with a slash do some write the month first.
    let monthFirst = written.contains("/") ? day(year, numbers[0], numbers[1]) : nil
    return [dayFirst, monthFirst == dayFirst ? nil : monthFirst].compactMap { $0 }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1900...2199).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
