import AccordSemantics

extension Pattern {
  /// The pattern of `--run`, which titles are looked for with; ends the command when it is none.
  convenience init(title expression: String) throws {
    do throws(PatternError) {
      try self.init(expression)
    } catch {
      throw Failures.wrongUsage("'--run \(expression)' is not a regular expression: \(error.message)")
    }
  }

  /// Whether it is found in a title; one that gives up on it is not.
  func finds(_ title: String) -> Bool {
    if case .yes = matches(title) { true } else { false }
  }
}
