import AccordSource
import AccordSyntax
import AccordValues

// The words of a change. `any activity where …` goes on for as long as it can, so what it is moved in front of, or what
// loses the brackets around it, may need brackets of its own.

extension Simplifier {
  /// What stands in the place of a change.
  func replacement(_ change: Change) -> String {
    let node = change.proposal.node
    let fits =
      change.place.takes(node.strength) && !(change.place == .operand && end(of: node) != .closed)
      && !isTakenUp(node, by: context.token(after: change.proposal.range), in: node.range.file)
    return fits ? words(of: node) : "(\(words(of: node)))"
  }

  /// Whether an expression is made anew, of parts that are as they were.
  private func isMade(_ node: ExpressionSyntax) -> Bool {
    changes[node.range]?.proposal.node.range == node.range
  }

  // MARK: Words

  /// The words of an expression as they stand in the rules, without brackets around the whole; for messages.
  func inner(_ expression: ExpressionSyntax) -> String {
    context.sources.line(SourceRange(file: expression.range.file, bytes: core(of: expression)))
  }

  /// An operand of something that is made anew.
  private func operand(_ expression: ExpressionSyntax, isFollowed: Bool = false) -> String {
    let node = now(expression)
    let fits = node.strength <= .operand && !(isFollowed && end(of: node) == .condition)
    return fits ? words(of: node) : "(\(words(of: node)))"
  }

  /// Without brackets around the whole.
  private func words(of node: ExpressionSyntax) -> String {
    guard isMade(node) else { return source(core(of: node), of: node) }
    switch node.kind {
    case .comparison(let left, let comparison, let right, let ignoringCase):
      return "\(operand(left, isFollowed: true)) \(comparison.rawValue) "
        + operand(right, isFollowed: ignoringCase) + tail(ignoringCase)
    case .membership(let value, let values, let isNegated, let ignoringCase):
      let texts = values.enumerated().map { index, value in
        operand(value, isFollowed: ignoringCase || index < values.count - 1)
      }
      let joined = texts.joined(separator: ", ")
      // A comma would go on with the values, and a bracket at the first of them would seem to be that of all.
      let goesOn = texts.count > 1 && context.token(after: node.range)?.kind == .symbol(.comma)
      let list = goesOn || joined.hasPrefix("(") ? "(\(joined))" : joined
      return "\(operand(value, isFollowed: true)) \(isNegated ? "not in" : "in") \(list)" + tail(ignoringCase)
    case .textTest(let value, let test, let texts, let ignoringCase):
      return "\(operand(value, isFollowed: true)) \(test.rawValue) "
        + texts.map { operand($0, isFollowed: ignoringCase) }.joined(separator: ", ") + tail(ignoringCase)
    case .presence(let value, let isKnown):
      return "\(operand(value, isFollowed: true)) is \(isKnown ? "known" : "missing")"
    case .state(let value, let word, let isNegated):
      return "\(operand(value, isFollowed: true)) is \(isNegated ? "not " : "")\(word.rawValue)"
    case .quantified(let quantifier, let items):
      return "\(quantifier.rawValue) " + source(items.range.bytes, of: node)
    default: return source(core(of: node), of: node)
    }
  }

  private func tail(_ ignoringCase: Bool) -> String { ignoringCase ? " ignoring case" : "" }

  /// The text of an expression in one line, with the changes inside it; in a block the lines part its entries.
  private func source(_ bytes: Range<Int>, of node: ExpressionSyntax) -> String {
    let file = node.range.file
    let source = context.sources.files[file]
    // A text that was a pattern.
    if case .text(let text) = node.kind, source.bytes[bytes].first == UInt8(ascii: "/") {
      return Text(text).literal
    }
    var pieces: [(bytes: Range<Int>, text: String)] = []
    for token in context.tokens(in: SourceRange(file: file, bytes: bytes)) {
      if let last = pieces.last, token.bytes.lowerBound < last.bytes.upperBound { continue }
      if let change = change(from: token.bytes.lowerBound, within: bytes, file) {
        pieces.append((change.proposal.range.bytes, replacement(change)))
      } else {
        pieces.append((token.bytes, source.text(token.bytes)))
      }
    }
    var text = ""
    var end = bytes.lowerBound
    var blocks = 0
    for piece in pieces {
      let gap = source.text(end..<piece.bytes.lowerBound)
      text += blocks == 0 && gap.contains(where: \.isNewline) ? " " : gap
      text += piece.text
      end = piece.bytes.upperBound
      blocks += piece.text == "{" ? 1 : piece.text == "}" ? -1 : 0
    }
    return text
  }

  /// The bytes of an expression without brackets around the whole.
  private func core(of node: ExpressionSyntax) -> Range<Int> {
    var tokens = context.tokens(in: node.range)
    let first = node.children.first?.range.bytes.lowerBound
    while tokens.count > 2, let opening = tokens.first, opening.kind == .symbol(.openParenthesis),
      opening.bytes.lowerBound != first
    {
      tokens = tokens.dropFirst().dropLast()
    }
    guard let start = tokens.first, let end = tokens.last else { return node.range.bytes }
    return start.bytes.lowerBound..<end.bytes.upperBound
  }

  // MARK: Ends

  /// How a value or a condition ends: an item such as in `any activity where kind = webinar` takes what follows it.
  private enum End {
    case closed
    /// `count of activity`: a condition or a window of the item can follow.
    case item
    /// `count of activity where …`: what follows may belong to the condition.
    case condition
  }

  /// How an expression ends without brackets around the whole.
  private func end(of node: ExpressionSyntax) -> End {
    switch node.kind {
    case .aggregate(_, let items), .quantified(_, let items), .numbered(_, _, let items):
      let last = items.pause.map { $0.condition } ?? items.condition
      return items.within != nil ? .closed : last == nil ? .item : .condition
    case .comparison(_, _, _, ignoringCase: true), .membership(_, _, _, ignoringCase: true), .presence,
      .state:
      return .closed
    default: break
    }
    guard let last = node.children.last else { return .closed }
    if isMade(node) { return end(of: now(last)) }
    // Behind the last part there may be words, and brackets close it.
    guard last.range.bytes.upperBound == core(of: node).upperBound else { return .closed }
    if let change = changes[last.range] {
      return replacement(change) == words(of: change.proposal.node) ? end(of: change.proposal.node) : .closed
    }
    return core(of: last) == last.range.bytes ? end(of: last) : .closed
  }

  /// Whether what follows an expression would become part of it.
  private func isTakenUp(_ node: ExpressionSyntax, by next: Token?, in file: Int) -> Bool {
    guard let next else { return false }
    let end = end(of: node)
    switch next.kind {
    case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.openBrace), .symbol(.closeBrace):
      return false
    case .symbol: return end == .condition
    case .word:
      let word = context.text(next, in: file)
      // A window is that of the items of which the whole is a condition.
      if word == "within" { return end != .closed || endsWithValue(node) }
      return word == "where" ? end == .item : end == .condition && Simplifier.goingOn.contains(word)
    default: return false
    }
  }

  private static let goingOn: Set<String> = [
    "and", "or", "is", "ignoring", "not", "in", "between", "matches", "contains", "starts", "ends", "older",
    "before",
    "after",
  ]

  /// Whether the last thing in a condition is a flag, or anything that could be compared.
  private func endsWithValue(_ node: ExpressionSyntax) -> Bool {
    switch node.strength {
    case .operand: true
    case .comparison: false
    case .negation, .conjunction, .disjunction, .implication:
      node.children.last.map { core(of: $0) == $0.range.bytes && endsWithValue(now($0)) } ?? false
    }
  }
}

/// How tightly an expression holds together; what binds loosest comes last.
private enum Strength: Int, Comparable {
  case operand, comparison, negation, conjunction, disjunction, implication

  static func < (first: Strength, second: Strength) -> Bool { first.rawValue < second.rawValue }
}

extension ExpressionSyntax {
  fileprivate var strength: Strength {
    switch kind {
    case .comparison, .between, .membership, .matches, .textTest, .timeTest, .presence, .state: .comparison
    case .not: .negation
    case .and: .conjunction
    case .or: .disjunction
    case .implies: .implication
    default: .operand
    }
  }
}

extension ExpressionSyntax.Place {
  /// Whether what holds together so tightly may stand here without brackets.
  fileprivate func takes(_ strength: Strength) -> Bool {
    switch self {
    case .whole: strength <= .disjunction
    case .condition: strength <= .negation
    case .operand: strength <= .operand
    case .access: false
    }
  }
}
