import AccordSemantics
import AccordValues

// Parts of texts, and texts with parts replaced.

extension TextBytes {
  /// What stands before the first White_Space that follows something else; nil when there is nothing else.
  static func firstWord(_ text: Bytes) -> Bytes? {
    guard let start = text.baseAddress else { return nil }
    var scalars = ScalarCursor(text)
    var first: Int?
    var end = 0
    while let scalar = scalars.next() {
      if !ScalarCursor.isBlank(scalar) {
        if first == nil { first = end }
      } else if first != nil {
        break
      }
      end = scalars.offset
    }
    return first.map { Bytes(start: start + $0, count: end - $0) }
  }

  /// The letters, else the two digits, that a postal code begins with, as they are written. (Clause 6.29)
  static func postalArea(_ text: Bytes) -> Bytes? {
    let code = trim(text)
    guard let start = code.baseAddress else { return nil }
    func end(_ from: Int, _ belongs: (UInt8) -> Bool) -> Int {
      var end = from
      while end < code.count, belongs(start[end]) { end += 1 }
      return end
    }
    let country = end(0, \.isASCIILetter)
    let first = country < code.count && start[country] == UInt8(ascii: "-") ? country + 1 : 0
    let letters = end(first, \.isASCIILetter)
    let digits = end(first, \.isASCIIDigit)
    guard (first..<code.count).contains(where: { start[$0].isASCIIDigit }) else { return nil }
    if letters > first { return Bytes(start: start + first, count: letters - first) }
    return digits >= first + 2 ? Bytes(start: start + first, count: 2) : nil
  }

  /// The text with every occurrence of another replaced, from left to right; nil when that is too long. An empty text
  /// is found nowhere. In linear time. (Knuth, Morris and Pratt, "Fast pattern matching in strings", 1977)
  static func replaced(_ text: Bytes, _ old: Bytes, by new: Bytes, in arena: borrowing ScratchArena) -> Bytes?
  {
    guard old.count > 0, let wanted = old.baseAddress, let start = text.baseAddress else { return text }
    let borders = borders(wanted, old.count, in: arena)
    let (count, found) = length(of: text, old, by: new, borders)
    guard found > 0 else { return text.count <= LanguageLimits.joinedText ? text : nil }
    guard count <= LanguageLimits.joinedText else { return nil }
    let target = arena.reserve(count)
    var (end, copied, matched) = (target, 0, 0)
    func append(_ source: UnsafePointer<UInt8>?, _ count: Int) {
      if let source, count > 0 { end.update(from: source, count: count) }
      end += count
    }
    for index in 0..<text.count {
      matched = next(matched, start[index], wanted, borders)
      guard matched == old.count else { continue }
      append(start + copied, index + 1 - old.count - copied)
      append(new.baseAddress, new.count)
      (copied, matched) = (index + 1, 0)
    }
    append(start + copied, text.count - copied)
    arena.commit(count)
    return Bytes(start: target, count: count)
  }

  /// How long the text becomes, and how often the other is found.
  private static func length(
    of text: Bytes, _ old: Bytes, by new: Bytes, _ borders: UnsafePointer<Int32>
  ) -> (count: Int, found: Int) {
    guard let start = text.baseAddress, let wanted = old.baseAddress else { return (text.count, 0) }
    var (found, matched) = (0, 0)
    for index in 0..<text.count {
      matched = next(matched, start[index], wanted, borders)
      if matched == old.count { (found, matched) = (found + 1, 0) }
    }
    return (text.count + found * (new.count - old.count), found)
  }

  /// How many bytes of what is wanted are matched after one more byte.
  private static func next(
    _ matched: Int, _ byte: UInt8, _ wanted: UnsafePointer<UInt8>, _ borders: UnsafePointer<Int32>
  ) -> Int {
    var matched = matched
    while matched > 0, wanted[matched] != byte { matched = Int(borders[matched - 1]) }
    return wanted[matched] == byte ? matched + 1 : 0
  }

  /// For each beginning of a text, the length of its longest proper beginning that it also ends with.
  private static func borders(
    _ wanted: UnsafePointer<UInt8>, _ count: Int, in arena: borrowing ScratchArena
  ) -> UnsafePointer<Int32> {
    let borders = arena.allocate(Int32.self, count: count)
    borders[0] = 0
    var matched = 0
    for index in 1..<max(1, count) {
      matched = next(matched, wanted[index], wanted, UnsafePointer(borders))
      borders[index] = Int32(truncatingIfNeeded: matched)
    }
    return UnsafePointer(borders)
  }
}
