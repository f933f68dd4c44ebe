internal import Glibc

/// Writing a file as a whole: whoever is interrupted leaves the old one.
package enum AtomicFile {
  /// Why a file cannot be written, in plain words.
  package struct Failure: Error, CustomStringConvertible, Sendable {
    package let description: String
  }

  /// Puts a new file in the place of the one at a path, unless that holds these bytes already. It keeps its
  /// permissions; of a link, the file it leads to is replaced; a file that is marked as read-only stays. What is no
  /// plain file, such as a pipe, is written to.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
    let target = resolved(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let error = write(bytes, to: target, O_WRONLY | O_CLOEXEC)
      if error != 0 { throw failure(path, error) }
      return
    }
    if exists, Int(status.st_size) == bytes.count, contents(of: target, count: bytes.count) == bytes {
      return
    }
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
    if error == 0, rename(temporary, target) != 0 { error = errno }
    if error != 0 {
      unlink(temporary)
      throw failure(path, error)
    }
  }

  /// Where the file itself is, when its name is a link.
  private static func resolved(_ path: String) -> String {
    guard let found = realpath(path, nil) else { return path }
    defer { free(found) }
    return String(cString: found)
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
    if let status { fchmod(descriptor, status.st_mode & 0o7777) }
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
