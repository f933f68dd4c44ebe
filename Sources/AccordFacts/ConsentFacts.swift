package import AccordSemantics

/// What a lead without consent can come to: which conditions read a consent, and which can be yes without one.
package struct ConsentFacts {
  private let program: Program
  /// Fields whose name speaks of a consent or its opposite, whatever their type.
  private let fields: Set<ID<Field>>
  /// Of these, the flags that are yes when the lead has agreed.
  private let flags: Set<ID<Field>>
  private var readers: Set<Reference> = []
  private var values: [Reference: Truths] = [:]

  /// Nil for rules whose lead has no flag for a consent.
  package init?(_ program: Program) {
    self.program = program
    let named = program.fields.indices.filter {
      ConsentFacts.words.contains(where: program.fields[$0].name.speaks)
    }
    flags = Set(named.filter { program.fields[$0].type == .flag }.map { ID($0) })
      .subtracting(
        named.filter { ConsentFacts.opposites.contains(where: program.fields[$0].name.speaks) }.map { ID($0) }
      )
    fields = Set(named.map { ID($0) })
    guard !flags.isEmpty else { return nil }
    for reference in program.evaluationOrder { add(reference) }
  }

  private static let opposites = [
    "opt_out", "optout", "opted_out", "objection", "widerspruch", "unsubscribed",
  ]
  private static let words =
    opposites + [
      "consent", "opt_in", "optin", "opted_in", "permission", "may_contact", "may_email", "may_write",
      "einwilligung",
      "zustimmung", "einverstanden", "gdpr", "dsgvo", "subscribed",
    ]

  /// The first field that holds a consent.
  package var consent: Field? { flags.min { $0.index < $1.index }.map { program.fields[$0] } }

  /// The flags that are yes when the lead has agreed, as conditions.
  package var agreed: [Expression] {
    flags.sorted { $0.index < $1.index }.map { id in
      Expression(kind: .field(id), type: .flag, range: program.fields[id].range)
    }
  }

  private mutating func add(_ reference: Reference) {
    let readsField = !program.fieldsRead(by: reference).isDisjoint(with: fields)
    if readsField || program.reads(reference).contains(where: readers.contains) {
      readers.insert(reference)
    }
    switch reference {
    case .binding(let id) where program.bindings[id].value.type == .flag:
      values[reference] = truths(program.bindings[id].value)
    case .definition(let id):
      let definition = program.definitions[id]
      func any(_ kind: Definition.Clause.Kind) -> Truths {
        definition.conditions(kind).map(truths).reduce(.no) { $0.or($1) }
      }
      let met = definition.conditions(.requires).map(truths).reduce(Truths.yes) { $0.and($1) }
      let says = definition.conditions(.when)
      let asks = !says.isEmpty || !definition.conditions(.requires).isEmpty
      let holds = asks ? met.and(says.map(truths).reduce(Truths.yes) { $0.and($1) }) : .no
      values[reference] = any(.never).not.and(any(.always).or(holds))
    default: break
    }
  }

  /// Whether a condition looks at a consent, itself or through what it reads.
  package func reads(_ condition: Expression) -> Bool {
    var found = false
    condition.walk { inner in
      switch inner.kind {
      case .field(let id): found = found || fields.contains(id)
      case .aggregate(_, let items), .quantified(_, let items): found = found || fields.contains(items.list)
      default: break
      }
    }
    return found || condition.references.contains(where: readers.contains)
  }

  /// Whether a condition may be yes for a lead whose consent is no or not known.
  package func canHoldWithout(_ condition: Expression) -> Bool { truths(condition).contains(.yes) }

  private func truths(_ condition: Expression) -> Truths {
    switch condition.kind {
    case .constant(.flag(let flag)): return flag ? .yes : .no
    case .field(let id): return flags.contains(id) ? [.no, .unknown] : .all
    case .binding(let id): return values[.binding(id)] ?? .all
    case .definition(let id): return values[.definition(id)] ?? .all
    case .not(let operand): return truths(operand).not
    case .and(let operands): return operands.map(truths).reduce(.yes) { $0.and($1) }
    case .or(let operands): return operands.map(truths).reduce(.no) { $0.or($1) }
    case .isTruth(let operand, let truth):
      let possible = truths(operand)
      let asked = Truths(truth)
      var result: Truths = []
      if possible.contains(asked) { result.insert(.yes) }
      if !possible.subtracting(asked).isEmpty { result.insert(.no) }
      return result
    case .comparison(let comparison, let left, let right, _) where left.type == .flag:
      return compare(comparison, truths(left), truths(right))
    default: return .all
    }
  }

  private func compare(
    _ comparison: Expression.Comparison, _ left: Truths, _ right: Truths
  ) -> Truths {
    let same = left.and(right).or(left.not.and(right.not))
    return comparison == .notEqual ? same.not : same
  }
}

/// The values that a condition may have.
private struct Truths: OptionSet {
  let rawValue: UInt8

  static let yes = Truths(rawValue: 1)
  static let no = Truths(rawValue: 2)
  static let unknown = Truths(rawValue: 4)
  static let all: Truths = [.yes, .no, .unknown]

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ truth: Truth) {
    self =
      switch truth {
      case .yes: .yes
      case .no: .no
      case .unknown: .unknown
      }
  }

  var not: Truths {
    var result = intersection(.unknown)
    if contains(.yes) { result.insert(.no) }
    if contains(.no) { result.insert(.yes) }
    return result
  }

  func and(_ other: Truths) -> Truths {
    var result: Truths = []
    if contains(.yes), other.contains(.yes) { result.insert(.yes) }
    if contains(.no) || other.contains(.no) { result.insert(.no) }
    let uncertain = contains(.unknown) && !other.intersection([.yes, .unknown]).isEmpty
    let otherUncertain = other.contains(.unknown) && !intersection([.yes, .unknown]).isEmpty
    if uncertain || otherUncertain { result.insert(.unknown) }
    return result
  }

  func or(_ other: Truths) -> Truths { not.and(other.not).not }
}

extension String {
  /// Whether a name has these words, such as `email_opt_in` and `opt_in`.
  fileprivate func speaks(_ words: String) -> Bool { lowercased().contains(words) }
}
