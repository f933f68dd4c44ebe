import AccordTestSupport
import Foundation
import Testing

/// `accord diff` as users see it, and against two runs of `accord eval`.
@Suite struct DiffTests {
  private static let asOf = ["--as-of", "2026-11-01T00:00Z"]

  /// The sample rules with some changes, beside those in the project.
  private func changed(_ edits: [(file: String, old: String, new: String)]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      at: Project.root.appending(path: "rules"), to: folder.url.appending(path: "rules"))
    for edit in edits {
      let text = try folder.text("rules/\(edit.file).accord")
      let changed = text.replacing(edit.old, with: edit.new)
      try #require(changed != text, "\(edit.old)")
      try folder.write("rules/\(edit.file).accord", changed)
    }
    return folder
  }

  private static let edits = [
    (file: "definitions", old: "engagement >= 20", new: "engagement >= 25"),
    (file: "scoring", old: "+20 \"home market\"", new: "+25 \"home market\""),
    (file: "segments", old: "employees >= 10 and", new: "employees >= 20 and"),
  ]

  /// What decisions say of what `accord diff` compares, by lead and output.
  private func outcomes(_ rules: String, _ input: [String]) throws -> [String: [String: String]] {
    let result = try accord(["eval", rules] + Self.asOf + ["--explain", "none"] + input, bytes: [])
    var found: [String: [String: String]] = [:]
    for line in result.lines {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      var outcomes: [String: String] = [:]
      for (name, truth) in object["definitions"] as? [String: String] ?? [:] { outcomes[name] = truth }
      for (name, segment) in object["segments"] as? [String: String] ?? [:] { outcomes[name] = segment }
      for (name, score) in object["scores"] as? [String: [String: Any]] ?? [:] {
        outcomes[name] = "\(score["points"] ?? "-")"
        outcomes["grade of \(name)"] = score["grade"] as? String
      }
      let proposition = object["proposition"] as? [String: Any] ?? [:]
      for key in ["fits", "promised"] { outcomes[key] = proposition[key] as? String }
      let route = object["route"] as? [String: Any] ?? [:]
      outcomes["route"] = ["to", "kind", "label", "respond_by", "again_at"].map { "\(route[$0] ?? "-")" }
        .joined(separator: " ")
      found[try #require(object["lead"] as? String)] = outcomes
    }
    return found
  }

  @Test(arguments: [
    ["examples/leads.ndjson"], ["--source", "excel", "--allow-absent", "examples/leads-excel.csv"],
  ])
  func movesAreThoseOfTwoRunsAndAJoin(input: [String]) throws {
    let folder = try changed(Self.edits)
    let files = input.flatMap { $0.hasPrefix("examples/") ? ["--leads", $0] : [$0] }
    let result = try accord(
      ["diff", "rules", folder.path("rules"), "--moved", folder.path("moved")] + Self.asOf + files, bytes: [])
    #expect(result.status == 1, "\(result.errors)")
    let (old, new) = (try outcomes("rules", input), try outcomes(folder.path("rules"), input))
    var expected: Set<String> = []
    for (lead, after) in new {
      for (output, outcome) in after where old[lead]?[output] != outcome {
        // Grades have names of their own.
        expected.insert(
          "\(lead) \(output.replacing("grade of fit", with: "fit_grade").replacing("grade of engagement", with: "heat"))"
        )
      }
    }
    var found: Set<String> = []
    for line in try folder.text("moved").split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      found.insert("\(object["lead"] ?? "") \(object["output"] ?? "")")
    }
    #expect(found.count > 100)
    #expect(found == expected, "\(found.symmetricDifference(expected).sorted().prefix(5))")
  }

  @Test func theSameIsZero() throws {
    for format in ["human", "json", "markdown"] {
      let result = try accord(["diff", "rules", "rules", "--format", format], bytes: [])
      #expect(result.status == 0)
      #expect(result.errors == "")
    }
  }

  @Test func limitsEndIt() throws {
    let folder = try changed([(file: "segments", old: "employees >= 10 and", new: "employees >= 20 and")])
    // Segments decide no definition here, and the proposition that fits.
    for (limit, status) in [("any", 1), ("definitions", 0), ("none", 0)] {
      #expect(
        try accord(["diff", "rules", folder.path("rules"), "--fail-on", limit], bytes: []).status
          == Int32(status))
    }
  }

  @Test func bytesAreTheSameWithAnyThreads() throws {
    let folder = try changed(Self.edits)
    for format in ["human", "json", "markdown"] {
      let outputs = try ["1", "2", "5"].map { jobs in
        try accord(
          [
            "diff", "rules", folder.path("rules"), "--leads", "examples/leads.ndjson", "--format", format,
            "--jobs", jobs,
          ]
            + Self.asOf, bytes: []
        ).output
      }
      #expect(Set(outputs).count == 1)
      #expect(outputs[0].utf8.count > 500)
    }
  }

  @Test func leadsMayComeInManyWays() throws {
    let folder = try changed(Self.edits)
    let leads = Array(try Project.text("examples/leads.ndjson").utf8)
    let common = ["diff", "rules", folder.path("rules"), "--format", "json"] + Self.asOf
    let whole = try accord(common + ["--leads", "-"], bytes: leads)
    #expect(whole.output.contains("\"inputs\":[\"-\"]"))
    let packed = folder.path("leads.gz")
    _ = try Subprocess.run("/bin/bash", ["-c", "gzip -c examples/leads.ndjson > '\(packed)'"])
    let gzip = try accord(common + ["--leads", packed], bytes: [])
    #expect(gzip.output.replacing(packed, with: "-") == whole.output)
    // The same leads twice are twice as many, and it is said.
    let twice = try accord(
      common + ["--leads", "examples/leads.ndjson", "--leads", "examples/leads.ndjson"], bytes: [])
    #expect(twice.output.contains("\"decided\":598"))
    #expect(twice.errors.contains("the id of an earlier one"))
    let none = try accord(common + ["--leads", "/dev/null"], bytes: [])
    #expect(none.output.contains("\"count\":0"))
    #expect(none.status == 1)
  }

  @Test(arguments: [
    (["diff", "rules"], "Error: Missing expected argument '<new>'"),
    (
      ["diff", "rules", "rules", "--source", "hubspot"],
      "Error: '--source' is about leads, and needs '--leads'"
    ),
    (
      ["diff", "rules", "rules", "--leads", "x", "--as-of", "live"],
      "Error: '--as-of live' is for 'accord eval'"
    ),
    (
      ["diff", "rules", "rules", "--leads", "-", "--leads", "-"],
      "Error: the standard input, '-', can be read once"
    ),
    (["diff", "rules", "rules", "--limit", "-1"], "Error: Missing value for '--limit <n>'"),
    (
      ["diff", "rules", "rules", "--limit", "100000"],
      "Error: '--limit 100000' must be a number from 0 to 10000"
    ),
    (
      ["diff", "rules", "rules", "--about", "MLQ"],
      "accord: '--about MLQ' is nothing that decisions tell of; did you mean 'MQL'?\n"
    ),
    (
      ["diff", "rules", "rules", "--leads", "examples/leads.ndjson", "--source", "excl"],
      "accord: the rules have no input 'excl'; did you mean 'excel'?\n"
    ),
    (
      ["diff", "rules", "rules", "--leads", "examples/leads.ndjson", "--moved", "examples/leads.ndjson"],
      "accord: 'examples/leads.ndjson' is written and read in one run (it is examples/leads.ndjson); name another file\n"
    ),
  ])
  func wrongUsageIs64(arguments: [String], message: String) throws {
    let result = try accord(arguments, bytes: [])
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.output == "")
    #expect(result.errors.hasPrefix(message), "\(result.errors)")
  }

  @Test func noRuleFileIsWrittenOver() throws {
    let folder = try changed(Self.edits)
    let leads = Project.root.appending(path: "examples/leads.ndjson").path
    try FileManager.default.copyItem(
      at: folder.url.appending(path: "rules"), to: folder.url.appending(path: "other"))
    for rules in [["rules", "other"], ["other", "rules"]] {
      let result = try accord(
        ["diff"] + rules + ["--leads", leads, "--moved", "rules/lead.accord"], bytes: [], in: folder.url)
      #expect(result.status == 64)
      #expect(result.errors.contains("is written and read in one run"), "\(result.errors)")
    }
  }

  @Test func whatCannotBeDoneIs2() throws {
    let folder = try TemporaryFolder()
    try folder.write("bad.accord", "accord 1\nlead { id text }\ndefine d when nothing > 1\n")
    try folder.write("good.accord", "accord 1\nlead { id text, n number }\ndefine d when n > 1\n")
    try folder.write(
      "deep.accord",
      "accord 1\nlead { id text, n number }\ninput api { records at \"data\" }\ndefine d when n > 1\n")
    try folder.write(
      "flat.accord",
      "accord 1\nlead { id text, n number }\ninput api { records at \"items\" }\ndefine d when n > 1\n")
    for (arguments, words) in [
      (["bad.accord", "good.accord"], "accord: the rules 'bad.accord' have 1 error\n"),
      (["good.accord", "bad.accord"], "accord: the rules 'bad.accord' have 1 error\n"),
      (["good.accord", "nowhere"], "accord: there is no file or folder 'nowhere'\n"),
      (
        ["good.accord", "good.accord", "--leads", "nofile"],
        "accord: cannot read 'nofile': there is no such file or folder\n"
      ),
      (
        ["deep.accord", "flat.accord", "--source", "api", "--leads", "good.accord"],
        "accord: the two rule sets look for the leads in different places ('records at')"
      ),
      (
        ["HEAD:rules", "good.accord"],
        "accord: there is no file or folder 'HEAD:rules', and for a revision of git this folder is in no repository"
      ),
    ] {
      let result = try accord(["diff"] + arguments, bytes: [], in: folder.url)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.output == "")
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }

  @Test func otherWeightsMoveLeadsToOtherArms() throws {
    let folder = try TemporaryFolder()
    let rules = try String(decoding: Project.bytes("examples/cookbook/experiment.accord"), as: UTF8.self)
    try folder.write("old.accord", rules)
    try folder.write("new.accord", rules.replacing("split       usual,", with: "split       usual 9,"))
    let leads = (0..<200).map {
      #"{"id":"\#($0)","activities":[{"kind":"demo_request","at":"2026-11-30T09:00:00Z"}]}"# + "\n"
    }
    try folder.write("leads.ndjson", leads.joined())
    let result = try accord(
      "diff", folder.path("old.accord"), folder.path("new.accord"), "--leads", folder.path("leads.ndjson"),
      "--as-of", "2026-12-01")
    let moved = try #require(result.output.firstMatch(of: /experiment callback: ([0-9]+) of 200/))
    // From one half to nine in ten: two in five move, all of them the same way.
    #expect((60...100).contains(try #require(Int(moved.output.1))))
    #expect(result.output.contains("  within_the_hour → usual"))
    #expect(!result.output.contains("  usual → within_the_hour"))
  }

  @Test(.enabled(if: Oracle.jsonschema.isUsed, "python3 with the module jsonschema is absent"))
  func theJSONIsOfTheSchema() throws {
    let folder = try changed(Self.edits + [(file: "vocabulary", old: "\"DE\"", new: "\"DE\", \"XK\"")])
    let checker = ["Tests/CommandLineTests/check_decisions.py", "docs/comparison.schema.json"]
    for arguments in [
      ["rules", "rules"], ["rules", folder.path("rules")], [folder.path("rules"), "examples/b2b"],
    ] {
      for leads in [[], ["--leads", "examples/leads.ndjson", "--allow-absent"]] as [[String]] {
        let result = try accord(["diff"] + arguments + leads + ["--format", "json"], bytes: [])
        #expect(result.status < 2, "\(result.errors)")
        #expect(try Python.run(checker, input: Array(result.output.utf8)) == "decisions: 1\n")
      }
    }
  }

  // MARK: Leads and proofs

  /// A rule set with a definition, and leads.
  private func compared(
    _ old: String, _ new: String, _ leads: String, _ arguments: [String] = []
  ) throws -> String {
    let folder = try TemporaryFolder()
    let head = "accord 1\nlead { id text, n number }\n"
    try folder.write("old.accord", head + old + "\n")
    try folder.write("new.accord", head + new + "\n")
    try folder.write("leads.ndjson", leads)
    let result = try accord(
      ["diff", "old.accord", "new.accord", "--leads", "leads.ndjson"] + Self.asOf + arguments, bytes: [],
      in: folder.url)
    try #require(result.status == 1, "\(result.errors)")
    return result.output
  }

  /// What leads do is not asked of a solver; what none of them does, is.
  @Test(.enabled(if: Oracle.z3.isUsed)) func whatLeadsShowIsNotProvenAgain() throws {
    let (old, new) = (#"define d "D" when n > 5"#, #"define d "D" when n > 3"#)
    let leads = #"{"id":"a","n":4}"# + "\n" + #"{"id":"b","n":9}"# + "\n"
    #expect(
      try compared(old, new, leads).contains(
        "differs for 1 lead; leads can become one, and none can stop being one (proven)"))
    let json = try compared(old, new, leads, ["--format", "json"])
    #expect(json.contains(#"{"from":"no","to":"yes","possible":"yes"}"#), "\(json)")
    #expect(json.contains(#"{"from":"yes","to":"no","possible":"never"}"#), "\(json)")
    // Of leads that do not move, one that does is made up.
    let others = try compared(old, new, #"{"id":"b","n":9}"# + "\n", ["--format", "json"])
    #expect(others.contains(#""possible":"yes","lead":{"#), "\(others)")
  }

  /// Leads are of one day: a proof about others is not contradicted by them.
  @Test(.enabled(if: Oracle.z3.isUsed)) func leadsSayNothingOfOtherDays() throws {
    let text = try compared(
      "define d until 2026-12-31 \"D\" when n > 5\ndefine d from 2027-01-01 \"D\" when n > 5",
      "define d until 2026-12-31 \"D\" when n > 3\ndefine d from 2027-01-01 \"D\" when not (n <= 5)",
      #"{"id":"a","n":4}"# + "\n")
    #expect(text.contains("written differently, means the same (proven), from 2027-01-01 on"), "\(text)")
    #expect(text.contains("differs for 1 lead"), "\(text)")
  }

  // MARK: Revisions

  /// A repository with the sample rules as its first commit.
  private func repository() throws -> TemporaryFolder {
    let folder = try changed([])
    try git(
      "init -q . && git add . && git -c user.name=A -c user.email=a@b.example commit -q -m rules", folder)
    return folder
  }

  private func git(_ command: String, _ folder: TemporaryFolder) throws {
    let result = try Subprocess.run("/bin/bash", ["-c", "git \(command)"], in: folder.url)
    try #require(result.status == 0, "\(result.errors)")
  }

  @Test func aRevisionIsReadWithItsLists() throws {
    let folder = try repository()
    let same = try accord(["diff", "HEAD:rules", "rules"], bytes: [], in: folder.url)
    #expect(same.status == 0, "\(same.errors)")
    try folder.write(
      "rules/scoring.accord", folder.text("rules/scoring.accord").replacing("+20 \"home", with: "+21 \"home"))
    let changed = try accord(["diff", "rules", "HEAD:./rules"], bytes: [], in: folder.url)
    #expect(changed.status == 1)
    #expect(changed.output.contains("HEAD:./rules/scoring.accord:18"), "\(changed.output)")
    let leads = Project.root.appending(path: "examples/leads.ndjson").path
    let decided = try accord(
      ["diff", "HEAD:rules", "rules", "--leads", leads, "--about", "fit"] + Self.asOf, bytes: [],
      in: folder.url)
    #expect(decided.output.contains("higher by 1"), "\(decided.output)\(decided.errors)")
    for (argument, words) in [
      ("nope:rules", "there is no revision 'nope' in this repository"),
      ("HEAD:nope", "the revision 'HEAD' has no 'nope'"), ("--all:rules", "there is no revision '--all'"),
    ] {
      let result = try accord(["diff", "rules", "--", argument], bytes: [], in: folder.url)
      #expect(result.status == 2)
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }

  /// What git would run or rewrite on the way to a working folder does not count.
  @Test func nothingOfTheRepositoryRuns() throws {
    let folder = try repository()
    try folder.write(".gitattributes", "* filter=evil export-ignore\n*.accord export-subst\n")
    try folder.write("evil", "#!/bin/bash\ntouch '\(folder.path("ran"))'\ncat\n")
    try git(
      """
      add . && chmod +x evil && git -c user.name=A -c user.email=a@b.example commit -q -m attributes
      git config filter.evil.smudge ./evil && git config core.fsmonitor ./evil && git config core.pager ./evil
      git config core.hooksPath "$PWD" && git config uploadpack.packObjectsHook ./evil
      """, folder)
    let result = try accord(["diff", "HEAD:rules", "rules"], bytes: [], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("ran")))
  }

  @Test func withoutGitItIsSaid() throws {
    let folder = try TemporaryFolder()
    let result = try Subprocess.run(
      Project.command.path, ["diff", "HEAD:rules", "HEAD:rules"], in: folder.url,
      environment: [
        "PATH": folder.path("none"),
        "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
      ])
    #expect(result.status == 2)
    #expect(result.errors.contains("the command 'git' is needed, which is not there"), "\(result.errors)")
  }
}
