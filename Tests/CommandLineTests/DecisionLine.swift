import Foundation

/// What the tests read of a decision.
struct DecisionLine: Decodable {
  let lead: String
  let asOf: String
  let input: [String: Value]?
  let scores: [String: Score]
  let definitions: [String: String]
  let missing: [String]?
  let trace: [Entry]?
  let rules: String

  enum CodingKeys: String, CodingKey {
    case lead, input, scores, definitions, missing, trace, rules
    case asOf = "as_of"
  }

  struct Score: Decodable {
    let points: Decimal
    let because: [Reason]?
    let undecided: [Undecided]?
  }

  struct Reason: Decodable {
    let rule: String
    let points: Decimal
    let at: String?
  }

  struct Undecided: Decodable {
    let rule: String
  }

  struct Entry: Decodable {
    let rule: String
    let at: String
    let outcome: String
  }

  /// A passed-through value.
  enum Value: Decodable, Equatable {
    case null
    case flag(Bool)
    case number(Decimal)
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .null
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Decimal.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .other
      }
    }
  }
}

/// A line of the rejects stream.
struct RejectLine: Decodable, Equatable {
  var file: String?
  let line: Int
  let error: String
  let input: String

  static func all(in text: String) throws -> [RejectLine] {
    try text.split(separator: "\n").filter { $0.hasPrefix("{") }.map {
      try JSONDecoder().decode(RejectLine.self, from: Data($0.utf8))
    }
  }
}
