import AccordValues

/// The months that times lay in lately, found by their first eight bytes, such as `2026-11-`.
///
/// Times of one source lie in few months, so the calendar is seldom asked. To be used by one thread at a time.
struct MonthCache: ~Copyable {
  struct Month {
    /// The eight bytes, the first one lowest; 0 for none.
    var prefix: UInt64 = 0
    /// The start of the day before the first one, in days since 1970-01-01.
    var dayZero: Int32 = 0
    /// The number of its days; 0 for none.
    var length: UInt32 = 0
  }

  private let months: UnsafeMutablePointer<Month>

  private static let bits: UInt64 = 6

  init() {
    months = UnsafeMutablePointer<Month>.allocate(capacity: 1 << MonthCache.bits)
    months.initialize(repeating: Month(), count: 1 << MonthCache.bits)
  }

  deinit { months.deallocate() }

  /// The month that a text starts with, as far as it is known already; else one with another prefix.
  @inline(__always)
  func knownMonth(_ prefix: UInt64) -> UnsafePointer<Month> {
    UnsafePointer(months + MonthCache.place(prefix))
  }

  /// The month that a text starts with; one without days when the text does not start with a month.
  ///
  /// - Parameter prefix: the first eight bytes of the text.
  @inline(__always)
  func month(_ prefix: UInt64) -> UnsafePointer<Month> {
    let place = MonthCache.place(prefix)
    if months[place].prefix != prefix { learn(prefix, at: place) }
    return UnsafePointer(months + place)
  }

  @inline(__always)
  private static func place(_ prefix: UInt64) -> Int {
    // The multiplier is 2^64 / golden ratio (Knuth, The Art of Computer Programming 3, 6.4).
    Int(truncatingIfNeeded: (prefix &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }

  @inline(never)
  private func learn(_ prefix: UInt64, at place: Int) {
    months[place] = Month(prefix: prefix)
    // A separator of another kind gives a value above 9 too.
    let values = prefix ^ 0x2D30_302D_3030_3030
    let limits: UInt64 = 0x7F76_767F_7676_7676
    guard ((values &+ limits) | values) & 0x8080_8080_8080_8080 == 0 else { return }
    // Byte n is the number that digits n and n + 1 make.
    let pairs = values &* 10 &+ values >> 8
    let year = Int(pairs & 0xFF) * 100 + Int(pairs >> 16 & 0xFF)
    let day = CivilDate(year: year, month: Int(pairs >> 40 & 0xFF), day: 1)
    guard day.isValid else { return }
    months[place].dayZero = Int32(truncatingIfNeeded: day.daysSinceEpoch - 1)
    months[place].length = UInt32(truncatingIfNeeded: day.monthLength)
  }
}
