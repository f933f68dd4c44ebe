extension Lint {
  /// In the order of the codes.
  static let scores: [Lint] = []
}
