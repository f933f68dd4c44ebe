package import AccordValues

extension Decimal {
  /// The number with its sign, as points are shown: `+20`, `-15`.
  package var signed: String { self < 0 ? description : "+\(description)" }
}
