package import AccordSource

// The order in which declarations are computed, and the ones that go round in circles. (Clause 2.5)

extension Checker {
  /// Puts the declarations of a program into an order in which each comes after those it reads; reports
  /// circles. Works without recursion, so that long chains cannot exhaust the stack.
  mutating func order(_ program: inout Program) {
    let nodes = program.computed
    program.directReads = Dictionary(uniqueKeysWithValues: nodes.map { ($0, program.reads($0)) })
    var state: [Reference: Mark] = [:]
    var ordered: [Reference] = []
    for root in nodes where state[root] == nil {
      var path: [(node: Reference, reads: [Reference], next: Int)] = []
      func enter(_ node: Reference) {
        state[node] = .open
        path.append((node, program.reads(node), 0))
      }
      enter(root)
      while let top = path.last {
        guard top.next < top.reads.count else {
          state[top.node] = .done
          ordered.append(top.node)
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let read = top.reads[top.next]
        switch state[read] {
        case .done: continue
        case nil: enter(read)
        case .open:
          let start = path.firstIndex { $0.node == read } ?? 0
          reportCycle(path[start...].map(\.node), program)
        }
      }
    }
    program.evaluationOrder = ordered
  }

  private enum Mark {
    case open
    case done
  }

  private mutating func reportCycle(_ nodes: [Reference], _ program: Program) {
    guard let first = nodes.first else { return }
    let names = (nodes + [first]).map { "'\(program.name(of: $0))'" }.joined(separator: " → ")
    report(
      .cycle, "'\(program.name(of: first))' is explained by itself: \(names)", at: program.range(of: first),
      related: nodes.dropFirst().map {
        RelatedPlace(program.range(of: $0), "'\(program.name(of: $0))' is part of the circle")
      },
      help: ["take one of them out of the other's rule"])
  }
}

extension Program {
  /// Everything whose value is computed for each lead, in the order of the declarations.
  var computed: [Reference] {
    lets.indices.map { .binding(ID($0)) } + segments.indices.map { .segments(ID($0)) }
      + scores.indices.map { .score(ID($0)) } + grades.indices.map { .grade(ID($0)) }
      + definitions.indices.map { .definition(ID($0)) } + experiments.map { .binding($0.arm) }
  }

  /// The expressions of a declaration.
  package func expressions(of reference: Reference) -> [Expression] {
    switch reference {
    case .binding(let id): [bindings[id].value]
    case .segments(let id): segments[id].entries.compactMap(\.condition)
    case .score(let id): scores[id].expressions
    case .grade: []
    case .definition(let id): definitions[id].clauses.map(\.condition)
    }
  }

  /// What a declaration reads directly, in a stable order.
  package func reads(_ reference: Reference) -> [Reference] {
    if let known = directReads[reference] { return known }
    if case .grade(let id) = reference { return [.score(grades[id].score)] }
    let found = expressions(of: reference).reduce(into: Set<Reference>()) { $0.formUnion($1.references) }
    return found.sorted { $0.rank < $1.rank }
  }

  /// The name under which a declaration is declared.
  package func name(of reference: Reference) -> String {
    switch reference {
    case .binding(let id): bindings[id].name
    case .segments(let id): segments[id].name
    case .score(let id): scores[id].name
    case .grade(let id): grades[id].name
    case .definition(let id): definitions[id].name
    }
  }

  /// Where the name of a declaration stands.
  package func range(of reference: Reference) -> SourceRange {
    switch reference {
    case .binding(let id): bindings[id].range
    case .segments(let id): segments[id].range
    case .score(let id): scores[id].range
    case .grade(let id): grades[id].range
    case .definition(let id): definitions[id].range
    }
  }
}

extension Reference {
  /// The place of a declaration in the order in which `computed` lists them.
  fileprivate var rank: (kind: Int, index: Int) {
    switch self {
    case .binding(let id): (0, id.index)
    case .segments(let id): (1, id.index)
    case .score(let id): (2, id.index)
    case .grade(let id): (3, id.index)
    case .definition(let id): (4, id.index)
    }
  }
}
