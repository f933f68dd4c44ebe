import AccordSemantics
import AccordSource
import AccordStream
import AccordTesting
import AccordValues
import ArgumentParser

/// `accord test`: runs the examples that both teams signed off.
struct Test: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the tests of rules and explain those that fail.",
    usage: "accord test [<options>] <rules>",
    discussion: """
      Runs every 'test' block under the rules in force on its day. A failed expectation shows what was \
      expected, what came, and what led there. The exit code is 1 when a test fails.

      Coverage counts outcomes: of every condition yes and no, of bands, grades and last steps that they were \
      reached. Whether a condition was seen unknown is shown and not counted; conditions inside 'where' are \
      about single items and are left out.

      Examples:
        accord test rules
        accord test rules --coverage --threshold 90 --junit tests.xml
        accord test rules --suggest rules/more-tests.accord
      """)

  @OptionGroup var rules: RulesArgument

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp(
      "Only those whose title this regular expression (PCRE2) is found in: the tests that run.",
      valueName: "pattern"))
  var expression: String?

  @Option(help: ArgumentHelp("The form of the results.", valueName: "form"))
  var format: Format = .human

  @Flag(help: "Show which outcomes of the rules the tests reach, and why others are not reached.")
  var coverage = false

  @Option(
    help: ArgumentHelp(
      "The least share of outcomes to reach, in percent; implies '--coverage'.", valueName: "percent"))
  var threshold: Int?

  @Option(
    help: ArgumentHelp("Write the results as JUnit XML to this file, too.", valueName: "file"),
    completion: .file(extensions: ["xml"]))
  var junit: String?

  @Option(
    help: ArgumentHelp(
      "Write tests to this file that reach what no test reaches; it must not be there.", valueName: "file"),
    completion: .file(extensions: ["accord"]))
  var suggest: String?

  @Flag(help: "Show tests that pass, and conditions that are never unknown, too.")
  var verbose = false

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case human
    case json
  }

  func validate() throws {
    if let threshold, !(0...100).contains(threshold) {
      throw ValidationError("'--threshold \(threshold)' must be a number from 0 to 100")
    }
    if let suggest, !suggest.hasSuffix(".accord") {
      throw ValidationError("'--suggest \(suggest)' must be the name of a rule file, which ends in .accord")
    }
  }

  func run() throws {
    let pattern = try expression.map { try Pattern(title: $0) }
    let loaded = try rules.load(writing: [junit, suggest].compactMap { $0 })
    let runner = TestRunner(loaded)
    let titles = runner.titles
    if let expression, let pattern, !titles.isEmpty, !titles.contains(where: { pattern.finds($0) }) {
      Terminal.say("accord: no title of the \(Count.of(titles.count, "test")) matches '\(expression)'")
      throw ExitCode.findings
    }
    let result = runner.run(coverage: coverage || threshold != nil) { pattern?.finds($0) ?? true }
    guard result.diagnostics.isEmpty else {
      let renderer = HumanRenderer(
        sources: loaded.earliest.sources,
        decorator: Terminal.decorator(rules.color, for: Console.current.errors))
      Terminal.say(lines: renderer.render(result.diagnostics))
      Terminal.say("accord: the tests have \(Count.of(result.diagnostics.count, "error"))")
      throw ExitCode.failed
    }
    try write(result)
    if let suggest { try TestSuggestions(rules: rules, loaded).write(to: suggest) }
    let isBelow = isBelowThreshold(result)
    if result.failed > 0 || isBelow { throw ExitCode.findings }
  }

  private func write(_ result: TestRun) throws {
    if let junit {
      try Failures.reported { try AtomicFile.replace(junit, with: Array(JUnitReport(result).text.utf8)) }
    }
    switch format {
    case .human:
      if result.results.isEmpty { try Terminal.show(Test.howTo) }
      if result.results.isEmpty, result.coverage == nil { return }
      let decorator = Terminal.decorator(rules.color, for: Console.current.output)
      try Terminal.show(HumanTestReport(result, decorator: decorator, verbose: verbose).text)
    case .json: try Terminal.show(JSONTestReport(result).text)
    }
  }

  private func isBelowThreshold(_ result: TestRun) -> Bool {
    guard let threshold, let share = result.coverage?.share, !share.isAtLeast(threshold) else { return false }
    Terminal.say(
      "accord: the tests reach \(share.percent) % of the outcomes (\(share.reached) of \(share.needed)), "
        + "and '--threshold' asks for \(threshold) %")
    return true
  }

  /// For those who have no test yet.
  private static let howTo = """
    the rules have no tests; write what a lead should come to, in any file of the rules:

      test "a lead that both teams know" {
        at      2026-11-01T09:00Z
        lead    { id = "T1" }
        expect  route to nobody
      }

    """
}
