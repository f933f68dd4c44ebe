import AccordSource
import AccordSyntax

// Calls of functions, by their entries.

extension Checker {
  mutating func checkCall(_ name: Name, _ syntax: [ExpressionSyntax], at range: SourceRange) -> Expression? {
    guard let function = Function.named(name.text) else {
      reportNoFunction(name, syntax)
      if !Habits.functionsOfItems.contains(name.text.lowercased()) {
        for argument in syntax { _ = check(argument) }
      }
      return nil
    }
    let checked = syntax.map { check($0) }
    let arguments = checked.compactMap { $0 }
    guard arguments.count == syntax.count else { return nil }
    guard function.accepts(count: arguments.count) else {
      reportArguments(
        of: function, "\(function.expectedArguments), here it gets \(arguments.count)", at: range)
      return nil
    }
    guard let type = resultType(of: function, arguments) else { return nil }
    return Expression(kind: .call(function, arguments), type: type, range: range)
  }

  private mutating func reportNoFunction(_ name: Name, _ syntax: [ExpressionSyntax]) {
    let message = "'\(name.text)' is not a function"
    if let remedy = Habits.remedy(forFunction: name.text, syntax.map { sources.line($0.range) }) {
      report(.unknownFunction, message, at: name.range, help: [remedy])
      return
    }
    let names = Function.all.map(\.name)
    reportUnknown(
      .unknownFunction, name, message, among: names,
      help: ["the functions are \(names.joined(separator: ", "))"])
  }

  private mutating func resultType(of function: Function, _ arguments: [Expression]) -> ValueType? {
    for (index, argument) in arguments.enumerated() {
      guard let parameter = function.parameter(at: index) else { return nil }
      let fits =
        switch parameter.kind {
        case .value: argument.type == arguments.first?.type
        case .field: if case .field = argument.kind { true } else { false }
        case .number, .text, .textOrTexts, .day, .time: parameter.kind.accepts(argument.type)
        }
      guard fits else {
        reportArguments(
          of: function, "\(parameter.expectation), and this is \(describe(argument))", at: argument.range)
        return nil
      }
    }
    return switch function.result {
    case .type(let type): type
    case .typeOfArguments: arguments.first?.type
    }
  }

  private mutating func reportArguments(of function: Function, _ words: String, at range: SourceRange) {
    report(
      .wrongArguments, "'\(function.name)' takes \(words)", at: range,
      help: ["write it as '\(function.usage)'"])
  }
}

extension Function {
  fileprivate var expectedArguments: String {
    let words = ["no", "one", "two", "three", "four", "five"]
    func word(_ count: Int) -> String { words.indices.contains(count) ? words[count] : "\(count)" }
    let (least, most) = arity
    guard let most else { return "\(word(least)) or more \(parameters.last?.kind.nouns ?? "values")" }
    if most > least { return "\(word(least)) or \(word(most)) values" }
    return least == 1 ? "one value" : "\(word(least)) values"
  }
}

extension Function.Parameter {
  /// What stands at the place of the parameter, as messages say it.
  fileprivate var expectation: String {
    switch presence {
    case .repeated: kind.nouns == "values" ? kind.words : kind.nouns
    case .once, .optional: kind.words
    }
  }
}

extension Function.Parameter.Kind {
  fileprivate var nouns: String {
    switch self {
    case .number: "numbers"
    case .text: "texts"
    case .textOrTexts: "texts or lists of texts"
    case .day: "dates or times"
    case .time: "times"
    case .value: "values"
    case .field: "fields of the lead"
    }
  }
}
