internal import Glibc

/// Tells whether JSON is written as `RawValue.json` writes it.
enum CompactJSON {
  /// Whether a valid JSON value has no escapes, and no blanks but in its texts.
  ///
  /// Then it is its own shortest form: numbers stay as they are, and without escapes texts do too.
  static func isCompact(_ json: UnsafeRawBufferPointer) -> Bool {
    guard let start = json.baseAddress, json.count > 0 else { return false }
    guard memchr(start, 0x5C, json.count) == nil else { return false }
    // A text without escapes ends at its next quote: only behind it there could be blanks.
    return json[0] == UInt8(ascii: "\"") ? json[json.count - 1] == json[0] : hasNoBlanks(json)
  }

  /// Whether there are no blanks outside of the texts of a value without escapes.
  private static func hasNoBlanks(_ json: UnsafeRawBufferPointer) -> Bool {
    var isInText = false
    for byte in json {
      if byte == UInt8(ascii: "\"") {
        isInText.toggle()
      } else if byte <= 0x20, !isInText {
        return false
      }
    }
    return true
  }
}
