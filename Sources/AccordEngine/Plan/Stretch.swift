/// A stretch of one of the plan's flat tables.
struct Stretch {
  let start: Int32
  let count: Int32

  static let empty = Stretch(start: 0, count: 0)

  @inline(__always)
  var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
