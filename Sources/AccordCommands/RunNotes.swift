import AccordCSV
import AccordSemantics
import AccordStream
import AccordValues
import Glibc
import Synchronization

/// What is said at the end of a run about its input as a whole.
enum RunNotes {
  /// A sentence for each thing that is worth it.
  static func lines(
    _ run: RunCounts, _ program: Program, decisions: Int, duplicates: Duplicates,
    previous: Int? = nil
  ) -> [String] {
    [
      shown(run, program, decisions), previous.map { changed(run, since: $0) }, run.amended.missed,
      repeatedHeaders(run.skipped),
      leftOut(run.leftOut, duplicates, program),
      duplicates == .report ? repeatedIDs(run.ids, program) : nil, roundedIDs(run.ids),
    ].compactMap { $0 }
      + run.sent.compactMap(undecided) + run.amended.notes + run.reading.notes(program, leads: decisions)
  }

  private static func shown(_ run: RunCounts, _ program: Program, _ decisions: Int) -> String? {
    guard program.filter != nil else { return nil }
    let shown = decisions - run.unwanted - run.doubtful
    let isAre = shown == 1 ? "is" : "are"
    return
      "\(shown) of \(Count.of(decisions, "lead")) \(isAre) shown\(SelectionOptions.words(doubtful: run.doubtful))"
  }

  private static func changed(_ run: RunCounts, since previous: Int) -> String {
    let all = run.different + run.new + run.unchanged + run.nameless
    let absent = previous - run.different - run.unchanged
    // Of a lead that is not shown anyway nobody has looked whether it was there.
    let isTold = run.unwanted + run.doubtful == 0 && run.ids.firstRepeated == nil && absent > 0
    return
      "\(run.different) of \(Count.of(all, "lead")) \(run.different == 1 ? "is" : "are") decided otherwise than in the last run, \(run.new) \(run.new == 1 ? "is" : "are") new"
      + (run.nameless > 0
        ? ", \(run.nameless) \(run.nameless == 1 ? "has" : "have") no id and \(run.nameless == 1 ? "is" : "are") always shown"
        : "")
      + (isTold ? "; \(Count.of(absent, "lead")) of the last run did not come in" : "")
  }

  private static func undecided(_ count: SentCount) -> String? {
    guard count.unknown > 0 else { return nil }
    let are = count.unknown == 1 ? "is" : "are"
    return
      "\(Count.of(count.unknown, "lead")) \(are) not in output '\(count.output)', because it cannot be told whether what stands behind 'only when' holds"
  }

  private static func repeatedHeaders(_ skipped: SkippedRows) -> String? {
    guard let first = skipped.firstHeader else { return nil }
    let count = skipped.count(.header)
    let rows =
      count == 1
      ? "1 row repeats the header (\(first.words)) and was"
      : "\(count) rows repeat the header, the first in \(first.words), and were"
    return "\(rows) left out; are these several files in one?"
  }

  private static func repeatedIDs(_ ids: IDCounts, _ program: Program) -> String? {
    guard let first = ids.firstRepeated else { return nil }
    let leads = Count.of(ids.repeated, "lead", "has", "have")
    return
      "\(leads) the \(program.nameWords) of an earlier one, the first in \(first.words); each was decided"
  }

  private static func leftOut(_ leads: LeftOutLeads, _ duplicates: Duplicates, _ program: Program) -> String?
  {
    guard let first = leads.first else { return nil }
    let has = Count.of(leads.count, "lead", "has", "have")
    return
      "\(has) the \(program.nameWords) of \(duplicates == .last ? "a later" : "an earlier") one, the first in \(first.words), and \(leads.count == 1 ? "was" : "were") left out"
  }

  private static func roundedIDs(_ ids: IDCounts) -> String? {
    guard let first = ids.firstRounded else { return nil }
    let numbers = Count.of(ids.rounded, "id", "is a number", "are numbers")
    return
      "\(numbers) that a spreadsheet has rounded, such as 1,51E+11, the first in \(first.words); export the ids as text"
  }
}

/// Shows how far a run has come, about once a second: "1,200,000 leads, 350,000 a second".
final class Progress: Sendable {
  private struct State {
    var leads = 0
    var shown: ContinuousClock.Instant
    var shownLeads = 0
  }

  private let state: Mutex<State>
  /// On a terminal a line stands over the one before.
  private let isTerminal = Terminal.isTerminal(Console.current.errors)

  /// Starts now.
  init() {
    state = Mutex(State(shown: .now))
  }

  /// Notes how many leads there are so far; shows it when it is time.
  @Sendable func note(_ leads: Int) {
    state.withLock { state in
      state.leads = leads
      let now = ContinuousClock.now
      let passed = now - state.shown
      guard passed >= .seconds(1) else { return }
      let seconds = Double(passed.components.seconds) + Double(passed.components.attoseconds) * 1e-18
      let rate = Int((Double(leads - state.shownLeads) / seconds).rounded())
      state.shown = now
      state.shownLeads = leads
      show("\(Progress.count(leads)), \(rate.grouped) a second")
    }
  }

  /// Takes the line away from a terminal.
  func finish() {
    if isTerminal { write("\u{1B}[K") }
  }

  private func show(_ text: String) {
    // With the cursor at its beginning, so that a reject is written over it.
    write(isTerminal ? "\u{1B}[K\(text)\r" : "\(text)\n")
  }

  private func write(_ text: String) {
    let sink = ByteSink.standardError()
    // Nothing depends on it.
    try? sink.write(lines: Array(text.utf8))
    try? sink.flush()
  }

  private static func count(_ leads: Int) -> String { "\(leads.grouped) lead\(leads == 1 ? "" : "s")" }
}
