package import AccordSemantics
package import AccordValues

/// A lead by what matters about it: its fields, all others being missing or anything, and points that it has.
package struct Witness: Sendable {
  /// In the order of the lead block.
  package let parts: [Part]
  /// Points that the lead has, where they matter, in the order of the scores.
  package let points: [(score: ID<Score>, points: Decimal)]
  /// The lead as a test would write it, where more than `parts` gives it its points; in the order of the lead block.
  package let lead: [Part]

  /// A field that matters, and what it holds.
  package struct Part: Sendable {
    package let field: ID<Field>
    package let content: Content
  }

  /// What a field holds.
  package enum Content: Sendable {
    case missing
    case value(Value)
    /// A time so long before now; negative in the future.
    case age(Duration)
    /// Items of a list, each with the contents of its columns.
    case items([[Content]])
  }

  init(parts: [Part], points: [(score: ID<Score>, points: Decimal)], lead: [Part]) {
    self.parts = parts
    self.points = points
    self.lead = lead
  }

  /// Nil when no value can be named that certainly does.
  init?(_ lead: ConditionSearch.Lead, _ subjects: [Subject], _ program: Program) {
    var found: [Part] = []
    for (number, state) in lead.states {
      let subject = subjects[number]
      guard case .field(let id) = subject.kind else { continue }
      guard state != subject.initial, !lead.assumed.contains(number) else { continue }
      guard let content = Witness.content(of: id, state, subject, program) else { return nil }
      found.append(Part(field: id, content: content))
    }
    self.init(parts: found.sorted { $0.field.index < $1.field.index }, points: [], lead: [])
  }

  static func content(
    of id: ID<Field>, _ state: SubjectState, _ subject: Subject, _ program: Program
  ) -> Content? {
    let reading = TextReading(id, in: program)
    if state.canBeKnown,
      let content = state.example(of: program.fields[id].type, subject, reading, in: program)
    {
      return content
    }
    return state.canBeMissing ? .missing : nil
  }
}

extension Witness.Content {
  /// The value at a moment; nil for what is missing.
  package func value(asOf: Instant) -> Value? {
    switch self {
    case .missing: nil
    case .value(let value): value
    case .age(let age): asOf.subtracting(age).map { .time($0) }
    case .items(let rows): .records(rows.map { row in row.map { $0.value(asOf: asOf) } })
    }
  }
}

extension Witness {
  /// Whether a field has to be missing.
  package var hasMissing: Bool { parts.contains { if case .missing = $0.content { true } else { false } } }

  /// How many things it says of the lead.
  package var length: Int { parts.count + points.count }

  /// As in `fit = 60, employees = 50 and 'country' missing`.
  package func words(in program: Program) -> String {
    let scores = points.map { "\(program.scores[$0.score].name) = \($0.points)" }
    return (scores + parts.map { $0.words(in: program) }).listed()
  }

  /// The lead as a test would write it, for a remedy; nil where `words` say all of it.
  package func leadWords(in program: Program) -> String? {
    guard !lead.isEmpty else { return nil }
    return "{ \(lead.map { $0.words(in: program) }.joined(separator: ", ")) }"
  }
}

extension Witness.Part {
  fileprivate func words(in program: Program) -> String {
    let field = program.fields[self.field]
    switch content {
    case .missing: return "'\(field.name)' missing"
    case .value(let value): return "\(field.name) = \(value.excerpt)"
    case .age(let age):
      return age.seconds == 0
        ? "\(field.name) = now"
        : age.seconds < 0
          ? "\(field.name) in \(Duration(seconds: 0 - age.seconds))" : "\(field.name) \(age) ago"
    case .items(let rows):
      guard case .records(let type) = field.type else { return field.name }
      let items = rows.map { row in
        let columns = zip(type.columns, row).compactMap { column, content -> String? in
          switch content {
          case .missing, .items: nil
          case .value(let value): "\(column.name) = \(value.excerpt)"
          case .age(let age): "\(column.name) = \(age.seconds == 0 ? "now" : "\(age) ago")"
          }
        }
        return "{ \(columns.joined(separator: ", ")) }"
      }
      return "\(field.name) = \(items.isEmpty ? "nothing" : items.joined(separator: ", "))"
    }
  }
}
