import AccordSource
import Testing

@Suite struct PlainRendererTests {
  @Test func oneLineAFinding() throws {
    let fixture = RendererFixture(("a.accord", "one\n漢字 two"))
    let findings = [
      Diagnostic(.missingDeclaration, "there is no 'lead' block", at: nil),
      Diagnostic(
        .unknownField, "what\nis this", at: try fixture.range("two"), label: "here", help: ["go", "stay"]),
      Diagnostic(.bandGap, "a gap", at: try fixture.range("one")),
    ]
    #expect(
      PlainRenderer(sources: fixture.sources).render(findings) == """
        error[E0401]: there is no 'lead' block
        a.accord:2:4: error[E0203]: what␊is this (here; go; stay)
        a.accord:1:1: error[L001]: a gap

        """)
    #expect(PlainRenderer(sources: fixture.sources).render([]).isEmpty)
  }
}
