/// What leaves of the leads of a block for one output, in their order.
final class SentRows {
  let bytes = ByteBuffer()
  /// How long each row is, and which of the decisions that are compared with the last run it belongs to.
  private(set) var rows: [(length: Int, decision: Int)] = []
  /// The decisions of which it is unknown whether they are in the output, as `rows` counts them.
  private(set) var unknown: [Int] = []

  func add(_ row: [UInt8], decision: Int) {
    bytes.append(row)
    rows.append((row.count, decision))
  }

  func addUnknown(decision: Int) { unknown.append(decision) }

  /// Drops what has been written.
  func drop(keeping limit: Int) {
    bytes.removeAll(keeping: limit)
    rows.removeAll(keepingCapacity: true)
    unknown.removeAll(keepingCapacity: true)
  }
}
