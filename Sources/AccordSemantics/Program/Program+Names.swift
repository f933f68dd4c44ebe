import AccordValues

extension Program {
  /// What names stand for in a condition: fields, `let`s, segments, scores, grades and definitions, as long as
  /// they have a single value.
  package var namedExpressions: [(name: String, expression: Expression)] {
    var found: [(name: String, expression: Expression)] = []
    for (index, field) in fields.enumerated() {
      found.append((field.name, Expression(kind: .field(ID(index)), type: field.type, range: field.range)))
    }
    for (index, binding) in bindings.enumerated() {
      let kind = Expression.Kind.binding(ID(index))
      found.append((binding.name, Expression(kind: kind, type: binding.value.type, range: binding.range)))
    }
    for (index, segments) in segments.enumerated() {
      let type = Program.vocabulary(segments.entries.map(\.name) + [Vocabulary.noSegment.string])
      found.append((segments.name, Expression(kind: .segments(ID(index)), type: type, range: segments.range)))
    }
    for (index, score) in scores.enumerated() {
      found.append((score.name, Expression(kind: .score(ID(index)), type: .number, range: score.range)))
    }
    for (index, grade) in grades.enumerated() {
      let type = Program.vocabulary(grade.labels.map(\.string))
      found.append((grade.name, Expression(kind: .grade(ID(index)), type: type, range: grade.range)))
    }
    for (index, definition) in definitions.enumerated() {
      let kind = Expression.Kind.definition(ID(index))
      found.append((definition.name, Expression(kind: kind, type: .flag, range: definition.range)))
    }
    return found.filter { entry in
      switch entry.expression.type {
      case .texts, .record, .records, .duration: false
      case .text, .number, .flag, .time, .date, .choice: true
      }
    }
  }

  private static func vocabulary(_ names: [String]) -> ValueType {
    .choice(Vocabulary(options: names.map { Text($0) }))
  }
}
