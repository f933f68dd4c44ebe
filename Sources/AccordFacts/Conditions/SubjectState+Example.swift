import AccordSemantics
import AccordValues

/// What is done to the texts of a field or of a column before they are a value, by all inputs.
struct TextReading {
  let steps: [TextNormaliser]
  /// Texts that mean that it is missing.
  let missing: [Set<Text>]

  init(_ field: ID<Field>, in program: Program) {
    self.init(program.fields[field].normalisers.steps, program.readings(of: field))
  }

  init(_ list: ID<Field>, column: Int, in program: Program) {
    let columns = program.fields[list].normalisers.columns
    self.init(
      columns.indices.contains(column) ? columns[column] : [],
      program.readings(of: list).compactMap { $0.columns.indices.contains(column) ? $0.columns[column] : nil }
    )
  }

  private init(_ steps: [TextNormaliser], _ readings: [Reading]) {
    self.steps = steps
    missing = readings.map(\.missing)
  }

  func canGive(_ text: Text) -> Bool {
    steps.reduce(text) { $1.apply($0) } == text && !text.string.isEmpty
      && missing.allSatisfy { !$0.contains(text) && !$0.contains(TextNormaliser.trim.apply(text)) }
  }
}

extension SubjectState {
  /// A value that the state leaves, such as a person would write; nil when none can be named that certainly does.
  func example(
    of type: ValueType, _ subject: Subject, _ reading: TextReading, in program: Program
  ) -> Witness.Content? {
    switch type {
    case .number: return numbers.roundValue.map { .value(.number($0)) }
    case .flag:
      return [(SubjectState.yes, true), (SubjectState.no, false)].first { words.contains($0.0) }
        .map { .value(.flag($0.1)) }
    case .choice(let vocabulary):
      let options = vocabulary.options + (vocabulary.hasOther ? [Vocabulary.other] : [])
      return options.first { words.contains($0) }.map { .value(.choice($0)) }
    case .text: return text(subject, reading, program).map { .value(.text($0)) }
    case .texts:
      let entries = asked.compactMap { if case .entry(let text) = $0.kind { text } else { nil } }
      return entries.allSatisfy(reading.canGive) ? .value(.texts(entries)) : nil
    case .time:
      if numbers == .all { return SubjectState.age(ages).map { .age($0) } }
      guard ages == .all, let number = numbers.roundValue?.asInt,
        let time = Instant(microseconds: Int64(number))
      else { return nil }
      return .value(.time(time))
    case .date, .duration, .record, .records: return nil
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

  private func text(_ subject: Subject, _ reading: TextReading, _ program: Program) -> Text? {
    func parts(_ part: (TextProperty.Kind) -> Text?) -> [Text] {
      asked.compactMap { part($0.kind) }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }
    let starts = parts { if case .startsWith(let text) = $0 { text } else { nil } }
    let ends = parts { if case .endsWith(let text) = $0 { text } else { nil } }
    let inside = parts { if case .contains(let text) = $0 { text } else { nil } }
    let (start, end) = (starts.first?.string ?? "", ends.first?.string ?? "")
    let middle = inside.map(\.string).joined(separator: "-")
    var candidates = [start + end, start + middle + end, "\(start)a\(middle)a\(end)", "x", "X"].map {
      Text($0)
    }
    if case .only(let words) = words { candidates = words.sorted() }
    if case .only(let words) = folded { candidates += words.sorted() }
    return candidates.first { text in
      reading.canGive(text) && isAllowed(text, subject, program)
        && properties.allSatisfy { $0.key.holds(for: text, program.patterns) == $0.value }
    }
  }
}
