import AccordSource
import AccordSyntax
import AccordValues

// Rows of tables, and lists of records.

extension Checker {
  mutating func checkMember(
    _ record: ExpressionSyntax, _ name: Name, at range: SourceRange
  ) -> Expression? {
    let lower = name.text.lowercased()
    if case .name(let owner) = record.kind, symbols[owner.text] == nil,
      case .field? = (symbols[name.text] ?? symbols[lower])?.kind,
      Habits.owners.contains(owner.text.lowercased()), itemField(owner.text) == nil
    {
      report(
        .unknownField, "'\(owner.text)' is not a field of \(recordName)", at: owner.range,
        help: ["write '\(symbols[name.text] == nil ? lower : name.text)' alone"])
      return nil
    }
    guard let record = check(record) else { return nil }
    if case .records(let items) = record.type, items.index(of: name.text) != nil {
      report(
        .typeMismatch, "\(describe(record)) has no fields of its own", at: range,
        help: ["ask about its items: 'any \(items.name) where \(name.text) …'"])
      return nil
    }
    guard case .record(let type) = record.type else {
      report(
        .typeMismatch, "\(describe(record)) has no fields of its own", at: range,
        help: [
          Parser.remedy(forMember: name.text, of: sources.line(record.range))
            ?? "'.' takes a field of a row of a table or of 'latest ITEM'"
        ])
      return nil
    }
    guard let column = type.index(of: name.text) else {
      reportUnknown(
        .unknownField, name, "'\(name.text)' is not a field of '\(type.name)'",
        among: type.columns.map(\.name),
        help: ["its fields are \(type.columns.map(\.name).joined(separator: ", "))"])
      return nil
    }
    return Expression(kind: .column(record, column), type: type.columns[column].type, range: range)
  }

  mutating func checkLookup(
    _ table: ExpressionSyntax, _ key: ExpressionSyntax, at range: SourceRange
  ) -> Expression? {
    guard case .name(let name) = table.kind, case .table(let index)? = symbols[name.text]?.kind else {
      let message = "'\(sources.text(table.range))' is not a table"
      let help = ["'[…]' looks a key up in a table, as in 'accounts[domain(email)]'"]
      if case .name(let name) = table.kind, symbols[name.text] == nil {
        reportUnknown(.wrongKind, name, message, among: tableSyntax.map(\.name.text), help: help)
      } else {
        report(.wrongKind, message, at: table.range, help: help)
      }
      _ = check(key)
      return nil
    }
    guard let key = check(key, .text, "a table is looked up by a text") else { return nil }
    return Expression(kind: .lookup(ID(index), key), type: .record(tables[index].type), range: range)
  }

  mutating func checkNo(_ operand: ExpressionSyntax, at range: SourceRange) -> Expression? {
    func made(_ kind: Expression.Kind) -> Expression {
      Expression(kind: kind, type: .flag, range: range)
    }
    if case .name(let name) = operand.kind, symbols[name.text] == nil, itemField(name.text) != nil {
      let all = ExpressionSyntax.Items(item: name, condition: nil, within: nil)
      return checkItems(all).map { made(.not(made(.quantified(.any, $0)))) }
    }
    return checkCondition(operand).map { made(.not($0)) }
  }

  mutating func checkItems(_ written: ExpressionSyntax.Items) -> Expression.Items? {
    guard let type = checkList(written) else { return nil }
    itemScopes.append(type)
    let asked = separatingWindow(written)
    // Their condition is all that nests, so no more than this is on the stack while it is checked.
    let condition = asked.condition.map { checkCondition($0) }
    let pause = asked.pause.map { checkPause($0, before: asked.item, type) }
    itemScopes.removeLast()
    return items(type, condition, pause, asked)
  }

  /// The type of the items; nil where there are none, or where it is said in vain how near they lie to each other.
  private mutating func checkList(_ written: ExpressionSyntax.Items) -> RecordType? {
    if let together = written.together {
      reportNoNumber(written.item, together)
      return nil
    }
    if let (_, type) = list(of: written.item.text) { return type }
    reportUnknownItem(written.item)
    return nil
  }

  /// What did not happen before an item of a list; nil when that is wrong.
  private mutating func checkPause(
    _ pause: PauseSyntax, before item: Name, _ type: RecordType
  ) -> Expression.Pause? {
    guard pause.item.text == item.text else {
      report(
        .wrongArguments,
        "a pause lies between items of one list, and '\(pause.item.text)' is not '\(item.text)'",
        at: pause.item.range, help: ["write 'without \(item.text)', with 'where …' for some of them"])
      return nil
    }
    guard type.timeColumn != nil else {
      report(
        .missingEntry, "'\(type.name)' has no time, so pauses between them cannot be measured",
        at: pause.range,
        help: ["give '\(type.name)' a field of type time"])
      return nil
    }
    let length = positiveDuration(pause.length)
    let condition = pause.condition.map { checkCondition($0) }
    if let condition, condition == nil { return nil }
    return length.map { Expression.Pause(length: $0, condition: condition ?? nil) }
  }

  /// The items of a list, their condition and pause checked; nil when one of them is wrong or the window is.
  private mutating func items(
    _ type: RecordType, _ condition: Expression??, _ pause: Expression.Pause??,
    _ asked: ExpressionSyntax.Items
  ) -> Expression.Items? {
    guard let (index, _) = list(of: asked.item.text) else { return nil }
    let window = asked.within
    var within: Expression?
    if let window {
      within = check(window, .duration, "'within' takes a duration such as '30 days'")
      if type.timeColumn == nil, within != nil {
        report(
          .missingEntry, "'\(type.name)' has no time, so 'within' cannot be asked", at: window.range,
          help: ["give '\(type.name)' a field of type time"])
        return nil
      }
    }
    if let condition, condition == nil { return nil }
    if let pause, pause == nil { return nil }
    guard (within == nil) == (window == nil) else { return nil }
    return Expression.Items(
      list: ID(index), type: type, condition: condition ?? nil, pause: pause ?? nil, within: within)
  }

  private mutating func reportNoNumber(_ item: Name, _ together: ExpressionSyntax.Together) {
    report(
      .wrongArguments, "it has to be said how many '\(item.text)' lie within that time of each other",
      at: together.range,
      help: ["write a number, as in 'any 3 \(item.text) where … within 7 days of each other'"])
  }

  /// Items that are asked for together, and within what time of each other they lie.
  mutating func checkTogether(
    _ written: ExpressionSyntax.Items, _ together: ExpressionSyntax.Together
  ) -> (items: Expression.Items, within: Duration)? {
    guard let (_, type) = list(of: written.item.text) else {
      reportUnknownItem(written.item)
      return nil
    }
    itemScopes.append(type)
    let asked = separatingWindow(written)
    itemScopes.removeLast()
    guard let spread = asked.within else {
      report(
        .missingEntry, "it is not said within what time of each other", at: together.range,
        help: ["write 'within 7 days of each other'"])
      return nil
    }
    let within = positiveDuration(spread)
    let items = checkItems(
      ExpressionSyntax.Items(
        item: asked.item, condition: asked.condition, pause: asked.pause, within: together.within))
    guard let within, let items else { return nil }
    guard items.type.timeColumn != nil else {
      report(
        .missingEntry, "'\(items.type.name)' has no time, so nothing lies within a time of each other",
        at: together.range, help: ["give '\(items.type.name)' a field of type time"])
      return nil
    }
    return (items, within)
  }

  /// How many items there are, or how many lie within a time of each other.
  mutating func checkCount(_ written: ExpressionSyntax.Items, at range: SourceRange) -> Expression? {
    func made(_ aggregate: Expression.Aggregate, _ items: Expression.Items) -> Expression {
      Expression(kind: .aggregate(aggregate, items), type: .number, range: range)
    }
    guard let together = written.together else { return checkItems(written).map { made(.count, $0) } }
    return checkTogether(written, together).map { made(.densest(within: $0.within), $0.items) }
  }

  /// The field that is a list of these items, and their type.
  func list(of item: String) -> (field: Int, type: RecordType)? {
    for (index, field) in fields.enumerated() {
      if case .records(let record) = field.type, record.name == item { return (index, record) }
    }
    return nil
  }

  private mutating func reportUnknownItem(_ item: Name) {
    guard !isLeadUnknown else { return }
    let items = fields.compactMap { field -> String? in
      if case .records(let record) = field.type { record.name } else { nil }
    }
    let texts = fields.filter { $0.type == .texts }.map(\.name)
    if self.texts(item) != nil {
      report(
        .typeMismatch, "the entries of '\(item.text)' are texts without fields", at: item.range,
        help: ["ask '\(item.text) contains …', or how many there are: 'length(\(item.text))'"])
      return
    }
    if let field = fields.first(where: { $0.name == item.text }), case .records(let record) = field.type {
      report(
        .unknownName, "'\(item.text)' is the whole list; one item of it is called '\(record.name)'",
        at: item.range, label: "write '\(record.name)'",
        fixIts: [FixIt("write '\(record.name)'", range: item.range, replacement: record.name)])
      return
    }
    if let field = fields.first(where: { $0.name == item.text }) {
      report(
        .typeMismatch, "'\(item.text)' is \(field.type.fieldName), not a list whose items can be counted",
        at: item.range,
        help: field.type == .number
          ? [
            "points for a number are calculated: '+(10 * \(item.text) at most 30) \"…\"'; "
              + "a condition compares it: '\(item.text) >= 3'"
          ] : [])
      return
    }
    reportUnknown(
      .unknownName, item, "the lead has no list of '\(item.text)'", among: items + texts,
      help: items.isEmpty && texts.isEmpty
        ? ["declare one in the lead: 'activities list of activity { … }'"]
        : ["the lists of the lead hold \((items + texts).map { "'\($0)'" }.joined(separator: ", "))"])
  }

  mutating func checkAggregate(
    _ aggregate: ExpressionSyntax.Aggregate, _ written: ExpressionSyntax.Items, at range: SourceRange
  ) -> Expression? {
    switch aggregate {
    case .count: checkCount(written, at: range)
    case .sum(let field): checkSum(of: field, written, at: range)
    case .latest: checkOutermost(.latest, written, at: range)
    case .earliest: checkOutermost(.earliest, written, at: range)
    }
  }

  private mutating func checkSum(
    of field: Name, _ written: ExpressionSyntax.Items, at range: SourceRange
  ) -> Expression? {
    guard let items = checkItems(written) else { return nil }
    guard let column = items.type.index(of: field.text) else {
      reportUnknown(
        .unknownField, field, "'\(field.text)' is not a field of '\(items.type.name)'",
        among: items.type.columns.map(\.name))
      return nil
    }
    guard items.type.columns[column].type == .number else {
      report(
        .typeMismatch,
        "'\(field.text)' is \(items.type.columns[column].type.fieldName) and cannot be added up",
        at: field.range, help: ["'sum of' takes a field of type number"])
      return nil
    }
    return Expression(kind: .aggregate(.sum(column: column), items), type: .number, range: range)
  }

  private mutating func checkOutermost(
    _ aggregate: Expression.Aggregate, _ written: ExpressionSyntax.Items, at range: SourceRange
  ) -> Expression? {
    guard let items = checkItems(written) else { return nil }
    guard items.type.timeColumn != nil else {
      report(
        .missingEntry, "'\(items.type.name)' has no time, so none is the latest or earliest",
        at: range, help: ["give '\(items.type.name)' a field of type time"])
      return nil
    }
    return Expression(kind: .aggregate(aggregate, items), type: .record(items.type), range: range)
  }
}
