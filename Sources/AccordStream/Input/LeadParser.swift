package import AccordValues

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

  /// The object that some bytes hold; nil when they hold none.
  package func object(_ json: [UInt8]) -> RawValue? {
    if case .lead(let object) = json.withUnsafeBytes({ content(ofJSON: $0) }) { object } else { nil }
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

/// The bytes of a part of the input that may be longer than is wanted.
struct JSONCapture {
  /// The bytes; only the first ones once `isCut`.
  private(set) var bytes: [UInt8] = []
  /// The line on which the part starts.
  private(set) var line = 1
  /// Whether the part is longer than the limit.
  private(set) var isCut = false

  private let limit: Int
  private let kept: Int

  /// Captures parts of up to `limit` bytes whole, and of longer ones the first `kept` bytes.
  init(limit: Int, kept: Int) {
    self.limit = limit
    self.kept = min(limit, kept)
  }

  mutating func begin(line: Int) {
    bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 20)
    isCut = false
    self.line = line
  }

  mutating func append(_ more: ArraySlice<UInt8>) {
    guard !isCut else { return }
    if more.count <= limit - bytes.count {
      bytes.append(contentsOf: more)
    } else {
      isCut = true
      bytes.append(contentsOf: more.prefix(max(0, kept - bytes.count)))
      bytes.removeLast(max(0, bytes.count - kept))
    }
  }
}
