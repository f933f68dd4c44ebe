/// What a pattern or a search said of texts that come again, such as job titles: matching takes some hundred
/// instructions, finding a text again about thirty. All bytes are compared, so that the answer is the same.
///
/// To be used by one thread at a time.
struct TextMemo {
  /// How many bytes an entry takes: the length of its text, the answer, and the text.
  private static let stride = 64
  private static let longest = stride - 2
  /// The length of no text.
  private static let free = UInt8.max

  private let entries: UnsafeMutablePointer<UInt8>
  private let mask: UInt64
  private var looked = 0
  private var found = 0
  /// Where most texts are new, looking for them costs more than it saves.
  private var isUsed = true

  /// Memory for so many entries, a power of two.
  private init(entries count: Int, _ memory: PlanMemory) {
    entries = memory.make(count * TextMemo.stride, TextMemo.free)
    mask = UInt64(count - 1)
  }

  /// Some memos, with so many entries each that all take no more than a mebibyte or a little each.
  static func several(_ count: Int, _ memory: PlanMemory) -> UnsafeMutablePointer<TextMemo> {
    var entries = 256
    while entries > 16, entries * stride * count > 1 << 20 { entries /= 2 }
    return memory.copy((0..<count).map { _ in TextMemo(entries: entries, memory) })
  }

  /// What is remembered of a text, else what `match` says; that is remembered unless it is nil.
  @inline(__always)
  mutating func answer(_ text: UnsafeBufferPointer<UInt8>, _ match: () -> Bool?) -> Bool? {
    guard isUsed, text.count <= TextMemo.longest, let start = text.baseAddress else { return match() }
    looked &+= 1
    let entry = entries + Int(truncatingIfNeeded: TextLookup.hash(text) & mask) &* TextMemo.stride
    if Int(entry[0]) == text.count, TextBytes.equal(entry + 2, start, count: text.count) {
      found &+= 1
      return entry[1] != 0
    }
    let answer = match()
    if let answer {
      entry[0] = UInt8(truncatingIfNeeded: text.count)
      entry[1] = answer ? 1 : 0
      (entry + 2).update(from: start, count: text.count)
    }
    if looked == 1024 {
      isUsed = found * 2 >= looked
      (looked, found) = (0, 0)
    }
    return answer
  }
}
