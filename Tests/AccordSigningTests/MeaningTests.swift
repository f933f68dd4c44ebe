import AccordSemantics
import AccordSigning
import Testing

/// What makes a signature stale, and what is said to have changed.
@Suite struct MeaningTests {
  @Test(
    "an edit that changes a meaning makes the signature stale, and the change is named",
    arguments: [
      ("50 and up          +20", "50 and up          +21", "score 'fit' is different"),
      ("\"DE\", \"AT\"", "\"DE\", \"AT\", \"CH\"", "list 'home' is different"),
      ("FR\nIT\n", "FR\n", "list 'away' is different"),
      ("DE,A\n", "DE,B\n", "table 'accounts' is different"),
      ("/C[EFO]O/", "/C[EFOT]O/", "pattern 'chiefs' is different"),
      ("employees + branches", "employees", "let 'reach' is different, field 'branches' is gone"),
      ("trim, uppercase", "trim", "field 'country' is different"),
      (
        "Europe/Berlin", "Europe/Vienna",
        "time zone 'Europe/Vienna' is new, time zone 'Europe/Berlin' is gone"
      ),
      ("1 from 50", "1 from 51", "grade 'heat' is different"),
      (
        "heat is known", "heat is known or unread = \"x\"",
        "definition 'rated' is different, field 'unread' is new"
      ),
      ("fit >= 30", "fit > 30", "the definition itself is different"),
      ("country in home", "country in home, away", "score 'fit' is different"),
    ])
  func anEditOfTheMeaning(old: String, new: String, change: String) throws {
    let lock = try Sample.signed(Sample.rules())
    let status = try Sample.status(Sample.rules([(old, new)]), lock)
    #expect(!status.isCurrent)
    #expect(try Sample.changes("MQL", "marketing", status) == change)
    #expect(try Sample.changes("MQL", "sales", status) == change)
    let itself = change.replacing("the definition itself", with: "definition 'MQL'")
    #expect(try Sample.changes("SQL", "sales", status) == itself)
  }

  @Test(
    "an edit that changes no meaning leaves the signatures as they are",
    arguments: [
      ("# What we agreed.", "# Something else.\n\n# Entirely."),
      ("\"Marketing-qualified\"", "\"MQL\""), ("\"home market\"", "\"where we live\""),
      ("  ", "      "), ("\n", "\r\n"), ("Somebody worth a call.", "Anybody."),
      ("\"DE\", \"AT\"", "\"AT\", \"DE\""), ("FR\nIT\n", "# sorted\nIT\nFR\n"),
      ("review  by 2026-12-31", "review  by 2027-12-31"),
      ("\"always\" when employees > 0", "\"always\" when employees > 1"),
      ("employees > 3", "employees > 4"), ("unread     text", "unread     number"),
      ("score other", "score another"),
    ])
  func anEditBesideTheMeaning(old: String, new: String) throws {
    let lock = try Sample.signed(Sample.rules())
    #expect(try Sample.status(Sample.rules([(old, new)]), lock).isCurrent)
  }

  @Test func theOrderAndTheFilesOfDeclarationsDoNotMatter() throws {
    let lock = try Sample.signed(Sample.rules())
    let texts = Sample.files.filter { $0.key.hasSuffix(".accord") }.sorted { $0.key > $1.key }
    var files = Sample.files.filter { !$0.key.hasSuffix(".accord") }
    files["all.accord"] =
      "accord 1\n" + texts.map { $0.value.replacing("accord 1\n", with: "") + "\n" }.joined()
    let joined = try Sample.rules(files: files)
    #expect(try Sample.status(joined, lock).isCurrent)
  }

  @Test func aListMayBeRenamed() throws {
    let lock = try Sample.signed(Sample.rules())
    let renamed = [("country in home", "country in nearby"), ("home      =", "nearby    =")]
    #expect(try Sample.status(Sample.rules(renamed), lock).isCurrent)
    let status = try Sample.status(Sample.rules(renamed + [("\"AT\"\n", "\"AT\", \"CH\"\n")]), lock)
    #expect(
      try Sample.changes("MQL", "sales", status)
        == "score 'fit' is different, list 'nearby' is new, list 'home' is gone")
  }

  @Test func withoutDatesTheFingerprintIsThatOfTheDefinition() throws {
    let rules = try Sample.rules()
    let program = rules.earliest
    let expected = zip(program.definitions, program.definitionFingerprints).filter { !$0.0.isDraft }
    #expect(rules.definitionMeanings.map(\.name) == expected.map(\.0.name))
    #expect(rules.definitionMeanings.map(\.fingerprint) == expected.map(\.1))
    #expect(rules.definitionMeanings.map(\.name) == ["MQL", "SQL", "rated", "competitor"])
    #expect(
      Set(rules.definitionMeanings[3].parts.map(\.name))
        == ["competitor", "away", "country", "Europe/Berlin"])
  }

  @Test func aDefinitionThatGetsDatesIsAChangeOfItAlone() throws {
    let lock = try Sample.signed(Sample.rules())
    let dated = try Sample.rules([("define SQL", "define SQL from 2026-01-01")])
    #expect(
      try Sample.changes("SQL", "sales", Sample.status(dated, lock)) == "the definition itself is different")
  }

  @Test func aSignatureCoversAllVersions() throws {
    let start = (
      "score fit \"Fit\" {", "score fit until 2026-12-31 \"Fit\" { +1 \"all\" when employees > 0 }\n"
    )
    let later = (start.0, start.1 + "score fit from 2027-01-01 \"Fit\" {")
    let lock = try Sample.signed(Sample.rules([later]))
    #expect(try Sample.status(Sample.rules([later]), lock).isCurrent)
    let edits = [
      ("+1 \"all\"", "+2 \"all\""), ("+20", "+21"), ("2026-12-31 \"Fit\"", "2026-12-30 \"Fit\""),
      ("from 2027-01-01", "from 2027-01-02"),
    ]
    for edit in edits where edit.0 != "2026-12-31 \"Fit\"" && edit.0 != "from 2027-01-01" {
      let status = try Sample.status(Sample.rules([later, edit]), lock)
      #expect(try Sample.changes("MQL", "sales", status) == "score 'fit' is different")
    }
    // Both days together: a day without a score would be no rule set.
    let status = try Sample.status(Sample.rules([later, edits[2], ("2027-01-01", "2026-12-31")]), lock)
    #expect(try Sample.changes("MQL", "sales", status)?.contains("score 'fit'") == true)
  }

  @Test func aDatedDeclarationThatIsNotReadDoesNotMatter() throws {
    let lock = try Sample.signed(Sample.rules())
    let dated = try Sample.rules([("score other", "score other from 2027-01-01")])
    #expect(dated.versions.count == 2)
    #expect(try Sample.status(dated, lock).isCurrent)
  }

  @Test func manyChangesAreCounted() throws {
    let parts = (1...9).map { MeaningPart(kind: .field, name: "f\($0)", fingerprint: "\($0)") }
    let changes = parts.map { MeaningChange(kind: $0.kind, name: $0.name, change: .new) }
    #expect(
      MeaningChange.describe(changes, of: "x", limit: 2) == "field 'f1', field 'f2' and 7 more are new")
  }
}
