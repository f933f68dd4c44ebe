import AccordSource
import AccordStream
import AccordValues

/// The results of tests as JUnit XML: a suite for each rule file, a case for each test.
package struct JUnitReport {
  private let run: TestRun

  /// How many failures of one test are written out.
  private static let shownFailures = 100

  package init(_ run: TestRun) {
    self.run = run
  }

  /// The document.
  package var text: String {
    var suites: [String: [TestResult]] = [:]
    var order: [String] = []
    for result in run.results {
      if suites[result.file] == nil { order.append(result.file) }
      suites[result.file, default: []].append(result)
    }
    return JUnitDocument(
      name: "accord test",
      suites: order.map { file in
        JUnitDocument.Suite(
          name: file,
          cases: (suites[file] ?? []).map { result in
            JUnitDocument.Case(
              name: result.title, place: (file, result.line), outcome: outcome(of: result))
          })
      }
    ).text
  }

  /// One failure for all of a test: of several, many readers keep only the first.
  private func outcome(of result: TestResult) -> JUnitDocument.Outcome {
    guard !result.hasPassed else { return .passed }
    let count = result.failures.count
    let first = result.failures.first?.summary ?? ""
    let message = count > 1 ? "\(first) (and \(Count.of(count - 1, "more failure")))" : first
    var text: [String] = []
    for failure in result.failures.prefix(JUnitReport.shownFailures) {
      text += ["\(failure.place): \(failure.summary)"] + failure.explanation.map { "  \($0)" }
    }
    if count > JUnitReport.shownFailures { text.append("and \(count - JUnitReport.shownFailures) more") }
    return .failed(type: "expectation", message: message, text: text)
  }
}
