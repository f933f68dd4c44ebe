import AccordSource
import AccordSyntax
import AccordValues

// The options of a choice, and what people call them. (Clauses 4.13 and 10.2)

extension Checker {
  mutating func checkOptions(_ options: [TypeSyntax.Option], orOther: Bool, of field: String) -> Vocabulary {
    reportDuplicates(options.map(\.name)) { "option '\($0)' stands twice in '\(field)'" }
    var labels: [Text: Text] = [:]
    for option in options {
      guard let label = option.label else { continue }
      let text = TextNormaliser.trim.apply(Text(label.value))
      if text.string.isEmpty {
        report(
          .wrongArguments, "the label of '\(option.name.text)' is empty", at: label.range,
          help: ["write what people call it, or leave the label out"])
      } else if labels[Text(option.name.text)] == nil {
        labels[Text(option.name.text)] = text
      }
    }
    return Vocabulary(options: options.map { Text($0.name.text) }, hasOther: orOther, labels: labels)
  }

  /// Reports a label that reads as another option, too, once texts have been normalised.
  mutating func checkLabels(of syntax: FieldSyntax, _ type: ValueType, _ reading: Reading) {
    guard case .choice(let options, _) = syntax.type.kind, case .choice(let vocabulary) = type else { return }
    guard let twice = vocabulary.ambiguousLabel(after: reading.normalisers),
      let range = options.first(where: { Text($0.name.text) == twice.option })?.label?.range
    else { return }
    report(
      .duplicateName, "the label of '\(twice.option.string)' also reads as '\(twice.other.string)'",
      at: range, help: ["give the two options labels that differ from each other and from all options"])
  }

  /// Reports a label that was an option of earlier feedback, whose answers are read, too.
  mutating func checkLabels(joined type: ValueType, _ reading: Reading, of field: Field) {
    guard case .choice(let all) = type, case .choice(let own) = field.type,
      own.ambiguousLabel(after: reading.normalisers) == nil,
      let twice = all.ambiguousLabel(after: reading.normalisers)
    else { return }
    report(
      .duplicateName,
      "the label of '\(twice.option.string)' in '\(field.name)' reads as '\(twice.other.string)' of earlier feedback",
      at: field.range, help: ["give it another label; rules read the answers of all days"])
  }

  /// The same for labels as an input reads them.
  mutating func checkLabels(
    _ type: ValueType, _ reading: Reading, of field: String, in syntax: InputSyntax, at range: SourceRange
  ) {
    guard case .choice(let vocabulary) = type,
      let twice = vocabulary.ambiguousLabel(after: reading.normalisers)
    else { return }
    report(
      .duplicateName,
      "as input '\(syntax.name.text)' reads '\(field)', the label of '\(twice.option.string)' also reads as "
        + "'\(twice.other.string)'",
      at: range, help: ["leave out of the input what makes the two look alike"])
  }
}

extension Vocabulary {
  /// An option whose label reads as another option as well, and that option.
  fileprivate func ambiguousLabel(after steps: [TextNormaliser]) -> (option: Text, other: Text)? {
    guard !labels.isEmpty else { return nil }
    var seen: [Text: Text] = [:]
    for (text, option) in readable(after: steps) {
      if let other = seen[text], other != option { return (option, other) }
      seen[text] = option
    }
    return nil
  }
}
