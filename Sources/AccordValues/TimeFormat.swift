/// A declared form of dates or date-times, such as `DD.MM.YYYY HH:mm`.
///
/// The fields are `YYYY`, `MM`, `DD`, `HH` (00 to 23), `mm`, `ss`, each with exactly that many digits, and
/// `SSS`, a fraction of a second with one to six digits. `Z` reads `Z` or an offset such as `+01:00`, `+0100` or
/// `+01`; `UTC` and `GMT` read that word and mean it. Other letters stand in single quotes, and everything else, like
/// the `T` between a day and a time of day, for itself.
package struct TimeFormat: Hashable, Sendable {
  /// The format as declared.
  package let pattern: String
  private let parts: [Part]

  /// Reads a pattern, which must have `YYYY`, `MM` and `DD`.
  ///
  /// Each field may occur once, one of the zones at all, and a field of the time of day only together with the larger
  /// ones.
  package init(_ pattern: String) throws(TimeFormatError) {
    self.pattern = pattern
    parts = try PatternReader.parts(of: pattern)
  }

  /// Reads a date-time in this format, or a date as the start of that day; nil for anything else, and for days and
  /// times that do not exist.
  ///
  /// - Parameter zone: holds where the format has no zone.
  @inlinable @inline(__always)
  package func instant(_ utf8: some Collection<UInt8>, zone: TimeZoneTable) -> Instant? {
    ContiguousBytes.read(utf8) { instant($0, zone: zone) }
  }

  /// Reads a date-time or a date in this format, from bytes in one piece.
  package func instant(_ utf8: UnsafeBufferPointer<UInt8>, zone: TimeZoneTable) -> Instant? {
    read(utf8)?.instant(in: zone)
  }

  /// Reads the day of a text in this format, as it is written there, whatever the zone; nil for anything else, and for
  /// days and times that do not exist.
  @inlinable @inline(__always)
  package func date(_ utf8: some Collection<UInt8>) -> CalendarDate? {
    ContiguousBytes.read(utf8) { date($0) }
  }

  /// Reads the day of a text in this format, from bytes in one piece.
  package func date(_ utf8: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    guard let local = read(utf8), local.microsecondOfDay != nil else { return nil }
    return local.date
  }

  private func read(_ utf8: UnsafeBufferPointer<UInt8>) -> LocalTime? {
    var cursor = ByteCursor(utf8)
    var local = LocalTime()
    for part in parts {
      switch part {
      case .literal(let byte):
        guard cursor.take(byte) else { return nil }
      case .field(let field):
        guard field.read(&cursor, into: &local) else { return nil }
      }
    }
    return cursor.isAtEnd ? local : nil
  }
}
