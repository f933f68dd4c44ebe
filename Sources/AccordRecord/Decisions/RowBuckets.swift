internal import AccordSource
import AccordStream
internal import Glibc

/// Rows of decisions, those of one lead in one bucket and in their order. What memory had better not hold waits in a file that
/// nobody else can open.
///
/// To be filled by one thread; then buckets may be read by many.
package final class RowBuckets: @unchecked Sendable {
  /// How many there are. The first digits of the hash tell them, so that their number changes no order.
  package static let count = 256
  /// How many bytes are held in memory.
  private let limit: Int

  private var buffers = [[UInt8]](repeating: [], count: RowBuckets.count)
  private var held = 0
  private var file: Int32?
  private var fileLength = 0
  /// Where the rows of each bucket stand in the file.
  private var segments = [[(offset: Int, length: Int)]](repeating: [], count: RowBuckets.count)

  /// - Parameter limit: how many bytes are held before a file is written.
  package init(limit: Int = 16 << 20) {
    self.limit = limit
  }

  deinit {
    if let file { close(file) }
  }

  /// Adds whole rows.
  ///
  /// - Throws: `OutputError` when the file cannot be written.
  package func add(_ rows: UnsafeRawBufferPointer) throws {
    var place = 0
    while place < rows.count {
      let rest = UnsafeRawBufferPointer(rebasing: rows[place...])
      let head = DecisionRow.head(rest)
      guard head.length >= DecisionRow.headLength, head.length <= rest.count else { return }
      buffers[Int(head.hash >> 56)].append(contentsOf: rest[..<head.length])
      place += head.length
    }
    held += rows.count
    if held > limit { try spill() }
  }

  private func spill() throws {
    do {
      let file = try opened()
      for index in buffers.indices where !buffers[index].isEmpty {
        let length = buffers[index].count
        try buffers[index].withUnsafeBytes { try TemporaryFile.write($0, to: file) }
        segments[index].append((fileLength, length))
        fileLength += length
        buffers[index].removeAll(keepingCapacity: true)
      }
      held = 0
    } catch let error as TemporaryFile.Failure {
      throw failure(error.code)
    }
  }

  private func opened() throws(TemporaryFile.Failure) -> Int32 {
    if let file { return file }
    let made = try TemporaryFile.open()
    file = made
    return made
  }

  private func failure(_ code: Int32) -> OutputError {
    OutputError(
      description:
        "cannot write a temporary file: \(SystemFailure.words(code)); make room, or name another folder with TMPDIR"
    )
  }

  /// The rows of a bucket, in the order in which they were added.
  ///
  /// - Throws: `OutputError` when the file cannot be read.
  package func rows(_ bucket: Int) throws -> [UInt8] {
    guard let file, !segments[bucket].isEmpty else { return buffers[bucket] }
    let spilled = segments[bucket].reduce(0) { $0 + $1.length }
    return try [UInt8](unsafeUninitializedCapacity: spilled + buffers[bucket].count) { rows, count in
      for segment in segments[bucket] {
        let end = count + segment.length
        while count < end {
          let place = off_t(segment.offset + segment.length - (end - count))
          let read = pread(file, rows.baseAddress.map { $0 + count }, end - count, place)
          if read < 0, errno == EINTR { continue }
          guard read > 0 else {
            throw OutputError(
              description: "cannot read a temporary file again: \(SystemFailure.words(errno))")
          }
          count += read
        }
      }
      _ = rows[count...].update(fromContentsOf: buffers[bucket])
      count += buffers[bucket].count
    }
  }
}
