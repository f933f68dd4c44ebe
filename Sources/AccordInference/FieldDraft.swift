/// One line of a lead block, and why it is as it is.
package struct FieldDraft: Sendable {
  /// The name of the field.
  package var name: String
  /// The key under which it is found, as `from` says it; nil when that is the name.
  package var key: String?
  /// The type as written, such as `choice a, b`.
  package var type: String
  /// What follows the type, without `from`: `trim, lowercase`, `required`.
  package var attributes: [String] = []
  /// The fields of an item, for a list of records.
  package var items: [FieldDraft] = []
  /// What the column looks like, for a comment.
  package var evidence: String
  /// How many values do not read as this type; each is a problem of its lead, or rejects it when required.
  package var misfits: Int

  /// What stands behind the name and the type.
  var ending: [String] { attributes + (key.map { ["from \(RuleText.quote($0))"] } ?? []) }
}
