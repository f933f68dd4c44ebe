import AccordValues
import Testing

@Suite("Duration")
struct DurationTests {
  @Test(arguments: [
    (Int64(0), "0 seconds"), (1, "1 second"), (90, "90 seconds"), (60, "1 minute"), (5_400, "90 minutes"),
    (14_400, "4 hours"), (86_400, "1 day"), (1_209_600, "14 days"), (-3_600, "-1 hour"), (-7_200, "-2 hours"),
    (Int64.max, "9223372036854775807 seconds"), (Int64.min, "-9223372036854775808 seconds"),
  ])
  func describesItself(seconds: Int64, description: String) {
    #expect(Duration(seconds: seconds).description == description)
  }

  @Test func countsUnits() throws {
    #expect(Duration.of(2, unit: .week)?.seconds == 1_209_600)
    #expect(Duration.of(14, unit: .day) == Duration.of(2, unit: .week))
    let half = try #require(Decimal(coefficient: 5, exponent: -1))
    #expect(Duration.of(half, unit: .day)?.seconds == 43_200)
    #expect(Duration.of(half, unit: .second) == nil)
    #expect(Duration.of(-3, unit: .minute)?.seconds == -180)
    #expect(Duration.of(.zero, unit: .hour)?.seconds == 0)
  }

  @Test func refusesWhatDoesNotFit() throws {
    #expect(Duration.of(try #require(Decimal("1e35".utf8)), unit: .week) == nil)
    #expect(Duration.of(try #require(Decimal("9223372036854775810".utf8)), unit: .second) == nil)
    #expect(Duration.of(try #require(Decimal("9223372036854775800".utf8)), unit: .second) != nil)
    // The product has 24 digits and is no whole number, though 18 digits of it are.
    #expect(Duration.of(try #require(Decimal("1653439153439.15344".utf8)), unit: .week) == nil)
    #expect(Duration.of(try #require(Decimal("1e-36".utf8)), unit: .second) == nil)
  }

  @Test func isOrderedByLength() {
    #expect(Duration(seconds: -1) < Duration(seconds: 0))
  }
}
