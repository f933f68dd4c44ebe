import AccordTestSupport
import Foundation
import Testing

/// The recipes in `examples/ci` that say on a pull request what it means, with the servers played by scripts.
@Suite(.enabled(if: Oracle.yaml.isUsed, "python3 with the module yaml is absent"))
struct CIDiffRecipeTests {
  /// A repository with two commits of which the second lowers a threshold.
  private func changed() throws -> Sandbox {
    let sandbox = try Sandbox()
    let begun = try sandbox.run(
      """
      git init -q . && git add rules sample-leads.ndjson && git commit -q -m 'the rules'
      sed -i 's/engagement >= 20/engagement >= 15/' rules/definitions.accord && git commit -q -a -m 'a lower threshold'
      """)
    try #require(begun.status == 0, "\(begun.output)")
    return sandbox
  }

  /// A program that a recipe calls, played by a script.
  private func play(_ program: String, _ script: String, in sandbox: Sandbox) throws {
    try sandbox.folder.write("played/\(program)", "#!/bin/bash\n\(script)\n")
    _ = try sandbox.run("chmod +x played/\(program)")
  }

  @Test func theGitHubWorkflowWritesOneCommentAgain() throws {
    let workflow = try Project.text("examples/ci/github-diff.yml")
    let commands = try CIRecipeTests().commands(ofWorkflow: workflow)
    try #require(commands.count == 3)
    #expect(
      commands.first
        == (try CIRecipeTests().commands(ofWorkflow: Project.text("examples/ci/github-actions.yml")).first))
    let sandbox = try changed()
    let runner = try CIRecipeTests.Runner(sandbox)
    // Knows one comment once it has been written.
    try play(
      "gh",
      """
      echo "$*" >> "$RUNNER_TEMP/calls"
      case "$*" in
        *--jq*) cat "$RUNNER_TEMP/id" 2>/dev/null || true ;;
        *POST*) echo 42 > "$RUNNER_TEMP/id" ;;
      esac
      """, in: sandbox)
    #expect(try runner.run(commands[0]).status == 0)
    let setting = """
      export GITHUB_REPOSITORY=corp/rules NUMBER=7 LEADS=sample-leads.ndjson
      PATH=$PWD/played:$PATH

      """
    let comment = try runner.run(setting + commands[1])
    #expect(comment.status == 0, "\(comment.output)")
    #expect(comment.output.hasPrefix("<!-- accord diff -->\n\n**"), "\(comment.output)")
    #expect(comment.output.contains("engagement \\>= 20 → engagement \\>= 15"), "\(comment.output)")
    // The ids of leads are nobody's business.
    #expect(!comment.output.contains("Leads that move"))
    for _ in 0..<2 {
      let outcome = try runner.run(setting + commands[2])
      #expect(outcome.status == 0, "\(outcome.output)")
    }
    let calls = try sandbox.folder.text("runner/calls").split(separator: "\n")
    #expect(calls.count == 4)
    #expect(calls[1].contains("POST repos/corp/rules/issues/7/comments"))
    #expect(calls[3].contains("PATCH repos/corp/rules/issues/comments/42"))
  }

  @Test func theGitLabJobSaysTheSame() throws {
    let jobs = try #require(try CIRecipeTests().recipe("gitlab-diff.yml") as? [String: [String: Any]])
    let job = try #require(jobs["rules-diff"])
    let script = try #require(job["script"] as? [String])
    try #require(script.count == 2)
    let sandbox = try changed()
    try play("jq", "exit 0", in: sandbox)
    try play("curl", "exit 0", in: sandbox)
    let installing = try #require(job["before_script"] as? [String])
    // Without a token there is the report alone.
    let outcome = try CIRecipeTests.Runner(sandbox).run(
      """
      PATH=$PWD/played:$PATH CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse HEAD^) LEADS= ACCORD_TOKEN=
      \((installing + script).joined(separator: "\n"))
      """)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("<!-- accord diff -->\n\n**1 declaration differs."), "\(outcome.output)")
    #expect(outcome.output.hasSuffix("ACCORD_TOKEN is not set, so there is no note\n"), "\(outcome.output)")
  }
}
