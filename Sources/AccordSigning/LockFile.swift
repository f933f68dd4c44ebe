import AccordSource
internal import Glibc

/// The file in which the signatures of a rule set are kept.
package struct LockFile: Sendable {
  /// As the user would write it.
  package let path: String
  private let folder: String

  /// The name of the file in the folder of the rules. For a single rule file `NAME.accord` it is
  /// `NAME.agreement.lock`, so that rule files in one folder do not share it.
  package static let name = "agreement.lock"
  private static let ruleFileEnding = ".accord"

  /// - Parameter rules: the folder of the rules, or a single rule file; its lock stands beside it.
  package init(rules: String) {
    var status = stat()
    let isFolder = stat(rules, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    var name = Self.name
    if !isFolder {
      var file = rules[(rules.lastIndex(of: "/").map { rules.index(after: $0) } ?? rules.startIndex)...]
      if file.hasSuffix(Self.ruleFileEnding) { file = file.dropLast(Self.ruleFileEnding.count) }
      name = "\(file).\(Self.name)"
    }
    if isFolder {
      folder = rules
    } else if let slash = rules.lastIndex(of: "/") {
      folder = String(rules[...slash])
    } else {
      folder = ""
    }
    path = folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// What has been signed; nothing when there is no file yet.
  package func read() throws(AgreementLockError) -> AgreementLock {
    guard let bytes = try contents() else { return AgreementLock() }
    return try AgreementLock(bytes, path: path)
  }

  /// Changes what has been signed. Others who do so at the same time wait; when the change changes nothing,
  /// nothing is written. The file is replaced as a whole: one that is interrupted leaves the old one.
  package func update<Result>(
    _ change: (inout AgreementLock) -> Result
  ) throws(AgreementLockError) -> Result {
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("cannot write", errno) }
    defer { close(descriptor) }
    // Some network file systems cannot lock a folder; there, two people at one moment are a risk to live with.
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}

    let old = try read()
    var new = old
    let result = change(&new)
    if new != old { try write(Array(new.text.utf8)) }
    return result
  }

  private func contents() throws(AgreementLockError) -> [UInt8]? {
    // Without waiting, or a named pipe of this name would be waited for.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 {
      if errno == ENOENT { return nil }
      throw failure("cannot read", errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw AgreementLockError("cannot read '\(path)': it is no plain file")
    }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw failure("cannot read", errno) }
      if count == 0 { return bytes }
      bytes += block.prefix(count)
    }
  }

  private func write(_ bytes: [UInt8]) throws(AgreementLockError) {
    do throws(AtomicFile.Failure) {
      try AtomicFile.replace(path, with: bytes)
    } catch {
      throw AgreementLockError(error.description)
    }
  }

  private func failure(_ what: String, _ number: Int32) -> AgreementLockError {
    AgreementLockError("\(what) '\(path)': \(SystemFailure.words(number))")
  }
}
