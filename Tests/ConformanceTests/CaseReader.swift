/// Reads files of cases.
struct CaseReader {
  private let file: String
  private var common: [String: [UInt8]] = [:]
  private(set) var cases: [ConformanceCase] = []
  private var current: ConformanceCase?
  private var isCommon = false

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private struct Section {
    let head: [String]
    let line: Int
    var lines: [Substring] = []
  }

  static func read(_ text: String, file: String) throws -> [ConformanceCase] {
    var reader = CaseReader(file: file)
    try reader.read(text)
    return reader.cases
  }

  private init(file: String) {
    self.file = file
  }

  private mutating func read(_ text: String) throws {
    var section: Section?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("=== ") {
        try close(&section)
        finish()
        begin(line.dropFirst(4), line: index + 1)
      } else if line.hasPrefix("--- ") {
        try close(&section)
        let words = line.dropFirst(4).split(separator: " ").map(String.init)
        section = Section(head: words, line: index + 1)
      } else {
        section?.lines.append(line)
      }
    }
    try close(&section)
    finish()
  }

  private mutating func begin(_ title: Substring, line: Int) {
    isCommon = title == "common"
    var words = title.split(separator: " ")
    var clauses: [String] = []
    while let word = words.first, word.contains("."),
      word.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," })
    {
      clauses.append(String(word.filter { $0 != "," }))
      words.removeFirst()
    }
    current = ConformanceCase(
      clauses: clauses, name: words.joined(separator: " "), place: "\(file):\(line)", files: common)
  }

  private mutating func finish() {
    guard let current else { return }
    if isCommon { common = current.files } else { cases.append(current) }
    self.current = nil
  }

  private mutating func close(_ section: inout Section?) throws {
    guard let closed = section, let kind = closed.head.first else { return }
    section = nil
    let isEscaped = closed.head.last == "escaped"
    let arguments = isEscaped ? closed.head.dropFirst().dropLast() : closed.head.dropFirst()
    var lines = closed.lines
    while lines.last?.isEmpty == true { lines.removeLast() }
    let text = lines.map { $0 + "\n" }.joined()
    let bytes = isEscaped ? CaseReader.resolveEscapes(text) : Array(text.utf8)
    let path = arguments.joined(separator: " ")
    if path.isEmpty, ["file", "same", "different", "source", "sent"].contains(kind) {
      throw Failure(description: "\(file):\(closed.line): which \(kind)?")
    }
    switch kind {
    case "rules": current?.files["rules.accord"] = bytes
    case "file": current?.files[path] = bytes
    case "as": current?.asOf = arguments.dropFirst().joined(separator: " ")
    case "source": current?.source = path
    case "leads": current?.leads = bytes
    case "expect": current?.decisions = text
    case "rejects": current?.rejects = lines.map(String.init)
    case "diagnostics": current?.diagnostics = lines.map(String.init)
    case "tests": current?.tests = lines.map(String.init)
    case "promises": current?.promises = text
    case "shown": current?.shown = text
    case "refused": current?.refused = lines.map(String.init)
    case "record": current?.record = bytes
    case "answers": current?.answers = bytes
    case "cases": current?.cases = lines.map(String.init)
    case "numbers": current?.numbers = lines.map(String.init)
    case "arms": current?.arms = lines.map(String.init)
    case "previous": current?.previous = bytes
    case "sent": current?.sent.append((path, String(decoding: bytes, as: UTF8.self)))
    case "same": current?.same.append(.init(path: path, bytes: bytes))
    case "different": current?.different.append(.init(path: path, bytes: bytes))
    default: throw Failure(description: "\(file):\(closed.line): there is no section '\(kind)'")
    }
  }

  /// `\xFF` is a byte; all else stands for itself.
  private static func resolveEscapes(_ text: String) -> [UInt8] {
    let source = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < source.count {
      if index + 3 < source.count, source[index] == UInt8(ascii: "\\"),
        source[index + 1] == UInt8(ascii: "x"),
        let byte = UInt8(String(decoding: source[index + 2...index + 3], as: UTF8.self), radix: 16)
      {
        result.append(byte)
        index += 4
      } else {
        result.append(source[index])
        index += 1
      }
    }
    return result
  }
}
