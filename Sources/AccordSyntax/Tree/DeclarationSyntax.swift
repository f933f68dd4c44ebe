package import AccordSource

/// A declaration with what is said about it as a whole: whether it is a draft, and when it is in force.
package struct DeclarationSyntax: Sendable {
  package let kind: Declaration
  /// The word `draft`; nil when the declaration is agreed.
  package let draft: SourceRange?
  package let validity: ValiditySyntax
  /// The whole declaration.
  package let range: SourceRange
}
