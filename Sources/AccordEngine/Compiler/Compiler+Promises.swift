import AccordSemantics
import AccordValues

extension Compiler {
  /// The conditions of the promises, behind them that of the filter, and what leaves, as code of its own: it is run only for
  /// those who ask, after the decision.
  mutating func compilePromises() {
    promiseLabel = assembly.label()
    assembly.place(promiseLabel)
    // A promise changes no decision: what fails in it is no problem of the lead. (Clause 8.13)
    rule = Compiler.noRule
    for promise in program.promises {
      let condition = compile(promise.condition)
      parts.promises.append(register(condition))
    }
    if let filter = program.filter {
      let condition = compile(filter)
      parts.promises.append(register(condition))
    }
    for expression in sent {
      let node = compile(expression)
      parts.sent.append(SentValue(register: register(node), isTruth: isTruth(node)))
    }
    assembly.emit(.end)
  }

  /// Whether the lead went to a target, which the step that took it says; except for persons, who may be computed.
  mutating func routedTo(_ target: Route.Target) -> Int32 {
    switch target {
    case .expression(let person): return routedTo(person: compileText(person))
    case .person(let person): return routedTo(person: personNode(person))
    case .pool, .owner, .queue, .review, .nurture, .nobody: break
    }
    let steps = program.route?.steps ?? []
    let taking = steps.indices.filter { steps[$0].target.canBeSame(as: target) }
    let places = stretch(taking.map { Int32(truncatingIfNeeded: $0) })
    return compute(
      .routedTo, [], a: places.start, b: places.count, isTruth: true, origin: Node.Origin.none)
  }

  private mutating func routedTo(person: Int32) -> Int32 {
    compute(.routedToPerson, [person], isTruth: true, origin: Node.Origin.none)
  }
}
