import AccordStream
import AccordValues
import Glibc

/// Answers each lead with its JSON, and rejects what is unreadable.
final class EchoWorker: BlockWorker {
  struct Failure: Error, Equatable {
    let line: Int
  }

  /// How often the answer stands in the line.
  private let copies: Int
  /// The line at which it fails.
  private let failingLine: Int?
  private let parser = LeadParser()

  init(copies: Int = 1, failingLine: Int? = nil) {
    self.copies = copies
    self.failingLine = failingLine
  }

  func decide(_ block: Block, into output: BlockOutput) throws {
    switch block.content {
    case .lines(var lines):
      while try output.mayGoOn(), let line = lines.next() { try answer(parser.parse(line), block, output) }
    case .rows(let rows):
      for index in 0..<rows.count {
        guard try output.mayGoOn() else { return }
        try answer(rows.record(index), block, output)
      }
    case .records(let records):
      for record in records {
        guard try output.mayGoOn() else { return }
        try answer(parser.parse(record), block, output)
      }
    }
  }

  private func answer(_ record: InputRecord, _ block: Block, _ output: BlockOutput) throws {
    if record.line == failingLine { throw Failure(line: record.line) }
    // Blocks shall not be finished in the order in which they were taken.
    if record.line % 7 == 0 { usleep(UInt32(record.line % 5) * 100) }
    let bytes = EchoWorker.answer(record, file: block.file, copies: copies)
    if record.isLead {
      output.decisions.append(bytes)
      output.countDecision()
    } else {
      output.add(reject: bytes)
    }
  }

  static func answer(_ record: InputRecord, file: String?, copies: Int = 1) -> [UInt8] {
    let raw = String(decoding: record.raw, as: UTF8.self)
    let line = "\(file ?? "-"): \(record.summary)" + (record.isLead ? "" : " [\(raw)]")
    return Array((String(repeating: line, count: copies) + "\n").utf8)
  }
}
