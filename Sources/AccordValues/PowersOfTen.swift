/// Powers of ten and digit counts for 128-bit whole numbers.
enum PowersOfTen {
  /// 10^0 … 10^38, all that 128 bits hold.
  static let wide: [UInt128] = {
    var powers: [UInt128] = [1]
    for index in 0..<38 { powers.append(powers[index] * 10) }
    return powers
  }()

  /// The number of decimal digits of `value`; 0 has none.
  static func digitCount(_ value: UInt128) -> Int {
    let bits = 128 - value.leadingZeroBitCount
    // 1233 / 4096 is just below log10(2), near enough for 128 bits that one digit is missing at most.
    let estimate = (bits * 1233) >> 12
    return estimate < wide.count && value >= wide[estimate] ? estimate + 1 : estimate
  }
}
