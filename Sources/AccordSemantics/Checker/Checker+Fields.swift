import AccordCSV
import AccordSource
import AccordSyntax
import AccordValues

// Fields, how they are read, and the tables whose columns are declared like fields.

extension Checker {
  /// The type of a field and how it is read from its own name.
  mutating func checkField(
    _ syntax: FieldSyntax, attributes: [FieldAttribute]? = nil, missing: Set<Text>
  ) -> (ValueType, Reading) {
    var reading = Reading(key: syntax.name.text)
    reading.missing = missing
    let type = checkType(syntax, missing: missing, reading: &reading)
    apply(
      attributes ?? syntax.attributes, to: &reading, of: syntax.name.text, type: type, allowsRequired: true)
    return (type, reading)
  }

  private mutating func checkType(
    _ syntax: FieldSyntax, missing: Set<Text>, reading: inout Reading
  ) -> ValueType {
    switch syntax.type.kind {
    case .text: return .text
    case .number: return .number
    case .flag: return .flag
    case .time: return .time
    case .date: return .date
    case .listOfText: return .texts
    case .choice(let options, let orOther):
      reportDuplicates(options) { "option '\($0)' stands twice in '\(syntax.name.text)'" }
      return .choice(Vocabulary(options: options.map { Text($0.text) }, hasOther: orOther))
    case .listOfRecords(let item, let fields):
      reportDuplicates(fields.map(\.name)) { "field '\($0)' is declared twice in item '\(item.text)'" }
      var columns: [RecordType.Column] = []
      for field in fields {
        let (type, columnReading) = checkField(field, missing: missing)
        switch type {
        case .records, .texts:
          report(
            .typeMismatch, "a list inside an item of a list is not possible", at: field.type.range,
            help: ["leave '\(field.name.text)' out, or give it a plain type"])
        default: break
        }
        if columnReading.isRequired {
          report(
            .wrongArguments, "'required' is for fields of the lead, not for items of a list",
            at: field.name.range, help: ["remove 'required'"])
        }
        columns.append(RecordType.Column(name: field.name.text, type: type))
        reading.columns.append(columnReading)
      }
      return .records(
        RecordType(name: item.text, columns: columns, timeColumn: timeColumn(columns, item: item)))
    }
  }

  /// The column that says when an item happened: the only time, or the one called `at`.
  private mutating func timeColumn(_ columns: [RecordType.Column], item: Name) -> Int? {
    let times = columns.indices.filter { columns[$0].type == .time }
    if times.count <= 1 { return times.first }
    if let named = times.first(where: { columns[$0].name == "at" }) { return named }
    report(
      .missingEntry, "item '\(item.text)' has several times and none is called 'at'", at: item.range,
      help: ["call the one that says when it happened 'at'"])
    return nil
  }

  /// Adds what attributes say to a reading; an attribute that does not fit the type is reported.
  mutating func apply(
    _ attributes: [FieldAttribute], to reading: inout Reading, of field: String, type: ValueType,
    allowsRequired: Bool
  ) {
    for attribute in attributes {
      if !fits(attribute.kind, type) {
        report(
          .typeMismatch,
          "'\(sources.text(attribute.range))' does not fit '\(field)', which is \(type.fieldName)",
          at: attribute.range, help: ["remove it, or change the type of '\(field)'"])
        continue
      }
      switch attribute.kind {
      case .required:
        if !allowsRequired {
          report(
            .wrongArguments, "'required' is said in the 'lead' block, not in an input", at: attribute.range,
            help: ["move it to field '\(field)' of the lead"])
        }
        reading.isRequired = true
      case .key:
        report(
          .wrongArguments, "'key' is for columns of a table", at: attribute.range, help: ["remove 'key'"])
      case .from(let key): reading.setKey(key.value)
      case .missing(let texts): reading.missing.formUnion(texts.map { Text($0.value) })
      case .defaultValue(let value): reading.defaultValue = checkDefault(value, of: field, type: type)
      case .normaliser(let word): reading.normalisers += normaliser(word).map { [$0] } ?? []
      case .split(let separator): setSeparator(separator, of: &reading)
      case .decimalComma: reading.usesDecimalComma = true
      case .epochSeconds: reading.time = .epochSeconds
      case .epochMilliseconds: reading.time = .epochMilliseconds
      case .format(let format): setFormat(format, of: &reading, type: type)
      case .yesWords(let words): reading.yesWords = Set(words.map { flagWord($0.value) })
      case .noWords(let words): reading.noWords = Set(words.map { flagWord($0.value) })
      }
    }
  }

  private func flagWord(_ word: String) -> Text {
    TextNormaliser.lowercase.apply(TextNormaliser.trim.apply(Text(word)))
  }

  private mutating func setSeparator(_ separator: TextLiteral, of reading: inout Reading) {
    if separator.value.isEmpty {
      report(
        .badFormat, "the text between two entries cannot be empty", at: separator.range,
        help: ["write for example split \";\""])
      return
    }
    reading.separator = Text(separator.value)
  }

  private mutating func setFormat(_ literal: TextLiteral, of reading: inout Reading, type: ValueType) {
    do throws(TimeFormatError) {
      reading.time = .format(try TimeFormat(literal.value))
    } catch {
      report(
        .badFormat, "'\(literal.value)' is not a format of a time: \(error.message)", at: literal.range,
        help: ["formats are made of YYYY, MM, DD, HH, mm, ss and SSS, as in \"DD.MM.YYYY HH:mm\""])
    }
  }

  private func normaliser(_ word: String) -> TextNormaliser? {
    switch word {
    case "trim": .trim
    case "collapse spaces": .collapseSpaces
    case "lowercase": .lowercase
    case "uppercase": .uppercase
    case "nfc": .nfc
    default: nil
    }
  }

  private func fits(_ attribute: FieldAttribute.Kind, _ type: ValueType) -> Bool {
    switch attribute {
    case .required, .from, .missing: return true
    case .key: return type == .text
    case .defaultValue:
      switch type {
      case .records, .texts: return false
      default: return true
      }
    case .normaliser: return type.isTextual || type == .texts
    case .split: return type == .texts
    case .decimalComma: return type == .number
    case .epochSeconds, .epochMilliseconds, .format: return type == .time || type == .date
    case .yesWords, .noWords: return type == .flag
    }
  }

  private mutating func checkDefault(
    _ syntax: ExpressionSyntax, of field: String, type: ValueType
  ) -> Value? {
    guard let expression = check(syntax, expecting: type, of: field) else { return nil }
    guard case .constant(let value) = expression.kind else {
      report(
        .wrongArguments, "the default of '\(field)' must be a plain value", at: syntax.range,
        help: ["write a number, a text in quotes, a date or an option"])
      return nil
    }
    if expression.type != type {
      report(
        .typeMismatch, "the default of '\(field)' is \(expression.type.name), the field is \(type.fieldName)",
        at: syntax.range, help: ["write a default that is \(type.fieldName)"])
      return nil
    }
    return value
  }

  // MARK: Tables

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
      columns.append(RecordType.Column(name: column.name.text, type: type))
      readings.append(reading)
    }
    let type = RecordType(name: syntax.name.text, columns: columns, timeColumn: nil)
    guard keys.count == 1, let key = keys.first, columns[key].type == .text else {
      report(
        .missingEntry, "table '\(syntax.name.text)' needs one column of type text that is its key",
        at: syntax.name.range, help: ["write 'key' after that column, as in 'domain text key'"])
      return Table(name: syntax.name.text, type: type, keyColumn: 0, rows: [:])
    }
    let rows = readFile(syntax.file).map { readRows($0, syntax, type, readings, key: key) } ?? [:]
    return Table(name: syntax.name.text, type: type, keyColumn: key, rows: rows)
  }

  private mutating func readRows(
    _ bytes: [UInt8], _ syntax: TableSyntax, _ type: RecordType, _ readings: [Reading], key: Int
  ) -> [Text: [Value?]] {
    let file = syntax.file
    let document = CSVDocument.read(bytes)
    guard let header = document.header else {
      report(
        .badTable, "the file '\(file.value)' has no header", at: file.range,
        help: ["its first line names the columns"])
      return [:]
    }
    let names = header.names.map { Text($0) }
    var positions: [Int] = []
    for reading in readings {
      if let position = names.firstIndex(of: reading.key) {
        positions.append(position)
      } else {
        let nearest = Suggestion.nearest(to: reading.key.string, among: header.names)
        report(
          .badTable, "the file '\(file.value)' has no column '\(reading.key)'", at: file.range,
          label: nearest.map { "did you mean '\($0)'?" },
          help: ["its columns are \(header.names.map { "'\($0)'" }.joined(separator: ", "))"])
      }
    }
    guard positions.count == readings.count else { return [:] }
    for malformed in document.malformedRows.prefix(10) {
      report(
        .badTable, "line \(malformed.line) of '\(file.value)' \(malformed.reason)", at: file.range,
        help: ["put the line right in '\(file.value)'"])
    }
    var rows: [Text: [Value?]] = [:]
    var lines: [Text: Int] = [:]
    let reader = ValueReader(zone: agreement.zone)
    for row in document.rows {
      let place = "line \(row.line) of '\(file.value)'"
      var values: [Value?] = []
      for (index, reading) in readings.enumerated() {
        let cell = RawValue.text(Text(String(decoding: row.cells[positions[index]], as: UTF8.self)))
        switch reader.read(cell, as: type.columns[index].type, reading) {
        case .known(let value): values.append(value)
        case .missing: values.append(nil)
        case .invalid(let expected):
          values.append(nil)
          report(
            .badTable, "\(place): '\(type.columns[index].name)' is \(cell.json), which is not \(expected)",
            at: file.range, help: ["put the line right in '\(file.value)'"])
        }
      }
      guard case .text(let keyText) = values[key] else {
        report(
          .badTable, "\(place) has no '\(type.columns[key].name)', which is the key", at: file.range,
          help: ["fill it in, or remove the line"])
        continue
      }
      if let first = lines[keyText] {
        report(
          .badTable, "\(place) has the same key '\(keyText)' as line \(first)", at: file.range,
          help: ["a key can stand only once; remove one of the lines"])
        continue
      }
      lines[keyText] = row.line
      rows[keyText] = values
    }
    return rows
  }

  // MARK: Inputs

  mutating func checkInputsExist() {
    reportDuplicates(inputSyntax.map(\.name)) { "input '\($0)' is declared twice" }
  }

  mutating func checkInputs() -> [Input] {
    inputSyntax.map { checkInput($0) }
  }

  private mutating func checkInput(_ syntax: InputSyntax) -> Input {
    var readings = ownReadings
    let missing = Set(syntax.missing.map { Text($0.value) })
    for index in readings.indices {
      if syntax.decimalComma != nil { readings[index].usesDecimalComma = true }
      readings[index].missing.formUnion(missing)
      for column in readings[index].columns.indices {
        if syntax.decimalComma != nil { readings[index].columns[column].usesDecimalComma = true }
        readings[index].columns[column].missing.formUnion(missing)
      }
    }
    let fieldNames = syntax.fields.map { field in
      Name(
        text: field.itemField.map { "\(field.name.text).\($0.text)" } ?? field.name.text,
        range: field.name.range)
    }
    reportDuplicates(fieldNames) { "'\($0)' stands twice in input '\(syntax.name.text)'" }
    for field in syntax.fields {
      guard let index = fields.firstIndex(where: { $0.name == field.name.text }) else {
        reportUnknown(
          .unknownField, field.name, "'\(field.name.text)' is not a field of the lead",
          among: fields.map(\.name), help: leadHelp)
        continue
      }
      guard let itemField = field.itemField else {
        apply(
          field.attributes, to: &readings[index], of: field.name.text, type: fields[index].type,
          allowsRequired: false)
        continue
      }
      guard case .records(let record) = fields[index].type else {
        report(
          .wrongKind, "'\(field.name.text)' is no list of items", at: field.name.range,
          help: ["write 'from' directly after '\(field.name.text)'"])
        continue
      }
      guard let column = record.index(of: itemField.text) else {
        reportUnknown(
          .unknownField, itemField, "'\(itemField.text)' is not a field of '\(record.name)'",
          among: record.columns.map(\.name))
        continue
      }
      apply(
        field.attributes, to: &readings[index].columns[column], of: itemField.text,
        type: record.columns[column].type, allowsRequired: false)
    }
    return Input(name: syntax.name.text, recordsPath: syntax.recordsPath?.value, readings: readings)
  }

  /// Where the fields of the lead are declared, as a help line.
  var leadHelp: [String] {
    guard let lead = leads.first else { return [] }
    let position = sources[lead.range].position(at: lead.range.bytes.lowerBound)
    return ["fields are declared in \(sources[lead.range].path):\(position.line)"]
  }
}

extension ValueType {
  /// The type as it is called when a field has it.
  var fieldName: String {
    if case .flag = self { "a flag" } else { name }
  }
}
