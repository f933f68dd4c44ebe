internal import Glibc

/// A file, whatever its name.
package struct FileIdentity: Hashable, Sendable {
  /// What kind of thing it is.
  package let kind: FileKind
  private let device: UInt
  private let inode: UInt

  /// The file that a name leads to; nil when there is none.
  package init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// What an open descriptor reads or writes; nil when it is not open.
  package init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  init(_ status: stat) {
    kind = FileKind(mode: status.st_mode)
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }
}
