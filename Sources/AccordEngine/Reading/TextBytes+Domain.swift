import AccordValues

extension TextBytes {
  /// The domain of an e-mail address, as `MailDomain.of(_:)`; nil when the text is no e-mail address.
  static func domain(_ text: Bytes, in arena: borrowing ScratchArena) -> Bytes? {
    let address = trim(text)
    guard let start = address.baseAddress else { return nil }
    guard let (at, isLower) = placeOfAt(start, address.count) else { return unusualDomain(address, arena) }
    let domain = Bytes(start: start + at + 1, count: address.count - at - 1)
    return isLower ? domain : lower(domain, in: arena)
  }

  /// Where the `@` stands in an address that is plainly one, and whether its domain is in lower case, which is all that
  /// it may need; nil for all else.
  @inline(__always)
  private static func placeOfAt(_ start: UnsafePointer<UInt8>, _ count: Int) -> (at: Int, isLower: Bool)? {
    let signs = signs
    var at = count &- 1
    // A point or a hyphen beside its like is unusual, and so is a point at an end.
    var last = pointSign
    var seen: UInt8 = 0
    while at > 0 {
      let sign = signs[Int(start[at])]
      if sign & labelSign == 0 { break }
      if sign & last & (pointSign | hyphenSign) != 0 { return nil }
      seen |= sign
      last = sign
      at &-= 1
    }
    guard at > 0, at < count &- 1, start[at] == UInt8(ascii: "@"), last & pointSign == 0 else { return nil }
    var common = addressSign
    for index in 0..<at { common &= signs[Int(start[index])] }
    return common == 0 ? nil : (at, seen & upperSign == 0)
  }

  @inline(never)
  private static func unusualDomain(_ text: Bytes, _ arena: borrowing ScratchArena) -> Bytes? {
    MailDomain.of(Text(String(decoding: text, as: UTF8.self))).map { arena.copy($0.utf8) }
  }

  // MARK: Sets of ASCII characters

  /// For each byte whether it may stand in a label of a domain, and before the `@`, and what it is.
  ///
  /// Never changed after it was made.
  nonisolated(unsafe) private static let signs: UnsafePointer<UInt8> = {
    let signs = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
    for byte in 0...UInt8.max {
      let isInLabel = byte.isASCIILetter || byte.isASCIIDigit || [0x2D, 0x2E, 0x5F].contains(byte)
      let isBeforeAt = (0x21...0x7E).contains(byte) && !Array("(),:;<>@".utf8).contains(byte)
      signs[Int(byte)] = (isInLabel ? labelSign : 0) | (isBeforeAt ? addressSign : 0)
      if (0x41...0x5A).contains(byte) { signs[Int(byte)] |= upperSign }
    }
    signs[Int(UInt8(ascii: "."))] |= pointSign
    signs[Int(UInt8(ascii: "-"))] |= hyphenSign
    return UnsafePointer(signs)
  }()
  private static let labelSign: UInt8 = 1
  private static let addressSign: UInt8 = 2
  private static let upperSign: UInt8 = 4
  private static let pointSign: UInt8 = 8
  private static let hyphenSign: UInt8 = 16
}
