package import AccordValues
internal import Synchronization

/// The answers of many leads, brought to the lead that each is about. (Clauses 10.4 and 10.5)
package struct AnswersByLead: Sendable {
  /// For each lead its list; a lead without answers is not in it.
  package let lists: AnswerLists
  /// The list of leads that these are.
  package let field: ID<Field>
  private let order: AnswerOrder
  private let columns: [Text]
  /// What tells these answers apart, by which they correct what leads brought themselves.
  private let ids: Set<Value>
  private let found = Found()

  /// - Parameters:
  ///   - answers: the lead and the item of each, in the order in which they were read.
  ///   - program: rules with feedback; nil comes of rules without.
  ///   - end: answers that are later are left out, also of what leads bring; nil leaves out none.
  package init?(
    _ answers: AnswerRows, _ program: Program, until end: Instant? = nil
  ) {
    guard let field = program.answers, let type = program.answerType, let order = AnswerOrder(type, end: end)
    else { return nil }
    self.field = field
    columns = type.columns.map { Text($0.name) }
    self.order = order
    // A correction may name another lead: what was said of the first one is taken back.
    let counted = order.withoutCorrected(answers.indices.filter { order.counts(answers[$0].item) }) {
      answers[$0].item
    }
    ids = Set(counted.compactMap { order.id(of: answers[$0].item) })
    lists = AnswerLists(counted, of: answers) { places in order.sorted(places) { answers[$0].item } }
  }

  /// What a lead has of which nobody has answered anything; nil for rules without feedback.
  package static func none(_ program: Program) -> AnswersByLead? { AnswersByLead(AnswerRows(), program) }

  /// A list as what reads as it again: without what is missing.
  package func raw(_ list: [[Value?]]) -> RawValue {
    .list(
      list.map { item in
        .record(
          zip(columns, item).compactMap { name, value in value.map { RawField(key: name, value: $0.raw) } })
      })
  }

  /// The list of a lead that has its answers, as `raw(_:)`.
  package func raw(of lead: Lead) -> RawValue {
    if case .records(let list)? = lead.values[field.index] { raw(list) } else { .null }
  }

  /// The list of a lead.
  ///
  /// - Parameter own: the answers that it brought itself.
  package func list(of lead: Text, own: [[Value?]]) -> [[Value?]] {
    let given = lists[lead] ?? []
    if !given.isEmpty { noteFound() }
    if own.isEmpty { return given }
    let left = order.withoutCorrected(own.filter { order.counts($0) }) { $0 }.filter { item in
      order.id(of: item).map { !ids.contains($0) } ?? true
    }
    return order.sorted(left + given) { $0 }
  }

  /// When an answer was given; nil where that is not known.
  package func instant(of item: [Value?]) -> Instant? { order.time(of: item) }

  /// Whether any lead had answers, of those that were asked for so far.
  package var hasFoundLead: Bool { found.state.load(ordering: .relaxed) }

  /// Says that a lead had answers.
  package func noteFound() {
    if !found.state.load(ordering: .relaxed) { found.state.store(true, ordering: .relaxed) }
  }

  private final class Found: Sendable {
    let state = Atomic<Bool>(false)
  }
}

extension Lead {
  /// The lead with its answers: those that it brought itself, and what was brought to it. (Clause 10.4)
  package func answered(by answers: AnswersByLead) -> Lead {
    var values = values
    let own: [[Value?]] = if case .records(let rows)? = values[answers.field.index] { rows } else { [] }
    values[answers.field.index] = .records(answers.list(of: name, own: own))
    return Lead(
      name: name, values: values, problems: problems, missing: missing.filter { $0 != answers.field.index },
      source: source)
  }
}

extension [RawField] {
  /// The fields of a lead with the answers that its decision saw in the place of those that it brought.
  ///
  /// - Parameter all: whether all fields of the lead are here; else answers are shown only where they are among these.
  package func showing(answers: RawValue, all: Bool) -> [RawField] {
    let key = Text(Feedback.Name.list)
    guard let place = firstIndex(where: { $0.key == key }) else {
      return all ? self + [RawField(key: key, value: answers)] : self
    }
    var fields = self
    fields[place] = RawField(key: key, value: answers)
    return fields
  }
}

/// How the answers of one lead become its list.
private struct AnswerOrder: Sendable {
  private let time: Int
  private let id: Int?
  private let end: Instant?

  init?(_ type: RecordType, end: Instant?) {
    guard let time = type.timeColumn else { return nil }
    self.time = time
    self.end = end
    id = type.columns.firstIndex { $0.name == Feedback.Name.id && $0.type == .text }
  }

  /// What tells an answer from others; nil when it says nothing of it.
  func id(of answer: [Value?]) -> Value? { id.flatMap { answer[$0] } }

  /// Whether an answer had been given by then.
  func counts(_ answer: [Value?]) -> Bool {
    guard let end, case .time(let time)? = answer[time] else { return true }
    return time <= end
  }

  /// Without those that a later one corrects.
  func withoutCorrected<Read>(_ answers: [Read], _ item: (Read) -> [Value?]) -> [Read] {
    guard id != nil else { return answers }
    var last: [Value: Int] = [:]
    for (place, answer) in answers.enumerated() {
      if let id = id(of: item(answer)) { last[id] = place }
    }
    return answers.enumerated().filter { place, answer in
      id(of: item(answer)).map { last[$0] == place } ?? true
    }.map(\.element)
  }

  /// Each once, by their times; answers of one time stay in the order in which they were read.
  func sorted<Read>(_ answers: [Read], _ item: (Read) -> [Value?]) -> [Read] {
    if answers.count < 2 { return answers }
    var seen: Set<[Value?]> = []
    return answers.filter { seen.insert(item($0)).inserted }.map { (answer: $0, at: instant(item($0))) }
      .enumerated().sorted { one, other in
        one.element.at == other.element.at
          ? one.offset < other.offset : one.element.at < other.element.at
      }.map(\.element.answer)
  }

  /// When an answer was given.
  func time(of answer: [Value?]) -> Instant? {
    if case .time(let time)? = answer[time] { time } else { nil }
  }

  /// The same for sorting; before all others where that is not known.
  private func instant(_ answer: [Value?]) -> Int64 { time(of: answer)?.microseconds ?? .min }
}
