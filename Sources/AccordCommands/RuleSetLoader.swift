import AccordSemantics
import AccordSource
import Synchronization

/// Reads a rule set from disk, and remembers what it has read.
///
/// The rules may come from strangers: nothing is read that lies elsewhere than in their folder, nor without end.
final class RuleSetLoader: Sendable {
  /// Why rules cannot be read at all, in plain words.
  struct Failure: Error {
    let message: String
  }

  /// The rules as the user gave them: a folder, or files that are one set.
  let paths: [String]
  /// The folder, or the first of the files.
  let path: String
  /// Where their files may lie.
  let scope: FileScope
  private let isFolder: Bool
  private let read = Mutex<[FileIdentity: String]>([:])

  /// - Parameter folders: where files of the rules may lie, too.
  convenience init(_ path: String, allowing folders: [String]) {
    self.init([path], allowing: folders)
  }

  /// Several paths are files of one folder, or of folders in it.
  init(_ paths: [String], allowing folders: [String]) {
    self.paths = paths
    path = paths.first ?? "."
    isFolder = FileIdentity(path)?.kind == .folder
    scope = FileScope(isFolder ? path : RuleParts.folder(of: paths), allowing: folders)
  }

  /// Reads the files of a rule set: a folder with all `*.accord` files below it, or one file.
  func load() throws(Failure) -> SourceSet {
    guard isFolder else {
      var files: [SourceFile] = []
      for path in paths {
        guard FileKind(at: path) != nil else {
          throw Failure(message: "there is no file or folder '\(path)'")
        }
        guard FolderListing.isRuleFile(path) else {
          throw Failure(
            message: "'\(path)' is no rule file, they end in .accord; the rules come first, before the leads")
        }
        files.append(try file(path))
      }
      return SourceSet(files)
    }
    let paths = try FolderListing.files(below: path).filter(FolderListing.isRuleFile)
    guard !paths.isEmpty else {
      throw Failure(message: "there is no file '*.accord' in the folder '\(path)'")
    }
    guard paths.count <= RuleFileLimits.ruleFiles else {
      throw Failure(
        message:
          "the folder '\(path)' has \(paths.count) rule files, and at most \(RuleFileLimits.ruleFiles) are read"
      )
    }
    var files: [SourceFile] = []
    var size = 0
    for path in paths {
      let file = try file(path)
      size += file.bytes.count
      guard size <= RuleFileLimits.rules else {
        throw Failure(
          message:
            "the rule files in '\(self.path)' are larger than \(RuleFileLimits.rules >> 20) MiB together, which is "
            + "the most that is read")
      }
      files.append(file)
    }
    return SourceSet(files)
  }

  /// Reads the lists, tables and leads that rules name, beside the rule file that names them.
  var files: RuleFiles {
    let budget = Budget(bytes: RuleFileLimits.namedFiles)
    return RuleFiles { name, rulePath throws(RuleFileError) in
      let path = Path.join(Path.folder(of: rulePath), name)
      do throws(FileScope.Failure) {
        let bytes = try self.bytes(path, atMost: RuleFileLimits.namedFile)
        guard budget.spend(bytes.count) else {
          throw .other(
            "the files that these rules name are larger than \(RuleFileLimits.namedFiles >> 20) MiB together")
        }
        return bytes
      } catch {
        throw RuleFileError(message: error.reason, isOutside: error == .outside)
      }
    }
  }

  /// What has been read so far, and under which name.
  var readFiles: [FileIdentity: String] { read.withLock { $0 } }

  private func file(_ path: String) throws(Failure) -> SourceFile {
    do throws(FileScope.Failure) {
      return SourceFile(path: path, bytes: try bytes(path, atMost: RuleFileLimits.ruleFile))
    } catch {
      throw Failure(message: "'\(path)' cannot be read: \(error.words)")
    }
  }

  private func bytes(_ path: String, atMost limit: Int) throws(FileScope.Failure) -> [UInt8] {
    let (bytes, identity) = try scope.read(path, atMost: limit)
    read.withLock { $0[identity] = path }
    return bytes
  }

  /// How many bytes may still be read.
  private final class Budget: Sendable {
    private let rest: Mutex<Int>

    init(bytes: Int) { rest = Mutex(bytes) }

    func spend(_ count: Int) -> Bool {
      rest.withLock { rest in
        guard count <= rest else { return false }
        rest -= count
        return true
      }
    }
  }
}
