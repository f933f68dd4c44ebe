import AccordLint
import AccordSource
import Testing

@Suite struct RegistryTests {
  @Test func everyCodeOfALintIsDeclaredOnce() {
    let codes = Lint.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(Set(Lint.all.map(\.name)).count == codes.count)
    let signatures: Set<DiagnosticCode> = [
      .notSigned, .signatureStale, .signatureOrphaned, .proofStale,
    ]
    let wanted = DiagnosticCode.allCases.filter { !$0.blocksLoading && !signatures.contains($0) }
    #expect(Set(wanted) == Set(codes), "\(Set(wanted).symmetricDifference(codes))")
  }

  @Test("a lint says what it is, why it matters, and shows it", arguments: Lint.all)
  func aLintIsComplete(_ lint: Lint) {
    #expect(lint.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    #expect(lint.summary.first?.isUppercase == false && !lint.summary.hasSuffix("."))
    #expect(lint.meaning.hasSuffix(".") && lint.rationale.hasSuffix("."))
    #expect(!lint.avoid.isEmpty && !lint.prefer.isEmpty)
    #expect(Lint.named(lint.name)?.code == lint.code && Lint.named(lint.code.rawValue)?.code == lint.code)
  }

  /// A comment with a word that both commands know is for both; neither says that it is of no use.
  @Test("a check of 'accord verify' is told apart from a lint", arguments: CheckCode.allCases)
  func checksAndLints(_ check: CheckCode) {
    #expect(CheckCode.isSharedWithLint(check.name) == (Lint.named(check.name) != nil))
    #expect(!CheckCode.isSharedWithLint(check.rawValue) && Lint.named(check.rawValue) == nil)
    #expect(DiagnosticCode(rawValue: check.rawValue) == nil)
    #expect(check.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
    #expect(check.summary.first?.isUppercase == false && !check.summary.hasSuffix("."))
    #expect(check.advice.hasSuffix("."))
  }
}
