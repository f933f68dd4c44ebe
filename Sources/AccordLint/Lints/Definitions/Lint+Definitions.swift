extension Lint {
  /// In the order of the codes.
  static let definitions: [Lint] = [
    noMeaning, notAgreed, reviewOverdue, noReviewDay, unusedDefinition, alwaysYes, alwaysNo, unknownUnhandled,
    redundantCondition, contradiction,
  ]
}
