/// A compiled pattern; its name is nil when it stands in the condition itself.
package struct NamedPattern: Sendable {
  package let name: String?
  package let source: String
  package let ignoringCase: Bool
  package let pattern: Pattern
}
