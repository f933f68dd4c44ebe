import AccordSemantics
import AccordSource
import AccordStream
import AccordValues

/// A decision as a page that a sales person reads in ten seconds: what happens, how the scores add up, and
/// why definitions are not met.
struct ExplanationPage {
  private let program: Program
  private let decision: Decision
  /// The places of the promises that the lead breaks.
  private let broken: [Int]
  /// The clauses of each definition, as they came out.
  private let clauses: [String: [TraceEntry]]

  init(_ program: Program, _ decision: Decision, broken: [Int]) {
    self.program = program
    self.decision = decision
    self.broken = broken
    clauses = Dictionary(grouping: decision.trace.filter { $0.clause != nil }) { $0.clause?.definition ?? "" }
  }

  /// The page, line by line.
  var lines: [String] {
    var lines = [heading]
    lines += outcome
    for score in decision.scores { lines += [""] + waterfall(score) }
    let reasons = decision.definitions.filter { $0.truth != .yes }.flatMap { whyNot($0) }
    if !reasons.isEmpty { lines += ["", "Why not"] + reasons }
    if !decision.problems.isEmpty {
      lines += ["", "Problems"] + decision.problems.map { "  \($0.words)" }
    }
    return lines.map { DisplayText.visible($0) }
  }

  private var heading: String { "Lead \(decision.lead), as of \(local(decision.asOf))" }

  // MARK: What happens

  private var outcome: [String] {
    var lines: [String] = []
    if let route = decision.route {
      lines.append("  goes to     \(target(route))")
      if let respondBy = route.respondBy { lines.append("  respond by  \(local(respondBy))") }
      if let againAt = route.againAt { lines.append("  again at    \(local(againAt))") }
      lines.append("  because     \(step(route))")
    }
    if !decision.definitions.isEmpty {
      lines.append(
        "  meets       "
          + decision.definitions.map { "\($0.name.marked(draft: $0.isDraft)) \($0.truth.rawValue)" }.joined(
            separator: ", "))
    }
    if !decision.segments.isEmpty {
      let segments = decision.segments.map {
        "\($0.name.marked(draft: $0.isDraft)) \($0.value?.string ?? "unknown")"
      }
      lines.append("  segments    " + segments.joined(separator: ", "))
    }
    if let proposition = decision.proposition { lines += self.proposition(proposition) }
    if !decision.missing.isEmpty {
      lines.append("  missing     " + decision.missing.joined(separator: ", "))
    }
    for promise in broken.map({ program.promises[$0] }) {
      lines.append("  breaks      \"\(promise.title)\"  (\(program.line(promise.range)))")
    }
    return lines
  }

  private func target(_ route: RouteOutcome) -> String {
    let label = route.label.map { " \"\($0)\"" } ?? ""
    return route.member.map { "\($0) of \(route.target)\(label)" } ?? route.target + label
  }

  private func step(_ route: RouteOutcome) -> String {
    guard let step = program.route?.steps[route.step - 1] else { return "" }
    let rule = step.condition.map { "when \(program.sources.line($0.range))" } ?? "no earlier step took it"
    return "step \(route.step): \(rule)  (\(route.place))"
  }

  private func proposition(_ proposition: PropositionOutcome) -> [String] {
    func title(_ name: String) -> String {
      program.propositions.first { $0.name == name }.map { "\"\($0.title ?? $0.name)\"" } ?? name
    }
    var lines = ["  pitch       \(title(proposition.fits))"]
    if let pitch = program.propositions.first(where: { $0.name == proposition.fits })?.pitch {
      lines[0] += ": \(pitch)"
    }
    switch proposition.aligned {
    case .no?:
      lines.append(
        "  promised    \(title(proposition.promised)), which is not what fits: say so before they do")
    case .yes?: lines.append("  promised    \(title(proposition.promised)), which is what fits")
    case .unknown?: lines.append("  promised    \(title(proposition.promised)); whether it fits is unknown")
    case nil: break
    }
    return lines
  }

  // MARK: Scores

  private func waterfall(_ score: ScoreOutcome) -> [String] {
    let grade = score.grade.map { ", grade \($0)" } ?? ""
    let title = program.scores.first { $0.name == score.name }?.title.map { "  \($0)" } ?? ""
    var lines = ["\(score.name.marked(draft: score.isDraft)) \(score.points)\(grade)\(title)"]
    let amounts = score.because.map(\.points.signed)
    let width = (amounts + [score.points.description]).map { DisplayText.width(of: $0) }.max() ?? 0
    let titleWidth = score.because.map { DisplayText.width(of: $0.rule) }.max() ?? 0
    for (reason, amount) in zip(score.because, amounts) {
      let operands = reason.operands.map { "  (\($0))" } ?? ""
      let rule = pad(reason.rule, to: titleWidth)
      lines.append("  \(padLeft(amount, to: width))  \(rule)  \(reason.place)\(operands)")
      lines += items(reason.items ?? [], indent: width + 6)
    }
    if !score.because.isEmpty { lines.append("  " + String(repeating: "─", count: width)) }
    lines.append("  \(padLeft(score.points.description, to: width))")
    for undecided in score.undecided {
      let missing = undecided.missing.isEmpty ? "it could not be computed" : missingWords(undecided.missing)
      lines.append("  \(padLeft("?", to: width))  \(undecided.rule): \(missing)")
    }
    return lines
  }

  /// The items a line paid for, so that its points can be added up by hand.
  private func items(_ items: [ScoreOutcome.Item], indent: Int) -> [String] {
    let shown = items.prefix(20)
    let margin = String(repeating: " ", count: indent)
    let amounts = shown.map { item in
      item.points == item.full ? item.points.signed : "\(item.points.signed) of \(item.full.signed)"
    }
    let width = amounts.map { DisplayText.width(of: $0) }.max() ?? 0
    var lines = zip(shown, amounts).map { item, amount in
      let when = item.at.map { "  \(localMinute($0)), \(age($0))" } ?? ""
      return margin + (when.isEmpty ? amount : pad(amount, to: width)) + when
    }
    if items.count > shown.count { lines.append("\(margin)and \(items.count - shown.count) more") }
    return lines
  }

  private func age(_ instant: Instant) -> String {
    switch instant.distance(to: decision.asOf) / 86_400_000_000 {
    case 0: "less than a day ago"
    case 1: "1 day ago"
    case let days: "\(days) days ago"
    }
  }

  private func missingWords(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ") + (names.count == 1 ? " is missing" : " are missing")
  }

  // MARK: Why not

  private func whyNot(_ definition: Decision.NamedTruth) -> [String] {
    var lines = ["  \(definition.name.marked(draft: definition.isDraft)) is \(definition.truth.rawValue)"]
    for entry in clauses[definition.name] ?? [] {
      guard let clause = entry.clause else { continue }
      // An exclusion speaks against the definition unless it is no; every other clause unless it is yes.
      let speaksAgainst = clause.kind == .never ? entry.outcome != .no : entry.outcome != .yes
      guard speaksAgainst else { continue }
      let word =
        switch clause.kind {
        case .never, .always: "\(clause.kind.rawValue) when"
        case .requires, .when: clause.kind.rawValue
        }
      lines.append("    \(word) …  \(entry.outcome.rawValue)  (\(entry.place))")
      lines += entry.parts.flatMap { parts($0, indent: 6, against: clause.kind == .never ? .yes : .no) }
    }
    return lines
  }

  /// The parts of a condition that speak against it or are unknown, with what was seen.
  private func parts(_ part: TraceEntry.Part, indent: Int, against: Truth) -> [String] {
    guard part.outcome == against || part.outcome == .unknown else { return [] }
    let margin = String(repeating: " ", count: indent)
    // Only a negation has a single part. A simple one is shown as written: 'consent is not yes'.
    let isNegation = part.parts.count == 1
    if part.parts.isEmpty || (isNegation && part.parts[0].parts.isEmpty) {
      let seen = part.observed.map { observed in
        switch observed.value {
        case nil: "\(observed.name) is \(observed.isField ? "missing" : "unknown")"
        case .record?: "\(observed.name) is known"
        case let value?: "\(observed.name) is \(value.words)"
        }
      }
      let note = seen.isEmpty ? "" : "  (\(seen.joined(separator: ", ")))"
      return ["\(margin)\(part.outcome.rawValue): \(part.text)\(note)"]
    }
    let inner: Truth = isNegation ? (against == .no ? .yes : .no) : against
    let lines = part.parts.flatMap { parts($0, indent: indent, against: inner) }
    return lines
  }

  // MARK: Text

  /// A time as people of the agreement say it.
  private func local(_ instant: Instant) -> String {
    "\(localMinute(instant)) \(program.agreement.zone.identifier)"
  }

  private func localMinute(_ instant: Instant) -> String {
    let zone = program.agreement.zone
    let (date, microsecond) = zone.local(of: instant)
    let minutes = microsecond / 60_000_000
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(date) \(two(minutes / 60)):\(two(minutes % 60))"
  }

  private func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayText.width(of: text)))
  }

  private func padLeft(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - DisplayText.width(of: text))) + text
  }
}
