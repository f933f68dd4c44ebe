/// The bytes of a part of the input that may be longer than is wanted.
struct JSONCapture {
  /// The bytes; only the first ones once `isCut`.
  private(set) var bytes: [UInt8] = []
  /// The line on which the part starts.
  private(set) var line = 1
  /// Whether the part is longer than the limit.
  private(set) var isCut = false

  private let limit: Int
  private let kept: Int

  /// Captures parts of up to `limit` bytes whole, and of longer ones the first `kept` bytes.
  init(limit: Int, kept: Int) {
    self.limit = limit
    self.kept = min(limit, kept)
  }

  mutating func begin(line: Int) {
    bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 20)
    isCut = false
    self.line = line
  }

  mutating func append(_ more: ArraySlice<UInt8>) {
    guard !isCut else { return }
    if more.count <= limit - bytes.count {
      bytes.append(contentsOf: more)
    } else {
      isCut = true
      bytes.append(contentsOf: more.prefix(max(0, kept - bytes.count)))
      bytes.removeLast(max(0, bytes.count - kept))
    }
  }
}
