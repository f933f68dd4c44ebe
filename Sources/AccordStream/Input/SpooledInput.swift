import AccordSource
internal import Glibc

/// An input that can be read more than once: a file as it is, all else from a copy in a temporary file without a name.
///
/// To be used by one thread at a time.
package final class SpooledInput {
  /// Which messages call it as `ByteSource` does.
  private let original: ByteSource
  private let descriptor: Int32
  private let start: off_t
  private let isCopy: Bool

  /// Copies what there is to read, where it can be read only once.
  ///
  /// - Throws: `InputError`, or what the source throws.
  package init(_ source: ByteSource) throws {
    original = source
    if let place = source.place {
      (descriptor, start, isCopy) = (source.descriptor, place, false)
      return
    }
    (descriptor, start, isCopy) = (try SpooledInput.temporaryFile(), 0, true)
    try withUnsafeTemporaryAllocation(byteCount: 1 << 20, alignment: 16) { buffer in
      while true {
        if try !source.isReady() { try source.wait() }
        let count = try source.read(into: buffer)
        if count == 0 { return }
        try write(UnsafeRawBufferPointer(rebasing: buffer.prefix(count)))
      }
    }
  }

  deinit { if isCopy { close(descriptor) } }

  /// The input from its beginning; any other that was given out ends with it.
  ///
  /// - Throws: `InputError` when it cannot be read again.
  package func source() throws(InputError) -> ByteSource {
    guard lseek(descriptor, start, SEEK_SET) == start else {
      throw InputError(description: "cannot read \(original.shownName) again: \(SystemFailure.words(errno))")
    }
    return ByteSource(descriptor: descriptor, named: original)
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(InputError) {
    do throws(TemporaryFile.Failure) {
      try TemporaryFile.write(bytes, to: descriptor)
    } catch {
      throw SpooledInput.failure(error.code)
    }
  }

  private static func temporaryFile() throws(InputError) -> Int32 {
    do throws(TemporaryFile.Failure) {
      return try TemporaryFile.open()
    } catch {
      throw failure(error.code)
    }
  }

  private static func failure(_ code: Int32) -> InputError {
    InputError(
      description:
        "cannot keep the input in a temporary file in '\(TemporaryFile.folder)' to read it twice: \(SystemFailure.words(code)); name another folder in the variable TMPDIR, or give the leads as a file"
    )
  }
}
