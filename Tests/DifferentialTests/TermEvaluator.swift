import AccordFacts
import AccordReference
import AccordSemantics
import AccordSource
import AccordValues
import AccordVerify

/// What terms come to for one lead, by what the reference says of it.
struct TermEvaluator {
  private let encoder: Encoder
  private let asOf: Instant
  private var examination: Examination
  private var known: [Term: Result] = [:]
  /// Whether something could not be told, such as what a slow pattern gives.
  private(set) var isDoubtful = false

  enum Result: Equatable {
    case truth(Bool)
    case number(Decimal)
  }

  init(_ encoder: Encoder, _ examination: Examination, asOf: Instant) {
    self.encoder = encoder
    self.examination = examination
    self.asOf = asOf
  }

  mutating func holds(_ term: Term) -> Bool { value(term) == .truth(true) }

  mutating func number(_ term: Term) -> Decimal {
    if case .number(let number) = value(term) { return number }
    isDoubtful = true
    return .zero
  }

  private mutating func value(_ term: Term) -> Result {
    if let result = known[term] { return result }
    let result = evaluate(term)
    known[term] = result
    return result
  }

  private mutating func evaluate(_ term: Term) -> Result {
    switch encoder.lead.terms[term] {
    case .truth(let holds): return .truth(holds)
    case .number(let number): return .number(number)
    case .variable(let variable): return value(encoder.lead.terms[variable])
    case .not(let inner): return .truth(!holds(inner))
    case .and(let parts): return .truth(parts.map { holds($0) }.allSatisfy { $0 })
    case .or(let parts): return .truth(parts.map { holds($0) }.contains(true))
    case .either(let condition, let first, let second): return value(holds(condition) ? first : second)
    case .equal(let left, let right): return .truth(number(left) == number(right))
    case .atMost(let left, let right): return .truth(number(left) <= number(right))
    case .sum(let parts):
      return .number(parts.map { number($0) }.reduce(.zero) { $0.adding($1) ?? doubt() })
    case .times(let factor, let inner): return .number(number(inner).multiplied(by: factor) ?? doubt())
    }
  }

  private mutating func doubt() -> Decimal {
    isDoubtful = true
    return .zero
  }

  private mutating func value(_ variable: Terms.Declaration) -> Result {
    switch variable.origin {
    case .isKnown(let key):
      guard let expression = encoder.expressions[key] else { return .number(doubt()) }
      if expression.type == .flag { return .truth(examination.truth(of: expression) != .unknown) }
      return .truth(examination.value(of: expression) != nil)
    case .truth(let key, let truth):
      guard let expression = encoder.expressions[key] else { return .number(doubt()) }
      // A pattern that is too slow is unknown while its text is not.
      if truth == .unknown, case .matches(let text, _) = expression.kind {
        return .truth(examination.truth(of: expression) == .unknown && examination.value(of: text) != nil)
      }
      return .truth(examination.truth(of: expression) == truth)
    case .number(let key):
      guard let expression = encoder.expressions[key] else { return .number(doubt()) }
      if case .number(let number)? = examination.value(of: expression) { return .number(number) }
      return .number(encoder.anyNumber(for: expression))
    case .age(let key):
      guard let expression = encoder.expressions[key] else { return .number(doubt()) }
      guard case .time(let time)? = examination.value(of: expression) else { return .number(.zero) }
      return .number(Decimal(coefficient: asOf.microseconds - time.microseconds, exponent: -6) ?? doubt())
    case .hasBeginning(let key):
      guard let expression = encoder.expressions[key] else { return .number(doubt()) }
      guard case .date(let date)? = examination.value(of: expression) else { return .truth(true) }
      return .truth(encoder.program.agreement.zone.instant(date: date, microsecondOfDay: 0) != nil)
    case .day(let key):
      guard let expression = encoder.expressions[key] else { return .number(doubt()) }
      guard case .date(let date)? = examination.value(of: expression) else { return .number(.zero) }
      return .number(Decimal(date.daysSinceEpoch))
    case .isOneOf(let key, let question):
      guard let expression = encoder.expressions[key] else { return .number(doubt()) }
      switch examination.value(of: expression) {
      case .text(let text)?, .choice(let text)?: return answer(question, text)
      case .texts(let texts)?:
        guard case .has(let property) = question, case .entry(let entry) = property.kind
        else {
          return .number(doubt())
        }
        return .truth(
          texts.contains {
            property.ignoringCase ? CaseFolding.fold($0) == CaseFolding.fold(entry) : $0 == entry
          })
      default:
        // Anything that it could be.
        if expression.type == .texts { return .truth(false) }
        if case .choice(let vocabulary) = expression.type, let option = vocabulary.names.first {
          return answer(question, Text(option))
        }
        return answer(question, "\u{1}")
      }
    case .points(let id): return .number(examination.outcome(of: ID(id))?.points ?? .zero)
    case .entry(let key):
      guard let (id, entry) = encoder.entries[key] else { return .number(doubt()) }
      let reasons = examination.outcome(of: id)?.because ?? []
      let own = reasons.filter { $0.place == encoder.program.line(entry.range) }
      // Two entries of one line cannot be told apart by their reasons.
      if Set(own.map { $0.rule.split(separator: ":").first ?? "" }).count > 1 { isDoubtful = true }
      if case .group = entry { isDoubtful = true }
      // What a group has not chosen shows in no reason.
      if own.isEmpty, isChosenAmongOthers(entry) { isDoubtful = true }
      return .number(own.reduce(.zero) { $0.adding($1.points) ?? $0 })
    case .fired(let key):
      guard case .points(let line)? = encoder.entries[key]?.entry else { return .truth(!doubt().isWhole) }
      if isChosenAmongOthers(.points(line)) { isDoubtful = true }
      return .truth(examination.truth(of: line) == .yes)
    case .rounded(let term): return .number(number(term).rounded(toPlaces: LanguageLimits.pointPlaces))
    case .now: return .number(Decimal(coefficient: asOf.microseconds, exponent: -6) ?? doubt())
    }
  }

  private func isChosenAmongOthers(_ entry: ScoreEntry) -> Bool {
    encoder.program.scores.contains { score in
      guard case .entries(let entries) = score.body else { return false }
      return entries.withInner.contains { group in
        guard case .group(let group) = group, group.mode != .sum else { return false }
        return group.entries.withInner.contains { $0.range == entry.range }
      }
    }
  }

  private mutating func answer(_ question: WordQuestion, _ text: Text) -> Result {
    guard let holds = question.holds(for: text, encoder.lead.patterns) else { return .number(doubt()) }
    return .truth(holds)
  }
}

extension Encoder {
  /// A number that an expression without a value may be thought to have.
  fileprivate func anyNumber(for expression: Expression) -> Decimal {
    let limits = ScoreBounds(program).bounds(of: expression)
    return limits.lower ?? limits.upper ?? .zero
  }
}

extension Encoder {
  /// A formula for people who look for a fault in it.
  func words(_ term: Term) -> String {
    switch lead.terms[term] {
    case .truth(let holds): "\(holds)"
    case .number(let number): "\(number)"
    case .variable(let variable): "\(lead.terms[variable].origin)".prefix(160).description
    case .not(let inner): "not (\(words(inner)))"
    case .and(let parts): "(" + parts.map { words($0) }.joined(separator: " and ") + ")"
    case .or(let parts): "(" + parts.map { words($0) }.joined(separator: " or ") + ")"
    case .either(let condition, let first, let second):
      "(\(words(condition)) ? \(words(first)) : \(words(second)))"
    case .equal(let left, let right): "\(words(left)) = \(words(right))"
    case .atMost(let left, let right): "\(words(left)) <= \(words(right))"
    case .sum(let parts): "(" + parts.map { words($0) }.joined(separator: " + ") + ")"
    case .times(let factor, let inner): "\(factor) * \(words(inner))"
    }
  }
}
