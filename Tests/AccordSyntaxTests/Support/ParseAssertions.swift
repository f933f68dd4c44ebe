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
