package import AccordSemantics
package import AccordSource

/// A place where a text is compared with others, or looked up in a table.
package struct TextComparison: Sendable {
  package let subject: Expression
  /// What is known about the subject.
  package let form: TextForm
  package let part: TextForm.Part
  package let values: [Expression]
  package let lists: [ID<TextList>]
  /// The table whose keys it is compared with, if it is looked up.
  package let table: ID<Table>?
  package let ignoringCase: Bool
  /// The whole comparison.
  package let range: SourceRange
}

extension Program {
  /// The comparisons of texts about which something is known, and all comparisons with lists and keys of tables, in
  /// rules, promises and expectations.
  package var textComparisons: [TextComparison] {
    var search = TextComparisonSearch(program: self)
    search.run()
    return search.found
  }
}

private struct TextComparisonSearch {
  let program: Program
  private(set) var found: [TextComparison] = []
  /// The lists whose items' fields can be named, the innermost last.
  private var scopes: [ID<Field>] = []

  private var fieldForms: [ID<Field>: TextForm?] = [:]
  private var bindingForms: [ID<Binding>: TextForm?] = [:]

  init(program: Program) {
    self.program = program
  }

  mutating func run() {
    for binding in program.bindings { visit(binding.value) }
    for entry in program.segments.flatMap(\.entries) { visit(entry.condition) }
    for score in program.scores {
      switch score.body {
      case .entries(let entries): for entry in entries.withInner { visit(entry) }
      case .computed(let terms): for term in terms { visit(term.value) }
      }
      for clamp in score.clamps { visit(clamp.condition) }
    }
    for clause in program.definitions.flatMap(\.clauses) { visit(clause.condition) }
    for proposition in program.propositions {
      visit(proposition.fits)
      visit(proposition.promised)
    }
    for expression in program.route?.expressions ?? [] { visit(expression) }
    for promise in program.promises { visit(promise.condition) }
    for expectation in program.tests.flatMap(\.expectations) {
      if case .condition(let condition) = expectation.kind { visit(condition) }
    }
  }

  private mutating func visit(_ entry: ScoreEntry) {
    switch entry {
    case .bands(let bands): visit(bands.value)
    case .options(let options): for option in options.options { visit(option.condition) }
    case .group(let group): for clamp in group.clamps { visit(clamp.condition) }
    case .points(let points):
      let amount: Expression? = if case .computed(let amount, _) = points.amount { amount } else { nil }
      switch points.source {
      case .always: visit(amount)
      case .when(let condition):
        visit(amount)
        visit(condition)
      case .each(let each):
        scopes.append(each.items.list)
        visit(amount)
        scopes.removeLast()
        visit(each.items)
        if let since = each.since { visit(since) }
      case .silence(let silence):
        visit(amount)
        visit(silence.items)
      }
    }
  }

  private mutating func visit(_ items: Expression.Items) {
    scopes.append(items.list)
    visit(items.condition)
    visit(items.pause?.condition)
    scopes.removeLast()
    visit(items.within)
  }

  private mutating func visit(_ expression: Expression?) {
    guard let expression else { return }
    switch expression.kind {
    case .aggregate(_, let items), .quantified(_, let items): return visit(items)
    case .comparison(let comparison, let left, let right, let ignoringCase):
      if comparison == .equal || comparison == .notEqual {
        add(left, .whole, [right], [], ignoringCase, expression.range)
        add(right, .whole, [left], [], ignoringCase, expression.range)
      }
    case .membership(let value, let values, let lists, let ignoringCase):
      // What an experiment adds to the text by which it draws is written by nobody: it has no place of its own.
      let written = values.filter { $0.range != expression.range }
      add(value, .whole, written, lists, ignoringCase, expression.range)
    case .textTest(let test, let value, let values, let lists, let ignoringCase):
      add(value, part(test, value), values, lists, ignoringCase, expression.range)
    case .lookup(let table, let key):
      add(key, .whole, [], [], false, expression.range, table: table)
    default: break
    }
    for child in expression.children { visit(child) }
  }

  private func part(_ test: Expression.TextTest, _ value: Expression) -> TextForm.Part {
    switch test {
    case .startsWith: .start
    case .endsWith: .end
    case .containsAny, .containsAll: value.type == .texts ? .whole : .inside
    }
  }

  private mutating func form(of subject: Expression) -> TextForm? {
    switch subject.kind {
    case .field(let id):
      if let known = fieldForms[id] { return known }
      let form = TextForm(subject, in: program, scopes: [])
      fieldForms[id] = .some(form)
      return form
    case .binding(let id):
      if let known = bindingForms[id] { return known }
      let form = TextForm(subject, in: program, scopes: [])
      bindingForms[id] = .some(form)
      return form
    default: return TextForm(subject, in: program, scopes: scopes)
    }
  }

  private mutating func add(
    _ subject: Expression, _ part: TextForm.Part, _ values: [Expression], _ lists: [ID<TextList>],
    _ ignoringCase: Bool, _ range: SourceRange, table: ID<Table>? = nil
  ) {
    guard subject.type == .text || subject.type == .texts else { return }
    let form = form(of: subject)
    // For a list, a place of which nothing is known counts as well: its entries may occur there.
    guard form != nil || !lists.isEmpty || table != nil else { return }
    found.append(
      TextComparison(
        subject: subject, form: form ?? TextForm(), part: part, values: values, lists: lists,
        table: table, ignoringCase: ignoringCase, range: range))
  }
}
