import AccordFacts
import AccordSemantics
import AccordValues

/// The lead that a solver's answer speaks of. What it says of texts is made texts of, and what was not looked into is left
/// out, so the lead may not show what was asked for: it has to be tried.
struct ModelLead {
  let values: [Value?]
  /// The moment at which it is decided; nil where that does not matter.
  let asOf: Instant?

  init(values: [Value?], asOf: Instant?) {
    self.values = values
    self.asOf = asOf
  }

  init(_ model: Solver.Model, _ encoder: Encoder, asOf: Instant) {
    var truths: [Origin: Bool] = [:]
    var numbers: [Origin: Decimal] = [:]
    for (index, variable) in encoder.terms.variables.enumerated() {
      switch model.values[Terms.Variable(index: index).name] {
      case .word("true")?: truths[variable.origin] = true
      case .word("false")?: truths[variable.origin] = false
      case let value?: numbers[variable.origin] = value.number
      case nil: break
      }
    }
    let moment = numbers[.now].flatMap { ModelLead.instant($0) } ?? asOf
    self.asOf = numbers[.now] == nil ? nil : moment
    var values = encoder.program.fields.enumerated().map { index, field -> Value? in
      let expression = Expression(kind: .field(ID(index)), type: field.type, range: field.range)
      let key = encoder.key(expression)
      let isRequired = encoder.program.ownInput.readings[index].isRequired
      guard
        truths[.isKnown(key)] ?? isRequired || encoder.program.ownInput.readings[index].defaultValue != nil
      else { return nil }
      switch field.type {
      case .number: return .number(numbers[.number(key)] ?? .zero)
      case .flag: return .flag(truths[.truth(key, .yes)] ?? false)
      case .time:
        return numbers[.age(key)].flatMap { age in
          age.multiplied(by: 1_000_000)?.rounded(toPlaces: 0).asInt
        }.flatMap { Instant(microseconds: moment.microseconds - Int64($0)) }.map { .time($0) }
          ?? .time(moment)
      case .date:
        return numbers[.day(key)]?.rounded(toPlaces: 0).asInt
          .flatMap { CalendarDate(daysSinceEpoch: $0) }.map { .date($0) }
          ?? .date(TimeZoneTable.utc.date(of: moment))
      case .text, .choice:
        let text = encoder.lead.subjects[key].flatMap { ModelLead.text($0, key, truths, encoder) }
        if case .choice = field.type { return text.map { .choice($0) } ?? field.type.allValues?.first }
        return .text(text ?? Text("T\(index + 1)"))
      case .texts:
        let entries = encoder.lead.subjects[key]?.order ?? []
        let wanted = entries.compactMap { question -> Text? in
          guard truths[.isOneOf(key, question)] == true, case .has(let property) = question,
            case .entry(let text) = property.kind
          else { return nil }
          return text
        }
        return .texts(wanted.sorted())
      // An empty list is one of which it is known that nothing is in it.
      case .records: return .records([])
      case .duration, .record: return nil
      }
    }
    // What is asked of the domain of an address, or of a text in other letters, is asked of the address.
    for (key, subject) in encoder.lead.subjects.sorted(by: { $0.key < $1.key }) {
      guard case .call(let function, _) = subject.expression.kind, let form = function.form,
        let argument = subject.argument, case .field(let id)? = encoder.expressions[argument]?.kind,
        truths[.isKnown(key)] ?? false, let text = ModelLead.text(subject, key, truths, encoder)
      else { continue }
      values[id.index] = .text(form.argument(giving: text))
    }
    if let id = encoder.program.idField, let drawn = ModelLead.id(values[id.index], truths, encoder) {
      values[id.index] = .text(drawn)
    }
    self.values = values
  }

  /// An id with which the members are drawn that the answer speaks of; nil where none are, or none is found.
  private static func id(_ value: Value?, _ truths: [Origin: Bool], _ encoder: Encoder) -> Text? {
    let wanted = encoder.lead.subjects.compactMap { key, subject -> (pool: Pool, member: String)? in
      guard case .drawn(let pool, _) = subject.expression.kind else { return nil }
      return text(subject, key, truths, encoder).map { (pool, $0.string) }
    }
    guard !wanted.isEmpty, case .text(let text)? = value else { return nil }
    return (0..<mostIDs).lazy.map { $0 == 0 ? text : Text("\(text.string)-\($0)") }.first { id in
      wanted.allSatisfy { $0.pool.member(for: id)?.name == $0.member }
    }
  }

  /// How many ids are tried: enough for two arms of one in a hundred each.
  private static let mostIDs = 50_000

  private static func instant(_ seconds: Decimal) -> Instant? {
    seconds.multiplied(by: 1_000_000)?.rounded(toPlaces: 0).asInt.flatMap { Instant(microseconds: Int64($0)) }
  }

  /// A text for which the answers are these; nil when none is found.
  private static func text(
    _ subject: TextSubject, _ key: ExpressionKey, _ truths: [Origin: Bool], _ encoder: Encoder
  ) -> Text? {
    let wanted = subject.order.compactMap { question in
      truths[.isOneOf(key, question)].map { (question, $0) }
    }
    func fits(_ text: Text) -> Bool {
      wanted.allSatisfy { question, holds in question.holds(for: text, encoder.lead.patterns) == holds }
    }
    let named = subject.cases().flatMap { $0.texts.prefix(3) }
    if let text = named.first(where: fits) { return text }
    // A text that is made of what it is to begin with, to hold and to end with.
    var (start, middle, end) = ("", [String](), "")
    for case (.has(let property), true) in wanted {
      switch property.kind {
      case .startsWith(let part): if part.utf8.count > start.utf8.count { start = part.string }
      case .endsWith(let part): if part.utf8.count > end.utf8.count { end = part.string }
      case .contains(let part): middle.append(part.string)
      case .matches, .entry: break
      }
    }
    let inside = middle.sorted().joined(separator: " ")
    let made = [
      start + end, "\(start) \(inside) \(end)", "\(start)\(inside)\(end)", "\(start)x\(inside)x\(end)", "x",
      "X", "x@company.example",
    ]
    let texts = (made + encoder.samples(for: wanted.map(\.0))).map { Text($0) }
    let plain = texts + texts.map { TextNormaliser.lowercase.apply(TextNormaliser.trim.apply($0)) }
    return plain.first { !$0.string.isEmpty && fits($0) }
  }
}

extension Encoder {
  /// Texts that match the patterns that are asked about.
  fileprivate func samples(for questions: [WordQuestion]) -> [String] {
    questions.flatMap { question -> [String] in
      guard case .has(let property) = question, case .matches(let index) = property.kind,
        lead.patterns.indices.contains(index)
      else { return [] }
      return PatternSamples.texts(of: lead.patterns[index]).map(\.string)
    }
  }
}
