import AccordSemantics
import AccordValues

// What instructions on values do, where it takes more than a line.

extension Machine {
  /// The time a duration before now; before everything where the calendar has no such time.
  @inline(__always)
  static func edge(_ duration: Slot, before now: Int64) -> Int64 {
    let (length, overflow) = duration.bits.multipliedReportingOverflow(by: 1_000_000)
    let (edge, beyond) = now.subtractingReportingOverflow(length)
    if !overflow, !beyond, TimeBytes.instants.contains(edge) { return edge }
    // Of a duration below zero it lies behind all times.
    return duration.bits < 0 ? .max : .min
  }

  // MARK: Texts

  /// Whether one of the texts of a list stands in a certain way in a text.
  @inline(__always)
  func some(
    _ value: Slot, list: Int, _ holds: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    for index in plan.textLists[list].texts.range where holds(value.text, plan.slots[index].text) {
      return true
    }
    return false
  }

  /// Whether one text of a list, or all, are in a text.
  func contains(_ value: Slot, list: Int, all: Bool) -> Bool {
    let answer = searchMemos[Int(plan.textLists[list].memo)].answer(value.text) {
      some(value, list: list) { TextBytes.contains($0, $1) != all } != all
    }
    return answer ?? false
  }

  static func texts(_ list: Slot, contain text: Slot) -> Bool {
    for element in list.texts where TextBytes.equal(element.text, text.text) { return true }
    return false
  }

  func textsContain(_ value: Slot, list: Int, all: Bool) -> Bool {
    for index in plan.textLists[list].texts.range
    where Machine.texts(value, contain: plan.slots[index]) != all {
      return !all
    }
    return all
  }

  @inline(__always)
  func text(_ value: Slot, _ change: (UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>) -> Slot {
    guard value.isKnown else { return .unknown }
    let changed = change(value.text)
    return Slot(text: changed.baseAddress, count: changed.count)
  }

  func folded(_ list: Slot) -> Slot {
    let count = Int(list.count)
    let elements = texts.pointee.allocate(Slot.self, count: count)
    for (index, element) in list.texts.enumerated() {
      let folded = TextBytes.fold(element.text, in: texts.pointee)
      elements[index] = Slot(text: folded.baseAddress, count: folded.count)
    }
    return Slot(bits: Int64(Int(bitPattern: elements)), count: list.count)
  }

  func concatenated(_ left: Slot, _ right: Slot) -> Slot {
    let count = Int(left.count) + Int(right.count)
    guard count <= LanguageLimits.joinedText else { return CalculationError.outOfRange.slot }
    let target = texts.pointee.reserve(count)
    if let start = left.text.baseAddress { target.update(from: start, count: left.text.count) }
    if let start = right.text.baseAddress {
      (target + left.text.count).update(from: start, count: right.text.count)
    }
    texts.pointee.commit(count)
    return Slot(text: target, count: count)
  }

  func matches(_ value: Slot, pattern: Int) -> Slot {
    let utf8 = value.text
    let isMatch = patternMemos[pattern].answer(utf8) {
      switch plan.patterns[pattern]._withUnsafeGuaranteedRef({ $0.matches(validated: utf8) }) {
      case .yes: true
      case .no: false
      case .limitExceeded: nil
      }
    }
    guard let isMatch else { return Slot(bits: 0, count: plan.patternErrors[pattern], state: .failed) }
    return Slot(bits: isMatch ? 1 : 0)
  }

  // MARK: Tables

  @inline(__always)
  func lookUp(_ key: Slot, table: Int) -> Slot {
    guard key.isKnown else { return .unknown }
    let row = plan.tables[table].keys.find(key.text)
    guard row >= 0 else { return .unknown }
    let start = plan.tables[table].rows + Int(row) &* plan.tables[table].columnCount
    return Slot(bits: Int64(Int(bitPattern: start)), count: 1)
  }

  // MARK: Numbers

  /// Calls of a function; unknown where an argument is.
  func call(_ number: Int, _ lanes: Lanes, _ result: ValueColumn) {
    let call = plan.calls[number]
    lanes.each { lane in
      let operands = Kernel.Operands(
        columns: columns, lane: lane, registers: plan.operands + Int(call.operands.start),
        count: Int(call.operands.count), texts: texts, shape: plan.shape)
      for index in 0..<operands.count where !operands[index].isKnown {
        result[lane] = .unknown
        return
      }
      let value = call.kernel.apply(operands)
      result[lane] = value.state == .failed ? Slot(bits: 0, count: call.error, state: .failed) : value
    }
  }

  func completeness(_ registers: UnsafePointer<Int32>, _ count: Int, _ lane: Int) -> Slot {
    var known = 0
    for index in 0..<count where value(registers[index], lane).isKnown { known += 1 }
    return Decimal(known).divided(by: Decimal(count)).map { Slot($0) } ?? .failed
  }

  // MARK: Days

  func dayOfTime(_ time: Slot) -> Slot {
    guard let instant = Instant(microseconds: time.bits) else { return .unknown }
    return Slot(bits: Int64(plan.shape.zone.date(of: instant).daysSinceEpoch))
  }

  /// The first instant of a day, remembered for days that come again.
  func startOfDay(_ date: Slot) -> Slot {
    let remembered = days + Int(date.bits & (Machine.dayCount - 1))
    if remembered.pointee.day != date.bits {
      remembered.pointee = (date.bits, startOfNewDay(date))
    }
    return remembered.pointee.start
  }

  private func startOfNewDay(_ date: Slot) -> Slot {
    let day = CalendarDate(daysSinceEpoch: Int(date.bits))
    let start = day.flatMap { plan.shape.zone.instant(date: $0, microsecondOfDay: 0) }
    return start.map { Slot(bits: $0.microseconds) } ?? CalculationError.outOfRange.slot
  }

  // MARK: Conditions answered together

  /// Sets all conditions of a switch: those of the case that is found hold, the others do not.
  @inline(__always)
  func answer(switch number: Int, _ lanes: Lanes, _ values: ValueColumn, _ find: (SwitchPlan, Slot) -> Int32)
  {
    let plan = self.plan.switches[number]
    let registers = plan.registers.range
    let areAll = lanes.areAll
    if areAll {
      // Registers that stand beside each other.
      (truths + registers.lowerBound &* width).update(repeating: Kleene.no, count: registers.count &* width)
    }
    lanes.each { lane in
      let value = values[lane]
      if !value.isKnown || !areAll {
        let other = value.isKnown ? Kleene.no : Kleene.unknown
        for register in registers { truths[register &* width &+ lane] = other }
      }
      guard value.isKnown else { return }
      let found = find(plan, value)
      guard found >= 0 else { return }
      for index in self.plan.cases[Int(plan.firstCase) &+ Int(found)].range {
        truths[Int(self.plan.operands[index]) &* width &+ lane] = Kleene.yes
      }
    }
  }

  /// The place of a number among constants in ascending order; -1 when it is none of them.
  func find(_ number: Slot, in constants: Stretch) -> Int32 {
    var (low, high) = (0, Int(constants.count))
    while low < high {
      let middle = (low + high) / 2
      if plan.slots[Int(constants.start) + middle].isLess(number) { low = middle + 1 } else { high = middle }
    }
    guard low < Int(constants.count), plan.slots[Int(constants.start) + low].isSameNumber(number) else {
      return -1
    }
    return Int32(truncatingIfNeeded: low)
  }

  func answer(thresholds number: Int, _ lanes: Lanes, _ values: ValueColumn) {
    let plan = self.plan.thresholds[number]
    if lanes.areAll, let ranks = plan.ranks { return answer(plan, ranks, lanes.all, values) }
    lanes.each { answer(plan, values[$0], $0) }
  }

  /// Answers the conditions for one lead.
  func answer(_ plan: ThresholdsPlan, _ value: Slot, _ lane: Int) {
    guard value.isKnown else {
      for register in plan.above.range { truths[register &* width &+ lane] = Kleene.unknown }
      for register in plan.below.range { truths[register &* width &+ lane] = Kleene.unknown }
      return
    }
    // Those above hold up to the first whose edge is too high.
    let reached = count(of: plan.aboveEdges) { edge in
      edge.isLess(value, asNumbers: plan.isNumber) || (edge.isKnown && edge.isSame(value))
    }
    for register in plan.above.range {
      truths[register &* width &+ lane] = Kleene.word(register &- Int(plan.above.start) < reached)
    }
    // Those below fail up to the first whose edge is high enough.
    let passed = count(of: plan.belowEdges) { edge in
      edge.isLess(value, asNumbers: plan.isNumber) || (!edge.isKnown && edge.isSame(value))
    }
    for register in plan.below.range {
      truths[register &* width &+ lane] = Kleene.word(register &- Int(plan.below.start) >= passed)
    }
  }

  /// How many edges of a stretch there are before the first for which `isBefore` does not hold.
  @inline(__always)
  private func count(of edges: Stretch, _ isBefore: (Slot) -> Bool) -> Int {
    var (low, high) = (0, Int(edges.count))
    while low < high {
      let middle = (low + high) / 2
      if isBefore(plan.slots[Int(edges.start) + middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Slot {
  /// Whether a number or anything counted in whole units is the same.
  @inline(__always)
  fileprivate func isSame(_ other: Slot) -> Bool { bits == other.bits && count == other.count }

  /// A time later by so many seconds.
  @inline(__always)
  func shifted(by seconds: Int64) -> Slot {
    let (length, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    let (sum, beyond) = bits.addingReportingOverflow(length)
    guard !overflow, !beyond, TimeBytes.instants.contains(sum) else {
      return CalculationError.outOfRange.slot
    }
    return Slot(bits: sum)
  }
}
