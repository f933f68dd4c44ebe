internal import Glibc

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
  /// - Parameter old: what the file held when it was read; when it holds something else now, it stays.
  package static func replace(
    _ path: String, with bytes: [UInt8], expecting old: [UInt8]? = nil
  ) throws(Failure) {
    let target = resolved(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let error = write(bytes, to: target, O_WRONLY | O_CLOEXEC)
      if error != 0 { throw failure(path, error) }
      return
    }
    if exists, holds(target, bytes) { return }
    // Renaming would replace even a file that is marked as not to be written.
    if exists, status.st_mode & 0o222 == 0 {
      throw Failure(description: "cannot write '\(path)': it is marked as read-only")
    }
    if exists, access(target, W_OK) != 0 { throw failure(path, errno) }
    let name = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    let temporary = "\(target[..<name]).\(target[name...]).\(getpid())"
    // A file of this name is what a process that was killed has left.
    unlink(temporary)
    var error = write(
      bytes, to: temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, keeping: exists ? status : nil)
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

  /// Where the file itself is, when its name is a link.
  private static func resolved(_ path: String) -> String {
    if let found = realpath(path, nil) {
      defer { free(found) }
      return String(cString: found)
    }
    // A link may lead to a file that is not there yet.
    var path = path
    for _ in 0..<mostLinks {
      guard let next = linkTarget(path) else { break }
      let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
      path = next.hasPrefix("/") ? next : folder + next
    }
    return path
  }

  /// How many links in a row Linux follows.
  private static let mostLinks = 40

  /// Where a link leads; nil for what is none.
  private static func linkTarget(_ path: String) -> String? {
    var name = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &name, name.count)
    guard count > 0, count < name.count else { return nil }
    return String(decoding: name.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether a file holds these bytes and no others.
  private static func holds(_ file: String, _ bytes: [UInt8]) -> Bool {
    var status = stat()
    guard stat(file, &status) == 0, Int(status.st_size) == bytes.count else { return false }
    return contents(of: file, count: bytes.count) == bytes
  }

  /// The bytes of a file; nil when there are not as many, or they cannot be read.
  private static func contents(of file: String, count: Int) -> [UInt8]? {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes[filled...].withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      guard got > 0 else { return nil }
      filled += got
    }
    return bytes
  }

  /// Writes a file down to the disk; 0 or the number of an error.
  private static func write(
    _ bytes: [UInt8], to path: String, _ flags: Int32, keeping status: stat? = nil
  ) -> Int32 {
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    if let status {
      // Others than the administrator may give a file to a group of theirs at most.
      let isKept =
        fchown(descriptor, status.st_uid, status.st_gid) == 0
        || fchown(descriptor, uid_t.max, status.st_gid) == 0
      fchmod(descriptor, status.st_mode & (isKept ? 0o7777 : 0o777))
    }
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
