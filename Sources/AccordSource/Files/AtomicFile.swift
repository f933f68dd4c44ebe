internal import Glibc

/// What a file is and when it was last written, to notice that somebody has written to it.
package struct FileState: Equatable, Sendable {
  private let file: [UInt64]
  private let size: Int
  private let written: [Int]
  /// Under how many names the file stands.
  package let names: Int

  /// Nil where there is no file of this name.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    file = [UInt64(status.st_dev), UInt64(status.st_ino)]
    size = Int(status.st_size)
    names = Int(status.st_nlink)
    written = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }
}

/// Writing a file as a whole: whoever is interrupted leaves the old one.
package enum AtomicFile {
  /// Why a file cannot be written, in plain words.
  package struct Failure: Error, CustomStringConvertible, Sendable {
    package let description: String
  }

  /// Puts a new file in the place of the one at a path, unless that holds these bytes already. It keeps its
  /// permissions and, where the system allows it, its owner and group; of a link, the file it leads to is replaced,
  /// or made when there is none; a file that is marked as read-only stays. What is no plain file, such as a pipe, is
  /// written to.
  ///
  /// - Parameters:
  ///   - old: what the file held when it was read; when it holds something else now, it stays.
  ///   - scope: where the file must lie; without it, anywhere.
  package static func replace(
    _ path: String, with bytes: [UInt8], expecting old: [UInt8]? = nil, within scope: FileScope? = nil
  ) throws(Failure) {
    guard let (target, status) = try plainFile(at: path, scope) else {
      let error = write(bytes, to: path, O_WRONLY | O_CLOEXEC)
      if error != 0 { throw failure(path, error) }
      return
    }
    if status != nil, holds(target, bytes) { return }
    let temporary = beside(target)
    var error = write(
      bytes, to: temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, keeping: status)
    if error == 0, let old, !holds(target, old) {
      unlink(temporary)
      // Somebody did the same.
      if holds(target, bytes) { return }
      throw Failure(
        description: "'\(path)' is left as it is: it was changed while the command ran; run the command again"
      )
    }
    if error == 0, rename(temporary, target) != 0 { error = errno }
    if error != 0 {
      unlink(temporary)
      throw failure(path, error)
    }
  }

  /// Puts a new file in the place of a plain one, written piece by piece; all else is as for `replace`.
  ///
  /// - Parameters:
  ///   - old: what the file was when it was read; when it is something else once the new one is written, it stays.
  ///   - write: writes to a descriptor of the new file, which has the name until all is done.
  /// - Throws: `Failure`, or what `write` throws.
  package static func rewrite(
    _ path: String, expecting old: FileState, _ write: (_ descriptor: Int32, _ name: String) throws -> Void
  ) throws {
    guard case (let target, let status?)? = try plainFile(at: path, nil) else {
      throw Failure(description: "cannot write '\(path)': it is no plain file")
    }
    let temporary = beside(target)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer {
      close(descriptor)
      // Where all went well there is none any more.
      unlink(temporary)
    }
    try write(descriptor, temporary)
    keep(status, of: descriptor)
    guard fsync(descriptor) == 0 else { throw failure(path, errno) }
    guard FileState(target) == old else {
      throw Failure(
        description: "'\(path)' is left as it is: it was changed while the command ran; run the command again"
      )
    }
    if rename(temporary, target) != 0 { throw failure(path, errno) }
  }

  /// A name for the new file, free to be used.
  private static func beside(_ target: String) -> String {
    let temporary = Path.join(Path.folder(of: target), ".\(Path.name(of: target)).\(getpid())")
    // A file of this name is what a process that was killed has left.
    unlink(temporary)
    return temporary
  }

  /// Gives a file the permissions of another and, where the system allows it, its owner and group.
  private static func keep(_ status: stat, of descriptor: Int32) {
    // Others than the administrator may give a file to a group of theirs at most.
    let isKept =
      fchown(descriptor, status.st_uid, status.st_gid) == 0
      || fchown(descriptor, uid_t.max, status.st_gid) == 0
    fchmod(descriptor, status.st_mode & (isKept ? 0o7777 : 0o777))
  }

  /// Throws when a file could not be replaced; for those who know only later what is to be in it.
  package static func check(_ path: String) throws(Failure) {
    guard let (target, _) = try plainFile(at: path, nil) else { return }
    if access(Path.folder(of: target), W_OK | X_OK) != 0 { throw failure(path, errno) }
  }

  /// Where the file itself is, and what the system says of it if it is there; nil for what is no plain file.
  private static func plainFile(
    at path: String, _ scope: FileScope?
  ) throws(Failure) -> (target: String, status: stat?)? {
    var status = stat()
    let exists = stat(path, &status) == 0
    // A name that ends in a slash is that of a folder.
    if !exists, Path.name(of: path).isEmpty { throw failure(path, ENOENT) }
    let target = try resolved(path, scope)
    switch FileKind(mode: status.st_mode) {
    case _ where !exists: return (target, nil)
    case .plain: break
    case .folder: throw failure(path, EISDIR)
    default: return nil
    }
    // Renaming would replace even a file that is marked as not to be written.
    if status.st_mode & 0o222 == 0 {
      throw Failure(description: "cannot write '\(path)': it is marked as read-only")
    }
    if access(target, W_OK) != 0 { throw failure(path, errno) }
    return (target, status)
  }

  private static func resolved(_ path: String, _ scope: FileScope?) throws(Failure) -> String {
    guard let scope else {
      guard let real = RealPath.of(path) else { throw failure(path, ELOOP) }
      return real
    }
    do throws(FileScope.Failure) {
      return try scope.resolve(path)
    } catch {
      throw Failure(description: "cannot write '\(path)': \(error.words)")
    }
  }

  /// Whether a file holds these bytes and no others.
  private static func holds(_ file: String, _ bytes: [UInt8]) -> Bool {
    (try? PlainFile.read(file, atMost: bytes.count))?.bytes == bytes
  }

  /// Writes a file down to the disk; 0 or the number of an error.
  private static func write(
    _ bytes: [UInt8], to path: String, _ flags: Int32, keeping status: stat? = nil
  ) -> Int32 {
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    if let status { keep(status, of: descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return errno }
      rest = rest.dropFirst(count)
    }
    // A pipe has no disk to reach.
    return fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS ? 0 : errno
  }

  private static func failure(_ path: String, _ number: Int32) -> Failure {
    Failure(description: "cannot write '\(path)': \(SystemFailure.words(number))")
  }
}
