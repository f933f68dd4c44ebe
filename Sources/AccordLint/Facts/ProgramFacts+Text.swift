import AccordSemantics
import AccordSource
import AccordSyntax

extension ProgramFacts {
  /// The text of a range as it is written; of several lines, all in one. For changes of the text, in which each blank
  /// inside a text in quotes counts.
  func written(_ range: SourceRange) -> String {
    context.isOnOneLine(range) ? program.sources.text(range) : text(range)
  }

  /// Whether a value may be unknown for some lead; yes when that is not certain.
  func canBeMissing(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant, .now, .score, .grade, .isKnown, .isTruth: return false
    case .field(let id):
      let readings = ([program.ownInput] + program.inputs).map(\.readings)
      return readings.contains { readings in
        guard readings.indices.contains(id.index) else { return true }
        return !readings[id.index].isRequired && readings[id.index].defaultValue == nil
      }
    default: return true
    }
  }

  /// The values after `in` as written, lists included: the texts between the commas of the outermost level.
  func valueTexts(of membership: Expression, after value: Expression) -> [String]? {
    let whole = membership.range
    let rest = SourceRange(
      file: whole.file,
      bytes: value.range.bytes.upperBound..<max(value.range.bytes.upperBound, whole.bytes.upperBound))
    var tokens = context.tokens(in: rest)
    func text(_ token: Token?) -> String? { token.map { context.text($0, in: whole.file) } }
    // A bracket around the value belongs to the value, one around the whole comparison to its end.
    while tokens.first?.kind == .symbol(.closeParenthesis) { tokens = tokens.dropFirst() }
    if text(tokens.first) == "not" { tokens = tokens.dropFirst() }
    guard text(tokens.first) == "in" else { return nil }
    tokens = tokens.dropFirst()
    let hasBrackets = tokens.first?.kind == .symbol(.openParenthesis)
    if hasBrackets { tokens = tokens.dropFirst() }
    var texts: [String] = []
    var depth = 0
    var start: Int?
    var end = 0
    for token in tokens {
      if depth == 0, token.kind == .symbol(.closeParenthesis) || text(token) == "ignoring" { break }
      if depth == 0, token.kind == .symbol(.comma) {
        if let start { texts.append(source(start..<end, whole.file)) }
        start = nil
        continue
      }
      if token.kind == .symbol(.openParenthesis) { depth += 1 }
      if token.kind == .symbol(.closeParenthesis) { depth -= 1 }
      start = start ?? token.bytes.lowerBound
      end = token.bytes.upperBound
    }
    if let start { texts.append(source(start..<end, whole.file)) }
    // In round brackets where it would take the comma after it, or what follows all of them.
    return texts.isEmpty ? nil : texts.map { OpenEnd($0) == .condition ? "(\($0))" : $0 }
  }

  private func source(_ bytes: Range<Int>, _ file: Int) -> String {
    program.sources.text(SourceRange(file: file, bytes: bytes))
  }
}
