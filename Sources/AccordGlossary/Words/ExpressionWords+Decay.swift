import AccordSemantics
import AccordValues

extension ExpressionWords {
  /// What becomes of points with time, after a subject such as `what somebody did`.
  func fading(_ decay: Decay) -> Phrase {
    switch decay {
    case .share(let factor, let every):
      if factor.multiplied(by: 2) == 1 { return "loses half its points every \(every.period)" }
      let lost = Decimal.one.subtracting(factor)?.percent ?? "part"
      return "loses \(lost) of its points every \(every.period)"
    case .points(let points, let every):
      return
        "loses \(points.words) \(points == 1 ? "point" : "points") every \(every.period), until nothing is left"
    case .linear(let over): return "fades evenly to nothing over \(over.words)"
    case .tiers(let tiers):
      let parts = tiers.map { tier -> Phrase in
        "\(tier.share.percent ?? tier.share.words) of its points until it is \(tier.until.words) old"
      }
      return "keeps \(parts.joined(", then ")), then none"
    }
  }
}
