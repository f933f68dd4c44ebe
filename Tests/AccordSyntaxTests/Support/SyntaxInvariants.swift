import AccordSource
import AccordSyntax

/// What holds for every file, whatever stands in it. The fuzzer checks it too.
enum SyntaxInvariants {
  /// What is wrong with the tree and the findings of a file; nil when nothing.
  static func violation(by bytes: [UInt8]) -> String? {
    let file = SourceFile(path: "random.accord", bytes: bytes)
    let (syntax, diagnostics) = Parser.parse(file, index: 0)
    if let loss = lossDescription(of: syntax, file) { return loss }
    let places = diagnostics.compactMap(\.range?.bytes) + diagnostics.flatMap { $0.fixIts.map(\.range.bytes) }
    for place in places where place.lowerBound < 0 || place.upperBound > file.bytes.count {
      return "a finding points outside of the file, at \(place)"
    }
    let skips = syntax.parts.contains { part in
      guard case .skipped = part.content else { return false }
      return part.tokens.contains { syntax.tokens[$0].kind != .end }
    }
    return skips && diagnostics.isEmpty ? "text is skipped without a word" : nil
  }
}

/// What of the file the tree has lost; nil when nothing.
func lossDescription(of syntax: SyntaxFile, _ file: SourceFile) -> String? {
  var end = 0
  for (index, token) in syntax.tokens.enumerated() {
    if token.triviaStart != end { return "token \(index) does not begin where the one before ended" }
    if token.bytes.lowerBound < token.triviaStart { return "token \(index) begins before its trivia" }
    end = token.bytes.upperBound
    if token.kind != .end, token.bytes.isEmpty { return "token \(index) is empty" }
    if (token.kind == .end) != (index == syntax.tokens.count - 1) { return "the end is not the last token" }
  }
  if end != file.bytes.count { return "the tokens end at byte \(end) of \(file.bytes.count)" }
  var firstToken = 0
  for (index, part) in syntax.parts.enumerated() {
    if part.tokens.lowerBound != firstToken || part.tokens.isEmpty {
      return "part \(index) leaves tokens out"
    }
    firstToken = part.tokens.upperBound
  }
  return firstToken == syntax.tokens.count ? nil : "the parts end at token \(firstToken)"
}
