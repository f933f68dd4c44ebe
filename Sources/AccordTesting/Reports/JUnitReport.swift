import AccordSource
import AccordStream
import AccordValues

/// The results of tests as JUnit XML, as CI systems read it: a suite for each rule file, a case for each
/// test.
///
/// The form is that of the Apache Ant task `junitreport`, as far as the readers of GitLab, Jenkins and GitHub
/// share it.
package struct JUnitReport {
  private let run: TestRun

  /// How many failures of one test are written out.
  private static let shownFailures = 100

  package init(_ run: TestRun) {
    self.run = run
  }

  /// The document.
  package var text: String {
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      "<testsuites name=\"accord test\" \(counts(run.results)) errors=\"0\">",
    ]
    var suites: [String: [TestResult]] = [:]
    var order: [String] = []
    for result in run.results {
      if suites[result.file] == nil { order.append(result.file) }
      suites[result.file, default: []].append(result)
    }
    for file in order { lines += suite(file, suites[file] ?? []) }
    lines.append("</testsuites>")
    return lines.map { $0 + "\n" }.joined()
  }

  private func suite(_ file: String, _ results: [TestResult]) -> [String] {
    var uses: [String: Int] = [:]
    for result in results { uses[result.title, default: 0] += 1 }
    var lines = [
      "  <testsuite name=\"\(escape(file))\" \(counts(results)) errors=\"0\" skipped=\"0\">"
    ]
    for result in results {
      // Readers tell cases apart by their names.
      let name = uses[result.title] == 1 ? result.title : "\(result.title) (line \(result.line))"
      let opening =
        "    <testcase name=\"\(escape(name))\" classname=\"\(escape(file))\" file=\"\(escape(file))\" "
        + "line=\"\(result.line)\""
      if result.hasPassed {
        lines.append("\(opening)/>")
      } else {
        lines += ["\(opening)>", failure(of: result), "    </testcase>"]
      }
    }
    return lines + ["  </testsuite>"]
  }

  private func counts(_ results: [TestResult]) -> String {
    "tests=\"\(results.count)\" failures=\"\(results.count { !$0.hasPassed })\""
  }

  /// One element for all failures of a test: of several, many readers keep only the first.
  private func failure(of result: TestResult) -> String {
    let count = result.failures.count
    let first = result.failures.first?.summary ?? ""
    let message = count > 1 ? "\(first) (and \(Count.of(count - 1, "more failure")))" : first
    var text: [String] = []
    for failure in result.failures.prefix(JUnitReport.shownFailures) {
      text += ["\(failure.place): \(failure.summary)"] + failure.explanation.map { "  \($0)" }
    }
    if count > JUnitReport.shownFailures { text.append("and \(count - JUnitReport.shownFailures) more") }
    return "      <failure type=\"expectation\" message=\"\(escape(message))\">"
      + "\(text.map(escape).joined(separator: "&#10;"))</failure>"
  }

  /// A line for an element or a quoted attribute, made visible as on a terminal. What else XML 1.0 cannot hold
  /// (section 2.2: U+FFFE, U+FFFF) becomes U+FFFD.
  private func escape(_ line: String) -> String {
    let scalars = DisplayText.visible(line).unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar == "\u{FFFE}" || scalar == "\u{FFFF}" ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars)).markup
  }
}
