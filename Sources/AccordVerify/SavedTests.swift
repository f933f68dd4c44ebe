import AccordSemantics
import AccordSource
import AccordValues

/// Leads that break promises, as tests that expect what was promised: they fail until rules or promise are put right, and
/// keep them so.
package struct SavedTests {
  private let blocks: [String]

  /// Those of a verification whose leads can be written in rules.
  package init(_ verification: Verification) {
    var titles: Set<String> = []
    blocks = verification.entries.compactMap { entry in
      guard case .refuted(let lead) = entry.verdict.outcome,
        let block = SavedTests.block(entry, lead, &titles)
      else { return nil }
      return block
    }
  }

  /// How many there are.
  package var count: Int { blocks.count }

  /// A file of rules with the tests, which is still to be brought into the layout.
  package var text: String {
    "accord 1\n\n# Saved by 'accord verify --save-tests': leads that broke a promise when they were found.\n\n"
      + blocks.joined(separator: "\n")
  }

  /// Nil for a lead with a value that rules cannot write.
  private static func block(
    _ entry: Verification.Entry, _ lead: FoundLead, _ titles: inout Set<String>
  ) -> String? {
    guard let written = lead.wholeLiteral(entry.program) else { return nil }
    // In each stretch of days in which a promise is broken, another lead may break it.
    var title = "breaks the promise: \(Text(entry.promise.title).literal.dropFirst().dropLast())"
    if let from = entry.from { title += ", from \(from)" }
    // Promises may have one title.
    var number = 2
    let plain = title
    while !titles.insert(title).inserted {
      title = "\(plain), \(number)"
      number += 1
    }
    return """
      test "\(title)" {
        at \(lead.asOf)
        \(written)
        expect \(entry.program.sources.line(entry.promise.condition.range))
      }

      """
  }
}
