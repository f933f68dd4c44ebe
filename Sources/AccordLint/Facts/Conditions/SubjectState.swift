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
  var properties: [TextProperty: Bool] = [:]

  mutating func meet(_ requirement: Requirement, of subject: Subject, in program: Program) {
    canBeMissing = canBeMissing && requirement.allowsMissing
    guard canBeKnown else { return }
    guard let known = requirement.known else {
      canBeKnown = false
      return
    }
    switch known {
    case .anything: return
    case .numbers(let others):
      numbers = numbers.intersection(others)
      canBeKnown = !numbers.isEmpty
    case .ages(let others):
      ages = ages.intersection(others)
      canBeKnown = !ages.isEmpty
    case .words(let others):
      words = words.intersection(others)
      canBeKnown = hasText(subject, program)
    case .folded(let others):
      folded = folded.intersection(others)
      canBeKnown = hasText(subject, program)
    case .test(let property, let holds):
      if let other = properties[property], other != holds {
        canBeKnown = false
      } else {
        properties[property] = holds
        canBeKnown = hasText(subject, program)
      }
    }
  }

  var isPossible: Bool { canBeMissing || canBeKnown }

  /// Whether a text can be all that is asked; true when that cannot be told.
  private func hasText(_ subject: Subject, _ program: Program) -> Bool {
    if case .only(let words) = words {
      return words.contains { isAllowed($0, subject, program) }
    }
    if folded.isEmpty { return false }
    let asked = properties.filter(\.value).map(\.key)
    for property in asked where !subject.canHave(property) { return false }
    for (index, property) in asked.enumerated() {
      if asked[..<index].contains(where: { $0.excludes(property) }) { return false }
      if properties.contains(where: { !$0.value && $0.key.follows(from: property) }) { return false }
    }
    return true
  }

  /// Whether a word can be the value; true when that cannot be told.
  func isAllowed(_ word: Text, _ subject: Subject, _ program: Program) -> Bool {
    guard subject.canBe(word), words.contains(word) else { return false }
    if folded != .all, !folded.contains(CaseFolding.fold(word)) { return false }
    return properties.allSatisfy { property, holds in
      property.holds(for: word, in: program).map { $0 == holds } ?? true
    }
  }
}
