/// Amounts of bytes in words.
package enum ByteCount {
  /// A whole number of the largest binary unit that divides the amount: "16 MiB", "1000 bytes".
  package static func description(_ bytes: Int) -> String {
    for (shift, unit) in [(30, "GiB"), (20, "MiB"), (10, "KiB")]
    where bytes >= 1 << shift && bytes & ((1 << shift) - 1) == 0 {
      return "\(bytes >> shift) \(unit)"
    }
    return bytes == 1 ? "1 byte" : "\(bytes) bytes"
  }
}
