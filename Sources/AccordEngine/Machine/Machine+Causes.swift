// What is missing behind something undecided: looked for only where it is shown, by walking the nodes that led
// there with the values of the lead still in their registers.

extension Machine {
  /// Starts a search; what one search has come to is not looked at again.
  func beginSearch() {
    state.pointee.search &+= 1
    if state.pointee.search == 0 {
      visits.update(repeating: 0, count: plan.counts.nodes)
      state.pointee.search = 1
    }
  }

  /// Adds everything missing behind a node to a set; nothing when it is known, or has failed.
  func collectCauses(of node: Int32, into causes: UnsafeMutablePointer<UInt64>) {
    guard node >= 0, visits[Int(node)] != state.pointee.search else { return }
    visits[Int(node)] = state.pointee.search
    let found = plan.nodes[Int(node)]
    let isUnknown =
      found.isTruth
      ? truths[Int(found.register)] == Kleene.unknown : values[Int(found.register)].state == .unknown
    guard isUnknown else { return }
    switch found.origin {
    case .none: return
    case .cause(let cause): Machine.insert(cause, into: causes)
    case .operands(let start, let count):
      for index in Int(start)..<Int(start) + Int(count) {
        collectCauses(of: plan.operands[index], into: causes)
      }
    case .column(let record, let cause):
      if values[Int(plan.nodes[Int(record)].register)].isKnown {
        if let cause { Machine.insert(cause, into: causes) }
      } else {
        collectCauses(of: record, into: causes)
      }
    case .lookup(let key, let cause):
      if values[Int(plan.nodes[Int(key)].register)].isKnown {
        Machine.insert(cause, into: causes)
      } else {
        collectCauses(of: key, into: causes)
      }
    case .choose(let start, let count): collectCauses(ofChoice: start, count, into: causes)
    case .items(let list, let cause, let window):
      if values[Int(list)].isKnown, let window, !values[Int(plan.nodes[Int(window)].register)].isKnown {
        collectCauses(of: window, into: causes)
      } else {
        Machine.insert(cause, into: causes)
      }
    }
  }

  /// Of conditions and values in turn, what is behind the first condition that is not no, or behind its value.
  private func collectCauses(
    ofChoice start: Int32, _ count: Int32, into causes: UnsafeMutablePointer<UInt64>
  ) {
    let parts = plan.operands + Int(start)
    var index = 0
    while index + 1 < Int(count) {
      switch truths[Int(plan.nodes[Int(parts[index])].register)] {
      case Kleene.yes: return collectCauses(of: parts[index + 1], into: causes)
      case Kleene.unknown: return collectCauses(of: parts[index], into: causes)
      default: index += 2
      }
    }
    collectCauses(of: parts[index], into: causes)
  }

  @inline(__always)
  private static func insert(_ cause: Int32, into causes: UnsafeMutablePointer<UInt64>) {
    causes[Int(cause) >> 6] |= 1 << UInt64(cause & 63)
  }

  /// Calls `body` with each cause of a set, in ascending order.
  @inline(__always)
  func forEachCause(in causes: UnsafeMutablePointer<UInt64>, _ body: (Int) -> Void) {
    for word in 0..<causeWords {
      var rest = causes[word]
      while rest != 0 {
        body(word * 64 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// Everything missing behind one line.
  func causes(behind node: Int32) -> UnsafeMutablePointer<UInt64> {
    causes.update(repeating: 0, count: causeWords)
    beginSearch()
    collectCauses(of: node, into: causes)
    return causes
  }

  /// Everything that left something undecided.
  func allCauses() -> UnsafeMutablePointer<UInt64> {
    causes.update(repeating: 0, count: causeWords)
    beginSearch()
    for index in 0..<state.pointee.undecided {
      let cause = plan.lines[Int(undecided[index].line)].cause
      if cause >= 0 {
        Machine.insert(cause, into: causes)
      } else {
        collectCauses(of: undecided[index].node, into: causes)
      }
    }
    for index in 0..<plan.counts.segments { collectCauses(of: plan.segments[index].node, into: causes) }
    for index in 0..<plan.counts.definitions { collectCauses(of: plan.definitions[index].node, into: causes) }
    for index in 0..<plan.counts.propositions {
      if state.pointee.fits == PropositionAnswer.unknown, !state.pointee.fitsConflict {
        collectCauses(of: plan.propositions[index].fitsNode, into: causes)
      }
      if state.pointee.promised == PropositionAnswer.unknown, !state.pointee.promisedConflict {
        collectCauses(of: plan.propositions[index].promisedNode, into: causes)
      }
    }
    guard state.pointee.stepReached >= 0 else { return causes }
    for index in 0...Int(state.pointee.stepReached) {
      let step = plan.steps[index]
      collectCauses(of: step.condition, into: causes)
      // A step that applied and was passed over did not know whom the lead goes to.
      let applies = step.condition < 0 || truths[Int(plan.nodes[Int(step.condition)].register)] == Kleene.yes
      if applies, state.pointee.stepTaken != Int32(truncatingIfNeeded: index) {
        collectCauses(of: step.node, into: causes)
      }
    }
    return causes
  }
}
