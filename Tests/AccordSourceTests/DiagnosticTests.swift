import AccordSource
import Testing

@Suite struct DiagnosticTests {
  @Test func sortedByPlaceWithoutDuplicates() {
    func finding(_ file: Int, _ start: Int, _ code: DiagnosticCode = .unknownName) -> Diagnostic {
      Diagnostic(code, "m", at: SourceRange(file: file, bytes: start..<start + 1))
    }
    let whole = Diagnostic(.missingDeclaration, "m", at: nil)
    let sorted = [finding(0, 5), finding(0, 5, .cycle), finding(0, 9), finding(1, 0)]
    #expect(
      Diagnostic.sorted([sorted[3], sorted[1], sorted[0], whole, sorted[2], sorted[0]]) == [whole] + sorted)
  }

  @Test func codesAreWellFormedAndDistinct() {
    let codes = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(
      codes.allSatisfy { $0.hasPrefix("E") ? $0.utf8.count == 5 : $0.hasPrefix("L") && $0.utf8.count == 4 })
  }

  @Test func unionHoldsBoth() {
    let union = SourceRange(file: 1, bytes: 5..<9).union(SourceRange(file: 1, bytes: 2..<6))
    #expect(union == SourceRange(file: 1, bytes: 2..<9))
  }
}
