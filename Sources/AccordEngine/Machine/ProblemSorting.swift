/// Problems as JSON, to be put in order; the memory is kept from lead to lead.
struct ProblemSorting: ~Copyable {
  /// A problem in `bytes`, and what it is about.
  struct Entry {
    var subject: UnsafeBufferPointer<UInt8>
    /// The number of what it is about.
    var rule: Int32
    var start: Int
    var count: Int
  }

  var bytes = ByteWriter()
  private(set) var entries: [Entry] = []

  mutating func clear() {
    bytes.clear()
    entries.removeAll(keepingCapacity: true)
  }

  mutating func begin(_ rule: Int32, _ subject: UnsafeBufferPointer<UInt8>) {
    entries.append(Entry(subject: subject, rule: rule, start: bytes.count, count: 0))
  }

  mutating func end() {
    entries[entries.count - 1].count = bytes.count - entries[entries.count - 1].start
  }

  /// By what they are about, then by their text; of equal ones one is left.
  mutating func sort() {
    guard entries.count > 1 else { return }
    if entries.count > 32 {
      entries = entries.sorted { precedes($0, $1) }
    } else {
      insert()
    }
    var kept = 1
    for place in 1..<entries.count where !isSame(entries[place], entries[kept - 1]) {
      entries[kept] = entries[place]
      kept += 1
    }
    entries.removeLast(entries.count - kept)
  }

  /// Puts a few entries in order where they stand.
  private mutating func insert() {
    for place in 1..<entries.count {
      let entry = entries[place]
      var free = place
      while free > 0, precedes(entry, entries[free - 1]) {
        entries[free] = entries[free - 1]
        free -= 1
      }
      entries[free] = entry
    }
  }

  func json(_ entry: Entry) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: bytes.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self).advanced(by: entry.start),
      count: entry.count)
  }

  private func precedes(_ left: Entry, _ right: Entry) -> Bool {
    if TextBytes.less(left.subject, right.subject) { return true }
    if TextBytes.less(right.subject, left.subject) { return false }
    return TextBytes.less(json(left), json(right))
  }

  private func isSame(_ left: Entry, _ right: Entry) -> Bool {
    TextBytes.equal(left.subject, right.subject) && TextBytes.equal(json(left), json(right))
  }
}
