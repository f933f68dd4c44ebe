import Foundation
import Testing

/// The inputs that the fuzzer works with, tried without it.
@Suite struct CorpusTests {
  private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "fuzz/corpus/json")

  @Test func noInputBreaksAnInvariant() throws {
    let files = try FileManager.default.contentsOfDirectory(at: Self.folder, includingPropertiesForKeys: nil)
    try #require(files.count > 10)
    let invariants = ProjectionInvariants()
    for file in files {
      let violation = invariants.violation(by: Array(try Data(contentsOf: file)))
      #expect(violation == nil, "\(file.lastPathComponent)")
    }
  }
}
