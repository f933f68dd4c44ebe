/// Findings as a SARIF log.
package struct SARIFRenderer: Sendable {
  private let log: SARIFLog

  /// - Parameters:
  ///   - rules: every kind of finding that may come.
  ///   - version: that of accord.
  package init(rules: [SARIFLog.Rule], version: String) {
    log = SARIFLog(rules: rules, version: version)
  }

  /// One log with one run that holds the findings of all reports; a line break ends it.
  package func render(_ reports: [Report]) -> String {
    let results = reports.flatMap { report in report.findings.map { result($0, report.sources) } }
    // What could not be decided, as notes about the rules.
    let notes = reports.flatMap { report in
      report.undecided.map { undecided in
        SARIFLog.Note(
          rule: undecided.code.rawValue,
          message: Undecided.notes([undecided], report.sources).joined(separator: "\n"),
          place: SARIFLog.Place(undecided.range, report.sources))
      }
    }
    return log.text(results, notes: notes)
  }

  private func result(_ diagnostic: Diagnostic, _ sources: SourceSet) -> SARIFLog.Result {
    let message = ([diagnostic.message] + diagnostic.remedies).map(DisplayText.visible)
    var result = SARIFLog.Result(
      rule: diagnostic.code.rawValue, level: SARIFLog.Level(diagnostic.severity),
      message: message.joined(separator: "\n"), place: diagnostic.range.map { SARIFLog.Place($0, sources) })
    result.related = diagnostic.related.map { related in
      (SARIFLog.Place(related.range, sources), DisplayText.visible(related.label))
    }
    result.fixes = diagnostic.fixIts.map { ($0, sources) }
    return result
  }
}

extension SARIFLog.Level {
  /// The level that a finding of this weight has.
  package init(_ severity: Severity) {
    self =
      switch severity {
      case .error: .error
      case .warning: .warning
      }
  }
}
