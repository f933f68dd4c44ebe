/// Cells of CSV in which there is nothing. (Clause 4.16)
package enum EmptyCell {
  /// Whether a cell is empty, or is `\N`, as databases write null in their exports.
  @inlinable
  package static func isEmpty(_ cell: some Collection<UInt8>) -> Bool {
    guard let first = cell.first else { return true }
    return first == UInt8(ascii: "\\") && cell.count == 2 && cell.dropFirst().first == UInt8(ascii: "N")
  }
}
