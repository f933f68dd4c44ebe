import CSimdjson
import Testing

/// Slots against the nodes of the same documents.
@Suite struct ProjectionComparisonTests {
  @Test func slotsAreWhatNodesTell() {
    var documents = RandomDocument(seed: 20_261_121)
    let nodes = ProjectionNodes()
    let projector = csj_projector_create()
    defer { csj_projector_destroy(projector) }
    var counts: [ProjectionOutcome: Int] = [:]
    for _ in 0..<400 {
      let projection = Projection((0...documents.below(12)).map { _ in documents.place() })
      for _ in 0..<50 {
        let document = documents.next()
        let outcome = projection.project(document, with: projector) { status, slots in
          nodes.compare(document, projection.places, status, slots)
        }
        #expect(!outcome.isWrong, "\(outcome): \(String(decoding: document, as: UTF8.self))")
        counts[outcome, default: 0] += 1
      }
    }
    // Each kind of outcome must be there, or the test tests little.
    #expect(counts[.same, default: 0] > 10_000, "\(counts)")
    #expect(counts[.inDoubt, default: 0] > 100, "\(counts)")
    #expect(counts[.notCorrect, default: 0] > 2000, "\(counts)")
  }
}
