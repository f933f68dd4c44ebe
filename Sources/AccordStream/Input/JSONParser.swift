internal import AccordCSV
internal import AccordReference
internal import AccordValues
internal import CSimdjson
internal import Glibc

/// Values out of JSON, or why there are none, one document at a time.
///
/// To be used by one thread at a time.
final class JSONParser {
  private let reader = JSONReader()

  init() {}

  /// The value of a document, or why there is none: a sentence without its subject.
  func value(_ bytes: UnsafeRawBufferPointer) -> Result<RawValue, JSONFailure> {
    reader.value(bytes).mapError { JSONFailure(reason: reason($0.status, of: bytes)) }
  }

  /// The characters of a document that is a text.
  func text(_ bytes: [UInt8]) -> String? {
    guard case .success(.text(let text)) = bytes.withUnsafeBytes({ value($0) }) else { return nil }
    return text.string
  }

  private static let outOfMemory = "cannot be read: not enough memory"

  private func reason(_ status: csj_status, of bytes: UnsafeRawBufferPointer) -> String {
    switch status {
    case CSJ_INVALID_UTF8: InvalidText.reason(bytes) ?? "is not valid UTF-8"
    case CSJ_TOO_DEEP: "is nested deeper than \(CSJ_MAX_DEPTH) levels"
    case CSJ_NUMBER_TOO_LARGE: "cannot be read: a number has too many digits"
    case CSJ_TOO_LARGE: "is too long to be read"
    case CSJ_NOT_JSON:
      "is not JSON: "
        + (JSONMistake.description(of: bytes) ?? reader.message)
    default: Self.outOfMemory
    }
  }
}

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
