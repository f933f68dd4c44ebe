extension Decimal {
  /// Whether a text is a number with one mark before exactly three digits, such as `1.200` or `-12,500`: the mark may
  /// part thousands as well as decimals.
  ///
  /// No group of thousands begins with a zero, so `0.125` is none of these.
  package static func mayMeanThousands(_ text: UnsafeBufferPointer<UInt8>, mark: UInt8) -> Bool {
    var cursor = ByteCursor(text)
    cursor.skipBlanks()
    _ = cursor.take(UInt8(ascii: "-"), or: UInt8(ascii: "+"))
    guard let first = cursor.takeDigit(), first > 0 else { return false }
    for _ in 0..<2 { _ = cursor.takeDigit() }
    guard cursor.take(mark), cursor.takeNumber(digits: 3) != nil else { return false }
    cursor.skipBlanks()
    return cursor.isAtEnd
  }

  /// The same for any bytes.
  @inlinable @inline(__always)
  package static func mayMeanThousands(_ text: some Collection<UInt8>, mark: UInt8) -> Bool {
    ContiguousBytes.read(text) { mayMeanThousands($0, mark: mark) }
  }
}
