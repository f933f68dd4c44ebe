import AccordSemantics
import AccordSource
import AccordValues

extension Lint {
  static let windowWithDecay = Lint(
    .windowWithDecay, "window-with-decay", .scores,
    summary: "a window and a decay that contradict one another",
    meaning: """
      A line counts items within a window and lets their points fade. Either the window ends while the points are \
      still being paid, so that they vanish from one day to the next; or the decay has left nothing long before, so that \
      the window decides nothing. A decay by percentages never ends by itself: there a window is fine that begins when \
      at most a quarter is left.
      """,
    rationale: """
      A decay says that interest cools slowly, a window that it ends on a day. A lead that falls by twenty points \
      overnight looks like a mistake to whoever calls it.
      """,
    avoid: [
      LintExample(
        """
        score interest "How much interest lately?" {
          fades to nothing over 90 days
          +20 "came to a webinar"  each activity where kind = webinar within ↓30 days
        }
        """),
      LintExample(
        """
        score interest {
          fades 50% every 30 days
          +20 "webinar"  each activity where kind = webinar within ↓45 days
          +20 "demo"     each activity where kind = demo_request within ↓1 day, keeps 100% for 7 days
          +20 "page"     each activity where kind = page_view within ↓20 days, fades 5 points every 7 days
        }
        """),
      LintExample(
        """
        score interest {
          keeps 100% for 30 days, 50% for 60 days, 0% for 90 days
          +20 "webinar"  each activity where kind = webinar within ↓70 days
          -20 "demo"     each activity where kind = demo_request within ↓60 days, fades 5 points every 7 days
          +20 "page"     each activity where kind = page_view within ↓61 days, fades to nothing over 60 days
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        score interest "How much interest lately?" {
          fades to nothing over 90 days
          +20 "came to a webinar"  each activity where kind = webinar
        }
        """),
      LintExample(
        """
        score interest {
          fades 50% every 30 days
          +20 "webinar"  each activity where kind = webinar within 60 days
          +20 "demo"     each activity where kind = demo_request within 10 days, never fades
          +20 "page"     each activity where kind = page_view within 60 days, fades to nothing over 60 days
        }
        """),
      LintExample(
        """
        score interest {
          fades 5 points every 7 days
          +(length(page)) "pages" each activity where kind = page_view within 20 days
          +20 "webinar"           each activity where kind = webinar within 28 days
          +20 "demo"              each activity where kind = demo_request within 60 days, keeps 50% for 60 days
        }
        """),
    ],
    checks: [
      .entry { entry, facts, findings in
        guard case .points(let line) = entry, case .each(let each) = line.source, let decay = each.decay,
          let within = each.items.within, case .constant(.duration(let window)) = within.kind
        else { return }
        let points = if case .fixed(let points) = line.amount { points.magnitude } else { nil as Decimal? }
        let end = decay.end(of: points)
        guard window != end, points != 0 else { return }
        if let end, window > end {
          findings.add(
            "after \(end) the decay leaves nothing of \"\(line.title)\", so the window of \(window) decides nothing",
            at: within.range, help: ["leave 'within \(window)' out, or let the points fade more slowly"])
        } else if let share = decay.share(of: points, at: window), share > decay.harmlessShare {
          findings.add(
            "\(facts.percent(share)) of the points of \"\(line.title)\" are left after \(window), "
              + "and vanish at once, for the window ends there",
            at: within.range,
            help: ["leave 'within \(window)' out, or let the points fade so that little is left by then"])
        }
      }
    ])
}

extension Decay {
  /// The age after which nothing is left; nil when something is always left, or when it cannot be told.
  ///
  /// - Parameter points: the points of an item, without sign; nil when they differ.
  fileprivate func end(of points: Decimal?) -> Duration? {
    guard let end = shapeEnd(of: points) else { return nil }
    let (seconds, overflow) = end.seconds.addingReportingOverflow(after.seconds)
    return overflow ? nil : Duration(seconds: seconds)
  }

  private func shapeEnd(of points: Decimal?) -> Duration? {
    switch shape {
    case .share(let factor, let every): return factor == 0 ? every : nil
    case .points(let loss, let every):
      guard let points, loss > 0, let periods = points.divided(by: loss)?.ceiling().asInt else { return nil }
      let (seconds, overflow) = every.seconds.multipliedReportingOverflow(by: Int64(periods))
      return overflow ? nil : Duration(seconds: seconds)
    case .linear(let over): return over
    case .tiers(let tiers, let rest): return rest > 0 ? nil : tiers.last { $0.share > 0 }?.until
    }
  }

  /// The share of the points that is left at an age; nil when it cannot be told.
  fileprivate func share(of points: Decimal?, at age: Duration) -> Decimal? {
    let age = Duration(seconds: Swift.max(0, age.seconds - after.seconds))
    switch shape {
    case .share(let factor, let every):
      return every.seconds > 0 ? factor.raised(to: age.seconds / every.seconds) : nil
    case .points(let loss, let every):
      guard let points, points > 0, every.seconds > 0,
        let lost = loss.multiplied(by: Decimal(Int(age.seconds / every.seconds))),
        let left = points.subtracting(lost)
      else { return nil }
      return Swift.max(left, 0).divided(by: points)
    case .linear(let over):
      guard age < over, let left = Decimal(Int(over.seconds)).subtracting(Decimal(Int(age.seconds))) else {
        return 0
      }
      return left.divided(by: Decimal(Int(over.seconds)))
    case .tiers(let tiers, let rest): return tiers.first { age <= $0.until }?.share ?? rest
    }
  }

  /// The share that may be left when a window ends: a decay by percentages leaves a little for ever, and one
  /// that takes nothing away is no decay.
  fileprivate var harmlessShare: Decimal {
    switch shape {
    case .share(let factor, _): factor == 1 ? 1 : Decimal(coefficient: 25, exponent: -2) ?? 0
    case .points(let loss, _): loss == 0 ? 1 : 0
    case .linear, .tiers: 0
    }
  }
}
