import AccordFacts
import AccordSemantics
import AccordSource
import AccordValues

// Numbers, ages, days, and what is asked of texts and options.

extension Encoder {
  /// A number, an age in seconds, or a day in days since 1970; nil for values of other types.
  func quantity(_ expression: Expression) -> Quantity? {
    switch expression.type {
    case .number: number(expression)
    case .time: age(expression)
    case .date: day(expression)
    case .text, .flag, .duration, .choice, .texts, .record, .records: nil
    }
  }

  private func cached(_ id: ID<Binding>, _ quantity: (Expression) -> Quantity) -> Quantity {
    if let known = bindings[id.index] { return known }
    let quantity = quantity(program.bindings[id].value)
    bindings[id.index] = quantity
    return quantity
  }

  /// The one of several values that is taken.
  private func choose(
    _ arms: [Expression.Arm], _ otherwise: Expression, _ value: (Expression) -> Quantity?
  ) -> Quantity? {
    let taken = taken(arms)
    let values = (arms.map(\.value) + [otherwise]).compactMap { value($0) }
    guard values.count == taken.count, var chosen = values.last?.value else { return nil }
    for (takes, quantity) in zip(taken, values).dropLast().reversed() {
      chosen = terms.either(takes, quantity.value, chosen)
    }
    return Quantity(
      known: terms.or(zip(taken, values).map { terms.and([$0, $1.known]) }), value: chosen)
  }

  // MARK: Numbers

  private func number(_ expression: Expression) -> Quantity {
    switch expression.kind {
    case .constant(.number(let number)): return Quantity(known: terms.yes, value: terms.number(number))
    case .field(let id):
      return Quantity(known: known(id, expression), value: terms.number(.number(key(expression))))
    case .binding(let id): return cached(id) { number($0) }
    case .score(let id): return Quantity(known: terms.yes, value: points(of: id))
    case .negated(let operand):
      let number = self.number(operand)
      return terms.times(Decimal(-1), number.value).map { Quantity(known: number.known, value: $0) }
        ?? abstract(expression)
    case .arithmetic(let operation, let left, let right):
      return arithmetic(expression, operation, left, right)
    case .choose(let arms, let otherwise):
      return choose(arms, otherwise) { number($0) } ?? abstract(expression)
    case .column(let record, let column):
      return self.column(record, column, expression) ?? abstract(expression)
    default: return abstract(expression)
    }
  }

  /// A number of which only the bounds are looked at.
  private func abstract(_ expression: Expression) -> Quantity {
    let limits = bounds.bounds(of: expression)
    let value = terms.number(.number(key(expression)), within: limits)
    note(value, at: expression.range)
    bound(value, limits)
    if bounds.isAlwaysKnown(expression) { return Quantity(known: terms.yes, value: value) }
    return Quantity(known: isKnown(expression), value: value)
  }

  /// Says of a variable that it lies within its limits.
  func bound(_ value: Term, _ limits: Bounds) {
    // As the terms know them, they would be folded away.
    if let lower = limits.lower { lead.axioms.append(terms.limit(value, from: lower)) }
    if let upper = limits.upper { lead.axioms.append(terms.limit(value, to: upper)) }
  }

  /// The greatest number with which is calculated here as in the rules, which keep 18 digits.
  private static let mostExact: Decimal = 1_000_000_000_000

  private func arithmetic(
    _ expression: Expression, _ operation: Expression.Arithmetic, _ left: Expression, _ right: Expression
  ) -> Quantity {
    let (one, other) = (number(left), number(right))
    let known = terms.and([one.known, other.known])
    let value: Term? =
      switch operation {
      case .add where isExact(expression): terms.sum([one.value, other.value])
      case .subtract where isExact(expression):
        terms.times(Decimal(-1), other.value).map { terms.sum([one.value, $0]) }
      case .multiply: scaled(expression, left, other.value) ?? scaled(expression, right, one.value)
      case .add, .subtract, .divide: nil
      }
    return value.map { Quantity(known: known, value: $0) } ?? abstract(expression)
  }

  /// A number multiplied by one that is written, where no digit can be lost: points, which have 10 digits and 4 decimals, by
  /// a number of 4 decimals.
  private func scaled(_ product: Expression, _ factor: Expression, _ number: Term) -> Term? {
    guard case .constant(.number(let factor)) = factor.kind, factor.exponent >= -LanguageLimits.writtenPlaces,
      let places = terms.decimals(of: number), places <= LanguageLimits.writtenPlaces,
      [bounds.bounds(of: product), terms.limits(of: number)].allSatisfy({ limits in
        guard let lower = limits.lower, let upper = limits.upper else { return false }
        return max(lower.magnitude, upper.magnitude) <= LanguageLimits.mostPoints
      })
    else { return nil }
    return terms.times(factor, number)
  }

  /// Whether a number has few enough digits and decimals that a sum of such numbers is exact: points, whole numbers as
  /// they are written.
  private func isExact(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant(.number(let number)):
      return number.exponent >= -LanguageLimits.pointPlaces && number.magnitude <= Encoder.mostExact
    case .score: return isSmall(expression)
    case .binding(let id):
      if let known = exactBindings[id.index] { return known }
      let isExact = isExact(program.bindings[id].value)
      exactBindings[id.index] = isExact
      return isExact
    case .negated(let operand): return isExact(operand)
    case .arithmetic(.add, let left, let right), .arithmetic(.subtract, let left, let right):
      return isSmall(expression) && isExact(left) && isExact(right)
    default: return false
    }
  }

  private func isSmall(_ expression: Expression) -> Bool {
    let limits = bounds.bounds(of: expression)
    guard let lower = limits.lower, let upper = limits.upper else { return false }
    return lower.magnitude <= Encoder.mostExact && upper.magnitude <= Encoder.mostExact
  }

  // MARK: Times and days

  private func age(_ expression: Expression) -> Quantity {
    switch expression.kind {
    case .now: return Quantity(known: terms.yes, value: terms.number(.zero))
    case .constant(.time(let time)):
      guard let seconds = Encoder.seconds(time), let negated = terms.times(Decimal(-1), terms.number(seconds))
      else { return abstractAge(expression) }
      return Quantity(known: terms.yes, value: terms.sum([now, negated]))
    case .field(let id):
      return Quantity(known: known(id, expression), value: terms.number(.age(key(expression))))
    case .binding(let id): return cached(id) { age($0) }
    case .shifted(let time, let length, let isEarlier):
      guard case .now = time.kind, let length = length.constantDuration,
        let seconds = Decimal(exactly: Int(length.seconds)), length.seconds.magnitude < Encoder.longest,
        isFarFromEnds
      else { return abstractAge(expression) }
      return Quantity(known: terms.yes, value: terms.number(isEarlier ? seconds : seconds.negated))
    case .choose(let arms, let otherwise):
      return choose(arms, otherwise) { age($0) } ?? abstractAge(expression)
    default: return abstractAge(expression)
    }
  }

  /// A thousand years: so long before or after now is in the calendar.
  private static let longest: UInt64 = 31_536_000_000

  /// From 1000-01-01 to 8999-12-31, in microseconds since 1970: so long before and after is in the calendar.
  static let years: ClosedRange<Int64> = -30_610_224_000_000_000...221_845_305_600_000_000

  private var isFarFromEnds: Bool {
    Encoder.years.contains(lead.stretch.lowerBound.microseconds)
      && Encoder.years.contains(lead.stretch.upperBound.microseconds)
  }

  private func abstractAge(_ expression: Expression) -> Quantity {
    let value = terms.number(.age(key(expression)))
    note(value, at: expression.range)
    return Quantity(known: isKnown(expression), value: value)
  }

  /// The seconds since 1970 of the moment at which the lead is decided.
  private var now: Term {
    let (first, last) = (Encoder.seconds(lead.stretch.lowerBound), Encoder.seconds(lead.stretch.upperBound))
    if let first, first == last { return terms.number(first) }
    let value = terms.number(.now, within: Bounds(lower: first, upper: last))
    bound(value, terms.limits(of: value))
    return value
  }

  /// Exact, to the microsecond.
  static func seconds(_ time: Instant) -> Decimal? { Decimal(coefficient: time.microseconds, exponent: -6) }

  private func day(_ expression: Expression) -> Quantity {
    switch expression.kind {
    case .constant(.date(let date)):
      return Quantity(known: terms.yes, value: terms.number(Decimal(date.daysSinceEpoch)))
    case .field(let id):
      return Quantity(known: known(id, expression), value: terms.number(.day(key(expression))))
    case .binding(let id): return cached(id) { day($0) }
    case .choose(let arms, let otherwise):
      if let chosen = choose(arms, otherwise, { day($0) }) { return chosen }
    default: break
    }
    let value = terms.number(.day(key(expression)))
    note(value, at: expression.range)
    return Quantity(known: isKnown(expression), value: value)
  }

  // MARK: Texts and options

  /// What can be asked of a text, an option, a segment, a grade or a list of texts; nil for values of other types.
  func words(_ expression: Expression) -> Words? {
    switch expression.kind {
    case .constant(.text(let text)), .constant(.choice(let text)):
      return Words(known: terms.yes) { encoder, question in
        question.holds(for: text, encoder.lead.patterns).map { encoder.terms.truth($0) }
          ?? encoder.subject(expression).ask(question)
      }
    case .field(let id) where expression.type.isTextual || expression.type == .texts:
      return Words(known: known(id, expression)) { $0.subject(expression).ask($1) }
    case .binding(let id):
      if let known = wordBindings[id.index] { return known }
      let words = words(program.bindings[id].value)
      wordBindings[id.index] = words
      return words
    case .segments(let id): return words(outcomes(of: id), expression.range)
    case .grade(let id): return words(outcomes(of: id), expression.range)
    case .choose(let arms, let otherwise):
      let values = (arms.map(\.value) + [otherwise]).compactMap { words($0) }
      let taken = taken(arms)
      guard values.count == taken.count else { return nil }
      return Words(known: terms.or(zip(taken, values).map { terms.and([$0, $1.known]) })) {
        encoder, question in
        let asked = values.map { $0.asked(encoder, question) }
        return encoder.terms.or(zip(taken, asked).map { encoder.terms.and([$0, $1]) })
      }
    // Who is drawn follows from an id, of which there is one for every member.
    case .drawn: return Words(known: terms.yes) { $0.subject(expression).ask($1) }
    case .column(let record, let column):
      if let words = wordsOfTable(record, column) { return words }
    default: break
    }
    guard expression.type.isTextual || expression.type == .texts else { return nil }
    let known = isKnown(expression)
    return Words(known: known) { $0.subject(expression).ask($1) }
  }

  /// Of outcomes that exclude one another.
  private func words(_ outcomes: [(name: Text, fits: Term)], _ range: SourceRange) -> Words {
    Words(known: terms.or(outcomes.map(\.fits))) { encoder, question in
      encoder.terms.or(
        outcomes.map { name, fits in
          encoder.terms.and([fits, encoder.answer(question, for: name, range)])
        })
    }
  }

  /// The answer for a text that is written in the rules: free where a pattern may take too long on it.
  private func answer(_ question: WordQuestion, for text: Text, _ range: SourceRange) -> Term {
    if let holds = question.holds(for: text, lead.patterns) { return terms.truth(holds) }
    return subject(Expression(kind: .constant(.text(text)), type: .text, range: range)).ask(question)
  }

  func subject(_ expression: Expression) -> TextSubject {
    var argument: ExpressionKey?
    if case .call(_, let arguments) = expression.kind, let first = arguments.first { argument = key(first) }
    return lead.subject(key(expression), expression, argument: argument)
  }

  /// Which segment a lead is in, and when; it is unknown when none of them. (Clauses 8.1 and 8.2)
  func outcomes(of id: ID<Segments>) -> [(name: Text, fits: Term)] {
    if let found = segments[id.index] { return found }
    let declared = program.segments[id]
    let entries = declared.entries.compactMap { entry in
      entry.condition.map { (name: Text(entry.name), outcome: outcome(of: $0)) }
    }
    var found: [(name: Text, fits: Term)] = []
    for (index, entry) in entries.enumerated() {
      let others =
        declared.isFirstMatch
        ? entries[..<index].map(\.outcome.no)
        : entries.indices.filter { $0 != index }.map { terms.not(entries[$0].outcome.yes) }
      found.append((entry.name, terms.and(others + [entry.outcome.yes])))
    }
    let otherwise = declared.entries.first { $0.condition == nil }.map { Text($0.name) }
    found.append((otherwise ?? Vocabulary.noSegment, terms.and(entries.map(\.outcome.no))))
    segments[id.index] = found
    return found
  }

  func outcomes(of id: ID<Grade>) -> [(name: Text, fits: Term)] {
    let grade = program.grades[id]
    let points = points(of: grade.score)
    var above: [Term] = []
    var found: [(name: Text, fits: Term)] = []
    for step in grade.steps {
      let reaches = terms.atMost(terms.number(step.from), points)
      found.append((step.label, terms.and(above + [reaches])))
      above.append(terms.not(reaches))
    }
    return found + [(grade.otherwise, terms.and(above))]
  }

  // MARK: Tables

  /// Whether the row of a key is there and has a value that is wanted.
  func known(
    _ table: Table, _ key: Expression, where isWanted: ([Value?]) -> Bool, _ expression: Expression
  ) -> Term {
    guard let words = words(key) else { return isKnown(expression) }
    let keys = Set(table.rows.filter { isWanted($0.value) }.keys)
    return terms.and([words.known, words.asked(self, .isIn(keys, ignoringCase: false))])
  }

  private func lookup(_ record: Expression) -> (table: Table, key: Expression)? {
    switch record.kind {
    case .lookup(let table, let key): (program.tables[table], key)
    case .binding(let id): lookup(program.bindings[id].value)
    default: nil
    }
  }

  private func wordsOfTable(_ record: Expression, _ column: Int) -> Words? {
    guard let (table, key) = lookup(record), let keyWords = words(key) else { return nil }
    let known = known(table, key, where: { $0[column] != nil }, record)
    return Words(known: known) { encoder, question in
      var keys: [Term: Set<Text>] = [:]
      for (key, row) in table.rows {
        switch row[column] {
        case .text(let text)?, .choice(let text)?:
          keys[encoder.answer(question, for: text, record.range), default: []].insert(key)
        case .texts?, .number?, .flag?, .time?, .date?, .duration?, .record?, .records?, nil: continue
        }
      }
      return encoder.terms.or(
        keys.sorted { $0.key < $1.key }.map { answer, keys in
          encoder.terms.and([answer, keyWords.asked(encoder, .isIn(keys, ignoringCase: false))])
        })
    }
  }

  /// How many different numbers a column may have to be looked into.
  private static let mostNumbers = 100

  private func column(_ record: Expression, _ column: Int, _ expression: Expression) -> Quantity? {
    guard let (table, key) = lookup(record), let words = words(key) else { return nil }
    var keys: [Decimal: Set<Text>] = [:]
    for (name, row) in table.rows {
      if case .number(let number)? = row[column] { keys[number, default: []].insert(name) }
    }
    guard keys.count <= Encoder.mostNumbers else { return nil }
    var value = terms.number(.zero)
    for (number, names) in keys.sorted(by: { $0.key < $1.key }) {
      value = terms.either(words.asked(self, .isIn(names, ignoringCase: false)), terms.number(number), value)
    }
    return Quantity(known: known(table, key, where: { $0[column] != nil }, record), value: value)
  }
}
