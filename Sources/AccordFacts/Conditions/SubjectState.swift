import AccordSemantics
import AccordValues

/// What is known about one subject of a lead after some requirements: whether it can be missing, and what its value
/// can be.
struct SubjectState: Hashable, Sendable {
  var canBeMissing = true
  var canBeKnown = true
  var numbers = IntervalSet.all
  var ages = IntervalSet.all
  var words = WordSet.all
  var folded = WordSet.all
  private(set) var properties: [TextProperty: Bool] = [:]
  /// The properties that the text must have.
  private(set) var asked: [TextProperty] = []

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
      let before = numbers
      numbers = numbers.intersection(others)
      canBeKnown = !numbers.isEmpty
      return isChanged || numbers != before
    case .ages(let others)?:
      let before = ages
      ages = ages.intersection(others)
      canBeKnown = !ages.isEmpty
      return isChanged || ages != before
    case .words(let others)?:
      guard words.narrow(to: others) else { return isChanged }
      canBeKnown = hasText(subject, program)
      return true
    case .folded(let others)?:
      guard folded.narrow(to: others) else { return isChanged }
      canBeKnown = hasText(subject, program)
      return true
    case .test(let property, let holds)?:
      if let other = properties[property] {
        if other == holds { return isChanged }
        canBeKnown = false
        return true
      }
      canBeKnown = allows(property, holds, subject)
      properties[property] = holds
      if holds { asked.append(property) }
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
