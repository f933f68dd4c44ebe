package import AccordSemantics
package import AccordValues

/// One JSON object a line.
package struct NDJSONDecisions: DecisionFormat {
  private let json: DecisionJSON

  package init(detail: Detail) {
    json = DecisionJSON(detail)
  }

  package var header: [UInt8] { [] }

  package func append(_ decision: Decision, input: [RawField]?, to bytes: inout [UInt8]) {
    json.append(decision, input: input?.map { ($0.key.string, $0.value.json) }, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }
}
