import Foundation

extension TextNormaliser {
  /// Unicode Normalization Form C, which the standard library does not offer.
  static func composed(_ text: Text) -> Text {
    // Composing alone is not enough: Foundation then leaves a composed Hangul syllable apart from a trailing
    // consonant, and some marks at the start of a text out of order.
    Text(text.string.decomposedStringWithCanonicalMapping.precomposedStringWithCanonicalMapping)
  }

  /// Unicode Normalization Form KC, in which signs that only look otherwise, such as wide letters, are the usual ones.
  static func compatible(_ text: Text) -> Text {
    Text(text.string.decomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping)
  }
}

extension TimeZoneTable {
  /// The zone with an IANA name such as `Europe/Berlin`; nil when the name is unknown.
  ///
  /// The data is that of Foundation, not of the system, so that one build gives the same times on every
  /// machine. Making a table takes about 1 ms, and 3 ms for the zones with the most changes.
  package init?(identifier: String) {
    // Foundation also makes zones from texts such as `GMT+5`, which are no names.
    guard identifier == "GMT" || !identifier.hasPrefix("GMT"), let zone = TimeZone(identifier: identifier)
    else {
      return nil
    }
    var time = TimeZoneTable.earliest
    let initialOffset = zone.secondsFromGMT(for: time)
    var offset = initialOffset
    var changes: [(second: Int64, offset: Int)] = []
    // Despite its name this gives every change of the offset, not only those to and from summer time.
    while let change = zone.nextDaylightSavingTimeTransition(after: time), change > time,
      change < TimeZoneTable.end
    {
      time = change
      let newOffset = zone.secondsFromGMT(for: change)
      guard newOffset != offset else { continue }
      offset = newOffset
      changes.append((Int64(change.timeIntervalSince1970.rounded(.down)), newOffset))
    }
    self.init(identifier: identifier, initialOffset: initialOffset, changes: changes)
  }

  /// The IANA names, in ascending order.
  package static var knownIdentifiers: [String] {
    TimeZone.knownTimeZoneIdentifiers.sorted()
  }

  /// 1800-01-01, before any zone left its local mean time.
  private static let earliest = Date(timeIntervalSince1970: -5_364_662_400)
  /// 2200-01-01.
  private static let end = Date(timeIntervalSince1970: 7_258_118_400)
}
