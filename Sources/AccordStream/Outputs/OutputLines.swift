package import AccordSemantics
internal import AccordValues

/// Writes what leaves of leads in the form of an output. (Clause 14.4)
package struct OutputLines: Sendable {
  package let output: DeclaredOutput
  /// How many values are computed for it of each lead.
  let valueCount: Int
  private let columns: OutputColumns
  private let object: ObjectTemplate

  /// The writer.
  package init(_ output: DeclaredOutput, _ program: Program) {
    self.output = output
    valueCount = output.expressions.count
    columns = OutputColumns(output, program)
    object = ObjectTemplate(output.form.isJSON ? output.columns.map(\.key) : [])
  }

  /// What stands above the first lead, with its line feed.
  var header: [UInt8] {
    guard case .csv(let separator, let isForSpreadsheets) = output.form else { return [] }
    let names = output.columns.map { OutputCell.text($0.key) }
    return (isForSpreadsheets ? [0xEF, 0xBB, 0xBF] : []) + line(names, separator, isForSpreadsheets)
  }

  /// Whether a lead is in the output, as far as this run says.
  func admits(_ row: OutputRow) -> Truth { columns.admits(row) }

  /// Adds what leaves of a lead: a line, or for batches an object without its line feed.
  func append(_ row: OutputRow, to bytes: inout [UInt8]) {
    let cells = columns.cells(row)
    switch output.form {
    case .csv(let separator, let isForSpreadsheets): bytes += line(cells, separator, isForSpreadsheets)
    case .ndjson:
      appendObject(cells, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    case .batches: appendObject(cells, to: &bytes)
    }
  }

  private func appendObject(_ cells: [OutputCell], to bytes: inout [UInt8]) {
    let withTexts = output.form.hasTextsOnly
    object.append(cells.map { $0.json(missing: output.missing, withTexts: withTexts) }, to: &bytes)
  }

  private func line(_ cells: [OutputCell], _ separator: String, _ isForSpreadsheets: Bool) -> [UInt8] {
    let written = cells.map { cell in
      let text = cell.text(missing: output.missing)
      return CSVLine.quote(isForSpreadsheets ? SpreadsheetCell.safe(text) : text, separator: separator)
    }
    // An empty line would be none.
    return Array(((written == [""] ? "\"\"" : written.joined(separator: separator)) + "\n").utf8)
  }
}

/// An object of JSON with places for values; keys with dots are keys inside others.
struct ObjectTemplate: Sendable {
  /// What stands before each value, and which one it is.
  private var pieces: [(text: [UInt8], value: Int)] = []
  private var end: [UInt8] = []

  init(_ keys: [String]) {
    var text = ""
    write(keys.enumerated().map { (path: $1.split(separator: ".").map(String.init)[...], value: $0) }, &text)
    end = Array(text.utf8)
  }

  /// Adds the object with the values that stand in it, as JSON.
  func append(_ values: [String], to bytes: inout [UInt8]) {
    for piece in pieces {
      bytes += piece.text
      bytes += values[piece.value].utf8
    }
    bytes += end
  }

  private mutating func write(_ members: [(path: ArraySlice<String>, value: Int)], _ text: inout String) {
    text += "{"
    var seen: Set<String> = []
    for member in members {
      guard let key = member.path.first, seen.insert(key).inserted else { continue }
      text += (seen.count > 1 ? "," : "") + JSONText.quote(key) + ":"
      guard member.path.count > 1 else {
        pieces.append((Array(text.utf8), member.value))
        text = ""
        continue
      }
      // Those that go together stand together, in the place of the first.
      write(
        members.filter { $0.path.first == key }.map { (path: $0.path.dropFirst(), value: $0.value) }, &text)
    }
    text += "}"
  }
}
