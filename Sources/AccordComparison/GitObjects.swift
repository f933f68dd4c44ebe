import AccordSource
import AccordVerify

/// The command `git`, as far as it reads objects.
///
/// No hook, no filter and no helper of the repository is started, and nothing is fetched.
enum Git {
  /// What stands before every command: nothing of the configuration may start a program.
  private static let settings = [
    "--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
  ]
  /// What is added to the environment: git neither asks nor fetches, and speaks English.
  private static let environment = ["GIT_NO_LAZY_FETCH=1", "GIT_TERMINAL_PROMPT=0", "LC_ALL=C", "LANGUAGE=C"]

  /// What is written beyond this, in bytes, is cut off.
  static let mostOutput = 64 << 20

  /// Runs a command of git in the folder of this process.
  static func run(_ arguments: [String]) throws(ChildProcess.Failure) -> ChildProcess.Result {
    try ChildProcess.run("git", settings + arguments, adding: environment)
  }
}

/// The files below a folder of a revision, by their paths seen from it.
struct RevisionTree: Sendable {
  /// A file, or a link.
  struct Entry {
    let object: String
    let size: Int
    let isLink: Bool
  }

  private var entries: [String: Entry] = [:]

  /// How many links a path may lead over, so that it ends.
  private static let mostLinks = 16

  /// - Parameter listing: what `git ls-tree -r -z -l` writes: mode, type, object and size, a tab, and the path.
  init(_ listing: [UInt8]) {
    for record in listing.split(separator: 0) {
      guard let tab = record.firstIndex(of: UInt8(ascii: "\t")),
        let path = String(validating: record[record.index(after: tab)...], as: UTF8.self),
        let normal = Self.normal(path), normal == path
      else { continue }
      let words = String(decoding: record[..<tab], as: UTF8.self).split(separator: " ").map(String.init)
      guard words.count == 4, words[1] == "blob", let size = Int(words[3]) else { continue }
      entries[path] = Entry(object: words[2], size: size, isLink: words[0] == "120000")
    }
  }

  /// The rule files, hidden ones left out, in the order of their names.
  var ruleFiles: [String] {
    entries.keys.filter { path in
      path.hasSuffix(".accord") && !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The file that a path leads to; nil for none, and for a link that leads out of the folder or round in a circle.
  func resolve(_ path: String) -> Entry? {
    var path = path
    for _ in 0..<Self.mostLinks {
      guard let entry = entries[path] else { return nil }
      guard entry.isLink else { return entry }
      guard entry.size <= 4096, let result = try? Git.run(["cat-file", "blob", entry.object]),
        result.status == 0, let target = String(validating: result.output, as: UTF8.self),
        !Path.isAbsolute(target), let next = Self.normal(Path.join(Path.folder(of: path), target))
      else { return nil }
      path = next
    }
    return nil
  }

  /// A path without `.` and `..`; nil for one that leads out.
  static func normal(_ path: String) -> String? {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == ".." {
        if parts.popLast() == nil { return nil }
      } else if part != "." {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
