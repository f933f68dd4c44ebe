import AccordValues

/// How much of its reasons a decision shows.
package enum Detail: String, CaseIterable, Comparable, Sendable {
  /// Outcomes only.
  case none
  /// Also what paid points and what was undecided.
  case reasons
  /// Also where each rule stands, and every rule with its outcome and what it saw.
  case full

  package static func < (left: Detail, right: Detail) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .reasons: 1
    case .full: 2
    }
  }
}

/// The keys of one of the objects that a decision is made of, in the order in which they are written.
///
/// What stands under a key, when, and what it means is said here and nowhere else: the writer of JSON, the pieces that
/// compiled rules write, and the schema are made from it.
package protocol DecisionKey: CaseIterable, Hashable, RawRepresentable, Sendable where RawValue == String {
  /// What the object shows.
  associatedtype Subject

  /// The object's name in the schema.
  static var schemaName: String { get }
  /// What the object is, for the schema; nil where its keys say it.
  static var words: String? { get }
  /// How many keys it has at least.
  static var leastKeys: Int { get }
  /// The forms that an object may have, each with its keys; none for an object of one form.
  static var variants: [DecisionVariant<Self>] { get }

  /// What stands under the key.
  var form: DecisionKeyForm { get }

  /// What stands under the key for a subject; nil when it is left out.
  func value(of subject: Subject, _ detail: Detail) -> DecisionValue?
}

/// What stands under a key, and when.
package struct DecisionKeyForm: Sendable {
  package let type: DecisionType
  package let words: String?
  package let presence: Presence
  /// The least detail with which it is shown.
  package let detail: Detail

  /// When a key is there.
  package enum Presence: Sendable {
    case optional
    case always
    /// When another key has this value, and only then.
    case when(key: String, is: String)
  }

  init(
    _ type: DecisionType, _ words: String? = nil, _ presence: Presence = .optional,
    from detail: Detail = .none
  ) {
    self.type = type
    self.words = words
    self.presence = presence
    self.detail = detail
  }
}

/// One of several forms of an object.
package struct DecisionVariant<Key: Sendable>: Sendable {
  package let words: String
  package let required: [Key]
  package let optional: [Key]
  /// What a key always says in this form.
  package let constants: [(key: Key, text: String)]

  init(_ words: String, required: [Key], optional: [Key] = [], constants: [(key: Key, text: String)] = []) {
    self.words = words
    self.required = required
    self.optional = optional
    self.constants = constants
  }
}

/// What kind of thing stands under a key.
package indirect enum DecisionType: Sendable {
  case text
  /// A whole number, at least so much.
  case count(from: Int)
  case word(of: [String])
  case fingerprint
  /// Anything that is no object; what a rule may see.
  case seen
  /// A value as it came in.
  case found
  case instant
  case truth
  case points
  case place
  case object(any DecisionKey.Type)
  /// An object whose keys are names of the rules.
  case named(DecisionType)
  /// Fields of the input.
  case fields
  case list(DecisionType, atLeast: Int = 0, isSet: Bool = false)
}

/// What stands under a key of one decision.
package enum DecisionValue: Sendable {
  case text(String)
  case texts([String])
  /// A number, a list or an object, as JSON.
  case json(String)

  /// A whole number.
  package static func count(_ count: Int) -> DecisionValue { .json(String(count)) }

  /// A list of elements that are JSON already.
  package static func list(_ elements: [String]) -> DecisionValue {
    .json("[" + elements.joined(separator: ",") + "]")
  }

  /// An object of keys and values that are JSON already.
  package static func object(_ members: [(String, String)]) -> DecisionValue {
    .json(JSONObject(members).text)
  }

  /// The value in JSON.
  package var json: String {
    switch self {
    case .text(let text): JSONText.quote(text)
    case .texts(let texts): "[" + texts.map { JSONText.quote($0) }.joined(separator: ",") + "]"
    case .json(let json): json
    }
  }

  /// The value in a table.
  package var cell: String {
    switch self {
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: "; ")
    case .json(let json): json
    }
  }
}

extension DecisionKey {
  package static var words: String? { nil }
  package static var leastKeys: Int { 0 }
  package static var variants: [DecisionVariant<Self>] { [] }

  /// The key where it begins an object: `"label":`.
  package var start: String { "\"\(rawValue)\":" }

  /// The key behind another: `,"label":`.
  package var next: String { "," + start }

  /// A subject as one JSON object without line breaks.
  package static func json(of subject: Subject, _ detail: Detail) -> String {
    var object = JSONObject()
    for key in allCases where key.form.detail <= detail {
      if let value = key.value(of: subject, detail) { object.add(key.rawValue, value.json) }
    }
    return object.text
  }

  /// What a table shows under the key; empty when it is left out.
  package func cell(of subject: Subject?) -> String {
    subject.flatMap { value(of: $0, .none) }?.cell ?? ""
  }
}
