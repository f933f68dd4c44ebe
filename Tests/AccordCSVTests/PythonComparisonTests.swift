import AccordCSV
import AccordTestSupport
import Foundation
import Testing

/// Python's `csv` module as the second opinion on well-formed documents.
@Suite struct PythonComparisonTests {
  @Test(.enabled(if: Oracle.python.isUsed, "python3 is absent"))
  func cellsAreThoseOfPythonsReader() throws {
    var random = SplitMix64(seed: 77)
    for round in 0..<25 {
      let delimiter = CSVDialect.delimiters[round % CSVDialect.delimiters.count]
      let document = wellFormed(delimiter: delimiter, using: &random)
      let ours = read(document, delimiter: delimiter).map(\.cells)
      let theirs = try pythonCells(document, delimiter: delimiter)
      #expect(ours == theirs, "\(document.debugDescription)")
    }
  }

  private func wellFormed(delimiter: UInt8, using random: inout SplitMix64) -> String {
    let characters = ["a", "é", " ", "\"", "\n", "\r\n", ",", ";", "\t", "|", "0", "漢", "'"]
    var document = ""
    let separator = String(UnicodeScalar(delimiter))
    for _ in 0..<60 {
      let cells = (0..<Int.random(in: 2...5, using: &random)).map { _ -> String in
        let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
          characters[Int.random(in: 0..<characters.count, using: &random)]
        }.joined()
        let needsQuotes = text.utf8.contains { [delimiter, 0x22, 0x0A, 0x0D].contains($0) }
        guard needsQuotes || Bool.random(using: &random) else { return text }
        return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
      }
      document += cells.joined(separator: separator) + (Bool.random(using: &random) ? "\n" : "\r\n")
    }
    return document
  }

  private func pythonCells(_ document: String, delimiter: UInt8) throws -> [[String]?] {
    let script = """
      import csv, io, json, sys
      text = sys.stdin.buffer.read().decode("utf-8")
      rows = csv.reader(io.StringIO(text, newline=""), delimiter=chr(\(delimiter)), strict=True)
      print(json.dumps(list(rows)))
      """
    let answer = try Python.run(["-c", script], input: Array(document.utf8))
    return try JSONDecoder().decode([[String]?].self, from: Data(answer.utf8))
  }
}
