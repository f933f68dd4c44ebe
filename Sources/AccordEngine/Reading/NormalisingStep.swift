import AccordValues

/// A `TextNormaliser` of a field.
enum NormalisingStep: UInt8 {
  case trim, collapseSpaces, lowercase, uppercase, nfc, country

  init(_ normaliser: TextNormaliser) {
    switch normaliser {
    case .trim: self = .trim
    case .collapseSpaces: self = .collapseSpaces
    case .lowercase: self = .lowercase
    case .uppercase: self = .uppercase
    case .nfc: self = .nfc
    case .country: self = .country
    }
  }
}
