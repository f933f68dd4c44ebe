extension Unicode.Scalar {
  /// Whether a name begins with this: a letter that is seen. (Clause 3.3)
  package var beginsName: Bool {
    properties.isAlphabetic && (isASCII || !properties.isDefaultIgnorableCodePoint)
  }

  /// Whether a name goes on with this: a letter, a digit, `_`, or a mark that belongs to a letter. (Clause 3.3)
  package var continuesName: Bool {
    if isASCII { return self == "_" || properties.isAlphabetic || ("0"..."9").contains(self) }
    if properties.isDefaultIgnorableCodePoint { return false }
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .nonspacingMark, .spacingMark: return true
    default: return false
    }
  }
}
