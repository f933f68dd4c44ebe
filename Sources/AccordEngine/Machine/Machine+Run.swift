import AccordSemantics
import AccordValues

extension Machine {
  /// Executes the plan for the lead whose fields are in the first value registers.
  ///
  /// One loop with its state in locals; what is rare or long stands in functions of its own.
  ///
  /// - Parameter start: the instruction to begin with.
  func run(from start: UnsafePointer<Instruction>) {
    let truths = truths
    let values = values
    let operands = plan.operands
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
      case .jump: next = plan.instructions + target
      case .jumpIfYes: if truths[a] == Kleene.yes { next = plan.instructions + target }
      case .jumpUnlessYes: if truths[a] != Kleene.yes { next = plan.instructions + target }
      case .jumpUnlessUnknown: if truths[a] != Kleene.unknown { next = plan.instructions + target }
      case .jumpUnlessKnown: if !values[a].isKnown { next = plan.instructions + target }
      case .once:
        if guards[a] == state.pointee.lead {
          next = plan.instructions + target
        } else {
          guards[a] = state.pointee.lead
        }
      case .report: if values[a].state == .failed { report(values[a], rule: instruction.b, place: target) }

      // MARK: Conditions
      case .and:
        var result = Kleene.yes
        for index in a..<a &+ b { result = min(result, truths[Int(operands[index])]) }
        truths[target] = result
      case .or:
        var result = Kleene.no
        for index in a..<a &+ b { result = max(result, truths[Int(operands[index])]) }
        truths[target] = result
      case .and2: truths[target] = min(truths[a], truths[b])
      case .or2: truths[target] = max(truths[a], truths[b])
      case .not: truths[target] = Kleene.yes &- truths[a]
      case .copyTruth: truths[target] = truths[a]
      case .truth:
        truths[target] = values[a].isKnown ? (values[a].bits != 0 ? Kleene.yes : Kleene.no) : Kleene.unknown
      case .isTruth: truths[target] = Kleene.word(truths[a] == UInt8(truncatingIfNeeded: b))
      case .isKnown: truths[target] = Kleene.word(values[a].isKnown)
      case .equalNumbers:
        truths[target] = Kleene.both(values[a], values[b]) { $0.isSameNumber($1) }
      case .lessNumbers: truths[target] = Kleene.both(values[a], values[b]) { $0.isLess($1) }
      case .lessOrEqualNumbers: truths[target] = Kleene.both(values[a], values[b]) { !$1.isLess($0) }
      case .equalBits: truths[target] = Kleene.both(values[a], values[b]) { $0.bits == $1.bits }
      case .lessBits: truths[target] = Kleene.both(values[a], values[b]) { $0.bits < $1.bits }
      case .lessOrEqualBits: truths[target] = Kleene.both(values[a], values[b]) { $0.bits <= $1.bits }
      case .within:
        truths[target] = Kleene.both(values[a], values[b]) {
          $0.bits <= now && $0.bits >= Machine.edge($1, before: now)
        }
      // MARK: Conditions answered together
      case .switchTexts: answer(switch: b, values[a]) { plan.lookups[Int($0.table)].find($1.text) }
      case .switchOptions:
        answer(switch: b, values[a]) { plan, option in
          option.bits < Int64(plan.constants.count)
            ? operands[Int(plan.constants.start) &+ Int(option.bits)] : -1
        }
      case .thresholds: answer(thresholds: b, values[a])

      // MARK: Values
      case .copy: values[target] = values[a]
      case .column: values[target] = values[a].isKnown ? values[a].rows?[b] ?? .unknown : .unknown
      // MARK: Lists
      case .itemsNext: if !nextItem(a) { next = plan.instructions + target }
      case .itemsJudge:
        judgeItem(a, truths[b])
        next = plan.instructions + target
      case .any: truths[target] = answer(clause: a) { $0.matchCount > 0 }
      // MARK: Scores
      case .lineWhen:
        if truths[b] == Kleene.yes {
          pay(instruction.a, plan.lines[a].points)
        } else if truths[b] == Kleene.unknown {
          addUndecided(instruction.a, instruction.target)
        }
      case .lineAlways: pay(instruction.a, plan.lines[a].points)
      // MARK: Decisions
      case .stepReached: state.pointee.stepReached = instruction.a
      // MARK: Conditions
      case .coalesceTruths:
        var result = Kleene.unknown
        for index in a..<a &+ b where result == Kleene.unknown { result = truths[Int(operands[index])] }
        truths[target] = result
      case .equalTruths:
        let isKnown = truths[a] != Kleene.unknown && truths[b] != Kleene.unknown
        truths[target] = isKnown ? Kleene.word(truths[a] == truths[b]) : Kleene.unknown
      case .equalTexts:
        truths[target] = Kleene.both(values[a], values[b]) { TextBytes.equal($0.text, $1.text) }
      case .textInTable:
        truths[target] =
          values[a].isKnown ? Kleene.word(plan.lookups[b].find(values[a].text) >= 0) : Kleene.unknown
      case .startsWith:
        truths[target] = Kleene.both(values[a], values[b]) { TextBytes.hasPrefix($0.text, $1.text) }
      case .endsWith:
        truths[target] = Kleene.both(values[a], values[b]) { TextBytes.hasSuffix($0.text, $1.text) }
      case .contains:
        truths[target] = Kleene.both(values[a], values[b]) { TextBytes.contains($0.text, $1.text) }
      case .startsWithAny: truths[target] = some(values[a], list: b) { TextBytes.hasPrefix($0, $1) }
      case .endsWithAny: truths[target] = some(values[a], list: b) { TextBytes.hasSuffix($0, $1) }
      case .containsAny: truths[target] = some(values[a], list: b) { TextBytes.contains($0, $1) }
      case .containsAll:
        truths[target] = Machine.not(some(values[a], list: b) { !TextBytes.contains($0, $1) })
      case .textsContain:
        truths[target] = Kleene.both(values[a], values[b]) { Machine.texts($0, contain: $1) }
      case .textsContainAny: truths[target] = textsContain(values[a], list: b, all: false)
      case .textsContainAll: truths[target] = textsContain(values[a], list: b, all: true)
      case .olderThan:
        truths[target] = Kleene.both(values[a], values[b]) {
          $0.bits <= now && $0.bits < Machine.edge($1, before: now)
        }

      // MARK: Conditions answered together
      case .switchNumbers: answer(switch: b, values[a]) { find($1, in: $0.constants) }
      // MARK: Values
      case .flag:
        values[target] =
          truths[a] == Kleene.unknown ? .unknown : Slot(bits: truths[a] == Kleene.yes ? 1 : 0)
      case .now: values[target] = Slot(bits: now)
      case .lookup: values[target] = lookUp(values[a], table: b)
      case .negate: values[target] = values[a].isKnown ? values[a].negated : .unknown
      case .add: values[target] = Machine.both(values[a], values[b]) { $0.adding($1) }
      case .subtract: values[target] = Machine.both(values[a], values[b]) { $0.subtracting($1) }
      case .multiply: values[target] = Machine.both(values[a], values[b]) { $0.multiplied(by: $1) }
      case .divide: values[target] = Machine.both(values[a], values[b]) { $0.divided(by: $1) }
      case .shiftLater:
        values[target] = Machine.both(values[a], values[b]) { $0.shifted(by: $1.bits) }
      case .shiftEarlier:
        values[target] = Machine.both(values[a], values[b]) { $0.shifted(by: -$1.bits) }
      case .concatenate: values[target] = Machine.both(values[a], values[b]) { concatenated($0, $1) }
      case .optionText: values[target] = values[a].isKnown ? plan.options[Int(values[a].bits)] : .unknown
      case .daysBetween:
        values[target] = Machine.both(values[a], values[b]) { Slot(bits: $1.bits - $0.bits) }
      case .dayOfTime: values[target] = values[a].isKnown ? dayOfTime(values[a]) : .unknown
      case .startOfDay: values[target] = values[a].isKnown ? startOfDay(values[a]) : .unknown
      case .call: values[target] = call(a)
      case .coalesce:
        var result = Slot.unknown
        for index in a..<a &+ b where !result.isKnown {
          let value = values[Int(operands[index])]
          if value.isKnown { result = value }
        }
        values[target] = result
      case .completeness: values[target] = completeness(operands + a, b)
      case .foldCase: values[target] = text(values[a]) { TextBytes.fold($0, in: texts.pointee) }
      case .foldCaseOfTexts: values[target] = values[a].isKnown ? folded(values[a]) : .unknown
      case .matches: values[target] = values[a].isKnown ? matches(values[a], pattern: b) : .unknown

      // MARK: Lists
      case .itemsBegin: beginItems(a)
      case .itemsAll: takeItems(a)
      case .every: truths[target] = answer(clause: a) { $0.matchCount == $0.candidates }
      case .count:
        values[target] =
          isAsked(a) ? Slot(bits: Int64(clauses[a].matchCount)) : .unknown
      case .sum: values[target] = sum(clause: a, column: b)
      case .latest: values[target] = chosen(clause: a, latest: true)
      case .earliest: values[target] = chosen(clause: a, latest: false)
      case .latestTime: values[target] = latestTime(clause: a)

      // MARK: Scores
      case .tallyBegin: beginTally()
      case .tallyEnd: endTally()
      case .choose: choose(a)
      case .lineComputed: payComputed(instruction.a, values[b], node: instruction.target)
      case .bands: payBands(a)
      case .payItems: payItems(a)
      case .selectItems: selectItems(a)
      case .nextSelected: if !nextSelected(a) { next = plan.instructions + target }
      case .paySelected:
        paySelected(a, values[b])
        next = plan.instructions + target
      case .paySelectedEnd: endPayingSelected(a)
      case .silenceBegin: if !beginSilence(a) { next = plan.instructions + target }
      case .paySilence: paySilence(a, values[b], node: instruction.target)
      case .clamp: applyLimit(a)
      case .scoreEnd: endScore(a, target)

      // MARK: Decisions
      case .grade: values[target] = Slot(bits: Int64(operands[Int(plan.grades[a].labels.start) &+ label(a)]))
      case .segments: values[target] = chooseSegment(a)
      case .takeStep: if takeStep(a) { next = plan.instructions + target }
      // MARK: Promises
      case .routedTo: truths[target] = Kleene.word(isTaken(byOneOf: operands + a, b))
      case .routedToPerson: truths[target] = Kleene.word(isRouted(to: values[a]))
      }
    }
  }

  // MARK: Two operands

  /// A value of two known ones.
  @inline(__always)
  private static func both(_ left: Slot, _ right: Slot, _ result: (Slot, Slot) -> Slot) -> Slot {
    left.isKnown && right.isKnown ? result(left, right) : .unknown
  }

  @inline(__always)
  private static func not(_ truth: UInt8) -> UInt8 { Kleene.yes &- truth }
}

extension Kleene {
  @inline(__always)
  static func word(_ flag: Bool) -> UInt8 { flag ? yes : no }

  /// The answer about two values, unknown unless both are known.
  @inline(__always)
  static func both(_ left: Slot, _ right: Slot, _ holds: (Slot, Slot) -> Bool) -> UInt8 {
    left.isKnown && right.isKnown ? word(holds(left, right)) : unknown
  }
}
