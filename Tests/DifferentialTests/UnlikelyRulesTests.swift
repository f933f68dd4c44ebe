import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import Testing

/// Rules that random ones are hardly ever like, on which the engine once said something else than the reference.
@Suite struct UnlikelyRulesTests {
  private static let fields = "lead { id text required, n number, t text }\n"
  /// Two of them hold for the lead below: it is unknown which, and nothing is missing.
  private static let conflict = "segments seg { X when n > 5, Y when n > 6 }\n"

  @Test(arguments: [
    "score s { +1 \"a\" when seg = X }",
    "score s { +1 \"b\" when seg = X or t = \"x\" }",
    "define d when seg = X",
    "define d when seg = X and t = \"x\"",
    "score s { points seg \"which\" { X +1, Y +2, otherwise +3 } }",
    "score s { group \"g\" highest { +1 \"a\" when seg = X, +2 \"b\" when seg = Y or n > 100 } }",
    "let known = choose { 1 when seg = X, 2 otherwise }\nscore s { +(known) \"k\" }",
    "route { to review when seg = X, to nobody otherwise }",
  ])
  func segmentsThatHoldTogetherLeaveNothingMissing(rules: String) throws {
    try compare(
      Self.fields + Self.conflict + rules,
      [#"{"id":"1","n":7,"t":"y"}"#, #"{"id":"2","n":7}"#, #"{"id":"3","t":"x"}"#, #"{"id":"4","n":6}"#])
  }

  /// Long titles and names are put in where they are shown, and room is made for what is shown.
  @Test func longTitlesAndNames() throws {
    let (title, name) = (String(repeating: "t", count: 300_000), String(repeating: "n", count: 20_000))
    let lines =
      (0..<400).map { "+1 \"l\($0)\" each visit where page = \"\($0 % 3)\"" } + [
        "+1 \"\(title)\" when a > 1 or b > 2 or \(name) > 3"
      ]
    let undecided = (0..<40).map { "+1 \"u\($0)\" when \(name) > \($0) or a > 1 or b > 1" }
    try compare(
      """
      lead { id text required, a number, b number, \(name) number
        visits list of visit { page text } }
      score s { \(lines.joined(separator: "\n"))
      \(undecided.joined(separator: "\n")) }
      """,
      [
        #"{"id":"1"}"#, #"{"id":"2","a":5,"visits":[{"page":"1"},{"page":"2"}]}"#,
        #"{"id":"3","b":0,"visits":[\#(Array(repeating: "{}", count: 3_000).joined(separator: ","))]}"#,
      ])
  }

  private func compare(_ rules: String, _ leads: [String]) throws {
    let asOf = try #require(TimeReader.instant("2026-11-01T00:00Z".utf8, zone: .utc))
    let program = try RuleFolder("accord 1\n\(rules)\n").rules().program(at: asOf)
    let reference = Subject.reference.prepare(program, program.ownInput, asOf)
    let engine = Subject.engine.prepare(program, program.ownInput, asOf)
    for lead in leads {
      let document = LeadDocument.damaged(Array(lead.utf8))
      let (wanted, found) = (reference(document), engine(document))
      #expect(wanted.reasons.utf8.count > 20)
      #expect(found.brief == wanted.brief)
      #expect(found.reasons == wanted.reasons)
      #expect(found.full == wanted.full)
    }
  }
}
