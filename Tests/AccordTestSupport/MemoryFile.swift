import Foundation

/// A file without a name, which goes away with the value.
package final class MemoryFile {
  /// Its descriptor, for reading and writing.
  package let descriptor: Int32
  private let file: UnsafeMutablePointer<FILE>

  /// A file with these bytes, to be read from the beginning.
  package init(_ bytes: [UInt8] = []) throws {
    guard let file = tmpfile() else { throw Failure() }
    self.file = file
    descriptor = fileno(file)
    guard pwrite(descriptor, bytes, bytes.count, 0) == bytes.count else { throw Failure() }
  }

  deinit { fclose(file) }

  /// All bytes that are in it.
  package func bytes() throws -> [UInt8] {
    let length = Int(lseek(descriptor, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: max(0, length))
    guard pread(descriptor, &bytes, length, 0) == length else { throw Failure() }
    return bytes
  }

  /// The system does not give a file.
  private struct Failure: Error {}
}
