/// What is said of bytes that are no UTF-8.
package enum InvalidText {
  /// Why bytes are no text: a sentence without its subject; nil when they are one.
  package static func reason(_ bytes: some Collection<UInt8>) -> String? {
    let bytes = Array(bytes)
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let offset = error.byteOffsets.lowerBound
      guard offset < bytes.count else { return "is not valid UTF-8" }
      let hex = String(bytes[offset], radix: 16, uppercase: true)
      // From here on Windows-1252 is Latin-1, and a byte is the number of its character.
      let letter =
        bytes[offset] > 0xA0 ? ", in Windows-1252 '\(Character(Unicode.Scalar(bytes[offset])))'" : ""
      return
        "is not valid UTF-8: byte \(offset + 1) is 0x\(hex)\(letter); an export of Excel is read as CSV UTF-8, or behind 'iconv -f WINDOWS-1252 -t UTF-8'"
    }
  }
}
