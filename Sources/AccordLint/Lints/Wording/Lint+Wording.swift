extension Lint {
  /// In the order of the codes.
  static let wording: [Lint] = [
    impossibleText, plainPattern, catastrophicPattern, lookalikeName, duplicateListEntry, untidyList,
    unusedDeclaration, shadowedField, negatedEquality, doubleNegation, lonelyIn, chainOfOr, yodaCondition,
    superfluousCase,
  ]
}
