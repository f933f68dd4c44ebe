import AccordSemantics
import AccordValues

extension FlatRules {
  /// Leads that show what the rules do, with what comes out.
  var tests: String {
    var tests: [String] = []
    let mql = lead.free("MQL")
    let all = fit + engagement
    let known = Dictionary(
      exclusions.map { ($0.field, harmless($0.field)) }, uniquingKeysWith: { first, _ in first })
    for (level, title) in [
      (FlatSignal.Level.strong, "fits, and is interested"), (.middling, "is in between"),
      (.weak, "does not fit"),
    ] {
      var expected = scores(level)
      let isMQL = isQualified(level)
      expected.append(isMQL ? mql : "not \(mql)")
      expected.append("route to " + (isMQL ? salesDesk : "nurture"))
      tests.append(
        test(title, values(all, level) + known.sorted { $0.key < $1.key }.map { ($0, $1) }, expected))
    }
    if !exclusions.isEmpty {
      tests.append(
        test(
          "an empty cell is no yes: it keeps nobody out", values(all, .strong),
          [mql, "route to \(salesDesk)"]))
    }
    for exclusion in exclusions {
      tests.append(
        test(
          "\(exclusion.title) is left alone", values(all, .strong) + [(exclusion.field, exclusion.value)],
          ["not \(mql)", "route to nobody"]))
    }
    if let consent = lead.name(.consent) {
      tests.append(
        test(
          "consent not known: somebody looks at it", values(all, .strong, consent: nil),
          ["\(mql) is unknown", "route to review"]))
      tests.append(
        test(
          "no consent", values(all, .strong, consent: nil) + [(consent, "no")],
          ["not \(mql)", "route to nobody"]))
    }
    if !needed.isEmpty, !isQualified(.strong, without: Set(needed)) {
      tests.append(
        test(
          "keen, and nobody can say how well it fits",
          values(all.filter { !needed.contains($0.field) }, .strong), ["not \(mql)", "route to review"]))
    }
    if let conversion = lead.name(.conversion), let converted = lead.name(.converted), raisesHand {
      let values = values(all.filter { $0.field != converted }, .middling)
      tests.append(
        test(
          "asks for a demo",
          values + [(conversion, "\"Demo request\""), (converted, lead.day(.converted, 2, days.today))],
          [lead.free("hand_raise"), mql, "route to \(salesDesk)"]))
    }
    return "accord 1\n\n# Leads that both teams went through together. 'accord test rules' runs them.\n\n"
      + tests.joined(separator: "\n")
  }

  private func test(_ title: String, _ values: [(String, String)], _ expected: [String]) -> String {
    let lines = (required + values).map { "\($0) = \($1)" }.joined(separator: ",\n          ")
    return """
      test "\(title)" {
        at \(days.today)T00:00Z
        lead { \(lines) }
      \(expected.map { "  expect \($0)\n" }.joined())}

      """
  }

  /// Values of the fields that every lead must have.
  private var required: [(String, String)] {
    let told = Set((fit + engagement).map(\.field) + exclusions.map(\.field))
    return lead.required.filter { !told.contains($0.name) }.compactMap { field in
      TimeZoneTable.utc.instant(date: days.today, microsecondOfDay: 0)
        .flatMap { field.type.example(at: $0) }?.literal(field.type).map { (field.name, $0) }
    }
  }

  private func values(
    _ signals: [FlatSignal], _ level: FlatSignal.Level, consent: String? = "yes"
  ) -> [(String, String)] {
    let values = signals.compactMap { signal in signal.examples[level].map { (signal.field, $0.value) } }
    guard let field = lead.name(.consent), let consent else { return values }
    return values + [(field, consent)]
  }

  /// What a lead says that is not excluded by a field.
  private func harmless(_ field: String) -> String {
    guard field == lead.name(.stage) else { return "no" }
    guard case .choice(let vocabulary)? = lead.type(.stage) else { return "\"Lead\"" }
    return vocabulary.names.first { $0.lowercased() != "customer" } ?? "other"
  }

  private func points(_ signals: [FlatSignal], _ level: FlatSignal.Level, without: Set<String>) -> Int {
    let sum = signals.filter { !without.contains($0.field) }.reduce(0) {
      $0 + ($1.examples[level]?.points ?? 0)
    }
    return min(100, max(0, sum))
  }

  private func scores(_ level: FlatSignal.Level) -> [String] {
    var expected: [String] = []
    if fitLimit != nil { expected.append("\(lead.free("fit")) = \(points(fit, level, without: []))") }
    if engagementLimit != nil {
      expected.append("\(lead.free("engagement")) = \(points(engagement, level, without: []))")
    }
    return expected
  }

  private func isQualified(_ level: FlatSignal.Level, without: Set<String> = []) -> Bool {
    (fitLimit.map { points(fit, level, without: without) >= $0 } ?? true)
      && (engagementLimit.map { points(engagement, level, without: without) >= $0 } ?? true)
  }

  /// Whether a lead in between that asks for a demo fits well enough.
  private var raisesHand: Bool { fitLimit.map { points(fit, .middling, without: []) >= $0 / 2 } ?? true }
}
