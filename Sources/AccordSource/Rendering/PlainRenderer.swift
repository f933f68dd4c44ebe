import AccordValues

/// Findings one a line, as compilers print them, so that editors and `grep` understand them:
/// `path:line:column: error[E0203]: message (label; help)`.
package struct PlainRenderer: Sendable {
  private let sources: SourceSet

  package init(sources: SourceSet) {
    self.sources = sources
  }

  /// The findings in the order given, each on a line of its own.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { "\(render($0))\n" }.joined()
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.range.map { "\(sources.place($0)): " } ?? ""
    let remedies = diagnostic.remedies
    let help = remedies.isEmpty ? "" : " (\(remedies.joined(separator: "; ")))"
    let title = "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]"
    return DisplayText.visible("\(place)\(title): \(diagnostic.message)\(help)")
  }
}

/// The findings about one rule set.
package struct Report: Sendable {
  package let sources: SourceSet
  package var findings: [Diagnostic]
  /// What could not be decided.
  package var undecided: [Undecided]
  /// How many findings were left out of `findings`, by their code.
  package private(set) var hidden: [DiagnosticCode: Int] = [:]

  package init(sources: SourceSet, findings: [Diagnostic], undecided: [Undecided] = []) {
    self.sources = sources
    self.findings = findings
    self.undecided = undecided
  }

  /// Leaves at most so many findings, errors before warnings; the others are counted.
  package mutating func limit(to most: Int) {
    guard findings.count > most else { return }
    let errors = findings.count { $0.severity == .error }
    var room = (errors: min(errors, most), warnings: max(0, most - errors))
    var shown: [Diagnostic] = []
    for finding in findings {
      let fits = finding.severity == .error ? room.errors > 0 : room.warnings > 0
      guard fits else {
        hidden[finding.code, default: 0] += 1
        continue
      }
      if finding.severity == .error { room.errors -= 1 } else { room.warnings -= 1 }
      shown.append(finding)
    }
    findings = shown
  }

  /// How many findings are not shown, by code, such as `412 more findings: 400 E0203, 12 L050`; nil for none.
  package var hiddenNote: String? {
    guard !hidden.isEmpty else { return nil }
    let count = hidden.values.reduce(0, +)
    let codes = hidden.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key.rawValue)" }
    return "\(Count.of(count, "more finding")): \(codes.joined(separator: ", "))"
  }
}
