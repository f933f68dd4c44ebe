/// `pool name { members a weight 2, b }`
package struct PoolSyntax: Sendable {
  package let name: Name
  package let members: [Member]

  package struct Member: Sendable {
    package let name: Name
    package let weight: ExpressionSyntax?
  }
}
