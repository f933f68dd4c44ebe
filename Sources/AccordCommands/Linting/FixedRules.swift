import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// Rules that were put right, before they are written.
struct FixedRules {
  let original: SourceSet
  let fixed: SourceSet
  /// How many fixes were applied.
  let count: Int
  /// What could not be put right.
  let remaining: Report
  /// Where the files must lie to be written.
  let scope: FileScope

  /// Shows the changes, or writes them and says so on the standard error.
  func report(isDryRun: Bool) throws {
    let changes = zip(original.files, fixed.files).filter { $0.bytes != $1.bytes }
    guard !isDryRun else {
      for (old, new) in changes {
        try Terminal.show(UnifiedDiff.text(old: old.bytes, new: new.bytes, path: old.path))
      }
      return
    }
    for (old, new) in changes {
      try Failures.reported {
        try AtomicFile.replace(
          new.path, with: new.onDisk(new.bytes), expecting: old.onDisk(old.bytes), within: scope)
      }
    }
    guard count > 0 else { return }
    let files = Count.of(changes.count, "file")
    Terminal.say("accord: put \(Count.of(count, "finding")) right in \(files)")
  }
}
