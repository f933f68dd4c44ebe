import AccordSource

/// Options that were called otherwise before. The old words still work, and the run says the new ones.
struct FormerOptions {
  private struct Renamed {
    let command: String
    let old: String
    let new: String
    /// Whether the old word stays, because people write it: nothing is said.
    var isHabit = false
  }

  private static let all = [
    Renamed(command: "lint", old: "--explain", new: "--page"),
    Renamed(command: "lint", old: "--dry-run", new: "--diff"),
    // Forms of data elsewhere; here people mean the file, and the form of the table.
    Renamed(command: "init", old: "--from", new: "--export", isHabit: true),
    Renamed(command: "agreed", old: "--to", new: "--format", isHabit: true),
  ]

  /// The arguments with the options as they are called now.
  private(set) var arguments: [String]
  /// A sentence for each option that was replaced.
  private(set) var notes: [String] = []

  /// Looks for old words in the arguments of a command; what stands behind `--` are names of files.
  init(_ arguments: [String]) {
    self.arguments = arguments
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    for renamed in FormerOptions.all where arguments.first == renamed.command {
      for (index, argument) in arguments[..<end].enumerated() {
        guard argument == renamed.old || argument.hasPrefix("\(renamed.old)=") else { continue }
        self.arguments[index] = renamed.new + argument.dropFirst(renamed.old.count)
        if !renamed.isHabit { notes.append("'\(renamed.old)' is called '\(renamed.new)' now") }
      }
    }
  }
}
