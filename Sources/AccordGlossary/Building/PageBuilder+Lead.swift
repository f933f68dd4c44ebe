import AccordSemantics
import AccordValues

extension PageBuilder {
  /// What a lead is.
  var lead: GlossaryPage.Section? {
    guard !program.fields.isEmpty else { return nil }
    let own = self.own
    let readings = own.map(\.reading)
    // What reads as missing everywhere is said once.
    let shared = readings.dropFirst().reduce(readings.first?.missing ?? []) { $0.intersection($1.missing) }
    var blocks: [Block] = []
    if !shared.isEmpty {
      let texts = quoted(shared)
      blocks.append(.paragraph("In every field, \(texts.listed("and")) mean “not known”."))
    }
    let rows = own.map { field, reading in
      row(
        .name(field.name), anchor: .term(field.name), title: field.title, field.type, reading, besides: shared
      )
    }
    blocks.append(.table(PageTable(columns: columns("Field"), rows: rows)))
    if let identity = program.identity {
      blocks.append(
        .paragraph(
          "Leads with the same \(.name(program.fields[identity.field.index].name)) are one lead."))
    }
    if !program.inputs.isEmpty {
      let names = program.inputs.compactMap(\.name).map { Phrase.name($0) }
      blocks.append(.paragraph("Leads are also read as these systems spell them: \(names.joined(", "))."))
    }
    return GlossaryPage.Section(
      .part("lead"), "What we know about a lead", blocks, itemSections(besides: shared))
  }

  /// The fields that leads bring, without what is answered to them.
  private var own: [(field: Field, reading: Reading)] {
    program.ownFields.map { (field: program.fields[$0], reading: program.ownInput.readings[$0]) }
  }

  /// The fields of the items of lists.
  private func itemSections(besides shared: Set<Text>) -> [GlossaryPage.Section] {
    own.compactMap { field, reading in
      guard case .records(let type) = field.type else { return nil }
      let rows = zip(type.columns, reading.columns).map { column, reading in
        row(.name(column.name), title: nil, column.type, reading, besides: shared)
      }
      return GlossaryPage.Section(
        .part("items-\(field.name)"), "Each \(Phrase(text: type.name)) in \(.name(field.name))",
        [.table(PageTable(columns: columns("Part"), rows: rows))])
    }
  }

  func columns(_ first: Phrase) -> [PageTable.Column] {
    [.init(first), .init("What it is"), .init("How it is read")]
  }

  /// - Parameter also: what else is to be said of how it is read, before all.
  func row(
    _ name: Phrase, anchor: Anchor? = nil, title: String?, _ type: ValueType, _ reading: Reading,
    besides shared: Set<Text>, also: [Phrase] = []
  ) -> [PageTable.Cell] {
    let kind = words.kind(type)
    let meaning: Phrase = title.map { "\(Phrase(text: $0)) (\(kind))" } ?? kind
    let notes = also + notes(reading, type, besides: shared)
    return [
      PageTable.Cell(name, anchor: anchor), PageTable.Cell(meaning),
      PageTable.Cell(notes.isEmpty ? "–" : notes.joined("; ")),
    ]
  }

  private func notes(_ reading: Reading, _ type: ValueType, besides shared: Set<Text>) -> [Phrase] {
    var notes: [Phrase] = []
    if reading.isRequired { notes.append("required") }
    if reading.isPersonal { notes.append("personal") }
    notes += reading.normalisers.map { Phrase(stringLiteral: $0.words) }
    if reading.ignoresCase { notes.append("compared without regard to capitals") }
    if let separator = reading.separator { notes.append("entries between \(.quoted(separator.string))") }
    if reading.usesDecimalComma, reading.numberForm.isPlain { notes.append("written as 1.234,56") }
    let form = reading.numberForm
    if !form.isPlain {
      notes.append("written as \(Phrase(text: form.example(decimalComma: reading.usesDecimalComma)))")
    }
    if let end = form.range { notes.append("of a range the \(Phrase(stringLiteral: end.words))") }
    switch reading.time {
    case .iso: break
    case .epochSeconds: notes.append("seconds since 1970")
    case .epochMilliseconds: notes.append("milliseconds since 1970")
    case .format: notes.append("written as \(reading.formats.map { Phrase(text: $0.pattern) }.listed("or"))")
    }
    if let yes = reading.yesWords { notes.append("yes is written \(quoted(yes).listed("or"))") }
    if let no = reading.noWords { notes.append("no is written \(quoted(no).listed("or"))") }
    if let standard = reading.defaultValue { notes.append("\(words.constant(standard)) when not known") }
    let missing = reading.missing.subtracting(shared)
    if reading.missesFalse { notes.append("false means “not known”") }
    if !missing.isEmpty { notes.append("\(quoted(missing).listed("or")) means “not known”") }
    return notes
  }

  private func quoted(_ texts: Set<Text>) -> [Phrase] {
    texts.sorted().map { $0.string.isEmpty ? "an empty text" : .quoted($0.string) }
  }
}

extension ExpressionWords {
  /// The type of a field.
  func kind(_ type: ValueType) -> Phrase {
    switch type {
    case .text: "text"
    case .number: "number"
    case .flag: "yes or no"
    case .time: "point in time"
    case .date: "day"
    case .duration: "length of time"
    case .choice(let vocabulary): "one of \(vocabulary.names.map { option($0, of: vocabulary) }.listed("or"))"
    case .texts: "list of texts"
    case .record(let record), .records(let record): "list of \(Nouns.plural(record.name))"
    }
  }

  private func option(_ name: String, of vocabulary: Vocabulary) -> Phrase {
    guard let label = vocabulary.labels[Text(name)] else { return .name(name) }
    return "\(.name(name)) (\(.quoted(label.string)))"
  }
}

extension TextNormaliser {
  fileprivate var words: String {
    switch self {
    case .trim: "without blanks around it"
    case .collapseSpaces: "with single blanks"
    case .lowercase: "in lower case"
    case .uppercase: "in upper case"
    case .nfc: "with composed characters"
    case .country: "as the code of a country"
    }
  }
}

extension NumberForm.RangeEnd {
  fileprivate var words: String {
    switch self {
    case .lower: "lower end"
    case .middle: "middle"
    case .upper: "upper end"
    }
  }
}
