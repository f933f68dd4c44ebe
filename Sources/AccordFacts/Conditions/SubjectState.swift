import AccordSemantics
import AccordValues

/// What the value of a subject can be, if it has one.
private final class KnownValue {
  var numbers = IntervalSet.all
  var ages = IntervalSet.all
  var words = WordSet.all
  var folded = WordSet.all
  var properties: [TextProperty: Bool] = [:]
  var asked: [TextProperty] = []

  static let any = KnownValue()

  private init() {}

  init(_ other: KnownValue) {
    (numbers, ages) = (other.numbers, other.ages)
    (words, folded) = (other.words, other.folded)
    (properties, asked) = (other.properties, other.asked)
  }
}

// Changed only by the state that alone has it.
extension KnownValue: @unchecked Sendable {}

extension KnownValue: Hashable {
  static func == (left: KnownValue, right: KnownValue) -> Bool {
    left === right
      || left.numbers == right.numbers && left.ages == right.ages && left.words == right.words
        && left.folded == right.folded && left.properties == right.properties && left.asked == right.asked
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(numbers)
    hasher.combine(ages)
    hasher.combine(words)
    hasher.combine(folded)
    hasher.combine(properties)
  }
}

/// What is known about one subject of a lead after some requirements: whether it can be missing, and what its value
/// can be.
struct SubjectState: Hashable, Sendable {
  var canBeMissing = true
  var canBeKnown = true
  /// Shared until it changes, because a search copies the states of a lead at every step.
  private var value = KnownValue.any

  var numbers: IntervalSet {
    get { value.numbers }
    set { own().numbers = newValue }
  }
  var ages: IntervalSet { value.ages }
  var words: WordSet {
    get { value.words }
    set { own().words = newValue }
  }
  var folded: WordSet { value.folded }
  var properties: [TextProperty: Bool] { value.properties }
  /// The properties that the text must have.
  var asked: [TextProperty] { value.asked }

  /// The value as one that nobody else has, to be changed.
  private mutating func own() -> KnownValue {
    if !isKnownUniquelyReferenced(&value) { value = KnownValue(value) }
    return value
  }

  /// Leaves what meets a requirement; false when that changes nothing.
  mutating func meet(_ requirement: Requirement, of subject: Subject, in program: Program) -> Bool {
    var isChanged = false
    if canBeMissing, !requirement.allowsMissing {
      canBeMissing = false
      isChanged = true
    }
    guard canBeKnown else { return isChanged }
    switch requirement.known {
    case nil:
      canBeKnown = false
      return true
    case .anything?: return isChanged
    case .numbers(let others)?:
      let left = numbers.intersection(others)
      canBeKnown = !left.isEmpty
      if left == numbers { return isChanged }
      own().numbers = left
      return true
    case .ages(let others)?:
      let left = ages.intersection(others)
      canBeKnown = !left.isEmpty
      if left == ages { return isChanged }
      own().ages = left
      return true
    case .words(let others)?:
      guard own().words.narrow(to: others) else { return isChanged }
      canBeKnown = hasText(subject, program)
      return true
    case .folded(let others)?:
      guard own().folded.narrow(to: others) else { return isChanged }
      canBeKnown = hasText(subject, program)
      return true
    case .test(let property, let holds)?:
      if let other = properties[property] {
        if other == holds { return isChanged }
        canBeKnown = false
        return true
      }
      canBeKnown = allows(property, holds, subject)
      let value = own()
      value.properties[property] = holds
      if holds { value.asked.append(property) }
      if case .only = words { canBeKnown = canBeKnown && hasText(subject, program) }
      return true
    }
  }

  /// Whether a text that is left can have one more property, or can lack it; true when that cannot be told.
  private func allows(_ property: TextProperty, _ holds: Bool, _ subject: Subject) -> Bool {
    guard holds else { return !asked.contains { property.follows(from: $0) } }
    return subject.canHave(property) && !asked.contains { $0.excludes(property) }
      && !properties.contains { !$0.value && $0.key.follows(from: property) }
  }

  var isPossible: Bool { canBeMissing || canBeKnown }

  /// What becomes of a requirement in this state.
  enum Fate {
    /// It holds already.
    case met
    case open
    /// It cannot hold any more.
    case lost
  }

  func fate(of requirement: Requirement, of subject: Subject, in program: Program) -> Fate {
    // Most requirements are answered without building what would be left.
    switch requirement.known {
    case .numbers(let others)? where canBeKnown && !numbers.isEmpty:
      return fate(of: numbers, in: others, requirement)
    case .ages(let others)? where canBeKnown && !ages.isEmpty: return fate(of: ages, in: others, requirement)
    default: break
    }
    if case .words(let others)? = requirement.known, canBeKnown, isPlain(subject) {
      let canBeMissing = canBeMissing && requirement.allowsMissing
      if words.isDisjoint(with: others) { return canBeMissing ? .open : .lost }
      return canBeMissing == self.canBeMissing && words.isInside(others) ? .met : .open
    }
    if case .test(let property, let holds)? = requirement.known, canBeKnown, case .except = words {
      let canBeMissing = canBeMissing && requirement.allowsMissing
      if let other = properties[property] {
        return other == holds
          ? (canBeMissing == self.canBeMissing ? .met : .open) : canBeMissing ? .open : .lost
      }
      return canBeMissing || allows(property, holds, subject) ? .open : .lost
    }
    var state = self
    let isChanged = state.meet(requirement, of: subject, in: program)
    return state.isPossible ? (isChanged ? .open : .met) : .lost
  }

  private func fate(of numbers: IntervalSet, in others: IntervalSet, _ requirement: Requirement) -> Fate {
    let canBeMissing = canBeMissing && requirement.allowsMissing
    if numbers.isDisjoint(with: others) { return canBeMissing ? .open : .lost }
    return canBeMissing == self.canBeMissing && numbers.isInside(others) ? .met : .open
  }

  /// Whether words alone decide which texts are left.
  private func isPlain(_ subject: Subject) -> Bool {
    properties.isEmpty && folded == .all && subject.normalisers.isEmpty
  }

  /// How much work it is to meet a requirement.
  func work(for requirement: Requirement) -> Int {
    switch (requirement.known, words) {
    case (.test?, .only(let words)), (.words?, .only(let words)):
      // All texts that are left are tried.
      properties.isEmpty
        ? requirement.work
        : requirement.work + words.count * properties.keys.reduce(0) { $0 + $1.work }
    case (.test(_, let holds)?, _):
      requirement.work * (1 + (holds ? properties.count : asked.count))
    default: requirement.work
    }
  }

  /// Whether a text can be all that is asked; true when that cannot be told.
  private func hasText(_ subject: Subject, _ program: Program) -> Bool {
    if case .only(let words) = words {
      return words.contains { isAllowed($0, subject, program) }
    }
    return !folded.isEmpty
  }

  /// Whether a word can be the value; true when that cannot be told.
  func isAllowed(_ word: Text, _ subject: Subject, _ program: Program) -> Bool {
    guard subject.canBe(word), words.contains(word) else { return false }
    if folded != .all, !folded.contains(CaseFolding.fold(word)) { return false }
    return properties.allSatisfy { property, holds in
      property.holds(for: word, program.patterns).map { $0 == holds } ?? true
    }
  }

  /// Whether a value, nil for one that is missing, is one of those that are left; nil when that cannot be told.
  func admits(_ value: Value?, of subject: Subject, in program: Program, asOf: Instant) -> Bool? {
    guard let value else { return canBeMissing }
    guard canBeKnown else { return false }
    switch value {
    case .number(let number): return numbers.contains(number)
    case .date(let date): return ages == .all ? numbers.contains(Decimal(date.daysSinceEpoch)) : nil
    case .time(let time):
      guard let moment = Decimal(exactly: Int(time.microseconds)),
        let age = Decimal(exactly: Int(time.distance(to: asOf)))
      else { return nil }
      return numbers.contains(moment) && ages.contains(age)
    case .flag(let flag): return words.contains(flag ? SubjectState.yes : SubjectState.no)
    case .text(let text), .choice(let text):
      if folded != .all, !folded.contains(CaseFolding.fold(text)) { return false }
      return words.contains(text)
        && properties.allSatisfy { $0.key.holds(for: text, program.patterns) == $0.value }
    case .texts(let texts):
      return properties.allSatisfy { property, holds in
        guard case .entry(let entry) = property.kind else { return false }
        let found = texts.contains {
          property.ignoringCase ? CaseFolding.fold($0) == CaseFolding.fold(entry) : $0 == entry
        }
        return found == holds
      }
    case .duration, .record, .records: return nil
    }
  }
}
