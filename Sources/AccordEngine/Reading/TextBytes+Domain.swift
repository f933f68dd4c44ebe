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
    var at = count &- 1
    // A point or a hyphen beside its like is unusual, and so is a point at an end.
    var last = UInt8(ascii: ".")
    while at > 0 {
      let byte = start[at]
      if !isOf(labelSigns, byte) { break }
      if byte == last, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") { return nil }
      last = byte
      at &-= 1
    }
    guard at > 0, at < count &- 1, start[at] == UInt8(ascii: "@"), last != UInt8(ascii: ".") else {
      return nil
    }
    for index in 0..<at where !isOf(addressSigns, start[index]) { return nil }
    return at
  }

  @inline(never)
  private static func unusualDomain(_ text: Bytes, _ arena: borrowing ScratchArena) -> Bytes? {
    MailDomain.of(Text(String(decoding: text, as: UTF8.self))).map { arena.copy($0.utf8) }
  }

  // MARK: Sets of ASCII characters: a bit each

  private typealias Signs = (low: UInt64, high: UInt64)

  @inline(__always)
  private static func isOf(_ signs: Signs, _ byte: UInt8) -> Bool {
    let half = byte < 64 ? signs.low : byte < 128 ? signs.high : 0
    return half &>> UInt64(byte) & 1 != 0
  }

  /// Letters, digits, `-`, `.` and `_`.
  private static let labelSigns: Signs = (0x03FF_6000_0000_0000, 0x07FF_FFFE_87FF_FFFE)
  /// All that shows, but `( ) , : ; < > @`.
  private static let addressSigns: Signs = (0xA3FF_ECFE_0000_0000, 0x7FFF_FFFF_FFFF_FFFE)
}
