import AccordTestSupport
import Testing

/// The inputs that the fuzzer works with, tried without it.
@Suite struct LeadCorpusTests {
  @Test func noInputBreaksAnInvariant() throws {
    let files = try Project.files(under: "fuzz/corpus/leads", suffixes: "")
    try #require(files.count > 10)
    let invariants = LeadInvariants()
    for (name, bytes) in files {
      let violation = invariants.violation(by: bytes)
      #expect(violation == nil, "\(name)")
    }
    #expect(invariants.decided > files.count)
  }
}
