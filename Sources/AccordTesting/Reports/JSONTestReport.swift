import AccordSemantics
import AccordValues

/// The results of tests as one JSON object, without times, so that the same rules give the same bytes.
package struct JSONTestReport {
  private let run: TestRun

  package init(_ run: TestRun) {
    self.run = run
  }

  /// The object on lines of its own: one a test and one a line of the rules.
  package var text: String {
    var members = [
      "\"tests\":" + list(run.results.map(json)),
      "\"counts\":{\"tests\":\(run.results.count),\"leads\":\(run.leads),\"passed\":\(run.passed),"
        + "\"failed\":\(run.failed)}",
    ]
    if !run.promises.isEmpty { members.append("\"promises\":" + list(run.promises.map(json))) }
    if let coverage = run.coverage { members.append("\"coverage\":\(json(coverage))") }
    return JSONText.printable("{" + members.joined(separator: ",\n") + "}\n")
  }

  private func json(_ result: TestResult) -> String {
    "{\"title\":\(quote(result.title)),\"file\":\(quote(result.file)),\"line\":\(result.line),"
      + "\"result\":\"\(result.hasPassed ? "passed" : "failed")\",\"leads\":\(result.leads),"
      + "\"failed_leads\":\(result.failedLeads),"
      + "\"failures\":[\(result.failures.map(json).joined(separator: ","))]}"
  }

  private func json(_ failure: TestFailure) -> String {
    let lead = failure.lead.map { "\"lead\":\(quote($0))," } ?? ""
    return "{\(lead)\"expectation\":\(quote(failure.expectation)),\"at\":\(quote(failure.place)),"
      + "\"expected\":\(quote(failure.expected)),\"got\":\(quote(failure.got)),"
      + "\"explanation\":[\(failure.explanation.map(quote).joined(separator: ","))]}"
  }

  private func json(_ promise: CheckedPromise) -> String {
    "{\"title\":\(quote(promise.title)),\"file\":\(quote(promise.file)),\"line\":\(promise.line),"
      + "\"leads\":\(promise.leads),\"broken\":\(promise.broken)}"
  }

  private func json(_ coverage: Coverage) -> String {
    let files = coverage.files.map { "{\"file\":\(quote($0.file)),\(json($0.share))}" }
    return "{\(json(coverage.share)),\"files\":" + list(files) + ",\"rules\":"
      + list(coverage.rules.map(json)) + "}"
  }

  private func json(_ share: Coverage.Share) -> String {
    "\"reached\":\(share.reached),\"needed\":\(share.needed),\"percent\":\(share.percent)"
  }

  private func json(_ rule: CoveredRule) -> String {
    let unreached = rule.unreached.map {
      "{\"outcome\":\"\($0.outcome.rawValue)\",\"counts\":\($0.counts),\"reason\":\(quote($0.reason))}"
    }
    return "{\"file\":\(quote(rule.file)),\"line\":\(rule.line),\"kind\":\(quote(rule.kind)),"
      + "\"text\":\(quote(rule.text)),\"needed\":\(words(rule.needed)),\"seen\":\(words(rule.seen)),"
      + "\"unreached\":[\(unreached.joined(separator: ","))]}"
  }

  private func words(_ outcomes: Set<Truth>) -> String {
    "[" + Truth.allCases.filter(outcomes.contains).map { "\"\($0.rawValue)\"" }.joined(separator: ",") + "]"
  }

  private func list(_ elements: [String]) -> String {
    elements.isEmpty ? "[]" : "[\n" + elements.joined(separator: ",\n") + "\n]"
  }

  private func quote(_ text: String) -> String { JSONText.quote(text) }
}
