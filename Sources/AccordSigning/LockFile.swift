package import AccordSource
package import AccordValues
internal import Glibc

/// The file in which the signatures of a rule set are kept.
package struct LockFile: Sendable {
  private let file: KeptFile
  private let today: CalendarDate?

  /// The name of the file in the folder of the rules. For a single rule file `NAME.accord` it is
  /// `NAME.agreement.lock`, so that rule files in one folder do not share it.
  package static let name = "agreement.lock"

  /// - Parameters:
  ///   - rules: the folder of the rules, or a single rule file; its lock stands beside it.
  ///   - scope: where files of the rules may lie; without it, in the folder of the lock.
  ///   - today: a signature of a later day is refused; without it, none is.
  package init(rules: String, scope: FileScope? = nil, today: CalendarDate? = nil) {
    file = KeptFile(LockFile.name, rules: rules, scope: scope)
    self.today = today
  }

  /// As the user would write it.
  package var path: String { file.path }

  /// What has been signed; nothing when there is no file yet.
  package func read() throws(LockError) -> AgreementLock {
    guard let bytes = try file.read() else { return AgreementLock() }
    return try AgreementLock(bytes, path: path, today: today)
  }

  /// Changes what has been signed. Others who do so at the same time wait; when the change changes nothing,
  /// nothing is written. The file is replaced as a whole: one that is interrupted leaves the old one.
  package func update<Result>(
    _ change: (inout AgreementLock) -> Result
  ) throws(LockError) -> Result {
    let descriptor = open(file.folder.isEmpty ? "." : file.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure("cannot write", errno) }
    defer { close(descriptor) }
    // Some network file systems cannot lock a folder; there, two people at one moment are a risk to live with.
    while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}

    let old = try read()
    var new = old
    let result = change(&new)
    if new != old { try file.write(Array(new.text.utf8)) }
    return result
  }

  private func failure(_ what: String, _ number: Int32) -> LockError {
    LockError("\(what) '\(path)': \(SystemFailure.words(number))")
  }
}
