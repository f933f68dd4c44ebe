import AccordSemantics
import AccordValues

extension Machine {
  /// Executes the plan from `start` on for the leads of the block, whose fields are in the first value registers.
  ///
  /// One loop with its state in locals; what is rare or long stands in functions of its own. An instruction is
  /// executed for the lanes that are here; those that have jumped over it wait at a `.join` behind it.
  func run(from start: UnsafePointer<Instruction>) {
    let operands = plan.operands
    var lanes = Lanes(all: block.pointee.count, in: self.lanes)
    var next = start

    while true {
      let instruction = next.pointee
      next += 1
      let target = Int(instruction.target)
      let a = Int(instruction.a)
      let b = Int(instruction.b)
      switch instruction.operation {
      // MARK: Control
      case .end: return
      case .join: lanes.join(&waiting[a])
      case .jump: lanes.send(to: &waiting[place(target)]) { _ in true }
      case .jumpIfYes:
        let truths = truths + a &* width
        lanes.send(to: &waiting[place(target)]) { truths[$0] == Kleene.yes }
      case .jumpUnlessYes:
        let truths = truths + a &* width
        lanes.send(to: &waiting[place(target)]) { truths[$0] != Kleene.yes }
      case .jumpUnlessUnknown:
        let truths = truths + a &* width
        lanes.send(to: &waiting[place(target)]) { truths[$0] != Kleene.unknown }
      case .jumpUnlessKnown:
        let values = columns[a]
        lanes.send(to: &waiting[place(target)]) { !values[$0].isKnown }
      case .once:
        let guards = guards + a &* width
        let number = block.pointee.number
        lanes.send(to: &waiting[place(target)]) { lane in
          let isPassed = guards[lane] == number
          guards[lane] = number
          return isPassed
        }
      case .report:
        let values = columns[a]
        lanes.each { lane in
          if values[lane].state == .failed {
            report(values[lane], rule: instruction.b, place: target, lane)
          }
        }

      // MARK: Conditions
      case .and:
        combine(lanes, target, Int(operands[a]), Int(operands[a &+ 1])) { min($0, $1) }
        for index in a &+ 2..<a &+ b { combine(lanes, target, target, Int(operands[index])) { min($0, $1) } }
      case .or:
        combine(lanes, target, Int(operands[a]), Int(operands[a &+ 1])) { max($0, $1) }
        for index in a &+ 2..<a &+ b { combine(lanes, target, target, Int(operands[index])) { max($0, $1) } }
      case .and2: combine(lanes, target, a, b) { min($0, $1) }
      case .or2: combine(lanes, target, a, b) { max($0, $1) }
      case .not: combine(lanes, target, a, a) { truth, _ in Kleene.yes &- truth }
      case .copyTruth: combine(lanes, target, a, a) { truth, _ in truth }
      case .truth:
        judge(lanes, target, columns[a]) { $0.bits != 0 }
      case .isTruth:
        let word = UInt8(truncatingIfNeeded: b)
        combine(lanes, target, a, a) { truth, _ in truth == word ? Kleene.yes : Kleene.no }
      case .isKnown:
        let (values, truths) = (columns[a], truths + target &* width)
        lanes.each { truths[$0] = Kleene.word(values[$0].isKnown) }
      case .equalNumbers:
        judge(lanes, target, columns[a], columns[b]) { $0.isSameNumber($1) }
      case .lessNumbers: judge(lanes, target, columns[a], columns[b]) { $0.isLess($1) }
      case .lessOrEqualNumbers: judge(lanes, target, columns[a], columns[b]) { !$1.isLess($0) }
      case .equalBits: judge(lanes, target, columns[a], columns[b]) { $0.bits == $1.bits }
      case .lessBits: judge(lanes, target, columns[a], columns[b]) { $0.bits < $1.bits }
      case .lessOrEqualBits: judge(lanes, target, columns[a], columns[b]) { $0.bits <= $1.bits }
      case .within:
        judge(lanes, target, columns[a], columns[b]) {
          $0.bits <= now && $0.bits >= Machine.edge($1, before: now)
        }
      // MARK: Conditions answered together
      case .switchTexts: answer(switch: b, lanes, columns[a]) { plan.lookups[Int($0.table)].find($1.text) }
      case .switchOptions:
        answer(switch: b, lanes, columns[a]) { plan, option in
          option.bits < Int64(plan.constants.count)
            ? operands[Int(plan.constants.start) &+ Int(option.bits)] : -1
        }
      case .thresholds: answer(thresholds: b, lanes, columns[a])

      // MARK: Values
      case .copy: compute(lanes, target, columns[a]) { $0 }
      case .column: compute(lanes, target, columns[a]) { $0.isKnown ? $0.rows?[b] ?? .unknown : .unknown }
      // MARK: Lists
      case .itemsNext:
        if let mark = clauseMarks[a] { texts.pointee.release(to: mark) }
        if plan.clauses[a].isCounted {
          lanes.send(to: &waiting[place(target)]) { !nextCounted(a, $0) }
        } else {
          lanes.send(to: &waiting[place(target)]) { !nextItem(a, $0) }
        }
      case .itemsJudge:
        let truths = truths + b &* width
        lanes.each { judgeItem(a, truths[$0], $0) }
        next = plan.instructions + target
      case .any: answer(lanes, target, clause: a) { $0.matchCount > 0 }
      // MARK: Scores
      case .group: payOne(ofGroup: a, lanes)
      case .lines: pay(set: a, lanes)
      case .lineWhen: pay(lanes, instruction.a, when: truths + b &* width, node: instruction.target)
      case .lineAlways: lanes.each { pay(instruction.a, plan.lines[a].points, $0) }
      // MARK: Decisions
      case .stepReached: lanes.each { leads[$0].stepReached = instruction.a }
      // MARK: Conditions
      case .coalesceTruths:
        lanes.each { lane in
          var result = Kleene.unknown
          for index in a..<a &+ b where result == Kleene.unknown { result = truth(operands[index], lane) }
          truths[target &* width &+ lane] = result
        }
      case .equalTruths:
        combine(lanes, target, a, b) { first, second in
          let isKnown = first != Kleene.unknown && second != Kleene.unknown
          return isKnown ? Kleene.word(first == second) : Kleene.unknown
        }
      case .equalTexts:
        judge(lanes, target, columns[a], columns[b]) { TextBytes.equal($0.text, $1.text) }
      case .textInTable:
        judge(lanes, target, columns[a]) { plan.lookups[b].find($0.text) >= 0 }
      case .startsWith:
        judge(lanes, target, columns[a], columns[b]) { TextBytes.hasPrefix($0.text, $1.text) }
      case .endsWith:
        judge(lanes, target, columns[a], columns[b]) { TextBytes.hasSuffix($0.text, $1.text) }
      case .contains:
        judge(lanes, target, columns[a], columns[b]) { TextBytes.contains($0.text, $1.text) }
      case .startsWithAny: askEnds(b, isFirst: true, lanes, target, columns[a])
      case .endsWithAny: askEnds(b, isFirst: false, lanes, target, columns[a])
      case .containsAny: judge(lanes, target, columns[a]) { contains($0, list: b, all: false) }
      case .containsAll: judge(lanes, target, columns[a]) { contains($0, list: b, all: true) }
      case .textsContain:
        judge(lanes, target, columns[a], columns[b]) { Machine.texts($0, contain: $1) }
      case .textsContainAny: judge(lanes, target, columns[a]) { textsContain($0, list: b, all: false) }
      case .textsContainAll: judge(lanes, target, columns[a]) { textsContain($0, list: b, all: true) }
      case .olderThan:
        judge(lanes, target, columns[a], columns[b]) {
          $0.bits <= now && $0.bits < Machine.edge($1, before: now)
        }

      // MARK: Conditions answered together
      case .switchNumbers: answer(switch: b, lanes, columns[a]) { find($1, in: $0.constants) }
      // MARK: Values
      case .flag:
        let (truths, result) = (truths + a &* width, columns[target])
        lanes.each { lane in
          result[lane] =
            truths[lane] == Kleene.unknown ? .unknown : Slot(bits: truths[lane] == Kleene.yes ? 1 : 0)
        }
      case .now:
        fill(lanes, target) { _ in Slot(bits: now) }
      case .lookup: compute(lanes, target, columns[a]) { lookUp($0, table: b) }
      case .negate: compute(lanes, target, columns[a]) { $0.isKnown ? $0.negated : .unknown }
      case .add: compute(lanes, target, columns[a], columns[b]) { $0.adding($1) }
      case .subtract: compute(lanes, target, columns[a], columns[b]) { $0.subtracting($1) }
      case .multiply: compute(lanes, target, columns[a], columns[b]) { $0.multiplied(by: $1) }
      case .divide: compute(lanes, target, columns[a], columns[b]) { $0.divided(by: $1) }
      case .shiftLater:
        compute(lanes, target, columns[a], columns[b]) { $0.shifted(by: $1.bits) }
      case .shiftEarlier:
        compute(lanes, target, columns[a], columns[b]) { $0.shifted(by: -$1.bits) }
      case .concatenate: compute(lanes, target, columns[a], columns[b]) { concatenated($0, $1) }
      case .optionText:
        compute(lanes, target, columns[a]) { $0.isKnown ? plan.options[Int($0.bits)] : .unknown }
      case .daysBetween:
        compute(lanes, target, columns[a], columns[b]) { Slot(bits: $1.bits - $0.bits) }
      case .dayOfTime: compute(lanes, target, columns[a]) { $0.isKnown ? dayOfTime($0) : .unknown }
      case .startOfDay: compute(lanes, target, columns[a]) { $0.isKnown ? startOfDay($0) : .unknown }
      case .call: call(a, lanes, columns[target])
      case .coalesce:
        let result = columns[target]
        lanes.each { lane in
          var found = Slot.unknown
          for index in a..<a &+ b where !found.isKnown {
            let value = value(operands[index], lane)
            if value.isKnown { found = value }
          }
          result[lane] = found
        }
      case .completeness:
        fill(lanes, target) { completeness(operands + a, b, $0) }
      case .foldCase:
        compute(lanes, target, columns[a]) { text($0) { TextBytes.fold($0, in: texts.pointee) } }
      case .foldCaseOfTexts: compute(lanes, target, columns[a]) { $0.isKnown ? folded($0) : .unknown }
      case .matches: compute(lanes, target, columns[a]) { $0.isKnown ? matches($0, pattern: b) : .unknown }

      // MARK: Lists
      case .itemsBegin:
        // What code that runs once leaves behind may be used for later items too.
        clauseMarks[a] = plan.counts.guards == 0 ? texts.pointee.mark : nil
        if plan.clauses[a].isCounted {
          beginCounting(a, lanes)
        } else {
          lanes.each { beginItems(a, $0) }
        }
      case .itemsAll:
        if plan.clauses[a].isCounted {
          countItems(a, lanes)
        } else {
          lanes.each { takeItems(a, $0) }
        }
      case .itemsAfterPause: lanes.each { keepItemsAfterPause(a, $0) }
      case .every: answer(lanes, target, clause: a) { $0.matchCount == $0.candidates }
      case .count:
        let result = columns[target]
        lanes.each { lane in
          result[lane] = isAsked(a, lane) ? Slot(bits: Int64(clause(a, lane).pointee.matchCount)) : .unknown
        }
      case .densest:
        fill(lanes, target) { densest(clause: a, within: plan.slots[b].bits, $0) }
      case .sum:
        fill(lanes, target) { sum(clause: a, column: b, $0) }
      case .latest:
        fill(lanes, target) { chosen(clause: a, latest: true, $0) }
      case .earliest:
        fill(lanes, target) { chosen(clause: a, latest: false, $0) }
      case .latestTime:
        fill(lanes, target) { latestTime(clause: a, $0) }

      // MARK: Scores
      case .tallyBegin: beginTally(lanes)
      case .tallyEnd: endTally(lanes)
      case .choose: choose(a, lanes)
      case .lineComputed:
        let points = columns[b]
        lanes.each { payComputed(instruction.a, points[$0], node: instruction.target, $0) }
      case .options: lanes.each { payOptions(a, $0) }
      case .bands: payBands(a, lanes)
      case .payItems: payItems(a, lanes)
      case .selectItems:
        paymentMarks[a] = plan.counts.guards == 0 ? texts.pointee.mark : nil
        lanes.each { selectItems(a, $0) }
      case .nextSelected:
        if let mark = paymentMarks[a] { texts.pointee.release(to: mark) }
        lanes.send(to: &waiting[place(target)]) { !nextSelected(a, $0) }
      case .paySelected:
        let points = columns[b]
        lanes.each { paySelected(a, points[$0], $0) }
        next = plan.instructions + target
      case .paySelectedEnd: lanes.each { endPayingSelected(a, $0) }
      case .book: lanes.each { bookInOrder(a, $0) }
      case .silenceBegin: lanes.send(to: &waiting[place(target)]) { !beginSilence(a, $0) }
      case .paySilence:
        let points = columns[b]
        lanes.each { paySilence(a, points[$0], node: instruction.target, $0) }
      case .clamp: applyLimit(a, lanes)
      case .scoreEnd: endScore(a, columns[target], lanes)

      // MARK: Decisions
      case .grade: grade(a, columns[target], lanes)
      case .segments:
        fill(lanes, target) { chooseSegment(a, $0) }
      case .takeStep: lanes.send(to: &waiting[place(target)]) { takeStep(a, $0) }
      // MARK: Promises
      case .routedTo:
        let truths = truths + target &* width
        lanes.each { truths[$0] = Kleene.word(isTaken(byOneOf: operands + a, b, $0)) }
      case .routedToPerson:
        let (truths, names) = (truths + target &* width, columns[a])
        lanes.each { truths[$0] = Kleene.word(isRouted(to: names[$0], $0)) }
      }
      if lanes.count == 0 { next = nextJoin(from: next) }
    }
  }

  /// The lanes that wait for the `.join` at a place in the code.
  @inline(__always)
  private func place(_ target: Int) -> Int { Int(plan.instructions[target].a) }

  /// Where lanes wait that have jumped; the end of the code where none do.
  private func nextJoin(from instruction: UnsafePointer<Instruction>) -> UnsafePointer<Instruction> {
    var next = instruction
    while next.pointee.operation != .end {
      if next.pointee.operation == .join, waiting[Int(next.pointee.a)].count > 0 { break }
      next += 1
    }
    return next
  }

  // MARK: Truths

  /// A truth of two others; for a whole block of 16 lanes at a time.
  @inline(__always)
  private func combine(
    _ lanes: Lanes, _ target: Int, _ first: Int, _ second: Int, _ result: (UInt8, UInt8) -> UInt8
  ) {
    let (first, second) = (truths + first &* width, truths + second &* width)
    let truths = truths + target &* width
    guard lanes.areAll else { return lanes.each { truths[$0] = result(first[$0], second[$0]) } }
    for lane in 0..<lanes.all { truths[lane] = result(first[lane], second[lane]) }
  }

  /// Whether something holds for a value, unknown unless that is known.
  @inline(__always)
  private func judge(_ lanes: Lanes, _ target: Int, _ values: ValueColumn, _ holds: (Slot) -> Bool) {
    let truths = truths + target &* width
    guard lanes.areAll else {
      return lanes.each { lane in
        let value = values[lane]
        truths[lane] = value.isKnown ? Kleene.word(holds(value)) : Kleene.unknown
      }
    }
    var value = values.start
    for lane in 0..<lanes.all {
      truths[lane] = value.pointee.isKnown ? Kleene.word(holds(value.pointee)) : Kleene.unknown
      value += values.step
    }
  }

  /// Whether something holds for two values, unknown unless both are known.
  @inline(__always)
  private func judge(
    _ lanes: Lanes, _ target: Int, _ first: ValueColumn, _ second: ValueColumn,
    _ holds: (Slot, Slot) -> Bool
  ) {
    let truths = truths + target &* width
    guard lanes.areAll else {
      return lanes.each { lane in
        let (left, right) = (first[lane], second[lane])
        truths[lane] = left.isKnown && right.isKnown ? Kleene.word(holds(left, right)) : Kleene.unknown
      }
    }
    var (left, right) = (first.start, second.start)
    for lane in 0..<lanes.all {
      let areKnown = left.pointee.isKnown && right.pointee.isKnown
      truths[lane] = areKnown ? Kleene.word(holds(left.pointee, right.pointee)) : Kleene.unknown
      left += first.step
      right += second.step
    }
  }

  /// Whether something holds for the items of a clause, unknown unless they can be asked.
  @inline(__always)
  private func answer(_ lanes: Lanes, _ target: Int, clause number: Int, _ holds: (ClauseState) -> Bool) {
    let truths = truths + target &* width
    lanes.each { lane in
      truths[lane] =
        isAsked(number, lane) ? Kleene.word(holds(clause(number, lane).pointee)) : Kleene.unknown
    }
  }

  // MARK: Values

  /// A value that is found out lead by lead.
  @inline(__always)
  private func fill(_ lanes: Lanes, _ target: Int, _ result: (Int) -> Slot) {
    let results = columns[target]
    lanes.each { results[$0] = result($0) }
  }

  @inline(__always)
  private func compute(_ lanes: Lanes, _ target: Int, _ values: ValueColumn, _ result: (Slot) -> Slot) {
    let results = columns[target]
    lanes.each { results[$0] = result(values[$0]) }
  }

  /// A value of two known ones.
  @inline(__always)
  private func compute(
    _ lanes: Lanes, _ target: Int, _ first: ValueColumn, _ second: ValueColumn,
    _ result: (Slot, Slot) -> Slot
  ) {
    let results = columns[target]
    lanes.each { lane in
      let (left, right) = (first[lane], second[lane])
      results[lane] = left.isKnown && right.isKnown ? result(left, right) : .unknown
    }
  }
}

extension Kleene {
  @inline(__always)
  static func word(_ flag: Bool) -> UInt8 { flag ? yes : no }
}
