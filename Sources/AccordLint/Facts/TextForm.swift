import AccordSemantics
package import AccordValues

/// What is known about a text before a lead comes in: what is done to it, or which texts it can be.
package struct TextForm: Hashable, Sendable {
  /// What is done to it, in this order.
  package var steps: [TextNormaliser] = []
  /// Whether it is, after that, the domain of a mail address in its one form.
  package var isDomain = false
  /// Texts that it can be without that, such as the default of a field.
  package var exceptions: Set<Text> = []
  /// All the texts that it can be; nil when it can be any other.
  package var choices: [Text]?
  /// Texts that mean that it is missing.
  package var missing: Set<Text> = []

  /// Where a text is looked for in another one.
  package enum Part: Hashable, Sendable {
    case whole
    case start
    case end
    case inside
  }

  /// What has to be written instead of a text that never occurs; nil when the text may occur.
  package func correction(of text: Text, as part: Part, ignoringCase: Bool) -> Text? {
    guard choices == nil, !exceptions.contains(text),
      !isDomain || part != .whole || TextForm.domain(text) != nil
    else { return nil }
    let result = corrected(text, as: part, ignoringCase: ignoringCase)
    // Only what is as it should be after one change is certain to be the text that comes in.
    guard result != text, corrected(result, as: part, ignoringCase: ignoringCase) == result else {
      return nil
    }
    return result
  }

  private func corrected(_ text: Text, as part: Part, ignoringCase: Bool) -> Text {
    var result = text
    for (index, step) in steps.enumerated() {
      let later = steps[(index + 1)...]
      switch step {
      case .lowercase, .uppercase:
        let isUndone = later.contains { $0 == .lowercase || $0 == .uppercase }
        if !ignoringCase, !isUndone { result = step.apply(result) }
      case .trim: result = TextForm.trimmed(result, part)
      case .collapseSpaces: result = TextForm.collapsed(result, part)
      case .country: if part == .whole { result = step.apply(result) }
      case .nfc:
        let isUndone = later.contains { $0 == .lowercase || $0 == .uppercase }
        if part == .whole, !isUndone { result = step.apply(result) }
      }
    }
    guard isDomain, part == .whole, let domain = TextForm.domain(result) else { return result }
    return ignoringCase && CaseFolding.fold(domain) == CaseFolding.fold(result) ? result : domain
  }

  /// The domain that a text was meant to be, in its one form; nil when no domain is written like this.
  static func domain(_ text: Text) -> Text? {
    let isBehindAt = text.utf8.first == UInt8(ascii: "@")
    return MailDomain.of(domain: isBehindAt ? Text(String(text.string.unicodeScalars.dropFirst())) : text)
  }

  private static func trimmed(_ text: Text, _ part: Part) -> Text {
    let scalars = text.string.unicodeScalars
    var range = scalars.startIndex..<scalars.endIndex
    if part == .whole || part == .start {
      let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
      range = start..<scalars.endIndex
    }
    if part == .whole || part == .end {
      let last = scalars[range].lastIndex { !$0.properties.isWhitespace }
      range = range.lowerBound..<(last.map { scalars.index(after: $0) } ?? range.lowerBound)
    }
    return Text(String(scalars[range]))
  }

  /// Each stretch of blanks as one blank; those at the ends stay where more text may follow.
  private static func collapsed(_ text: Text, _ part: Part) -> Text {
    var result = ""
    var wasBlank = false
    for scalar in text.string.unicodeScalars {
      let isBlank = scalar.properties.isWhitespace
      if isBlank { if !wasBlank { result += " " } } else { result.unicodeScalars.append(scalar) }
      wasBlank = isBlank
    }
    return trimmed(Text(result), part)
  }

  /// What is done to the text, in words; nothing for a text that stays as it is.
  package func words(changing text: Text, as part: Part, ignoringCase: Bool) -> String {
    var plain = self
    plain.isDomain = false
    let changing = steps.filter { step in
      var alone = plain
      alone.steps = [step]
      return alone.corrected(text, as: part, ignoringCase: ignoringCase) != text
    }
    let result = corrected(text, as: part, ignoringCase: ignoringCase)
    guard plain.corrected(text, as: part, ignoringCase: ignoringCase) == result else {
      return "as what follows the '@', in letters instead of 'xn--'"
    }
    return TextForm.words(changing)
  }

  /// What is done to the text, in words.
  package var words: String { TextForm.words(steps) }

  private static func words(_ steps: [TextNormaliser]) -> String {
    let done = steps.map { step -> String in
      switch step {
      case .lowercase: "in lower case"
      case .uppercase: "in upper case"
      case .trim: "without blanks at its ends"
      case .collapseSpaces: "without double blanks"
      case .nfc: "composed by Unicode"
      case .country: "as the code of a country"
      }
    }
    return done.uniqued().joined(separator: " and ")
  }
}

extension TextForm {
  /// Nil when nothing is known about the text.
  ///
  /// - Parameter scopes: the lists whose items' fields can be named here, the innermost last.
  init?(_ expression: Expression, in program: Program, scopes: [ID<Field>]) {
    self.init()
    switch expression.kind {
    case .field(let id):
      let readings = ([program.ownInput] + program.inputs).map(\.readings)
      guard add(readings.compactMap { $0.indices.contains(id.index) ? $0[id.index] : nil }) else {
        return nil
      }
    case .itemColumn(let depth, let column):
      guard scopes.indices.contains(scopes.count - 1 - depth) else { return nil }
      let list = scopes[scopes.count - 1 - depth]
      let items = ([program.ownInput] + program.inputs).map(\.readings).compactMap {
        $0.indices.contains(list.index) ? $0[list.index] : nil
      }
      guard add(items.compactMap { $0.columns.indices.contains(column) ? $0.columns[column] : nil }) else {
        return nil
      }
    case .binding(let id):
      guard let form = TextForm(program.bindings[id].value, in: program, scopes: []) else { return nil }
      self = form
      missing = []
    case .call(let function, let arguments):
      guard arguments.count == 1, let argument = arguments.first else { return nil }
      let inner = TextForm(argument, in: program, scopes: scopes).flatMap { form in
        form.choices == nil && form.exceptions.isEmpty ? form.steps : nil
      }
      switch function.form {
      case .normalised(let step)?: steps = (inner ?? []) + [step]
      case .part(let done, _)?:
        steps = done
        isDomain = function.name == "domain"
      case nil: return nil
      }
    case .choose(let arms, let otherwise):
      var texts: [Text] = []
      var seen: Set<Text> = []
      for value in arms.map(\.value) + [otherwise] {
        guard case .constant(.text(let text)) = value.kind else { return nil }
        if seen.insert(text).inserted { texts.append(text) }
      }
      choices = texts
    default: return nil
    }
  }

  /// What all ways of reading a field have in common; false when they differ.
  private mutating func add(_ readings: [Reading]) -> Bool {
    guard let first = readings.first, readings.allSatisfy({ $0.normalisers == first.normalisers }) else {
      return false
    }
    steps = first.normalisers
    missing = readings.dropFirst().reduce(first.missing) { $0.intersection($1.missing) }
    for reading in readings {
      if case .text(let text) = reading.defaultValue { exceptions.insert(text) }
    }
    return true
  }
}
