import AccordValues
import Testing

/// Texts in formats in which some signs mean something, and counts with their nouns.
@Suite struct EscapeTests {
  @Test(arguments: [
    ("a < b & \"c\" > 'd'", "a &lt; b &amp; &quot;c&quot; &gt; 'd'"), ("é\u{301}<", "é\u{301}&lt;"), ("", ""),
  ])
  func markup(text: String, escaped: String) {
    #expect(text.markup == escaped)
  }

  @Test(
    "an address and the number of an issue are no links, and other signs for numbers stay",
    arguments: [
      ("a_b *c* [d](e) `f` | <g> & ~h~ $i$ \\", #"a\_b \*c\* \[d\](e) \`f\` \| \<g\> \& \~h\~ \$i\$ \\"#),
      ("see https://example.com", #"see https\://example.com"#),
      ("#12 and #N/A, C#", ##"\#12 and #N/A, C#"##), ("", ""),
    ])
  func markdown(text: String, escaped: String) {
    #expect(text.markdown == escaped)
  }

  @Test func percentEncoding() {
    #expect("a-b_c.d~ä/\n%".percentEncoded(keeping: String.isUnreserved) == "a-b_c.d~%C3%A4%2F%0A%25")
    #expect("ä<\u{7}".percentEncoded { $0 != UInt8(ascii: "<") } == "ä%3C\u{7}")
  }

  @Test func counts() {
    #expect([0, 1, 2].map { Count.of($0, "lead") } == ["0 leads", "1 lead", "2 leads"])
    #expect(Count.of(1, "lead", "has", "have") == "1 lead has")
    #expect(Count.of(0, "lead", "has", "have") == "0 leads have")
  }
}
