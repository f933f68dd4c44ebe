/// Gives readers their bytes in one piece.
///
/// Always inlined, with the readers' generic entry points: called as generic code across modules, this step
/// takes as long as reading a short number.
@usableFromInline
enum ContiguousBytes {
  @inlinable @inline(__always)
  static func read<Result>(
    _ bytes: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withContiguousStorageIfAvailable(body) ?? Array(bytes).withUnsafeBufferPointer(body)
  }
}
