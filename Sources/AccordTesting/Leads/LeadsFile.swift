import AccordSemantics
import AccordSource

/// A file of leads that has been read.
struct LeadsFile: Sendable {
  /// The path beside the rule file that names it.
  let path: String
  let rows: [Row]
  let diagnostics: [Diagnostic]

  struct Row: Sendable {
    /// Counted from 1.
    let line: Int
    let content: Content

    enum Content: Sendable {
      case lead(Lead, [ExpectedOutcome])
      /// Why `accord eval` would reject it.
      case rejected(String)
    }
  }
}
