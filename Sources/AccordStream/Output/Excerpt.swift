extension BidirectionalCollection where Element == UInt8 {
  /// The first bytes, at most `limit`, without a part of a UTF-8 sequence at the end.
  func prefixOfWholeCharacters(_ limit: Int) -> SubSequence {
    guard let cut = index(startIndex, offsetBy: limit, limitedBy: endIndex), cut != endIndex else {
      return self[...]
    }
    var end = cut
    // A sequence has at most three continuation bytes; where there are more, the text is broken anyway.
    for _ in 0..<4 {
      if self[end] & 0xC0 != 0x80 { return self[..<end] }
      guard let before = index(end, offsetBy: -1, limitedBy: startIndex) else { break }
      end = before
    }
    return self[..<cut]
  }
}
