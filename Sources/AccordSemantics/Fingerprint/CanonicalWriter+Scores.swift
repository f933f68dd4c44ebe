// What gives points. The order of entries counts only where the first of them wins.

import AccordValues

extension CanonicalWriter {
  func score(_ score: Score) -> String {
    switch score.body {
    case .entries(let entries):
      return list(
        "score",
        [quote(score.name)] + draft(score.isDraft) + [clamps(score.clamps)]
          + entries.map { entry($0) }.inByteOrder())
    case .computed(let terms):
      return list(
        "score",
        [quote(score.name)] + draft(score.isDraft)
          + (score.clamps.isEmpty ? [] : [clamps(score.clamps)])
          + terms.map { list("term", [form($0.value)]) }.inByteOrder())
    }
  }

  private func clamps(_ clamps: [Clamp]) -> String {
    let forms = clamps.map { clamp in
      list(
        "clamp",
        [
          clamp.lower?.description ?? "-", clamp.upper?.description ?? "-",
          clamp.condition.map { form($0) } ?? "always",
        ])
    }
    return list("clamps", forms)
  }

  /// What an entry of a score gives, whatever its title.
  package func entry(_ entry: ScoreEntry) -> String {
    switch entry {
    case .points(let points):
      let amount =
        switch points.amount {
        case .fixed(let number): number.description
        case .computed(let expression, let isNegative):
          list(isNegative ? "minus" : "plus", [form(expression)])
        }
      let fading = points.fading.map { [list("fading", [decay($0.decay), form($0.from)])] } ?? []
      return list("points", [amount, source(points.source)] + fading)
    case .bands(let bands):
      let lines = bands.bands.map { band in
        list("band", [band.lower?.description ?? "-", upper(band.upper), band.points.description])
      }
      return list(
        "bands",
        [form(bands.value)] + lines
          + [bands.missing?.description ?? "-", bands.otherwise?.description ?? "-"])
    case .options(let options):
      let lines = options.options.map { list("option", [form($0.condition), $0.points.description]) }
      return list(
        "options",
        [form(options.value)] + lines.inByteOrder()
          + [options.missing?.description ?? "-", options.otherwise?.description ?? "-"])
    case .group(let group):
      let entries = group.entries.map { self.entry($0) }
      return list(
        "group",
        [group.mode.rawValue, clamps(group.clamps)] + (group.mode == .first ? entries : entries.inByteOrder())
      )
    }
  }

  private func source(_ source: ScoreEntry.Source) -> String {
    switch source {
    case .always: "always"
    case .when(let condition): list("when", [form(condition)])
    case .each(let each):
      list(
        "each",
        items(each.items) + [
          each.since.map { list("since", items($0)) } ?? "-",
          each.oncePerColumn.map {
            list("once-per", [String($0)] + caseMark(each.items.type.columns[$0].ignoresCase))
          } ?? "-",
          list("per", each.rollingLimits.map { "\($0.per.seconds) \($0.items)" }.inByteOrder()),
          each.maximumItems.map { list("at-most", [String($0)]) } ?? "-",
          each.maximumPoints.map { list("at-most-points", [$0.description]) } ?? "-",
          each.decay.map { decay($0) } ?? "-",
        ] + (each.burst.map { [list("burst", [String($0.items), String($0.within.seconds)])] } ?? []))
    case .silence(let silence):
      list(
        "silence",
        [String(silence.every.seconds)] + items(silence.items) + [silence.maximumPoints?.description ?? "-"]
          + (silence.isLasting ? ["past"] : [])
          // It is the field of that name in all rules, but not the same in two.
          + (style == .questions ? [number("field", silence.created.index)] : []))
    }
  }

  private func decay(_ decay: Decay) -> String {
    let shape = self.shape(decay.shape)
    return decay.after.seconds == 0 ? shape : list("after", [String(decay.after.seconds), shape])
  }

  private func shape(_ shape: Decay.Shape) -> String {
    switch shape {
    case .share(let factor, let every): list("share", [factor.description, String(every.seconds)])
    case .points(let points, let every): list("less", [points.description, String(every.seconds)])
    case .linear(let over): list("linear", [String(over.seconds)])
    case .tiers(let tiers, let rest):
      list(
        "tiers",
        tiers.map { list($0.share.description, [String($0.until.seconds)]) }
          + (rest == .zero ? [] : [list("rest", [rest.description])]))
    }
  }

  private func upper(_ upper: Band.Upper) -> String {
    switch upper {
    case .none: "-"
    case .including(let edge): "<=\(edge)"
    case .below(let edge): "<\(edge)"
    }
  }
}
