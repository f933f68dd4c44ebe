import AccordReference
import AccordSemantics
import AccordValues

extension Program {
  /// Calls `body` with the leads of so many random documents, but for those that are rejected.
  func eachLead(_ count: Int, seed: UInt64, asOf: Instant, _ body: (Lead, LeadDocument) -> Void) {
    var generator = LeadGenerator(self, input: ownInput, asOf: asOf, seed: seed)
    for _ in 0..<count {
      let document = generator.next()
      document.read(self, ownInput) { result in
        if case .success(let lead) = result { body(lead, document) }
      }
    }
  }
}
