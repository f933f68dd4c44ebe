import AccordTestSupport
import Foundation
import Testing

/// `accord infer`: a lead block for an export.
@Suite struct InferTests {
  private static let export = """
    Lead-Nr.;E-Mail;Mitarbeiter;Quelle
    1;a@nord.example;12;messe
    2;b@sued.example;1.200,5;web
    3;N/A;-;web

    """

  @Test func aDraftIsARuleFileThatLoadsAndReadsTheExport() throws {
    let folder = try TemporaryFolder()
    try folder.write("leads.csv", Self.export)
    let result = try accord("infer", "leads.csv", in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
    #expect(result.output.hasPrefix("accord 1\n\n# Made from 3 rows of leads.csv: a first draft"))
    #expect(
      result.output.hasSuffix(
        """
        lead {
          id           text    required  from "Lead-Nr."
          e_mail       text    trim, lowercase  from "E-Mail"
          mitarbeiter  number  decimal comma  from "Mitarbeiter"
          quelle       text    from "Quelle"
          missing "", "-", "N/A"
        }

        """))
    try folder.write("rules/lead.accord", result.output)
    #expect(try accord("lint", "rules", in: folder.url).status == 0)
    let decided = try accord("eval", "rules", "leads.csv", in: folder.url)
    #expect(decided.status == 0, "\(decided.errors)")
    #expect(decided.lines.count == 3)
    #expect(!decided.output.contains("problems"))
  }

  @Test func theStandardInputIsReadAsAFileIs() throws {
    for arguments in [["infer"], ["infer", "-"]] {
      let result = try accord(arguments, bytes: Array(Self.export.utf8))
      #expect(result.status == 0)
      #expect(result.output.contains("3 rows of the standard input"))
    }
    let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.export.replacing("\n", with: "\r\n").utf8)
    #expect(
      try accord(["infer"], bytes: bytes).output == accord(["infer"], bytes: Array(Self.export.utf8)).output)
  }

  @Test func rowsThatCannotBeReadAreReported() throws {
    let result = try accord("infer", input: "a,b\n1,2\n3\n5,6\n")
    #expect(result.status == 1)
    #expect(
      result.errors
        == "accord: 1 row could not be read and is not counted; line 3 has 1 cell, the header has 2\n")
    #expect(result.output.contains("# 1 row could not be read and is not counted; line 3 has 1 cell"))
    #expect(result.output.contains("Made from 2 rows"))
  }

  @Test(arguments: [
    ("", "the standard input is empty; types are found from values"),
    ("a,b\n", "the standard input has a header and no rows; types are found from values"),
    ("a,a\n1,2\n", "the standard input has no column with a name of its own"),
    ("{}\n", "the leads of the standard input are empty"),
  ])
  func withoutValuesThereIsNoDraft(input: String, message: String) throws {
    let result = try accord("infer", input: input)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(result.errors == "accord: \(message)\n")
  }

  @Test func whatIsNoTextIsRefusedInOneLine() throws {
    let bytes = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ 128) }
    let result = try accord(["infer"], bytes: bytes)
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix(
        "accord: the standard input is not written in UTF-8: line 1 has the byte 0x80; say '--encoding windows-1252'"
      ))
    #expect(result.errors.count { $0 == "\n" } == 1)
    let missing = try accord("infer", "no-such.csv")
    #expect(missing.status == 2)
    #expect(missing.errors == "accord: cannot read 'no-such.csv': there is no such file or folder\n")
  }

  @Test func aDocumentSaysWhereItsLeadsAre() throws {
    let plain = try accord("infer", "examples/salesforce/leads.json")
    #expect(plain.status == 1)
    #expect(
      plain.errors
        == "accord: the only row holds a list of objects at 'records'; if the leads are there, say '--records-at records'\n"
    )
    let result = try accord("infer", "--records-at", "records", "examples/salesforce/leads.json")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("input export {\n  records at \"records\"\n}\n"))
  }

  @Test func onlySoManyRowsAreRead() throws {
    let result = try accord("infer", "--rows", "1", input: Self.export)
    #expect(result.output.contains("# Only the first row was read."))
    #expect(result.output.contains("mitarbeiter  number  from"))
    for wrong in [["--rows", "0"], ["--delimiter", "ab"], ["--records-at", ""], ["--from", "xlsx"]] {
      #expect(try accord(["infer"] + wrong, bytes: []).status == 64)
    }
  }

  @Test(arguments: ["examples/leads-excel.csv", "examples/leads.ndjson", "examples/b2b/sample.csv"])
  func aDraftIsInTheLayout(file: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("lead.accord", try accord("infer", file).output)
    let result = try accord("fmt", "--check", "lead.accord", in: folder.url)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
  }
}
