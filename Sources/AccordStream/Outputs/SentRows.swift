/// What leaves of the leads of a block for one output, in their order.
final class SentRows {
  let bytes = ByteBuffer()
  /// How long each row is, and which of the decisions that are compared with the last run it belongs to.
  private(set) var rows: [(length: Int, decision: Int)] = []
  /// How many leads there are of which it is unknown whether they are in the output.
  private(set) var unknown = 0

  func add(_ row: [UInt8], decision: Int) {
    bytes.append(row)
    rows.append((row.count, decision))
  }

  func countUnknown() { unknown += 1 }

  /// Drops what has been written.
  func drop(keeping limit: Int) {
    bytes.removeAll(keeping: limit)
    rows.removeAll(keepingCapacity: true)
    unknown = 0
  }
}
