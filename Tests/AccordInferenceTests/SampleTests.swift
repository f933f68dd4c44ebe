import AccordInference
import AccordStream
import Testing

/// The exports of the project: each draft loads and reads its own export with the problems that it counts.
@Suite struct SampleTests {
  @Test(arguments: [
    "examples/leads-excel.csv", "examples/leads.ndjson", "examples/b2b/sample.csv",
    "examples/bank/sample.csv", "examples/hubspot/contacts.csv",
  ])
  func aDraftReadsItsExport(file: String) throws {
    try Export(file: file).expectNoMoreProblems()
  }

  @Test func aDocumentWithLeadsInItGetsAnInput() throws {
    let export = try Export(
      file: "examples/salesforce/leads.json", options: InputOptions(recordsPath: "records"))
    try export.expectNoMoreProblems()
    #expect(export.text.contains("input export {\n  records at \"records\"\n}\n"))
    #expect(export.lines.contains("id                  text    required  from \"attributes.referenceId\""))
  }

  @Test func theSheetFromTheFair() throws {
    let export = try Export(file: "examples/leads-excel.csv")
    let fields = export.fields
    #expect(fields["id"]?.attributes == ["required"])
    #expect(fields["id"]?.key == "Lead-Nr.")
    #expect(fields["mitarbeiter"]?.attributes == ["decimal comma"])
    #expect(fields["angelegt_am"]?.type == "date")
    #expect(fields["angelegt_am"]?.attributes == ["format \"DD.MM.YYYY\""])
    #expect(fields["interessen"]?.attributes == ["split \";\""])
    #expect(fields["notiz"]?.type == "text")
    #expect(fields["e_mail"]?.attributes == ["trim, lowercase"])
    #expect(export.draft.missing.starts(with: ["", "#N/A", "-"]))
  }

  @Test func theLeadsOfTheProject() throws {
    let fields = try Export(file: "examples/leads.ndjson").fields
    let types = fields.mapValues(\.type)
    #expect(types["employees"] == "number")
    #expect(types["consent"] == "flag")
    #expect(types["created_at"] == "time")
    #expect(types["interests"] == "list of text")
    #expect(types["activities"] == "list of activity")
    #expect(fields["activities"]?.items.map(\.name) == ["kind", "page", "at", "asset"])
    #expect(fields["version"]?.key == "_sync.version")
  }

  /// Prints lines no longer than the layout allows, unless a single word is longer.
  @Test(arguments: ["examples/leads-excel.csv", "examples/leads.ndjson"])
  func linesAreNoLongerThanTheLayout(file: String) throws {
    for line in try Export(file: file).text.split(separator: "\n") {
      #expect(line.count <= 110, "\(line)")
    }
  }
}
