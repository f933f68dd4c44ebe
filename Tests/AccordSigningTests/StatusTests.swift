import AccordSemantics
import AccordSigning
import AccordSource
import Testing

/// Who has signed what, as `accord lint --agreed` and `accord agreed` tell it.
@Suite struct StatusTests {
  private func findings(_ rules: RuleSet, _ lock: AgreementLock, path: String = "rules") throws
    -> [Diagnostic]
  {
    SigningFindings.find(
      try Sample.status(rules, lock), in: rules, lockPath: "\(path)/agreement.lock", rulesPath: path)
  }

  @Test func withoutSignaturesEachTeamIsNamed() throws {
    let found = try findings(Sample.rules(), AgreementLock())
    #expect(found.map(\.code) == [.notSigned, .notSigned, .notSigned])
    #expect(
      found.map(\.message) == [
        "'MQL' is not signed by marketing", "'MQL' is not signed by sales", "'SQL' is not signed by sales",
      ])
    #expect(
      found.first?.help == [
        "when marketing agrees, sign it: accord sign rules --team marketing --by \"NAME\" --definition MQL"
      ])
    let rules = try Sample.rules()
    let range = try #require(found.first?.range)
    #expect(rules.earliest.sources.text(range) == "MQL")
    #expect(rules.earliest.sources[range].path == "definitions.accord")
  }

  @Test func signedAndCurrentThereIsNothingToSay() throws {
    #expect(try findings(Sample.rules(), Sample.signed(Sample.rules())) == [])
  }

  @Test func aStaleSignatureNamesWhatHasChangedAndWhere() throws {
    let rules = try Sample.rules([("+20", "+25"), ("heat is known", "heat is known and reach > 1")])
    let found = try findings(rules, Sample.signed(Sample.rules()), path: "our rules/it's")
    #expect(found.map(\.code) == [.signatureStale, .signatureStale, .signatureStale])
    let finding = try #require(found.first)
    #expect(
      finding.message
        == "'MQL' has changed since marketing signed it on 2026-11-01 (P. marketing): definition 'rated' and "
        + "score 'fit' are different")
    #expect(finding.related.map { rules.earliest.sources.text($0.range) } == ["rated", "fit"])
    #expect(finding.related.map(\.label) == ["this definition is different", "this score is different"])
    #expect(
      finding.help == [
        "when marketing agrees with the change, sign it: accord sign 'our rules/it'\\''s' --team marketing "
          + "--by \"NAME\" --definition MQL"
      ])
  }

  @Test func signaturesThatNobodyAsksFor() throws {
    var lock = try Sample.signed(Sample.rules())
    let meanings = try Sample.rules().definitionMeanings
    let sql = try #require(meanings.first { $0.name == "SQL" })
    _ = lock.sign([sql], team: "marketing", person: "A", day: try Sample.day("2026-11-02"))
    lock = try AgreementLock(Array(lock.text.utf8), path: "l")
    let rules = try Sample.rules([
      ("define MQL", "define Lead"), ("requires  MQL", "requires  Lead"),
    ])
    let status = try Sample.status(rules, lock)
    #expect(status.orphaned.map(\.signature.definition) == ["MQL", "MQL", "SQL"])
    #expect(status.orphaned.map(\.reason) == [.notDefined, .notDefined, .notAsked])
    let text = lock.text.split(separator: "\n", omittingEmptySubsequences: false)
    for orphaned in status.orphaned {
      #expect(text[orphaned.line - 1].hasPrefix("signed  \(orphaned.signature.definition)  "))
    }
    let found = try findings(rules, lock).filter { $0.code == .signatureOrphaned }
    #expect(
      found.last?.message
        == "line 7 of rules/agreement.lock has a signature of marketing for 'SQL', which is not agreed by that team"
    )
    #expect(found.last?.range == nil)
    // A draft is not signed, whoever has signed it before.
    let drafted = try Sample.rules([("define SQL", "draft define SQL")])
    let reasons = try Sample.status(drafted, lock).orphaned.map(\.reason)
    #expect(reasons == [.draft, .draft])
  }

  @Test func reviewsAreOverdueAfterTheirDay() throws {
    let rules = try Sample.rules()
    for (day, isOverdue) in [("2026-12-30", false), ("2026-12-31", false), ("2027-01-01", true)] {
      let status = try Sample.status(rules, AgreementLock(), on: day)
      #expect(status.definitions.map { status.isOverdue($0) } == [isOverdue, false])
    }
  }

  @Test func theTitleAndTheReviewAreThoseOfTheDay() throws {
    let edits = [
      (
        "define SQL \"Sales-qualified\" {",
        """
        define SQL from 2026-01-01 until 2026-12-31 "Old" {
          agreed by marketing
          review by 2026-06-30
          when employees > 1
        }
        define SQL from 2027-01-01 "New" {
        """
      )
    ]
    let rules = try Sample.rules(edits)
    for (day, title) in [("2025-01-01", "Old"), ("2026-05-05", "Old"), ("2027-01-01", "New")] {
      let status = try Sample.status(rules, AgreementLock(), on: day)
      let definition = try #require(status.definitions.first { $0.name == "SQL" })
      #expect(definition.title == title)
      #expect((definition.reviewBy == nil) == (title == "New"))
      // Whatever the day, all teams of all versions sign all versions.
      #expect(definition.teams.map(\.team) == ["marketing", "sales"])
    }
  }

  @Test func namesOfPersons() {
    #expect(PersonName.read("  Anna Berg ") == "Anna Berg")
    #expect(PersonName.read("Zoë \"Z\" O'Neil-Łoś 語") == "Zoë \"Z\" O'Neil-Łoś 語")
    for name in [
      "", " ", "\u{A0}\n", "Anna\nBerg", "Anna\u{1B}[31m", "\u{202E}greB", String(repeating: "a", count: 201),
    ] {
      #expect(PersonName.read(name) == nil)
    }
  }
}
