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

  /// A finding with the weight that its code has unless somebody sets another.
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
  /// The label and the help: the label often is the remedy, such as "did you mean 'employees'?".
  var remedies: [String] { (label.map { [$0] } ?? []) + help }

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

/// How much a finding weighs: an error keeps the rules from loading, a warning does not.
package enum Severity: String, Sendable {
  case error
  case warning
}

/// A second place that explains a finding, such as where a name was declared first.
package struct RelatedPlace: Hashable, Sendable {
  package let range: SourceRange
  package let label: String

  package init(_ range: SourceRange, _ label: String) {
    self.range = range
    self.label = label
  }
}

/// A change of the text that removes a finding.
package struct FixIt: Hashable, Sendable {
  /// What the change does, as an imperative: `write 'employees'`.
  package let title: String
  package let range: SourceRange
  package let replacement: String

  package init(_ title: String, range: SourceRange, replacement: String) {
    self.title = title
    self.range = range
    self.replacement = replacement
  }
}

extension FixIt {
  /// A file's text with fixes applied, from the first to the last; of fixes that touch the same bytes only the first
  /// is, so that what the others meant to change is still there to be found again. Also how many were applied.
  package static func apply(
    _ fixes: [FixIt], to file: SourceFile, index: Int
  ) -> (text: String, count: Int) {
    var bytes: [UInt8] = []
    var position = 0
    let ordered = fixes.filter { $0.range.file == index }.sorted { first, second in
      (first.range.bytes.lowerBound, first.range.bytes.upperBound)
        < (second.range.bytes.lowerBound, second.range.bytes.upperBound)
    }
    var last: Range<Int>?
    var count = 0
    for fix in ordered {
      let range = fix.range.bytes
      guard range.lowerBound >= position, range.upperBound <= file.bytes.count, range != last else {
        continue
      }
      bytes += file.bytes[position..<range.lowerBound]
      bytes += fix.replacement.utf8
      position = range.upperBound
      last = range
      count += 1
    }
    bytes += file.bytes[position...]
    return (String(decoding: bytes, as: UTF8.self), count)
  }
}
