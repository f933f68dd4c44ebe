package import AccordSource
import Synchronization

/// The work that questions about conditions may take, for all versions of a rule set together, and what could not be
/// decided.
///
/// Work is counted by what is done, a unit being about as much as comparing two values, and never timed: the findings
/// are the same on every machine.
package final class Effort: Sendable {
  /// For all questions of a part of the walk.
  private static let ofRules = 8_000_000
  /// For one lint, so that one with hard questions leaves something for the others.
  private static let ofLint = 1_500_000
  /// For one question, so that a hard one leaves something for the others.
  private static let ofQuestion = 200_000

  private let state: Mutex<State>
  /// Whether something was left undecided since it was last asked for; cheap to ask.
  private let hasNews = Atomic(false)

  /// The lint that is asking, by its place among all; cheap to say.
  private let asking = Atomic(0)

  private struct State {
    var left: Int
    /// What each lint has spent.
    var spent: [Int: Int] = [:]
    var news: Set<News> = []
  }

  private struct News: Hashable {
    let range: SourceRange
    let reason: Undecided.Reason
  }

  /// Nothing done yet, and as much allowed as rules of people ever need.
  package init() {
    state = Mutex(State(left: Effort.ofRules))
  }

  /// Says which lint will ask, by its place among all.
  package func begin(_ lint: Int) {
    asking.store(lint, ordering: .relaxed)
  }

  /// Whether nothing is left for one more question.
  var isSpent: Bool { forQuestion <= 0 }

  /// How much one more question may take.
  var forQuestion: Int {
    let lint = asking.load(ordering: .relaxed)
    return state.withLock { state in
      max(0, min(state.left, Effort.ofLint - state.spent[lint, default: 0], Effort.ofQuestion))
    }
  }

  func spend(_ work: Int) {
    let lint = asking.load(ordering: .relaxed)
    state.withLock { state in
      state.left -= work
      state.spent[lint, default: 0] += work
    }
  }

  /// Notes that a question about what stands at a place has no answer.
  func leaveOpen(_ range: SourceRange?, _ reason: Undecided.Reason) {
    guard let range else { return }
    _ = state.withLock { $0.news.insert(News(range: range, reason: reason)) }
    hasNews.store(true, ordering: .relaxed)
  }

  /// What was left undecided since the last time, for the lint that asked.
  package func undecided(by code: DiagnosticCode) -> [Undecided] {
    guard hasNews.load(ordering: .relaxed) else { return [] }
    hasNews.store(false, ordering: .relaxed)
    return state.withLock { state in
      defer { state.news = [] }
      return state.news.map { Undecided(code: code, range: $0.range, reason: $0.reason) }
    }
  }
}
