package import AccordSource

/// People who share leads.
package struct Pool: Sendable {
  package let name: String
  package let members: [Member]
  package let range: SourceRange

  package struct Member: Sendable {
    package let name: String
    /// A whole number from 1 to 100; twice the weight, twice the leads.
    package let weight: Int
  }
}
