import AccordTestSupport
import Testing

/// `accord lift` over a made-up record in which it is known what each line is worth: leads that are big come to a meeting in
/// one of ten cases and the others in four of ten; of those that are near in forty-five of a hundred and of the others in
/// five.
@Suite struct MadeLiftTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Rules with these scores, definitions and metrics.
  private func rules(_ declarations: String, metrics: String = MadeLiftTests.won) -> String {
    """
    accord 1
    agreement "Two" {
      between marketing, sales
      timezone "UTC"
      report monthly by size
    }
    lead { id text required, big flag, near flag }
    segments size { large when big, small otherwise }
    route { to review otherwise }
    feedback from 2026-01-01 {
      lead text required
      at time required
      result choice won, lost
    }
    \(declarations)
    \(metrics)
    """
  }

  private static let won = metric("of every lead")

  private static func metric(
    _ head: String, name: String = "won", counts result: String = "won", title: String = "Won",
    days: String = ""
  ) -> String {
    """

    metric \(name) \(days) "\(title)" {
      \(head)
      counts any answer where result = \(result)
      within 5 days
    }
    """
  }

  private static let fit = """
    score fit {
      +10 "big" when big
      +20 "near" when near
    }
    define good "Good" { when fit >= 20 }
    """

  /// What lift says when 400 leads are decided on each of these days, in its lines and cells.
  private func lift(
    _ rules: String, on days: [String] = ["2026-02-02"], _ arguments: [String] = []
  ) throws -> (text: String, rows: [String: [String]]) {
    _ = try folder.write("rules.accord", Array(rules.utf8))
    var decisions = ""
    var answers = "lead,at,result\n"
    for day in days {
      var leads = ""
      for place in 0..<400 {
        let isBig = place < 200
        let isNear = place / 10 % 2 == 0
        let isWon = place % 10 < (isBig ? (isNear ? 2 : 0) : (isNear ? 7 : 1))
        leads += #"{"id":"L\#(place) \#(day)","big":\#(isBig),"near":\#(isNear)}"# + "\n"
        answers += "L\(place) \(day),\(day)T11:00Z,\(isWon ? "won" : "lost")\n"
      }
      let decided = try accord(
        ["eval", folder.path("rules.accord"), "--as-of", "\(day)T10:00Z"], bytes: Array(leads.utf8))
      #expect(decided.status == 0, "\(decided.errors)")
      decisions += decided.output
    }
    _ = try folder.write("answers.csv", Array(answers.utf8))
    _ = try folder.write("decisions.ndjson", Array(decisions.utf8))
    let result = try accord(
      [
        "lift", folder.path("rules.accord"), "--decisions", folder.path("decisions.ndjson"), "--feedback",
        folder.path("answers.csv"), "--as-of", "2026-06-01",
      ] + arguments, bytes: [])
    #expect(result.status == 0, "\(result.errors)")
    var rows: [String: [String]] = [:]
    for line in result.output.split(separator: "\n") {
      let cells = line.split(separator: /\ \ +/).map(String.init)
      rows[cells[0]] = Array(cells.dropFirst())
    }
    return (result.output, rows)
  }

  @Test func aLineThatPointsTheOtherWayIsFound() throws {
    let (text, rows) = try lift(rules(Self.fit))
    #expect(
      rows["big"] == [
        "+10", "20 of 200", "10.0%", "80 of 200", "40.0%", "-30.0 (-38 to -22)", "THE OTHER WAY",
        "fewer points",
      ])
    #expect(rows["near"]?.prefix(4) == ["+20", "90 of 200", "45.0%", "10 of 200"])
    #expect(rows["near"]?.contains("as agreed") == true)
    #expect(rows["size: large"]?.first == "20 of 200")
    #expect(rows["size: large"]?.last == "fewer")
    #expect(rows["good"]?.prefix(3) == ["90 of 200", "45.0%", "10 of 200"])
    #expect(rows["good"]?.last == "more")
    #expect(text.contains("on 2026-02-02"))
    #expect(text.contains("agreed: good"))
    #expect(!text.contains("has chosen"))
  }

  /// Whom the score has chosen, also by what cases are counted out of: lines are more or fewer there.
  @Test(arguments: [
    ("of good", "of"), ("of every lead\n  out of good", "out of"), ("of fit >= 20", "points"),
  ])
  func amongThoseItHasChosenItIsSaid(head: String, way: String) throws {
    let (text, rows) = try lift(rules(Self.fit, metrics: Self.metric(head)))
    #expect(text.contains("among the leads that this score has chosen"), "\(way)")
    #expect(rows["big"]?.prefix(4) == ["+10", "20 of 100", "20.0%", "70 of 100"])
    #expect(rows["big"]?.contains("fewer") == true)
  }

  /// A score that was declared otherwise on other days had other lines, though they may have the same names.
  @Test func otherDaysHaveOtherLines() throws {
    let dated = """
      score fit until 2026-03-01 {
        +99 "big" when near
      }
      score fit from 2026-03-02 {
        +10 "big" when big
        +20 "near" when near
      }
      """
    let (text, rows) = try lift(rules(dated), on: ["2026-02-02", "2026-03-09"])
    #expect(rows["big"]?.prefix(4) == ["+10", "20 of 200", "10.0%", "80 of 200"])
    #expect(
      text.contains(
        "400 cases of days on which 'fit' was declared otherwise or not at all are not in this table"))
  }

  /// What two metrics of one name count is not the same thing.
  @Test func ofMetricsOfOneNameTheNewestIsMeant() throws {
    let metrics =
      Self.metric("of every lead", counts: "lost", title: "Lost", days: "until 2026-02-28")
      + Self.metric("of every lead", days: "from 2026-03-01")
    let (text, _) = try lift(rules(Self.fit, metrics: metrics), on: ["2026-02-02", "2026-03-09"])
    #expect(text.hasPrefix("Won: 100 of 400  25.0%"))
  }

  /// A line that is called as a limit is in its reasons is not told, and it is said why.
  @Test func aLineWithTheNameOfALimitIsNotTold() throws {
    let capped = """
      score fit from 0 to 25 {
        +10 "cap" when big
        +20 "near" when near
      }
      """
    let (text, rows) = try lift(rules(capped))
    #expect(rows["cap"] == nil)
    #expect(rows["near"]?.prefix(2) == ["+20", "90 of 200"])
    #expect(text.contains("'cap': called as a limit of points is"))
  }

  /// Two runs a month apart are of two months: as many leads as are worked in both fit.
  @Test func workIsCountedByTheTimeOfAllRuns() throws {
    let (text, rows) = try lift(
      rules(Self.fit), on: ["2026-03-01", "2026-04-01"], ["--work", "205 per month"])
    #expect(text.contains("of about 62 days, by which 205 per month is counted"))
    // 400 of the 800 have at least 20 points, 200 have 30; 417 can be worked.
    #expect(rows["at least 20"]?.last == "agreed: good; fits 205 per month")
    let (once, _) = try lift(rules(Self.fit), on: ["2026-03-01"], ["--work", "205 per month"])
    #expect(once.contains("too few days to say which threshold fits 205 per month"))
  }

  /// Points of a score that does not tell who is counted are worth nothing in which lines could be weighed.
  @Test func aScoreThatTellsNothingWeighsNothing() throws {
    let useless = """
      score fit {
        +30 "big" when big
        +26 "near" when near
      }
      """
    let (text, rows) = try lift(rules(useless))
    #expect(rows["big"]?.last == "THE OTHER WAY")
    #expect(text.contains("'fit' as a whole does not tell clearly who is counted"))
  }

  /// Definitions that ask for less, and drafts, are not shown as if they asked for more, or were agreed.
  @Test func thresholdsSayWhatTheyAre() throws {
    let (_, rows) = try lift(
      rules(
        Self.fit + "\ndefine low \"Low\" { when fit < 10 }\ndraft define next \"Next\" { when fit > 20 }\n"
          + "hidden score h { +5 \"near\" when near }"))
    #expect(rows["at least 10"]?.last == "agreed: low below it")
    #expect(rows["more than 20"]?.last == "draft: next")
  }
}
