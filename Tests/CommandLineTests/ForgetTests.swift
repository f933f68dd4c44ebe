import AccordTestSupport
import Foundation
import Testing

/// `accord forget`, over records of its own and a copy of that beside the examples.
@Suite struct ForgetTests {
  private static let rules = """
    accord 1
    lead { id text required ignoring case, email text }
    define MQL when email is known
    feedback { lead text required, at time required, result choice won, lost, note text }
    input crm { answers.lead from "LeadId", answers.at from "When", answers.result from "What", answers.note from "Why" }

    """

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("rules.accord", ForgetTests.rules)
  }

  private func forget(_ leads: [String], _ arguments: [String]) throws -> Subprocess.Result {
    try accord(
      ["forget", folder.path("rules.accord")] + leads.flatMap { ["--lead", $0] } + arguments, bytes: [])
  }

  private func decision(_ lead: String, _ rest: String = "") -> String {
    #"{"lead":"\#(lead)","as_of":"2026-11-01T00:00:00Z","definitions":{"MQL":"yes"},"rules":"x"\#(rest)}"#
  }

  /// Every other line stays as it was, whatever is unusual about it; what is about others is not touched.
  @Test(arguments: ["\n", "\r\n"])
  func allOtherLinesStayByteByByte(end: String) throws {
    let kept = [decision("b", ",  \"x\" : 1.50"), "", decision("a\u{301}"), decision("aa")]
    let lines = [decision("A"), kept[0], kept[1], decision("a"), kept[2], decision(" a "), kept[3]]
    try folder.write("d/1.ndjson", lines.joined(separator: end))
    try folder.write("d/2.ndjson", decision("c") + end)
    let rows = [
      "LeadId;When;What;Why", "a;2026-11-01 10:00;won;\"a\(end)b\"", "b;2026-11-01 10:00;won;\"c;\(end)d\"",
      "A;;;",
    ]
    try folder.write("f/crm.csv", "\u{FEFF}" + rows.joined(separator: end) + end)
    let second = try folder.bytes("d/2.ndjson")
    let record = ["--decisions", folder.path("d"), "--feedback", "crm:" + folder.path("f")]

    let dry = try forget(["a"], record + ["--dry-run"])
    #expect(dry.status == 0)
    #expect(try folder.text("d/1.ndjson") == lines.joined(separator: end))

    let result = try forget(["a"], record)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output == """
        \(folder.path("d/1.ndjson")): 3 of 6 decisions removed
        \(folder.path("f/crm.csv")): 2 of 3 answers removed
        a: 3 decisions and 2 answers removed

        """)
    #expect(dry.output == result.output.replacing(" removed", with: " would be removed"))
    // A blank line goes with the line before it.
    #expect(try folder.text("d/1.ndjson") == kept.joined(separator: end))
    #expect(try folder.bytes("d/2.ndjson") == second)
    #expect(try folder.text("f/crm.csv") == "\u{FEFF}" + [rows[0], rows[2]].joined(separator: end) + end)
    #expect(try forget(["a"], record).status == 1)
  }

  /// What is packed is packed again in the same way; reports count all others as before.
  @Test func packedFilesStayPacked() throws {
    let record = URL(filePath: folder.path("record"))
    try FileManager.default.copyItem(at: Project.root.appending(path: "examples/record"), to: record)
    let paths = ["--decisions", record.path + "/decisions", "--feedback", record.path + "/feedback"]
    let result = try accord(["forget", "rules", "--lead", "R-00283", "--lead", "R-00309"] + paths, bytes: [])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("2026-04.ndjson.gz: "))
    let packed = try Data(contentsOf: record.appending(path: "decisions/2026-04.ndjson.gz"))
    #expect(packed.prefix(2) == Data([0x1F, 0x8B]))
    let report = try accord(["report", "rules", "--as-of", "2026-12-02"] + paths, bytes: [])
    #expect(report.output.contains("2,398 leads"))

    let signature: [UInt8] = [0x28, 0xB5, 0x2F, 0xFD]
    let lines = Array("\(decision("a"))\n\(decision("b"))\n".utf8)
    // A frame of one segment with one raw block (RFC 8878, 3.1.1).
    let block = UInt32(1 | lines.count << 3)
    let header = signature + [0x20, UInt8(lines.count)] + (0..<3).map { UInt8(block >> (8 * $0) & 0xFF) }
    try folder.write("d.ndjson.zst", header + lines)
    let arguments = ["--decisions", folder.path("d.ndjson.zst")]
    #expect(try forget(["a"], arguments).output.contains("1 of 2 decisions removed"))
    #expect(Array(try folder.bytes("d.ndjson.zst").prefix(4)) == signature)
    #expect(try forget(["b"], arguments + ["--dry-run"]).output.contains("1 of 1 decision would be removed"))
  }

  /// What cannot be told stays, and is said.
  @Test func whatNobodyCanTellIsSaid() throws {
    let text = decision("a") + "\n{\"lead\":\n" + #"{"as_of":"2026-11-01T00:00:00Z"}"# + "\n"
    try folder.write("d.ndjson", text)
    let result = try forget(["a", "z"], ["--decisions", folder.path("d.ndjson")])
    #expect(result.status == 1)
    #expect(
      result.errors == """
        accord: the record has nothing about 'z'; compare it with 'lead' of the decisions
        accord: '\(folder.path("d.ndjson"))' has 2 records of which nobody can say whose they are, the first in line 2; look at them yourself

        """)
    #expect(try folder.text("d.ndjson") == String(text.drop { $0 != "\n" }.dropFirst()))
  }

  /// A document has no lines: nothing is changed, not even in other files.
  @Test func documentsAreNotCut() throws {
    try folder.write("d/1.ndjson", decision("a") + "\n")
    let array = "[\(decision("b")),\n\(decision("a"))]"
    try folder.write("d/2.json", array)
    let result = try forget(["a"], ["--decisions", folder.path("d")])
    #expect(result.status == 2)
    #expect(
      result.errors
        == "accord: '\(folder.path("d/2.json"))' has records about these leads and is a document, from which no line can be left out; write it as NDJSON first: jq -c . for objects one after the other, jq -c '.[]' for an array\n"
    )
    #expect(try folder.text("d/1.ndjson") == decision("a") + "\n")
    #expect(try folder.text("d/2.json") == array)
    #expect(try forget(["c"], ["--decisions", folder.path("d")]).status == 1)
    // In UTF-16 a byte of another letter may look like a line feed.
    let wide = "lead;at;result;note\nb;2026-11-01;won;\u{10A}\na;2026-11-01;won;\n"
    try folder.write("w.csv", [0xFF, 0xFE] + wide.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let before = try folder.bytes("w.csv")
    let refused = try forget(["a"], ["--feedback", folder.path("w.csv"), "--dry-run"])
    #expect(refused.status == 2)
    #expect(
      refused.errors.contains("is written in UTF-16, from which no line can be left out"), "\(refused.errors)"
    )
    #expect(try folder.bytes("w.csv") == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).allSatisfy { !$0.hasPrefix(".") })
  }

  /// Whom an answer is about is read as on its day.
  @Test func answersAreReadByTheRulesOfTheirDay() throws {
    try folder.write(
      "rules.accord",
      """
      accord 1
      lead { id text required, email text }
      define MQL when email is known
      feedback until 2026-06-30 { lead text required from "Old", at time required, note text }
      feedback from 2026-07-01 { lead text required from "New", at time required, note text }

      """)
    func line(_ old: String, _ new: String, _ at: String) -> String {
      #"{"Old":"\#(old)","New":"\#(new)","at":"\#(at)T00:00:00Z"}"#
    }
    let lines = [
      line("a", "x", "2026-03-01"), line("x", "a", "2026-03-01"), line("a", "x", "2026-08-01"),
      line("x", "a", "2026-08-01"),
      // Of no day, so that nobody can say.
      #"{"Old":"a","New":"x"}"#, #"{"Old":"x","New":"y"}"#,
    ]
    try folder.write("f.ndjson", lines.joined(separator: "\n") + "\n")
    let result = try forget(["a"], ["--feedback", folder.path("f.ndjson")])
    #expect(result.status == 1)
    #expect(
      result.errors.contains("has 1 record of which nobody can say whose they are, the first in line 5"))
    #expect(try folder.text("f.ndjson") == [1, 2, 4, 5].map { lines[$0] + "\n" }.joined())
  }

  /// The last answer of an id says whom all of them are about: none comes back that was taken back. (Clause 10.5)
  @Test func correctedAnswersDoNotComeBack() throws {
    try folder.write(
      "rules.accord",
      """
      accord 1
      lead { id text required, email text }
      define MQL when email is known
      feedback { lead text required, at time required, id text, note text }

      """)
    func line(_ lead: String, _ id: String) -> String {
      #"{"lead":"\#(lead)","at":"2026-03-01T00:00:00Z","id":"\#(id)"}"#
    }
    try folder.write("f/1.ndjson", [line("b", "7"), line("a", "8"), line("c", "9")].joined(separator: "\n"))
    try folder.write("f/2.ndjson", [line("a", "7"), line("b", "8")].joined(separator: "\n"))
    let result = try forget(["a"], ["--feedback", folder.path("f")])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasSuffix("a: 0 decisions and 3 answers removed\n"))
    #expect(try folder.text("f/1.ndjson") == line("c", "9"))
    #expect(try folder.text("f/2.ndjson") == line("b", "8"))
  }

  /// A file that is named twice is one; what stands under other names as well is said, and what was not looked at.
  @Test func eachFileIsLookedAtOnce() throws {
    let lines = decision("b") + "\n" + decision("a") + "\n"
    for name in ["d/1.ndjson", "d/.1.ndjson.77", "d/notes.txt"] { try folder.write(name, lines) }
    try FileManager.default.linkItem(atPath: folder.path("d/1.ndjson"), toPath: folder.path("other"))
    let result = try forget(
      ["a"],
      [
        "--decisions", folder.path("d"), "--decisions", folder.path("d/1.ndjson"), "--decisions",
        folder.path("d/../d"),
      ])
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(
      result.output.hasSuffix("1.ndjson: 1 of 2 decisions removed\na: 1 decision and 0 answers removed\n"))
    #expect(result.status == 1)
    #expect(result.errors.contains("1.ndjson' stands under 2 names"))
    #expect(
      result.errors.contains("these files were not looked at: '.1.ndjson.77', 'notes.txt'"),
      "\(result.errors)")
    let both = try forget(["a"], ["--decisions", folder.path("d"), "--feedback", folder.path("d/1.ndjson")])
    #expect(both.status == 64)
    #expect(both.errors.contains("it holds one or the other"))
  }

  @Test func usage() throws {
    for (leads, arguments, words) in [
      ([], ["--decisions", "d"], "name the lead that is to be forgotten"),
      ([" "], ["--decisions", "d"], "'--lead' takes the id of a lead"),
      (["a"], [], "name the record"),
      (["a"], ["--decisions", "-"], "which the standard input cannot be"),
      (["a"], ["--feedback", "crm:-"], "which the standard input cannot be"),
    ] as [([String], [String], String)] {
      let result = try forget(leads, arguments)
      #expect(result.status == 64)
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }
}
