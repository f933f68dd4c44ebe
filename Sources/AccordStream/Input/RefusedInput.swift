/// Stands for an input that is none of leads: one record, which says why.
final class RefusedInput: RecordCutter {
  /// A sentence without its subject.
  let reason: String
  private var isGiven = false
  private var start: [UInt8] = []

  init(reason: String) {
    self.reason = reason
  }

  func feed(_ bytes: UnsafeRawBufferPointer) {
    if !isGiven { start.append(contentsOf: bytes.prefix(max(0, InputRecord.maxRawLength - start.count))) }
  }

  func finish() {}

  func next() -> CutRecord? {
    guard !isGiven else { return nil }
    isGiven = true
    return CutRecord(line: 1, bytes: start, content: .unreadable(reason))
  }
}
