package import AccordFacts
package import AccordSemantics
import AccordSource
package import AccordValues

/// What rules say of a lead of which nothing is known, as formulas: of each condition when it is yes and when it is
/// no, so that a condition that is unknown is neither.
///
/// What is not looked into is a variable of its own, the same wherever it is written alike: too many leads are possible then,
/// never too few. So what is shown to hold for all leads holds; a lead that a solver finds must be tried. To be used by one
/// thread at a time.
package final class Encoder {
  /// What a lead may be thought to be otherwise than it is.
  enum Supposition: Hashable {
    case without(ID<Field>)
    /// Any points of a score that it can have, whatever else there is.
    case points(ID<Score>)
  }

  /// How far scores are looked into.
  package enum Depth: Sendable {
    /// A score is any number within its bounds.
    case bounds
    /// A score is the sum of its lines.
    case lines
  }

  package let program: Program
  package let lead: SymbolicLead
  let depth: Depth
  /// What declarations are called, so that what two sets of rules have in common is one variable.
  let numbers: DeclarationNumbers
  private let isSecond: Bool
  /// What the lead is thought to be otherwise.
  let supposition: Supposition?
  /// What a variable about an expression stands for.
  package private(set) var expressions: [ExpressionKey: Expression] = [:]
  /// What a variable about an entry of a score stands for.
  package internal(set) var entries: [ExpressionKey: (score: ID<Score>, entry: ScoreEntry)] = [:]

  /// When an entry of a group is the one that counts, and when a limit changes points, by where they stand; as far as scores
  /// have been looked into.
  var countsOf: [SourceRange: Term] = [:]
  var binds: [SourceRange: Term] = [:]

  let bounds: ScoreBounds

  /// Whether some day of the agreement's zone begins when the next one does, as where the date line was moved.
  lazy var zoneSkipsDays: Bool = {
    let zone = program.agreement.zone
    // From 1830, before any zone was, to 2100.
    var last: Instant?
    for day in -51_000..<47_500 {
      let start = CalendarDate(daysSinceEpoch: day).flatMap { zone.instant(date: $0, microsecondOfDay: 0) }
      if let start, start == last { return true }
      last = start
    }
    return false
  }()

  private var outcomes: [ExpressionKey: Outcome] = [:]
  private var definitions: [Int: Outcome] = [:]
  var segments: [Int: [(name: Text, fits: Term)]] = [:]
  var scores: [Int: Term] = [:]
  // What `let`s come to, each of which may be read many times.
  var bindings: [Int: Quantity] = [:]
  var wordBindings: [Int: Words?] = [:]
  var exactBindings: [Int: Bool] = [:]
  private var takes: [Term]?
  private var isPrepared = false

  /// An encoder of one version of the rules.
  ///
  /// - Parameter stretch: the moments at which the lead may be decided.
  package convenience init(
    _ program: Program, _ depth: Depth, within stretch: ClosedRange<Instant>, _ bounds: ScoreBounds
  ) {
    let lead = SymbolicLead(within: stretch, patterns: program.patterns)
    self.init(program, depth, of: lead, bounds)
  }

  /// An encoder of rules that speak of a lead, perhaps as others do.
  ///
  /// - Parameters:
  ///   - numbers: what declarations are called; nil for the first set of rules that speaks of the lead.
  ///   - supposition: what the lead is thought to be otherwise than by the first.
  init(
    _ program: Program, _ depth: Depth, of lead: SymbolicLead, _ bounds: ScoreBounds,
    numbers: DeclarationNumbers? = nil, supposing supposition: Supposition? = nil
  ) {
    self.program = program
    self.depth = depth
    self.lead = lead
    self.bounds = bounds
    self.numbers = numbers ?? DeclarationNumbers(program)
    self.supposition = supposition
    isSecond = numbers != nil
  }

  var terms: Terms {
    get { lead.terms }
    _modify { yield &lead.terms }
  }

  func key(_ expression: Expression) -> ExpressionKey {
    let key = ExpressionKey(expression, in: program, numbers: numbers)
    expressions[key] = expression
    return key
  }

  // MARK: What is not looked into

  func note(_ term: Term, at range: SourceRange) {
    lead.note(term, RulePart(range: range, isOfSecond: isSecond))
  }

  /// Whether an expression that is not looked into has a value.
  func isKnown(_ expression: Expression) -> Term {
    let known = terms.formula(.isKnown(key(expression)))
    note(known, at: expression.range)
    return known
  }

  /// A condition that is not looked into.
  func abstract(_ condition: Expression) -> Outcome {
    let key = key(condition)
    let outcome = Outcome(yes: terms.formula(.truth(key, .yes)), no: terms.formula(.truth(key, .no)))
    note(outcome.yes, at: condition.range)
    note(outcome.no, at: condition.range)
    lead.axioms.append(terms.not(terms.and([outcome.yes, outcome.no])))
    return outcome
  }

  // MARK: Conditions

  /// When a condition is yes, and when it is no.
  package func outcome(of condition: Expression) -> Outcome {
    prepare()
    let key = key(condition)
    if let outcome = outcomes[key] { return outcome }
    let outcome = encode(condition)
    outcomes[key] = outcome
    return outcome
  }

  /// Encodes what is declared, each after what it reads: definitions may stand on one another by the thousand, and nothing
  /// may call itself as often.
  private func prepare() {
    guard !isPrepared else { return }
    isPrepared = true
    for reference in program.evaluationOrder {
      switch reference {
      case .definition(let id): _ = outcome(of: id)
      case .segments(let id): _ = outcomes(of: id)
      case .score(let id): _ = points(of: id)
      case .binding(let id) where program.bindings[id].value.type == .flag:
        _ = outcome(of: program.bindings[id].value)
      case .binding, .grade: continue
      }
    }
  }

  private func encode(_ condition: Expression) -> Outcome {
    switch condition.kind {
    case .constant(.flag(let flag)): return terms.always(terms.truth(flag))
    case .field(let id):
      return terms.outcome(terms.formula(.truth(key(condition), .yes)), known: known(id, condition))
    case .binding(let id): return outcome(of: program.bindings[id].value)
    case .definition(let id): return outcome(of: id)
    case .choose(let arms, let otherwise):
      let taken = taken(arms)
      let values = arms.map { outcome(of: $0.value) } + [outcome(of: otherwise)]
      return Outcome(
        yes: terms.or(zip(taken, values).map { terms.and([$0, $1.yes]) }),
        no: terms.or(zip(taken, values).map { terms.and([$0, $1.no]) }))
    case .comparison(let comparison, let left, let right, let ignoringCase):
      return compare(condition, comparison, left, right, ignoringCase: ignoringCase)
    case .between(let value, let lower, let upper):
      // Each of the two may decide alone.
      guard value.type == lower.type, value.type == upper.type, quantity(value) != nil else {
        return abstract(condition)
      }
      return terms.and([
        compare(condition, .greaterOrEqual, value, lower, ignoringCase: false),
        compare(condition, .lessOrEqual, value, upper, ignoringCase: false),
      ])
    case .membership(let value, let values, let lists, let ignoringCase):
      return membership(condition, value, values, lists, ignoringCase: ignoringCase)
    case .matches(let value, let pattern):
      guard let words = words(value) else { return abstract(condition) }
      let matches = words.asked(
        self, .has(TextProperty(kind: .matches(numbers(pattern)), ignoringCase: false)))
      // A pattern may take too long, which is neither yes nor no.
      let isSlow = terms.formula(.truth(key(condition), .unknown))
      note(isSlow, at: condition.range)
      return terms.outcome(matches, known: terms.and([words.known, terms.not(isSlow)]))
    case .textTest(let test, let value, let values, let lists, let ignoringCase):
      return textTest(condition, test, value, values, lists, ignoringCase: ignoringCase)
    case .timeTest(let test, let value, let operand): return timeTest(condition, test, value, operand)
    case .isKnown(let operand): return terms.always(known(operand))
    case .isTruth(let operand, let truth):
      let outcome = outcome(of: operand)
      switch truth {
      case .yes: return terms.always(outcome.yes)
      case .no: return terms.always(outcome.no)
      case .unknown: return terms.always(terms.unknown(outcome))
      }
    case .quantified(let quantifier, let items): return quantified(condition, quantifier, items)
    case .routedTo(let target): return routed(condition, to: target)
    case .not(let operand): return terms.not(outcome(of: operand))
    case .and(let operands): return terms.and(operands.map { outcome(of: $0) })
    case .or(let operands): return terms.or(operands.map { outcome(of: $0) })
    case .implies(let premise, let conclusion):
      return terms.or([terms.not(outcome(of: premise)), outcome(of: conclusion)])
    case .column, .call: return abstract(condition)
    case .constant, .now, .itemColumn, .score, .grade, .segments, .lookup, .negated, .arithmetic, .shifted,
      .concatenated, .daysBetween, .drawn, .aggregate:
      // No condition; a condition on an item is not asked of a lead.
      return abstract(condition)
    }
  }

  /// When each arm of a `choose` is taken, and when none is, which is the last.
  func taken(_ arms: [Expression.Arm]) -> [Term] {
    var earlier: [Term] = []
    var taken: [Term] = []
    for arm in arms {
      let outcome = outcome(of: arm.condition)
      taken.append(terms.and(earlier + [outcome.yes]))
      earlier.append(outcome.no)
    }
    return taken + [terms.and(earlier)]
  }

  /// Whether any expression has a value.
  func known(_ expression: Expression) -> Term {
    if expression.type == .flag {
      let outcome = outcome(of: expression)
      return terms.or([outcome.yes, outcome.no])
    }
    if expression.type.isTextual { return words(expression)?.known ?? isKnown(expression) }
    if let quantity = quantity(expression) { return quantity.known }
    switch expression.kind {
    case .constant: return terms.yes
    case .field(let id): return known(id, expression)
    case .binding(let id): return known(program.bindings[id].value)
    case .lookup(let table, let key):
      return known(program.tables[table], key, where: { _ in true }, expression)
    default: return isKnown(expression)
    }
  }

  /// Whether a field has a value: always, where a lead without it is rejected or gets another.
  func known(_ id: ID<Field>, _ expression: Expression) -> Term {
    if supposition == .without(id) { return terms.no }
    let isAlways = ([program.ownInput] + program.inputs).allSatisfy {
      $0.readings[id.index].isRequired || $0.readings[id.index].defaultValue != nil
    }
    return isAlways ? terms.yes : terms.formula(.isKnown(key(expression)))
  }

  // MARK: Definitions and the route

  /// A definition as a whole.
  package func outcome(of id: ID<Definition>) -> Outcome {
    if let outcome = definitions[id.index] { return outcome }
    let whole = outcome(of: program.definitions[id].clauses)
    definitions[id.index] = whole
    return whole
  }

  /// What clauses come to: `not never and (always or (requires and when))`. (Clause 8.3)
  func outcome(of clauses: [Definition.Clause]) -> Outcome {
    func all(_ kind: Definition.Clause.Kind) -> [Outcome] {
      clauses.filter { $0.kind == kind }.map { outcome(of: $0.condition) }
    }
    let needed = all(.requires) + all(.when)
    let never = terms.or(all(.never))
    let rule = needed.isEmpty ? terms.always(terms.no) : terms.and(needed)
    return terms.and([terms.not(never), terms.or([terms.or(all(.always)), rule])])
  }

  /// When each step of the route takes the lead. (Clauses 8.7 and 8.9)
  package func takenSteps() -> [Term] {
    if let takes { return takes }
    var earlier: [Term] = []
    var found: [Term] = []
    for step in program.route?.steps ?? [] {
      let asked = step.condition.map { outcome(of: $0).yes } ?? terms.yes
      let takes = terms.and([asked, hasTarget(step.target)])
      found.append(terms.and(earlier + [takes]))
      earlier.append(terms.not(takes))
    }
    takes = found
    return found
  }

  private func hasTarget(_ target: Route.Target) -> Term {
    switch target {
    case .pool, .person, .queue, .review, .nurture, .nobody: return terms.yes
    case .owner(let id):
      let field = program.fields[id]
      return known(id, Expression(kind: .field(id), type: field.type, range: field.range))
    case .expression(let expression): return known(expression)
    }
  }

  /// Whether a step whose target is the same takes the lead; who is computed may be anybody.
  private func routed(_ condition: Expression, to target: Route.Target) -> Outcome {
    let steps = zip(program.route?.steps ?? [], takenSteps())
    var certain: [Term] = []
    var possible: [Term] = []
    for (step, takes) in steps where target.canBeSame(as: step.target) {
      if target.expression == nil, step.target.expression == nil {
        certain.append(takes)
      } else {
        possible.append(takes)
      }
    }
    guard !possible.isEmpty else { return terms.always(terms.or(certain)) }
    let isSame = terms.formula(.truth(key(condition), .yes))
    note(isSame, at: condition.range)
    lead.axioms.append(terms.implies(terms.or(certain), isSame))
    lead.axioms.append(terms.implies(isSame, terms.or(certain + possible)))
    return terms.always(isSame)
  }
}
