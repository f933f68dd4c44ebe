import AccordSemantics
import AccordValues

/// Something that conditions ask about: a field, a score, the outcome of a definition, a condition that is not looked
/// into. Shared, because a search asks for subjects at every step.
final class Subject: Sendable {
  let kind: Kind
  /// What it stands for.
  let expression: Expression
  /// What is known before anything is asked.
  let initial: SubjectState
  /// What is done to its texts when they are read.
  let normalisers: [TextNormaliser]

  init(kind: Kind, expression: Expression, initial: SubjectState, normalisers: [TextNormaliser] = []) {
    self.kind = kind
    self.expression = expression
    self.initial = initial
    self.normalisers = normalisers
  }

  enum Kind: Sendable {
    case field(ID<Field>)
    case definition(ID<Definition>)
    case segments(ID<Segments>)
    /// A `let` that is a condition.
    case condition(ID<Binding>)
    case score(ID<Score>)
    /// The value that a `choose` gives; words that arms give.
    case choose([Expression.Arm], otherwise: Expression)
    /// Independent of everything else, as far as can be told.
    case free
  }

  /// Whether the normalisation lets a text through as it is; true when that cannot be told.
  func canBe(_ text: Text) -> Bool { Subject.survives(text, normalisers, isWhole: true) }

  /// Whether a text with this property can come out of the normalisation.
  func canHave(_ property: TextProperty) -> Bool {
    guard !property.ignoringCase else { return true }
    switch property.kind {
    case .startsWith(let part), .endsWith(let part), .contains(let part):
      return Subject.survives(part, normalisers, isWhole: false)
    case .entry(let text): return canBe(text)
    case .matches: return true
    }
  }

  /// Whether the last word of each kind of normaliser leaves a text, or a part of one, alone.
  private static func survives(_ text: Text, _ normalisers: [TextNormaliser], isWhole: Bool) -> Bool {
    var canJudgeCase = true
    for normaliser in normalisers.reversed() {
      switch normaliser {
      case .lowercase, .uppercase:
        // Composing afterwards could make letters that mapping would change.
        if canJudgeCase, normaliser.apply(text) != text, isWhole || text.utf8.allSatisfy({ $0 < 0x80 }) {
          return false
        }
        canJudgeCase = false
      case .nfc: canJudgeCase = false
      case .country:
        if isWhole, normaliser.apply(text) != text { return false }
        // Codes are made of texts in any case.
        canJudgeCase = false
      case .trim, .collapseSpaces:
        if isWhole, normaliser.apply(text) != text { return false }
      }
    }
    return true
  }
}

extension ValueType {
  /// What values of the type can be.
  var state: SubjectState {
    var state = SubjectState()
    if let values = allValues { state.words = .only(Set(values.map { Text($0.words) })) }
    return state
  }
}

extension SubjectState {
  // The values of a condition as words.
  static let yes: Text = "yes"
  static let no: Text = "no"
}
