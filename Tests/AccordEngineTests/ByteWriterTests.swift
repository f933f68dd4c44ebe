import AccordTestSupport
import AccordValues
import Testing

@testable import AccordEngine

/// What is printed into buffers is what descriptions say.
@Suite struct ByteWriterTests {
  private static func written(_ body: (inout ByteWriter) -> Void) -> String {
    var buffer = ByteWriter(capacity: 0)
    body(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func printsNumbers() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<100_000 {
      var coefficient = Int64(random.below(1_000_000_000_000_000_000))
      for _ in 0..<random.below(18) { coefficient /= 10 }
      if random.below(2) == 0 { coefficient = -coefficient }
      guard let number = Decimal(coefficient: coefficient, exponent: random.below(54) - 36) else {
        continue
      }
      let expected = number.description
      if !(Self.written { $0.append(decimal: number) } == expected) { Issue.record("line \(#line)") }
      if !(Self.written { $0.append(decimal: Slot(number)) } == expected) { Issue.record("line \(#line)") }
    }
    for value in [0, 1, -1, 9, 10, 99, 100, 101, 12_345, Int.max, Int.min, 999_999_999, 1_000_000_000] {
      if !(Self.written { $0.append(int: value) } == "\(value)") { Issue.record("line \(#line)") }
    }
    for _ in 0..<20_000 {
      let value = Int(truncatingIfNeeded: random.next() >> UInt64(random.below(64)))
      if !(Self.written { $0.append(int: value) } == "\(value)") { Issue.record("line \(#line)") }
    }
  }

  @Test func printsTimes() throws {
    var random = SplitMix64(seed: 2)
    let edges: [Int64] = [
      0, -1, 1, 999_999, 86_399_999_999, TimeBytes.instants.lowerBound, TimeBytes.instants.upperBound,
    ]
    let first = TimeBytes.instants.lowerBound
    let width = Int(TimeBytes.instants.upperBound - first)
    for index in 0..<50_000 {
      var microseconds = index < edges.count ? edges[index] : first + Int64(random.below(width))
      if random.below(2) == 0, index >= edges.count { microseconds -= microseconds % 1_000_000 }
      let instant = try #require(Instant(microseconds: microseconds))
      if !(Self.written { $0.append(instant: microseconds) } == instant.description) {
        Issue.record("line \(#line)")
      }
      let date = TimeZoneTable.utc.date(of: instant)
      if !(TimeBytes.day(of: microseconds) == Int64(date.daysSinceEpoch)) { Issue.record("line \(#line)") }
      if !(Self.written { $0.append(date: Int64(date.daysSinceEpoch)) } == date.description) {
        Issue.record("line \(#line)")
      }
    }
    for seconds in [0, 1, -1, 60, -60, 90, 3_600, 86_400, -86_400, 1_209_600, 100_000, Int64.min, Int64.max] {
      if !(Self.written { $0.append(duration: seconds) } == Duration(seconds: seconds).description) {
        Issue.record("line \(#line)")
      }
    }
  }

  /// Every day is counted as `CalendarDate` counts it.
  @Test func countsDays() throws {
    for days in CalendarDate.first.daysSinceEpoch...CalendarDate.last.daysSinceEpoch {
      let date = try #require(CalendarDate(daysSinceEpoch: days))
      let civil = CivilDate(days: days)
      if civil.year != date.year || civil.month != date.month || civil.day != date.day || !civil.isValid
        || civil.daysSinceEpoch != days
      {
        Issue.record("\(date)")
      }
    }
    for day in [
      (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (0, 1, 1), (10_000, 1, 1), (2026, 13, 1), (2026, 1, 0),
    ] {
      #expect(!CivilDate(year: day.0, month: day.1, day: day.2).isValid)
    }
  }

  /// One changed character at a time: times are read as `TimeReader` reads them.
  @Test func readsTimes() throws {
    let zone = try #require(TimeZoneTable(identifier: "Europe/Berlin"))
    let months = MonthCache()
    var quick = 0
    let texts = [
      "2026-11-01T09:00Z", "2026-11-01T09:00:59Z", "2026-11-01T09:00:59.123456+01:00",
      "2026-11-01 09:00:00-0130",
      "2026-11-01t09:00:00",
      "2026-11-01", "2026-11-01T09:00:00.5Z", "2026-11-01T09:00+01",
    ]
    for text in texts {
      for index in text.utf8.indices {
        for byte in 0..<128 as Range<UInt8> {
          var bytes = Array(text.utf8)
          bytes[text.utf8.distance(from: text.utf8.startIndex, to: index)] = byte
          bytes.withUnsafeBufferPointer { bytes in
            let instant = TimeReader.instant(bytes, zone: zone)?.microseconds
            if !(TimeBytes.instant(bytes, zone: zone, months: months) == instant) {
              Issue.record("line \(#line)")
            }
            // Only for months that were met before, as the one above.
            if bytes.count == 20, let start = bytes.baseAddress {
              let known = TimeBytes.toTheSecond(start, months)
              if !(known == nil || known == instant) { Issue.record("line \(#line)") }
              if known != nil { quick += 1 }
            }
            if !(TimeBytes.date(bytes, months: months)
              == TimeReader.writtenDate(bytes).map { Int64($0.daysSinceEpoch) })
            {
              Issue.record("line \(#line)")
            }
          }
        }
      }
      for count in 0...text.utf8.count {
        Array(text.utf8.prefix(count)).withUnsafeBufferPointer { bytes in
          let instant = TimeReader.instant(bytes, zone: zone)?.microseconds
          if !(TimeBytes.instant(bytes, zone: zone, months: months) == instant) {
            Issue.record("line \(#line)")
          }
        }
      }
    }
    #expect(quick > 100)
  }

  @Test func quotesLikeJSONText() {
    var random = SplitMix64(seed: 4)
    let pieces = [
      "a", "\"", "\\", "\n", "\r", "\t", "\u{8}", "\u{C}", "\u{0}", "\u{1F}", "\u{7F}", "é", "\u{2028}",
      "plain text",
    ]
    for _ in 0..<20_000 {
      let text = (0..<random.below(12)).map { _ in
        pieces[random.below(random.below(3) == 0 ? 14 : 1)]
      }
      .joined()
      let found = TextBytesTests.bytes(Text(text)) { bytes in Self.written { $0.appendQuoted(bytes) } }
      if !(found == JSONText.quote(text)) { Issue.record("line \(#line)") }
    }
  }

  @Test func keepsWhatWasWritten() {
    var buffer = ByteWriter(capacity: 0)
    var expected: [UInt8] = []
    var random = SplitMix64(seed: 6)
    for step in 0..<3_000 {
      let bytes = (0..<random.below(70)).map { UInt8(truncatingIfNeeded: $0 &+ step) }
      buffer.append(bytes)
      buffer.append("literal" as StaticString)
      buffer.append("…" as StaticString)
      buffer.append(0x0A)
      expected += bytes + Array("literal…".utf8) + [0x0A]
    }
    #expect(Array(buffer.bytes) == expected)
    buffer.truncate(to: 5)
    #expect(Array(buffer.bytes) == Array(expected.prefix(5)))
    buffer.clear(keeping: 100)
    #expect(buffer.count == 0)
    buffer.append(expected)
    #expect(Array(buffer.bytes) == expected)
  }

  @Test func arenaKeepsPlacesApart() {
    let arena = ScratchArena()
    var random = SplitMix64(seed: 8)
    for round in 0..<50 {
      arena.reset()
      var texts: [(UnsafeBufferPointer<UInt8>, [UInt8])] = []
      for _ in 0..<400 {
        let size = random.below(round % 10 == 0 ? 60_000 : 300)
        let bytes = [UInt8](repeating: UInt8(random.below(256)), count: size)
        texts.append((arena.copy(bytes), bytes))
        let slots = arena.allocate(Slot.self, count: random.below(5))
        #expect(Int(bitPattern: slots) % 16 == 0)
      }
      #expect(texts.allSatisfy { Array($0.0) == $0.1 })
    }
  }
}
