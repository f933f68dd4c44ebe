import AccordSource
import AccordSyntax

extension Lint {
  static let andBesideOr = Lint(
    .andBesideOr, "and-beside-or", .wording,
    summary: "'and' beside 'or' without brackets",
    meaning: """
      A condition joins some parts by `and` and others by `or`, and no round brackets say what belongs together. `and` binds \
      tighter: `A or B and C` is `A or (B and C)`. The finding shows this reading and the other one. In the next version of \
      the language such a condition will not load.
      """,
    rationale: """
      Who reads it aloud hears *A or B, and C*, and takes the condition for the other one; both teams then agree to \
      different things in the same words. Line breaks and indentation decide nothing.
      """,
    avoid: [
      LintExample(
        "define hot when ↓consent or customer and budget >= 20k",
        fixed: "define hot when consent or (customer and budget >= 20k)"),
      LintExample(
        "define hot when ↓country = \"DE\" and consent or employees > 50 and customer",
        fixed: "define hot when (country = \"DE\" and consent) or (employees > 50 and customer)"),
      LintExample(
        """
        define hot {
          when ↓consent and employees > 50
               or customer
        }
        score fit { +5 "a page" each activity where ↓kind = webinar or kind = page_view and page is known }
        ensure "nobody else" not ↓(consent or customer and employees > 50) implies not routed to nobody
        """,
        fixed: """
          define hot {
            when (consent and employees > 50)
                 or customer
          }
          score fit { +5 "a page" each activity where kind = webinar or (kind = page_view and page is known) }
          ensure "nobody else" not (consent or (customer and employees > 50)) implies not routed to nobody
          """),
    ],
    prefer: [
      LintExample("define hot when consent or (customer and budget >= 20k)"),
      LintExample("define hot when (consent or customer) and budget >= 20k"),
      LintExample(
        """
        define hot when (consent and customer) or country in "DE", "AT" or employees between 5 and 9
        ensure "big enough" not consent and not customer implies employees > 9
        """),
    ],
    checks: [
      .written { expression, context, findings in
        guard let mixed = MixedCondition(expression) else { return }
        func text(_ part: ExpressionSyntax) -> String { context.sources.line(part.range) }
        findings.add(
          "'and' beside 'or' needs round brackets", at: expression.range,
          help: [
            "it means \(mixed.asWritten(text)); \(mixed.otherReading(text)) is something else, and what many read. "
              + "In the next version of the language this is an error."
          ],
          fixIts: mixed.bare.map { operand in
            FixIt(
              "put the part with 'and' in brackets", range: operand.range,
              replacement: "(\(context.sources.text(operand.range)))")
          })
      }
    ])
}

/// A condition joined by `or` of which some parts are joined by `and`, without brackets around those.
private struct MixedCondition {
  /// The operands of `or`, each with the parts that `and` joins in it.
  private let operands: [[ExpressionSyntax]]
  /// The operands with `and` and without brackets.
  let bare: [ExpressionSyntax]

  /// The longest condition that is shown as it is written; of others the parts are letters.
  private static let shownLength = 60

  init?(_ expression: ExpressionSyntax) {
    guard case .or(let operands) = expression.kind else { return nil }
    self.operands = operands.map { $0.bareConjunction ?? [$0] }
    bare = operands.filter { $0.bareConjunction != nil }
    if bare.isEmpty { return nil }
  }

  /// The condition with brackets around what `and` joins: `A or (B and C)`.
  func asWritten(_ text: (ExpressionSyntax) -> String) -> String {
    let names = names(text)
    return quoted(groups: operands.map(\.count), names, inner: " and ", outer: " or ")
  }

  /// The condition with brackets around what `or` joins: `(A or B) and C`.
  func otherReading(_ text: (ExpressionSyntax) -> String) -> String {
    var groups = [0]
    for operand in operands {
      groups[groups.count - 1] += 1
      groups += Array(repeating: 1, count: operand.count - 1)
    }
    return quoted(groups: groups, names(text), inner: " or ", outer: " and ")
  }

  /// The parts in their order; letters when they are long.
  private func names(_ text: (ExpressionSyntax) -> String) -> [String] {
    let parts = operands.joined().map(text)
    if parts.map(\.count).reduce(0, +) <= MixedCondition.shownLength { return parts }
    return parts.indices.map { index in
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26))
      return index < 26 ? String(letter) : "\(letter)\(index / 26)"
    }
  }

  /// Parts in groups of these lengths.
  private func quoted(groups: [Int], _ names: [String], inner: String, outer: String) -> String {
    var rest = names[...]
    let words = groups.map { count in
      let group = rest.prefix(count)
      rest = rest.dropFirst(count)
      return group.count == 1 ? group.joined() : "(\(group.joined(separator: inner)))"
    }
    return "'\(words.joined(separator: outer))'"
  }
}

extension ExpressionSyntax {
  /// What `and` joins, when there are no brackets around it: with them the place begins before the first part.
  fileprivate var bareConjunction: [ExpressionSyntax]? {
    guard case .and(let parts) = kind, let first = parts.first,
      first.range.bytes.lowerBound == range.bytes.lowerBound
    else { return nil }
    return parts
  }
}
