import AccordSource

// What leaves, for whom: the columns of an output, and which leads are in it.

extension Parser {
  mutating func parseOutput() throws(SyntaxFailure) -> OutputSyntax {
    advance()
    let name = try expectDeclaredName("a name for the output")
    var output = OutputSyntax(name: name, title: try acceptDeclaredTitle(of: name))
    var single = SingleEntries(of: "output '\(name.text)'")
    try parseBlock(of: single.owner, .block(.output)) { parser throws(SyntaxFailure) in
      let isColumn = parser.peek().kind == .symbol(.equal)
      if !isColumn, parser.begin("as", in: &single) {
        output.form = try parser.parseOutputForm()
      } else if !isColumn, parser.begin("missing", in: &single) {
        output.missing = try parser.expectText("what stands where there is nothing, such as \"#N/A\"")
      } else if !isColumn, parser.accept("only", "when") {
        output.conditions.append(try parser.parseOutputCondition())
      } else {
        output.columns.append(try parser.parseOutputColumn())
      }
    }
    return output
  }

  /// Behind `as`.
  private mutating func parseOutputForm() throws(SyntaxFailure) -> OutputSyntax.Form {
    let first = position - 1
    func form(_ kind: OutputSyntax.Form.Kind) -> OutputSyntax.Form {
      OutputSyntax.Form(kind: kind, range: range(from: first))
    }
    if accept("ndjson") { return form(.ndjson(withTexts: accept("with", "texts"))) }
    if accept("csv") {
      let separator = accept("separated", "by") ? try expectText("the sign between two cells") : nil
      return form(.csv(separator: separator, isForSpreadsheets: accept("for", "spreadsheets")))
    }
    let help = ["write 'as json batches of 100 at \"inputs\"', or 'as ndjson' for an object a line"]
    guard accept("json") else {
      throw fail("expected 'csv', 'ndjson' or 'json batches of …' after 'as', found \(found)")
    }
    guard accept("batches", "of") else {
      throw fail("expected 'batches of' after 'as json', found \(found)", help: help)
    }
    let count = try parseSum()
    guard accept("at") else { throw fail("expected 'at' and a key, found \(found)", help: help) }
    let key = try expectText("the key of the list, such as \"inputs\"")
    return form(.batches(of: count, at: key, withTexts: accept("with", "texts")))
  }

  private mutating func parseOutputColumn() throws(SyntaxFailure) -> OutputSyntax.Column {
    guard current.kind == .text || current.kind == .word else {
      throw fail(
        "expected a column such as '\"Rating\" = rating', 'as', 'missing' or 'only when', found \(found)")
    }
    let key =
      if let text = acceptText() {
        Name(text: text.value, range: text.range)
      } else {
        try expectName("the name of a column")
      }
    try expect(.equal, "and what stands in column '\(key.text)'")
    let value = try parseOutputValue()
    guard at(.comma), isWord(peek(), "at"), isWord(peek(2), "most") else {
      return OutputSyntax.Column(key: key, value: value, limit: nil)
    }
    for _ in 0..<3 { advance() }
    let limit = try parseSum()
    guard accept("characters") else {
      throw fail("expected 'characters' after 'at most', found \(found)")
    }
    return OutputSyntax.Column(key: key, value: value, limit: limit)
  }

  private mutating func parseOutputValue() throws(SyntaxFailure) -> OutputSyntax.Value {
    guard at("reasons"), isWord(peek(), "of"), isOnSameLine(peek()) else {
      return .expression(try parseExpression())
    }
    advance()
    advance()
    return .reasons(try expectName("the name of a score"))
  }

  /// Behind `only when`.
  private mutating func parseOutputCondition() throws(SyntaxFailure) -> OutputSyntax.Condition {
    guard let first = try acceptChange() else { return .expression(try parseExpression()) }
    var changes = [first]
    while accept("or") {
      guard let next = try acceptChange() else {
        throw fail(
          "expected 'changed', 'became' or 'was' after 'or', found \(found)",
          help: ["what has changed and what is so stand on a line each, and both must hold: 'only when …'"])
      }
      changes.append(next)
    }
    guard !at("and") else {
      throw fail(
        "did not expect 'and' here",
        help: ["write a second line 'only when …': a lead is in the output when all of them hold"])
    }
    return .changes(changes)
  }

  /// `changed`, `changed route`, `became MQL`, `was MQL`; nil for anything else, such as a field of that name that is compared.
  private mutating func acceptChange() throws(SyntaxFailure) -> OutputSyntax.Change? {
    let first = position
    guard current.kind == .word, let kind = OutputSyntax.Change.Kind(rawValue: text(current)) else {
      return nil
    }
    let next = peek()
    let hasSubject =
      next.kind == .word && isOnSameLine(next) && !Parser.reservedWords.contains(text(next))
    let endsHere = next.startsLine || next.kind != .symbol(.equal) && next.kind != .word || isWord(next, "or")
    guard hasSubject || kind == .changed && endsHere else { return nil }
    advance()
    let subject = hasSubject ? try expectName("what has changed") : nil
    return OutputSyntax.Change(kind: kind, subject: subject, range: range(from: first))
  }
}
