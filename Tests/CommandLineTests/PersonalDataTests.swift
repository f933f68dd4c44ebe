import AccordTestSupport
import Foundation
import Testing

/// What is personal, and what is written freely, stays out of what many see. (Clause 4.32)
@Suite struct PersonalDataTests {
  private let folder: TemporaryFolder
  private let secrets = ["eva@example.com", "0699", "her mother is ill", "seventeen"]

  init() throws { folder = try TemporaryFolder() }

  private func write(id: String = "", email: String = " personal", note: String = "") throws {
    try folder.write(
      "rules.accord",
      """
      accord 1
      lead { id text required\(id), email text\(email), age number required\(email) }
      define MQL when email is known
      feedback from 2026-01-01 { lead text required, at time required, by text, result choice won, lost, phone text\(note), note text }
      metric wins { of MQL, counts any answer where result = won }

      """)
  }

  private func record() throws -> [String] {
    let leads = #"{"id":"L1","email":"eva@example.com","age":3}"# + "\n"
    let decided = try accord(
      ["eval", folder.path("rules.accord"), "--as-of", "2026-10-02", "--pass-through"],
      bytes: Array(leads.utf8))
    #expect(decided.status == 0)
    try folder.write("d.ndjson", decided.output)
    try folder.write(
      "f.csv", "lead,at,by,result,phone,note\nL1,2026-10-05,ivana,won,0699,her mother is ill\n")
    return [
      "report", folder.path("rules.accord"), "--decisions", folder.path("d.ndjson"), "--feedback",
      folder.path("f.csv"), "--as-of", "2026-11-02", "--stories", "1",
    ]
  }

  @Test(arguments: ["table", "json", "html"])
  func storiesTellNothingPersonal(form: String) throws {
    try write(note: " personal")
    let report = try record() + ["--to", form]
    let short = try accord(report, bytes: [])
    #expect(short.status == 0, "\(short.errors)")
    for secret in secrets { #expect(!short.output.contains(secret)) }
    #expect(short.output.contains("by ivana, won, with a note"))
    #expect(short.output.contains("L1"))
    // What was written freely is told to who asks for it; what is personal is not.
    let long = try accord(report + ["--notes"], bytes: []).output
    #expect(long.contains("her mother is ill"))
    #expect(!long.contains("0699"))
  }

  @Test func leadsHaveNoNameWhereThatIsPersonal() throws {
    try write(id: " personal")
    let report = try accord(record(), bytes: [])
    #expect(report.output.contains("  a lead, from 2026-10-02"))
    #expect(!report.output.contains("L1"))
  }

  /// A log of rejects says where they are, and not what they hold; a file has all.
  @Test func logsHoldNothingOfWhatCameIn() throws {
    let leads =
      #"{"id":"L1","email":"eva@example.com","age":"seventeen"}"# + "\n" + #"{"id":"L2,\"input\":\"x","age":"#
    func rejects(_ arguments: [String]) throws -> Subprocess.Result {
      try accord(["eval", folder.path("rules.accord")] + arguments, bytes: Array(leads.utf8))
    }
    try write()
    let short = try rejects([])
    #expect(short.status == 1)
    #expect(
      short.errors == """
        accord: rejects are shown without what came in, because it holds personal data; '--rejects FILE' keeps it
        {"line":1,"error":"the required field 'age' is not a number of at most 18 digits"}
        {"line":2,"error":"the record is not JSON"}

        """)
    _ = try rejects(["--rejects", folder.path("rejects")])
    #expect(try folder.text("rejects").contains("eva@example.com"))
    try write(email: "")
    #expect(try rejects([]).errors.contains("eva@example.com"))
  }

  /// Neither the owner of a lead, nor how often an option was chosen, nor a value that was personal before.
  @Test func whatIsToldOfManyIsNotPersonal() throws {
    try folder.write(
      "rules.accord",
      """
      accord 1
      lead { id text required, owner text personal }
      define MQL when owner is known
      route { to owner when MQL, to nobody otherwise }
      feedback until 2026-09-30 { lead text required, at time required, mood choice happy, sad personal, pay number personal }
      feedback from 2026-10-01 { lead text required, at time required, mood choice happy, sad personal, pay number }
      metric answered { of MQL, counts any answer }

      """)
    let decided = try accord(
      ["eval", folder.path("rules.accord"), "--as-of", "2026-09-02"],
      bytes: Array((#"{"id":"L1","owner":"SECRET"}"# + "\n").utf8))
    try folder.write("d.ndjson", decided.output)
    try folder.write("f.csv", "lead,at,mood,pay\nL0,2026-09-01,sad,4\nL1,2026-09-05,happy,777777\n")
    for form in ["table", "json", "html"] {
      let report = try accord(
        [
          "report", folder.path("rules.accord"), "--decisions", folder.path("d.ndjson"), "--feedback",
          folder.path("f.csv"), "--as-of", "2026-10-02", "--stories", "1", "--to", form,
        ], bytes: [])
      #expect(report.status == 0, "\(report.errors)")
      #expect(report.output.contains("went to the owner"))
      for secret in ["SECRET", "happy", "777777"] {
        #expect(!report.output.contains(secret), "\(form) \(secret)")
      }
    }
  }

  /// Notes about fields that do not read quote nothing.
  @Test func notesQuoteNothing() throws {
    try folder.write(
      "rules.accord", "accord 1\nlead { id text required, age number personal }\ndefine x when age > 3\n")
    let leads = (1...5).map { #"{"id":"\#($0)","age":"seventeen"}"# }.joined(separator: "\n")
    let result = try accord(["eval", folder.path("rules.accord")], bytes: Array(leads.utf8))
    #expect(result.errors.contains("'age' does not read in 5 of the 5 leads that have it"))
    #expect(!result.errors.contains("seventeen"))
  }

  /// Answers are as leads.
  @Test func logsHoldNothingOfAnswers() throws {
    try write(note: " personal")
    let result = try accord(
      ["feedback", folder.path("rules.accord")],
      bytes: Array("lead,at,result,phone\nL1,2026-10-05,maybe,0699\n".utf8))
    #expect(result.status == 1)
    #expect(result.errors.contains(#"'result' is \"maybe\""#))
    #expect(!result.errors.contains("0699"))
  }
}
