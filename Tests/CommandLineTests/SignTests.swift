import AccordTestSupport
import Foundation
import Testing

/// `accord sign`: signatures in `agreement.lock`.
@Suite struct SignTests {
  /// Rules with eight definitions on which two teams agree.
  static func rules(fit: Int = 30) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let definitions = (1...8).map { number in
      "define D\(number) {\n  agreed by marketing, sales\n  when fit >= \(number)\n}\n"
    }
    try folder.write(
      "rules/agreement.accord",
      """
      accord 1
      agreement "Signing" {
        between marketing, sales, finance
        timezone "Pacific/Kiritimati"
      }
      lead { id text required, employees number }

      """)
    try folder.write(
      "rules/score.accord", "accord 1\nscore fit { +\(fit) \"large\" when employees >= 50 }\n")
    try folder.write(
      "rules/definitions.accord",
      "accord 1\n" + definitions.joined() + "define helper when fit > 3\ndraft define idea when fit > 4\n")
    return folder
  }

  @Test func whatWasSignedIsSaidAndKept() throws {
    let folder = try Self.rules()
    let first = try accord(
      "sign", "rules", "--team", "marketing", "--by", " Anna \"A\" Berg ", "--date", "2026-11-22",
      "--definition", "D2", "--definition", "D1", in: folder.url)
    #expect(first.errors == "")
    #expect(first.status == 0)
    #expect(first.output == "marketing (Anna \"A\" Berg) signed D1, D2 on 2026-11-22\n")
    let lines = try folder.text("rules/agreement.lock").split(separator: "\n")
    #expect(
      lines.filter { $0.hasPrefix("signed  ") }.map { $0.replacing(/[0-9a-f]{64}/, with: "…") } == [
        "signed  D1  marketing  2026-11-22  …  \"Anna \\\"A\\\" Berg\"",
        "signed  D2  marketing  2026-11-22  …  \"Anna \\\"A\\\" Berg\"",
      ])
    // The fingerprint is the one that `accord fingerprint` shows.
    let fingerprints = try accord("fingerprint", "rules", in: folder.url).lines
    let fingerprint = try #require(fingerprints.first { $0.hasSuffix("  D1") }).prefix(64)
    #expect(lines.contains { $0.hasPrefix("signed  D1  marketing  2026-11-22  \(fingerprint)  ") })

    let second = try accord(
      "sign", "rules/", "--team", "marketing", "--by", "Bo", "--date", "2026-11-23", in: folder.url)
    #expect(
      second.output == """
        marketing (Bo) signed D3, D4, D5, D6, D7, D8 on 2026-11-23
        marketing had already signed D1 as it is, on 2026-11-22 (Anna "A" Berg)
        marketing had already signed D2 as it is, on 2026-11-22 (Anna "A" Berg)

        """)
    let text = try folder.text("rules/agreement.lock")
    let third = try accord("sign", "rules", "--team", "marketing", "--by", "Cy", in: folder.url)
    #expect(third.status == 0)
    #expect(third.lines.count == 8)
    #expect(third.lines.allSatisfy { $0.hasPrefix("marketing had already signed D") })
    #expect(try folder.text("rules/agreement.lock") == text)
  }

  @Test func whatIsTickedInAReviewIsSigned() throws {
    let folder = try Self.rules()
    let sheet = try accord("agreed", "rules", "--to", "markdown", in: folder.url).output
    #expect(sheet.split(separator: "\n").count { $0.hasPrefix("- [ ] `D") } == 16)
    let ticked = sheet.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      if line.contains("`D1` for marketing") { return line.replacing("[ ]", with: "[x]") + " Anna Berg" }
      if line.contains("`D1` for sales") { return "  " + line.replacing("[ ]", with: "[X]") + "  Bo \r" }
      if line.contains("`D2` for sales") { return line + " Cy" }
      return String(line)
    }
    try folder.write("review.md", "Looks good.\n- [x] tests pass\n" + ticked.joined(separator: "\n"))
    let signed = try accord(
      "sign", "rules", "--from-review", "review.md", "--date", "2026-11-22", in: folder.url)
    #expect(signed.status == 0)
    #expect(
      signed.output
        == "marketing (Anna Berg) signed D1 on 2026-11-22\nsales (Bo) signed D1 on 2026-11-22\n")
    #expect(signed.errors.hasSuffix("has a name and is not ticked, so it is not signed\n"))

    // What is ticked is what was looked at, or nothing is signed.
    let lock = try folder.text("rules/agreement.lock")
    try folder.write("rules/score.accord", "accord 1\nscore fit { +31 \"large\" when employees >= 50 }\n")
    let stale = try accord("sign", "rules", "--from-review", "review.md", in: folder.url)
    #expect(stale.status == 2)
    #expect(stale.errors.contains("'D1' means something else now than what was looked at"))
    #expect(stale.errors.hasSuffix("accord: nothing was signed\n"))
    for (line, reason) in [
      ("- [x] `D1` for marketing, meaning `0`, signed by:", "no name stands behind"),
      ("- [x] `D9` for marketing, meaning `0`, signed by: A", "'D9' is not a definition that teams agree on"),
      ("- [x] `D1` for finance, meaning `0`, signed by: A", "'D1' is not agreed by 'finance'"),
      ("- [x] D1, meaning `0`, signed by: A", "cannot be read"),
    ] {
      try folder.write("review.md", line + "\n")
      let result = try accord("sign", "rules", "--from-review", "review.md", in: folder.url)
      #expect(result.status == 2 && result.errors.contains(reason), "\(result.errors)")
    }
    #expect(try folder.text("rules/agreement.lock") == lock)
    try folder.write("review.md", "- [ ] nothing\n")
    #expect(try accord("sign", "rules", "--from-review", "review.md", in: folder.url).status == 1)
    #expect(try accord("sign", "rules", "--from-review", "no.md", in: folder.url).status == 2)
    #expect(
      try accord("sign", "rules", "--from-review", "review.md", "--by", "A", in: folder.url).status == 64)
    #expect(try accord("sign", "rules", "--team", "sales", in: folder.url).status == 64)
  }

  @Test func onePersonForTwoTeamsIsSaid() throws {
    let folder = try Self.rules()
    for (team, name) in [("marketing", "Bo"), ("sales", "bo")] {
      let result = try accord(
        "sign", "rules", "--team", team, "--by", name, "--definition", "D1", in: folder.url)
      #expect(result.status == 0)
      let said =
        "accord: 'D1' is signed for marketing and sales by one person, Bo; somebody else should sign for "
        + "one of them\n"
      #expect(result.errors == (team == "sales" ? said : ""))
    }
    #expect(try accord("agreed", "rules", in: folder.url).output.contains("by one person, Bo"))
    #expect(
      try accord("agreed", "rules", "--format", "json", in: folder.url).output
        .contains("\"signed_by_one\":[\"marketing\",\"sales\"]"))
  }

  @Test func aNewSignatureReplacesTheOlderOne() throws {
    let folder = try Self.rules()
    for (fit, day) in [(30, "2026-11-01"), (31, "2026-11-02")] {
      try folder.write(
        "rules/score.accord", "accord 1\nscore fit { +\(fit) \"large\" when employees >= 50 }\n")
      let result = try accord(
        "sign", "rules", "--team", "sales", "--by", "Bo", "--date", day, in: folder.url)
      #expect(result.output == "sales (Bo) signed D1, D2, D3, D4, D5, D6, D7, D8 on \(day)\n")
    }
    let lines = try folder.text("rules/agreement.lock").split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("signed") }.count == 8)
    #expect(lines.filter { $0.hasPrefix("part  score  fit  ") }.count == 1)
  }

  @Test func eightAtOnceLoseNothing() throws {
    let folder = try Self.rules()
    let commands = try (1...8).map { number in
      try RunningCommand(
        [
          "sign", "rules", "--team", number % 2 == 0 ? "sales" : "marketing", "--by", "P\(number)",
          "--definition", "D\(number)",
        ], in: folder.url)
    }
    for command in commands { #expect(try command.finish().status == 0) }
    let lines = try folder.text("rules/agreement.lock").split(separator: "\n")
    let signed = lines.filter { $0.hasPrefix("signed") }
    #expect(signed.count == 8)
    for number in 1...8 { #expect(signed.contains { $0.hasSuffix("\"P\(number)\"") }) }
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("rules"))
    #expect(left.filter { !$0.hasSuffix(".accord") } == ["agreement.lock"])
  }

  @Test func aSingleFileHasItsLockBesideIt() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "one.accord",
      "accord 1\nagreement \"x\" { between a, b }\nlead { id text }\ndefine d {\n  agreed by a, b\n  when id = \"x\"\n}\n"
    )
    try folder.write("two.accord", try folder.text("one.accord").replacing("\"x\"", with: "\"y\""))
    for name in ["one", "two"] {
      let signed = try accord("sign", "\(name).accord", "--team", "a", "--by", "Bo", in: folder.url)
      #expect(signed.status == 0, "\(signed.errors)")
      #expect(try folder.text("\(name).agreement.lock").contains("signed  d  a  "))
    }
    for name in ["one", "two"] {
      let agreed = try accord("lint", "--agreed", "\(name).accord", in: folder.url)
      #expect(agreed.output.contains("'d' is not signed by b"))
      #expect(!agreed.output.contains("signed by a"))
      #expect(!agreed.output.contains("since a signed"))
    }
  }

  @Test func withoutADateItIsTodayWhereTheAgreementIs() throws {
    let folder = try Self.rules()
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Pacific/Kiritimati"))
    let format = Date.ISO8601FormatStyle(timeZone: calendar.timeZone).year().month().day()
    let before = Date.now.formatted(format)
    let result = try accord(
      "sign", "rules", "--team", "sales", "--by", "Bo", "--definition", "D1", in: folder.url)
    let days = [before, Date.now.formatted(format)]
    #expect(days.map { "sales (Bo) signed D1 on \($0)\n" }.contains(result.output))
  }

  @Test(arguments: [
    (["--team", "sale"], "accord: 'sale' is not a team of the agreement; did you mean 'sales'?\n"),
    (
      ["--team", "legal"],
      "accord: 'legal' is not a team of the agreement; there are marketing, sales, finance\n"
    ),
    (
      ["--team", "finance"],
      "accord: no definition is agreed by finance; write 'agreed by finance' into those that the team agrees on\n"
    ),
    (
      ["--team", "finance", "--definition", "D1"],
      "accord: 'D1' is not agreed by finance; if it is to be, write 'agreed by marketing, sales, finance' into it\n"
    ),
    (
      ["--team", "sales", "--definition", "D1", "--definition", "helper"],
      "accord: 'helper' is not agreed by sales; if it is to be, write 'agreed by sales' into it\n"
    ),
    (
      ["--team", "sales", "--definition", "idea"],
      "accord: 'idea' is a draft; take the word 'draft' away when the teams agree on it\n"
    ),
    (
      ["--team", "sales", "--definition", "fit"],
      "accord: 'fit' is not a definition or a metric; there are D1, D2, D3, D4, D5, D6, D7, D8\n"
    ),
    (
      ["--team", "sales", "--definition", "E1"],
      "accord: 'E1' is not a definition or a metric; did you mean 'D1'?\n"
    ),
    (["--team", "sales", "--date", "soon"], "accord: '--date soon' is not a day; write it as 2026-11-22\n"),
    (["--team", "sales", "--by", " "], "Error: '--by' must be the name of a person"),
    (["--team", "sales", "--by", "A\nB"], "Error: '--by' must be the name of a person"),
  ])
  func wrongUsageIs64(options: [String], message: String) throws {
    let folder = try Self.rules()
    let by = options.contains("--by") ? [] : ["--by", "Anna Berg"]
    let result = try accord(["sign", "rules"] + options + by, bytes: [], in: folder.url)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("rules/agreement.lock")))
  }

  @Test func aLockThatCannotBeUsedStaysAsItIs() throws {
    let folder = try Self.rules()
    for (text, message) in [
      ("<<<<<<< HEAD\n", "accord: rules/agreement.lock:1 has a merge conflict; keep the lines of both sides"),
      ("#\nnonsense\n", "accord: rules/agreement.lock:2 cannot be read: 'nonsense'; delete the line"),
    ] {
      try folder.write("rules/agreement.lock", text)
      for command in [["sign", "rules", "--team", "sales", "--by", "Bo"], ["agreed", "rules"]] {
        let result = try accord(command, bytes: [], in: folder.url)
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.hasPrefix(message), "\(result.errors)")
      }
      #expect(try folder.text("rules/agreement.lock") == text)
    }
    try folder.write("rules/agreement.lock", "")
    chmod(folder.path("rules/agreement.lock"), 0o444)
    let result = try accord("sign", "rules", "--team", "sales", "--by", "Bo", in: folder.url)
    #expect(result.status == 2)
    #expect(result.errors == "accord: cannot write 'rules/agreement.lock': it is marked as read-only\n")
  }

  @Test func rulesThatDoNotLoadAreNotSigned() throws {
    let folder = try Self.rules()
    try folder.write("rules/more.accord", "accord 1\ndefine broken when nothing > 1\n")
    let result = try accord("sign", "rules", "--team", "sales", "--by", "Bo", in: folder.url)
    #expect(result.status == 2)
    #expect(result.errors.contains("error[E020"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("rules/agreement.lock")))
  }
}
