import AccordTestSupport
import Foundation
import Testing

/// `accord lift --suggest-points`, over leads whose worth is known because they are made up.
@Suite struct SuggestedPointsTests {
  private static let rules = """
    accord 1
    lead {
      id    text  required
      a     flag
      b     flag
      n     number
      kind  choice x, y
    }
    feedback from 2026-01-01 {
      lead    text  required
      at      time  required
      result  choice won, lost  required
    }
    define good "Good enough" {
      agreed  by marketing, sales
      when    s >= 20
    }
    agreement { between marketing, sales }
    metric won {
      of      every lead
      counts  any answer where result = won
      within  10 days
    }
    score s {
      from -10 to 60
      +20 "as it should be"     when a
      +5 # +5 is what we thought
        "worth more +5"         when b
      bands n "size" {
        below 10   +0
        10 and up  + 3
      }
      group "one of two" highest {
        +5 "is x"  when kind = x
        +6 "is y"  when kind = y
      }
    }

    """

  /// A record of two days, in which line b is worth 25 points and a large n is worth -10.
  private func record(_ count: Int, _ rules: String = rules) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("rules.accord", rules)
    var random = SplitMix64(seed: 7)
    var answers = "lead,at,result\n"
    for (day, part) in [("2026-03-01", 0..<count * 5 / 8), ("2026-03-20", count * 5 / 8..<count)] {
      var leads = ""
      for number in part {
        let (a, b, n, isX) = (random.chance(50), random.chance(30), random.below(20), random.chance(50))
        leads += #"{"id":"L\#(number)","a":\#(a),"b":\#(b),"n":\#(n),"kind":"\#(isX ? "x" : "y")"}"# + "\n"
        let points = (a ? 20.0 : 0) + (b ? 25 : 0) + (n >= 10 ? -10 : 0) + (isX ? 5 : 6)
        let chance = 100 / (1 + exp(-0.12 * (points - 25)))
        answers += "L\(number),\(day)T12:00:00Z,\(random.chance(Int(chance)) ? "won" : "lost")\n"
      }
      let decided = try accord(
        "eval", folder.path("rules.accord"), "--as-of", "\(day)T09:00Z", input: leads)
      try #require(decided.status == 0, "\(decided.errors)")
      try folder.write("\(day).ndjson", decided.output)
    }
    try folder.write("answers.csv", answers)
    return folder
  }

  private func lift(_ folder: TemporaryFolder, _ more: String...) throws -> Subprocess.Result {
    try accord(
      [
        "lift", folder.path("rules.accord"), "--suggest-points", "--as-of", "2026-06-01", "--decisions",
        folder.path("2026-03-01.ndjson"), "--decisions", folder.path("2026-03-20.ndjson"), "--feedback",
        folder.path("answers.csv"),
      ] + more, bytes: [])
  }

  @Test func linesThatAreOffAreShownAsTheyWouldStand() throws {
    let folder = try record(4_000)
    let result = try lift(folder)
    #expect(result.status == 0, "\(result.errors)")
    // Whole days on each side, although the second has more than a third of the cases.
    #expect(result.output.contains("other points for 's': learned on 2,500 cases ("))
    #expect(result.output.contains(", judged on the 1,500 after them ("))
    let edits = result.output.split(separator: "\n").filter { $0.hasPrefix("- ") || $0.hasPrefix("+ ") }
    #expect(edits.contains("-   +5 # +5 is what we thought"), "\(edits)")
    #expect(edits.contains { $0.wholeMatch(of: /\+   \+[1-4][0-9] # \+5 is what we thought  # ±.*/) != nil })
    #expect(edits.contains("-     10 and up  + 3"))
    #expect(edits.contains { $0.wholeMatch(of: /\+     10 and up  -[0-9]+  # ±.*/) != nil })
    // Of a group of which one entry counts nothing is said.
    #expect(result.output.contains("; 2 are not looked at"))
    #expect(result.output.contains("To be signed again: 'good'.\n"))
    #expect(try folder.text("rules.accord") == Self.rules)
  }

  @Test func theEditsDoWhatIsSaidOfThem() throws {
    let before = try suggestion(try lift(record(4_000), "--to", "json"))
    var rules = Self.rules
    for line in before.lines {
      let places = ["5": ("+5 # +5", " # +5"), "3": ("+ 3", ""), "20": ("+20 \"as", " \"as")]
      let (old, rest) = try #require(places[line.points])
      rules = rules.replacing(old, with: (line.suggested.hasPrefix("-") ? "" : "+") + line.suggested + rest)
    }
    // Decided by the rules with the suggested points, the later cases come out as was foretold.
    let again = try record(4_000, rules)
    let after = try suggestion(try lift(again, "--to", "json"))
    #expect(after.asAgreed == before.suggested)
    #expect(after.lines.isEmpty)
  }

  @Test func fewCasesAndComputedLinesSayWhy() throws {
    let few = try record(150)
    #expect(try lift(few).output.contains("too few to learn from and to judge by\n"))
    let wrong = try lift(few, "--any-rules")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("leave out '--any-rules'"))
  }

  private struct Suggestion: Decodable {
    struct Line: Decodable {
      let points: String
      let suggested: String

      private enum Key: String, CodingKey { case points, suggested }

      init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        points = "\(try values.decode(Double.self, forKey: .points).formatted())"
        suggested = "\(try values.decode(Double.self, forKey: .suggested).formatted())"
      }
    }
    struct Quality: Decodable, Equatable {
      let amongFirstFifth: Double
      let brier: Double
      let auc: Double
    }
    let asAgreed: Quality?
    let suggested: Quality?
    let lines: [Line]
  }

  private struct Report: Decodable { let suggestions: [Suggestion] }

  private func suggestion(_ result: Subprocess.Result) throws -> Suggestion {
    try #require(result.status == 0, "\(result.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let report = try decoder.decode(Report.self, from: Data(result.output.utf8))
    return try #require(report.suggestions.first)
  }
}
