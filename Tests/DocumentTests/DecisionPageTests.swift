import AccordSemantics
import Testing

/// What documents say of decisions, against the description of their keys.
@Suite struct DecisionPageTests {
  @Test("docs/decision.schema.json is made from the description of the keys")
  func schema() {
    #expect(Documents.text("docs/decision.schema.json") == DecisionSchema.text, "run scripts/pages")
  }

  @Test("the table in docs/cli.md has all keys in their order")
  func keys() throws {
    let text = Documents.text("docs/cli.md")
    let section = try #require(text.firstRange(of: "### The decision\n")).upperBound
    let rows = text[section...].split(separator: "\n").drop { !$0.hasPrefix("| `") }.prefix {
      $0.hasPrefix("| `")
    }
    let named = rows.compactMap { $0.firstMatch(of: /^\| `([a-z_]+)` \|/)?.output.1 }.map(String.init)
    #expect(named == Decision.Key.allCases.map(\.rawValue))
  }
}
