/// One entry of a score or of a group.
package enum ScoreEntrySyntax: Sendable {
  case points(PointsSyntax)
  case bands(BandsSyntax)
  case group(GroupSyntax)
  case clamp(ClampSyntax)
  case decay(DecaySyntax)
  case countsSince(CountsSinceSyntax)
}
