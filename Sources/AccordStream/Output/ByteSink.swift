import AccordSource
internal import Glibc

/// Lines for a file or pipe, sent in blocks that end at a line's end.
///
/// Nothing is sent when a sink goes away: call `close()`. To be used by one thread at a time.
package final class ByteSink {
  /// How many bytes are gathered before they are sent, unless said otherwise: 128 KiB.
  package static let defaultCapacity = 128 << 10

  /// Lines of so many bytes are sent as they are rather than copied once more.
  private static let gathered = 32 << 10

  /// What messages call it: a path, or "standard output".
  package let name: String

  private let descriptor: Int32
  private let isOwner: Bool
  /// Where lines go that go to no descriptor.
  private var receive: ((UnsafeRawBufferPointer) throws -> Void)?
  private let capacity: Int
  private var buffer: [UInt8] = []
  private var isOpen = true
  /// Whether what was in the file is still there.
  private var holdsOld = false

  /// A sink over an open descriptor, which stays open.
  package init(descriptor: Int32, name: String, capacity: Int = ByteSink.defaultCapacity) {
    self.descriptor = descriptor
    self.name = name
    self.capacity = capacity
    isOwner = false
  }

  /// A sink that hands whole lines on, instead of sending them anywhere.
  package init(
    name: String, capacity: Int = ByteSink.defaultCapacity,
    _ receive: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    descriptor = -1
    self.name = name
    self.capacity = capacity
    self.receive = receive
    isOwner = false
  }

  /// Opens a file for writing. What was in it stays until `empty()`, or until something is sent, so that a run that
  /// comes to nothing destroys nothing. Meanwhile no other sink may write to it.
  ///
  /// - Throws: `OutputError` when it cannot be opened, or is written by another.
  package init(path: String, capacity: Int = ByteSink.defaultCapacity) throws(OutputError) {
    let opened = open(path, O_WRONLY | O_CREAT | O_NOCTTY | O_CLOEXEC, 0o666)
    guard opened >= 0 else { throw Self.failure(path, errno) }
    holdsOld = FileIdentity(descriptor: opened)?.kind == .plain
    // Where a file system knows no locks, two runs at one moment are a risk to live with.
    if holdsOld, flock(opened, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      _ = Glibc.close(opened)
      throw OutputError(
        description:
          "cannot write '\(path)': another run is writing to it; wait for its end, or name another file")
    }
    descriptor = opened
    name = path
    self.capacity = capacity
    isOwner = true
  }

  deinit {
    if isOwner && isOpen { _ = Glibc.close(descriptor) }
  }

  /// The standard output.
  package static func standardOutput() -> ByteSink {
    ByteSink(descriptor: Console.current.output, name: "standard output")
  }

  /// The standard error.
  package static func standardError() -> ByteSink {
    ByteSink(descriptor: Console.current.errors, name: "standard error")
  }

  /// Makes a write to a closed pipe fail with `OutputClosed` instead of ending the process.
  package static func ignoreBrokenPipe() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Adds a line; the line feed is added to it.
  ///
  /// - Throws: `OutputClosed` or `OutputError`, when gathered lines had to be sent.
  package func write(line: String) throws {
    buffer.append(contentsOf: line.utf8)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= capacity { try flush() }
  }

  /// Adds whole lines, each with its line feed.
  ///
  /// - Throws: `OutputClosed` or `OutputError`, when gathered lines had to be sent.
  package func write(lines: [UInt8]) throws {
    try lines.withUnsafeBytes { try write(lines: $0) }
  }

  /// Adds whole lines, each with its line feed.
  ///
  /// - Throws: `OutputClosed` or `OutputError`, when gathered lines had to be sent.
  package func write(lines: UnsafeRawBufferPointer) throws {
    guard lines.count < min(capacity, ByteSink.gathered) else {
      try flush()
      return try send(lines)
    }
    buffer.append(contentsOf: lines)
    if buffer.count >= capacity { try flush() }
  }

  /// Sends what was gathered.
  ///
  /// - Throws: `OutputClosed` when nobody reads the output any more, `OutputError` for all else. What was
  ///   gathered is dropped then.
  package func flush() throws {
    guard !buffer.isEmpty else { return }
    // Dropped in any case: after a failure nobody knows what has arrived.
    defer { buffer.removeAll(keepingCapacity: true) }
    try buffer.withUnsafeBytes { try send($0) }
  }

  /// Removes what was in the file when the sink opened it, unless that has happened.
  ///
  /// - Throws: `OutputError`.
  package func empty() throws {
    guard holdsOld else { return }
    holdsOld = false
    if ftruncate(descriptor, 0) != 0 { throw Self.failure(name, errno) }
  }

  /// Sends what was gathered, and closes a file that the sink has opened.
  ///
  /// - Throws: as `flush()`.
  package func close() throws {
    try empty()
    try flush()
    guard isOwner, isOpen else { return }
    isOpen = false
    // After EINTR the descriptor is closed on Linux; see close(2).
    if Glibc.close(descriptor) != 0, errno != EINTR { throw Self.failure(name, errno) }
  }

  private func send(_ bytes: UnsafeRawBufferPointer) throws {
    if let receive { return try receive(bytes) }
    try empty()
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EPIPE: throw OutputClosed()
      case EAGAIN: try wait()
      default: throw Self.failure(name, errno)
      }
    }
  }

  /// Waits until a descriptor that does not block takes more.
  private func wait() throws {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    while poll(&request, 1, -1) < 0 {
      guard errno == EINTR else { throw Self.failure(name, errno) }
    }
  }

  private static func failure(_ name: String, _ code: Int32) -> OutputError {
    OutputError(description: "cannot write '\(name)': \(SystemFailure.words(code))")
  }
}

/// The reader of an output has gone; what is written no longer reaches anyone.
package struct OutputClosed: Error, Sendable, Equatable {
  /// The error.
  package init() {}
}

/// Why an output cannot be opened or written on.
package struct OutputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// A sentence that names the output: "cannot write 'decisions.ndjson': no space is left".
  package let description: String

  /// An error with its sentence.
  package init(description: String) {
    self.description = description
  }
}
