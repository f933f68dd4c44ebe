import AccordLint
import AccordReference
import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import Testing

/// Conditions in plainer words against the reference: every lead is decided as before.
@Suite struct SimplifyingTests {
  /// Rules with their conditions in plainer words, and how many were changed.
  private func simplified(
    _ sources: SourceSet, _ result: CheckResult, _ files: RuleFiles
  ) throws -> (rules: SourceSet, count: Int) {
    let context = LintContext(
      sources: sources, trees: result.trees, files: files, today: try #require(LintExample.today))
    let lint = try #require(Lint.named("roundabout-condition"))
    let fixes = Linter([lint]).findings(result, context).flatMap(\.fixIts)
    let changed = sources.files.enumerated().map { index, file in
      SourceFile(path: file.path, bytes: Array(FixIt.apply(fixes, to: file, index: index).text.utf8))
    }
    return (SourceSet(changed), fixes.count)
  }

  @Test("what is simplified decides as before, and is as plain as it gets", arguments: 0..<4)
  func decisions(_ part: Int) throws {
    var changed = 0
    for seed in UInt64(part * 20 + 1)...UInt64(part * 20 + 20) {
      let rules = RuleSetGenerator.rules(seed: seed)
      let result = rules.check()
      guard let set = result.rules else { continue }
      var (sources, checked, count) = (rules.folder.sources, result, 0)
      // What was said as a pattern is a comparison then, of which a form can be asked in vain; no more is left for later.
      for round in 0..<3 {
        let step = try simplified(sources, checked, rules.folder.ruleFiles)
        guard step.count > 0 else { break }
        #expect(round < 2 && (round == 0 || step.count < 3), "seed \(seed)")
        (sources, count) = (step.rules, count + step.count)
        checked = Checker.check(sources, files: rules.folder.ruleFiles)
      }
      changed += count
      let mistakes = checked.diagnostics.map { mistake in
        mistake.message + (mistake.range.map { ": " + sources.line(of: $0) } ?? "")
      }
      let plainSet = try #require(checked.rules, "seed \(seed): \(mistakes)")
      guard count > 0 else { continue }
      for time in ["2026-11-01T00:00Z", "2027-01-01T00:00Z"] {
        let asOf = try #require(TimeReader.instant(time.utf8, zone: .utc))
        let (program, other) = (set.program(at: asOf), plainSet.program(at: asOf))
        var leads = LeadGenerator(program, input: program.ownInput, asOf: asOf, seed: seed)
        let decide = Subject.reference.prepare(program, program.ownInput, asOf)
        let decidePlainly = Subject.reference.prepare(other, other.ownInput, asOf)
        for _ in 0..<10 {
          let document = leads.next()
          let (before, after) = (decide(document), decidePlainly(document))
          // Other words have another fingerprint.
          let plainly = after.brief.replacing(
            plainSet.fingerprint.prefix(16), with: set.fingerprint.prefix(16))
          #expect(
            before.brief == plainly && before.broken == after.broken,
            "seed \(seed): \(document.text)\n\(before.brief)\n\(plainly)")
        }
      }
    }
    #expect(changed > 50)
  }
}

extension SourceSet {
  /// The whole line in which a range begins.
  fileprivate func line(of range: SourceRange) -> String {
    let before = self[range].text(0..<range.bytes.lowerBound).split(
      separator: "\n", omittingEmptySubsequences: false)
    let after = self[range].text(range.bytes.lowerBound..<self[range].bytes.count)
    return (before.last ?? "") + "⏵" + after.prefix { $0 != "\n" }
  }
}
