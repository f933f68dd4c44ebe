import AccordTestSupport
import AccordValues
import Testing

/// What texts are in a form of numbers; what rules see of it is in the cases of clauses 4.26 to 4.28.
@Suite struct NumberFormTests {
  private func read(
    _ text: String, comma: Bool = false, doubtsPoints: Bool = false, _ change: (inout NumberForm) -> Void
  ) -> String {
    var form = NumberForm()
    change(&form)
    return switch form.read(text.utf8, decimalComma: comma, doubtsPoints: doubtsPoints) {
    case .number(let number): number.description
    case .doubtful: "in doubt"
    case .none: "none"
    }
  }

  @Test(arguments: [
    ("1,200", "1200"), ("12,345,678.5", "12345678.5"), ("1200", "1200"), (" -1,200 ", "-1200"),
    ("1e3", "1000"),
    ("1,200e3", "none"), ("1,20", "none"), ("1200,000", "none"), (",200", "none"), ("0,200", "none"),
    ("1,200.", "1200"), (".5", "0.5"), ("1,200.5.5", "none"), ("", "none"), ("- 5", "none"), ("--5", "none"),
  ])
  func commasPartThousands(_ text: String, _ number: String) {
    #expect(read(text) { $0.thousands = UInt8(ascii: ",") } == number)
  }

  @Test(arguments: [
    ("1'200,5", "1200.5"), ("1’200", "1200"), ("1.200", "none"), ("1e3", "none"), ("1'200.5", "none"),
  ])
  func apostrophesPartThousands(_ text: String, _ number: String) {
    #expect(read(text, comma: true) { $0.thousands = UInt8(ascii: "'") } == number)
  }

  @Test(arguments: [
    ("€5", "5"), ("5 €", "5"), ("-€5", "-5"), ("€-5", "-5"), ("€\u{A0}5", "5"), ("5", "5"), ("€5€", "none"),
    ("5 EUR", "5"), ("5EURO", "none"), ("€", "none"), ("$5", "none"), ("1.200 €", "in doubt"),
    ("1.20 €", "1.2"),
  ])
  func unitsStandBesideANumber(_ text: String, _ number: String) {
    #expect(read(text, doubtsPoints: true) { $0.units = ["€", "EUR"] } == number)
  }

  @Test(arguments: [
    ("20k", "20000"), ("20 K", "20000"), ("1.5 Mio.", "1500000"), ("2bn", "2000000000"), ("~1k+", "1000"),
    ("≈ 7", "7"), ("kk", "none"), ("k", "none"), ("+5", "5"), ("5++", "none"), ("2e40k", "none"),
  ])
  func suffixesArePowersOfTen(_ text: String, _ number: String) {
    #expect(read(text) { $0.readsSuffixes = true } == number)
  }

  @Test(arguments: [
    ("1-4", "2.5"), ("-4--1", "-2.5"), ("1 – 4", "2.5"), ("1..4", "2.5"), ("4-1", "none"), ("1-2-3", "none"),
    ("7", "7"),
    ("7+", "7"), ("-7", "-7"), ("1-", "none"), ("1.200-1.300", "in doubt"), ("1 to x", "none"),
  ])
  func rangesAreNumbersToo(_ text: String, _ number: String) {
    #expect(read(text, doubtsPoints: true) { $0.range = .middle } == number)
  }

  @Test func randomTextsAreReadOrNot() {
    var random = SplitMix64(seed: 26)
    let pieces = [
      "1", "200", ",", ".", " ", "-", "–", "k", "€", "+", "~", "to", "e", "Mio.", "\u{A0}", "'", "0",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      .joined()
      // It need only not trap, and be a number when it is one without any form.
      let found = read(text, comma: Bool.random(using: &random)) { form in
        form.units = ["€", "k"]
        form.readsSuffixes = true
        form.range = .lower
      }
      if Decimal(text.utf8) != nil, text.allSatisfy(\.isNumber) { #expect(found != "none", "\(text)") }
    }
  }
}
