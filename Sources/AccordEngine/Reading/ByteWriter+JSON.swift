// Texts in JSON, escaped as `JSONText` does.

extension ByteWriter {
  /// Valid UTF-8 in quotes.
  @inline(__always)
  mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    appendEscaped(text)
    append(UInt8(ascii: "\""))
  }

  /// Valid UTF-8 as it stands between quotes.
  @inline(__always)
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    guard let source = text.baseAddress else { return }
    var rest = UnsafeRawPointer(source)
    let end = rest + text.count
    while rest < end {
      let length = min(end - rest, ByteWriter.stretch)
      appendEscaped(rest, length)
      rest += length
    }
  }

  /// How many bytes are escaped at a time, since each may become six.
  private static let stretch = 4096

  private mutating func appendEscaped(_ source: UnsafeRawPointer, _ length: Int) {
    append(upTo: 6 &* length &+ 8) { ByteWriter.put(escaped: source, length, $0) }
  }

  /// Writes valid UTF-8 as it stands between quotes to memory with room for six times as many bytes, and eight; gives how
  /// many there are.
  static func put(escaped source: UnsafeRawPointer, _ length: Int, _ target: UnsafeMutablePointer<UInt8>)
    -> Int
  {
    var used = 0
    var offset = 0
    while offset &+ 8 <= length {
      let word = source.word(offset)
      UnsafeMutableRawPointer(target + used).storeBytes(of: word, as: UInt64.self)
      let marks = ByteWriter.escapeMarks(word)
      if marks == 0 {
        offset &+= 8
        used &+= 8
        continue
      }
      // What was stored from the marked byte on is written over.
      let plain = marks.trailingZeroBitCount >> 3
      offset &+= plain
      used &+= plain
      used &+= ByteWriter.put(escapeOf: source.load(fromByteOffset: offset, as: UInt8.self), target + used)
      offset &+= 1
    }
    while offset < length {
      let byte = source.load(fromByteOffset: offset, as: UInt8.self)
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        used &+= ByteWriter.put(escapeOf: byte, target + used)
      } else {
        target[used] = byte
        used &+= 1
      }
      offset &+= 1
    }
    return used
  }

  /// Eight bytes, marked where one needs an escape: the lowest mark is right, those above it may not be.
  @inline(__always)
  private static func escapeMarks(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits: UInt64 = 0x8080_8080_8080_8080
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    let controls = (word &- ones &* 0x20) & ~word
    return ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | controls) & highBits
  }

  /// Writes the escape of a byte that needs one, and gives its length.
  private static func put(escapeOf byte: UInt8, _ target: UnsafeMutablePointer<UInt8>) -> Int {
    target[0] = UInt8(ascii: "\\")
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): target[1] = byte
    case 0x08: target[1] = UInt8(ascii: "b")
    case 0x09: target[1] = UInt8(ascii: "t")
    case 0x0A: target[1] = UInt8(ascii: "n")
    case 0x0C: target[1] = UInt8(ascii: "f")
    case 0x0D: target[1] = UInt8(ascii: "r")
    default:
      target[1] = UInt8(ascii: "u")
      target[2] = UInt8(ascii: "0")
      target[3] = UInt8(ascii: "0")
      target[4] = hexDigit(byte >> 4)
      target[5] = hexDigit(byte & 0xF)
      return 6
    }
    return 2
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? value &+ 0x30 : value &- 10 &+ UInt8(ascii: "a")
  }
}
