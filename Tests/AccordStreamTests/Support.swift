import AccordCSV
import AccordStream
import AccordTestSupport
import AccordValues

/// Reads an input, by default in one piece.
func records(
  _ input: [UInt8], _ options: InputOptions = InputOptions(), pieces: () -> Int = { Int.max }
) -> [InputRecord] {
  let reader = InputReader(options: options)
  var records: [InputRecord] = []
  var rest = input[...]
  while !rest.isEmpty {
    let piece = rest.prefix(pieces())
    rest = rest.dropFirst(piece.count)
    reader.feed([UInt8](piece))
    while let record = reader.next() { records.append(record) }
  }
  reader.finish()
  while let record = reader.next() { records.append(record) }
  return records
}

func records(_ input: String, _ options: InputOptions = InputOptions()) -> [InputRecord] {
  records(Array(input.utf8), options)
}

/// What was found, as "line: JSON" or "line! reason".
func found(_ input: String, _ options: InputOptions = InputOptions()) -> [String] {
  records(input, options).map(\.summary)
}

extension InputRecord {
  var summary: String {
    switch content {
    case .lead(let lead): "\(line): \(lead.json)"
    case .unreadable(let reason): "\(line)! \(reason)"
    case .skipped(let row): "\(line)- \(row.rawValue)"
    }
  }

  var isLead: Bool {
    guard case .lead = content else { return false }
    return true
  }

  var reason: String? {
    guard case .unreadable(let reason) = content else { return nil }
    return reason
  }
}

extension SplitMix64 {
  /// Bytes that are mostly those that mean something in JSON and CSV.
  mutating func dirt(length: Int) -> [UInt8] {
    let telling = Array(#"{{}}[[]],,::""\  a1-.e"#.utf8) + [0x0A, 0x0A, 0x0D, 0xC3, 0xA9]
    let words = [#"{"a":1}"#, #"{"a":[1,{"b":"}"}]}"#, "null", #""results":["#, #"{"results":["#, #""x":"#]
    var bytes: [UInt8] = []
    while bytes.count < length {
      switch Int.random(in: 0..<24, using: &self) {
      case 0: bytes.append(UInt8.random(in: 0...255, using: &self))
      case 1..<8: bytes += words[Int.random(in: 0..<words.count, using: &self)].utf8
      default: bytes.append(telling[Int.random(in: 0..<telling.count, using: &self)])
      }
    }
    return bytes
  }
}
