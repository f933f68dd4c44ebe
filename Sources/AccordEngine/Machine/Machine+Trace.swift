import AccordSemantics

// What decisions say that show everything: how each rule came out and what it saw. Conditions stand in truth registers
// anyway; lines that do more note their outcome while they are decided.

extension Machine {
  /// Notes how a line comes out, where somebody asks.
  @inline(__always)
  func note(_ line: Int32, _ outcome: UInt8, _ lane: Int) {
    let register = plan.lines[Int(line)].outcome
    if register >= 0 { truths[Int(register) &* width &+ lane] = outcome }
  }

  /// Makes room for what a line is going to pay for so many items, where decisions show that.
  func beginPaidItems(_ line: Int32, _ count: Int, _ lane: Int) {
    let paid = plan.lines[Int(line)].paid
    guard paid >= 0 else { return }
    self.paid[Int(paid) &* width &+ lane] = PaidItems(
      items: arena.pointee.allocate(PaidItem.self, count: max(1, count)))
  }

  /// Notes what a line pays for an item, for which there is room.
  func note(_ line: Int32, paid points: Slot, at time: Int64, _ lane: Int) {
    let number = plan.lines[Int(line)].paid
    guard number >= 0 else { return }
    let paid = paid + (Int(number) &* width &+ lane)
    paid.pointee.items?[paid.pointee.count] = PaidItem(time: time, points: points)
    paid.pointee.count += 1
  }

  // MARK: Writing

  /// Each rule that was looked at, in that order: all of them, and of the route as far as it was gone.
  func appendTrace(_ lane: Int, to output: inout ByteWriter) {
    showValues(lane)
    append(plan.shared.trace, to: &output)
    output.appendList { output in
      var entry = plan.trace
      let end = entry + (plan.counts.traceOfDeclarations &+ Int(leads[lane].stepReached) &+ 1)
      while entry < end {
        append(entry, lane, to: &output)
        entry += 1
      }
    }
  }

  @inline(__always)
  private func append(_ entry: UnsafePointer<TraceEntryPlan>, _ lane: Int, to output: inout ByteWriter) {
    append(entry.pointee.opening, to: &output)
    let outcome = truth(entry.pointee.outcome, lane)
    let observed = entry.pointee.observed
    guard observed.count > 0 else { return append(plan.shared.outcomes[outcome], to: &output) }
    append(plan.shared.outcomesObserving[outcome], to: &output)
    let values = shown.pointee.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    var place = plan.operands + Int(observed.start)
    let end = place + Int(observed.count)
    while place < end, let values {
      let start = shownStarts + Int(place.pointee)
      output.append(overlapping: values + start[0], start[1] &- start[0])
      place += 1
    }
    // In place of the comma behind the last value.
    output.truncate(to: output.count &- 1)
    append(plan.shared.endOfObserved, to: &output)
  }

  /// Writes the value of everything that rules see, each once however many of them do: `"name":value,`.
  private func showValues(_ lane: Int) {
    shown.pointee.clear()
    for index in 0..<plan.counts.observed {
      shownStarts[index] = shown.pointee.count
      append(plan.observed + index, lane, to: &shown.pointee)
    }
    shownStarts[plan.counts.observed] = shown.pointee.count
    shown.pointee.reserve(ByteWriter.overlap)
  }

  private func append(_ observed: UnsafePointer<ObservedPlan>, _ lane: Int, to output: inout ByteWriter) {
    append(observed.pointee.opening, to: &output)
    if observed.pointee.form == .truth {
      switch truth(observed.pointee.register, lane) {
      case Kleene.no: output.append("false")
      case Kleene.yes: output.append("true")
      default: append(observed.pointee.absence, to: &output)
      }
    } else {
      let value = value(observed.pointee.register, lane)
      if value.isKnown {
        append(value, observed.pointee.form, columns: observed.pointee.columns, to: &output)
      } else {
        append(observed.pointee.absence, to: &output)
      }
    }
    output.append(UInt8(ascii: ","))
  }

  /// A value that is known, as `Value.json`; of a list of records how many there are.
  func append(
    _ value: Slot, _ form: ShownForm, columns: Stretch = .empty, to output: inout ByteWriter
  ) {
    switch form {
    case .text: output.appendQuoted(value.text)
    case .number: output.append(decimal: value)
    // Those of conditions stand in truth registers.
    case .flag, .truth: output.append(value.bits != 0 ? "true" : "false")
    case .option: output.appendQuoted(plan.options[Int(value.bits)].text)
    case .time: appendQuoted(to: &output) { $0.append(instant: value.bits) }
    case .date: appendQuoted(to: &output) { $0.append(date: value.bits) }
    case .duration: appendQuoted(to: &output) { $0.append(duration: value.bits) }
    case .texts:
      output.appendList { output in
        for text in value.texts {
          output.append(UInt8(ascii: ","))
          output.appendQuoted(text.text)
        }
      }
    case .record:
      output.appendList { output in
        for column in 0..<Int(columns.count) {
          output.append(UInt8(ascii: ","))
          guard let cell = value.rows?[column], cell.isKnown,
            let form = ShownForm(rawValue: plan.operands[Int(columns.start) + column])
          else {
            output.append("null")
            continue
          }
          append(cell, form, to: &output)
        }
      }
    case .records:
      appendQuoted(to: &output) { output in
        output.append(int: Int(value.count))
        output.append(value.count == 1 ? " item" : " items")
      }
    }
  }

  /// What needs no escapes, in quotes.
  @inline(__always)
  private func appendQuoted(to output: inout ByteWriter, _ append: (inout ByteWriter) -> Void) {
    output.append(UInt8(ascii: "\""))
    append(&output)
    output.append(UInt8(ascii: "\""))
  }
}
