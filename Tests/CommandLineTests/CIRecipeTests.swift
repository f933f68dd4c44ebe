import AccordTestSupport
import Foundation
import Testing

/// The recipes in `examples/ci` and the workflow of `accord init`: their structure, and every command in them run.
@Suite struct CIRecipeTests {
  private static let recipes = "examples/ci"

  private func yaml(_ text: String) throws -> Any {
    let script = "import json, sys, yaml; json.dump(yaml.safe_load(sys.argv[1]), sys.stdout)"
    return try JSONSerialization.jsonObject(with: Data(Python.run(["-c", script, text]).utf8))
  }

  func recipe(_ name: String) throws -> Any { try yaml(Project.text("\(Self.recipes)/\(name)")) }

  /// The commands of a workflow in their order, and what is wrong with its structure.
  func commands(ofWorkflow text: String) throws -> [String] {
    let workflow = try #require(try yaml(text) as? [String: Any])
    // YAML 1.1 reads the key 'on' as yes.
    #expect(workflow["on"] != nil || workflow["true"] != nil)
    let jobs = try #require(workflow["jobs"] as? [String: [String: Any]])
    return try jobs.sorted { $0.key < $1.key }.flatMap { name, job in
      #expect(job["runs-on"] is String, "\(name)")
      let steps = try #require(job["steps"] as? [[String: Any]], "\(name)")
      for step in steps { #expect((step["run"] is String) != (step["uses"] is String), "\(step)") }
      #expect((steps.first?["uses"] as? String)?.hasPrefix("actions/checkout@v") == true)
      return steps.compactMap { $0["run"] as? String }
    }
  }

  /// Runs the commands of a workflow as GitHub does, on a machine where `accord` is not yet: what a step adds to the path is
  /// there for those after it.
  struct Runner {
    let sandbox: Sandbox
    /// What the workflow names as its release.
    var release: String

    init(_ sandbox: Sandbox) throws {
      self.sandbox = sandbox
      // A release in the form that 'scripts/release' makes, whose program is the one under test.
      let packed = try sandbox.run(
        """
        mkdir -p made/accord-1/bin runner tools && cp -P bin/accord made/accord-1/bin/ && : > runner/path
        tar -czf tools/accord.tar.gz -C made accord-1 && sha256sum tools/accord.tar.gz
        """)
      try #require(packed.status == 0, "\(packed.output)")
      release = "tools/accord.tar.gz " + packed.output.prefix(64)
    }

    func run(_ command: String) throws -> Subprocess.Result {
      try sandbox.run(
        """
        export RUNNER_TEMP="$PWD/runner" GITHUB_PATH="$PWD/runner/path" ACCORD_RELEASE='\(release)'
        PATH=/usr/bin:/bin
        while read -r folder; do PATH=$folder:$PATH; done < "$GITHUB_PATH"
        \(command)
        """)
    }
  }

  @Test(.enabled(if: Oracle.yaml.isUsed, "python3 with the module yaml is absent"))
  func aWorkflowDoesNotRunAnotherReleaseThanTheOneItNames() throws {
    let command = try #require(
      try commands(ofWorkflow: Project.text("\(Self.recipes)/github-actions.yml")).first)
    var runner = try Runner(Sandbox())
    let right = runner.release
    for (release, words) in [
      ("", "names no release"), ("tools/accord.tar.gz", "names no release"),
      ("tools/accord.tar.gz " + String(repeating: "0", count: 64), "FAILED"),
      (right.replacing("accord.tar", with: "other.tar"), "No such file"),
    ] {
      runner.release = release
      let outcome = try runner.run(command)
      #expect(outcome.status != 0)
      #expect(outcome.output.contains(words), "\(outcome.output)")
      #expect(try runner.run("accord --version").status == 127)
    }
    runner.release = right
    #expect(try runner.run(command).status == 0)
    #expect(try runner.run("accord --version").status == 0)
  }

  @Test(.enabled(if: Oracle.yaml.isUsed, "python3 with the module yaml is absent"))
  func everyCommandOfTheGitHubWorkflowPassesOnGoodRules() throws {
    let commands = try commands(ofWorkflow: Project.text("\(Self.recipes)/github-actions.yml"))
    #expect(commands.count == 7)
    let sandbox = try Sandbox(isSigned: true)
    let runner = try Runner(sandbox)
    for command in commands {
      let outcome = try runner.run(command)
      #expect(outcome.status == 0, "\(command): \(outcome.output)")
    }
    #expect(try sandbox.folder.text("rules-tests.xml").contains("<testsuite"))
    let sarif = try JSONSerialization.jsonObject(with: Data(sandbox.folder.text("rules.sarif").utf8))
    #expect((sarif as? [String: Any])?["version"] as? String == "2.1.0")
  }

  @Test(.enabled(if: Oracle.yaml.isUsed, "python3 with the module yaml is absent"))
  func aBadChangeFailsAtTheStepThatFindsIt() throws {
    let commands = try commands(ofWorkflow: Project.text("\(Self.recipes)/github-actions.yml"))
    /// The file, what is changed in it, and a word of the command that must fail first.
    let changes = [
      ("definitions", "define MQL", "define   MQL", "fmt"),
      ("definitions", "fit >= 50", "fitt >= 50", "lint"),
      ("scoring", "+40 \"asked", "+41 \"asked", "test"),
      ("definitions", "fit >= 20", "fit >= 21", "--agreed"),
    ]
    for (file, old, new, failing) in changes {
      let sandbox = try Sandbox(isSigned: true)
      let text = try sandbox.folder.text("rules/\(file).accord")
      let changed = text.replacing(old, with: new)
      try #require(changed != text, "\(old)")
      try sandbox.folder.write("rules/\(file).accord", changed)
      let runner = try Runner(sandbox)
      let first = try commands.first { try runner.run($0).status != 0 }
      #expect(first?.contains(failing) == true, "\(new): \(first ?? "nothing")")
    }
  }

  @Test(.enabled(if: Oracle.yaml.isUsed, "python3 with the module yaml is absent"))
  func everyCommandOfTheGitLabJobPassesOnGoodRules() throws {
    let jobs = try #require(try recipe("gitlab-ci.yml") as? [String: [String: Any]])
    let job = try #require(jobs["rules"])
    let script = try #require(job["script"] as? [String])
    #expect(script.count == 5)
    let reports = try #require((job["artifacts"] as? [String: Any])?["reports"] as? [String: String])
    let sandbox = try Sandbox(isSigned: true)
    // All commands of a job share a shell, which ends at the first that fails.
    let installing = try #require(job["before_script"] as? [String])
    let outcome = try Runner(sandbox).run((installing + script).joined(separator: "\n"))
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(FileManager.default.fileExists(atPath: sandbox.folder.path(try #require(reports["junit"]))))
  }

  @Test(.enabled(if: Oracle.yaml.isUsed, "python3 with the module yaml is absent"))
  func theHooksOfPreCommitPassOnGoodRules() throws {
    let hooks = try #require(try recipe("pre-commit-hooks.yaml") as? [[String: Any]])
    #expect(hooks.compactMap { $0["id"] as? String } == ["accord-fmt", "accord-lint", "accord-test"])
    let sandbox = try Sandbox()
    for hook in hooks {
      #expect(hook["language"] as? String == "system")
      #expect(hook["pass_filenames"] as? Bool == false)
      let files = try Regex(try #require(hook["files"] as? String))
      #expect("rules/lead.accord".contains(files) && !"src/rules.swift".contains(files))
      let outcome = try sandbox.run(try #require(hook["entry"] as? String))
      #expect(outcome.status == 0, "\(outcome.output)")
    }
  }

  @Test(.enabled(if: Oracle.yaml.isUsed, "python3 with the module yaml is absent"))
  func theWorkflowOfInitPassesAsItIsWritten() throws {
    let sandbox = try Sandbox()
    let commands = try commands(ofWorkflow: sandbox.folder.text(".github/workflows/rules.yml"))
    #expect(commands.count == 5)
    // The one recipe installs as the other does.
    let recipe = try self.commands(ofWorkflow: Project.text("\(Self.recipes)/github-actions.yml"))
    #expect(commands.first == recipe.first)
    let runner = try Runner(sandbox)
    for command in commands {
      let outcome = try runner.run(command)
      #expect(outcome.status == 0, "\(command): \(outcome.output)")
    }
  }

  @Test func theGitHookRefusesABadChangeAndLetsAGoodOnePass() throws {
    let sandbox = try Sandbox()
    let hook = Project.root.appending(path: "\(Self.recipes)/pre-commit").path
    let begun = try sandbox.run(
      "git init -q . && cp '\(hook)' .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit "
        + "&& git add rules sample-leads.ndjson && git commit -q -m 'the rules'")
    #expect(begun.status == 0, "\(begun.output)")

    // A test that fails, and what is staged counts: putting the file right without 'git add' does not help.
    let good = try sandbox.folder.text("rules/scoring.accord")
    try sandbox.folder.write("rules/scoring.accord", good.replacing("+40 \"asked", with: "+41 \"asked"))
    _ = try sandbox.run("git add rules")
    try sandbox.folder.write("rules/scoring.accord", good)
    let refused = try sandbox.run("git commit -q -m 'a worse rule'")
    #expect(refused.status != 0)
    #expect(refused.output.contains("engagement"))
    #expect(
      try sandbox.run("git log --oneline | wc -l").output.trimmingCharacters(in: .whitespacesAndNewlines)
        == "1"
    )

    // A good change, a change elsewhere, and the removal of all rules pass.
    let lead = try sandbox.folder.text("rules/lead.accord")
    try sandbox.folder.write("rules/lead.accord", lead.replacing("\"-\", ", with: "\"-\", \"?\", "))
    for commands in [
      "git add rules && git commit -q -m 'one more word for not known'",
      "echo >> sample-leads.ndjson && git commit -q -a -m 'elsewhere'",
      "git rm -rq rules && git commit -q -m 'no rules'",
    ] {
      let passed = try sandbox.run(commands)
      #expect(passed.status == 0, "\(commands): \(passed.output)")
    }
    #expect(
      try sandbox.run("git log --oneline | wc -l").output.trimmingCharacters(in: .whitespacesAndNewlines)
        == "4"
    )
  }

  @Test func theGitHookSaysThatTheCommandIsMissing() throws {
    let sandbox = try Sandbox()
    let hook = Project.root.appending(path: "\(Self.recipes)/pre-commit").path
    let outcome = try sandbox.run("git init -q . && git add rules && rm bin/accord && sh '\(hook)'")
    #expect(outcome.status == 1)
    #expect(outcome.output == "pre-commit: the command 'accord' is not on the PATH\n")
  }
}
