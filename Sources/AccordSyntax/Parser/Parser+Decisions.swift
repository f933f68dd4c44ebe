import AccordSource

// Definitions, propositions, pools, the route and tests.

extension Parser {
  mutating func parseDefinition() throws(SyntaxFailure) -> DefinitionSyntax {
    advance()
    let name = try expectDeclaredName("a name for the definition")
    let title = try acceptDeclaredTitle(of: name)
    var definition = DefinitionSyntax(name: name, title: title)
    if at("when") {
      definition.clauses.append(try parseClause(.when, words: 1))
      return definition
    }
    guard at(.openBrace) else {
      throw fail(
        "expected 'when' or '{' after '\(name.text)', found \(found)",
        help: ["write 'define \(name.text) when …'"])
    }
    whenBeginsEntry = true
    defer { whenBeginsEntry = false }
    var single = SingleEntries(of: "definition '\(name.text)'")
    try parseBlock(of: single.owner, .block(.definition)) { parser throws(SyntaxFailure) in
      try parser.parseDefinitionEntry(&definition, &single)
    }
    return definition
  }

  private mutating func parseDefinitionEntry(
    _ definition: inout DefinitionSyntax, _ single: inout SingleEntries
  ) throws(SyntaxFailure) {
    if begin("means", in: &single) {
      definition.means = try expectText("the meaning as a sentence")
    } else if accept("agreed", "by") {
      definition.agreedBy += try expectNames("the name of a team")
    } else if begin("review", "by", in: &single) {
      definition.reviewBy = try parseSum()
    } else if at("never", "when") {
      definition.clauses.append(try parseClause(.never, words: 2))
    } else if at("always", "when") {
      definition.clauses.append(try parseClause(.always, words: 2))
    } else if at("requires") {
      definition.clauses.append(try parseClause(.requires, words: 1))
    } else if at("when") {
      definition.clauses.append(try parseClause(.when, words: 1))
    } else {
      throw fail(
        "expected 'means', 'agreed by', 'review by', 'never when', 'always when', 'requires' or 'when', "
          + "found \(found)")
    }
  }

  private mutating func parseClause(
    _ kind: DefinitionSyntax.Clause.Kind, words: Int
  ) throws(SyntaxFailure) -> DefinitionSyntax.Clause {
    let first = position
    for _ in 0..<words { advance() }
    let condition = try parseExpression()
    return DefinitionSyntax.Clause(kind: kind, condition: condition, range: range(from: first))
  }

  mutating func parseProposition() throws(SyntaxFailure) -> PropositionSyntax {
    advance()
    let name = try expectDeclaredName("a name for the proposition")
    let title = try acceptDeclaredTitle(of: name)
    var proposition = PropositionSyntax(name: name, title: title)
    var single = SingleEntries(of: "proposition '\(name.text)'")
    try parseBlock(of: single.owner, .block(.proposition)) { parser throws(SyntaxFailure) in
      if parser.begin("for", in: &single) {
        proposition.fits = try parser.parseExpression()
      } else if parser.begin("promised", "when", in: &single) {
        proposition.promised = try parser.parseExpression()
      } else if parser.begin("pitch", in: &single) {
        proposition.pitch = try parser.expectText("the pitch")
      } else if parser.accept("resource") {
        proposition.resources.append(try parser.parseResource())
      } else {
        throw parser.fail("expected 'for', 'promised when', 'pitch' or 'resource', found \(parser.found)")
      }
    }
    return proposition
  }

  /// Behind the word `resource`.
  mutating func parseResource() throws(SyntaxFailure) -> PropositionSyntax.Resource {
    let title = try expectText("the title of the resource")
    var location: TextLiteral?
    var owner: Name?
    var reviewed: ExpressionSyntax?
    var single = SingleEntries(of: "resource \"\(title.value)\"")
    while true {
      if begin("at", in: &single) {
        location = try expectText("the place of the resource")
      } else if begin("owner", in: &single) {
        owner = try expectName("the team that owns the resource")
      } else if begin("reviewed", in: &single) {
        reviewed = try parseSum()
      } else {
        return PropositionSyntax.Resource(title: title, location: location, owner: owner, reviewed: reviewed)
      }
    }
  }

  mutating func parsePool() throws(SyntaxFailure) -> PoolSyntax {
    advance()
    let name = try expectDeclaredName("a name for the pool")
    var members: [PoolSyntax.Member] = []
    var hours: Name?
    var single = SingleEntries(of: "pool '\(name.text)'")
    try parseBlock(of: single.owner, .block(.pool)) { parser throws(SyntaxFailure) in
      if parser.begin("hours", in: &single) {
        hours = try parser.expectName("the name of hours")
        return
      }
      if parser.at("capacity") { throw parser.belongsToLaterVersion() }
      try parser.expect("members", "and the members of pool '\(name.text)'")
      repeat {
        members.append(try parser.parseMember())
      } while parser.accept(.comma)
    }
    return PoolSyntax(name: name, members: members, hours: hours)
  }

  private mutating func parseMember() throws(SyntaxFailure) -> PoolSyntax.Member {
    let name: Name
    if let text = acceptText() {
      name = Name(text: text.value, range: text.range)
    } else {
      name = try expectNewName("the name of a member")
    }
    let id = try acceptRecipientID()
    let weight = accept("weight") ? try parseSum() : nil
    return PoolSyntax.Member(name: name, id: id, weight: weight)
  }

  /// `as "0051x"`: how the system that keeps the leads calls somebody.
  private mutating func acceptRecipientID() throws(SyntaxFailure) -> TextLiteral? {
    accept("as") ? try expectText("the id in the system that keeps the leads") : nil
  }

  // MARK: Route

  mutating func parseRoute() throws(SyntaxFailure) -> RouteSyntax {
    let first = position
    advance()
    try parseValidity()
    let heading = range(from: first)
    var steps: [RouteSyntax.Step] = []
    try parseBlock(of: "the route", .block(.route)) { parser throws(SyntaxFailure) in
      steps.append(try parser.parseStep())
    }
    return RouteSyntax(steps: steps, range: heading)
  }

  private mutating func parseStep() throws(SyntaxFailure) -> RouteSyntax.Step {
    let first = position
    try expect("to", "and where the lead goes, as in 'to sdr when MQL'")
    let target = try parseRouteTarget(takesID: true)
    let label = acceptText()
    var condition: RouteSyntax.StepCondition?
    var respondWithin: DelaySyntax?
    var then: RouteTargetSyntax?
    var againAfter: DelaySyntax?
    while true {
      if condition == nil, accept("when") {
        condition = .when(try parseExpression())
      } else if condition == nil, accept("otherwise") {
        condition = .otherwise
      } else if respondWithin == nil, accept("respond", "within") {
        respondWithin = try parseDelay()
        then = try acceptThen()
      } else if againAfter == nil, accept("again", "after") {
        againAfter = try parseDelay()
      } else {
        break
      }
    }
    guard let condition else {
      let help = ["add 'when …', or 'otherwise' for the last step"]
      // Something else in place of the condition, or nothing.
      let isOtherwise = isOnSameLine(current) && !at(.closeBrace) && current.kind != .end
      throw isOtherwise
        ? fail("expected 'when' or 'otherwise' in this step, found \(found)", help: help)
        : fail("this step has no condition", help: help, at: range(from: first))
    }
    return RouteSyntax.Step(
      target: target, label: label, condition: condition, respondWithin: respondWithin, then: then,
      againAfter: againAfter, range: range(from: first))
  }

  /// `, then to team_lead`, behind the time to respond.
  private mutating func acceptThen() throws(SyntaxFailure) -> RouteTargetSyntax? {
    if at(.comma), isWord(peek(), "then") {
      advance()
    } else if !at("then") {
      return nil
    }
    advance()
    try expect("to", "and who is told then, as in 'then to team_lead'")
    return try parseRouteTarget(takesID: true)
  }

  /// - Parameter takesID: whether an id may stand beside a person or a queue, as in a step.
  mutating func parseRouteTarget(takesID: Bool = false) throws(SyntaxFailure) -> RouteTargetSyntax {
    if at(.openParenthesis) { return .expression(try parseParenthesised()) }
    if current.kind == .text {
      let text = text(current)
      throw fail(
        "who gets the lead is not said by a text alone, such as \(text)",
        help: [
          "write 'to person \(text)' for a person, 'to queue \(text)' for a queue of another system; the name of a "
            + "pool stands without quotes"
        ])
    }
    let name = try expectName("a pool, 'person', 'queue', 'owner', 'review', 'nurture' or 'nobody'")
    guard ["person", "queue"].contains(name.text), let text = acceptText() else { return .name(name) }
    return .recipient(name, RecipientSyntax(name: text, id: takesID ? try acceptRecipientID() : nil))
  }

  // MARK: Tests

  mutating func parseTest() throws(SyntaxFailure) -> TestSyntax {
    let first = position
    advance()
    let title = try expectText("a title for the test")
    var test = TestSyntax(title: title, range: range(from: first))
    var single = SingleEntries(of: "test \"\(title.value)\"")
    try parseBlock(of: single.owner, .block(.test)) { parser throws(SyntaxFailure) in
      if parser.begin("at", in: &single) {
        test.asOf = try parser.parseSum()
      } else if parser.begin("lead", in: &single) {
        test.lead = try parser.parseRecord()
      } else if parser.begin("leads", "from", in: &single) {
        test.leadsFile = try parser.expectText("the name of a file with leads")
      } else if parser.at("expect") {
        test.expectations.append(try parser.parseExpectation())
      } else {
        throw parser.fail(
          "expected 'at', 'lead', 'leads from' or 'expect' in the test, found \(parser.found)")
      }
    }
    return test
  }

  /// `respond within 4 working hours`, `again after 2 working days`.
  private mutating func acceptWorkingExpectation() throws(SyntaxFailure) -> TestSyntax.Expectation.Kind? {
    let first = position
    for (word, words) in [
      (TestSyntax.Expectation.Due.respondBy, ("respond", "within")), (.againAt, ("again", "after")),
    ]
    where accept(words.0, words.1) {
      if let time = try acceptWorkingTime() { return .working(word, time) }
    }
    position = first
    return nil
  }

  private mutating func parseExpectation() throws(SyntaxFailure) -> TestSyntax.Expectation {
    let first = position
    advance()
    let kind: TestSyntax.Expectation.Kind
    if accept("route", "to") {
      let target = try parseRouteTarget()
      kind = .route(target, label: acceptText())
    } else if accept("respond", "by") {
      kind = .due(.respondBy, try parseSum())
    } else if at("again", "at"), isOnSameLine(peek()), accept("again", "at") {
      kind = .due(.againAt, try parseSum())
    } else if let working = try acceptWorkingExpectation() {
      kind = working
    } else {
      kind = .condition(try parseExpression())
    }
    let because = accept("because") ? try expectTexts("the title of a rule") : []
    return TestSyntax.Expectation(kind: kind, because: because, range: range(from: first))
  }
}
