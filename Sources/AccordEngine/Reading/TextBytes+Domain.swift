import AccordValues

extension TextBytes {
  /// The domain of an e-mail address, as `MailDomain.of(_:)`; nil when the text is no e-mail address.
  static func domain(_ text: Bytes, in arena: borrowing ScratchArena) -> Bytes? {
    let address = trim(text)
    guard let start = address.baseAddress else { return nil }
    guard let at = placeOfAt(start, address.count) else { return unusualDomain(address, arena) }
    return lower(Bytes(start: start + at + 1, count: address.count - at - 1), in: arena)
  }

  /// Where the `@` stands in an address that is plainly one, and whose domain only needs lower case; nil for all else.
  @inline(__always)
  private static func placeOfAt(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    let signs = signs
    var at = count &- 1
    // A point or a hyphen beside its like is unusual, and so is a point at an end.
    var last = UInt8(ascii: ".")
    while at > 0 {
      let byte = start[at]
      if signs[Int(byte)] & labelSign == 0 { break }
      if byte == last, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") { return nil }
      last = byte
      at &-= 1
    }
    guard at > 0, at < count &- 1, start[at] == UInt8(ascii: "@"), last != UInt8(ascii: ".") else {
      return nil
    }
    for index in 0..<at where signs[Int(start[index])] & addressSign == 0 { return nil }
    return at
  }

  @inline(never)
  private static func unusualDomain(_ text: Bytes, _ arena: borrowing ScratchArena) -> Bytes? {
    MailDomain.of(Text(String(decoding: text, as: UTF8.self))).map { arena.copy($0.utf8) }
  }

  // MARK: Sets of ASCII characters

  /// For each byte whether it may stand in a label of a domain (1), and before the `@` (2).
  ///
  /// Never changed after it was made.
  nonisolated(unsafe) private static let signs: UnsafePointer<UInt8> = {
    let signs = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in 0...UInt8.max {
      let isInLabel = byte.isASCIILetter || byte.isASCIIDigit || [0x2D, 0x2E, 0x5F].contains(byte)
      let isBeforeAt = (0x21...0x7E).contains(byte) && !Array("(),:;<>@".utf8).contains(byte)
      signs[Int(byte)] = (isInLabel ? labelSign : 0) | (isBeforeAt ? addressSign : 0)
    }
    return UnsafePointer(signs)
  }()
  private static let labelSign: UInt8 = 1
  private static let addressSign: UInt8 = 2
}
