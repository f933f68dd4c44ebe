package import AccordSemantics
import AccordSource
import AccordValues
import Synchronization

/// One of the two rule sets of a comparison, with its text.
package struct ComparedRules: Sendable {
  /// What the user calls it: a folder, a file, or `REV:PATH`.
  package let name: String
  package let rules: RuleSet
  /// Reads the lists and tables that the rules name, also once their folder is gone.
  let files: RuleFiles
  let written: WrittenDeclarations

  /// Rules that have been checked.
  ///
  /// - Parameter files: as for the check; lists and tables are read again where only some of the changes are made.
  package init(name: String, rules: RuleSet, files: RuleFiles) {
    self.name = name
    self.rules = rules
    self.files = files
    written = WrittenDeclarations(rules.earliest.sources)
  }

  /// The program in force on a day; nil is the beginning of time.
  func program(on day: CalendarDate?) -> Program {
    guard let day else { return rules.earliest }
    return rules.versions.last { $0.from.map { $0 <= day } ?? true }?.program ?? rules.earliest
  }
}

/// The two sides of a comparison.
package struct RulePair: Sendable {
  package let old: ComparedRules
  package let new: ComparedRules
  /// The stretches of days on which each side has one program, in order.
  let stretches: [Days]

  /// Days on which each side has one program, and what these say.
  struct Days: Sendable {
    /// The first of them; nil, the beginning of time, comes first.
    let from: CalendarDate?
    let old: Program
    let new: Program
    let oldForms: DeclarationForms
    let newForms: DeclarationForms
  }

  /// The two, with the programs and forms of each stretch in which neither changes.
  package init(old: ComparedRules, new: ComparedRules) {
    self.old = old
    self.new = new
    let dated = Set((old.rules.versions + new.rules.versions).compactMap(\.from))
    stretches = ([nil] + dated.sorted().map { Optional($0) }).map { day in
      let (before, after) = (old.program(on: day), new.program(on: day))
      return Days(
        from: day, old: before, new: after, oldForms: DeclarationForms(before),
        newForms: DeclarationForms(after))
    }
  }
}

/// The files that rules name, kept from when they were first read: what is read again is what was compared, and is there
/// when its folder is not.
package final class KeptFiles: Sendable {
  private struct Key: Hashable {
    let name: String
    let rulePath: String
  }

  private let files: RuleFiles
  private let kept = Mutex<[Key: Result<[UInt8], RuleFileError>]>([:])

  /// Files that nothing has been read of yet.
  package init(_ files: RuleFiles) {
    self.files = files
  }

  /// The same files, each read once.
  package var reading: RuleFiles {
    RuleFiles { [self] name, rulePath throws(RuleFileError) in
      let key = Key(name: name, rulePath: rulePath)
      if let found = kept.withLock({ $0[key] }) { return try found.get() }
      let found: Result<[UInt8], RuleFileError>
      do throws(RuleFileError) {
        found = .success(try files.read(name, rulePath))
      } catch {
        found = .failure(error)
      }
      kept.withLock { $0[key] = found }
      return try found.get()
    }
  }
}
