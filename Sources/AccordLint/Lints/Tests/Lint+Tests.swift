extension Lint {
  /// In the order of the codes.
  static let tests: [Lint] = [
    duplicateTestTitle, testWithoutTime, untestedDefinition, todoComment, brokenPromise,
  ]
}
