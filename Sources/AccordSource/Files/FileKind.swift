internal import Glibc

/// What stands under a name in the file system.
package enum FileKind: Sendable {
  case plain
  case folder
  case link
  case pipe
  case socket
  case device

  /// The kind of what stands under this very name, also of a link; nil when there is nothing.
  package init?(at path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    self.init(mode: status.st_mode)
  }

  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .plain
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
  }

  /// With its article, for messages.
  package var words: String {
    switch self {
    case .plain: "a file"
    case .folder: "a folder"
    case .link: "a link"
    case .pipe: "a named pipe"
    case .socket: "a socket"
    case .device: "a device"
    }
  }
}
