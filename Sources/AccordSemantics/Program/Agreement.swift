package import AccordSource
package import AccordValues

/// Who agrees, in which time zone days are counted, and how often the text is reviewed.
package struct Agreement: Sendable {
  package var title: String?
  package var teams: [String] = []
  package var zone: TimeZoneTable = .utc
  package var reviewEvery: Duration?
  /// Nil without an `agreement` block.
  package var range: SourceRange?
}
