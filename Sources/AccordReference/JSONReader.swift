package import AccordValues
package import CSimdjson

/// simdjson, one document at a time.
///
/// To be used by one thread at a time.
package final class JSONReader {
  /// Why there is no value.
  package struct Failure: Error {
    package let status: csj_status
  }

  private let handle = csj_create()

  /// A reader; without memory, everything fails.
  package init() {}

  deinit { csj_destroy(handle) }

  /// The value of a document.
  package func value(_ bytes: UnsafeRawBufferPointer) -> Result<RawValue, Failure> {
    guard let handle else { return .failure(Failure(status: CSJ_OUT_OF_MEMORY)) }
    let status = csj_parse(handle, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    guard status == CSJ_OK else { return .failure(Failure(status: status)) }
    let nodes = UnsafeBufferPointer(start: csj_nodes(handle), count: csj_node_count(handle))
    var index = 0
    return .success(Self.value(nodes, &index))
  }

  /// Why the last document has no value, in the words of the library.
  package var message: String { csj_message(handle).map { String(cString: $0) } ?? "" }

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
