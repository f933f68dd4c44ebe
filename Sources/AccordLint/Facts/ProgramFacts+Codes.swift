import AccordFacts
import AccordSemantics
import AccordSource
import AccordValues

/// A condition that asks whether something is one of some words, alone or beside other conditions.
struct CodeQuestion {
  /// What is asked about.
  let subject: ExpressionKey
  let words: Set<Text>
  /// The list or the words as the rules call them, in quotes.
  let name: String
  /// The `in` with its operands.
  let range: SourceRange
  /// The other conditions that have to hold.
  let others: Set<ExpressionKey>
}

extension ProgramFacts {
  /// The question about words in a condition; nil when there is none, or more than one.
  func codeQuestion(_ condition: Expression) -> CodeQuestion? {
    let parts = condition.conjuncts
    let questions = parts.filter { if case .membership = $0.kind { true } else { false } }
    guard questions.count == 1, let question = questions.first,
      case .membership(let value, let values, let lists, false) = question.kind, value.type == .text
    else { return nil }
    let constants = values.compactMap { $0.constantValue?.word }
    guard constants.count == values.count else { return nil }
    let words = lists.reduce(into: Set(constants)) { $0.formUnion(program.lists[$1].entries) }
    let name =
      lists.count == 1 && values.isEmpty
      ? "'\(program.lists[lists[0]].name)'" : "'\(text(question.range))'"
    return CodeQuestion(
      subject: key(of: value), words: words, name: name, range: question.range,
      others: Set(parts.filter { $0.range != question.range }.map { key(of: $0) }))
  }

  /// Whether two conditions ask the same value for words of which some are in both, and differ in nothing else.
  func shareCodes(_ first: Expression, _ second: Expression) -> Bool {
    guard let first = codeQuestion(first), let second = codeQuestion(second) else { return false }
    return first.subject == second.subject && first.others == second.others
      && !first.words.isDisjoint(with: second.words)
  }
}
