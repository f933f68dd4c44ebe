import AccordSource
import AccordSyntax
import AccordValues

// A name in an expression: what it stands for, and what is said where it stands for nothing.

extension Checker {
  // MARK: Names

  mutating func checkName(_ name: Name, expecting: ValueType?, subject: String?) -> Expression? {
    func made(_ kind: Expression.Kind, _ type: ValueType) -> Expression {
      Expression(kind: kind, type: type, range: name.range)
    }
    if case .choice(let vocabulary) = expecting, let expecting,
      let option = vocabulary.option(named: name.text)
    {
      return made(.constant(.choice(option)), expecting)
    }
    if name.text == "yes" || name.text == "no" {
      return made(.constant(.flag(name.text == "yes")), .flag)
    }
    for (depth, scope) in itemScopes.reversed().enumerated() {
      if let column = scope.index(of: name.text) {
        return made(.itemColumn(depth: depth, column: column), scope.columns[column].type)
      }
    }
    if ambiguous.contains(name.text) {
      reportAmbiguous(name)
      return nil
    }
    guard let symbol = symbols[name.text] else {
      if name.text == "now" { return made(.now, .time) }
      reportUnknownValue(name, expecting: expecting, subject: subject)
      return nil
    }
    switch symbol.kind {
    case .field(let index): return made(.field(ID(index)), fields[index].type)
    case .binding(let index):
      return checkBinding(index).map { made(.binding(ID(index)), $0.type) }
    case .experiment(let index):
      let arm = bindingSyntax.count + index
      return checkBinding(arm).map { made(.binding(ID(arm)), $0.type) }
    case .segments(let index):
      return made(.segments(ID(index)), .choice(segmentVocabularies[index]))
    case .score(let index): return made(.score(ID(index)), .number)
    case .grade(let index): return made(.grade(ID(index)), .choice(gradeVocabularies[index]))
    case .definition(let index): return made(.definition(ID(index)), .flag)
    case .list:
      return reportWrongKind(name, symbol, "write 'country in \(name.text)' to look something up in it")
    case .pattern: return reportWrongKind(name, symbol, "write 'job_title matches \(name.text)' to use it")
    case .table: return reportWrongKind(name, symbol, "write '\(name.text)[…]' with the key to look up")
    case .hours:
      return reportWrongKind(name, symbol, "write 'now in \(name.text)' to ask whether somebody works then")
    case .proposition, .pool, .output:
      return reportWrongKind(name, symbol, "use a field, a score, a segment or a definition here")
    case .metric:
      return reportWrongKind(
        name, symbol,
        "a metric says what came of leads, and rules decide before that; 'expect' of a test can name it")
    }
  }

  private mutating func reportWrongKind(_ name: Name, _ symbol: Symbol, _ help: String) -> Expression? {
    report(
      .wrongKind, "'\(name.text)' is \(symbol.kindName), not a value", at: name.range,
      related: [RelatedPlace(symbol.range, "it is declared here")], help: [help])
    return nil
  }

  /// Reports what decisions call something, and rules something else.
  private mutating func reportAmbiguous(_ name: Name) {
    let own = notRecorded[name.text]
    report(
      .wrongKind,
      "'\(name.text)' is \(own?.kindName ?? "something of the rules") and also what every decision has under that name",
      at: name.range, related: own.map { [RelatedPlace($0.range, "it is declared here")] } ?? [],
      help: ["rename the one of the rules, so that it can be told which one is meant"])
  }

  /// Reports what a decision does not show; false for anything else.
  mutating func reportNotRecorded(_ name: Name) -> Bool {
    guard subject == .decision, let symbol = notRecorded[name.text] else { return false }
    let help =
      switch symbol.kind {
      case .metric: "write what it asks"
      case .experiment:
        "'accord report --experiment \(name.text)' says what came of its arms, when it is over"
      case .field: "ask for it in a definition or a score, which decisions show"
      default: "make a definition or a score of what is asked of it, which decisions show"
      }
    let what =
      if case .experiment = symbol.kind { "which no metric may ask for" } else {
        "which decisions do not show"
      }
    report(
      .wrongKind, "'\(name.text)' is \(symbol.kindName), \(what)", at: name.range,
      related: [RelatedPlace(symbol.range, "it is declared here")], help: [help])
    return true
  }

  private mutating func reportUnknownValue(_ name: Name, expecting: ValueType?, subject: String?) {
    if outOfForce[name.text] != nil {
      reportUnknown(.notInForce, name, "", among: [])
      return
    }
    if reportNotRecorded(name) { return }
    if case .choice(let vocabulary) = expecting {
      let of = subject.map { " of '\($0)'" } ?? ""
      reportUnknown(
        .unknownOption, name, "'\(name.text)' is not one of the options\(of)", among: vocabulary.spellings,
        help: ["null", "none", "nil"].contains(name.text.lowercased())
          ? [Habits.remedy(forName: name.text, subject: subject)].compactMap { $0 }
          : ["the options are \(vocabulary.spellings.joined(separator: ", "))"], of: subject)
      return
    }
    if let field = itemField(name.text) {
      report(
        .wrongKind, "'\(name.text)' is an item of '\(field)', not a value", at: name.range,
        help: ["write 'any \(name.text) where …' or 'count of \(name.text) where …'"])
      return
    }
    if isOutput, let key = Decision.Key(rawValue: name.text), key == .route || key == .proposition {
      report(
        .wrongKind,
        "what the \(name.text) of a decision says stands alone in a column, or as the key of a table",
        at: name.range,
        help: [
          "write 'a = \(name.text).…' or 'a = people[route.member].email'",
          "conditions ask where a lead went: 'routed to' and the pool",
        ])
      return
    }
    if let remedy = Habits.remedy(forName: name.text, subject: subject) {
      report(
        .unknownField, "'\(name.text)' is not a field of \(recordName)", at: name.range, help: [remedy])
      return
    }
    if followsForeignComment(name.range) {
      report(
        .unknownField, "'\(name.text)' is not a field of \(recordName)", at: name.range,
        help: ["a comment begins with #"])
      return
    }
    if let item = itemWithField(name.text) {
      report(
        .unknownField, "'\(name.text)' is a field of '\(item)', not of \(recordName)", at: name.range,
        help: ["ask about the items: 'any \(item) where \(name.text) …'"])
      return
    }
    let columns = itemScopes.flatMap { $0.columns.map(\.name) }
    let values = symbols.filter { $0.value.canStandInExpressions }.map(\.key)
    let nearest = nearest(to: name.text, among: columns + values)
    let isDeclaration = nearest.flatMap { symbols[$0] }.map { symbol in
      if case .field = symbol.kind { false } else { true }
    }
    if isDeclaration == true {
      reportUnknown(
        .unknownName, name, "'\(name.text)' is not declared", among: values,
        help: quoteHelp(name, expecting))
    } else {
      reportUnknown(
        .unknownField, name, "'\(name.text)' is not a field of \(recordName)",
        among: columns + values,
        help: (nearest == nil ? quoteHelp(name, expecting) : []) + leadHelp)
    }
  }

  /// Whether `--` and a blank stand before a place on its line.
  private func followsForeignComment(_ range: SourceRange) -> Bool {
    let file = sources[range]
    let before = file.text(
      file.lineRange(file.line(at: range.bytes.lowerBound)).lowerBound..<range.bytes.lowerBound)
    return before.hasSuffix("-- ")
  }

  /// A bare word beside a text is a text whose quotes were forgotten.
  private func quoteHelp(_ name: Name, _ expecting: ValueType?) -> [String] {
    guard expecting == .text || expecting == .texts else { return [] }
    return ["a text is written in quotes: \"\(name.text)\""]
  }

  /// The item outside of which a field of it is named.
  private func itemWithField(_ name: String) -> String? {
    for field in fields {
      if case .records(let record) = field.type, record.index(of: name) != nil { return record.name }
    }
    return nil
  }

  /// The list field whose items have this name.
  func itemField(_ item: String) -> String? {
    fields.first { field in
      if case .records(let record) = field.type { record.name == item } else { false }
    }?.name
  }
}
