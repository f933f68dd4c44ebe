import AccordSource
import AccordValues

// The agreement, and where leads come from: lead, input, table.

extension Parser {
  mutating func parseAgreement() throws(SyntaxFailure) -> AgreementSyntax {
    let first = position
    advance()
    let title = acceptText()
    var agreement = AgreementSyntax(title: title, range: range(from: first))
    var single = SingleEntries(of: "the agreement")
    try parseBlock(of: single.owner, .block(.agreement)) { parser throws(SyntaxFailure) in
      if parser.accept("between") {
        agreement.teams += try parser.expectNames("the name of a team")
      } else if parser.begin("timezone", in: &single) {
        agreement.timezone = try parser.expectText("a time zone such as Europe/Berlin")
      } else if parser.begin("report", in: &single) {
        agreement.report = try parser.parseReportLine(from: parser.position - 1)
      } else if let setting = AgreementSetting.allCases.first(where: { parser.begin($0.words, in: &single) })
      {
        agreement.settings[setting] = try parser.parseSum()
      } else {
        let entries = (["between", "timezone", "report"] + AgreementSetting.allCases.map(\.rawValue)).map {
          "'\($0)'"
        }
        throw parser.fail("expected \(entries.listed("or")) in the agreement, found \(parser.found)")
      }
    }
    return agreement
  }

  mutating func parseLead() throws(SyntaxFailure) -> LeadSyntax {
    let first = position
    advance()
    return try parseRecord("the lead", .lead, from: first)
  }

  mutating func parseFeedback() throws(SyntaxFailure) -> LeadSyntax {
    let first = position
    advance()
    try parseValidity()
    return try parseRecord("the feedback", .feedback, from: first)
  }

  /// The block of a lead or of an answer, whose heading began at `first`.
  private mutating func parseRecord(
    _ what: String, _ word: DeclarationWord, from first: Int
  ) throws(SyntaxFailure) -> LeadSyntax {
    var fields: [FieldSyntax] = []
    var missing: [TextLiteral] = []
    var missingFalse: SourceRange?
    var identity: Name?
    var single = SingleEntries(of: what)
    var brokenFields: [String] = []
    let heading = range(from: first)
    try parseBlock(of: what, .block(word)) { parser throws(SyntaxFailure) in
      if let range = parser.acceptMissingFalse() {
        missingFalse = range
      } else if parser.at("missing"), parser.peek().kind == .text {
        parser.advance()
        missing += try parser.expectTexts("a text that means 'not known'")
      } else if word == .lead, parser.atIdentity, parser.begin("identity", in: &single) {
        identity = try parser.expectName("the field by which leads are told apart")
      } else {
        let name = parser.text(parser.current)
        do throws(SyntaxFailure) {
          fields.append(try parser.parseField())
        } catch {
          brokenFields.append(name)
          throw error
        }
      }
    }
    return LeadSyntax(
      fields: fields, missing: missing, missingFalse: missingFalse, identity: identity,
      brokenFields: brokenFields, range: heading)
  }

  mutating func parseTable() throws(SyntaxFailure) -> TableSyntax {
    advance()
    let name = try expectDeclaredName("a name for the table")
    try expect("from", "and the file of table '\(name.text)'")
    let file = try expectText("the file of the table")
    var columns: [FieldSyntax] = []
    try parseBlock(of: "table '\(name.text)'", .block(.table)) { parser throws(SyntaxFailure) in
      columns.append(try parser.parseField())
    }
    return TableSyntax(name: name, file: file, columns: columns)
  }

  mutating func parseInput() throws(SyntaxFailure) -> InputSyntax {
    advance()
    let name = try expectName("a name for the input")
    var input = InputSyntax(name: name)
    var single = SingleEntries(of: "input '\(name.text)'")
    try parseBlock(of: single.owner, .block(.input)) { parser throws(SyntaxFailure) in
      if parser.begin("records", "at", in: &single) {
        input.recordsPath = try parser.expectText("the path to the leads")
      } else if parser.at("decimal", "comma"), parser.endsEntry(parser.peek(2)) {
        input.decimalComma = parser.range(parser.current)
        parser.advance()
        parser.advance()
      } else if let range = parser.acceptMissingFalse() {
        input.missingFalse = range
      } else if parser.at("missing"), parser.peek().kind == .text {
        parser.advance()
        input.missing += try parser.expectTexts("a text that means 'not known'")
      } else {
        input.fields.append(try parser.parseInputField())
      }
    }
    return input
  }

  /// The entry `missing false`, if it comes next.
  private mutating func acceptMissingFalse() -> SourceRange? {
    guard at("missing", "false") else { return nil }
    let first = position
    advance()
    advance()
    return range(from: first)
  }

  /// Whether `identity email` comes next, and not a field called `identity`.
  private var atIdentity: Bool {
    at("identity") && peek().kind == .word && !peek().startsLine && !startsType(peek())
  }

  private func endsEntry(_ token: Token) -> Bool {
    token.startsLine || token.kind == .symbol(.closeBrace) || token.kind == .symbol(.comma)
      || token.kind == .end
  }

  private mutating func parseInputField() throws(SyntaxFailure) -> InputSyntax.Field {
    let first = position
    let name = try expectName("the name of a field")
    let itemField = accept(.dot) ? try expectName("the name of a field of the item") : nil
    let attributes = try parseAttributes()
    if attributes.isEmpty {
      throw fail(
        "expected how '\(name.text)' is read, found \(found)",
        help: ["write 'from' and its name in the data: from \"…\""])
    }
    return InputSyntax.Field(
      name: name, itemField: itemField, attributes: attributes, range: range(from: first))
  }

  // MARK: Fields

  mutating func parseField() throws(SyntaxFailure) -> FieldSyntax {
    let first = position
    let name = try expectName("the name of a field")
    let type = try parseType(of: name)
    var title: TextLiteral?
    var attributes: [FieldAttribute] = []
    while !endsEntry(current) || continuesNormalisers {
      if current.kind == .text, title == nil {
        title = acceptText()
        continue
      }
      guard let attribute = try parseAttribute() else {
        throw unknownAttribute(of: name)
      }
      attributes.append(attribute)
    }
    return FieldSyntax(
      name: name, type: type, attributes: attributes, title: title, range: range(from: first))
  }

  /// `trim, lowercase`: a comma before one more word about texts, on the same line.
  private var continuesNormalisers: Bool {
    at(.comma) && !peek().startsLine && peek().kind == .word
      && (Parser.normalisers.contains(text(peek())) || isWord(peek(), "collapse")
        || isWord(peek(), "ignoring"))
      && !startsType(peek(2))
  }

  /// Whether `, country from` comes next, with which an entry of an input begins.
  private var beginsCountry: Bool {
    at(.comma) && isWord(peek(), "country") && peek(2).kind == .word && !peek(2).startsLine
  }

  private static let normalisers: Set<String> = ["trim", "lowercase", "uppercase", "nfc", "country"]

  /// Whether a token begins the type of a field whose name stands before it.
  private func startsType(_ token: Token) -> Bool {
    token.kind == .word && !token.startsLine && TypeSyntax.firstWords.contains(text(token))
  }

  private mutating func unknownAttribute(of name: Name) -> SyntaxFailure {
    let words = [
      "required", "required when", "key", "from", "missing", "default", "trim", "collapse spaces",
      "lowercase", "uppercase",
      "nfc", "country", "ignoring case", "personal", "split", "decimal comma", "thousands", "unit",
      "suffixes", "ranges",
      "epoch seconds", "epoch milliseconds", "format",
    ]
    let word = text(current)
    guard current.kind == .word, !startsType(peek()),
      let nearest = Suggestion.nearest(to: word, among: words)
    else {
      return fail("did not expect \(found) after field '\(name.text)'", help: [Parser.separatorHelp])
    }
    report(
      .unexpectedToken, "'\(word)' says nothing about a field", at: range(current),
      label: "did you mean '\(nearest)'?",
      fixIts: [FixIt("write '\(nearest)'", range: range(current), replacement: nearest)])
    return SyntaxFailure()
  }

  private mutating func parseType(of name: Name) throws(SyntaxFailure) -> TypeSyntax {
    let first = position
    guard current.kind == .word, !current.startsLine else {
      throw fail(
        "expected the type of field '\(name.text)', found \(found)",
        help: [TypeSyntax.help])
    }
    let word = text(current)
    advance()
    let kind: TypeSyntax.Kind
    switch (PlainType(rawValue: word), word) {
    case (let type?, _): kind = .plain(type)
    case (nil, "choice"): kind = try parseOptions()
    case (nil, "list"): kind = try parseListType()
    default: throw unknownType(word, at: first)
    }
    return TypeSyntax(kind: kind, range: range(from: first))
  }

  private mutating func unknownType(_ word: String, at first: Int) -> SyntaxFailure {
    position = first
    let nearest =
      TypeSyntax.synonyms[word.lowercased()] ?? Suggestion.nearest(to: word, among: TypeSyntax.firstWords)
    report(
      .unexpectedToken, "'\(word)' is not a type", at: range(current),
      label: nearest.map { "did you mean '\($0)'?" },
      help: nearest == nil ? [TypeSyntax.help] : [],
      fixIts: nearest.map { [FixIt("write '\($0)'", range: range(current), replacement: $0)] } ?? [])
    return SyntaxFailure()
  }

  /// `webinar, referral, or other`
  private mutating func parseOptions() throws(SyntaxFailure) -> TypeSyntax.Kind {
    if at(.openBrace) { return try parseLabelledOptions() }
    var options = [try parseOption()]
    while at(.comma) {
      if isWord(peek(), "or"), isWord(peek(2), "other") {
        for _ in 0..<3 { advance() }
        return .choice(options, orOther: true)
      }
      // The comma may also begin the next column of a table: a name and a type.
      if peek().kind == .word, startsType(peek(2)) { break }
      if peek().kind != .word { break }
      advance()
      options.append(try parseOption())
    }
    if accept("or", "other") { return .choice(options, orOther: true) }
    return .choice(options, orOther: false)
  }

  private mutating func parseOption() throws(SyntaxFailure) -> TypeSyntax.Option {
    TypeSyntax.Option(name: try expectNewName("an option of the choice"), label: nil)
  }

  /// `{ won "Signed" … }`, an option a line.
  private mutating func parseLabelledOptions() throws(SyntaxFailure) -> TypeSyntax.Kind {
    let opening = range(current)
    var options: [TypeSyntax.Option] = []
    var single = SingleEntries(of: "the choice")
    var isEmpty = true
    var orOther = false
    try nested { parser throws(SyntaxFailure) in
      try parser.parseBlock(of: "the options") { parser throws(SyntaxFailure) in
        isEmpty = false
        if parser.begin("or", "other", in: &single) {
          orOther = true
        } else {
          let option = try parser.parseOption()
          options.append(TypeSyntax.Option(name: option.name, label: parser.acceptText()))
        }
      }
    }
    if isEmpty {
      throw fail(
        "the choice has no options", help: ["write an option a line, such as won \"Signed\""], at: opening)
    }
    return .choice(options, orOther: orOther)
  }

  private mutating func parseListType() throws(SyntaxFailure) -> TypeSyntax.Kind {
    try expect("of", "and what the list holds")
    if accept("text") { return .listOfText }
    let item = try expectName("'text' or a name for the items of the list")
    guard at(.openBrace) else {
      throw fail(
        "expected '{' and the fields of an item '\(item.text)', found \(found)",
        help: ["a list of plain texts is written 'list of text'"])
    }
    var fields: [FieldSyntax] = []
    try nested { parser throws(SyntaxFailure) in
      try parser.parseBlock(of: "item '\(item.text)'", .block(.lead)) { parser throws(SyntaxFailure) in
        fields.append(try parser.parseField())
      }
    }
    return .listOfRecords(item: item, fields: fields)
  }

  private mutating func parseAttributes() throws(SyntaxFailure) -> [FieldAttribute] {
    var attributes: [FieldAttribute] = []
    while !endsEntry(current) || continuesNormalisers && !beginsCountry {
      guard let attribute = try parseAttribute() else { break }
      attributes.append(attribute)
    }
    return attributes
  }

  private mutating func parseAttribute() throws(SyntaxFailure) -> FieldAttribute? {
    if at(.comma) { advance() }
    let first = position
    guard current.kind == .word else { return nil }
    let word = text(current)
    let kind: FieldAttribute.Kind
    if let step = TextNormaliser(rawValue: word) {
      advance()
      return FieldAttribute(kind: .normaliser(step), range: range(from: first))
    }
    switch word {
    case "required":
      advance()
      kind = accept("when") ? .requiredWhen(try parseExpression()) : .required
    case "key":
      advance()
      kind = .key
    case "collapse":
      advance()
      try expect("spaces", "after 'collapse'")
      kind = .normaliser(.collapseSpaces)
    case "ignoring":
      advance()
      try expect("case", "after 'ignoring'")
      kind = .ignoringCase
    case "personal":
      advance()
      kind = .personal
    case "decimal":
      advance()
      try expect("comma", "after 'decimal'")
      kind = .decimalComma
    case "suffixes":
      advance()
      kind = .suffixes
    case "ranges":
      advance()
      guard current.kind == .word, let end = NumberForm.RangeEnd(rawValue: text(current)) else {
        throw fail(
          "expected 'lower', 'middle' or 'upper' after 'ranges', found \(found)",
          help: ["it says which number a range such as 51-200 is: write 'ranges lower' for 51"])
      }
      advance()
      kind = .ranges(end)
    case "epoch":
      advance()
      if accept("seconds") {
        kind = .epochSeconds
      } else {
        try expect("milliseconds", "or 'seconds' after 'epoch'")
        kind = .epochMilliseconds
      }
    default:
      guard let valued = try parseValuedAttribute(word) else { return nil }
      kind = valued
    }
    return FieldAttribute(kind: kind, range: range(from: first))
  }

  private mutating func parseValuedAttribute(_ word: String) throws(SyntaxFailure) -> FieldAttribute.Kind? {
    switch word {
    case "from":
      advance()
      var names = [try expectText("the name of the field in the data")]
      while accept("or") { names.append(try expectText("another name of the field in the data")) }
      return .from(names)
    case "missing":
      advance()
      if accept("false") { return .missingFalse }
      return .missing(try expectTexts("a text that means 'not known'"))
    case "default":
      advance()
      return .defaultValue(try parseDefault())
    case "split":
      advance()
      return .split(try expectText("the sign between two entries"))
    case "thousands":
      advance()
      return .thousands(try expectText("the sign between thousands, such as \",\""))
    case "unit":
      advance()
      return .unit(try expectTexts("a text beside the number, such as \"€\""))
    case "format":
      advance()
      var formats = [try expectText("a format such as DD.MM.YYYY")]
      while accept("or") { formats.append(try expectText("another format")) }
      return .format(formats)
    case "yes":
      advance()
      return .yesWords(try expectTexts("a text that means 'yes'"))
    case "no":
      advance()
      return .noWords(try expectTexts("a text that means 'no'"))
    default:
      return nil
    }
  }

  /// A single literal or option; `no` is always the value here.
  private mutating func parseDefault() throws(SyntaxFailure) -> ExpressionSyntax {
    let first = position
    if at("yes") || at("no") {
      let name = Name(text: text(current), range: range(current))
      advance()
      return ExpressionSyntax(kind: .name(name), range: range(from: first))
    }
    if current.kind == .word {
      let name = try expectName("the default")
      return ExpressionSyntax(kind: .name(name), range: range(from: first))
    }
    return try parseSum()
  }
}
