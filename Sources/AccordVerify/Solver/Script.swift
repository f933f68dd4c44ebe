import AccordSemantics
import AccordValues

/// A question to a solver, in SMT-LIB 2.6: what it is about, and nothing else.
///
/// Names are made of numbers, because solvers print names of people in ways of their own. Terms that occur more than once
/// are constants with an equation each: solvers read nested definitions in square time.
struct Script {
  /// The declarations and assertions.
  private(set) var text = ""
  /// The variables that occur.
  private(set) var variables: [Terms.Variable] = []

  private let terms: Terms
  private var uses: [Term: Int] = [:]
  private var names: [Term: String] = [:]

  /// What has to hold together, with what holds of the variables in it.
  init(_ claims: [Term], axioms: [Term], _ terms: Terms) {
    self.terms = terms
    let cone = Script.cone(claims, axioms, terms)
    for term in cone { count(term) }
    for term in cone { text += "(assert \(written(term)))\n" }
  }

  /// The claims, and those axioms that share a variable with them, or with an axiom that does.
  private static func cone(_ claims: [Term], _ axioms: [Term], _ terms: Terms) -> [Term] {
    var known: [Term: Set<Terms.Variable>] = [:]
    func variables(_ term: Term) -> Set<Terms.Variable> {
      if let found = known[term] { return found }
      var found: Set<Terms.Variable> = []
      if case .variable(let variable) = terms[term] { found.insert(variable) }
      for child in terms[term].children { found.formUnion(variables(child)) }
      known[term] = found
      return found
    }
    var cone = claims
    var reached = claims.reduce(into: Set<Terms.Variable>()) { $0.formUnion(variables($1)) }
    var left = axioms
    var grows = true
    while grows {
      let near = left.filter { !variables($0).isDisjoint(with: reached) }
      grows = !near.isEmpty
      cone += near
      for axiom in near { reached.formUnion(variables(axiom)) }
      left.removeAll { !variables($0).isDisjoint(with: reached) && near.contains($0) }
    }
    return cone
  }

  private mutating func count(_ term: Term) {
    uses[term, default: 0] += 1
    guard uses[term] == 1 else { return }
    for child in terms[term].children { count(child) }
  }

  /// The term as it stands in another one; what it needs is declared before.
  private mutating func written(_ term: Term) -> String {
    if let name = names[term] { return name }
    switch terms[term] {
    case .truth(let holds): return holds ? "true" : "false"
    case .number(let number): return Script.written(number)
    case .variable(let variable):
      let name = "v\(variable.index)"
      text += "(declare-const \(name) \(terms[variable].isNumber ? "Real" : "Bool"))\n"
      variables.append(variable)
      names[term] = name
      return name
    case .not, .and, .or, .either, .equal, .atMost, .sum, .times: break
    }
    let body = body(term)
    guard uses[term, default: 0] > 1 else { return body }
    let name = "d\(term.index)"
    text +=
      "(declare-const \(name) \(terms[term].isNumber ? "Real" : "Bool"))\n(assert (= \(name) \(body)))\n"
    names[term] = name
    return name
  }

  private mutating func body(_ term: Term) -> String {
    func list(_ sign: String, _ parts: [String]) -> String { "(\(sign) \(parts.joined(separator: " ")))" }
    var parts: [String] = []
    for child in terms[term].children { parts.append(written(child)) }
    return switch terms[term] {
    case .truth, .number, .variable: ""
    case .not: list("not", parts)
    case .and: list("and", parts)
    case .or: list("or", parts)
    case .either: list("ite", parts)
    case .equal: list("=", parts)
    case .atMost: list("<=", parts)
    case .sum: list("+", parts)
    case .times(let factor, _): list("*", [Script.written(factor)] + parts)
    }
  }

  /// A number without an exponent; negative ones have a sign of their own.
  static func written(_ number: Decimal) -> String {
    let magnitude = number.magnitude
    var digits = String(magnitude.coefficient)
    if magnitude.exponent >= 0 {
      digits += String(repeating: "0", count: magnitude.exponent) + ".0"
    } else {
      let places = -magnitude.exponent
      if digits.count <= places { digits = String(repeating: "0", count: places - digits.count + 1) + digits }
      let point = digits.index(digits.endIndex, offsetBy: -places)
      digits = "\(digits[..<point]).\(digits[point...])"
    }
    return number < .zero ? "(- \(digits))" : digits
  }
}

extension Terms.Node {
  /// The terms that it is made of, in their order.
  var children: [Term] {
    switch self {
    case .truth, .number, .variable: []
    case .not(let inner), .times(_, let inner): [inner]
    case .and(let parts), .or(let parts), .sum(let parts): parts
    case .either(let condition, let first, let second): [condition, first, second]
    case .equal(let left, let right), .atMost(let left, let right): [left, right]
    }
  }

  /// Whether it is a number, of those that are no variables.
  var isNumber: Bool {
    switch self {
    case .number, .either, .sum, .times: true
    case .truth, .variable, .not, .and, .or, .equal, .atMost: false
    }
  }
}
