import AccordSource
import AccordSyntax
import AccordValues

// What leaves for other systems and partners. (Section 14)

extension Checker {
  mutating func checkOutput(_ syntax: OutputSyntax) -> DeclaredOutput? {
    // A condition may ask where a lead went, which is known by then.
    (isPromise, isOutput) = (true, true)
    defer { (isPromise, isOutput) = (false, false) }
    let known = diagnostics.count
    let name = syntax.name
    checkLeadsHaveIDs("what leaves is brought to its lead", name.range)
    let form = syntax.form.flatMap { checkForm($0) }
    if syntax.form == nil {
      report(
        .missingEntry, "output '\(name.text)' does not say in which form it is written", at: name.range,
        help: ["add 'as csv', 'as ndjson' or 'as json batches of 100 at \"inputs\"'"])
    }
    if syntax.columns.isEmpty {
      report(
        .missingEntry, "output '\(name.text)' has no columns, and only what is named leaves", at: name.range,
        help: ["add a line for each, such as '\"Email\" = email'"])
    }
    if let form { checkKeys(syntax.columns.map(\.key), isJSON: form.isJSON) }
    let columns = syntax.columns.compactMap { checkColumn($0) }
    var conditions: [Expression] = []
    var changes: [[DeclaredOutput.Change]] = []
    for condition in syntax.conditions {
      switch condition {
      case .expression(let syntax): if let found = checkCondition(syntax) { conditions.append(found) }
      case .changes(let syntax): changes.append(syntax.compactMap { checkChange($0) })
      }
    }
    guard diagnostics.count == known, let form, columns.count == syntax.columns.count,
      conditions.count + changes.count == syntax.conditions.count
    else { return nil }
    return DeclaredOutput(
      name: name.text, title: syntax.title?.value, form: form, missing: syntax.missing?.value,
      columns: columns, conditions: conditions, changes: changes, range: name.range)
  }

  private mutating func checkForm(_ syntax: OutputSyntax.Form) -> DeclaredOutput.Form? {
    switch syntax.kind {
    case .ndjson(let withTexts): return .ndjson(withTexts: withTexts)
    case .csv(let separator, let isForSpreadsheets):
      let sign = separator?.value ?? ","
      guard [",", ";", "\t", "|"].contains(sign) else {
        report(
          .badRange, "'\(sign.excerpt)' cannot stand between cells", at: separator?.range,
          help: ["cells are separated by ',', ';', '|' or '\\t'"])
        return nil
      }
      return .csv(separator: sign, isForSpreadsheets: isForSpreadsheets)
    case .batches(let count, let key, let withTexts):
      reportEmpty(
        key.value, at: key.range, "the key of the list is empty", "write it, such as 'at \"inputs\"'")
      guard let number = constantNumber(count) else { return nil }
      guard let size = number.asInt, (1...10_000).contains(size) else {
        report(
          .badRange, "a batch has from 1 to 10000 leads, and this says \(number)", at: count.range,
          help: ["write what the receiver takes at once, such as 100"])
        return nil
      }
      return .batches(size: size, key: key.value, withTexts: withTexts)
    }
  }

  /// Reports keys that stand twice, and in JSON those that are also inside of which others stand.
  private mutating func checkKeys(_ keys: [Name], isJSON: Bool) {
    for key in keys {
      let parts = isJSON ? key.text.split(separator: ".", omittingEmptySubsequences: false) : [key.text[...]]
      if parts.contains("") {
        report(
          .badRange,
          key.text.isEmpty
            ? "the name of a column is empty" : "'\(key.text)' has an empty key before or behind a '.'",
          at: key.range, help: ["write what the receiver calls it"])
      }
    }
    reportDuplicates(keys) { "column '\($0)' stands twice in the output" }
    guard isJSON else { return }
    for key in keys {
      guard let inner = keys.first(where: { $0.text.hasPrefix(key.text + ".") }) else { continue }
      report(
        .duplicateName, "'\(key.text)' is a value, and '\(inner.text)' stands inside of it", at: key.range,
        related: [RelatedPlace(inner.range, "it stands here")], help: ["rename one of them"])
    }
  }

  // MARK: Columns

  private mutating func checkColumn(_ syntax: OutputSyntax.Column) -> DeclaredOutput.Column? {
    let value = checkColumnValue(syntax.value)
    let limit = syntax.limit.flatMap { checkLimit($0, syntax, value) }
    guard let value, (limit == nil) == (syntax.limit == nil) else { return nil }
    return DeclaredOutput.Column(
      key: syntax.key.text, value: value, limit: limit, range: syntax.key.range)
  }

  private mutating func checkLimit(
    _ syntax: ExpressionSyntax, _ column: OutputSyntax.Column, _ value: DeclaredOutput.Value?
  ) -> Int? {
    guard let most = constantNumber(syntax), let value else { return nil }
    guard let limit = most.asInt, (1...1_000_000).contains(limit) else {
      report(
        .badRange, "'\(column.key.text)' has from 1 to 1000000 characters at most, and this says \(most)",
        at: syntax.range, help: ["write how many the receiver takes, such as 255"])
      return nil
    }
    let number: String?
    switch value {
    case .expression(let expression):
      switch expression.type {
      case .text, .choice: number = nil
      default: number = describe(expression)
      }
    case .route(.step): number = "the number of a step"
    default: number = nil
    }
    guard let number else { return limit }
    report(
      .typeMismatch, "'\(column.key.text)' is \(number), of which nothing is cut off", at: syntax.range,
      help: ["leave 'at most' out"])
    return nil
  }

  private mutating func checkColumnValue(_ syntax: OutputSyntax.Value) -> DeclaredOutput.Value? {
    switch syntax {
    case .reasons(let name):
      if case .score(let index)? = symbols[name.text]?.kind {
        return checkAgreed(name, [scoreSyntax[index].name]) ? .reasons(ID(index)) : nil
      }
      reportUnknown(
        .unknownName, name, "'\(name.text)' is not a score", among: scoreSyntax.map(\.name.text),
        help: ["'reasons of' stands before the name of a score"])
      return nil
    case .expression(let syntax):
      if let part = checkDecisionPart(syntax) { return part }
      guard let expression = check(syntax) else { return nil }
      switch expression.type {
      case .text, .number, .flag, .time, .date, .duration, .choice: return .expression(expression)
      case .texts, .record, .records:
        let text = sources.text(syntax.range)
        let help =
          switch expression.type {
          case .record(let record):
            "name one of its columns: '\(text).\(record.columns.first?.name ?? "name")'"
          case .records(let record):
            "ask about its items: 'count of \(record.name)', '(latest \(record.name)).…'"
          default: "ask about it: '\(text) contains …'"
          }
        report(
          .typeMismatch, "a column holds one value, and this is \(describe(expression))", at: syntax.range,
          help: [help])
        return nil
      }
    }
  }

  /// What stands in the decision and is not computed by rules; nil inside where it was reported, nil for anything else.
  private mutating func checkDecisionPart(_ syntax: ExpressionSyntax) -> DeclaredOutput.Value?? {
    switch syntax.kind {
    case .name(let name):
      switch decisionKey(syntax) {
      case .route?: return reportPart(name, RouteOutcome.Key.outgoing)
      case .proposition?: return reportPart(name, PropositionOutcome.Key.allCases)
      case .lead?, .asOf?, .source?, .missing?, .rules?:
        return .some(decisionKey(syntax).map { .decision($0) })
      default: return nil
      }
    case .member(let owner, let name):
      switch decisionKey(owner) {
      case .route?:
        if let key = routeKey(syntax) { return .some(.route(key)) }
        return reportPart(name, of: .route, RouteOutcome.Key.outgoing)
      case .proposition?:
        if let key = PropositionOutcome.Key(rawValue: name.text) { return .some(.proposition(key)) }
        return reportPart(name, of: .proposition, PropositionOutcome.Key.allCases)
      default: break
      }
      guard case .index(let table, let key) = owner.kind, let key = routeKey(key),
        case .name(let tableName) = table.kind
      else { return nil }
      return .some(checkRow(tableName, name, key))
    default: return nil
    }
  }

  /// The key of a decision that a bare word is; nil where the rules have something of that name.
  private func decisionKey(_ syntax: ExpressionSyntax) -> Decision.Key? {
    guard case .name(let name) = syntax.kind, symbols[name.text] == nil else { return nil }
    return Decision.Key(rawValue: name.text)
  }

  /// What `route.member` and its like say of the step that took the lead.
  private func routeKey(_ syntax: ExpressionSyntax) -> RouteOutcome.Key? {
    guard case .member(let owner, let name) = syntax.kind, decisionKey(owner) == .route,
      let key = RouteOutcome.Key(rawValue: name.text)
    else { return nil }
    return RouteOutcome.Key.outgoing.contains(key) ? key : nil
  }

  private mutating func checkRow(
    _ tableName: Name, _ column: Name, _ key: RouteOutcome.Key
  ) -> DeclaredOutput.Value? {
    guard case .table(let index)? = symbols[tableName.text]?.kind else {
      reportUnknown(
        .unknownName, tableName, "'\(tableName.text)' is not a table", among: tableSyntax.map(\.name.text))
      return nil
    }
    let type = tables[index].type
    guard let place = type.index(of: column.text) else {
      reportUnknown(
        .unknownField, column, "'\(column.text)' is not a column of '\(tableName.text)'",
        among: type.columns.map(\.name), of: tableName.text)
      return nil
    }
    return .routeRow(ID(index), column: place, key: key)
  }

  private mutating func reportPart(
    _ name: Name, of owner: Decision.Key? = nil, _ keys: [some DecisionKey]
  ) -> DeclaredOutput.Value?? {
    let word = owner?.rawValue ?? name.text
    let said = keys.map { "\(word).\($0.rawValue)" }
    report(
      .wrongKind,
      owner == nil
        ? "the \(word) of a decision says several things, and a column holds one"
        : "'\(name.text)' is nothing that the \(word) of a decision says",
      at: name.range, help: ["write one of \(said.joined(separator: ", "))"])
    return .some(nil)
  }

  // MARK: Changes

  private mutating func checkChange(_ syntax: OutputSyntax.Change) -> DeclaredOutput.Change? {
    guard let subject = syntax.subject else {
      if let own = symbols[syntax.kind.rawValue] {
        report(
          .wrongKind,
          "'changed' is \(own.kindName) here, and alone behind 'only when' it asks whether a decision has changed",
          at: syntax.range, related: [RelatedPlace(own.range, "it is declared here")],
          help: ["write 'changed is yes' for the one of the rules; rename it to ask for the other"])
        return nil
      }
      return DeclaredOutput.Change(kind: .changed, outcome: nil)
    }
    if case .changed = syntax.kind {
      guard let outcome = outcome(of: subject) else { return nil }
      return DeclaredOutput.Change(kind: .changed, outcome: outcome)
    }
    guard case .definition(let index)? = symbols[subject.text]?.kind else {
      reportUnknown(
        .unknownName, subject, "'\(subject.text)' is not a definition, and 'became' and 'was' ask for one",
        among: definitionSyntax.map(\.name.text), help: ["write 'changed \(subject.text)' for anything else"])
      return nil
    }
    guard checkAgreed(subject, [definitionSyntax[index].name]) else { return nil }
    return DeclaredOutput.Change(
      kind: syntax.kind == .became ? .became : .was,
      outcome: DeclaredOutput.Outcome(path: [Decision.Key.definitions.rawValue, subject.text]))
  }

  private mutating func outcome(of subject: Name) -> DeclaredOutput.Outcome? {
    func outcome(_ key: Decision.Key, _ rest: String...) -> DeclaredOutput.Outcome {
      DeclaredOutput.Outcome(path: [key.rawValue] + rest)
    }
    let names: [Name]
    let found: DeclaredOutput.Outcome
    switch symbols[subject.text]?.kind {
    case .definition(let index)?:
      (names, found) = ([definitionSyntax[index].name], outcome(.definitions, subject.text))
    case .experiment?: return outcome(.experiments, subject.text)
    case .segments(let index)?:
      (names, found) = ([segmentsSyntax[index].name], outcome(.segments, subject.text))
    case .score(let index)?:
      (names, found) = (
        [scoreSyntax[index].name], outcome(.scores, subject.text, ScoreOutcome.Key.points.rawValue)
      )
    case .grade(let index)?:
      guard let grade = checkedGrades[index] ?? nil else { return nil }
      let score = scoreSyntax[grade.score.index].name
      (names, found) = (
        [gradeSyntax[index].name, score], outcome(.scores, score.text, ScoreOutcome.Key.grade.rawValue)
      )
    case nil where subject.text == Decision.Key.route.rawValue: return outcome(.route)
    case nil where subject.text == Decision.Key.proposition.rawValue: return outcome(.proposition)
    default:
      reportUnknown(
        .unknownName, subject, "'\(subject.text)' is nothing that decisions say", among: symbols.keys,
        help: [
          "write the name of a definition, a score, a grade, segments or an experiment, 'route' or 'proposition'"
        ])
      return nil
    }
    guard !names.contains(where: { isHidden($0) }) else {
      report(
        .wrongKind, "'\(subject.text)' is hidden, and decisions do not show how it was before",
        at: subject.range, help: ["leave 'hidden' out, or ask for something that rests on it"])
      return nil
    }
    return checkAgreed(subject, names) ? found : nil
  }

  /// Whether none of these is a draft, on which nothing rests yet.
  private mutating func checkAgreed(_ subject: Name, _ names: [Name]) -> Bool {
    guard let draft = names.first(where: { isDraft($0) }) else { return true }
    report(
      .draftInUse, "'\(subject.text)' is a draft, and this output rests on it", at: subject.range,
      related: [RelatedPlace(draft.range, "it is declared here")],
      help: ["agree on it and remove 'draft', or leave this out"])
    return false
  }
}

extension RouteOutcome.Key {
  /// What can leave: where a step stands in the rules is of no use elsewhere.
  fileprivate static let outgoing = allCases.filter { $0.form.detail < .full }
}
