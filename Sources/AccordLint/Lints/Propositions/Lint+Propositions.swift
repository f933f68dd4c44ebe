extension Lint {
  /// In the order of the codes.
  static let propositions: [Lint] = []
}
