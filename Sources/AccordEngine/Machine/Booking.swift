import AccordValues

/// Points that have a time.
struct Booking {
  let time: Int64
  var points: Slot

  /// What is booked before another: of the same time what takes most away.
  func precedes(_ other: Booking) -> Bool {
    time == other.time ? points.isLess(other.points) : time < other.time
  }
}

/// What a reason was made of, where a lower limit asks when that happened.
struct BookedReason {
  /// The block and the line it belongs to; of another one than the reason's it is left over.
  var block: UInt32 = 0
  var line: Int32 = -1
  var count: Int32 = 0
  var bookings: UnsafeMutablePointer<Booking>?
}
