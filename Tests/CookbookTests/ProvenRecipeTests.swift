import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import AccordVerify
import Testing

/// What the cookbook says of its promises.
@Suite(.enabled(if: Oracle.z3.isUsed, "z3 is absent")) struct ProvenRecipeTests {
  /// What came of the promises of a recipe in which something is written otherwise.
  private func outcomes(_ edit: (String, String)? = nil) throws -> [String] {
    var text = Cookbook.text("\(Cookbook.folder)/promises.accord")
    if let edit {
      try #require(text.contains(edit.0))
      text = text.replacing(edit.0, with: edit.1)
    }
    let rules = try RuleFolder(text).rules()
    let now = try #require(TimeReader.instant("2026-11-02T09:00Z".utf8, zone: .utc))
    let verification = try Verification(
      rules, asOf: nil, now: now, solver: try Solver("z3"), where: { _ in true },
      checking: { !$0.isByRequest })
    #expect(verification.findings.isEmpty == (edit?.1.contains("is not no") != true))
    return verification.entries.map { entry in
      switch entry.verdict.outcome {
      case .alwaysYes: "always yes"
      case .refuted(let lead): lead.line(entry.program) ?? ""
      case .neverNo, .neverNoPerhapsUnknown, .undecided: "\(entry.verdict.outcome)"
      }
    }
  }

  @Test func whatIsWrittenIsProven() throws {
    #expect(try outcomes() == Array(repeating: "always yes", count: 4))
  }

  @Test func whatSaidTooMuchIsRefuted() throws {
    let strong = try outcomes(("implies not routed to nobody", "implies routed to nurture"))
    #expect(strong == ["always yes", "always yes", "always yes", "{\"id\":\"example\",\"consent\":true}"])
  }

  @Test func whoWasNeverAskedRefutesTheFirst() throws {
    let loose = try outcomes(("when consent is yes ", "when consent is not no "))
    #expect(loose.dropFirst() == ["always yes", "always yes", "always yes"])
    #expect(
      loose.first?.hasPrefix("{\"id\":\"example\"") == true && loose.first?.contains("consent") == false)
  }
}
