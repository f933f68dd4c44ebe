import AccordSemantics
import AccordValues

// Points in the order of their times, for lower limits that hold at every time. (Clause 7.42)

extension Machine {
  /// Room for what a line is going to pay.
  func beginBooking(_ count: Int, _ lane: Int) {
    leads[lane].bookings = arena.pointee.allocate(Booking.self, count: max(1, count))
    leads[lane].bookingCount = 0
  }

  /// Notes points of the line that is paying.
  func book(_ points: Slot, at time: Int64, _ lane: Int) {
    guard time != ListState.untimed, let bookings = leads[lane].bookings else { return }
    bookings[leads[lane].bookingCount] = Booking(time: time, points: points)
    leads[lane].bookingCount += 1
  }

  /// Gives the reason at a place, if the line paid, what was noted.
  func endBooking(_ line: Int32, reason place: Int, _ lane: Int) {
    guard leads[lane].reasons > place else { return }
    booked[lane * lineRoom + place] = BookedReason(
      block: block.pointee.number, line: line, count: Int32(truncatingIfNeeded: leads[lane].bookingCount),
      bookings: leads[lane].bookings)
  }

  /// Gives back what a lower limit does not let be taken away at any time.
  func bookInOrder(_ number: Int, _ lane: Int) {
    let limit = plan.limits[number]
    let tally = innermost + lane
    let points = tally.pointee.points
    let raised = book(tally, lane) { sum, _, points in Machine.sum(sum, points).raised(to: limit.lower) }
    guard points.isLess(raised) else { return }
    let given = raised.subtracting(points)
    tally.pointee.points = raised
    addReason(limit.floor, given.isKnown ? given : Slot(bits: 0), lane)
  }

  /// Goes through what gives points in the order of its time, first what has none, and of the same time what takes most
  /// away first; what was booked becomes what it changes.
  ///
  /// - Parameter next: the points after a booking, from those before it and from those there would be without limits.
  /// - Returns: the points at the end.
  @discardableResult
  func book(
    _ tally: UnsafeMutablePointer<Tally>, _ lane: Int,
    _ next: (_ sum: Slot, _ unlimited: Slot, _ points: Slot) -> Slot
  ) -> Slot {
    let all = bookings(from: Int(tally.pointee.firstReason), lane)
    var unlimited = tally.pointee.points
    for booking in all { unlimited = Machine.difference(unlimited, booking.pointee.points) }
    var sum = next(Slot(bits: 0), unlimited, unlimited)
    for booking in all {
      let before = sum
      unlimited = Machine.sum(unlimited, booking.pointee.points)
      sum = next(before, unlimited, booking.pointee.points)
      booking.pointee.points = Machine.difference(sum, before)
    }
    return sum
  }

  /// What the reasons from a place on have booked, in order.
  private func bookings(
    from first: Int, _ lane: Int
  ) -> UnsafeMutableBufferPointer<UnsafeMutablePointer<Booking>> {
    let reasons = reasons + lane * lineRoom
    let booked = booked + lane * lineRoom
    let places = (first..<leads[lane].reasons).filter { place in
      booked[place].block == block.pointee.number && booked[place].line == reasons[place].line
    }
    let count = places.reduce(0) { $0 + Int(booked[$1].count) }
    var all = UnsafeMutableBufferPointer(
      start: arena.pointee.allocate(UnsafeMutablePointer<Booking>.self, count: max(1, count)), count: count)
    var end = 0
    for place in places {
      guard let bookings = booked[place].bookings else { continue }
      for index in 0..<Int(booked[place].count) {
        all[end] = bookings + index
        end += 1
      }
    }
    all.sort { $0.pointee.precedes($1.pointee) }
    return all
  }

  private static func difference(_ first: Slot, _ second: Slot) -> Slot {
    let difference = first.subtracting(second)
    return difference.isKnown ? difference : first
  }
}

extension Slot {
  /// The number, or a limit that it is below.
  func raised(to lower: Slot) -> Slot { isLess(lower) ? lower : self }

  /// The number, or a limit that it is above.
  func lowered(to upper: Slot) -> Slot { upper.isLess(self) ? upper : self }
}
