import AccordTestSupport
import AccordValues
import Testing

@testable import AccordEngine

/// What reads usual values eight bytes at a time, against what reads all values.
@Suite struct QuickReadingTests {
  @Test func numbersAreThoseOfDecimal() {
    var random = SplitMix64(seed: 7)
    let letters = Array("0123456789012345678900..-e+,".utf8)
    var read = 0
    for _ in 0..<200_000 {
      let count = 1 + random.below(8)
      let behind = UInt8(truncatingIfNeeded: random.next())
      let text = (0..<count).map { _ in letters[random.below(letters.count)] }
      let bytes = text + [UInt8](repeating: behind, count: 8)
      bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        let known = Decimal(UnsafeBufferPointer(start: start, count: count)).map { Slot($0) }
        let whole = NumberBytes.digits(start, count).map { Slot(bits: $0) }
        for slot in [whole, NumberBytes.fraction(start, count)] {
          guard let slot else { continue }
          read += 1
          if !(slot.bits == known?.bits && slot.count == known?.count) {
            Issue.record("\(String(decoding: text, as: UTF8.self)): \(slot)")
          }
        }
      }
    }
    #expect(read > 50_000)
  }

  /// All code points at both ends, and next to a blank.
  @Test func blanksAreFound() {
    let arena = ScratchArena()
    for value in 0..<0x11_0000 as Range<UInt32> where value < 0x3100 || value % 61 == 0 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isBlank = scalar.properties.isWhitespace
      for text in ["\(scalar)ab cdefghi", "ab cdefghi\(scalar)"] {
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { bytes in
          guard let start = bytes.baseAddress else { return }
          if TextBytes.isTrimmed(start, bytes.count), isBlank { Issue.record("end U+\(value)") }
        }
      }
      for text in ["abcdef g\(scalar)hijklmnop", "a\(scalar)bcdefghijklm", "abcdefg \(scalar)hi jklm"] {
        arena.reset()
        let bytes = Array(text.utf8)
        let wanted = Array(TextNormaliser.collapseSpaces.apply(Text(text)).string.utf8)
        bytes.withUnsafeBufferPointer { bytes in
          if !TextBytes.collapsed(bytes, in: arena).elementsEqual(wanted) { Issue.record("U+\(value)") }
        }
      }
    }
  }

  /// Every month, and days around its ends.
  @Test func monthsAreThoseOfTheCalendar() {
    let months = MonthCache()
    for year in stride(from: 0, through: 9_999, by: 37) {
      for month in 0...13 {
        for day in [0, 1, 27, 28, 29, 30, 31, 32] {
          let text = [(year, 4), (month, 2), (day, 2)].map { part in
            String(repeating: "0", count: part.1 - String(part.0).count) + String(part.0)
          }.joined(separator: "-")
          let bytes = Array(text.utf8)
          bytes.withUnsafeBufferPointer { bytes in
            let wanted = TimeReader.date(bytes).map { Int64($0.daysSinceEpoch) }
            if TimeBytes.date(bytes, months: months) != wanted { Issue.record("\(text)") }
          }
        }
      }
    }
  }

  @Test func wordsOfShortTablesAreFoundAtOnce() {
    let words = [
      "a", "ab", "abc", "page_view", "form", "email_open", "email_click", "webinar", "sixteen_letters_",
    ]
    let table = TextTable(words.enumerated().map { (Text($0.element), Int32($0.offset)) })
    for (index, word) in words.enumerated() {
      let bytes = Array(word.utf8)
      bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        #expect(table.lookup.findShort(start, bytes.count) == Int32(index))
        for count in 0..<bytes.count {
          let found = table.lookup.findShort(start, count)
          #expect(found == table.find(UnsafeBufferPointer(start: start, count: count)))
        }
      }
    }
  }
}
