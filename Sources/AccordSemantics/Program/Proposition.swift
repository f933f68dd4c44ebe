package import AccordSource
package import AccordValues

/// What is promised to whom.
package struct Proposition: Sendable {
  package let name: String
  package let title: String?
  /// Whom it fits.
  package let fits: Expression?
  /// Which campaigns promised it.
  package let promised: Expression?
  package let pitch: String?
  package let resources: [Resource]
  package let range: SourceRange

  /// What sales shows and marketing keeps up to date.
  package struct Resource: Sendable {
    package let title: String
    package let location: String?
    /// The team that keeps it.
    package let owner: String?
    /// The day on which it was last looked at.
    package let reviewed: CalendarDate?
    package let range: SourceRange
  }
}
