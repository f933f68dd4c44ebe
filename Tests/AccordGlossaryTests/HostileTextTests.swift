import AccordGlossary
import Testing

/// Texts that would be something else than text, if they were not escaped.
@Suite struct HostileTextTests {
  private static let texts = [
    "<script>alert(1)</script>", "</style><img src=x onerror=alert(1)>", "a | b || c", "*bold* _it_ ~~gone~~",
    "`code` ``more``", "line\\nbreak", "tab\\tand\\u{202E}turned", "[link](javascript:alert(1))",
    "![image](http://example.com/x.png)", "# heading", "- item", "1. item", "> quote", "---",
    "&lt;b&gt; &amp;",
    "\\\"quoted\\\" 'single'", "\\\\ back \\\\| slash", "https://example.com/<b>", "“curly” ”",
    "$x$ and \\u{0}",
    "🧑‍🧑‍🧒 שלום", "\\u{2028}separated", "",
  ]

  private static func rules(_ text: String) -> String {
    """
    accord 1
    agreement "\(text)" {
      between marketing, sales
    }
    lead {
      id text "\(text)"
      owner text default "\(text)"
      a text missing "\(text)", "-"
      ts list of text split ";"
      groß_é flag "\(text)"
    }
    list l = "\(text)", "x"
    segments size "\(text)" {
      Big "\(text)" when a = "\(text)"
      Small otherwise
    }
    score fit "\(text)" {
      +1 "\(text)" when a starts with "\(text)"
      group "\(text) g" { +1 "\(text) 2" when groß_é }
    }
    define MQL "\(text)" {
      means "\(text)"
      agreed by sales
      when a in l and groß_é
    }
    define plain "\(text)" when MQL
    define other when plain
    proposition p "\(text)" {
      for size = Big
      pitch "\(text)"
      resource "\(text)" at "\(text)" owner sales
    }
    route {
      to (owner) "\(text)" when MQL
      to review "\(text)" when plain
      to nobody otherwise
    }
    test "\(text)" {
      at 2026-11-01
      lead { id = "\(text)" }
      expect MQL is not unknown
    }
    ensure "\(text)" MQL implies plain

    """
  }

  private static func page(_ text: String) throws -> GlossaryPage {
    try Rules.page(#require(Rules.load(rules(text)), "the rules do not load: \(text)"))
  }

  @Test(arguments: texts) func htmlHasNoTagsOfTheirs(text: String) throws {
    let html = HTMLWriter(try Self.page(text)).text
    let markup = Markup(html)
    #expect(markup.problems == [])
    #expect(markup.tags.isDisjoint(with: ["script", "img", "b"]))
    #expect(html.contains("default-src 'none'"))
    #expect(!html.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(!html.unicodeScalars.contains("\u{202E}") && !html.unicodeScalars.contains("\u{2028}"))
  }

  @Test(arguments: texts) func markdownKeepsItsShape(text: String) throws {
    let plain = MarkdownWriter(try Self.page("plain")).text.split(separator: "\n")
    let lines = MarkdownWriter(try Self.page(text)).text.split(separator: "\n")
    #expect(lines.count == plain.count || text.isEmpty)
    // Lines are of the same kind, and rows have as many cells.
    for (line, expected) in zip(lines, plain) where !text.isEmpty {
      #expect(Self.kind(line) == Self.kind(expected), "\(line)")
    }
    for line in lines where !text.isEmpty {
      let outside = line.replacing(/`+[^`]*`+/, with: "").replacing(/\\./, with: "")
      #expect(!outside.contains("<b") && !outside.contains("<s") && !outside.contains("<i"), "\(line)")
      #expect(!outside.contains("](javascript") && !outside.contains("!["), "\(line)")
    }
  }

  /// What a line begins, and how many cells it has.
  private static func kind(_ line: Substring) -> String {
    let outside = line.replacing(/\\./, with: "")
    let bars = outside.count { $0 == "|" }
    let mark = line.trimmingPrefix(while: { $0 == " " }).prefix { "#->|1234567890.".contains($0) }
    return "\(mark.filter { !$0.isNumber }) \(bars)"
  }

  @Test func onlyAddressesOfTheWebAreLinks() throws {
    func place(_ location: String) throws -> String {
      let rules = """
        accord 1
        agreement "x" { between sales }
        lead { a flag }
        proposition p {
          for a
          resource "r" at "\(location)"
        }

        """
      return HTMLWriter(try Rules.page(#require(Rules.load(rules)))).text
    }
    #expect(
      try place("https://example.com/a?b=1&c=2").contains(
        "<a class=\"web\" rel=\"noreferrer\" href=\"https://example.com/a?b=1&amp;c=2\">"))
    for location in ["javascript:alert(1)", "overview.pdf", "https://example.com/\\n", "data:text/html,x"] {
      #expect(try !place(location).contains("class=\"web\""), "\(location)")
    }
  }
}
