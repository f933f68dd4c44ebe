import AccordReference
import AccordSemantics
import AccordValues

/// What a solver's answer says of the parts of the rules that formulas do not look into: how they have to come out in a lead
/// that shows what is sought. A search that changes just what they read finds such a lead where there is one.
struct ModelGoals<Seen> {
  /// How far a lead is from each.
  private(set) var distances: [(inout Seen) -> Double] = []
  /// The fields that they read, by their places.
  private(set) var fields: Set<Int> = []
  /// That a lead is as the answer says of these parts.
  private(set) var claims: [Term] = []

  /// No goals.
  init() {}

  /// How far a lead is from all of them.
  func distance(_ seen: inout Seen) -> Double { distances.reduce(0) { $0 + $1(&seen) } }

  /// Takes in the goals of one of several sets of rules.
  mutating func add<Part>(
    _ goals: ModelGoals<Part>, of part: WritableKeyPath<Seen, Part>, fields places: (Int) -> Int?
  ) {
    distances += goals.distances.map { distance in { distance(&$0[keyPath: part]) } }
    fields.formUnion(goals.fields.compactMap(places))
    claims += goals.claims
  }
}

extension ModelGoals<Examination> {
  /// The goals of one set of rules.
  init(_ model: Solver.Model, _ encoder: Encoder) {
    let program = encoder.program
    let nearness = Nearness(program)
    for (index, declaration) in encoder.terms.variables.enumerated() {
      let variable = Terms.Variable(index: index)
      let term = encoder.terms.term(of: variable)
      guard let value = model.values[variable.name], encoder.lead.unlooked(by: variable) != nil else {
        continue
      }
      switch declaration.origin {
      case .truth(let key, let truth) where truth != .unknown:
        guard let condition = encoder.expressions[key], condition.type == .flag else { continue }
        let holds = value.isTrue
        claims.append(holds ? term : encoder.terms.not(term))
        fields.formUnion(program.fieldPlaces(of: condition))
        if holds {
          distances.append { nearness.distance(of: condition, to: truth, &$0) }
        } else {
          distances.append { $0.truth(of: condition) == truth ? 1 : 0 }
        }
      case .number(let key):
        guard let expression = encoder.expressions[key], let number = value.number else { continue }
        claims.append(encoder.terms.equal(term, encoder.terms.number(number)))
        fields.formUnion(program.fieldPlaces(of: expression))
        distances.append { examination in
          guard case .number(let found)? = examination.value(of: expression) else { return 1 }
          return Nearness.distance(between: found, number)
        }
      case .entry(let key):
        guard let (score, entry) = encoder.entries[key], let number = value.number else { continue }
        claims.append(encoder.terms.equal(term, encoder.terms.number(number)))
        fields.formUnion(entry.expressions.flatMap { program.fieldPlaces(of: $0) })
        fields.formUnion(entry.fieldsCounted.map(\.index))
        let places = Set(entry.withInner.map { program.line($0.range) })
        distances.append { examination in
          let reasons = examination.outcome(of: score)?.because ?? []
          let found = reasons.filter { places.contains($0.place) }.reduce(Decimal.zero) {
            $0.adding($1.points) ?? $0
          }
          return Nearness.distance(between: found, number)
        }
      default: continue
      }
    }
  }
}

extension Program {
  /// The places of the fields that an expression reads, through what it reads.
  fileprivate func fieldPlaces(of expression: Expression) -> [Int] {
    var fields = expression.fieldsRead
    for reference in declarations(below: Array(expression.references)) {
      fields.formUnion(fieldsRead(by: reference))
    }
    return fields.map(\.index)
  }
}

extension SExpression {
  fileprivate var isTrue: Bool { if case .word("true") = self { true } else { false } }
}
