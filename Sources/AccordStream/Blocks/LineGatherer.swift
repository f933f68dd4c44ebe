/// Gathers the bytes of NDJSON and gives them out in blocks of whole lines.
///
/// A line over the length limit is not gathered: its first bytes become a record, the rest is skipped.
final class LineGatherer {
  private let maxLength: Int
  private let blockSize: Int
  private var bytes: ByteBuffer
  /// How many bytes are gathered before they are given out.
  private var wanted: Int
  /// Where the last whole line of `bytes` ends.
  private var wholeLines = 0
  private var lineFeeds: [Int] = []
  /// The number of the first line of `bytes`.
  private var line: Int
  private var isFinished = false
  private var isInsideLongLine = false
  private var isFirst = true

  /// A gatherer.
  ///
  /// - Parameters:
  ///   - maxLength: the longest line that is read, in bytes without the line feed.
  ///   - firstLine: the number of the first line.
  ///   - blockSize: how long a block is at most, unless a line alone is longer.
  init(maxLength: Int, firstLine: Int, blockSize: Int) {
    // So that twice the length is still a number.
    self.maxLength = min(max(1, maxLength), Int.max / 4)
    self.blockSize = max(1, blockSize)
    line = firstLine
    wanted = self.blockSize
    bytes = ByteBuffer(capacity: self.blockSize)
  }

  /// Where the next bytes of the input go; at least one.
  var room: UnsafeMutableRawBufferPointer {
    let room = bytes.room(max(wanted - bytes.count, 1))
    return UnsafeMutableRawBufferPointer(rebasing: room.prefix(max(wanted - bytes.count, 1)))
  }

  /// Takes over bytes that were written to `room`.
  func grow(_ count: Int) {
    let start = bytes.count
    bytes.grow(count)
    take(from: start)
  }

  /// Adds a copy of bytes.
  func append(_ piece: UnsafeRawBufferPointer) {
    let start = bytes.count
    bytes.append(piece)
    take(from: start)
  }

  /// Says that there are no more bytes.
  func finish() {
    isFinished = true
  }

  /// Puts a block of whole lines, or a line over the limit, into `block`.
  ///
  /// - Parameter isPausing: whether also less than a full block is wanted.
  /// - Returns: false when there is none; then there is room for more bytes.
  func next(into block: Block, isPausing: Bool) -> Bool {
    let rest = bytes.count - wholeLines
    if isFinished, bytes.count > 0, rest <= maxLength {
      give(bytes.count, to: block)
      return true
    }
    if wholeLines > 0, isPausing || isFinished || bytes.count >= wanted || rest > maxLength {
      give(wholeLines, to: block)
      return true
    }
    if wholeLines == 0, bytes.count > maxLength {
      block.hold([CutRecord(BlockLines.tooLong(bytes.bytes, number: line, maxLength: maxLength))])
      bytes.removeAll(keeping: keptCapacity)
      wanted = blockSize
      isFirst = false
      isInsideLongLine = true
      return true
    }
    if bytes.count >= wanted { wanted = min(bytes.count * 2, maxLength + 1) }
    return false
  }

  /// What came behind an offset: finds the ends of lines in it.
  private func take(from start: Int) {
    var start = start
    if isInsideLongLine {
      // Nothing else is held then.
      guard let lineFeed = BlockLines.lineFeed(in: bytes.bytes, from: 0) else {
        bytes.removeAll(keeping: keptCapacity)
        return
      }
      isInsideLongLine = false
      line += 1
      bytes.removeFirst(lineFeed + 1)
      start = 0
    }
    while let lineFeed = BlockLines.lineFeed(in: bytes.bytes, from: start) {
      lineFeeds.append(lineFeed)
      start = lineFeed + 1
      wholeLines = start
    }
  }

  /// Gives out the first bytes and keeps the rest, in which there is no whole line.
  private func give(_ count: Int, to block: Block) {
    let rest = bytes.count - count
    let firstLine = line
    block.bytes.removeAll(keeping: max(keptCapacity, rest))
    block.bytes.append(UnsafeRawBufferPointer(rebasing: bytes.bytes[count...]))
    swap(&block.bytes, &bytes)
    block.bytes.truncate(to: count)
    line += lineFeeds.count
    swap(&block.lineFeeds, &lineFeeds)
    lineFeeds.removeAll(keepingCapacity: true)
    let layout = BlockLines.Layout(firstLine: firstLine, maxLength: maxLength, isFirst: isFirst)
    if isFirst {
      var lines = BlockLines(block.bytes.bytes, lineFeeds: block.lineFeeds, layout)
      isFirst = lines.next() == nil
    }
    block.hold(lines: layout)
    wholeLines = 0
    wanted = max(min(blockSize, block.preferredLength), rest * 2)
  }

  /// After an exceptionally long line its memory is given back.
  private var keptCapacity: Int { max(blockSize * 2, 1 << 20) }
}
