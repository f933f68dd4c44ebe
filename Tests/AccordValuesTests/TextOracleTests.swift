import AccordTestSupport
import AccordValues
import Testing

@Suite("Text against Python's Unicode data")
struct TextOracleTests {
  @Test(.enabled(if: Oracle.python.isUsed, "python3 is absent"))
  func foldingCompositionAndDomainsAgreeWithPython() throws {
    let cases = try OracleCases.of("text_oracle.py", [String(OracleCases.count)])
    #expect(cases.count > 100_000)
    var failures: [String] = []
    for fields in cases {
      try #require(fields.count == 3)
      let text = Text(self.text(fields[1]))
      let result =
        switch fields[0] {
        case "fold": CaseFolding.fold(text)
        case "nfc": TextNormaliser.nfc.apply(text)
        default: MailDomain.of(text) ?? "none"
        }
      if result != Text(self.text(fields[2])) {
        let codes = result.string.unicodeScalars.map { String($0.value, radix: 16) }
        failures.append("\(fields.joined(separator: " ")), but got \(codes.joined(separator: ","))")
      }
    }
    let differing = failures.count
    #expect(differing == 0, "\(failures.prefix(10).joined(separator: "\n"))")
  }

  private func text(_ codes: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: codes.split(separator: ",").compactMap {
        UInt32($0, radix: 16).flatMap(Unicode.Scalar.init)
      })
    return String(scalars)
  }
}
