import AccordInference
import AccordStream
import AccordTestSupport
import Testing

/// Exports that nobody would write, and those that everybody has.
@Suite struct HostileTests {
  @Test func headersThatAreNoNames() throws {
    let headers = [
      "and", "yes", "1st touch", "%%", "E-Mail", "e mail", "e_mail", "\u{1F44D}", "missing", "lead", "from",
      "Stra\u{DF}e", "Na\u{EF}ve", "Nai\u{308}ve", "\u{130}D", "a\"b\\c", "list", "text", "id", "x y z",
    ]
    let cells = headers.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    let row = headers.map { _ in "word" }.joined(separator: ",")
    let export = Export("\(cells)\n\(row)\n\(row)\n")
    try export.expectNoMoreProblems()
    #expect(export.draft.fields.count == headers.count)
    #expect(export.fields["field_and"]?.key == "and")
    #expect(export.fields["field_1st_touch"]?.key == "1st touch")
    #expect(export.fields["e_mail"]?.key == "E-Mail")
    #expect(export.fields["e_mail_3"]?.key == "e_mail")
  }

  @Test func columnsWithoutANameOrWithTheSame() throws {
    let export = Export("a,,a,b\n1,2,3,4\n")
    try export.expectNoMoreProblems()
    #expect(export.draft.fields.map(\.name) == ["b"])
    #expect(Export("a,a\n1,2\n").draft.fields.isEmpty)
  }

  @Test func nothingToReadGivesNoFields() {
    for text in ["", "\n\n", "a,b\n", "{}\n", "[]"] { #expect(Export(text).draft.fields.isEmpty) }
  }

  @Test func keysInObjectsWithDotsCannotBeRead() throws {
    let export = Export(
      #"{"a.b": 1, "c": {"d.e": 2, "f": 3}, "g.h": {"i": 4}, "": 5, "deep": {"a": {"b": {"c": {"d": 1}}}}}"#
        + "\n")
    try export.expectNoMoreProblems()
    #expect(export.draft.fields.map(\.key) == ["a.b", "c.f"])
    #expect(export.draft.remarks.contains { $0.contains("no field can read") })
  }

  @Test func aKeyThatStandsTwiceIsNotCounted() throws {
    let export = Export(#"{"a": 1, "a": 2}"# + "\n" + #"{"a": 3}"# + "\n")
    try export.expectNoMoreProblems()
    #expect(export.draft.remarks.contains { $0.contains("hold a key twice") })
  }

  @Test func thousandsOfColumnsAreBounded() throws {
    let row = (0..<2_000).map { "\"k\($0)\": 1" }.joined(separator: ", ")
    let export = Export("{\(row)}\n")
    try export.expectNoMoreProblems()
    #expect(export.draft.fields.count == LeadProfile.maxColumns)
    #expect(export.draft.remarks.contains { $0.contains("more than 500 columns") })
  }

  @Test func controlCharactersStayOutOfComments() throws {
    let export = Export("a\u{2028}b\n\"x\u{7}\u{202E}y\"\n\"1\r\n2\"\n")
    try export.expectNoMoreProblems()
    for scalar in export.text.unicodeScalars where scalar != "\n" {
      #expect(scalar.properties.generalCategory != .control && scalar != "\u{2028}" && scalar != "\u{202E}")
    }
  }

  /// Random exports of values that exports have, in CSV and in NDJSON.
  @Test(arguments: 0..<120)
  func randomExports(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) &* 0x1234_5678_9ABC_DEF1 &+ 17)
    let values = [
      "", "-", "N/A", "unknown", "yes", "no", "Ja", "0", "1", "17", "1.5", "1,5", "1.500", "01067", "+49 1",
      "NA",
      "DE", "de", "other", "and", "new", "Very new", " x ", "a;b", "b;a", "a;a", "2026-01-02", "31.12.2025",
      "01/02/2026", "2026-02-30", "2026-01-02T10:00Z", "1767225600", "a@b.example", "\u{1F44D}", "1e400",
      "99999999999999999999", "Q3", "\u{DC}ber", "U\u{308}ber", "n", "Y", "x\"y", "\\", "\u{FEFF}", "#",
      "true", "51-200", "201-500 staff", "10001+", "$1,200.50", "\u{20AC} 1.500", "20k", "~200", "45 %",
      "1 200",
      "#DIV/0!", "(none)", "0000-00-00", "99999", "10-50k", "3 days", "1'000", "on", "x", "WAHR",
    ]
    let names = ["id", "created_at", "Lead No", "Source", "x.y", "Consent", "any", "At"]
    let pools = names.map { _ in (0..<random.below(6) + 1).map { _ in values[random.below(values.count)] } }
    let rows = random.below(40) + 1
    var csv = names.joined(separator: ";") + "\n"
    var json = ""
    for _ in 0..<rows {
      let cells = pools.map {
        random.below(40) == 0 ? values[random.below(values.count)] : $0[random.below($0.count)]
      }
      csv += cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";") + "\n"
      let members = zip(names, cells).map { name, cell in
        "\(Self.quoted(name)):\(random.below(8) == 0 ? Self.jsonValues[random.below(Self.jsonValues.count)] : Self.quoted(cell))"
      }
      json += "{\(members.joined(separator: ","))}\n"
    }
    try Export(csv).expectNoMoreProblems()
    try Export(json).expectNoMoreProblems()
  }

  private static let jsonValues = [
    "null", "true", "false", "false", "[57,\"Germany\"]", "[57]", "1", "2.5", "[]", "[\"a\"]",
    "[{\"at\":\"2026-01-02\",\"k\":\"x\"}]", "{\"y\":1}",
    "[1,{}]",
    "[{\"at\":1,\"k\":[2]},null,\"-\"]", "{\"y\":{\"z\":\"unknown\"}}",
  ]

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
