import AccordTestSupport
import Foundation
import Testing

/// `accord report --experiment`: what is said before, during and after an experiment, and what is refused.
@Suite struct ExperimentTests {
  private static let rules = """
    accord 1
    lead {
      id      text  required
      domain  text
      flag    flag
    }
    feedback {
      lead    text  required
      at      time  required
      result  choice taken, refused  required
    }
    define MQL when flag
    metric taken "Meetings" {
      of      MQL
      counts  any answer where result = taken
      within  10 days
    }
    metric prompt {
      of      MQL
      counts  any answer
      within  10 days
      target  at least 90%
    }
    experiment callback from 2026-10-01 until 2026-10-31 "Call within the hour" {
      hypothesis  "A call within the hour brings more meetings."
      for         MQL
      split       usual, fast
      measures    taken
      expects     from 20% to 40%
      guards      prompt
    }
    """

  /// A record with so many cases of each arm, of which so many are counted, and so many answered at all.
  private func record(
    _ arms: [(name: String, cases: Int, counted: Int, answered: Int)], _ rules: String = rules
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("rules.accord", rules)
    var decisions = ""
    var answers = #"{"lead":"nobody","at":"2026-01-01T00:00:00Z","result":"taken"}"# + "\n"
    let drawn = try leads(folder)
    for arm in arms {
      for (number, lead) in try #require(drawn[arm.name]).prefix(arm.cases).enumerated() {
        decisions +=
          #"{"lead":"\#(lead)","as_of":"2026-10-05T09:00:00Z","experiments":{"callback":"\#(arm.name)"},"rules":"0000000000000000"}"#
          + "\n"
        guard number < arm.answered else { continue }
        let result = number < arm.counted ? "taken" : "refused"
        answers += #"{"lead":"\#(lead)","at":"2026-10-06T09:00:00Z","result":"\#(result)"}"# + "\n"
      }
    }
    try folder.write("decisions.ndjson", decisions)
    try folder.write("answers.ndjson", answers)
    return folder
  }

  /// Leads, by the arm that they are drawn into.
  private func leads(_ folder: TemporaryFolder) throws -> [String: [String]] {
    let leads = (0..<2_000).map { #"{"id":"L\#($0)","flag":true}"# + "\n" }.joined()
    let result = try accord(
      "eval", folder.path("rules.accord"), "--as-of", "2026-10-05T09:00:00Z", "--to", "csv", input: leads)
    let rows = result.lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    return Dictionary(grouping: rows, by: { String($0[2]) }).mapValues { $0.map { String($0[0]) } }
  }

  private func report(_ folder: TemporaryFolder, asOf: String, _ more: String...) throws -> Subprocess.Result
  {
    try accord(
      ["report", folder.path("rules.accord"), "--experiment", "callback", "--as-of", asOf] + more, bytes: [])
  }

  private func counted(_ folder: TemporaryFolder, asOf: String, _ more: String...) throws -> Subprocess.Result
  {
    try accord(
      [
        "report", folder.path("rules.accord"), "--experiment", "callback", "--as-of", asOf, "--decisions",
        folder.path("decisions.ndjson"), "--feedback", folder.path("answers.ndjson"),
      ] + more, bytes: [])
  }

  @Test func thePlanNeedsNoRecord() throws {
    let folder = try record([])
    let result = try report(folder, asOf: "2026-09-01")
    #expect(result.status == 0)
    // 81.2 of each, by the formula of Fleiss.
    #expect(
      result.output == """
        callback: Call within the hour
          hypothesis  A call within the hour brings more meetings.
          for         MQL, from 2026-10-01 until 2026-10-31
          arms        usual, fast; each lead is drawn by itself
          measures    'Meetings' within 10 days, hoped to go from 20% to 40%
          needs       82 cases of 'usual' and 82 cases of 'fast', so that such a difference is found four times of five
          guards      'prompt' within 10 days

        no result before 2026-11-11: it begins on 2026-10-01

        """)
  }

  @Test func beforeTheEndOnlyCasesAreCounted() throws {
    let folder = try record([("usual", 30, 3, 30), ("fast", 40, 30, 40)])
    let result = try counted(folder, asOf: "2026-10-15")
    #expect(result.status == 0)
    #expect(
      result.output.hasSuffix(
        """
        no result before 2026-11-11: 2 of 6 weeks
        at this pace it has 155 cases on 2026-10-31, and needs 164: too few to find what is hoped for

        arm    cases  needed
        usual  30     82
        fast   40     82

        """))
    let json = try counted(folder, asOf: "2026-10-15", "--to", "json")
    #expect(!json.output.contains("metrics"))
    #expect(json.output.contains(#""stage":"running""#))
  }

  @Test func theResultHasIntervals() throws {
    let folder = try record([("usual", 100, 20, 95), ("fast", 110, 44, 80)])
    let result = try counted(folder, asOf: "2026-11-11")
    #expect(result.status == 0)
    // Wilson and Newcombe as statsmodels computes them.
    #expect(
      result.output.hasSuffix(
        """
        the result, seen on 2026-11-11

        arm    cases  needed  share             95%
        usual  100    82      20 of 100  20.0%  13.3–28.9%
        fast   110    82      44 of 110  40.0%  31.3–49.3%

        fast against usual: +20.0 points (+7.6 to +31.5): more

        guard 'prompt' within 10 days: usual 95 of 100  95.0%, fast 80 of 110  72.7%
          fast against usual: -22.3 points (-31.7 to -12.6): worse

        left out of 'taken': open 0, not known 0, before feedback 0, not recorded 0, not in out of 0
        left out of 'prompt': open 0, not known 0, before feedback 0, not recorded 0, not in out of 0

        """))
  }

  @Test func fewCasesSayNothing() throws {
    let folder = try record([("usual", 19, 2, 19), ("fast", 30, 20, 30)])
    let result = try counted(folder, asOf: "2026-11-11")
    #expect(result.output.contains("fast against usual: too few to say\n"))
  }

  @Test func aSplitThatChanceHardlyGivesHasNoResult() throws {
    let folder = try record([("usual", 612, 20, 30), ("fast", 480, 20, 30)])
    let result = try counted(folder, asOf: "2026-11-11")
    #expect(
      result.output.contains(
        "no result: 612 to 480 is not as the weights say, and chance gives such a split less than once in a thousand draws\n"
      ))
    #expect(!result.output.contains("against"))
  }

  @Test func aLeadInTwoArmsLeavesNoResult() throws {
    let folder = try record([("usual", 30, 5, 30), ("fast", 30, 5, 30)])
    let lead = try #require(try leads(folder)["usual"]?[7])
    let more =
      #"{"lead":"\#(lead)","as_of":"2026-10-09T09:00:00Z","experiments":{"callback":"fast"},"rules":"0000000000000000"}"#
    try folder.write("decisions.ndjson", try folder.text("decisions.ndjson") + more + "\n")
    let result = try counted(folder, asOf: "2026-11-11")
    #expect(
      result.output.contains(
        "no result: the decisions show lead '\(lead)', or those that are drawn with it, in 'usual' and 'fast', and an arm is for good\n"
      ))
    #expect(!result.output.contains("against"))
  }

  @Test func decisionsOfOtherWeightsLeaveNoResult() throws {
    let folder = try record([("usual", 30, 5, 30), ("fast", 30, 5, 30)])
    try folder.write(
      "rules.accord", Self.rules.replacing("split       usual, fast", with: "split       usual, fast 9"))
    let result = try counted(folder, asOf: "2026-11-11")
    #expect(result.output.contains(" cases show another arm than these rules draw, such as lead '"))
    #expect(!result.output.contains("against"))
  }

  @Test func nobodyIsToldOfTheFuture() throws {
    let later = Self.rules.replacing("until 2026-10-31", with: "until 2036-10-31")
    let folder = try record([("usual", 30, 5, 30), ("fast", 30, 5, 30)], later)
    let result = try counted(folder, asOf: "2036-12-11")
    #expect(result.output.contains("no result before 2036-11-11"))
  }

  @Test func aTinyDifferenceNeedsMoreLeadsThanThereAre() throws {
    let folder = try record([], Self.rules.replacing("to 40%", with: "to 20.00000001%"))
    let result = try report(folder, asOf: "2026-09-01")
    #expect(result.status == 0)
    #expect(result.output.contains("more than 1,000,000,000 cases of 'usual'"))
  }

  @Test func severalArmsAreComparedWithTheFirst() throws {
    let rules = Self.rules.replacing("split       usual, fast", with: "split       usual 2, fast, slow")
      .replacing("  guards      prompt\n", with: "")
    let folder = try record([("usual", 200, 40, 200), ("fast", 100, 45, 100), ("slow", 100, 22, 100)], rules)
    let result = try counted(folder, asOf: "2026-11-11")
    #expect(result.output.contains("fast against usual: +25.0 points (+12.2 to +37.4): more\n"))
    #expect(result.output.contains("slow against usual: +2.0 points (-8.5 to +13.9): not told apart\n"))
  }

  @Test func whatIsAskedWrongIsSaid() throws {
    let folder = try record([])
    let unknown = try accord("report", folder.path("rules.accord"), "--experiment", "calback")
    #expect(unknown.status == 64)
    #expect(
      unknown.errors
        == "accord: the rules have no experiment 'calback'; those that they have are 'callback'\n")
    for (option, value) in [("--period", "2026-10"), ("--to", "csv"), ("--stories", "3"), ("--cases", "x")] {
      let wrong = try report(folder, asOf: "2026-11-11", option, value)
      #expect(wrong.status == 64)
      #expect(wrong.errors.contains("'--experiment' is a report of its own; leave out '\(option)"))
    }
    let bare = try accord("report", folder.path("rules.accord"))
    #expect(bare.status == 64)
    #expect(bare.errors.contains("name the decisions"))
  }

  /// One that stops early is told at every look and at the end in the same form, and never as one that is looked at once.
  @Test func whatStopsEarlyIsToldAtEveryLook() throws {
    let folder = try TemporaryFolder()
    let rules = URL(filePath: folder.path("rules"))
    try FileManager.default.copyItem(at: Project.root.appending(path: "rules"), to: rules)
    let file = rules.appending(path: "learning.accord")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing("  concluded   2026-11-10", with: "  stops early\n  concluded   2026-11-10")
    try FileManager.default.removeItem(at: file)
    try folder.write("rules/learning.accord", text)
    func report(_ day: String, _ more: String...) throws -> String {
      let result = try accord(
        ["report", rules.path] + ReportTests.record.dropFirst(2).dropLast() + [
          day, "--experiment", "opening",
        ] + more,
        bytes: [])
      #expect(result.status == 0, "\(result.errors)")
      return result.output
    }
    let early = try report("2026-07-20")
    #expect(
      early.contains(
        "a look before the end, on 2026-07-20, after 7 of 22 weeks; for each metric, all looks together are right at 95%"
      ))
    #expect(
      early.contains(
        "question against pitch: 6 of 26 against 4 of 30, 0.28 to 9.73 times as often: not told apart"))
    for day in ["2026-11-01", "2027-12-02"] {
      let end = try report(day)
      #expect(
        end.contains("the result, seen on \(day); for each metric, all looks together are right at 95%"))
      #expect(
        end.contains(
          "question against pitch: 28 of 136 against 37 of 130, 0.37 to 1.52 times as often: not told apart"))
      #expect(!end.contains("points ("))
    }
    let json = try report("2026-07-20", "--to", "json")
    #expect(json.contains(#""stage":"running""#) && json.contains(#""ratio_low":0.2819"#))
  }
}
