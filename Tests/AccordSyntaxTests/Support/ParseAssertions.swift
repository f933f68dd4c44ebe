import AccordSource
import AccordSyntax
import Testing

/// Parses a text in which `↓` marks the place of each diagnostic, and compares messages, places and losslessness.
///
/// `source` is put below `accord 1` unless `hasHeader` says that it brings what it has of a header.
func expectDiagnostics(
  in source: String, hasHeader: Bool = false, _ messages: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let whole = hasHeader ? source : "accord 1\n" + source
  var text = ""
  var places: [Int] = []
  for character in whole {
    if character == "↓" { places.append(text.utf8.count) } else { text.append(character) }
  }
  expectDiagnostics(inBytes: Array(text.utf8), messages, at: places, sourceLocation: sourceLocation)
}

func expectDiagnostics(
  inBytes bytes: [UInt8], _ messages: [String], at places: [Int],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let file = SourceFile(path: "sample.accord", bytes: bytes)
  let (syntax, diagnostics) = Parser.parse(file, index: 0)
  let sorted = Diagnostic.sorted(diagnostics)
  #expect(sorted.map(\.message) == messages, sourceLocation: sourceLocation)
  #expect(sorted.map { $0.range?.bytes.lowerBound } == places, sourceLocation: sourceLocation)
  #expect(lossDescription(of: syntax, file) == nil, sourceLocation: sourceLocation)
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
  for (index, item) in syntax.items.enumerated() {
    if item.tokens.lowerBound != firstToken || item.tokens.isEmpty {
      return "item \(index) leaves tokens out"
    }
    firstToken = item.tokens.upperBound
  }
  return firstToken == syntax.tokens.count ? nil : "the items end at token \(firstToken)"
}
