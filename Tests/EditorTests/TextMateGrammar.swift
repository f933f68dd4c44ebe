import Foundation

/// A TextMate grammar as its JSON says it.
struct TextMateGrammar: Decodable {
  let name: String
  let scopeName: String
  let fileTypes: [String]
  let patterns: [Rule]
  let repository: [String: Rule]

  /// One rule: a match, a stretch from `begin` to `end`, a group of rules, or the name of one.
  final class Rule: Decodable, Sendable {
    let include: String?
    let name: String?
    let match: String?
    let begin: String?
    let end: String?
    let captures: [String: Capture]?
    let beginCaptures: [String: Capture]?
    let endCaptures: [String: Capture]?
    let patterns: [Rule]?
  }

  struct Capture: Decodable, Sendable {
    let name: String
  }

  static func read(_ data: Data) throws -> TextMateGrammar {
    try JSONDecoder().decode(TextMateGrammar.self, from: data)
  }

  /// Every rule, also those inside others.
  var allRules: [Rule] {
    var found: [Rule] = []
    var open = patterns + repository.values
    while let rule = open.popLast() {
      found.append(rule)
      open += rule.patterns ?? []
    }
    return found
  }

  /// Every regular expression.
  var expressions: [String] { allRules.flatMap { [$0.match, $0.begin, $0.end].compactMap { $0 } } }

  /// Every scope that a rule gives.
  var scopes: Set<String> {
    Set(
      allRules.flatMap { rule in
        [rule.name].compactMap { $0 }
          + [rule.captures, rule.beginCaptures, rule.endCaptures].flatMap {
            $0.map { $0.values.map(\.name) } ?? []
          }
      })
  }
}
