extension Lint {
  /// In the order of the codes.
  static let wording: [Lint] = [
    emptyLookup, notADomain, lostZeros, impossibleText, plainPattern, catastrophicPattern, lookalikeName,
    duplicateListEntry, untidyList,
    unusedDeclaration, shadowedField, negatedEquality, doubleNegation, lonelyIn, chainOfOr, yodaCondition,
    superfluousCase, misleadingSign, hiddenInTable,
  ]
}
