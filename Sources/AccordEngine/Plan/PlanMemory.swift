/// Memory that lives as long as its owner.
final class PlanMemory {
  private var blocks: [UnsafeMutableRawPointer] = []

  init() {}

  deinit {
    for block in blocks { block.deallocate() }
  }

  /// Room for elements without references, all with the same value.
  func make<Element>(_ count: Int, _ element: Element) -> UnsafeMutablePointer<Element> {
    copy([Element](repeating: element, count: max(1, count)))
  }

  /// A text's bytes, with room behind them to be read by stretches.
  func fragment(_ text: String) -> UnsafeBufferPointer<UInt8> {
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: ByteWriter.overlap)
    return UnsafeBufferPointer(start: copy(bytes), count: text.utf8.count)
  }

  /// A copy of elements without references.
  func copy<Element>(_ elements: [Element]) -> UnsafeMutablePointer<Element> {
    let count = max(1, elements.count)
    let block = UnsafeMutableRawPointer.allocate(
      byteCount: count * MemoryLayout<Element>.stride, alignment: max(16, MemoryLayout<Element>.alignment))
    blocks.append(block)
    let copy = block.bindMemory(to: Element.self, capacity: count)
    elements.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { copy.initialize(from: start, count: source.count) }
    }
    return copy
  }
}
