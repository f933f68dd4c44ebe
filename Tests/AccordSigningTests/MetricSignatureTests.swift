import AccordSemantics
import AccordSigning
import AccordSource
import AccordTestSupport
import AccordValues
import Testing

/// What signatures for metrics cover. (Clause 11.12)
@Suite struct MetricSignatureTests {
  private static let rules = """
    accord 1
    agreement { between marketing, sales }
    lead { id text required, flag flag, kind text }
    feedback { lead text required, at time required, result choice { won "Signed", lost }, amount number, by text }
    define agreed_one {
      agreed by sales
      when flag
    }
    define open_one when kind = "b"
    metric m "Metric" {
      agreed  by sales
      of      agreed_one
      counts  any answer where result = won
      within  30 days
      target  at least 10%
    }
    metric n { of open_one, adds sum of amount of answer where result = won }
    draft metric d { of open_one }
    """

  private func meanings(_ changes: [(String, String)] = []) throws -> [String: DefinitionMeaning] {
    let text = changes.reduce(Self.rules) { $0.replacing($1.0, with: $1.1) }
    let rules = try #require(RuleFolder(["rules.accord": Array(text.utf8)]).check().rules)
    return Dictionary(uniqueKeysWithValues: rules.metricMeanings.map { ($0.name, $0) })
  }

  @Test func draftsHaveNone() throws {
    #expect(try meanings().keys.sorted() == ["m", "n"])
  }

  @Test(arguments: [
    ("counts  any answer where result = won", "counts  any answer where result = lost"),
    ("within  30 days", "within  31 days"), ("at least 10%", "at least 11%"), ("at least 10%", "at most 10%"),
    ("won \"Signed\"", "won \"Done\""), ("metric m \"Metric\" {", "metric m from 2026-01-01 {"),
    ("of      agreed_one", "of      every lead"), ("  within  30 days\n", ""),
    ("  within  30 days\n", "  within  30 days\n  out of any answer\n"),
  ])
  func whatCounts(_ old: String, _ new: String) throws {
    #expect(try meanings()["m"]?.fingerprint != meanings([(old, new)])["m"]?.fingerprint)
  }

  @Test(arguments: [
    ("\"Metric\"", "\"Another title\""), ("when flag", "when not flag"),
    ("amount number", "amount text from \"x\" missing \"-\""), ("of open_one }", "of every lead }"),
    ("define open_one when kind = \"b\"", "define open_one when kind = \"c\""),
  ])
  func whatDoesNot(_ old: String, _ new: String) throws {
    let new = new.contains("amount text") ? "amount number from \"x\"" : new
    #expect(try meanings()["m"]?.fingerprint == meanings([(old, new)])["m"]?.fingerprint)
  }

  @Test func whatItRestsOn() throws {
    let changed = try meanings([("define open_one when kind = \"b\"", "define open_one when kind = \"c\"")])
    let before = try meanings()
    #expect(before["n"]?.fingerprint != changed["n"]?.fingerprint)
    let parts = try #require(before["n"]?.parts)
    #expect(
      parts.map { "\($0.kind.rawValue) \($0.name)" }.sorted() == [
        "define open_one", "field answers.amount", "field answers.at", "field answers.result", "field kind",
        "metric n",
        "timezone UTC",
      ])
  }
}
