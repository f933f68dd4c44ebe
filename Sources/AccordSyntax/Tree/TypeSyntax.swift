package import AccordSource

/// The type of a field as written.
package struct TypeSyntax: Sendable {
  package let kind: Kind
  package let range: SourceRange

  package indirect enum Kind: Sendable {
    case text
    case number
    case flag
    case time
    case date
    case choice([Name], orOther: Bool)
    case listOfText
    case listOfRecords(item: Name, fields: [FieldSyntax])
  }
}
