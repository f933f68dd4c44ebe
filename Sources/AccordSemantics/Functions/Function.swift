package import AccordValues

/// A function of the language: all that is known of it, in one value.
///
/// The checker, both evaluators, the glossary, the lints and the page of functions are made from these entries. What
/// the engine does for one stands in its table of kernels, under the same name.
package struct Function: Sendable {
  /// As rules write it.
  package let name: String
  /// What stands for it in the meaning of rules: what decides its values, where the name does not say that.
  let meaning: String
  /// The hours in which it looks for a time; none for functions that rules call by name.
  package let hours: [Hours]
  /// What other systems call it, in lower case.
  package let alsoCalled: [String]
  package let parameters: [Parameter]
  package let result: Result
  /// A call that rules of a real team could have.
  package let usage: String
  /// What it gives, for the page of functions.
  package let summary: String
  /// The clause of the language that says it exactly.
  package let clause: String
  /// What a call reads as in the glossary.
  package let words: Words
  /// Why a call can be without an answer though its arguments are known; nil for one that always has one.
  package let failure: String?
  package let evaluation: Evaluation
  /// Between which numbers the answer lies, by those of the arguments.
  package let bounds: @Sendable ([Bounds]) -> Bounds
  /// What lints know of the texts that it gives.
  package let form: ResultForm?
  package let examples: [Example]

  /// Whether the least follows the greatest, as on a clock: from 22 to 6 means something there.
  package let comesRound: Bool

  init(
    _ name: String, alsoCalled: [String] = [], meaning: String? = nil, hours: [Hours] = [],
    _ parameters: [Parameter], gives result: Result,
    usage: String,
    summary: String, clause: String, words: Words, failure: String? = nil, form: ResultForm? = nil,
    comesRound: Bool = false,
    bounds: @escaping @Sendable ([Bounds]) -> Bounds = { _ in .unlimited }, examples: [Example],
    evaluation: Evaluation
  ) {
    self.name = name
    self.meaning = meaning ?? name
    self.hours = hours
    self.alsoCalled = alsoCalled
    self.parameters = parameters
    self.result = result
    self.usage = usage
    self.summary = summary
    self.clause = clause
    self.words = words
    self.failure = failure
    self.evaluation = evaluation
    self.bounds = bounds
    self.form = form
    self.comesRound = comesRound
    self.examples = examples
  }
}

// Names are distinct, so they tell functions apart.
extension Function: Hashable {
  package static func == (left: Function, right: Function) -> Bool { left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

// MARK: Parts of an entry

extension Function {
  /// What stands between the brackets.
  package struct Parameter: Sendable {
    /// What may stand for a parameter.
    package enum Kind: Sendable {
      case number
      case text
      case textOrTexts
      /// A date, or a time, whose day it is then.
      case day
      case time
      /// Of the type of the first argument.
      case value
      /// A field of the lead, by its name.
      case field
    }

    /// How often a parameter stands in a call.
    package enum Presence: Hashable, Sendable {
      case once
      case optional
      /// The last parameter may stand any number of times, but at least so many.
      case repeated(atLeast: Int)
    }

    package let name: String
    package let kind: Kind
    package let presence: Presence

    init(_ name: String, _ kind: Kind, _ presence: Presence = .once) {
      self.name = name
      self.kind = kind
      self.presence = presence
    }
  }

  /// The type of what a function gives.
  package enum Result: Sendable {
    case type(ValueType)
    /// That of the arguments.
    case typeOfArguments
  }

  /// How a call is computed.
  package enum Evaluation: Sendable {
    /// Unknown when an argument is; else what this gives. Nil is no answer, which is a problem that says `failure`.
    case ofKnown(@Sendable (Arguments) -> Value?)
    /// The first argument that is known.
    case firstKnown
    /// What this gives of those numbers that are known; unknown when none is.
    case ofKnownNumbers(@Sendable ([Decimal]) -> Decimal?)
    /// The share of the arguments that are known, which is always known itself.
    case shareOfKnown
  }

  /// The phrase of a call for the types of its arguments: `{0}` is the first argument, `{all}` are all, and
  /// `{decimals 1}` is the second as a number of decimals.
  package struct Words: ExpressibleByStringLiteral, Sendable {
    package let template: @Sendable ([ValueType]) -> String

    init(_ template: @escaping @Sendable ([ValueType]) -> String) { self.template = template }

    package init(stringLiteral template: String) { self.template = { _ in template } }
  }

  /// What is known of every text that a function gives.
  package enum ResultForm: Sendable {
    /// Its argument after one step more.
    case normalised(TextNormaliser)
    /// A part of its argument, on which these steps have been taken; `from` makes a text that has a given part.
    case part([TextNormaliser], from: @Sendable (Text) -> Text)
  }

  /// A call with what it gives: a test, and a line of the page of functions.
  package struct Example: Sendable {
    package let call: String
    /// A literal; nil where the call has no answer.
    package let gives: String?
    /// The lead, as JSON, where the call asks one.
    package let lead: String

    init(_ call: String, _ gives: String?, lead: String = "{}") {
      self.call = call
      self.gives = gives
      self.lead = lead
    }
  }
}

// MARK: Arguments

extension Function {
  /// The values a function is called with, of the kinds of its parameters.
  package struct Arguments: Sendable {
    package let values: [Value]
    /// The time zone of the agreement.
    package let zone: TimeZoneTable

    package init(_ values: [Value], zone: TimeZoneTable) {
      self.values = values
      self.zone = zone
    }
  }

  /// The fewest arguments, and the most; nil for any number.
  package var arity: (least: Int, most: Int?) {
    var (least, most): (Int, Int?) = (0, 0)
    for parameter in parameters {
      switch parameter.presence {
      case .once: (least, most) = (least + 1, most.map { $0 + 1 })
      case .optional: most = most.map { $0 + 1 }
      case .repeated(let count): (least, most) = (least + count, nil)
      }
    }
    return (least, most)
  }

  /// Whether a call may have so many arguments.
  package func accepts(count: Int) -> Bool {
    let (least, most) = arity
    return count >= least && most.map { count <= $0 } ?? true
  }

  /// The parameter that an argument stands for.
  package func parameter(at index: Int) -> Parameter? {
    parameters.indices.contains(index) ? parameters[index] : parameters.last
  }

  /// A call with these arguments as they are written, as many as there may be; the usage where they are too few.
  package func call(_ arguments: [String]) -> String {
    let fitting = arguments.prefix(arity.most ?? arguments.count)
    return accepts(count: fitting.count) ? "\(name)(\(fitting.joined(separator: ", ")))" : usage
  }

  /// The call as it is written, with the names of the parameters: `round(number, [digits])`.
  package var signature: String {
    let parts = parameters.map { parameter in
      switch parameter.presence {
      case .once: parameter.name
      case .optional: "[\(parameter.name)]"
      case .repeated(let count):
        "\(Array(repeating: parameter.name, count: count).joined(separator: ", ")), …"
      }
    }
    return "\(name)(\(parts.joined(separator: ", ")))"
  }
}

extension Function.Parameter.Kind {
  /// Whether an argument may have this type. Of `value`, that all have the same one is checked elsewhere.
  package func accepts(_ type: ValueType) -> Bool {
    switch self {
    case .number: type == .number
    case .text: type == .text
    case .textOrTexts: type == .text || type == .texts
    case .day: type == .date || type == .time
    case .time: type == .time
    case .value, .field: true
    }
  }

  /// What it takes, as messages say it.
  package var words: String {
    switch self {
    case .number: "a number"
    case .text: "a text"
    case .textOrTexts: "a text or a list of texts"
    case .day: "a date or a time"
    case .time: "a time"
    case .value: "values of one type"
    case .field: "fields of the lead"
    }
  }
}

extension Function.ResultForm {
  /// The steps that change nothing on what the function gives.
  package var steps: [TextNormaliser] {
    switch self {
    case .normalised(let step): [step]
    case .part(let steps, _): steps
    }
  }

  /// An argument of which the function gives this text.
  package func argument(giving text: Text) -> Text {
    switch self {
    case .normalised: text
    case .part(_, let from): from(text)
    }
  }
}
