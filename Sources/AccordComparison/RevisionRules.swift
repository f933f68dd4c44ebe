package import AccordSemantics
package import AccordSource
import Synchronization

/// Rules as they stand in a revision of a git repository: `main:rules`, `HEAD~1:rules/first.accord`.
///
/// The files are read from the repository's objects as they were committed, and nothing is written: attributes that leave
/// out or rewrite files when an archive is made do not count, and neither do filters.
package struct RevisionRules: Sendable {
  /// Why rules cannot be read, a sentence.
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// The rule files; their paths are those that people know, `main:rules/first.accord`.
  package let sources: SourceSet
  private let tree: RevisionTree
  /// What the paths of rule files begin with.
  private let prefix: String

  /// How much is read, so that it ends.
  private enum Limit {
    static let ruleFile = 16 << 20
    static let ruleFiles = 10_000
    static let rules = 64 << 20
    static let namedFile = 64 << 20
    static let namedFiles = 256 << 20
  }

  /// Whether a text that names no file can name a revision and a path: `REV:PATH`.
  package static func isRevision(_ text: String) -> Bool { split(text) != nil }

  /// Reads the rules that `REV:PATH` names, a folder or a rule file, from the repository around the working folder.
  package init(_ text: String) throws(Failure) {
    guard let (revision, path) = Self.split(text) else {
      throw Failure(description: "'\(text)' names no revision; write it as git does, 'main:rules'")
    }
    try Self.checkRepository(text)
    guard try Self.object("\(revision)^{tree}") != nil else {
      throw Failure(
        description:
          "there is no revision '\(revision)' in this repository; if it is on a server, fetch it first, with all its history where the copy is shallow"
      )
    }
    guard let object = try Self.object(text) else {
      throw Failure(
        description:
          "the revision '\(revision)' has no '\(path)'; paths begin at the root of the repository, or are written './\(path)'"
      )
    }
    let kind = String(decoding: try Self.output(["cat-file", "-t", object]), as: UTF8.self)
    let isFolder = kind.hasPrefix("tree")
    var start = text
    if !isFolder {
      guard path.hasSuffix(".accord") else {
        throw Failure(description: "'\(text)' is no rule file, they end in .accord")
      }
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      start = "\(revision):\(folder)"
    }
    guard let root = try Self.object(start) else {
      throw Failure(description: "the folder of '\(text)' cannot be read")
    }
    prefix = start.hasSuffix(":") || start.hasSuffix("/") ? start : start + "/"
    let tree = RevisionTree(try Self.output(["ls-tree", "-r", "-z", "-l", "--full-tree", root]))
    self.tree = tree
    let names = isFolder ? tree.ruleFiles : [String(path.split(separator: "/").last ?? "")]
    sources = try Self.sources(names, tree, prefix: prefix, shown: text)
  }

  /// The part before the first colon that is in no braces, and the part behind it.
  private static func split(_ text: String) -> (revision: String, path: String)? {
    var depth = 0
    for index in text.indices {
      switch text[index] {
      case "{": depth += 1
      case "}": depth -= 1
      case ":" where depth == 0:
        let revision = String(text[..<index])
        return revision.isEmpty || text.contains("\0")
          ? nil : (revision, String(text[text.index(after: index)...]))
      default: continue
      }
    }
    return nil
  }

  private static func sources(
    _ names: [String], _ tree: RevisionTree, prefix: String, shown: String
  ) throws(Failure) -> SourceSet {
    guard !names.isEmpty else {
      throw Failure(description: "there is no file '*.accord' in the folder '\(shown)'")
    }
    guard names.count <= Limit.ruleFiles else {
      throw Failure(
        description:
          "the folder '\(shown)' has \(names.count) rule files, and at most \(Limit.ruleFiles) are read")
    }
    var files: [SourceFile] = []
    var size = 0
    for name in names {
      guard let file = tree.resolve(name), file.size <= Limit.ruleFile else {
        throw Failure(
          description: "'\(prefix)\(name)' cannot be read: it is too large, or a link that leads nowhere")
      }
      size += file.size
      guard size <= Limit.rules else {
        throw Failure(
          description: "the rule files in '\(shown)' are larger than \(Limit.rules >> 20) MiB together")
      }
      files.append(SourceFile(path: prefix + name, bytes: try output(["cat-file", "blob", file.object])))
    }
    return SourceSet(files)
  }

  /// Reads the lists and tables that the rules name, beside the rule file that names them.
  package var files: RuleFiles {
    let spent = Mutex(0)
    let (tree, prefix) = (tree, prefix)
    return RuleFiles { name, rulePath throws(RuleFileError) in
      let folder = Path.folder(of: String(rulePath.dropFirst(prefix.count)))
      guard !Path.isAbsolute(name), let path = RevisionTree.normal(Path.join(folder, name)) else {
        throw RuleFileError(message: "it lies outside the folder of the rules", isOutside: true)
      }
      guard let file = tree.resolve(path) else {
        throw RuleFileError(message: "there is no such file in this revision")
      }
      guard file.size <= Limit.namedFile else {
        throw RuleFileError(message: "it is larger than \(Limit.namedFile >> 20) MiB")
      }
      let isTooMuch = spent.withLock { spent in
        spent += file.size
        return spent > Limit.namedFiles
      }
      if isTooMuch {
        throw RuleFileError(
          message: "the files that these rules name are larger than \(Limit.namedFiles >> 20) MiB together")
      }
      do throws(Failure) {
        return try Self.output(["cat-file", "blob", file.object])
      } catch {
        throw RuleFileError(message: error.description)
      }
    }
  }

  // MARK: Git

  private static func checkRepository(_ text: String) throws(Failure) {
    let result = try run(["rev-parse", "--git-dir"], for: text)
    guard result.status != 0 else { return }
    if result.errors.contains("not a git repository") {
      throw Failure(
        description:
          "there is no file or folder '\(text)', and for a revision of git this folder is in no repository; run the command inside of one"
      )
    }
    throw Failure(description: "git cannot read the repository: \(firstLine(result.errors))")
  }

  /// The number of the object that a text names; nil for none.
  private static func object(_ text: String) throws(Failure) -> String? {
    let result = try run(["rev-parse", "--verify", "--quiet", "--end-of-options", text], for: text)
    guard result.status == 0 else { return nil }
    let number = String(decoding: result.output.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    return !number.isEmpty && number.allSatisfy(\.isHexDigit) ? number : nil
  }

  /// What a command writes that is known to have an answer.
  private static func output(_ arguments: [String]) throws(Failure) -> [UInt8] {
    let result = try run(arguments, for: "")
    guard result.status == 0 else {
      throw Failure(description: "git cannot read the revision: \(firstLine(result.errors))")
    }
    return result.output
  }

  private static func run(_ arguments: [String], for text: String) throws(Failure) -> GitProcess.Result {
    do throws(GitProcess.Failure) {
      return try GitProcess.run(arguments)
    } catch {
      guard error.isMissing else { throw Failure(description: "git cannot be run: \(error.reason)") }
      throw Failure(
        description:
          "there is no file or folder '\(text)', and to read a revision the command 'git' is needed, which is not there"
      )
    }
  }

  private static func firstLine(_ text: String) -> String {
    text.split(separator: "\n").first.map { String($0.prefix(200)) } ?? "it does not say why"
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
      guard entry.size <= 4096, let result = try? GitProcess.run(["cat-file", "blob", entry.object]),
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
