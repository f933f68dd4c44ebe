import AccordSource

// Texts, and the escapes in them.

extension Parser {
  /// The value of a text in quotes.
  mutating func resolveEscapes(_ token: Token) -> String {
    let inner = token.bytes.lowerBound + 1..<max(token.bytes.lowerBound + 1, token.bytes.upperBound - 1)
    guard file.bytes[inner].contains(UInt8(ascii: "\\")) else { return checkedText(inner) }
    var result = ""
    var offset = inner.lowerBound
    while offset < inner.upperBound {
      guard file.bytes[offset] == UInt8(ascii: "\\") else {
        let end = file.bytes[offset..<inner.upperBound].firstIndex(of: UInt8(ascii: "\\")) ?? inner.upperBound
        result += checkedText(offset..<end)
        offset = end
        continue
      }
      let (resolved, length) = resolveEscape(at: offset, end: inner.upperBound)
      result += resolved
      offset += length
    }
    return result
  }

  mutating func checkedText(_ bytes: Range<Int>) -> String {
    if let text = String(validating: file.bytes[bytes], as: UTF8.self) { return text }
    report(
      .unreadableText, "this text cannot be read: it is not UTF-8",
      at: SourceRange(file: fileIndex, bytes: bytes),
      help: ["save the file with the encoding UTF-8"])
    return file.text(bytes)
  }

  /// The text an escape stands for and its length in bytes.
  private mutating func resolveEscape(at offset: Int, end: Int) -> (String, Int) {
    let kind = offset + 1 < end ? file.bytes[offset + 1] : UInt8(ascii: "\\")
    switch kind {
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      if let (scalar, length) = scalarEscape(at: offset, end: end) {
        return (String(Character(scalar)), length)
      }
    default: break
    }
    var next = min(offset + 2, end)
    // The whole scalar, so that what is left of it is not reported as unreadable.
    if kind >= 0xC2 {
      while next < end, next < offset + 5, file.bytes[next] & 0xC0 == 0x80 { next += 1 }
    }
    report(
      .badEscape, "'\(file.text(offset..<next))' is not an escape of the language",
      at: SourceRange(file: fileIndex, bytes: offset..<next),
      help: ["the escapes are \\\" \\\\ \\n \\t and \\u{…}"])
    return ("", next - offset)
  }

  /// The scalar that `\u{…}` names and the length of the escape; reads no further than its digits reach.
  private func scalarEscape(at offset: Int, end: Int) -> (Unicode.Scalar, Int)? {
    let digits = offset + 3
    guard digits < end, file.bytes[digits - 1] == UInt8(ascii: "{") else { return nil }
    var close = digits
    while close < end, Unicode.Scalar(file.bytes[close]).properties.isASCIIHexDigit { close += 1 }
    guard close < end, file.bytes[close] == UInt8(ascii: "}"),
      let value = UInt32(file.text(digits..<close), radix: 16), let scalar = Unicode.Scalar(value)
    else { return nil }
    return (scalar, close + 1 - offset)
  }
}
