import AccordSource
import AccordSyntax
import Testing

/// What stands where an entry should have ended.
struct EntryEndTests {
  @Test(
    "the help for what stands where an entry should end names the remedy",
    arguments: [
      ("agreement { between a ↓timezone \"x\" }", nil), ("lead { a text ↓b number }", nil),
      ("lead { a text trim ↓keys number }", nil), ("table t from \"f\" { a text ↓b text }", nil),
      ("input i { a from \"x\" ↓b from \"y\" }", nil), ("segments s { A when a ↓B when b }", nil),
      ("score s { +1 \"a\" ↓+2 \"b\" }", nil), ("score s { from 0 to 9 ↓bands a \"t\" { } }", nil),
      ("score s { +1 \"a\" each b ↓+2 \"b\" }", nil), ("score s { fades 5% every 2 days ↓at most 5 }", nil),
      ("score s { bands a \"t\" { below 10 +0 ↓10 and up +5 } }", nil),
      ("grade g of s { A from 5 ↓B otherwise }", nil), ("define d { means \"x\" ↓when a }", nil),
      ("proposition p { pitch \"x\" ↓for a }", nil), ("pool p { members a ↓members b }", nil),
      ("route { to a when b ↓to c otherwise }", nil), ("test \"t\" { lead { a = 1 ↓b = 2 } }", nil),
      ("let x = choose { 1 when a ↓2 otherwise }", nil),
      ("score s { +1 \"a\" ↓if b }", "a condition begins with 'when'"),
      ("score s { +1 \"a\" ↓unless b }", "a condition begins with 'when not'"),
    ])
  func entryEnd(source: String, help: String?) throws {
    let text = Array("accord 1\n\(source.replacing("↓", with: ""))".utf8)
    let (_, diagnostics) = Parser.parse(SourceFile(path: "a.accord", bytes: text), index: 0)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostics.count == 1)
    #expect(diagnostic.help == [help ?? "separate two entries with a comma or a new line"])
    let place = source.utf8.count - (source.split(separator: "↓", maxSplits: 1).last?.utf8.count ?? 0) - 3
    #expect(diagnostic.range?.bytes.lowerBound == 9 + place)
  }
}
