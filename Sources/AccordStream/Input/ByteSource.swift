import AccordSource
internal import Glibc

/// The bytes of a file or pipe.
///
/// To be used by one thread at a time.
package final class ByteSource {
  /// What messages call it: a path, or "standard input".
  package let name: String
  /// Is called before every read.
  package var beforeReading: () throws -> Void = {}
  /// Is called before a read that has to wait, and again while it waits.
  package var beforeWaiting: () throws -> Void = {}

  /// Whether it is a file with a name, not a stream that was handed over.
  package let isFile: Bool
  /// What it is called in a sentence: "'leads.csv'", "the standard input".
  package var shownName: String { isFile ? "'\(DisplayText.visible(name))'" : "the \(name)" }

  let descriptor: Int32
  private let isOwner: Bool
  /// How the input is packed, once it was read from; nil where it is not.
  private(set) var packing: Packing?
  /// Unpacks the input; nil unless it begins as packed ones do.
  private var unpacker: (any Unpacker)?
  private var isPastStart = false

  /// A source over an open descriptor, which stays open.
  package init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
    (isOwner, isFile) = (false, false)
  }

  /// A source over an open descriptor, which stays open, that messages call as another one.
  init(descriptor: Int32, named other: ByteSource) {
    self.descriptor = descriptor
    (name, isFile) = (other.name, other.isFile)
    isOwner = false
  }

  /// Opens a file; it is closed with the source.
  ///
  /// - Throws: `InputError` when the file is missing, cannot be read or is a folder.
  package init(path: String) throws(InputError) {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw Self.failure(path, SystemFailure.words(errno)) }
    var status = stat()
    if fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(opened)
      throw Self.failure(path, SystemFailure.words(EISDIR))
    }
    descriptor = opened
    name = path
    (isOwner, isFile) = (true, true)
  }

  /// Whether a file can be opened, without doing it: to open a pipe is to wait for who writes into it.
  ///
  /// - Throws: `InputError` when the file is missing, cannot be read or is a folder.
  package static func check(path: String) throws(InputError) {
    if access(path, R_OK) != 0 { throw failure(path, SystemFailure.words(errno)) }
    if FileIdentity(path)?.kind == .folder { throw failure(path, SystemFailure.words(EISDIR)) }
  }

  /// How far it has been read; nil when it is nothing that can be read again from there.
  var place: off_t? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let place = lseek(descriptor, 0, SEEK_CUR)
    return place < 0 ? nil : place
  }

  deinit {
    if isOwner { close(descriptor) }
  }

  /// The standard input.
  package static func standardInput() -> ByteSource {
    ByteSource(descriptor: Console.current.input, name: "standard input")
  }

  /// Reads the next bytes, unpacked where the input is gzip or zstd; call `wait` before when `isReady` says no.
  ///
  /// - Returns: how many were read; 0 at the end of the input.
  /// - Throws: `InputError`, or what `beforeReading` throws.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if let unpacker { return try unpack(unpacker, into: buffer) }
    var count = try readRaw(into: buffer)
    guard !isPastStart else { return count }
    isPastStart = true
    func start() -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: buffer.prefix(count)) }
    while Packing.mayFollow(start()), count < buffer.count {
      let more = try readRaw(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if more == 0 { break }
      count += more
    }
    guard let packing = Packing(start()), let unpacker = packing.unpacker(Array(start())) else {
      return count
    }
    (self.packing, self.unpacker) = (packing, unpacker)
    return try unpack(unpacker, into: buffer)
  }

  private func unpack(_ unpacker: any Unpacker, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    do {
      while true {
        let count = try unpacker.read(into: buffer)
        if count > 0 { return count }
        let packed = try readRaw(into: buffer)
        guard packed > 0 else {
          try unpacker.finish()
          return 0
        }
        unpacker.feed(UnsafeRawBufferPointer(rebasing: buffer.prefix(packed)))
      }
    } catch let failure as UnpackingFailure {
      let sentence = isFile ? failure.rawValue.replacing("FILE", with: shownName) : failure.rawValue
      throw InputError(description: "\(shownName) \(sentence)")
    }
  }

  private func readRaw(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try beforeReading()
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      // A descriptor that does not block: wait here instead.
      case EAGAIN: _ = try isReady(timeout: -1)
      default: throw Self.failure(name, SystemFailure.words(errno))
      }
    }
  }

  /// Waits until a read would not wait.
  ///
  /// - Parameter onPause: is called before and from time to time while it waits, as `beforeWaiting` is: so
  ///   that an interrupt is noticed wherever it falls.
  /// - Throws: `InputError`, or what `onPause` and `beforeWaiting` throw.
  package func wait(onPause: () throws -> Void = {}) throws {
    repeat {
      try onPause()
      try beforeWaiting()
    } while try unpacker?.hasMore != true && !isReady(timeout: 200)
  }

  /// Whether a read would not wait.
  ///
  /// - Throws: `InputError`.
  package func isReady() throws -> Bool { try unpacker?.hasMore == true || isReady(timeout: 0) }

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
