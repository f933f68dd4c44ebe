package import AccordSemantics
import AccordValues

/// What an expression says, without where it stands: equal for expressions that mean the same because they are
/// written alike.
///
/// The order of operands that has no meaning does not count: of `and`, `or`, `=`, `!=` and of the values after `in`;
/// `a > b` is `b < a`, `not (a = b)` is `a != b`, and `x in a` is `x = a`. Keys of one program are compared, or of two
/// whose declarations have numbers in common.
package struct ExpressionKey: Hashable, Comparable, Sendable {
  private let words: Text

  /// The key of an expression of a program.
  package init(_ expression: Expression, in program: Program, numbers: DeclarationNumbers? = nil) {
    words = Text(
      CanonicalWriter(program, .questions, numbers: numbers).form(expression) + (numbers?.mark ?? ""))
  }

  /// The key of what an entry of a score gives.
  package init(_ entry: ScoreEntry, in program: Program, numbers: DeclarationNumbers? = nil) {
    words = Text(CanonicalWriter(program, .questions, numbers: numbers).entry(entry) + (numbers?.mark ?? ""))
  }

  /// How long it is as text, in bytes.
  package var length: Int { words.utf8.count }

  package static func < (left: ExpressionKey, right: ExpressionKey) -> Bool { left.words < right.words }
}
