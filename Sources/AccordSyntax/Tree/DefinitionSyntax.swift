package import AccordSource

/// `define name "title" { means … agreed by … never when … requires … when … }`
package struct DefinitionSyntax: Sendable {
  package let name: Name
  package let title: TextLiteral?
  package var means: TextLiteral?
  package var agreedBy: [Name] = []
  package var reviewBy: ExpressionSyntax?
  package var clauses: [Clause] = []

  package struct Clause: Sendable {
    package let kind: Kind
    package let condition: ExpressionSyntax
    package let range: SourceRange

    package enum Kind: String, Sendable {
      case never = "never when"
      case always = "always when"
      case requires
      case when
    }
  }
}
