import AccordSemantics
import AccordValues

// Problems, in the order in which decisions show them: what could not be read, in the order of the fields, then all
// else by its field or rule. (Clause 4.23)

extension Machine {
  /// A failed calculation under a rule that used it.
  func report(_ failed: Slot, rule: Int32, place: Int) {
    // At one place a calculation fails in one way for one lead, or in a loop in several: each once is enough.
    guard failed.count >= 0 else { return }
    if reports[place] == state.pointee.lead, wasReported(rule, failed.count) { return }
    reports[place] = state.pointee.lead
    add(CalculationProblem(rule: rule, error: failed.count, words: .unknown))
  }

  func addProblem(rule: Int32, _ error: CalculationError) {
    if wasReported(rule, error.rawValue) { return }
    add(CalculationProblem(rule: rule, error: error.rawValue, words: .unknown))
  }

  func addProblem(rule: Int32, words: String) {
    let bytes = arena.pointee.copy(JSONText.quote(words))
    add(
      CalculationProblem(rule: rule, error: -1, words: Slot(text: bytes.baseAddress, count: bytes.count)))
  }

  private func wasReported(_ rule: Int32, _ error: Int32) -> Bool {
    for index in 0..<state.pointee.calculations
    where calculations[index].rule == rule && calculations[index].error == error {
      return true
    }
    return false
  }

  private func add(_ problem: CalculationProblem) {
    // There is room for everything that can fail.
    guard state.pointee.calculations < Machine.calculationLimit(plan.counts) else { return }
    calculations[state.pointee.calculations] = problem
    state.pointee.calculations += 1
  }

  var hasProblems: Bool {
    if loader.pointee.noteCount > 0 || state.pointee.calculations > 0 { return true }
    for index in 0..<plan.counts.lists where lists[index].lead == state.pointee.lead {
      if lists[index].hidesFuture || lists[index].undecidedCount > 0 { return true }
    }
    return false
  }

  /// Calls `body` with each problem after those of reading: what it is about, and it as JSON.
  func sortProblems() {
    sorting.pointee.clear()
    for index in 0..<plan.counts.lists where lists[index].lead == state.pointee.lead {
      let list = lists[index]
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
        appendRankedNames(of: listCauses + index * causeWords)
        sorting.pointee.bytes.append("]}" as StaticString)
        sorting.pointee.end()
      }
    }
    for index in 0..<state.pointee.calculations {
      let problem = calculations[index]
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
    buffer.append(
      UnsafeBufferPointer(start: plan.fragments + Int(fragment.start), count: Int(fragment.count)))
  }
}
