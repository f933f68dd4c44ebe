/// A piece of output that was rendered when the rules were loaded: bytes of `Plan.fragments`.
struct Fragment {
  let start: Int32
  let count: Int32

  static let empty = Fragment(start: 0, count: 0)
}
