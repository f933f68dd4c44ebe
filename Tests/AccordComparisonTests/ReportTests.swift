import AccordComparison
import AccordTestSupport
import AccordValues
import AccordVerify
import Foundation
import Testing

/// The forms of a report.
@Suite struct ReportTests {
  private let old =
    "accord 1\nlead { id text, n number }\nscore fit { +1 \"n\" when n > 1 }\ndefine d \"D\" when fit > 0\n"

  private func run(_ leads: String? = nil) throws -> ComparisonRun {
    try ComparisonRun(old, old.replacing("n > 1", with: "n > 2"), leads: leads)
  }

  @Test func nothingIsProvenWithoutLeads() throws {
    let report = try run().report
    #expect(
      ComparisonText(report, limit: 10).text
        == """
        What changed
          new/rules.accord:3  score 'fit'  n > 1 → n > 2

        What it means
          d    not proven
          fit  not proven
          a proof needs an SMT solver (apt-get install z3, or pip install z3-solver, or name one with --solver); with --leads, leads of yours are decided by both

        """.replacing("new/", with: ""))
    let markdown = ComparisonMarkdown(report, limit: 10).text
    #expect(
      markdown.hasPrefix(
        "<!-- accord diff -->\n\n**1 declaration differs. Whether any lead is decided differently is not proven.**\n"
      ))
  }

  @Test func nothingChangedIsSaid() throws {
    let report = try ComparisonRun(old, old + "# a comment\n").report
    #expect(ComparisonText(report, limit: 10).text == "Nothing changed that decides a lead.\n")
    #expect(ComparisonMarkdown(report, limit: 10).text.contains("**Nothing changes: "))
  }

  @Test func jsonIsJSON() throws {
    let report = try run("{\"id\":\"a\",\"n\":2}\n{\"id\":\"b\",\"n\":3}\n").report
    let text = ComparisonJSON.text(report)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["old", "new", "changes", "outputs", "leads"])
    #expect((object["leads"] as? [String: Any])?["moved"] as? Int == 1)
  }

  /// Ids of leads, titles and labels come from strangers.
  @Test func hostileWordsStayWords() throws {
    let grades =
      "accord 1\nlead { id text, n number }\nscore s { +1 \"a|b<script>`\" when n > 1 }\ngrade g of s { \"x|<b>\" from 1, \"y`\" otherwise }\n"
    let run = try ComparisonRun(
      grades, grades.replacing("n > 1", with: "n > 2"),
      leads: "{\"id\":\"<img src=x>|`\\n| --- |\\u001b[31m\\u202e\",\"n\":2}\n")
    let markdown = ComparisonMarkdown(run.report, limit: 10).text.replacing("\\<", with: "")
    #expect(!markdown.contains("<script") && !markdown.contains("<img") && !markdown.contains("\u{1B}"))
    #expect(!markdown.contains("x|<b>") && !markdown.contains("\u{202E}"), "\(markdown)")
    for line in markdown.split(separator: "\n") where line.hasPrefix("|") {
      #expect(line.replacing("\\|", with: "").count { $0 == "|" } >= 4, "\(line)")
    }
    let text = ComparisonText(run.report, limit: 10).text
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}"))
    #expect(text.split(separator: "\n").allSatisfy { !$0.hasPrefix("| ---") })
    #expect(!ComparisonJSON.text(run.report).contains("\u{202E}"))
  }

  /// A comment has an end.
  @Test func aCommentFits() throws {
    let count = 120
    let names = (0..<count).map { "a_definition_with_a_long_name_of_number_\($0)" }
    func rules(_ least: Int) -> String {
      "accord 1\nlead { id text, n number }\n"
        + names.map { "define \($0) \"t\" when n > \(least)\n" }.joined()
    }
    let leads = (0..<30).map { "{\"id\":\"\(String(repeating: "é", count: 100))\($0)\",\"n\":2}\n" }.joined()
    let run = try ComparisonRun(rules(1), rules(2), leads: leads, limit: 50)
    #expect(run.report.leads?.causesAreCut == true)
    let markdown = ComparisonMarkdown(run.report, limit: 50).text
    #expect(markdown.utf8.count <= ComparisonMarkdown.mostBytes)
    #expect(markdown.hasPrefix(ComparisonMarkdown.marker))
    #expect(ComparisonText(run.report, limit: 50).text.utf8.count > ComparisonMarkdown.mostBytes)
  }
}
