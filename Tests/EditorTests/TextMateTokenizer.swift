import Foundation
import Testing

/// Tokenises text by a TextMate grammar as an editor does: line by line, the earliest match first, of equals the
/// end of the open stretch and then the rule that stands first.
final class TextMateTokenizer {
  struct Token: Equatable {
    /// In the line, in UTF-16 units.
    let range: Range<Int>
    let scopes: [String]
  }

  struct Failure: Error {
    let description: String
  }

  private struct Frame {
    let rule: TextMateGrammar.Rule?
    let scopes: [String]
    let patterns: [TextMateGrammar.Rule]
  }

  private let grammar: TextMateGrammar
  private var compiled: [String: NSRegularExpression] = [:]
  private var flattened: [ObjectIdentifier: [TextMateGrammar.Rule]] = [:]
  private var stack: [Frame] = []
  private var line: NSString = ""
  private var tokens: [Token] = []
  /// What each expression found in this line, at or behind the place where it was last looked for.
  private var found: [String: NSTextCheckingResult?] = [:]

  init(_ grammar: TextMateGrammar) throws {
    self.grammar = grammar
    for expression in grammar.expressions {
      compiled[expression] = try NSRegularExpression(pattern: expression)
    }
  }

  /// The tokens of each line.
  func tokenize(_ text: String) throws -> [[Token]] {
    stack = [Frame(rule: nil, scopes: [grammar.scopeName], patterns: try flatten(grammar.patterns))]
    // A carriage return and a line feed are one character; lines are cut at scalars.
    return try text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { scalars in
      var line = String(scalars)
      if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
      return try tokenize(line: line)
    }
  }

  private func tokenize(line text: String) throws -> [Token] {
    line = text as NSString
    tokens = []
    found = [:]
    var offset = 0
    var stalls = 0
    while true {
      guard let frame = stack.last else { throw Failure(description: "the stack is empty") }
      guard let (rule, match) = try next(in: frame, from: offset) else {
        add(offset..<line.length, frame.scopes)
        return tokens
      }
      add(offset..<match.range.location, frame.scopes)
      let end = match.range.location + match.range.length
      if let rule {
        let scopes = frame.scopes + (rule.name.map { [$0] } ?? [])
        if rule.begin != nil {
          add(match, scopes, rule.beginCaptures)
          stack.append(Frame(rule: rule, scopes: scopes, patterns: try flatten(rule.patterns ?? [])))
        } else {
          add(match, scopes, rule.captures)
        }
      } else {
        add(match, frame.scopes, frame.rule?.endCaptures)
        stack.removeLast()
      }
      stalls = end == offset ? stalls + 1 : 0
      guard stalls < 100 else { throw Failure(description: "no way on in '\(text)' at \(offset)") }
      offset = end
      if offset >= line.length, rule?.begin == nil, match.range.length > 0 || rule != nil {
        // An end at the end of the line is still to be found.
        guard stack.last?.rule != nil else { return tokens }
      }
    }
  }

  /// The next match in a frame; without a rule it is the end of the frame.
  private func next(in frame: Frame, from offset: Int) throws -> (
    TextMateGrammar.Rule?, NSTextCheckingResult
  )? {
    var best: (rule: TextMateGrammar.Rule?, match: NSTextCheckingResult)?
    if let end = frame.rule?.end, let match = search(end, from: offset) { best = (nil, match) }
    for rule in frame.patterns {
      guard let expression = rule.match ?? rule.begin, let match = search(expression, from: offset) else {
        continue
      }
      if match.range.location < best?.match.range.location ?? Int.max {
        // An empty match that opens nothing would be found for ever.
        if match.range.length == 0, rule.begin == nil { continue }
        best = (rule, match)
      }
    }
    return best.map { ($0.rule, $0.match) }
  }

  private func search(_ expression: String, from offset: Int) -> NSTextCheckingResult? {
    if let known = found[expression], known.map({ $0.range.location >= offset }) ?? true { return known }
    let match = compiled[expression]?.firstMatch(
      in: line as String, options: [.withTransparentBounds, .withoutAnchoringBounds],
      range: NSRange(location: offset, length: line.length - offset))
    found[expression] = .some(match)
    return match
  }

  private func add(_ range: Range<Int>, _ scopes: [String]) {
    if !range.isEmpty { tokens.append(Token(range: range, scopes: scopes)) }
  }

  /// Adds a match, cut at its captures; captures do not lie in one another.
  private func add(
    _ match: NSTextCheckingResult, _ scopes: [String], _ captures: [String: TextMateGrammar.Capture]?
  ) {
    var offset = match.range.location
    let end = offset + match.range.length
    for group in 0..<match.numberOfRanges {
      let range = match.range(at: group)
      guard let name = captures?[String(group)]?.name, range.location != NSNotFound, range.length > 0,
        range.location >= offset
      else { continue }
      add(offset..<range.location, scopes)
      add(range.location..<range.location + range.length, scopes + [name])
      offset = range.location + range.length
    }
    add(offset..<end, scopes)
  }

  private func flatten(_ rules: [TextMateGrammar.Rule]) throws -> [TextMateGrammar.Rule] {
    try rules.flatMap { rule -> [TextMateGrammar.Rule] in
      if let include = rule.include {
        guard include.hasPrefix("#"), let target = grammar.repository[String(include.dropFirst())] else {
          throw Failure(description: "there is no rule '\(include)'")
        }
        return try flatten([target])
      }
      if rule.match == nil, rule.begin == nil { return try flatten(rule.patterns ?? []) }
      return [rule]
    }
  }
}
