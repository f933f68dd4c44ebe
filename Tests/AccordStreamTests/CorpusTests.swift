import AccordTestSupport
import Testing

/// The inputs that the fuzzer works with, tried without it.
@Suite struct CorpusTests {
  @Test func noInputBreaksAnInvariant() throws {
    let files = try Project.files(under: "fuzz/corpus/json", suffixes: "")
    try #require(files.count > 10)
    let invariants = ProjectionInvariants()
    for (name, bytes) in files {
      let violation = invariants.violation(by: bytes)
      #expect(violation == nil, "\(name)")
    }
  }

  @Test func noLinesBreakAnInvariantOfTheWalk() throws {
    let files = try Project.files(under: "fuzz/corpus/walk", suffixes: "")
    try #require(files.count > 5)
    let invariants = WalkInvariants()
    for (name, bytes) in files {
      let violation = invariants.violation(by: bytes)
      #expect(violation == nil, "\(name)")
    }
    #expect(invariants.walkCount > 20)
  }
}
