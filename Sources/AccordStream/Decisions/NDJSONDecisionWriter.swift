package import AccordSemantics
package import AccordValues

/// One JSON object a line.
package final class NDJSONDecisionWriter: DecisionWriter {
  private let sink: ByteSink
  private let json: DecisionJSON

  package init(_ sink: ByteSink, detail: Detail) {
    self.sink = sink
    json = DecisionJSON(detail)
  }

  package func write(_ decision: Decision, input: [RawField]?) throws {
    var bytes: [UInt8] = []
    json.append(decision, input: input?.map { ($0.key.string, $0.value.json) }, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    try sink.write(lines: bytes)
  }

  package func flush() throws { try sink.flush() }

  package func finish() throws { try flush() }
}
