/// A way of spelling leads: where they lie in a document and how each field is read.
package struct Input: Sendable {
  /// Nil for the spelling of the lead block itself.
  package let name: String?
  /// The dotted path to the list of leads inside a JSON document.
  package let recordsPath: String?
  /// One for each field of the lead, in the order of the fields.
  package let readings: [Reading]
}
