/// Memory for what lives as long as a block of leads: handed out in order, stays put, taken back all at once.
///
/// In the steady state nothing is allocated, since the chunks are kept. To be used by one thread at a time.
struct ScratchArena: ~Copyable {
  private struct State {
    var cursor: UnsafeMutableRawPointer
    var end: UnsafeMutableRawPointer
    /// All chunks; those behind `current` are free.
    var chunks: [UnsafeMutableRawBufferPointer]
    var current = 0
  }

  /// Behind a pointer, so that what borrows the arena can still take memory from it.
  private let state: UnsafeMutablePointer<State>

  private static let chunkSize = 64 << 10
  /// How many bytes are kept for the next block; an exceptionally large one leaves no more behind.
  private static let kept = 4 << 20
  private static let alignment = 16

  init() {
    let first = ScratchArena.chunk(ScratchArena.chunkSize)
    state = UnsafeMutablePointer<State>.allocate(capacity: 1)
    state.initialize(
      to: State(cursor: first.start, end: first.start + first.bytes.count, chunks: [first.bytes]))
  }

  deinit {
    for chunk in state.pointee.chunks { chunk.deallocate() }
    state.deinitialize(count: 1)
    state.deallocate()
  }

  private static func chunk(
    _ size: Int
  ) -> (start: UnsafeMutableRawPointer, bytes: UnsafeMutableRawBufferPointer) {
    let start = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: alignment)
    return (start, UnsafeMutableRawBufferPointer(start: start, count: size))
  }

  /// Takes everything back; pointers that were handed out are void.
  @inline(__always)
  func reset() {
    if state.pointee.current == 0, state.pointee.chunks.count == 1,
      let start = state.pointee.chunks[0].baseAddress
    {
      state.pointee.cursor = start
    } else {
      rewind()
    }
  }

  @inline(never)
  private func rewind() {
    var total = 0
    var keep = 0
    for chunk in state.pointee.chunks {
      total += chunk.count
      if keep > 0, total > ScratchArena.kept { break }
      keep += 1
    }
    while state.pointee.chunks.count > keep { state.pointee.chunks.removeLast().deallocate() }
    enter(0)
  }

  private func enter(_ index: Int) {
    guard let start = state.pointee.chunks[index].baseAddress else { return }
    state.pointee.current = index
    state.pointee.cursor = start
    state.pointee.end = start + state.pointee.chunks[index].count
  }

  /// A place to come back to.
  struct Mark {
    fileprivate let chunk: Int
    fileprivate let cursor: UnsafeMutableRawPointer
  }

  /// The place where the next memory is taken from.
  @inline(__always)
  var mark: Mark { Mark(chunk: state.pointee.current, cursor: state.pointee.cursor) }

  /// Takes back everything that was handed out since a mark.
  @inline(__always)
  func release(to mark: Mark) {
    if state.pointee.current != mark.chunk { enter(mark.chunk) }
    state.pointee.cursor = mark.cursor
  }

  /// Room for `count` bytes at any address; what is used of it must be committed before the next call.
  @inline(__always)
  func reserve(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    if state.pointee.end - state.pointee.cursor < count { advance(count) }
    return state.pointee.cursor.assumingMemoryBound(to: UInt8.self)
  }

  /// Keeps the first `count` bytes of what was reserved last.
  @inline(__always)
  func commit(_ count: Int) {
    state.pointee.cursor += count
  }

  /// Room for `count` values without references, which are not initialised.
  @inline(__always)
  func allocate<Element: BitwiseCopyable>(_ type: Element.Type, count: Int) -> UnsafeMutablePointer<Element> {
    let size = count * MemoryLayout<Element>.stride
    if state.pointee.end - state.pointee.cursor < size + ScratchArena.alignment {
      advance(size + ScratchArena.alignment)
    }
    let start = state.pointee.cursor.alignedUp(toMultipleOf: ScratchArena.alignment)
    state.pointee.cursor = start + size
    return start.bindMemory(to: Element.self, capacity: count)
  }

  /// Goes to a chunk with room for `count` bytes.
  @inline(never)
  private func advance(_ count: Int) {
    var next = state.pointee.current + 1
    while next < state.pointee.chunks.count {
      if state.pointee.chunks[next].count >= count { return enter(next) }
      next += 1
    }
    let last = state.pointee.chunks.last?.count ?? 0
    let size = max(count, min(last * 2, 1 << 20))
    state.pointee.chunks.append(ScratchArena.chunk(size).bytes)
    enter(state.pointee.chunks.count - 1)
  }
}

extension ScratchArena {
  /// A copy of bytes.
  func copy(_ bytes: some Collection<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let start = reserve(bytes.count)
    var end = start
    for byte in bytes {
      end.pointee = byte
      end += 1
    }
    commit(end - start)
    return UnsafeBufferPointer(start: start, count: end - start)
  }

  /// A copy of a text's bytes.
  func copy(_ text: consuming String) -> UnsafeBufferPointer<UInt8> {
    var text = text
    return text.withUTF8 { bytes in
      let start = reserve(bytes.count)
      if let source = bytes.baseAddress { start.update(from: source, count: bytes.count) }
      commit(bytes.count)
      return UnsafeBufferPointer(start: start, count: bytes.count)
    }
  }
}
