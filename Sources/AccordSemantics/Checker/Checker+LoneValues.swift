import AccordSource
import AccordSyntax

// `country = "DE" or "AT"`: values that stand alone behind a comparison that is meant for them too.

extension Checker {
  /// Reports the values that stand alone behind a comparison, once for each comparison; gives the places of them and of
  /// the comparison among the operands of `and` or `or`.
  mutating func reportLoneValues(_ operands: [ExpressionSyntax], joinedBy word: String) -> Set<Int> {
    var reported: Set<Int> = []
    var index = 0
    while index < operands.count {
      let first = index
      index += 1
      guard let comparison = Comparison(operands[first]) else { continue }
      while index < operands.count, isLone(operands[index], behind: comparison) { index += 1 }
      let values = operands[first + 1..<index]
      guard let next = values.first, let last = values.last else { continue }
      let written = written(comparison, with: Array(values), joinedBy: word)
      let range = operands[first].range.union(last.range)
      report(
        .notACondition, "'\(sources.text(next.range))' is compared with nothing", at: next.range,
        help: ["write '\(written)'"],
        fixIts: [FixIt("write '\(written)'", range: range, replacement: written)])
      reported.formUnion(first..<index)
    }
    return reported
  }

  /// A comparison that could be with several values.
  private struct Comparison {
    enum Test {
      case equal, notEqual, contains
      case edge(String)
    }

    let subject: ExpressionSyntax
    let test: Test
    let values: [ExpressionSyntax]
    let ignoringCase: Bool

    /// Whether it is with a bare name, as with an option of a choice.
    var isOfNames: Bool {
      values.contains { value in
        if case .name = value.kind { true } else { false }
      }
    }

    init?(_ syntax: ExpressionSyntax) {
      switch syntax.kind {
      case .comparison(let left, .equal, let right, let ignoringCase):
        (subject, test, values, self.ignoringCase) = (left, .equal, [right], ignoringCase)
      case .comparison(let left, .notEqual, let right, let ignoringCase):
        (subject, test, values, self.ignoringCase) = (left, .notEqual, [right], ignoringCase)
      case .membership(let left, let members, let isNegated, let ignoringCase):
        (subject, test, values, self.ignoringCase) = (
          left, isNegated ? .notEqual : .equal, members, ignoringCase
        )
      case .textTest(let left, let kind, let operands, let ignoringCase):
        (subject, values, self.ignoringCase) = (left, operands, ignoringCase)
        test =
          switch kind {
          case .startsWith, .startsWithAny: .edge("starts with")
          case .endsWith, .endsWithAny: .edge("ends with")
          case .contains, .containsAny, .containsAll: .contains
          }
      default: return nil
      }
    }
  }

  /// Whether an operand is a value that is no condition by itself.
  private mutating func isLone(_ syntax: ExpressionSyntax, behind comparison: Comparison) -> Bool {
    switch syntax.kind {
    case .text, .number: return true
    case .name(let name):
      return comparison.isOfNames && symbols[name.text] == nil && !["yes", "no", "now"].contains(name.text)
        && !itemScopes.contains { $0.index(of: name.text) != nil }
        && nearest(to: name.text, among: symbols.keys) == nil
    default: return false
    }
  }

  private func written(
    _ comparison: Comparison, with more: [ExpressionSyntax], joinedBy word: String
  ) -> String {
    let subject = sources.line(comparison.subject.range)
    let values = (comparison.values + more).map { sources.line($0.range) }
    let list = values.joined(separator: ", ")
    let end = comparison.ignoringCase ? " ignoring case" : ""
    return switch comparison.test {
    case .equal: "\(subject) in \(list)\(end)"
    case .notEqual: "\(subject) not in \(list)\(end)"
    case .contains: "\(subject) contains \(word == "and" ? "all" : "any") of \(list)\(end)"
    case .edge(let test):
      word == "or"
        ? "\(subject) \(test) any of \(list)\(end)"
        : values.map { "\(subject) \(test) \($0)\(end)" }.joined(separator: " \(word) ")
    }
  }
}
