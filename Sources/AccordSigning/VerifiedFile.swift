package import AccordSemantics
package import AccordSource

/// The file in which it is kept what came of the promises of a rule set.
package struct VerifiedFile: Sendable {
  private let file: KeptFile
  private let command: String

  /// The name of the file in the folder of the rules; for a single rule file `NAME.accord` it is `NAME.verified.lock`.
  package static let name = "verified.lock"

  /// - Parameters:
  ///   - rules: the folder of the rules, or a single rule file; its lock stands beside it.
  ///   - scope: where files of the rules may lie; without it, in the folder of the lock.
  package init(rules: String, scope: FileScope? = nil) {
    file = KeptFile(VerifiedFile.name, rules: rules, scope: scope)
    command = "accord verify \(ShellWord.quoted(rules)) --record"
  }

  /// As the user would write it.
  package var path: String { file.path }

  /// What was found out; nil when nothing has been recorded.
  package func read() throws(LockError) -> VerifiedLock? {
    guard let bytes = try file.read() else { return nil }
    return try VerifiedLock(bytes, path: path, command: command)
  }

  /// Writes what was found out, in the place of what was. Of the same lock the same bytes.
  package func write(_ lock: VerifiedLock) throws(LockError) {
    try file.write(Array(lock.text.utf8))
  }

  /// Whether there is a file, readable or not.
  package var isThere: Bool { FileKind(at: path) != nil }

  // MARK: What is out of date

  /// What `accord lint` says where something is recorded: promises that are not as they were, or were not there, and promises
  /// that are gone.
  package func findings(in rules: RuleSet) throws(LockError) -> [Diagnostic] {
    guard let lock = try read() else { return [] }
    let promises = rules.versions.flatMap(\.program.promises)
    let titles = Set(promises.map(\.title))
    let meanings = Set(rules.promiseMeanings.joined())
    let gone = lock.entries.filter { !titles.contains($0.title) && !meanings.contains($0.meaning) }
    if gone.count == lock.entries.count, gone.count > 1 {
      return [finding("none of the \(gone.count) promises in '\(path)' is one of these rules", nil)]
    }
    let recorded = Dictionary(lock.entries.map { ($0.title, $0.outcome) }) { $0.lesser($1) }
    let known = lock.outcomes(in: rules)
    var seen: Set<SourceRange> = []
    let stale = promises.filter { seen.insert($0.range).inserted && known[$0.range] == nil }.map { promise in
      let words =
        switch recorded[promise.title] {
        case .alwaysYes, .neverNo: "was proven for other rules than these"
        case .undecided, .refuted: "was verified for other rules than these"
        case nil: "is not in '\(path)'"
        }
      return finding("the promise \"\(promise.title)\" \(words)", promise.range)
    }
    return stale
      + gone.map { finding("'\(path)' has the promise \"\($0.title)\", which is none of these rules", nil) }
  }

  private func finding(_ message: String, _ range: SourceRange?) -> Diagnostic {
    Diagnostic(.proofStale, message, at: range, help: ["record again: \(command)"])
  }
}
