import AccordFacts
import AccordSemantics
import AccordValues

/// Where two neighbouring bands leave a gap or overlap, with a value that shows it. (Clause 7.8)
struct BandMeeting {
  enum Kind: Hashable {
    case gap
    case overlap
  }

  let kind: Kind
  /// The band with the lower edge.
  let band: Band
  let next: Band
  /// A value that lies in none of them, or in both; nil when the numbers are too large to name one.
  let value: Decimal?

  /// All places where bands do not join; with `otherwise` there is no gap.
  static func all(_ bands: ScoreEntry.Bands) -> [BandMeeting] {
    let sorted = Band.sorted(bands.bands)
    guard var band = sorted.first else { return [] }
    var found: [BandMeeting] = []
    for next in sorted.dropFirst() {
      if let meeting = meeting(band, next), meeting.kind == .overlap || bands.otherwise == nil {
        found.append(meeting)
      }
      // The band that reaches furthest is the one that the next can leave a gap to.
      if reaches(next.upper, beyond: band.upper) { band = next }
    }
    return found
  }

  private static func meeting(_ band: Band, _ next: Band) -> BandMeeting? {
    guard let lower = next.lower else {
      return BandMeeting(kind: .overlap, band: band, next: next, value: belowBoth(band, next))
    }
    switch band.upper {
    case .none: break
    case .including(let edge):
      if edge < lower {
        return BandMeeting(kind: .gap, band: band, next: next, value: between(edge, lower))
      }
    case .below(let edge):
      if edge < lower { return BandMeeting(kind: .gap, band: band, next: next, value: edge) }
      if edge == lower { return nil }
    }
    return BandMeeting(kind: .overlap, band: band, next: next, value: lower)
  }

  private static func reaches(_ upper: Band.Upper, beyond other: Band.Upper) -> Bool {
    switch (upper, other) {
    case (_, .none): false
    case (.none, _): true
    case (.including(let edge), .including(let other)), (.below(let edge), .below(let other)),
      (.below(let edge), .including(let other)):
      edge > other
    case (.including(let edge), .below(let other)): edge >= other
    }
  }

  /// A value below the upper edges of two bands that have no lower ones.
  private static func belowBoth(_ band: Band, _ next: Band) -> Decimal? {
    guard case .below(let edge) = band.upper, case .below(let other) = next.upper else { return nil }
    return Swift.min(edge, other).subtracting(1)
  }

  private static func between(_ low: Decimal, _ high: Decimal) -> Decimal {
    if let next = low.adding(1), next < high { return next }
    return low.adding(high)?.divided(by: 2) ?? low
  }
}
