/// Sorts items by their times without allocating.
enum TimeOrder {
  /// Fills `order` with the numbers of `count` items, ascending by time; equal ones stay as they stand.
  ///
  /// Merges ever longer stretches, beginning with short ones that are sorted by insertion.
  static func sort(
    _ order: UnsafeMutablePointer<Int32>, _ count: Int, by times: UnsafeMutablePointer<Int64>,
    _ arena: borrowing ScratchArena
  ) {
    for item in 0..<count { order[item] = Int32(truncatingIfNeeded: item) }
    let short = 16
    for start in stride(from: 0, to: count, by: short) {
      insert(order, start..<min(start + short, count), times)
    }
    guard count > short else { return }
    var source = order
    var target = arena.allocate(Int32.self, count: count)
    var length = short
    while length < count {
      for start in stride(from: 0, to: count, by: length * 2) {
        let middle = min(start + length, count)
        merge(source, start..<middle, middle..<min(middle + length, count), into: target, times)
      }
      swap(&source, &target)
      length *= 2
    }
    if source != order { order.update(from: source, count: count) }
  }

  private static func insert(
    _ order: UnsafeMutablePointer<Int32>, _ range: Range<Int>, _ times: UnsafeMutablePointer<Int64>
  ) {
    for place in range.dropFirst() {
      let item = order[place]
      let time = times[Int(item)]
      var free = place
      while free > range.lowerBound, times[Int(order[free &- 1])] > time {
        order[free] = order[free &- 1]
        free &-= 1
      }
      order[free] = item
    }
  }

  private static func merge(
    _ source: UnsafeMutablePointer<Int32>, _ left: Range<Int>, _ right: Range<Int>,
    into target: UnsafeMutablePointer<Int32>, _ times: UnsafeMutablePointer<Int64>
  ) {
    var (first, second) = (left.lowerBound, right.lowerBound)
    var place = left.lowerBound
    while first < left.upperBound || second < right.upperBound {
      let takesFirst =
        second >= right.upperBound
        || (first < left.upperBound && times[Int(source[first])] <= times[Int(source[second])])
      target[place] = takesFirst ? source[first] : source[second]
      if takesFirst { first += 1 } else { second += 1 }
      place += 1
    }
  }
}
