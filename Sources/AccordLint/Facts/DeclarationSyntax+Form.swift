import AccordSource
package import AccordSyntax

extension DeclarationSyntax {
  /// The definition as written, if it is one, and whether it has a block `{ … }`.
  package var definition: (syntax: DefinitionSyntax, hasBlock: Bool)? {
    guard case .definition(let syntax) = kind else { return nil }
    let saysMore = syntax.means != nil || !syntax.agreedBy.isEmpty || syntax.reviewBy != nil
    // A block ends with its bracket, one line with its condition.
    let end = syntax.clauses.last?.range.bytes.upperBound ?? range.bytes.lowerBound
    return (syntax, saysMore || syntax.clauses.count != 1 || range.bytes.upperBound > end)
  }
}
