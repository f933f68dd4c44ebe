internal import Glibc

/// The system's error numbers in plain words.
package enum SystemFailure {
  /// What went wrong, as a clause: "there is no such file".
  package static func words(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder"
    case ENOTDIR: "what should be a folder in its name is a file"
    case ELOOP: "its links go round in a circle"
    case ENXIO: "it is a socket, or a named pipe or device with nobody at the other end"
    case ENAMETOOLONG: "its name is too long"
    case EFBIG: "it would become too large"
    case ENOSPC, EDQUOT: "no space is left"
    case EMFILE, ENFILE: "too many files are open"
    case EROFS: "it cannot be written to"
    case EBADF: "it is not open"
    case EIO: "the device reports an error"
    default: strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
  }
}
