import CSimdjson
import Testing

/// The C interface over simdjson.
@Suite struct NodesTests {
  @Test func nodesAreInPreorder() {
    let nodes = nodes(of: #" {"a": [1, 2.50, {}], "b\u0000": "x", "c": [[], true, false, null]} "#)
    #expect(
      nodes == [
        "record 3 -> 14", "key 'a' -> 2", "list 3 -> 6", "integer '1' -> 4", "number '2.50' -> 5",
        "record 0 -> 6",
        "key 'b\u{0}' -> 7", "text 'x' -> 8", "key 'c' -> 9", "list 4 -> 14", "list 0 -> 11", "true -> 12",
        "false -> 13", "null -> 14",
      ])
  }

  @Test(arguments: ["1", "-1.5e3", "\"x\"", "null", "true", "[]", "{}"])
  func scalarsMayBeTheRoot(_ document: String) {
    #expect(nodes(of: document).count == 1)
  }

  @Test func afterAFailureThereAreNoNodes() {
    let parser = csj_create()
    defer { csj_destroy(parser) }
    #expect(csj_parse(parser, "[1]", 3) == CSJ_OK)
    #expect(csj_node_count(parser) == 2)
    #expect(csj_parse(parser, "[1", 2) == CSJ_NOT_JSON)
    #expect(csj_node_count(parser) == 0)
    #expect(csj_parse(parser, nil, 0) == CSJ_NOT_JSON)
    #expect(csj_message(parser).map { String(cString: $0) } == "there is nothing in it")
    #expect(csj_parse(parser, "[2]", 3) == CSJ_OK)
    #expect(csj_message(parser).map { String(cString: $0) } == "")
  }

  private func nodes(of document: String) -> [String] {
    let parser = csj_create()
    defer { csj_destroy(parser) }
    guard csj_parse(parser, document, document.utf8.count) == CSJ_OK else { return [] }
    return UnsafeBufferPointer(start: csj_nodes(parser), count: csj_node_count(parser)).map { node in
      let bytes = UnsafeRawBufferPointer(start: node.bytes, count: Int(node.length))
      let text = "'\(String(decoding: bytes, as: UTF8.self))'"
      let what =
        switch node.kind {
        case CSJ_NULL: "null"
        case CSJ_TRUE: "true"
        case CSJ_FALSE: "false"
        case CSJ_INTEGER: "integer \(text)"
        case CSJ_NUMBER: "number \(text)"
        case CSJ_TEXT: "text \(text)"
        case CSJ_KEY: "key \(text)"
        case CSJ_LIST: "list \(node.count)"
        default: "record \(node.count)"
        }
      return "\(what) -> \(node.next)"
    }
  }
}
