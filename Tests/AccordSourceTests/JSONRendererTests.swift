import AccordSource
import Testing

@Suite struct JSONRendererTests {
  @Test func noFindingsAreADocumentToo() {
    #expect(JSONRenderer(sources: SourceSet([])).render([]) == "{\"findings\":[]}\n")
  }

  @Test func everyPartHasItsKey() throws {
    let fixture = RendererFixture(("a.accord", "one\n漢字 two\n"), ("b.accord", "\u{FEFF}é ab"))
    let slip = try fixture.range("ab", in: "b.accord")
    let findings = [
      Diagnostic(.missingDeclaration, "there is no 'lead' block", at: nil),
      Diagnostic(
        .unknownField, "what is this", at: try fixture.range("two\n"), label: "here",
        related: [RelatedPlace(slip, "and here")], help: ["go", "stay"],
        fixIts: [FixIt("write 'ü'", range: slip, replacement: "ü")]),
    ]
    #expect(
      JSONRenderer(sources: fixture.sources).render(findings) == #"""
        {"findings":[
        {"code":"E0401","severity":"error","message":"there is no 'lead' block","help":[],"related":[],"fixes":[]},
        {"code":"E0203","severity":"error","message":"what is this","file":"a.accord","line":2,"column":4,\#
        "endLine":3,"endColumn":1,"label":"here","help":["go","stay"],"related":[{"file":"b.accord","line":1,\#
        "column":3,"endLine":1,"endColumn":5,"label":"and here"}],"fixes":[{"title":"write 'ü'","edits":[\#
        {"file":"b.accord","start":6,"end":8,"replacement":"ü"}]}]}
        ]}

        """#)
  }

  @Test func textsAreEscaped() {
    let text = "\"\\/\n\r\t\u{0}\u{8}\u{1F}\u{7F}\u{2028}\r\n\u{10FFFF}e\u{301}"
    let finding = Diagnostic(.unexpectedToken, text, at: nil)
    #expect(
      JSONRenderer(sources: SourceSet([])).render([finding]) == """
        {"findings":[
        {"code":"E0102","severity":"error","message":\
        "\\"\\\\/␊␍    ␀␈␟␡\u{FFFD}␍␊\u{10FFFF}e\u{301}",\
        "help":[],"related":[],"fixes":[]}
        ]}

        """)
  }

  @Test func namesAndReplacementsAreExactAndPrintable() throws {
    let fixture = RendererFixture(("a\n\u{1B}\u{9B}\u{2028}\u{202E}é.accord", "one\n"))
    let place = try fixture.range("one", in: "a\n\u{1B}\u{9B}\u{2028}\u{202E}é.accord")
    let finding = Diagnostic(
      .unexpectedToken, "a\u{9B}b", at: place,
      fixIts: [FixIt("write it", range: place, replacement: "x\u{202E}\u{85}")])
    let text = JSONRenderer(sources: fixture.sources).render([finding])
    #expect(text.contains(#""file":"a\n\u001b\u009b\u2028\u202eé.accord""#))
    #expect(text.contains(#""replacement":"x\u202e\u0085""#))
    #expect(text.contains("\"message\":\"a\u{FFFD}b\""))
  }
}
