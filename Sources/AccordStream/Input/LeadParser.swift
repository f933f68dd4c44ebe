internal import AccordValues

/// Reads the records that were cut from an input.
///
/// To be used by one thread at a time.
package final class LeadParser {
  private let parser = JSONParser()

  /// A parser.
  package init() {}

  /// Reads a record; what is no object is unreadable.
  package func parse(_ cut: CutRecord) -> InputRecord {
    let content: InputRecord.Content =
      switch cut.content {
      case .unreadable(let reason): .unreadable(reason)
      case .json: cut.bytes.withUnsafeBytes { self.content(ofJSON: $0) }
      }
    return InputRecord(line: cut.line, bytes: cut.bytes, content: content)
  }

  /// Reads a line of NDJSON; what is no object is unreadable.
  package func parse(_ line: BlockLines.Line) -> InputRecord {
    let content = line.reason.map { .unreadable($0) } ?? self.content(ofJSON: line.bytes)
    return InputRecord(line: line.number, bytes: line.bytes, content: content)
  }

  private func content(ofJSON bytes: UnsafeRawBufferPointer) -> InputRecord.Content {
    switch parser.value(bytes) {
    case .success(.record(let fields)): return .lead(.record(fields))
    case .success:
      let kind = bytes.first.map { JSONKindName.name(startingWith: $0) } ?? "nothing"
      return .unreadable("is \(kind), not an object")
    case .failure(let failure): return .unreadable(failure.reason)
    }
  }
}
