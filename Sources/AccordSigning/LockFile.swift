package import AccordSource
package import AccordValues
internal import Glibc

/// The file in which the signatures of a rule set are kept.
package struct LockFile: Sendable {
  /// As the user would write it.
  package let path: String
  private let folder: String
  private let scope: FileScope
  private let today: CalendarDate?

  /// The name of the file in the folder of the rules. For a single rule file `NAME.accord` it is
  /// `NAME.agreement.lock`, so that rule files in one folder do not share it.
  package static let name = "agreement.lock"
  private static let ruleFileEnding = ".accord"
  /// Room for 100,000 signatures.
  private static let mostBytes = 32 << 20

  /// - Parameters:
  ///   - rules: the folder of the rules, or a single rule file; its lock stands beside it.
  ///   - scope: where files of the rules may lie; without it, in the folder of the lock.
  ///   - today: a signature of a later day is refused; without it, none is.
  package init(rules: String, scope: FileScope? = nil, today: CalendarDate? = nil) {
    var name = Self.name
    if FileIdentity(rules)?.kind == .folder {
      folder = rules
    } else {
      folder = Path.folder(of: rules)
      var file = Path.name(of: rules)
      if file.hasSuffix(Self.ruleFileEnding) { file.removeLast(Self.ruleFileEnding.count) }
      name = "\(file).\(Self.name)"
    }
    path = Path.join(folder, name)
    self.scope = scope ?? FileScope(folder)
    self.today = today
  }

  /// What has been signed; nothing when there is no file yet.
  package func read() throws(AgreementLockError) -> AgreementLock {
    guard let bytes = try contents() else { return AgreementLock() }
    return try AgreementLock(bytes, path: path, today: today)
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
    do throws(FileScope.Failure) {
      return try scope.read(path, atMost: Self.mostBytes).bytes
    } catch {
      if error == .missing { return nil }
      throw AgreementLockError("cannot read '\(path)': \(error.words)")
    }
  }

  private func write(_ bytes: [UInt8]) throws(AgreementLockError) {
    do throws(AtomicFile.Failure) {
      try AtomicFile.replace(path, with: bytes, within: scope)
    } catch {
      throw AgreementLockError(error.description)
    }
  }

  private func failure(_ what: String, _ number: Int32) -> AgreementLockError {
    AgreementLockError("\(what) '\(path)': \(SystemFailure.words(number))")
  }
}
