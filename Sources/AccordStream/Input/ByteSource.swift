internal import Glibc

/// The bytes of a file or pipe, in blocks.
///
/// To be used by one thread at a time.
package final class ByteSource {
  /// The size of a block unless one is given: 256 KiB.
  package static let defaultBlockSize = 256 << 10

  /// What messages call it: a path, or "standard input".
  package let name: String
  /// Is called before every read.
  package var beforeReading: () throws -> Void = {}
  /// Is called before a read that has to wait, so that whatever was answered so far can be sent.
  package var beforeWaiting: () throws -> Void = {}

  private let descriptor: Int32
  private let isOwner: Bool
  private let block: UnsafeMutableRawBufferPointer

  /// A source over an open descriptor, which stays open.
  package init(descriptor: Int32, name: String, blockSize: Int = ByteSource.defaultBlockSize) {
    self.descriptor = descriptor
    self.name = name
    isOwner = false
    block = .allocate(byteCount: max(1, blockSize), alignment: 16)
  }

  /// Opens a file; it is closed with the source.
  ///
  /// - Throws: `InputError` when the file is missing, cannot be read or is a folder.
  package init(path: String, blockSize: Int = ByteSource.defaultBlockSize) throws(InputError) {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw Self.failure(path, SystemFailure.words(errno)) }
    var status = stat()
    if fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(opened)
      throw Self.failure(path, SystemFailure.words(EISDIR))
    }
    descriptor = opened
    name = path
    isOwner = true
    block = .allocate(byteCount: max(1, blockSize), alignment: 16)
  }

  deinit {
    block.deallocate()
    if isOwner { close(descriptor) }
  }

  /// The standard input.
  package static func standardInput() -> ByteSource {
    ByteSource(descriptor: STDIN_FILENO, name: "standard input")
  }

  /// Reads the next block, waiting for it when necessary, and hands it to `body`; nil at the end of the
  /// input.
  ///
  /// The bytes are valid only during the call.
  ///
  /// - Throws: `InputError`, or what `beforeReading` and `beforeWaiting` throw.
  package func read<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) throws -> Result? {
    try beforeReading()
    var patience: Int32 = 0
    while try !isReady(timeout: patience) {
      // Asked again while waiting, so that an interrupt is noticed wherever it falls.
      try beforeWaiting()
      patience = 200
    }
    while true {
      let count = Glibc.read(descriptor, block.baseAddress, block.count)
      if count > 0 { return try body(UnsafeRawBufferPointer(rebasing: block[..<count])) }
      if count == 0 { return nil }
      switch errno {
      case EINTR: continue
      // A descriptor that does not block: wait here instead.
      case EAGAIN: _ = try isReady(timeout: -1)
      default: throw Self.failure(name, SystemFailure.words(errno))
      }
    }
  }

  /// Whether a read would not wait.
  ///
  /// - Parameter timeout: how long to wait until it would not, in milliseconds; -1 is for ever.
  private func isReady(timeout: Int32) throws -> Bool {
    // poll(2) waits for ever on what is no descriptor; read(2) says what is wrong.
    guard descriptor >= 0 else { return true }
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&request, 1, timeout)
      if count >= 0 { return count > 0 }
      guard errno == EINTR else { throw Self.failure(name, SystemFailure.words(errno)) }
    }
  }

  private static func failure(_ name: String, _ reason: String) -> InputError {
    InputError(description: "cannot read '\(name)': \(reason)")
  }
}
