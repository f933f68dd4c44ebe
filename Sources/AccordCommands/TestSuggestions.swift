import AccordSemantics
import AccordSource
import AccordSyntax
import AccordTesting
import AccordValues
import ArgumentParser

/// Tests that are proposed for what no test reaches, written to a file of their own.
struct TestSuggestions {
  private let loader: RuleSetLoader
  private let loaded: RuleSet

  init(rules: RulesArgument, _ loaded: RuleSet) {
    loader = RuleSetLoader(rules.rules, allowing: rules.allowed.folders)
    self.loaded = loaded
  }

  /// Writes the file, and says what the tests reach with it; nothing is written over.
  func write(to path: String) throws {
    guard FileKind(at: path) == nil else {
      throw Failures.wrongUsage("'\(path)' is there already; name a new file for the proposed tests")
    }
    guard let now = Instant.clock else { throw Failures.wrongUsage("the clock of this machine is not set") }
    let midnight = TimeZoneTable.utc.instant(date: TimeZoneTable.utc.date(of: now), microsecondOfDay: 0)
    let tests = try TestRunner.suggestions(for: loaded, asOf: midnight ?? now).filter {
      try checked([$0]) != nil
    }
    guard !tests.isEmpty, let share = try checked(tests) else {
      Terminal.say("accord: no lead was found that reaches more; '\(path)' was not written")
      return
    }
    try Failures.reported { try AtomicFile.replace(path, with: text(tests)) }
    Terminal.say(
      "accord: wrote \(Count.of(tests.count, "test")) to '\(path)', with which \(share.percent) % of the outcomes are reached "
        + "(\(share.reached) of \(share.needed)); they say what the rules do, so read each of them")
  }

  private func text(_ tests: [SuggestedTest]) -> [UInt8] {
    let text =
      "accord 1\n\n# Proposed by 'accord test --suggest': leads that no other test has. They say what the rules do, not what they should\n"
      + "# do; read each of them together.\n\n"
      + tests.enumerated().map { $1.text($0 + 1) }.joined(separator: "\n")
    let bytes = Array(text.utf8)
    return (try? RuleFormatter.format(SourceFile(path: "tests", bytes: bytes))) ?? bytes
  }

  /// What all tests reach together with these; nil when one of these does not load, or does not pass.
  private func checked(_ tests: [SuggestedTest]) throws -> Coverage.Share? {
    let sources = try RulesArgument.sources(loader)
    let proposed = SourceFile(path: "proposed.accord", bytes: text(tests))
    guard let rules = Checker.check(SourceSet(sources.files + [proposed]), files: loader.files).rules else {
      return nil
    }
    let run = TestRunner(rules).run(coverage: true)
    let passed = run.results.filter { $0.file == proposed.path && $0.hasPassed }
    return passed.count == tests.count ? run.coverage?.share : nil
  }
}
