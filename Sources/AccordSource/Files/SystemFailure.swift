internal import Glibc

/// The system's error numbers in plain words.
package enum SystemFailure {
  /// What went wrong, as a clause: "there is no such file".
  package static func words(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder"
    case ENOSPC, EDQUOT: "no space is left"
    case EMFILE, ENFILE: "too many files are open"
    case EROFS: "it cannot be written to"
    case EBADF: "it is not open"
    case EIO: "the device reports an error"
    default: strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
  }
}
