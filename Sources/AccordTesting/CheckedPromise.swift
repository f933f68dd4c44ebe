import AccordSemantics
package import AccordSource
import AccordStream

/// A promise, and what the tests have shown of it.
package struct CheckedPromise: Sendable {
  package let title: String
  /// Of the title: what tells promises apart.
  package let range: SourceRange
  /// The path of the rule file, as the user knows it.
  package let file: String
  /// The line of the title, counted from 1.
  package let line: Int
  /// How many leads of tests it was checked on: those for which its condition is not unknown.
  package private(set) var leads = 0
  /// How many of them break it.
  package private(set) var broken = 0

  /// What is known of it: `tested on 13 leads`, `broken by 2 of 13 leads` or `not checked`.
  package var words: String {
    if leads == 0 { return "not checked" }
    let tested = Count.of(leads, "lead")
    return broken == 0 ? "tested on \(tested)" : "broken by \(broken) of \(tested)"
  }

  init(_ promise: Promise, in program: Program) {
    title = promise.title
    range = promise.range
    let source = program.sources[promise.range]
    file = source.path
    line = source.line(at: promise.range.bytes.lowerBound) + 1
  }

  /// Notes the outcome of its condition for one lead.
  mutating func note(_ truth: Truth) {
    if truth != .unknown { leads += 1 }
    if truth == .no { broken += 1 }
  }

  /// The promises of several versions of the rules, each once, in the order of the files.
  static func merged(_ checks: [CheckedPromise]) -> [CheckedPromise] {
    var merged: [SourceRange: CheckedPromise] = [:]
    for check in checks {
      if merged[check.range] == nil { merged[check.range] = check } else { merged[check.range]?.add(check) }
    }
    return merged.values.sorted {
      ($0.range.file, $0.range.bytes.lowerBound) < ($1.range.file, $1.range.bytes.lowerBound)
    }
  }

  private mutating func add(_ other: CheckedPromise) {
    leads += other.leads
    broken += other.broken
  }
}
