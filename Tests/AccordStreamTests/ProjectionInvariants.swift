import CSimdjson

/// What holds for every document, whatever stands in it. The fuzzer checks it too.
final class ProjectionInvariants {
  private let nodes = ProjectionNodes()
  private let projections: [Projection]

  init() {
    let items = Place(
      ["c"], .items([Place(["a"]), Place(["b", "a"]), Place(["a"], .texts), Place(["kind"], .raw)]))
    projections = [
      Projection([Place(["a"]), Place(["b"], .raw), items, Place(["a", "b"], .texts), Place(["c", "kind"])]),
      Projection([Place([""]), Place(["q\"uote"]), Place(["first_name"], .texts), Place(["c"], .texts)]),
      Projection([Place(["long_key_name_of_26_letters", "a", "ü"], .raw), items]),
      Projection([]),
    ]
  }

  /// What is wrong with the nodes and the slots of a document; nil when nothing.
  func violation(by document: [UInt8]) -> String? {
    for projection in projections {
      let outcome = projection.project(document, with: projection.projector) { status, slots in
        nodes.compare(document, projection.places, status, slots)
      }
      if case .wrong(let violation) = outcome { return violation }
    }
    return nil
  }
}
