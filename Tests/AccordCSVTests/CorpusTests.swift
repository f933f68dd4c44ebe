import AccordTestSupport
import Testing

/// The inputs that the fuzzer works with, tried without it.
@Suite struct CorpusTests {
  @Test func noInputBreaksAnInvariant() throws {
    let files = try Project.files(under: "fuzz/corpus/csv", suffixes: "")
    try #require(files.count > 10)
    for (name, bytes) in files {
      let violation = CSVInvariants.violation(by: bytes)
      #expect(violation == nil, "\(name)")
    }
  }
}
