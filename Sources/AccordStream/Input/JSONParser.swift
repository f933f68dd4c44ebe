internal import AccordCSV
internal import AccordValues
internal import CSimdjson
internal import Glibc

/// simdjson, one document at a time.
///
/// To be used by one thread at a time.
final class JSONParser {
  private let handle = csj_create()

  init() {}

  deinit { csj_destroy(handle) }

  /// The value of a document, or why there is none: a sentence without its subject.
  func value(_ bytes: UnsafeRawBufferPointer) -> Result<RawValue, JSONFailure> {
    guard let handle else { return .failure(JSONFailure(reason: Self.outOfMemory)) }
    let status = csj_parse(handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    guard status == CSJ_OK else { return .failure(JSONFailure(reason: reason(status, of: bytes))) }
    let nodes = UnsafeBufferPointer(start: csj_nodes(handle), count: csj_node_count(handle))
    var index = 0
    return .success(Self.value(nodes, &index))
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
        + (JSONMistake.description(of: bytes) ?? csj_message(handle).map { String(cString: $0) } ?? "")
    default: Self.outOfMemory
    }
  }

  /// The value at a node; the index goes behind it.
  ///
  /// Recursion is at most `CSJ_MAX_DEPTH` deep.
  private static func value(_ nodes: UnsafeBufferPointer<csj_node>, _ index: inout Int) -> RawValue {
    guard index < nodes.count else { return .null }
    let node = nodes[index]
    index += 1
    switch node.kind {
    case CSJ_TRUE: return .flag(true)
    case CSJ_FALSE: return .flag(false)
    case CSJ_INTEGER, CSJ_NUMBER: return .number(text(node))
    case CSJ_TEXT: return .text(text(node))
    case CSJ_LIST:
      var elements: [RawValue] = []
      elements.reserveCapacity(Int(node.count))
      while index < Int(node.next) { elements.append(value(nodes, &index)) }
      return .list(elements)
    case CSJ_RECORD:
      var fields: [RawField] = []
      fields.reserveCapacity(Int(node.count))
      while index < Int(node.next) {
        let key = text(nodes[index])
        index += 1
        fields.append(RawField(key: key, value: value(nodes, &index)))
      }
      return .record(fields)
    default: return .null
    }
  }

  private static func text(_ node: csj_node) -> Text {
    guard let bytes = node.bytes else { return Text("") }
    return Text(
      String(decoding: UnsafeRawBufferPointer(start: bytes, count: Int(node.length)), as: UTF8.self))
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
