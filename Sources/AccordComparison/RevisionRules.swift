package import AccordSemantics
package import AccordSource
import AccordVerify
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
    guard names.count <= RuleFileLimits.ruleFiles else {
      throw Failure(
        description:
          "the folder '\(shown)' has \(names.count) rule files, and at most \(RuleFileLimits.ruleFiles) are read"
      )
    }
    var files: [SourceFile] = []
    var size = 0
    for name in names {
      guard let file = tree.resolve(name), file.size <= RuleFileLimits.ruleFile else {
        throw Failure(
          description: "'\(prefix)\(name)' cannot be read: it is too large, or a link that leads nowhere")
      }
      size += file.size
      guard size <= RuleFileLimits.rules else {
        throw Failure(
          description:
            "the rule files in '\(shown)' are larger than \(RuleFileLimits.rules >> 20) MiB together")
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
      guard file.size <= RuleFileLimits.namedFile else {
        throw RuleFileError(message: "it is larger than \(RuleFileLimits.namedFile >> 20) MiB")
      }
      let isTooMuch = spent.withLock { spent in
        spent += file.size
        return spent > RuleFileLimits.namedFiles
      }
      if isTooMuch {
        throw RuleFileError(
          message:
            "the files that these rules name are larger than \(RuleFileLimits.namedFiles >> 20) MiB together")
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
    guard result.status == 0, result.output.count < Git.mostOutput else {
      let reason = result.status == 0 ? "it is too large" : firstLine(result.errors)
      throw Failure(description: "git cannot read the revision: \(reason)")
    }
    return result.output
  }

  private static func run(_ arguments: [String], for text: String) throws(Failure) -> ChildProcess.Result {
    do throws(ChildProcess.Failure) {
      return try Git.run(arguments)
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
