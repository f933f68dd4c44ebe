package import AccordReference
import AccordSemantics
import AccordSource
package import AccordValues

/// An explanation as lines of text: a page that a sales person reads in ten seconds, or the reasons of a failing test.
package struct ExplanationText {
  private let asOf: Instant
  private let zone: TimeZoneTable
  /// How many items are shown of a line that pays for items.
  private let mostItems: Int

  /// - Parameters:
  ///   - asOf: what ages are counted to.
  ///   - zone: in which times are said.
  package init(asOf: Instant, zone: TimeZoneTable, mostItems: Int) {
    self.asOf = asOf
    self.zone = zone
    self.mostItems = mostItems
  }

  /// The page about a lead.
  package static func page(_ explanation: Explanation) -> [String] {
    let text = ExplanationText(asOf: explanation.asOf, zone: explanation.zone, mostItems: 20)
    var lines = ["Lead \(explanation.lead), as of \(text.local(explanation.asOf))"]
    lines += text.outcome(explanation)
    for score in explanation.scores { lines += [""] + text.lines(of: .score(score)) }
    let reasons = explanation.unmet.flatMap { text.lines(of: .definition($0)) }
    if !reasons.isEmpty { lines += ["", "Why not"] + text.indented(reasons) }
    if !explanation.problems.isEmpty { lines += [""] + text.lines(of: .problems(explanation.problems)) }
    return lines.map { DisplayText.visible($0) }
  }

  /// Passages, one below the other.
  package func lines(of passages: [Passage]) -> [String] { passages.flatMap { lines(of: $0) } }

  // MARK: What happens

  private func outcome(_ explanation: Explanation) -> [String] {
    var rows: [(name: String, text: String)] = []
    if let taken = explanation.taken {
      rows.append(("goes to", target(taken.outcome)))
      if let respondBy = taken.outcome.respondBy {
        rows.append(("respond by", local(respondBy) + taken.outcome.hoursWords))
      }
      if let againAt = taken.outcome.againAt { rows.append(("again at", local(againAt))) }
      let rule = taken.condition.map { "when \($0)" } ?? "no earlier step took it"
      rows.append(("because", "step \(taken.outcome.step): \(rule)  (\(taken.outcome.place))"))
    }
    let met = explanation.definitions.map { "\($0.name.marked(draft: $0.isDraft)) \($0.truth.rawValue)" }
    if !met.isEmpty { rows.append(("meets", met.joined(separator: ", "))) }
    let segments = explanation.segments.map {
      "\($0.name.marked(draft: $0.isDraft)) \($0.value?.string ?? Truth.unknown.rawValue)"
    }
    if !segments.isEmpty { rows.append(("segments", segments.joined(separator: ", "))) }
    let arms = explanation.experiments.map { "\($0.name) \($0.arm)" }
    if !arms.isEmpty { rows.append(("arms", arms.joined(separator: ", "))) }
    if let pitch = explanation.pitch { rows += self.pitch(pitch) }
    if !explanation.missing.isEmpty { rows.append(("missing", explanation.missing.joined(separator: ", "))) }
    for promise in explanation.broken { rows.append(("breaks", "\"\(promise.title)\"  (\(promise.place))")) }
    return rows.map { "  \(DisplayText.padded($0.name, to: 10))  \($0.text)" }
  }

  private func target(_ route: RouteOutcome) -> String {
    let label = route.label.map { " \"\($0)\"" } ?? ""
    let member = route.member.map { "\($0) of " } ?? ""
    let word: String
    switch route.kind {
    case .person, .queue: word = "\(route.kind.rawValue) "
    case .pool, .owner, .review, .nurture, .nobody: word = ""
    }
    return member + word + route.target + label
  }

  private func pitch(_ pitch: Explanation.Pitch) -> [(name: String, text: String)] {
    func title(_ offer: Explanation.Pitch.Offer) -> String { offer.title.map { "\"\($0)\"" } ?? offer.name }
    let promised = title(pitch.promised)
    let fits = ("pitch", title(pitch.fits) + (pitch.fits.pitch.map { ": \($0)" } ?? ""))
    return switch pitch.isKept {
    case .no?: [fits, ("promised", "\(promised), which is not what fits: say so before they do")]
    case .yes?: [fits, ("promised", "\(promised), which is what fits")]
    case .unknown?: [fits, ("promised", "\(promised); whether it fits is unknown")]
    case nil: [fits]
    }
  }

  // MARK: Passages

  private func lines(of passage: Passage) -> [String] {
    switch passage {
    case .conditions(let conditions): return conditions.map(line)
    case .score(let score): return waterfall(score)
    case .grade(let grade):
      let label = grade.label?.string ?? Truth.unknown.rawValue
      return [
        "\(grade.name) is \(label), because \(grade.score.name) is \(grade.score.points): "
          + "\(grade.steps.joined(separator: ", "))  (\(grade.place))"
      ]
    case .binding(let binding):
      let value = ExplanationText.words(binding.name, binding.value, isField: false)
      return ["\(value)  (\(binding.place))"]
        + indented(binding.conditions.map(line) + binding.observed.map(ExplanationText.words))
    case .segments(let segments):
      return ["\(segments.name) is \(segments.value?.string ?? Truth.unknown.rawValue)"]
        + indented(segments.entries.flatMap(lines))
    case .definition(let definition):
      let outcome = definition.outcome
      return ["\(outcome.name.marked(draft: outcome.isDraft)) is \(outcome.truth.rawValue)"]
        + indented(definition.clauses.flatMap(lines))
    case .step(let step): return lines(of: step)
    case .proposition(let entry): return lines(of: entry)
    case .noStep(let target): return ["no step of the route leads to \(target)"]
    case .seeAbove(let name): return ["see above for '\(name)'"]
    case .problems(let problems): return ["Problems"] + indented(problems.map(\.excerpt))
    }
  }

  private func lines(of entry: Passage.Entry) -> [String] {
    let outcome = entry.outcome.map { " …  \($0.rawValue)" } ?? " otherwise"
    return ["\(entry.words)\(outcome)  (\(entry.place))"] + indented(entry.conditions.map(line))
  }

  private func lines(of step: Passage.Step) -> [String] {
    let outcome =
      switch step.outcome {
      case .took: "took the lead"
      case .passedOn(let truth): "passed on, its condition is \(truth.rawValue)"
      case .withoutTarget: "applies, but whom the lead goes to is not known"
      case .notTried(let taken): "not tried, because step \(taken) took the lead"
      }
    let target = step.target + (step.label.map { " \"\($0)\"" } ?? "")
    return ["step \(step.number), to \(target): \(outcome)  (\(step.place))"]
      + indented(step.conditions.map(line))
  }

  private func line(of condition: Passage.Condition) -> String {
    // Of a name alone its outcome says everything, but for a field that is missing.
    let seen = condition.observed.filter { $0.name != condition.text || ($0.value == nil && $0.isField) }
      .map(ExplanationText.words).joined(separator: ", ")
    return "\(condition.outcome.rawValue): \(condition.text)" + (seen.isEmpty ? "" : "  (\(seen))")
  }

  /// A name and its value: `fit is 20`, `budget is missing`.
  package static func words(_ observed: Examination.Observed) -> String {
    words(observed.name, observed.value, isField: observed.isField)
  }

  private static func words(_ name: String, _ value: Value?, isField: Bool) -> String {
    switch value {
    case nil: "\(name) is \(isField ? "missing" : Truth.unknown.rawValue)"
    case .record?: "\(name) is known"
    case .records?: "\(name) has \(value?.words ?? "")"
    case let value?: "\(name) is \(value.excerpt)"
    }
  }

  // MARK: Scores

  /// How a score adds up.
  private func waterfall(_ score: Passage.Score) -> [String] {
    let outcome = score.outcome
    let points = outcome.points.description
    let grade = outcome.grade.map { ", grade \($0)" } ?? ""
    let title = score.title.map { "  \($0)" } ?? ""
    var lines = ["\(outcome.name.marked(draft: outcome.isDraft)) \(points)\(grade)\(title)"]
    let amounts = outcome.because.map(\.points.signed)
    let width = (amounts + [points]).map { DisplayText.width(of: $0) }.max() ?? 0
    let titleWidth = outcome.because.map { DisplayText.width(of: $0.label) }.max() ?? 0
    for (reason, amount) in zip(outcome.because, amounts) {
      let operands = reason.operands.map { "  (\($0))" } ?? ""
      lines.append(
        "  \(DisplayText.rightAligned(amount, to: width))  \(DisplayText.padded(reason.label, to: titleWidth))  \(reason.place)\(operands)"
      )
      lines += items(reason.items ?? [], indent: width + 6)
    }
    if outcome.because.isEmpty {
      lines.append("  no line pays")
    } else {
      lines += [
        "  " + String(repeating: "─", count: width), "  \(DisplayText.rightAligned(points, to: width))",
      ]
    }
    for undecided in outcome.undecided {
      lines.append(
        "  \(DisplayText.rightAligned("?", to: width))  \(undecided.label): \(undecided.reason)  \(undecided.place)"
      )
    }
    return lines
  }

  /// The items a line paid for, so that its points can be added up by hand.
  private func items(_ items: [ScoreOutcome.Item], indent: Int) -> [String] {
    let shown = items.prefix(mostItems)
    let margin = String(repeating: " ", count: indent)
    let amounts = shown.map { item in
      item.points == item.full ? item.points.signed : "\(item.points.signed) of \(item.full.signed)"
    }
    let width = amounts.map { DisplayText.width(of: $0) }.max() ?? 0
    var lines = zip(shown, amounts).map { item, amount in
      let when = item.at.map { "  \(localMinute($0)), \(age($0))" } ?? ""
      return margin + (when.isEmpty ? amount : DisplayText.padded(amount, to: width)) + when
    }
    if items.count > shown.count { lines.append("\(margin)and \(items.count - shown.count) more") }
    return lines
  }

  private func age(_ instant: Instant) -> String {
    switch instant.distance(to: asOf) / 86_400_000_000 {
    case 0: "less than a day ago"
    case let days: "\(Count.of(Int(days), "day")) ago"
    }
  }

  // MARK: Text

  /// A time as people of the agreement say it.
  func local(_ instant: Instant) -> String { "\(localMinute(instant)) \(zone.identifier)" }

  private func localMinute(_ instant: Instant) -> String { zone.minuteText(of: instant) }

  private func indented(_ lines: [String]) -> [String] { lines.map { "  \($0)" } }
}

extension ScoreOutcome.Undecided {
  /// Why the line pays nothing, though nobody knows that it should not.
  var reason: String {
    if missing.isEmpty { return "it could not be computed" }
    return missing.map { "'\($0)'" }.joined(separator: ", ")
      + (missing.count == 1 ? " is missing" : " are missing")
  }
}

extension RouteOutcome {
  /// Behind the time to respond, in whose hours it counts, and who is told when it has passed.
  var hoursWords: String {
    (hours.map { ", counted in the hours '\($0)'" } ?? "") + (then.map { ", then '\($0)' is told" } ?? "")
  }
}
