import AccordSemantics
import AccordValues

// Functions. (Clauses 6.14 to 6.18)

extension Evaluation {
  mutating func call(_ function: Function, _ arguments: [Expression]) -> Outcome {
    let outcomes = evaluateAll(arguments)
    switch function {
    case .coalesce:
      return outcomes.first { $0.value != nil }
        ?? .unknown(outcomes.reduce(into: []) { $0.formUnion($1.causes) })
    case .completeness: return completeness(outcomes)
    default: break
    }
    let values = outcomes.compactMap(\.value)
    guard values.count == outcomes.count else {
      return .unknown(outcomes.reduce(into: []) { $0.formUnion($1.causes) })
    }
    return apply(function, values)
  }

  /// The share of known fields, from 0 to 1. (Clause 6.18)
  private mutating func completeness(_ outcomes: [Outcome]) -> Outcome {
    let known = Decimal(outcomes.count { $0.value != nil })
    return known.divided(by: Decimal(outcomes.count)).map { .known(.number($0)) } ?? .undefined
  }

  private mutating func apply(_ function: Function, _ values: [Value]) -> Outcome {
    guard let first = values.first else { return .undefined }
    switch first {
    case .number(let number): return apply(function, number, values)
    case .text(let text): return apply(function, text)
    case .texts(let texts): return .known(.number(Decimal(texts.count)))
    case .date, .time: return apply(function, day: first.day(in: program.agreement.zone))
    default: return .undefined
    }
  }

  private mutating func apply(_ function: Function, _ number: Decimal, _ values: [Value]) -> Outcome {
    let numbers = values.compactMap { value -> Decimal? in
      if case .number(let number) = value { number } else { nil }
    }
    let result: Decimal? =
      switch function {
      case .abs: number.magnitude
      case .floor: number.floor()
      case .ceiling: number.ceiling()
      case .min: numbers.min()
      case .max: numbers.max()
      case .round: round(number, numbers.count > 1 ? numbers[1] : .zero)
      default: nil
      }
    return result.map { .known(.number($0)) } ?? fail(.digits)
  }

  private func round(_ number: Decimal, _ digits: Decimal) -> Decimal? {
    guard let places = digits.asInt, LanguageLimits.roundingPlaces.contains(places) else { return nil }
    return number.rounded(toPlaces: places)
  }

  private func apply(_ function: Function, day: CalendarDate?) -> Outcome {
    guard let day else { return .undefined }
    let part: Int? =
      switch function {
      case .year: day.year
      case .month: day.month
      case .day: day.day
      case .weekday: day.weekday
      default: nil
      }
    return part.map { .known(.number(Decimal($0))) } ?? .undefined
  }

  private mutating func apply(_ function: Function, _ text: Text) -> Outcome {
    switch function {
    case .domain: return domain(text)
    case .lower: return .known(.text(TextNormaliser.lowercase.apply(text)))
    case .upper: return .known(.text(TextNormaliser.uppercase.apply(text)))
    case .trim: return .known(.text(TextNormaliser.trim.apply(text)))
    case .length: return .known(.number(Decimal(text.string.unicodeScalars.count)))
    case .words:
      let words = text.string.unicodeScalars.split { $0.properties.isWhitespace }
      return .known(.number(Decimal(words.count)))
    case .number: return Decimal(text.utf8).map { .known(.number($0)) } ?? fail(.notANumber)
    default: return .undefined
    }
  }

  /// What follows the `@` in its one form; unknown and a problem when the text is no address. (Clause 6.16)
  private mutating func domain(_ text: Text) -> Outcome {
    MailDomain.of(text).map { .known(.text($0)) } ?? fail(.notAnAddress)
  }
}
