import AccordSource
import AccordSyntax
import AccordValues

// Definitions, propositions, pools and the route.

extension Checker {
  mutating func checkDefinition(_ syntax: DefinitionSyntax) -> Definition? {
    checkTeams(syntax.agreedBy)
    let reviewBy = syntax.reviewBy.flatMap { written in
      constantDate(written).map { Definition.Review(day: $0, range: written.range) }
    }
    var clauses: [Definition.Clause] = []
    var whenRange: SourceRange?
    for clause in syntax.clauses {
      if clause.kind == .when {
        if let first = whenRange {
          report(
            .duplicateEntry, "'\(syntax.name.text)' has two lines 'when'", at: clause.range,
            related: [RelatedPlace(first, "the first one is here")],
            help: ["join them with 'and' or 'or'"])
        }
        whenRange = clause.range
      }
      let kind: Definition.Clause.Kind =
        switch clause.kind {
        case .never: .never
        case .always: .always
        case .requires: .requires
        case .when: .when
        }
      if let condition = checkCondition(clause.condition) {
        clauses.append(Definition.Clause(kind: kind, condition: condition, range: clause.range))
      }
    }
    if !syntax.clauses.contains(where: { $0.kind != .never }) {
      report(
        .missingEntry, "'\(syntax.name.text)' does not say when it holds", at: syntax.name.range,
        help: ["add a line 'when …', 'always when …' or 'requires …'"])
    }
    return Definition(
      name: syntax.name.text, title: syntax.title?.value, isDraft: isDraft(syntax.name),
      means: syntax.means?.value,
      agreedBy: syntax.agreedBy.map(\.text), reviewBy: reviewBy, clauses: clauses, range: syntax.name.range)
  }

  mutating func checkTeams(_ names: [Name]) {
    for name in names where !agreement.teams.contains(name.text) {
      reportUnknown(
        .unknownName, name, "'\(name.text)' is not a team of the agreement", among: agreement.teams,
        help: agreement.teams.isEmpty
          ? ["name the teams: 'agreement { between marketing, sales }'"]
          : ["the teams are \(agreement.teams.joined(separator: ", "))"],
        cause: agreement.teams.isEmpty ? "teams" : nil)
    }
  }

  mutating func checkProposition(_ syntax: PropositionSyntax) -> Proposition {
    if ["none", "unknown"].contains(syntax.name.text) {
      report(
        .duplicateName, "a proposition cannot be called '\(syntax.name.text)'", at: syntax.name.range,
        help: ["that is what a decision says when no proposition fits; rename it"])
    }
    let resources = syntax.resources.map { checkResource($0) }
    if syntax.fits == nil, syntax.promised == nil {
      report(
        .missingEntry, "proposition '\(syntax.name.text)' says neither whom it fits nor who promised it",
        at: syntax.name.range, help: ["add a line 'for …', such as 'for size = SME'"])
    }
    return Proposition(
      name: syntax.name.text, title: syntax.title?.value, fits: syntax.fits.flatMap { checkCondition($0) },
      promised: syntax.promised.flatMap { checkCondition($0) }, pitch: syntax.pitch?.value,
      resources: resources, range: syntax.name.range)
  }

  mutating func checkPool(_ syntax: PoolSyntax) -> Pool {
    // A pool called like a field has been reported already.
    if RouteOutcome.Kind(word: syntax.name.text) != nil,
      symbols[syntax.name.text]?.range == syntax.name.range
    {
      report(
        .duplicateName, "a pool cannot be called '\(syntax.name.text)'", at: syntax.name.range,
        help: ["'to \(syntax.name.text)' has a meaning of its own in the route; rename the pool"])
    }
    reportDuplicates(syntax.members.map(\.name)) { "'\($0)' stands twice in pool '\(syntax.name.text)'" }
    let ids = syntax.members.compactMap(\.id)
    reportDuplicates(ids.map { Name(text: $0.value, range: $0.range) }) {
      "the id \"\($0)\" stands twice in pool '\(syntax.name.text)'"
    }
    if syntax.members.isEmpty {
      report(
        .missingEntry, "pool '\(syntax.name.text)' has no members", at: syntax.name.range,
        help: ["add a line such as 'members anna, ben'"])
    }
    let members = syntax.members.map { member -> Pool.Member in
      reportEmpty(member.name.text, at: member.name.range)
      if let id = member.id { reportEmpty(id.value, at: id.range) }
      return Pool.Member(name: member.name.text, id: member.id?.value, weight: weight(of: member))
    }
    return Pool(
      name: syntax.name.text, members: members, hours: syntax.hours.flatMap { checkHoursName($0) },
      range: syntax.name.range)
  }

  private mutating func weight(of member: PoolSyntax.Member) -> Int {
    guard let syntax = member.weight, let weight = constantNumber(syntax) else { return 1 }
    if let whole = weight.asInt, (1...100).contains(whole) { return whole }
    report(
      .badRange, "the weight of '\(member.name.text)' must be a whole number from 1 to 100",
      at: syntax.range, help: ["write 'weight 2' for twice as many leads as the others"])
    return 1
  }

  mutating func reportEmpty(
    _ text: String, at range: SourceRange, _ message: String = "an empty text names nobody",
    _ help: String = "write the name, the address or the id in the system that keeps the leads"
  ) {
    guard text.isEmpty else { return }
    report(.badRange, message, at: range, help: [help])
  }

  // MARK: Route

  mutating func checkRoute() -> Route? {
    guard let syntax = routeSyntax.first else {
      if let ended = endedRoutes.last {
        report(
          .notInForce, "no route follows this one: \(period.words) none is in force", at: ended,
          help: ["let the routes follow each other without a gap, and the last one have no 'until'"])
      }
      return nil
    }
    for other in routeSyntax.dropFirst() {
      report(
        .duplicateEntry, "a rule set has one route", at: other.range,
        related: [RelatedPlace(syntax.range, "the first one is here")],
        help: ["put all steps into one ladder, in the order in which they are tried"])
    }
    var steps: [Route.Step] = []
    var otherwise: SourceRange?
    for step in syntax.steps {
      if let otherwise {
        report(
          .unreachableEntry, "this step is never reached", at: step.range,
          related: [RelatedPlace(otherwise, "this step takes every lead")],
          help: ["move the step with 'otherwise' to the end"])
      }
      var condition: Expression?
      var isSound = true
      switch step.condition {
      case .otherwise: otherwise = otherwise ?? step.range
      case .when(let when):
        condition = checkCondition(when)
        isSound = condition != nil
      }
      let (written, label) = read(step.target, step.label)
      let pool = pool(of: written)
      let respondWithin = step.respondWithin.flatMap { checkDelay($0, "respond within", pool: pool) }
      let againAfter = step.againAfter.flatMap { checkDelay($0, "again after", pool: pool) }
      guard let target = checkTarget(written), isSound else { continue }
      steps.append(
        Route.Step(
          target: target, label: label?.value, condition: condition, respondWithin: respondWithin,
          then: step.then.flatMap { checkThen($0, behind: target, step.range) }, againAfter: againAfter,
          range: step.range))
    }
    if otherwise == nil {
      report(
        .missingEntry, "the route does not say what becomes of a lead that no step takes", at: syntax.range,
        help: ["add a last step such as 'to nobody otherwise'"])
    }
    return Route(steps: steps, range: syntax.range)
  }

  /// Who is told when nobody has responded: somebody else, whom no lead changes. (Clause 8.16)
  private mutating func checkThen(
    _ syntax: RouteTargetSyntax, behind target: Route.Target, _ range: SourceRange
  ) -> Route.Target? {
    guard let then = checkTarget(syntax) else { return nil }
    switch then {
    case .pool, .person, .queue, .review: break
    case .owner, .expression, .nurture, .nobody:
      report(
        .wrongKind,
        "'then' names who is told that nobody has responded, and this step names nobody who can be",
        at: range, help: ["write a pool, 'person \"…\"', 'queue \"…\"' or 'review' behind 'then to'"])
      return nil
    }
    if then.takesAll, target.takesAll, then.canBeSame(as: target) {
      report(
        .wrongKind, "this step tells whoever has not responded that nobody has responded", at: range,
        help: ["write somebody else behind 'then to'"])
      return nil
    }
    return then
  }

  /// How long after now something is due. (Clause 8.10)
  mutating func checkLength(_ syntax: ExpressionSyntax, _ message: String) -> Expression? {
    guard let length = check(syntax, .duration, message) else { return nil }
    if case .constant(.duration(let duration)) = length.kind, duration.seconds < 0 {
      report(
        .badRange, "this duration is below zero, so it would be due before now", at: syntax.range,
        help: ["write one that is longer than nothing, such as '4 hours'"])
    }
    return length
  }

  /// The target and the label: behind a pool that is called `person` or `queue` a single text is the label, as behind
  /// every pool. (Clause 8.9)
  func read(_ target: RouteTargetSyntax, _ label: TextLiteral?) -> (RouteTargetSyntax, TextLiteral?) {
    guard label == nil, case .recipient(let word, let recipient) = target, recipient.id == nil,
      case .pool = symbols[word.text]?.kind
    else { return (target, label) }
    return (.name(word), recipient.name)
  }

  private func pool(of target: RouteTargetSyntax) -> PoolSyntax? {
    guard case .name(let name) = target, case .pool(let index)? = symbols[name.text]?.kind else { return nil }
    return poolSyntax[index]
  }

  mutating func checkTarget(_ syntax: RouteTargetSyntax) -> Route.Target? {
    switch syntax {
    case .recipient(let word, let recipient):
      for text in [recipient.name, recipient.id].compactMap({ $0 }) {
        reportEmpty(text.value, at: text.range)
      }
      let recipient = Recipient(name: recipient.name.value, id: recipient.id?.value)
      return word.text == RouteOutcome.Kind.queue.rawValue ? .queue(recipient) : .person(recipient)
    case .expression(let syntax):
      guard let expression = check(syntax) else { return nil }
      if case .constant(.text(let name)) = expression.kind {
        return .person(Recipient(name: name.string, id: nil))
      }
      if expression.type.isTextual { return .expression(expression) }
      report(
        .typeMismatch, "a lead goes to a person, given as a text, and this is \(describe(expression))",
        at: syntax.range)
      return nil
    case .name(let name):
      if case .pool(let index) = symbols[name.text]?.kind { return .pool(ID(index)) }
      switch RouteOutcome.Kind(word: name.text) {
      case .review: return .review
      case .nurture: return .nurture
      case .nobody: return .nobody
      case .owner: return checkOwner(name)
      case .pool, .person, .queue, nil: break
      }
      let targets = poolSyntax.map(\.name.text) + RouteOutcome.Kind.words.map(\.rawValue)
      reportUnknown(
        .unknownName, name, "'\(name.text)' is not a pool", among: targets,
        help: [
          "declare it: 'pool \(name.text) { members … }'",
          "a person is 'to person \"\(name.text)\"', a queue of another system 'to queue \"\(name.text)\"'; what is computed "
            + "stands in round brackets",
        ])
      return nil
    }
  }

  private mutating func checkOwner(_ name: Name) -> Route.Target? {
    if case .field(let index) = symbols[name.text]?.kind, fields[index].type == .text {
      return .owner(ID(index))
    }
    reportUnknown(
      .unknownField, name, "the lead has no field 'owner' of type text", among: [],
      help: ["declare it: 'owner text'"])
    return nil
  }
}
