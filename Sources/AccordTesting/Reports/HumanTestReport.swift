package import AccordSource
import AccordStream
import AccordValues

/// The results of tests for people: what failed and why, what was not reached, and the counts.
package struct HumanTestReport {
  private let run: TestRun
  private let decorator: Decorator
  /// Whether to show what is otherwise only counted.
  private let isVerbose: Bool

  /// How many failures of one test are shown; the rest is counted.
  private static let shownFailures = 10

  /// A report of a run.
  ///
  /// - Parameters:
  ///   - decorator: colours for a terminal.
  ///   - verbose: whether tests that pass are listed too.
  package init(_ run: TestRun, decorator: Decorator = .plain, verbose: Bool = false) {
    self.run = run
    self.decorator = decorator
    isVerbose = verbose
  }

  /// Whole lines.
  package var text: String {
    var lines: [String] = []
    for result in run.results {
      if !result.hasPassed {
        lines += failed(result) + [""]
      } else if isVerbose {
        lines.append("passed  \(visible(result.place))  \"\(visible(result.title))\"" + leads(result))
      }
    }
    if isVerbose, lines.last.map({ !$0.isEmpty }) ?? false { lines.append("") }
    if let coverage = run.coverage {
      lines += CoverageReport(coverage, decorator, isVerbose).lines + [""] + promises
    }
    lines.append(counts)
    return lines.map { $0 + "\n" }.joined()
  }

  /// On how many leads each promise was tested.
  private var promises: [String] {
    guard !run.promises.isEmpty else { return [] }
    let width = run.promises.map(\.words.count).max() ?? 0
    let lines = run.promises.map { promise in
      let words = DisplayText.padded(promise.words, to: width)
      return "  \(promise.broken > 0 ? decorator(.error, words) : words)  \"\(visible(promise.title))\""
    }
    return [decorator(.message, "Promises")] + lines + [""]
  }

  private var counts: String {
    let tests = Count.of(run.results.count, "test")
    let leads = run.leads == run.results.count ? "" : " with \(Count.of(run.leads, "lead"))"
    return "\(tests)\(leads), \(run.passed) passed, \(run.failed) failed"
  }

  private func failed(_ result: TestResult) -> [String] {
    var lines = [
      "\(decorator(.error, "failed"))  \(decorator(.frame, visible(result.place)))  "
        + "\(decorator(.message, "\"\(visible(result.title))\""))\(leads(result))"
    ]
    for failure in result.failures.prefix(HumanTestReport.shownFailures) {
      let lead = failure.lead.map { "\(visible($0)): " } ?? ""
      lines.append("  \(lead)\(visible(failure.expectation))  \(decorator(.frame, visible(failure.place)))")
      lines.append("    expected  \(visible(failure.expected))")
      lines.append("    got       \(decorator(.warning, visible(failure.got)))")
      lines += failure.explanation.map { "      \(visible($0))" }
    }
    let hidden = result.failures.count - HumanTestReport.shownFailures
    if hidden > 0 {
      lines.append("  and \(Count.of(hidden, "more failure")); '--format json' shows all of them")
    }
    return lines
  }

  private func leads(_ result: TestResult) -> String {
    if result.leads == 1 { return "" }
    return result.hasPassed
      ? "  (\(result.leads) leads)" : "  (\(result.failedLeads) of \(result.leads) leads)"
  }

  private func visible(_ text: String) -> String { DisplayText.visible(text) }
}
