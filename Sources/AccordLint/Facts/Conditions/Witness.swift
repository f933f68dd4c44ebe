package import AccordSemantics
package import AccordValues

/// A lead by the fields that matter, all others being missing or anything.
package struct Witness: Sendable {
  /// In the order of the lead block.
  package let parts: [Part]

  package struct Part: Sendable {
    package let field: ID<Field>
    package let content: Content
  }

  package enum Content: Sendable {
    case missing
    case value(Value)
    /// A time so long before now; negative in the future.
    case age(Duration)
  }

  /// Nil when no value can be named that certainly does.
  init?(_ lead: ConditionSearch.Lead, _ subjects: [Subject], _ program: Program) {
    var found: [Part] = []
    for (number, state) in lead.states {
      let subject = subjects[number]
      guard case .field(let id) = subject.kind else { continue }
      guard state != subject.initial else { continue }
      if state.canBeKnown, let content = Witness.content(state, id, subject, program) {
        found.append(Part(field: id, content: content))
      } else if state.canBeMissing {
        found.append(Part(field: id, content: .missing))
      } else {
        return nil
      }
    }
    parts = found.sorted { $0.field.index < $1.field.index }
  }

  private static func content(
    _ state: SubjectState, _ id: ID<Field>, _ subject: Subject, _ program: Program
  ) -> Content? {
    switch program.fields[id].type {
    case .number: return state.numbers.roundValue.map { .value(.number($0)) }
    case .flag:
      return [(SubjectState.yes, true), (SubjectState.no, false)].first { state.words.contains($0.0) }
        .map { .value(.flag($0.1)) }
    case .choice(let vocabulary):
      let options = vocabulary.options + (vocabulary.hasOther ? [Vocabulary.other] : [])
      return options.first { state.words.contains($0) }.map { .value(.choice($0)) }
    case .text: return text(state, id, subject, program).map { .value(.text($0)) }
    case .time:
      if state.numbers == .all {
        return age(state.ages).map { .age($0) }
      }
      guard state.ages == .all, let number = state.numbers.roundValue?.asInt,
        let time = Instant(microseconds: Int64(number))
      else { return nil }
      return .value(.time(time))
    case .date, .duration, .texts, .record, .records: return nil
    }
  }

  /// A distance from now in whole days, or else in whole seconds.
  private static func age(_ ages: IntervalSet) -> Duration? {
    let day = Decimal(86_400_000_000)
    var candidates: [Decimal] = [.zero]
    for edge in ages.intervals.flatMap({ [$0.lower, $0.upper] }) {
      guard let edge else { continue }
      let days = edge.value.divided(by: day)?.floor().multiplied(by: day)
      candidates += [days, days?.adding(day), days?.subtracting(day), edge.value].compactMap { $0 }
    }
    for candidate in candidates where ages.contains(candidate) {
      guard let microseconds = candidate.asInt, microseconds.isMultiple(of: 1_000_000) else { continue }
      return Duration(seconds: Int64(microseconds / 1_000_000))
    }
    return nil
  }

  private static func text(
    _ state: SubjectState, _ id: ID<Field>, _ subject: Subject, _ program: Program
  ) -> Text? {
    let asked = state.properties.filter(\.value).keys
    func parts(_ part: (TextProperty.Kind) -> Text?) -> [Text] {
      asked.compactMap { part($0.kind) }.sorted { $0.utf8.count > $1.utf8.count }
    }
    let starts = parts { if case .startsWith(let text) = $0 { text } else { nil } }
    let ends = parts { if case .endsWith(let text) = $0 { text } else { nil } }
    let inside = parts { if case .contains(let text) = $0 { text } else { nil } }
    let (start, end) = (starts.first?.string ?? "", ends.first?.string ?? "")
    let middle = inside.map(\.string).joined(separator: "-")
    var candidates = [start + end, start + middle + end, "\(start)a\(middle)a\(end)", "x", "X"].map {
      Text($0)
    }
    if case .only(let words) = state.words { candidates = words.sorted() }
    if case .only(let words) = state.folded { candidates += words.sorted() }
    let missing = ([program.ownInput] + program.inputs).map { input in
      input.readings.indices.contains(id.index) ? input.readings[id.index].missing : []
    }
    return candidates.first { text in
      let normalised = program.fields[id].normalisers.apply(text)
      return normalised == text && !text.string.isEmpty && state.isAllowed(text, subject, program)
        && state.properties.allSatisfy { $0.key.holds(for: text, in: program) == $0.value }
        && missing.allSatisfy { !$0.contains(text) && !$0.contains(TextNormaliser.trim.apply(text)) }
    }
  }
}

extension Witness {
  /// Whether a field has to be missing.
  var hasMissing: Bool { parts.contains { if case .missing = $0.content { true } else { false } } }

  /// As in `employees = 50 and country missing`.
  package func words(in program: Program) -> String {
    let words = parts.map { part in
      let name = program.fields[part.field].name
      return switch part.content {
      case .missing: "'\(name)' missing"
      case .value(let value): "\(name) = \(value.excerpt)"
      case .age(let age):
        age.seconds == 0
          ? "\(name) = now"
          : age.seconds < 0 ? "\(name) in \(Duration(seconds: 0 - age.seconds))" : "\(name) \(age) ago"
      }
    }
    return words.listed()
  }
}
