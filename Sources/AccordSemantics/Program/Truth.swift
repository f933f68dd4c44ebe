/// The three values of a condition.
package enum Truth: String, Sendable, CaseIterable {
  case yes
  case no
  case unknown

  package init(_ flag: Bool) {
    self = flag ? .yes : .no
  }
}
