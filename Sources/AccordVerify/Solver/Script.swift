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

  /// What has to hold together, with what holds of the variables in it.
  init(_ claim: Term, _ axioms: Axioms, _ terms: Terms) {
    let cone = [claim] + axioms.near(claim, terms)
    // A term is made after those that it is made of: in their order, each finds its parts written. Nothing here calls itself,
    // because terms can be as deep as rules are long.
    let needed = Script.parts(of: cone, terms)
    var uses: [Term: Int] = [:]
    for term in cone { uses[term, default: 0] += 1 }
    for term in needed { for child in terms[term].children { uses[child, default: 0] += 1 } }
    var written: [Term: String] = [:]
    for term in needed {
      let node = terms[term]
      if case .variable(let variable) = node {
        written[term] = variable.name
        text += "(declare-const \(variable.name) \(terms[variable].isNumber ? "Real" : "Bool"))\n"
        variables.append(variable)
        continue
      }
      let body = Script.body(node, node.children.map { written[$0] ?? "" })
      let isShared = uses[term, default: 0] > 1 && !node.children.isEmpty
      written[term] = isShared ? "d\(term.index)" : body
      if isShared {
        text += "(declare-const d\(term.index) \(node.isNumber ? "Real" : "Bool"))\n"
        text += "(assert (= d\(term.index) \(body)))\n"
      }
      for child in node.children where uses[child] == 1 { written[child] = nil }
    }
    for term in cone { text += "(assert \(written[term] ?? ""))\n" }
  }

  /// Some terms and all that they are made of, each before those that are made of it.
  fileprivate static func parts(of roots: [Term], _ terms: Terms) -> [Term] {
    var found = Set(roots)
    var left = roots
    while let term = left.popLast() {
      for child in terms[term].children where found.insert(child).inserted { left.append(child) }
    }
    return found.sorted()
  }

  private static func body(_ node: Terms.Node, _ parts: [String]) -> String {
    func list(_ sign: String, _ parts: [String]) -> String { "(\(sign) \(parts.joined(separator: " ")))" }
    return switch node {
    case .truth(let holds): holds ? "true" : "false"
    case .number(let number): written(number)
    case .variable: ""
    case .not: list("not", parts)
    case .and: list("and", parts)
    case .or: list("or", parts)
    case .either: list("ite", parts)
    case .equal: list("=", parts)
    case .atMost: list("<=", parts)
    case .sum: list("+", parts)
    case .times(let factor, _): list("*", [written(factor)] + parts)
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

/// What holds of all variables together, for many questions: which variables each part is about is found out once.
struct Axioms {
  private let all: [(term: Term, variables: Set<Term>)]
  /// The places of those that each variable occurs in.
  private let places: [Term: [Int]]

  init(_ terms: [Term], _ arena: Terms) {
    all = terms.map { ($0, Axioms.variables(in: $0, arena)) }
    var places: [Term: [Int]] = [:]
    for (place, axiom) in all.enumerated() {
      for variable in axiom.variables { places[variable, default: []].append(place) }
    }
    self.places = places
  }

  /// Those that share a variable with a claim, or with one that does, in their order.
  func near(_ claim: Term, _ arena: Terms) -> [Term] {
    var found: Set<Int> = []
    var reached = Axioms.variables(in: claim, arena)
    var left = Array(reached)
    while let variable = left.popLast() {
      for place in places[variable] ?? [] where found.insert(place).inserted {
        for other in all[place].variables where reached.insert(other).inserted { left.append(other) }
      }
    }
    return found.sorted().map { all[$0].term }
  }

  private static func variables(in root: Term, _ arena: Terms) -> Set<Term> {
    Set(Script.parts(of: [root], arena).filter { if case .variable = arena[$0] { true } else { false } })
  }
}

extension Terms.Variable {
  /// What solvers call it.
  var name: String { "v\(index)" }
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
