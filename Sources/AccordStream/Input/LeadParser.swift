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
    InputRecord(line: cut.line, bytes: cut.bytes, content: content(cut))
  }

  private func content(_ cut: CutRecord) -> InputRecord.Content {
    switch cut.content {
    case .lead(let lead): return .lead(lead)
    case .unreadable(let reason): return .unreadable(reason)
    case .json:
      switch parser.value(cut.bytes) {
      case .success(.record(let fields)): return .lead(.record(fields))
      case .success:
        let kind = cut.bytes.first.map { JSONKindName.name(startingWith: $0) } ?? "nothing"
        return .unreadable("is \(kind), not an object")
      case .failure(let failure): return .unreadable(failure.reason)
      }
    }
  }
}
