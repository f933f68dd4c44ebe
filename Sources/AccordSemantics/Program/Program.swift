package import AccordSource
import AccordValues

/// A checked rule set: closed enums and ids, nothing left to look up by name.
///
/// Everything that evaluates, analyses or prints rules reads this and nothing below it.
package struct Program: Sendable {
  package let sources: SourceSet
  package let agreement: Agreement
  package let fields: [Field]
  /// By which field leads are told apart, where the rules say so. (Clause 4.29)
  package let identity: Identity?
  /// How leads are spelled when no input is named.
  package let ownInput: Input
  package let inputs: [Input]
  package let lists: [TextList]
  package let patterns: [NamedPattern]
  package let tables: [Table]
  package internal(set) var hours: [Hours] = []
  /// Each `let`, and behind them the arm of each experiment.
  package let bindings: [Binding]
  package let experiments: [Experiment]
  package let segments: [Segments]
  package let scores: [Score]
  package let grades: [Grade]
  package let definitions: [Definition]
  package let propositions: [Proposition]
  package let pools: [Pool]
  package let route: Route?
  package let tests: [TestCase]
  package let promises: [Promise]
  /// What is answered to leads, of all days, the earliest first; the same on each day.
  package let feedback: [Feedback]
  /// What is counted of recorded decisions; nil where nothing is.
  package let record: RecordRules?
  /// What leaves for other systems and partners; no decision depends on it.
  package internal(set) var outputs: [DeclaredOutput] = []
  /// What teams have told one another.
  package internal(set) var issues: [Issue] = []
  /// What belongs to no proposition.
  package internal(set) var resources: [Proposition.Resource] = []
  /// Which decisions somebody wants to see; no part of the rules, and nothing that changes a decision.
  package internal(set) var filter: Expression?
  /// Whether decisions depend on answers; what is said of answers that decides no lead is no part of the rules.
  package internal(set) var readsAnswers = false
  /// What is computed for each lead, each after all that it reads.
  package internal(set) var evaluationOrder: [Reference] = []
  /// What each declaration reads directly, once that has been looked up.
  var directReads: [Reference: [Reference]] = [:]
  /// SHA-256 over the meaning, as 64 hexadecimal digits.
  package internal(set) var fingerprint = ""

  /// Each `let`, without the arms of experiments.
  package var lets: ArraySlice<Binding> { bindings.dropLast(experiments.count) }

  /// The experiment of whose arm a `let` is the name; nil for any other.
  package func experiment(behind binding: ID<Binding>) -> Experiment? {
    experiments.first { $0.arm == binding }
  }

  /// What sales shows: of propositions, and what belongs to none.
  package var allResources: [Proposition.Resource] { propositions.flatMap(\.resources) + resources }

  /// The field that names a lead.
  package var idField: ID<Field>? {
    fields.firstIndex { $0.name == "id" && $0.type == .text }.map { ID($0) }
  }

  /// The field by which leads are told apart; nil when there is none.
  package var nameField: ID<Field>? { identity?.field ?? idField }

  /// The grade of a score, if there is one; a score has at most one.
  package func grade(of score: ID<Score>) -> ID<Grade>? {
    grades.firstIndex { $0.score == score }.map { ID($0) }
  }

  /// `rules/scoring.accord:12` for a range, as decisions show it.
  package func line(_ range: SourceRange) -> String {
    let file = sources[range]
    return "\(file.path):\(file.line(at: range.bytes.lowerBound) + 1)"
  }
}

/// The index of a declaration among those of its kind; keeps a score from being mistaken for a segment.
package struct ID<Declared>: Hashable, Sendable {
  package let index: Int

  package init(_ index: Int) {
    self.index = index
  }
}

extension Array {
  /// The declaration an id stands for.
  package subscript(id: ID<Element>) -> Element { self[id.index] }
}

/// A declaration whose value is computed for each lead.
package enum Reference: Hashable, Sendable {
  case binding(ID<Binding>)
  case segments(ID<Segments>)
  case score(ID<Score>)
  case grade(ID<Grade>)
  case definition(ID<Definition>)
}

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
    return found.filter(\.expression.type.isPlain)
  }

  private static func vocabulary(_ names: [String]) -> ValueType {
    .choice(Vocabulary(options: names.map { Text($0) }))
  }
}

extension Program {
  /// Some declarations, and all that they rest on.
  package func declarations(below starts: some Sequence<Reference>) -> Set<Reference> {
    var open = Array(starts)
    var reached = Set(open)
    while let next = open.popLast() {
      for read in reads(next) where reached.insert(read).inserted { open.append(read) }
    }
    return reached
  }

  /// The fields of the lead that a declaration reads itself, lists and the start of a silence included.
  package func fieldsRead(by reference: Reference) -> Set<ID<Field>> {
    var found = expressions(of: reference).reduce(into: Set<ID<Field>>()) { $0.formUnion($1.fieldsRead) }
    if case .score(let id) = reference, case .entries(let entries) = scores[id].body {
      found.formUnion(entries.flatMap(\.fieldsCounted))
    }
    return found
  }
}

extension Program {
  /// What decisions leave out, by name.
  package var hiddenNames: [String] {
    segments.filter(\.isHidden).map(\.name) + scores.filter(\.isHidden).map(\.name)
      + grades.filter(\.isHidden).map(\.name)
  }
}
