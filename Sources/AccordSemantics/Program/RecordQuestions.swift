extension RecordRules {
  /// The rules of the record with questions in them, for whoever asks all of them of many decisions: a definition for each
  /// condition and a `let` for each value, both in their order.
  ///
  /// The lead is the id, by which answers find it. Fields that are not wanted are as if there was nothing.
  package func asking(
    _ conditions: [Expression], values: [Expression], wanted: Set<ID<Field>>
  ) -> Program {
    let fields = program.fields.enumerated().map { index, field in
      guard parts[index] == .lead else { return field }
      return Field(
        name: "id", title: field.title, type: field.type, normalisers: field.normalisers,
        ignoresCase: field.ignoresCase, range: field.range)
    }
    func masked(_ input: Input) -> Input {
      let readings = input.readings.enumerated().map { index, reading in
        wanted.contains(ID(index)) ? reading : .nowhere(program.fields[index].type)
      }
      return Input(name: input.name, recordsPath: input.recordsPath, readings: readings)
    }
    let definitions = conditions.enumerated().map { index, condition in
      Definition(
        name: "condition \(index)", title: nil, isDraft: false, means: nil, agreedBy: [], reviewBy: nil,
        clauses: [.init(kind: .when, condition: condition, range: condition.range)], range: condition.range)
    }
    let bindings = values.enumerated().map { index, value in
      Binding(name: "value \(index)", value: value, range: value.range)
    }
    var asking = Program(
      sources: program.sources, agreement: program.agreement, fields: fields, identity: program.identity,
      ownInput: masked(program.ownInput), inputs: program.inputs.map(masked), lists: program.lists,
      patterns: program.patterns, tables: program.tables, hours: program.hours, bindings: bindings,
      experiments: [], segments: [],
      scores: [], grades: [], definitions: definitions, propositions: [], pools: program.pools, route: nil,
      tests: [], promises: [], feedback: program.feedback, record: nil)
    asking.evaluationOrder =
      definitions.indices.map { .definition(ID($0)) } + bindings.indices.map { .binding(ID($0)) }
    return asking
  }
}

extension Reading {
  /// The reading of a field that nobody asks for: no decision has a key without a name.
  fileprivate static func nowhere(_ type: ValueType) -> Reading {
    var reading = Reading(key: "")
    if case .records(let record) = type { reading.columns = record.columns.map { _ in Reading(key: "") } }
    return reading
  }
}
