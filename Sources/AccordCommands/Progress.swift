import AccordStream
import AccordValues
import Glibc
import Synchronization

/// Shows how far a run has come, about once a second: "1,200,000 leads, 350,000 a second".
final class Progress: Sendable {
  private struct State {
    var leads = 0
    var shown: ContinuousClock.Instant
    var shownLeads = 0
  }

  private let state: Mutex<State>
  /// On a terminal a line stands over the one before.
  private let isTerminal = Terminal.isTerminal(STDERR_FILENO)

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
