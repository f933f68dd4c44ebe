import AccordSemantics
package import AccordSource
import AccordValues

// What CI systems read. Of promises, those that are proven are no result there: who reads it looks for what is to be done.

extension VerificationReport {
  /// Whether a promise that came out so is to be put right, or was not decided.
  private func isShown(_ outcome: Verdict.Outcome) -> Bool {
    if case .undecided = outcome { return true }
    return policy.reports(outcome)
  }

  // MARK: SARIF

  /// What came of it as a SARIF log: a promise that is not decided is `open`, everything else that is told `fail`.
  ///
  /// - Parameters:
  ///   - version: that of accord.
  ///   - rules: kinds of findings that are none of promises and checks.
  package func sarif(version: String, rules: [SARIFLog.Rule] = []) -> String {
    let promises = verification.entries.filter { isShown($0.verdict.outcome) }.compactMap { entry in
      remark(on: entry).map { remark -> SARIFLog.Result in
        if case .undecided = entry.verdict.outcome { return result(remark, .open, .none) }
        return result(remark, .fail, .error)
      }
    }
    let others = verification.findings.map { remark(on: $0) } + verification.idle.map { remark(on: $0) }
    return SARIFLog(
      rules: [.promise] + CheckCode.allCases.map { SARIFLog.Rule($0) } + rules, version: version
    )
    .text(promises + others.map { result($0, .fail, .warning) })
  }

  private func result(
    _ remark: Remark, _ kind: SARIFLog.Kind, _ level: SARIFLog.Level
  ) -> SARIFLog.Result {
    var result = SARIFLog.Result(
      rule: remark.rule, level: level,
      message: remark.lines.map(DisplayText.visible).joined(separator: "\n"),
      place: remark.range.map { SARIFLog.Place($0, remark.sources) })
    result.kind = kind
    if let lead = remark.lead { result.markdown = markdown(remark, lead) }
    var properties: [(key: String, value: String)] = []
    if let outcome = remark.outcome { properties.append(("outcome", JSONText.quote(outcome))) }
    if let from = remark.from { properties.append(("from", JSONText.quote(from.description))) }
    if let lead = remark.lead {
      properties.append(lead.line.map { ("lead", $0) } ?? ("values", JSONText.quote(lead.text)))
      properties.append(("as_of", JSONText.quote(lead.asOf.description)))
    }
    result.properties = properties
    return result
  }

  private func markdown(_ remark: Remark, _ lead: ShownLead) -> String {
    let paragraphs =
      (([remark.message] + remark.reason + [lead.sentence]).map { DisplayText.visible($0).markdown })
      + [VerificationReport.fenced(lead.text, as: lead.line == nil ? "" : "json")]
      + [lead.command].compactMap { $0 }.map { VerificationReport.fenced($0, as: "sh") }
    return paragraphs.joined(separator: "\n\n")
  }

  /// A line as a block of code, between fences that are longer than any in it.
  private static func fenced(_ line: String, as language: String) -> String {
    let longest = line.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\(language)\n\(DisplayText.visible(line))\n\(fence)"
  }

  // MARK: GitHub

  /// What is to be put right as annotations of GitHub Actions; nothing when all is well.
  package var annotations: String {
    let promises = verification.entries.filter { policy.reports($0.verdict.outcome) }
      .compactMap { remark(on: $0) }.map { annotation($0, .error) }
    let others = verification.findings.map { remark(on: $0) } + verification.idle.map { remark(on: $0) }
    return (promises + others.map { annotation($0, .warning) }).map { $0 + "\n" }.joined()
  }

  private func annotation(_ remark: Remark, _ severity: Severity) -> String {
    GitHubRenderer(sources: remark.sources).annotation(
      severity, title: remark.headline, at: remark.range, remark.lines)
  }

  // MARK: JUnit

  /// What came of it as JUnit XML: a suite with a case for each promise, and one with a case for each finding and for each check
  /// that has found nothing.
  package var junit: String {
    let promises = verification.entries.map { entry in
      JUnitDocument.Case(
        name: entry.promise.title + entry.days, place: place(entry.promise.range, entry.program.sources),
        outcome: outcome(entry))
    }
    let found = Set(verification.findings.map(\.finding.code))
    let kept = verification.checked.filter { !found.contains($0) }.map { code in
      JUnitDocument.Case(name: "\(code.rawValue) \(code.name)", place: nil, outcome: .passed)
    }
    let findings = (verification.findings.map { remark(on: $0) } + verification.idle.map { remark(on: $0) })
      .map { remark in
        JUnitDocument.Case(
          name: "\(remark.headline): \(remark.message)",
          place: remark.range.flatMap { place($0, remark.sources) },
          outcome: .failed(type: remark.rule, message: remark.message, text: remark.lines))
      }
    let suites = [("promises", promises), ("what nobody means", findings + kept)]
    return JUnitDocument(
      name: "accord verify",
      suites: suites.filter { !$0.1.isEmpty }.map { JUnitDocument.Suite(name: $0.0, cases: $0.1) }
    ).text
  }

  private func outcome(_ entry: Verification.Entry) -> JUnitDocument.Outcome {
    guard isShown(entry.verdict.outcome), let remark = remark(on: entry) else { return .passed }
    let message = remark.lines.prefix(1).joined()
    guard policy.reports(entry.verdict.outcome) else {
      return .skipped(message: ([remark.message] + remark.reason).joined(separator: ": "))
    }
    return .failed(
      type: remark.outcome ?? remark.rule, message: message, text: remark.lines)
  }

  private func place(_ range: SourceRange, _ sources: SourceSet) -> (file: String, line: Int) {
    (sources[range].path, sources[range].line(at: range.bytes.lowerBound) + 1)
  }
}

extension SARIFLog.Rule {
  /// That of promises.
  fileprivate static let promise = SARIFLog.Rule(
    id: VerificationReport.promiseRule, name: "promise",
    summary: "a promise is broken by a lead, or not decided",
    description:
      "A promise, 'ensure', is about all leads there can be. The lead that is shown breaks it: the rules or the promise are to be put right. When it is not decided, neither such a lead nor a proof was found.",
    help:
      "A promise, `ensure`, is about all leads there can be. The lead that is shown breaks it: the rules or the promise are to be put right. When it is not decided, neither such a lead nor a proof was found.",
    category: "promises", level: .error)

  /// That of a check.
  fileprivate init(_ check: CheckCode) {
    self.init(
      id: check.rawValue, name: check.name, summary: check.summary, description: check.advice,
      help: check.page,
      category: "verify", level: .warning)
  }
}
