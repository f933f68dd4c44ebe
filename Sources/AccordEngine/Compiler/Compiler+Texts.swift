import AccordSemantics
import AccordValues

extension Compiler {
  /// A text, also of an option.
  mutating func compileText(_ expression: Expression) -> Int32 {
    let node = compile(expression)
    if case .choice = expression.type { return compute(.optionText, [node], isTruth: false) }
    return node
  }

  mutating func matches(_ value: Expression, _ id: ID<NamedPattern>) -> Int32 {
    let pattern = Int32(truncatingIfNeeded: id.index)
    if patternErrors[pattern] == nil {
      patternErrors[pattern] = addError(
        CalculationError.tooSlow(pattern: program.patterns[id].source))
    }
    return truth(compute(.matches, [compile(value)], b: pattern, isTruth: false))
  }

  mutating func textTest(
    _ test: Expression.TextTest, _ value: Expression, _ values: [Expression], _ lists: [ID<TextList>],
    ignoringCase: Bool
  ) -> Int32 {
    let isList = value.type == .texts
    var subject = compile(value)
    if ignoringCase {
      subject = isList ? compute(.foldCaseOfTexts, [subject], isTruth: false) : folded(subject)
    }
    var constants: [Text] = []
    var others: [Expression] = []
    for other in values {
      if case .constant(.text(let text)) = other.kind { constants.append(text) } else { others.append(other) }
    }
    for list in lists { constants += program.lists[list].entries.sorted() }
    if ignoringCase { constants = constants.map { CaseFolding.fold($0) } }

    var answers: [Int32] = []
    if !constants.isEmpty || others.isEmpty {
      answers.append(holds(test, isList: isList, subject, constants))
    }
    for other in compileAll(others) {
      let part = ignoringCase ? folded(other) : other
      answers.append(compute(test.operation(isList: isList), [subject, part], isTruth: true))
    }
    return test == .containsAll ? and(answers) : or(answers)
  }

  private mutating func holds(
    _ test: Expression.TextTest, isList: Bool, _ subject: Int32, _ texts: [Text]
  ) -> Int32 {
    let operation = test.listOperation(isList: isList)
    let words = texts.map { JSONText.quote($0) }.joined(separator: ",")
    let key = NodeKey(operation: operation, a: register(subject), text: Text(words))
    if let node = assembly.node(key) { return node }
    var parts: [Slot] = []
    for text in texts { parts.append(slot(.text(text))) }
    let isSearch = operation == .containsAny || operation == .containsAll
    var list = TextListPlan(texts: stretch(parts), memo: isSearch ? searchCount : -1)
    if operation == .startsWithAny || operation == .endsWithAny {
      let ends = texts.map { TextEnd(Array($0.utf8), isFirst: operation == .startsWithAny) }
      list.ends = UnsafePointer(memory.copy(ends))
    }
    textLists.append(list)
    if isSearch { searchCount += 1 }
    let node = compute(
      operation, [subject], b: Int32(truncatingIfNeeded: textLists.count - 1), isTruth: true)
    assembly.remember(key, node, at: depth(node))
    return node
  }
}

extension Expression.TextTest {
  /// With one text.
  fileprivate func operation(isList: Bool) -> Operation {
    if isList { return .textsContain }
    return switch self {
    case .startsWith: .startsWith
    case .endsWith: .endsWith
    case .containsAny, .containsAll: .contains
    }
  }

  /// With a list of texts.
  fileprivate func listOperation(isList: Bool) -> Operation {
    switch self {
    case .startsWith: .startsWithAny
    case .endsWith: .endsWithAny
    case .containsAny: isList ? .textsContainAny : .containsAny
    case .containsAll: isList ? .textsContainAll : .containsAll
    }
  }
}
