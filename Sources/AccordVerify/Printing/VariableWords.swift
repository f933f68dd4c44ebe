import AccordFacts
import AccordSemantics
import AccordSource
import AccordValues

/// What the variables of formulas stand for, in the words of the rules.
struct VariableWords {
  private let encoders: [Encoder]

  /// - Parameter encoders: what the formulas are made by, of one lead.
  init(_ encoders: [Encoder]) {
    self.encoders = encoders
  }

  subscript(variable: Terms.Variable) -> String {
    guard let lead = encoders.first?.lead else { return variable.name }
    let isOpen = lead.unlooked(by: variable) != nil
    return words(lead.terms[variable].origin, lead) + (isOpen ? " (left open)" : "")
  }

  private func words(_ origin: Origin, _ lead: SymbolicLead) -> String {
    switch origin {
    case .isKnown(let key): "\(expression(key)) is known"
    case .truth(let key, let truth): "\(expression(key)) is \(truth.rawValue)"
    case .number(let key): "the number \(expression(key))"
    case .age(let key): "the seconds from \(expression(key)) to the moment of the decision"
    case .hasBeginning(let key): "the day \(expression(key)) begins within the calendar"
    case .day(let key): "the days from 1970-01-01 to \(expression(key))"
    case .isOneOf(let key, let question): "\(expression(key)) \(question.words(lead.patterns))"
    case .points(let number): "the points of \(score(number))"
    case .entry(let key): "the points of \(entry(key))"
    case .fired(let key): "\(entry(key)) pays"
    case .rounded: "points, rounded to \(LanguageLimits.pointPlaces) decimals"
    case .now: "the moment of the decision, in seconds from 1970-01-01 on"
    }
  }

  private func expression(_ key: ExpressionKey) -> String {
    for encoder in encoders {
      guard let expression = encoder.expressions[key] else { continue }
      let program = encoder.program
      if case .field(let id) = expression.kind { return "'\(program.fields[id].name)'" }
      return "'\(program.sources.line(expression.range).excerpt)' (\(program.line(expression.range)))"
    }
    return "something"
  }

  private func entry(_ key: ExpressionKey) -> String {
    for encoder in encoders {
      guard let range = encoder.entries[key]?.entry.range else { continue }
      return "'\(encoder.program.sources.line(range).excerpt)' (\(encoder.program.line(range)))"
    }
    return "an entry"
  }

  private func score(_ number: Int) -> String {
    for encoder in encoders {
      let scores = encoder.program.scores
      if let index = scores.indices.first(where: { encoder.numbers(ID<Score>($0)) == number }) {
        return "'\(scores[index].name)'"
      }
    }
    return "a score"
  }
}

extension WordQuestion {
  /// `is one of 'AT', 'CH'`, `starts with 'info'`.
  fileprivate func words(_ patterns: [NamedPattern]) -> String {
    switch self {
    case .isIn(let texts, let ignoringCase):
      "is one of \(texts.sorted().map(\.string).excerpt)" + (ignoringCase ? ", in any letters" : "")
    case .has(let property):
      property.words(patterns) + (property.ignoringCase ? ", in any letters" : "")
    }
  }
}

extension TextProperty {
  fileprivate func words(_ patterns: [NamedPattern]) -> String {
    switch kind {
    case .startsWith(let part): "starts with '\(part.string.excerpt)'"
    case .endsWith(let part): "ends with '\(part.string.excerpt)'"
    case .contains(let part): "contains '\(part.string.excerpt)'"
    case .matches(let number):
      patterns.indices.contains(number) ? "matches /\(patterns[number].source)/" : "matches a pattern"
    case .entry(let text): "contains the entry '\(text.string.excerpt)'"
    }
  }
}
