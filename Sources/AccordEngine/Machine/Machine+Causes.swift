// What is missing behind something undecided: looked for only where it is shown, by walking the nodes that led
// there with the values of the lead still in their registers.

extension Machine {
  /// Starts a search; what one search has come to is not looked at again.
  func beginSearch() {
    block.pointee.search &+= 1
    if block.pointee.search == 0 {
      visits.update(repeating: 0, count: plan.counts.nodes)
      block.pointee.search = 1
    }
  }

  /// Makes a set of causes empty; nearly always it is one word.
  @inline(__always)
  func clear(_ causes: UnsafeMutablePointer<UInt64>) {
    causes[0] = 0
    if causeWords > 1 { (causes + 1).update(repeating: 0, count: causeWords - 1) }
  }

  /// Adds everything missing behind a node to a set; nothing when it is known, or has failed.
  @inline(__always)
  func addCauses(of node: Int32, to causes: UnsafeMutablePointer<UInt64>, _ lane: Int) {
    guard node >= 0 else { return }
    let found = plan.nodes + Int(node)
    if found.pointee.isTruth, truth(found.pointee.register, lane) != Kleene.unknown { return }
    collectCauses(of: node, into: causes, lane)
  }

  /// The same, once in a search.
  func collectCauses(of node: Int32, into causes: UnsafeMutablePointer<UInt64>, _ lane: Int) {
    guard node >= 0, visits[Int(node)] != block.pointee.search else { return }
    visits[Int(node)] = block.pointee.search
    let found = plan.nodes[Int(node)]
    let isUnknown =
      found.isTruth
      ? truth(found.register, lane) == Kleene.unknown : value(found.register, lane).state == .unknown
    guard isUnknown else { return }
    switch found.origin {
    case .none: return
    case .cause(let cause): Machine.insert(cause, into: causes)
    case .operands(let start, let count):
      for index in Int(start)..<Int(start) + Int(count) {
        collectCauses(of: plan.operands[index], into: causes, lane)
      }
    case .leaves(let start, let count):
      let leaves = plan.operands + Int(start)
      var index = 0
      while index < Int(count) {
        defer { index &+= 2 }
        let register = leaves[index]
        let isUnknown =
          register >= 0 ? truth(register, lane) == Kleene.unknown : value(~register, lane).state == .unknown
        if isUnknown { Machine.insert(leaves[index + 1], into: causes) }
      }
    case .column(let record, let cause):
      if value(plan.nodes[Int(record)].register, lane).isKnown {
        if let cause { Machine.insert(cause, into: causes) }
      } else {
        collectCauses(of: record, into: causes, lane)
      }
    case .lookup(let key, let cause):
      if value(plan.nodes[Int(key)].register, lane).isKnown {
        Machine.insert(cause, into: causes)
      } else {
        collectCauses(of: key, into: causes, lane)
      }
    case .choose(let start, let count): collectCauses(ofChoice: start, count, into: causes, lane)
    case .items(let list, let cause, let window):
      if value(list, lane).isKnown, let window, !value(plan.nodes[Int(window)].register, lane).isKnown {
        collectCauses(of: window, into: causes, lane)
      } else {
        Machine.insert(cause, into: causes)
      }
    }
  }

  /// Of conditions and values in turn, what is behind the first condition that is not no, or behind its value.
  private func collectCauses(
    ofChoice start: Int32, _ count: Int32, into causes: UnsafeMutablePointer<UInt64>, _ lane: Int
  ) {
    let parts = plan.operands + Int(start)
    var index = 0
    while index + 1 < Int(count) {
      switch truth(plan.nodes[Int(parts[index])].register, lane) {
      case Kleene.yes: return collectCauses(of: parts[index + 1], into: causes, lane)
      case Kleene.unknown: return collectCauses(of: parts[index], into: causes, lane)
      default: index += 2
      }
    }
    collectCauses(of: parts[index], into: causes, lane)
  }

  @inline(__always)
  static func insert(_ cause: Int32, into causes: UnsafeMutablePointer<UInt64>) {
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
  func causes(behind node: Int32, _ lane: Int) -> UnsafeMutablePointer<UInt64> {
    clear(causes)
    beginSearch()
    collectCauses(of: node, into: causes, lane)
    return causes
  }

  /// Everything that left something undecided.
  func allCauses(_ lane: Int) -> UnsafeMutablePointer<UInt64> {
    clear(causes)
    beginSearch()
    addCauses(ofUndecided: 0..<Int(leads[lane].undecided), to: causes, lane)
    addCausesOfOutcomes(to: causes, lane)
    return causes
  }

  /// What is missing behind undecided lines.
  func addCauses(ofUndecided lines: Range<Int>, to causes: UnsafeMutablePointer<UInt64>, _ lane: Int) {
    let undecided = undecided + lane * lineRoom
    for index in lines {
      if let set = undecided[index].set {
        forEachLine(undecided[index].lines, ofSet: set) { addCauses(ofUndecided: $0, $1, to: causes, lane) }
      } else {
        addCauses(ofUndecided: undecided[index].line, undecided[index].node, to: causes, lane)
      }
    }
  }

  private func addCauses(
    ofUndecided line: Int32, _ node: Int32, to causes: UnsafeMutablePointer<UInt64>, _ lane: Int
  ) {
    let cause = plan.lines[Int(line)].cause
    if cause >= 0 { Machine.insert(cause, into: causes) } else { addCauses(of: node, to: causes, lane) }
  }

  /// Whether something beside the lines of scores may have been left undecided: what nearly never holds for a lead is
  /// found out for all leads of the block at once.
  @inline(__always)
  func mayBeUndecided(_ lane: Int) -> Bool {
    if block.pointee.doubtsFound != block.pointee.number { findDoubts() }
    return doubts[lane] != 0
  }

  private func findDoubts() {
    let count = block.pointee.count
    block.pointee.doubtsFound = block.pointee.number
    doubts.update(repeating: plan.counts.propositions > 0 ? 1 : 0, count: count)
    for index in 0..<plan.counts.segments { doubt(plan.segments[index].node, count) }
    for index in 0..<plan.counts.definitions { doubt(plan.definitions[index].node, count) }
    for index in 0..<plan.counts.steps {
      let step = plan.steps + index
      for node in [
        step.pointee.condition, step.pointee.node, step.pointee.respondWithin.node,
        step.pointee.againAfter.node,
      ] { doubt(node, count) }
    }
  }

  /// Marks the leads of which a node is not known; a step that was not reached does no harm.
  private func doubt(_ node: Int32, _ count: Int) {
    guard node >= 0 else { return }
    let (isTruth, register) = (plan.nodes[Int(node)].isTruth, Int(plan.nodes[Int(node)].register))
    let doubts = self.doubts
    if isTruth {
      let truths = truths + register &* width
      for lane in 0..<count { doubts[lane] |= truths[lane] & Kleene.unknown }
    } else {
      let values = columns[register]
      for lane in 0..<count where !values[lane].isKnown { doubts[lane] = 1 }
    }
  }

  /// Everything that left something undecided beside the lines of scores, once in a search.
  func addCausesOfOutcomes(to causes: UnsafeMutablePointer<UInt64>, _ lane: Int) {
    let lead = leads + lane
    for index in 0..<plan.counts.segments { addCauses(of: plan.segments[index].node, to: causes, lane) }
    for index in 0..<plan.counts.definitions {
      addCauses(of: plan.definitions[index].node, to: causes, lane)
    }
    for index in 0..<plan.counts.propositions {
      if lead.pointee.fits == PropositionAnswer.unknown, !lead.pointee.fitsConflict {
        addCauses(of: plan.propositions[index].fitsNode, to: causes, lane)
      }
      if lead.pointee.promised == PropositionAnswer.unknown, !lead.pointee.promisedConflict {
        addCauses(of: plan.propositions[index].promisedNode, to: causes, lane)
      }
    }
    guard lead.pointee.stepReached >= 0 else { return }
    for index in 0...lead.pointee.stepReached {
      let step = plan.steps + Int(index)
      let condition = step.pointee.condition
      addCauses(of: condition, to: causes, lane)
      // A step that applied and was passed over did not know whom the lead goes to.
      guard condition < 0 || truth(plan.nodes[Int(condition)].register, lane) == Kleene.yes else { continue }
      if lead.pointee.stepTaken != index {
        addCauses(of: step.pointee.node, to: causes, lane)
      } else {
        addCauses(of: step.pointee.respondWithin.node, to: causes, lane)
        addCauses(of: step.pointee.againAfter.node, to: causes, lane)
      }
    }
  }
}
