/// `pattern name = /…/ ignoring case`
package struct PatternSyntax: Sendable {
  package let name: Name
  package let literal: PatternLiteral
}
