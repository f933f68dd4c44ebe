package import AccordSource
package import AccordValues

/// What one team has told another, and wants to have mended.
package struct Issue: Sendable {
  package let title: String
  /// The team that raised it, and when.
  package let raisedBy: String?
  package let raisedOn: CalendarDate?
  /// The team that has it.
  package let owner: String?
  /// The day since which it is done; nil while it is open.
  package let closed: CalendarDate?
  package let range: SourceRange

  /// Whether it is to be done on a day.
  package func isOpen(on day: CalendarDate) -> Bool { closed.map { day < $0 } ?? true }
}
