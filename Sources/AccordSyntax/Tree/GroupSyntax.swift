package import AccordSource

/// `group "title" highest from 0 to 20 { entries }`
package struct GroupSyntax: Sendable {
  package let title: TextLiteral
  package let mode: Mode
  package let clamp: ClampSyntax?
  package let entries: [ScoreEntrySyntax]
  package let range: SourceRange

  package enum Mode: String, Sendable, CaseIterable {
    case sum
    case highest
    case lowest
    case first
  }
}
