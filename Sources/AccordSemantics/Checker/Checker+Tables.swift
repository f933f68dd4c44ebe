import AccordCSV
import AccordSource
import AccordSyntax
import AccordValues

// Tables, whose columns are declared like fields.

extension Checker {
  mutating func checkTable(_ syntax: TableSyntax) -> Table {
    var columns: [RecordType.Column] = []
    var readings: [Reading] = []
    var keys: [Int] = []
    reportDuplicates(syntax.columns.map(\.name)) { "column '\($0)' stands twice in '\(syntax.name.text)'" }
    for (index, column) in syntax.columns.enumerated() {
      var plain = column.attributes
      plain.removeAll { attribute in
        guard case .key = attribute.kind else { return false }
        return true
      }
      if plain.count < column.attributes.count { keys.append(index) }
      let (type, reading) = checkField(column, attributes: plain, missing: [""])
      checkPlain(column, type, reading, place: "in a column of a table", owners: "columns of a table")
      if plain.count < column.attributes.count, reading.ignoresCase {
        report(
          .wrongArguments,
          "the key of a table is compared exactly, and '\(column.name.text)' says 'ignoring case'",
          at: column.range,
          help: ["write 'lowercase' instead, and look up 'lower(…)'"])
      }
      if reading.isPersonal {
        report(
          .wrongArguments,
          "'personal' is for fields of the lead and of 'feedback', not for columns of a table",
          at: column.range, help: ["remove 'personal'"])
      }
      columns.append(
        RecordType.Column(name: column.name.text, type: type, ignoresCase: reading.ignoresCase))
      readings.append(reading)
    }
    let type = RecordType(name: syntax.name.text, columns: columns, timeColumn: nil)
    guard keys.count == 1, let key = keys.first, columns[key].type == .text else {
      report(
        .missingEntry, "table '\(syntax.name.text)' needs one column of type text that is its key",
        at: syntax.name.range, help: ["write 'key' after that column, as in 'domain text key'"])
      return Table(name: syntax.name.text, type: type, keyColumn: 0, rows: [:])
    }
    var rows: [Text: [Value?]] = [:]
    let document = readLookup(syntax.file) { bytes throws(RuleFileError) in
      try LookupText.table(bytes)
    }
    if let document, !columns.contains(where: { $0.type.isList }) {
      rows = readRows(document, syntax, type, readings, key: key)
    }
    return Table(name: syntax.name.text, type: type, keyColumn: key, rows: rows)
  }

  private mutating func readRows(
    _ document: CSVDocument, _ syntax: TableSyntax, _ type: RecordType, _ readings: [Reading], key: Int
  ) -> [Text: [Value?]] {
    let file = syntax.file
    let reader = ValueReader(zone: agreement.zone, delimiter: document.delimiter)
    guard let positions = positions(of: readings, in: document.header, file) else { return [:] }
    for malformed in document.malformedRows.prefix(10) {
      report(
        .badTable, "line \(malformed.line) of '\(file.value)' \(malformed.reason)", at: file.range,
        help: ["put the line right in '\(file.value)'"])
    }
    var rows: [Text: [Value?]] = [:]
    var lines: [Text: Int] = [:]
    for row in document.rows {
      let place = "line \(row.line) of '\(file.value)'"
      let values = readRow(
        positions.map { $0.map { LookupText.cell(row.cells[$0]) } }, type, readings, reader, place, file)
      guard case .text(let keyText) = values[key] else {
        report(
          .badTable, "\(place) has no '\(type.columns[key].name)', which is the key", at: file.range,
          help: ["fill it in, or remove the line"])
        continue
      }
      if let first = lines[keyText] {
        report(
          .badTable, "\(place) has the same key '\(keyText.string.excerpt)' as line \(first)", at: file.range,
          help: ["a key can stand only once; remove one of the lines"])
        continue
      }
      lines[keyText] = row.line
      rows[keyText] = values
    }
    return rows
  }

  /// Where the columns stand in the file, under each of their names that it has; nil when one of them cannot be
  /// found, which has been reported.
  private mutating func positions(
    of readings: [Reading], in header: CSVHeader?, _ file: TextLiteral
  ) -> [[Int]]? {
    guard let header else {
      report(
        .badTable, "the file '\(file.value)' has no header", at: file.range,
        help: ["its first line names the columns"])
      return nil
    }
    let names = header.names.map { Text($0) }
    let repeated = Set(header.duplicates.map { Text($0) })
    var positions: [[Int]] = []
    for reading in readings {
      let places = reading.keys.compactMap { names.firstIndex(of: $0.name) }
      if let twice = reading.keys.first(where: { repeated.contains($0.name) }) {
        report(
          .badTable, "the file '\(file.value)' has two columns '\(twice.name)'", at: file.range,
          help: ["which one counts cannot be told; rename one of them"])
      } else if !places.isEmpty {
        positions.append(places)
      } else {
        let nearest = Suggestion.nearest(to: reading.key.name.string, among: header.names)
        let wanted = reading.keys.map { "'\($0.name)'" }.listed("or")
        report(
          .badTable, "the file '\(file.value)' has no column \(wanted)", at: file.range,
          label: nearest.map { "did you mean '\($0)'?" },
          help: ["its columns are \(header.names.excerpt)"])
      }
    }
    return positions.count == readings.count ? positions : nil
  }

  /// The values of a row, each from the first of its cells that is not missing; a cell that cannot be read is
  /// reported and left out.
  private mutating func readRow(
    _ cells: [[Text]], _ type: RecordType, _ readings: [Reading], _ reader: ValueReader, _ place: String,
    _ file: TextLiteral
  ) -> [Value?] {
    zip(cells, zip(type.columns, readings)).map { cells, column in
      let (column, reading) = column
      for cell in cells {
        let cell = RawValue.text(cell)
        switch reader.read(cell, as: column.type, reading) {
        case .known(let value): return value
        case .missing: continue
        case .invalid(let expected):
          report(
            .badTable,
            "\(place): '\(column.name)' is \(FoundValue(cell).excerpt.words), which is not \(expected)",
            at: file.range,
            help: ["put the line right in '\(file.value)'"])
          return nil
        }
      }
      return nil
    }
  }
}
