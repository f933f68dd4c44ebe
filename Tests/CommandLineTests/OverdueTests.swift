import AccordTestSupport
import Foundation
import Testing

/// `accord overdue`: who had to respond by now, and has not.
@Suite struct OverdueTests {
  private static let rules = """
    accord 1
    agreement {
      between   marketing, sales
      timezone  "Europe/Berlin"
    }
    lead {
      id    text  required
      hot   flag
      ask   flag
      soon  flag
    }
    feedback {
      lead    text  required
      at      time  required
      result  choice taken, refused  required
    }
    hours office { monday to friday 9:00 to 17:00 }
    pool desk {
      members  anna, ben
      hours    office
    }
    route {
      to desk                 when hot and soon  respond within 1 working hour
      to desk                 when hot           respond within 2 working hours, then to person "lead"
      to review  "ask first"  when ask           respond within 1 day
      to nobody  otherwise
    }
    """

  /// Decisions of the leads of each moment.
  private func record(_ moments: [(asOf: String, leads: String)], answers: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.write("rules.accord", Self.rules)
    _ = try folder.write("answers.csv", "lead,at,result\n" + answers)
    var decisions = ""
    for (asOf, leads) in moments {
      let decided = try accord(
        ["eval", folder.path("rules.accord"), "--as-of", asOf], bytes: Array(leads.utf8))
      decisions += decided.output
    }
    _ = try folder.write("decisions.ndjson", decisions)
    return folder
  }

  private func overdue(_ folder: TemporaryFolder, _ asOf: String, to form: String = "csv") throws
    -> Subprocess.Result
  {
    try accord(
      [
        "overdue", folder.path("rules.accord"), "--decisions", folder.path("decisions.ndjson"), "--feedback",
        folder.path("answers.csv"), "--as-of", asOf, "--to", form,
      ], bytes: [])
  }

  private static let header = "lead,to,kind,member,id,label,since,respond_by,hours,waited,late,then\n"
  private static let hot = "{\"id\":\"a\",\"hot\":true}\n"

  /// 2026-11-06 is a Friday.
  @Test func whoDecidesEveryNightHandsNothingOverAnew() throws {
    let folder = try record(
      [
        ("2026-11-06T15:30+01:00", Self.hot), ("2026-11-07T03:00+01:00", Self.hot),
        ("2026-11-09T09:20+01:00", Self.hot),
      ], answers: "")
    let row = "a,desk,pool,ben,,,2026-11-06T14:30:00Z,2026-11-09T08:30:00Z,office,"
    #expect(try overdue(folder, "2026-11-09T09:30+01:00").output == Self.header)
    let late = try overdue(folder, "2026-11-09T10:00+01:00")
    #expect(late.output == Self.header + row + "9000,1800,lead\n")
    #expect(late.status == 1)
    // At night nobody waits: from the end of the day to the next morning nothing is added.
    #expect(try overdue(folder, "2026-11-10T08:00+01:00").output == Self.header + row + "34200,27000,lead\n")
  }

  @Test func anAnswerEndsItUntilTheLeadGoesElsewhereAndComesBack() throws {
    let (asked, hot) = ("{\"id\":\"a\",\"ask\":true}\n", Self.hot)
    var moments = [("2026-11-02T09:00+01:00", hot), ("2026-11-03T09:00+01:00", hot)]
    let answer = "a,2026-11-02T09:30+01:00,taken\n"
    let answered = try overdue(record(moments, answers: answer), "2026-11-05")
    #expect(answered.output == Self.header)
    #expect(answered.status == 0)
    moments += [("2026-11-04T09:00+01:00", asked), ("2026-11-05T09:00+01:00", hot)]
    let again = try overdue(record(moments, answers: answer), "2026-11-05T12:00+01:00")
    #expect(
      again.output == Self.header
        + "a,desk,pool,ben,,,2026-11-05T08:00:00Z,2026-11-05T10:00:00Z,office,10800,3600,lead\n")
  }

  @Test func theEarliestTimeCountsAndTheFuturesOfTheRecordDoNot() throws {
    let soon = "{\"id\":\"a\",\"hot\":true,\"soon\":true}\n"
    let folder = try record(
      [
        ("2026-11-05T15:30+01:00", Self.hot), ("2026-11-05T15:40+01:00", soon),
        ("2026-11-09T09:00+01:00", "{\"id\":\"a\"}\n"),
      ], answers: "a,2026-11-09T12:00+01:00,taken\n")
    #expect(
      try overdue(folder, "2026-11-05T16:45+01:00").output == Self.header
        + "a,desk,pool,ben,,,2026-11-05T14:30:00Z,2026-11-05T15:40:00Z,office,4500,300,\n")
    // It went to nobody then.
    #expect(try overdue(folder, "2026-11-09T10:00+01:00").output == Self.header)
  }

  /// An id decides nothing, and rules without a route say nothing of whose a lead is.
  @Test func decisionsByOtherRulesClearNothing() throws {
    let folder = try record([("2026-11-05T09:00+01:00", Self.hot)], answers: "")
    let decided = try folder.text("decisions.ndjson")
    let withID = decided.replacing("\"member\":\"ben\"", with: "\"member\":\"ben\",\"id\":\"0051x\"")
      .replacing("2026-11-05T08:00:00Z", with: "2026-11-06T08:00:00Z")
    let scores = "{\"lead\":\"a\",\"as_of\":\"2026-11-07T08:00:00Z\",\"rules\":\"0\"}\n"
    try folder.write("decisions.ndjson", decided + withID + scores)
    #expect(
      try overdue(folder, "2026-11-05T12:00+01:00").output == Self.header
        + "a,desk,pool,ben,,,2026-11-05T08:00:00Z,2026-11-05T10:00:00Z,office,10800,3600,lead\n")
    #expect(
      try overdue(folder, "2026-11-08T12:00+01:00").output == Self.header
        + "a,desk,pool,ben,0051x,,2026-11-05T08:00:00Z,2026-11-05T10:00:00Z,office,57600,50400,lead\n")
  }

  @Test func peopleSeeWhoseTheyAre() throws {
    let leads = "{\"id\":\"a\",\"hot\":true}\n{\"id\":\"b\",\"hot\":true}\n{\"id\":\"c\",\"ask\":true}\n"
    let folder = try record([("2026-11-06T15:30+01:00", leads)], answers: "b,2026-11-06T16:00+01:00,taken\n")
    let result = try overdue(folder, "2026-11-09T10:00+01:00", to: "table")
    #expect(
      result.output == """
        Overdue on 2026-11-09 10:00
          lead  with                since             respond by        waited      late      then to
          c     review "ask first"  2026-11-06 15:30  2026-11-07 15:30  2 d 19 h    1 d 18 h
          a     desk: ben           2026-11-06 15:30  2026-11-09 09:30  2 h 30 min  30 min    lead

        2 of 3 that were due are not answered: desk 1 (ben 1), review 1
        What is due in hours is counted in these: what waits at night does not wait.

        """)
    #expect(
      try overdue(folder, "2026-11-06T15:40+01:00", to: "table").output
        == "Overdue on 2026-11-06 15:40\nNothing was due by then.\n")
    let json = try overdue(folder, "2026-11-08T00:00+01:00", to: "ndjson").output
    #expect(
      json
        == #"{"lead":"c","to":"review","kind":"review","label":"ask first","since":"2026-11-06T14:30:00Z","#
        + #""respond_by":"2026-11-07T14:30:00Z","waited":117000,"late":30600}"# + "\n")
  }

  @Test func hoursThatAreGoneLeaveALengthOpen() throws {
    let folder = try record([("2026-11-06T15:30+01:00", Self.hot)], answers: "")
    _ = try folder.write("rules.accord", Self.rules.replacing("office", with: "desk_hours"))
    #expect(
      try overdue(folder, "2026-11-09T10:00+01:00").output == Self.header
        + "a,desk,pool,ben,,,2026-11-06T14:30:00Z,2026-11-09T08:30:00Z,office,,,lead\n")
    #expect(
      try overdue(folder, "2026-11-09T10:00+01:00", to: "table").output.contains(
        "09:30  ?       ?     lead\n"))
  }

  @Test func withoutAnswersNobodyKnows() throws {
    let result = try accord(["overdue", "rules", "--decisions", "examples/record/decisions"], bytes: [])
    #expect(result.status == 64)
    #expect(result.errors.contains("name the answers, which say who has responded"))
  }

  /// The list of the sample, by a walk through the record in another language.
  @Test(.enabled(if: Oracle.python.isUsed, "python3 is absent"))
  func theSampleIsThatOfPython() throws {
    let (decisions, answers) = ("examples/record/decisions", "examples/record/feedback")
    let found = try accord(
      [
        "overdue", "rules", "--decisions", decisions, "--feedback", answers, "--as-of",
        "2026-11-20T12:00:00Z",
        "--to", "ndjson",
      ], bytes: [])
    let expected = try Python.oracle("overdue_oracle.py", [decisions, answers, "2026-11-20T12:00:00Z"])
    let own = found.output.split(separator: "\n").map(String.init)
    #expect(own.count > 100)
    #expect(own == expected.map(String.init))
  }
}
