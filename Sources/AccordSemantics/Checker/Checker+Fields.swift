import AccordSource
import AccordSyntax
import AccordValues

// Fields and how they are read, also by the inputs.

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
    checkMarks(reading, of: syntax.name.text, at: syntax.name.range)
    checkLabels(of: syntax, type, reading)
    return (type, reading)
  }

  private mutating func checkType(
    _ syntax: FieldSyntax, missing: Set<Text>, reading: inout Reading
  ) -> ValueType {
    switch syntax.type.kind {
    case .plain(let type): return ValueType(type)
    case .listOfText: return .texts
    case .choice(let options, let orOther):
      return .choice(checkOptions(options, orOther: orOther, of: syntax.name.text))
    case .listOfRecords(let item, let fields):
      reportDuplicates(fields.map(\.name)) { "field '\($0)' is declared twice in item '\(item.text)'" }
      var columns: [RecordType.Column] = []
      for field in fields {
        let (type, columnReading) = checkField(field, missing: missing)
        checkPlain(field, type, columnReading, place: "inside an item of a list", owners: "items of a list")
        columns.append(
          RecordType.Column(name: field.name.text, type: type, ignoresCase: columnReading.ignoresCase))
        reading.columns.append(columnReading)
      }
      return .records(
        RecordType(name: item.text, columns: columns, timeColumn: timeColumn(columns, item: item)))
    }
  }

  /// Reports what only a field of the lead can be: a list, and required.
  mutating func checkPlain(
    _ syntax: FieldSyntax, _ type: ValueType, _ reading: Reading, place: String, owners: String
  ) {
    if type.isList {
      report(
        .typeMismatch, "a list \(place) is not possible", at: syntax.type.range,
        help: ["leave '\(syntax.name.text)' out, or give it a plain type"])
    }
    if reading.isRequired {
      report(
        .wrongArguments, "'required' is for fields of the lead, not for \(owners)", at: syntax.name.range,
        help: ["remove 'required'"])
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
    var places: [String: SourceRange] = [:]
    for attribute in attributes {
      if let words = attribute.kind.singleWords {
        if let first = places[words] {
          diagnostics.append(
            .secondEntry(words, of: "field '\(field)'", at: attribute.range, first: first))
        } else {
          places[words] = attribute.range
        }
      }
      if !fits(attribute.kind, type) {
        report(
          .typeMismatch,
          "'\(sources.text(attribute.range))' does not fit '\(field)', which is \(type.fieldName)",
          at: attribute.range, help: ["remove it, or change the type of '\(field)'"])
        continue
      }
      switch attribute.kind {
      case .required:
        if !allowsRequired { reportInInput("required", field, at: attribute.range) }
        reading.isRequired = true
      case .requiredWhen:
        if subject != .answer {
          report(
            .unexpectedToken, "'required when' is for fields of 'feedback'", at: attribute.range,
            help: ["write 'required', or leave it out and ask in the rules whether '\(field)' is known"])
        }
      case .key:
        report(
          .wrongArguments, "'key' is for columns of a table", at: attribute.range, help: ["remove 'key'"])
      case .from(let names): reading.setKeys(names.map(\.value))
      case .missingFalse: reading.missesFalse = true
      case .missing(let texts): reading.missing.formUnion(texts.map { Text($0.value) })
      case .defaultValue(let value): reading.defaultValue = checkDefault(value, of: field, type: type)
      case .normaliser(let step): reading.normalisers.append(step)
      case .ignoringCase:
        if !allowsRequired { reportInInput("ignoring case", field, at: attribute.range) }
        reading.ignoresCase = true
      case .personal:
        if !allowsRequired { reportInInput("personal", field, at: attribute.range) }
        reading.isPersonal = true
      case .split(let separator): setSeparator(separator, of: &reading)
      case .decimalComma: reading.usesDecimalComma = true
      case .thousands(let sign): setThousands(sign, of: &reading)
      case .unit(let texts): setUnits(texts, of: &reading)
      case .suffixes: reading.numberForm.readsSuffixes = true
      case .ranges(let end): reading.numberForm.range = end
      case .epochSeconds: reading.time = .epochSeconds
      case .epochMilliseconds: reading.time = .epochMilliseconds
      case .format(let formats): setFormats(formats, of: &reading)
      case .yesWords(let words): reading.yesWords = Set(words.map { flagWord($0.value) })
      case .noWords(let words): reading.noWords = Set(words.map { flagWord($0.value) })
      }
    }
  }

  private mutating func reportInInput(_ words: String, _ field: String, at range: SourceRange) {
    report(
      .wrongArguments,
      "'\(words)' is said in the '\(subject == .answer ? "feedback" : "lead")' block, not in an input",
      at: range,
      help: ["move it to field '\(field)' of \(recordName)"])
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

  private func fits(_ attribute: FieldAttribute.Kind, _ type: ValueType) -> Bool {
    switch attribute {
    case .required, .requiredWhen, .from, .missing, .personal: return true
    case .missingFalse: return type != .flag
    case .key: return type == .text
    case .defaultValue: return !type.isList
    case .normaliser: return type.isTextual || type == .texts
    case .ignoringCase: return type == .text || type == .texts
    case .split: return type == .texts
    case .decimalComma, .thousands, .unit, .suffixes, .ranges: return type == .number
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

  /// By which field leads are told apart.
  mutating func checkIdentity() -> Identity? {
    guard let name = leads.first?.identity else { return nil }
    guard let index = fields.firstIndex(where: { $0.name == name.text }) else {
      reportUnknown(
        .unknownField, name, "'\(name.text)' is not a field of the lead", among: fields.map(\.name),
        help: leadHelp)
      return nil
    }
    guard fields[index].type == .text else {
      report(
        .typeMismatch,
        "leads are told apart by a text, and '\(name.text)' is \(fields[index].type.fieldName)",
        at: name.range, help: ["name a field of type text, or make '\(name.text)' one"])
      return nil
    }
    return Identity(field: ID(index), ignoresCase: fields[index].ignoresCase)
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
      if syntax.missingFalse != nil { readings[index].missFalse(fields[index].type) }
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
      // The lead that is answered is no field of the list.
      if !feedback.isEmpty, field.name.text == Feedback.Name.list, field.itemField?.text == Feedback.Name.lead
      {
        continue
      }
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
        checkLabels(
          fields[index].type, readings[index], of: field.name.text, in: syntax, at: field.range)
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
      checkLabels(
        record.columns[column].type, readings[index].columns[column], of: itemField.text, in: syntax,
        at: field.range)
    }
    checkMarks(readings, of: syntax)
    if !feedback.isEmpty, let answers = readings.indices.last { readNormalForm(of: &readings[answers]) }
    return Input(name: syntax.name.text, recordsPath: syntax.recordsPath?.value, readings: readings)
  }

  /// Where the fields of the lead are declared, as a help line.
  var leadHelp: [String] {
    guard let lead = leads.first else { return [] }
    let position = sources[lead.range].position(at: lead.range.bytes.lowerBound)
    return ["fields are declared in \(sources[lead.range].path):\(position.line)"]
  }
}

extension FieldAttribute.Kind {
  /// The words of an attribute of which a field has one; nil for those that may stand several times.
  fileprivate var singleWords: String? {
    switch self {
    case .required, .key, .missing, .missingFalse, .normaliser, .ignoringCase, .personal, .decimalComma,
      .suffixes:
      nil
    case .requiredWhen: "required when"
    case .thousands: "thousands"
    case .unit: "unit"
    case .ranges: "ranges"
    case .from: "from"
    case .defaultValue: "default"
    case .split: "split"
    case .epochSeconds, .epochMilliseconds, .format: "format' or 'epoch"
    case .yesWords: "yes"
    case .noWords: "no"
    }
  }
}
