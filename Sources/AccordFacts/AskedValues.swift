package import AccordSemantics
package import AccordValues

/// What rules ask of each field and of the items of each list: values at which a condition about just this field comes out
/// otherwise, and items that conditions are about.
///
/// `LeadValues` has values for whatever is there; these are fewer and nearer to what matters, for a search that goes step by
/// step.
package struct AskedValues {
  /// What is asked of a field.
  package struct Asked {
    /// Values of the field, each once; of a list, none.
    package fileprivate(set) var values: [Value] = []
    /// Of a list, items that conditions are about.
    package fileprivate(set) var items: [[Value?]] = []
    /// Of a list, values of each column.
    package fileprivate(set) var columns: [[Value]] = []

    /// Nothing.
    package init() {}

    /// Whether nothing is asked.
    package var isEmpty: Bool { values.isEmpty && items.isEmpty }

    /// Takes in what other rules ask of the same field.
    package mutating func formUnion(_ other: Asked) {
      values = (values + other.values).uniqued()
      items = (items + other.items).uniqued()
      guard columns.count == other.columns.count else { return columns = other.columns }
      columns = zip(columns, other.columns).map { ($0 + $1).uniqued() }
    }

    /// The same, each value and item once.
    fileprivate var withoutRepetitions: Asked {
      var asked = self
      asked.values = values.uniqued()
      asked.items = items.uniqued()
      asked.columns = columns.map { $0.uniqued() }
      return asked
    }
  }

  /// By fields.
  package private(set) var fields: [Asked]

  let program: Program
  let asOf: Instant
  /// The lists whose items are spoken of, innermost last.
  private var scopes: [ID<Field>] = []

  /// A field, or a column of the items of a list.
  private enum Place {
    case field(ID<Field>)
    case column(ID<Field>, Int)
  }

  /// So many entries of a list of texts are tried.
  private static let shownOfList = 3
  private static let otherText: Text = "company.example"
  static let hour = Duration(seconds: 3_600)

  /// What rules ask of leads that are decided at a moment.
  package init(_ program: Program, asOf: Instant) {
    self.program = program
    self.asOf = asOf
    fields = program.fields.map { field in
      var asked = Asked()
      if case .records(let record) = field.type {
        asked.columns = record.columns.map { $0.type.allValues ?? [] }
      } else {
        asked.values = field.type.allValues ?? []
      }
      return asked
    }
    // Of an experiment only what somebody has written.
    let arms = Set(program.experiments.map { Reference.binding($0.arm) })
    let declared = program.evaluationOrder.filter { !arms.contains($0) }.flatMap {
      program.expressions(of: $0)
    }
    for expression in declared + program.experiments.flatMap(\.expressions)
      + (program.route?.expressions ?? []) + program.promises.map(\.condition)
      + program.propositions.flatMap(\.conditions)
    {
      collect(expression)
    }
    for score in program.scores {
      guard case .entries(let entries) = score.body else { continue }
      for entry in entries.withInner { collect(entry) }
    }
    fields = fields.map(\.withoutRepetitions)
  }

  // MARK: Going through the rules

  private mutating func collect(_ entry: ScoreEntry) {
    switch entry {
    case .bands(let bands):
      for band in bands.bands {
        let edge: Decimal? =
          switch band.upper {
          case .including(let edge), .below(let edge): edge
          case .none: nil
          }
        for number in [band.lower, edge].compactMap({ $0 }) { add(.number(number), to: bands.value) }
      }
    case .points(let line):
      switch line.source {
      case .each(let each): add(items: each.items)
      case .silence(let silence): add(items: silence.items)
      case .always, .when: break
      }
    case .options, .group: break
    }
  }

  private mutating func collect(_ expression: Expression) {
    switch expression.kind {
    case .comparison(_, let left, let right, _):
      add(right, to: left)
      add(left, to: right)
    case .between(let value, let lower, let upper):
      add(lower, to: value)
      add(upper, to: value)
    case .membership(let value, let others, let lists, _):
      for other in others { add(other, to: value) }
      for text in texts(of: lists) { add(.text(text), to: value) }
    case .textTest(let test, let value, let others, let lists, _):
      let parts = others.compactMap { $0.constantValue?.word } + texts(of: lists)
      for part in parts {
        add(.text(part), to: value)
        switch test {
        case .startsWith: add(.text(Text("\(part) x")), to: value)
        case .endsWith: add(.text(Text("x \(part)")), to: value)
        case .containsAny, .containsAll: add(.text(Text("x \(part) x")), to: value)
        }
      }
      if test == .containsAll { add(.text(Text(parts.map(\.string).joined(separator: " "))), to: value) }
    case .matches(let value, let id):
      for text in PatternSamples.texts(of: program.patterns[id]) { add(.text(text), to: value) }
    case .timeTest(let test, let time, let other):
      switch test {
      case .within, .olderThan:
        if let length = other.constantDuration, let then = asOf.subtracting(length) {
          add(.time(then), to: time)
        }
      case .before, .after:
        add(other, to: time)
        add(time, to: other)
      }
    case .quantified(_, let items), .aggregate(_, let items):
      scopes.append(items.list)
      for inner in items.conditions { collect(inner) }
      scopes.removeLast()
      add(items: items)
      return
    default: break
    }
    expression.forEachChild { collect($0) }
  }

  /// Items that meet what is asked of them, as far as it can be told from what is written, now and at the end of the window.
  private mutating func add(items: Expression.Items) {
    let columns = items.type.columns
    for wanted in wishes(items.condition) {
      var item = [Value?](repeating: nil, count: columns.count)
      for wish in wanted { item[wish.column] = wish.value }
      var ages = [AskedValues.hour]
      if let window = items.within?.constantDuration {
        ages.append(Duration(seconds: window.seconds - AskedValues.hour.seconds))
      }
      if let pause = items.pause {
        ages.append(Duration(seconds: pause.length.seconds + AskedValues.hour.seconds))
      }
      for age in ages {
        if let time = items.type.timeColumn, let then = asOf.subtracting(age) {
          item[time] = .time(then)
        }
        fields[items.list.index].items.append(item)
      }
    }
  }

  func texts(of lists: [ID<TextList>]) -> [Text] {
    lists.flatMap { program.lists[$0].entries.sorted().prefix(AskedValues.shownOfList) }
  }

  // MARK: What is found

  /// The field or column that an expression is, and what its text is made of a wanted one; nil for what is calculated.
  private func place(_ expression: Expression) -> (place: Place, argument: (Text) -> Text)? {
    switch expression.kind {
    case .field(let id): return (.field(id), { $0 })
    case .itemColumn(let depth, let column):
      let index = scopes.count - 1 - depth
      return scopes.indices.contains(index) ? (.column(scopes[index], column), { $0 }) : nil
    case .binding(let id): return place(program.bindings[id].value)
    case .call(let function, let arguments):
      guard let form = function.form, let argument = arguments.first, let inner = place(argument) else {
        return nil
      }
      return (inner.place, { inner.argument(form.argument(giving: $0)) })
    default: return nil
    }
  }

  /// A value that is compared with another expression, and the ones beside it.
  private mutating func add(_ compared: Expression, to other: Expression) {
    if let value = compared.constantValue { return add(value, to: other) }
    // So long ago, or in so long.
    if case .shifted(let start, let length, let isEarlier) = compared.kind, case .now = start.kind,
      let length = length.constantDuration,
      let then = isEarlier ? asOf.subtracting(length) : asOf.adding(length)
    {
      add(.time(then), to: other)
    }
  }

  private mutating func add(_ value: Value, to expression: Expression) {
    guard let found = place(expression) else {
      // Of what a calculation reads, the numbers it is compared with may do.
      guard case .number = value else { return }
      for id in expression.fieldsRead(in: program).sorted(by: { $0.index < $1.index })
      where program.fields[id].type == .number {
        add(value, at: .field(id))
      }
      return
    }
    guard let text = value.word else { return add(value, at: found.place) }
    // A text that is none of those that are asked about, too.
    for wanted in [text, AskedValues.otherText] { add(.text(found.argument(wanted)), at: found.place) }
  }

  private mutating func add(_ value: Value, at place: Place) {
    let type: ValueType =
      switch place {
      case .field(let id): program.fields[id].type
      case .column(let list, let column):
        if case .records(let record) = program.fields[list].type {
          record.columns[column].type
        } else {
          .text
        }
      }
    let values = AskedValues.near(value, type)
    switch place {
    case .field(let id): fields[id.index].values += values
    case .column(let list, let column): fields[list.index].columns[column] += values
    }
  }

  /// The value as the type has it, and those beside it.
  private static func near(_ value: Value, _ type: ValueType) -> [Value] {
    switch (value, type) {
    case (.number(let number), .number):
      return [number, number.adding(1), number.subtracting(1)].compactMap { $0.map { .number($0) } }
    case (.time(let time), .time):
      return [time.adding(hour), time.subtracting(hour)].compactMap { $0.map { .time($0) } }
    case (.date(let date), .date):
      return [0, 1, -1].compactMap { CalendarDate(daysSinceEpoch: date.daysSinceEpoch + $0) }.map {
        .date($0)
      }
    case (.text(let text), .text), (.choice(let text), .text): return [.text(text)]
    case (.text(let text), .texts), (.choice(let text), .texts): return [.texts([text])]
    default: return []
    }
  }
}
