package import AccordSource

/// Where lints put what they find; each finding gets the code of the lint that reports it.
package struct Findings: Sendable {
  package private(set) var all: [Diagnostic] = []
  /// Where it could not be told whether there is something to report.
  package var undecided: [Undecided] = []
  /// The lint that is looking.
  var code: DiagnosticCode

  init(_ code: DiagnosticCode) {
    self.code = code
  }

  /// Adds a finding of the lint.
  package mutating func add(
    _ message: String, at range: SourceRange?, label: String? = nil, related: [RelatedPlace] = [],
    help: [String] = [], fixIts: [FixIt] = []
  ) {
    all.append(
      Diagnostic(code, message, at: range, label: label, related: related, help: help, fixIts: fixIts))
  }
}
