/// What is said of bytes that are no UTF-8.
package enum InvalidText {
  /// Stands in UTF-8 for what is no character in the encoding from which it was converted.
  package static let undecodable: [UInt8] = [0xFF, 0xFF]

  /// Why bytes are no text: a sentence without its subject; nil when they are one.
  package static func reason(_ bytes: some Collection<UInt8>) -> String? {
    let bytes = Array(bytes)
    guard let offset = offset(in: bytes) else { return nil }
    guard offset < bytes.count else { return "is not valid UTF-8" }
    if bytes[offset...].starts(with: undecodable) {
      let before = String(decoding: bytes[..<offset].suffix(40), as: UTF8.self).suffix(10)
      return "has a byte behind \"\(before)\" that is no letter in the encoding of the input"
    }
    let letter = Guess(bytes, at: offset)?.letter ?? ""
    return "is not valid UTF-8: byte \(offset + 1) is \(hex(bytes[offset]))\(letter)"
  }

  /// What is said of a whole input that is probably not in UTF-8, because of one of its records: a sentence without its
  /// subject; nil when the record is UTF-8.
  package static func reason(ofInputWith record: some Collection<UInt8>, at line: Int) -> String? {
    let bytes = Array(record)
    guard let offset = offset(in: bytes), offset < bytes.count else { return nil }
    let guess = Guess(bytes, at: offset)
    return
      "is not written in UTF-8: line \(line) has the byte \(hex(bytes[offset]))\(guess?.letter ?? ""); say '--encoding \(guess?.encoding ?? "windows-1252")', or however else it is written, or '--encoding utf-8' to reject such lines alone"
  }

  /// Where the first bytes stand that are no UTF-8; nil when there are none.
  private static func offset(in bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func hex(_ byte: UInt8) -> String { "0x\(String(byte, radix: 16, uppercase: true))" }

  /// In which of the encodings that spreadsheets write bytes are text.
  private struct Guess {
    let encoding: String
    /// What the first of the bytes is, as a part of a sentence; empty when that says nothing.
    let letter: String

    /// Letters that are frequent in names, and are none in Windows-1252.
    private static let others: [(encoding: String, letters: [UInt8: Character])] = [
      ("cp850", [0x81: "ü", 0x84: "ä", 0x94: "ö", 0x82: "é"]),
      ("macintosh", [0x8A: "ä", 0x9A: "ö", 0x9F: "ü", 0x8E: "é"]),
    ]

    /// Nil when nothing speaks for one of them.
    init?(_ bytes: [UInt8], at offset: Int) {
      let foreign = Set(bytes[offset...].filter { $0 >= 0x80 })
      if let other = Self.others.first(where: { foreign.isSubset(of: $0.letters.keys) }) {
        encoding = other.encoding
        letter = other.letters[bytes[offset]].map { ", in \(other.encoding) '\($0)'" } ?? ""
      } else {
        encoding = "windows-1252"
        // From here on Windows-1252 is Latin-1, and a byte is the number of its character.
        guard bytes[offset] > 0xA0 else { return nil }
        letter = ", in Windows-1252 '\(Character(Unicode.Scalar(bytes[offset])))'"
      }
    }
  }
}
