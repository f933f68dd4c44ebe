import AccordSemantics
import AccordValues

// Problems, in the order in which decisions show them: what could not be read, in the order of the fields, then all
// else by its field or rule. (Clause 4.23)

extension Machine {
  /// A failed calculation under a rule that used it.
  func report(_ failed: Slot, rule: Int32, place: Int, _ lane: Int) {
    // At one place a calculation fails in one way for one lead, or in a loop in several: each once is enough.
    guard failed.count >= 0 else { return }
    let report = reports + place * width + lane
    if report.pointee == block.pointee.number, wasReported(rule, failed.count, lane) { return }
    report.pointee = block.pointee.number
    add(rule, failed.count, .unknown, lane)
  }

  func addProblem(rule: Int32, _ error: CalculationError, _ lane: Int) {
    if wasReported(rule, error.rawValue, lane) { return }
    add(rule, error.rawValue, .unknown, lane)
  }

  func addProblem(rule: Int32, words: String, _ lane: Int) {
    let bytes = arena.pointee.copy(JSONText.quote(words))
    add(rule, -1, Slot(text: bytes.baseAddress, count: bytes.count), lane)
  }

  private func wasReported(_ rule: Int32, _ error: Int32, _ lane: Int) -> Bool {
    var problem = leads[lane].problems
    while let found = problem {
      if found.pointee.rule == rule, found.pointee.error == error { return true }
      problem = found.pointee.previous
    }
    return false
  }

  private func add(_ rule: Int32, _ error: Int32, _ words: Slot, _ lane: Int) {
    let problem = arena.pointee.allocate(CalculationProblem.self, count: 1)
    problem.pointee = CalculationProblem(
      rule: rule, error: error, words: words, previous: leads[lane].problems)
    leads[lane].problems = problem
  }

  func hasProblems(_ lane: Int) -> Bool {
    if loader.pointee.noteCount > 0 || leads[lane].problems != nil { return true }
    guard leads[lane].mayHideItems else { return false }
    for index in 0..<plan.counts.lists {
      let list = list(Int32(truncatingIfNeeded: index), lane)
      if list.pointee.block == block.pointee.number,
        list.pointee.hidesFuture || list.pointee.undecidedCount > 0
      {
        return true
      }
    }
    return false
  }

  /// Calls `body` with each problem after those of reading: what it is about, and it as JSON.
  func sortProblems(_ lane: Int) {
    sorting.pointee.clear()
    for index in 0..<plan.counts.lists {
      let list = self.list(Int32(truncatingIfNeeded: index), lane).pointee
      guard list.block == block.pointee.number else { continue }
      let subject = plan.lists[index].subject
      if list.hidesFuture {
        sorting.pointee.begin(subject, plan.rules[Int(subject)].text)
        append(plan.fieldStarts[Int(subject)], to: &sorting.pointee.bytes)
        append(plan.shared.inFuture, to: &sorting.pointee.bytes)
        sorting.pointee.bytes.append(int: list.future)
        sorting.pointee.bytes.append(UInt8(ascii: "}"))
        sorting.pointee.end()
      }
      if list.undecidedCount > 0 {
        sorting.pointee.begin(subject, plan.rules[Int(subject)].text)
        append(plan.fieldStarts[Int(subject)], to: &sorting.pointee.bytes)
        append(plan.shared.notJudged, to: &sorting.pointee.bytes)
        sorting.pointee.bytes.append(int: list.undecidedCount)
        append(plan.shared.problemMissing, to: &sorting.pointee.bytes)
        appendRankedNames(of: causes(ofList: Int32(truncatingIfNeeded: index), lane))
        sorting.pointee.bytes.append("]}" as StaticString)
        sorting.pointee.end()
      }
    }
    var next = leads[lane].problems
    while let problem = next?.pointee {
      next = problem.previous
      sorting.pointee.begin(problem.rule, plan.rules[Int(problem.rule)].text)
      append(plan.ruleStarts[Int(problem.rule)], to: &sorting.pointee.bytes)
      if problem.error >= 0 {
        append(plan.errors[Int(problem.error)], to: &sorting.pointee.bytes)
      } else {
        sorting.pointee.bytes.append(problem.words.text)
      }
      sorting.pointee.bytes.append(UInt8(ascii: "}"))
      sorting.pointee.end()
    }
    sorting.pointee.sort()
  }

  /// The names of causes in alphabetical order, each once.
  private func appendRankedNames(of causes: UnsafeMutablePointer<UInt64>) {
    let words = causeWords
    let ranks = arena.pointee.allocate(UInt64.self, count: words)
    ranks.update(repeating: 0, count: words)
    forEachCause(in: causes) { cause in
      let rank = Int(plan.causeRanks[cause])
      ranks[rank >> 6] |= 1 << UInt64(rank & 63)
    }
    var isFirst = true
    forEachCause(in: ranks) { rank in
      if !isFirst { sorting.pointee.bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(plan.rankedCauseNames[rank], to: &sorting.pointee.bytes)
    }
  }

  @inline(__always)
  func append(_ fragment: Fragment, to buffer: inout ByteWriter) {
    buffer.append(overlapping: plan.fragments + Int(fragment.start), Int(fragment.count))
  }
}
