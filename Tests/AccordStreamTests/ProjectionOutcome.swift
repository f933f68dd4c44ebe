/// How the slots of a document compare with its nodes.
enum ProjectionOutcome: Hashable {
  case same
  /// The document is correct, but only its nodes can be trusted.
  case inDoubt
  case notCorrect
  /// Slots and nodes contradict each other; says how.
  case wrong(String)

  var isWrong: Bool {
    if case .wrong = self { true } else { false }
  }
}
