internal import AccordCSV
internal import Glibc

/// The lines of a block of NDJSON that are not blank, one after the other.
package struct BlockLines {
  /// How lines are to be read.
  struct Layout {
    /// The number of the first one.
    var firstLine: Int
    /// The longest that is read, in bytes without the line feed.
    var maxLength: Int
    /// Whether the first that is not blank is the first of the input.
    var isFirst: Bool
  }

  /// A line.
  package struct Line {
    /// Its number in the input; the first line is 1.
    package let number: Int
    /// Its bytes without white space at the ends. At least `ByteBuffer.padding` bytes behind them may be read;
    /// of a line over the length limit only the first ones.
    package let bytes: UnsafeRawBufferPointer
    let fault: Fault?
    /// Whether it is no lead, whatever its bytes say.
    package var isFaulty: Bool { fault != nil }
    /// Why it is no lead, a sentence without its subject; nil when it is to be read as JSON.
    package var reason: String? { fault?.reason }
  }

  /// Why a line is no lead.
  enum Fault {
    case tooLong(limit: Int)
    /// The first line, which is only the beginning of an object.
    case loneBrace

    var reason: String {
      switch self {
      case .tooLong(let limit): "is longer than the limit of \(ByteCount.description(limit))"
      case .loneBrace:
        "is not JSON on one line; if each object takes several lines, read with '--from json'"
      }
    }
  }

  private let bytes: UnsafeRawBufferPointer
  private let lineFeeds: [Int]
  /// How many of the line feeds have been passed.
  private var passed = 0
  private let maxLength: Int
  private var isFirst: Bool
  private var line: Int
  private var start = 0

  /// Lines.
  ///
  /// - Parameter lineFeeds: where all line feeds of the bytes stand.
  init(_ bytes: UnsafeRawBufferPointer, lineFeeds: [Int], _ layout: Layout) {
    self.bytes = bytes
    self.lineFeeds = lineFeeds
    maxLength = layout.maxLength
    isFirst = layout.isFirst
    line = layout.firstLine
  }

  /// The next line that is not blank; nil when there are no more.
  package mutating func next() -> Line? {
    while start < bytes.count {
      let end = passed < lineFeeds.count ? lineFeeds[passed] : bytes.count
      passed &+= 1
      let whole = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      let number = line
      start = end + 1
      line += 1
      if whole.count > maxLength {
        isFirst = false
        return BlockLines.tooLong(whole, number: number, maxLength: maxLength)
      }
      var trimmed = BlockLines.trimmed(whole)
      if let first = trimmed.first, first != UInt8(ascii: "{") { trimmed = BlockLines.behindMark(trimmed) }
      guard !trimmed.isEmpty else { continue }
      defer { isFirst = false }
      let isLoneBrace = isFirst && trimmed.count == 1 && trimmed[0] == UInt8(ascii: "{")
      return Line(number: number, bytes: trimmed, fault: isLoneBrace ? .loneBrace : nil)
    }
    return nil
  }

  /// What is said of a line over the length limit, of which the first bytes are given.
  static func tooLong(_ bytes: UnsafeRawBufferPointer, number: Int, maxLength: Int) -> Line {
    // No more than what is surely there, however the input is cut.
    let kept = UnsafeRawBufferPointer(rebasing: bytes.prefix(min(maxLength, CutRecord.keptOfLongRecords)))
    return Line(number: number, bytes: kept, fault: .tooLong(limit: maxLength))
  }

  /// The offset of the first line feed at or behind an offset.
  static func lineFeed(in bytes: UnsafeRawBufferPointer, from offset: Int) -> Int? {
    guard let base = bytes.baseAddress, offset < bytes.count,
      let found = memchr(base + offset, 0x0A, bytes.count - offset)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// A line without what files that were put together have at its start: a byte order mark, or the separator of
  /// a JSON text sequence.
  private static func behindMark(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let length =
      line.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : line[0] == JSONElementCutter.recordSeparator ? 1 : 0
    return length == 0 ? line : trimmed(UnsafeRawBufferPointer(rebasing: line[length...]))
  }

  private static func trimmed(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var start = 0
    var end = bytes.count
    while start < end, LineCutter.isBlank(bytes[end - 1]) { end -= 1 }
    while start < end, LineCutter.isBlank(bytes[start]) { start += 1 }
    return UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }
}

extension CutRecord {
  /// A copy of a line.
  init(_ line: BlockLines.Line) {
    self.init(
      line: line.number, bytes: [UInt8](line.bytes), content: line.reason.map { .unreadable($0) } ?? .json)
  }
}
