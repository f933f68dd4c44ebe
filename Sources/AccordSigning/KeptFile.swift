import AccordSource

/// A file that is kept with a rule set: in its folder, or beside a single rule file.
struct KeptFile: Sendable {
  /// As the user would write it.
  let path: String
  /// The folder that it lies in.
  let folder: String
  private let scope: FileScope
  /// Room for 100,000 signatures.
  private static let mostBytes = 32 << 20
  private static let ruleFileEnding = ".accord"

  /// - Parameters:
  ///   - name: in the folder of the rules; for a single rule file `NAME.accord` it is `NAME.` and this, so that rule files in
  ///     one folder do not share it.
  ///   - rules: the folder of the rules, or a single rule file.
  ///   - scope: where files of the rules may lie; without it, in the folder of the file.
  init(_ name: String, rules: String, scope: FileScope?) {
    var name = name
    if FileIdentity(rules)?.kind == .folder {
      folder = rules
    } else {
      folder = Path.folder(of: rules)
      var file = Path.name(of: rules)
      if file.hasSuffix(KeptFile.ruleFileEnding) { file.removeLast(KeptFile.ruleFileEnding.count) }
      name = "\(file).\(name)"
    }
    path = Path.join(folder, name)
    self.scope = scope ?? FileScope(folder)
  }

  /// What is in it; nil when there is no file yet.
  func read() throws(LockError) -> [UInt8]? {
    do throws(FileScope.Failure) {
      return try scope.read(path, atMost: KeptFile.mostBytes).bytes
    } catch {
      if error == .missing { return nil }
      throw LockError("cannot read '\(path)': \(error.words)")
    }
  }

  /// Replaces it as a whole: a write that is interrupted leaves the old one.
  func write(_ bytes: [UInt8]) throws(LockError) {
    do throws(AtomicFile.Failure) {
      try AtomicFile.replace(path, with: bytes, within: scope)
    } catch {
      throw LockError(error.description)
    }
  }
}

/// Why a lock cannot be read or written, in plain words, with the remedy.
package struct LockError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One sentence that names the file and, where there is one, the line.
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}
