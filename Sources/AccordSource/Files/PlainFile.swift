internal import Glibc

/// Reading a file as a whole that must be a plain file: pipes and devices may never end, or do something when opened.
package enum PlainFile {
  /// Why a file cannot be read.
  package struct Failure: Error, Sendable {
    /// Whether there is nothing of this name.
    package let isMissing: Bool
    /// To go on a sentence with: "it is a folder".
    package let reason: String

    init(_ reason: String, isMissing: Bool = false) {
      self.reason = reason
      self.isMissing = isMissing
    }

    init(number: Int32) {
      self.init(SystemFailure.words(number), isMissing: number == ENOENT)
    }
  }

  /// The bytes of a file, and which file it is.
  ///
  /// - Parameter limit: how many bytes are read at most; a file with more fails.
  package static func read(
    _ path: String, atMost limit: Int
  ) throws(Failure) -> (bytes: [UInt8], identity: FileIdentity) {
    // Asked first, because to open a device can do something; and opened without waiting for the other end of a pipe.
    try checkKind(FileIdentity(path))
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure(number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw Failure(number: errno) }
    let identity = FileIdentity(status)
    try checkKind(identity)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(0, Int(status.st_size)), limit))
    var block = [UInt8](repeating: 0, count: 1 << 16)
    // Not by the size it is said to have: that of a file the kernel writes is 0.
    while bytes.count <= limit {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw Failure(number: errno) }
      if count == 0 { return (bytes, identity) }
      bytes += block.prefix(count)
    }
    throw Failure("it is larger than \(limit >> 20) MiB, which is the most that is read")
  }

  private static func checkKind(_ identity: FileIdentity?) throws(Failure) {
    guard let kind = identity?.kind, kind != .plain else { return }
    throw Failure("it is \(kind.words)")
  }
}

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

/// The system's error numbers in plain words.
package enum SystemFailure {
  /// What went wrong, to go on a sentence with: "there is no such file".
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
