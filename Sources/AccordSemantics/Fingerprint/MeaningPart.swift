/// A declaration that a definition depends on, with the fingerprint of its own text: a change of what it reads
/// in turn is a change of that, not of this.
package struct MeaningPart: Hashable, Sendable {
  package let kind: Kind
  /// The name of the declaration; of the time zone its IANA name.
  package let name: String
  /// The first 16 hexadecimal digits of a SHA-256 over the declaration in its canonical form, through all days
  /// on which there is the declaration.
  package let fingerprint: String

  package init(kind: Kind, name: String, fingerprint: String) {
    self.kind = kind
    self.name = name
    self.fingerprint = fingerprint
  }

  /// What kind of declaration it is, by the word that begins it in the rules. In the order in which people
  /// care: from what both teams speak about to how a value is read.
  package enum Kind: String, CaseIterable, Sendable {
    case definition = "define"
    case score
    case grade
    case segments
    case binding = "let"
    case list
    case table
    case pattern
    case field
    case timezone

    init(_ reference: Reference) {
      self =
        switch reference {
        case .binding: .binding
        case .segments: .segments
        case .score: .score
        case .grade: .grade
        case .definition: .definition
        }
    }
  }
}
