/// One finding about the text of a rule set.
///
/// The message is one line, starts in lower case and quotes the user's own words; the remedy stands in `help`.
package struct Diagnostic: Hashable, Sendable {
  /// A stable code such as `E0203`; never reused for another finding.
  package let code: DiagnosticCode
  package var severity: Severity
  package let message: String
  /// The place, or nil when the finding is about the rule set as a whole.
  package let range: SourceRange?
  /// What stands under the carets, such as `did you mean 'employees'?`.
  package var label: String?
  /// Other places that belong to the finding.
  package var related: [RelatedPlace]
  /// How to put it right, one sentence each.
  package var help: [String]
  /// Changes of the text that put it right.
  package var fixIts: [FixIt]

  package init(
    _ code: DiagnosticCode, _ message: String, at range: SourceRange?, label: String? = nil,
    related: [RelatedPlace] = [], help: [String] = [], fixIts: [FixIt] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.range = range
    self.label = label
    self.related = related
    self.help = help
    self.fixIts = fixIts
  }
}

extension Diagnostic {
  /// In the order of the text, duplicates removed; findings about no place come first.
  package static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    func key(_ diagnostic: Diagnostic) -> (Int, Int, Int, String) {
      guard let range = diagnostic.range else { return (-1, 0, 0, diagnostic.code.rawValue) }
      return (range.file, range.bytes.lowerBound, range.bytes.upperBound, diagnostic.code.rawValue)
    }
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.sorted { key($0) < key($1) }
  }
}
