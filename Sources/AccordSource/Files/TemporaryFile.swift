internal import Glibc

/// Files without a name, for what memory had better not hold. They are gone with the process.
package enum TemporaryFile {
  /// The folder in which they lie: the variable TMPDIR, or `/var/tmp`. What is large is to lie on a disk, and `/tmp` may be
  /// memory.
  package static var folder: String {
    guard let named = getenv("TMPDIR"), named.pointee != 0 else { return "/var/tmp" }
    return String(cString: named)
  }

  /// Why none could be made.
  package struct Failure: Error {
    /// The number of the error, as `errno` has it.
    package let code: Int32
  }

  /// A descriptor of a new file that nobody else can open.
  package static func open() throws(Failure) -> Int32 {
    var path = Array("\(folder)/accord-XXXXXX".utf8CString)
    let made = mkstemp(&path)
    guard made >= 0 else { throw Failure(code: errno) }
    unlink(path)
    _ = fcntl(made, F_SETFD, FD_CLOEXEC)
    return made
  }

  /// Writes all bytes behind what was written to a descriptor before.
  package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw Failure(code: errno)
      }
    }
  }
}
