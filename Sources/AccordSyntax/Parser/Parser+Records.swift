import AccordSource

// The lead of a test.

extension Parser {
  /// `{ name = value, … }`
  mutating func parseRecord() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    var entries: [ExpressionSyntax.RecordEntry] = []
    try parseBlock(of: "the record", .record) { parser throws(SyntaxFailure) in
      let name = try parser.expectName("the name of a field")
      try parser.expect(.equal, "and the value of '\(name.text)'")
      entries.append(ExpressionSyntax.RecordEntry(name: name, value: try parser.parseRecordValue()))
    }
    return node(.record(entries), from: first)
  }

  /// One value, or several separated by commas.
  private mutating func parseRecordValue() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    var values = [try parseOneRecordValue()]
    while continuesRecordValues {
      advance()
      values.append(try parseOneRecordValue())
    }
    return values.count == 1 ? values[0] : node(.values(values), from: first)
  }

  private var continuesRecordValues: Bool {
    at(.comma)
      && (startsFurtherValue || peek().kind == .symbol(.openBrace) || peek().kind == .symbol(.minus))
  }

  private mutating func parseOneRecordValue() throws(SyntaxFailure) -> ExpressionSyntax {
    if at(.openBrace) {
      return try nested { parser throws(SyntaxFailure) in try parser.parseRecord() }
    }
    return try parseSum()
  }
}
