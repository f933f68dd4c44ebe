extension Program {
  /// SHA-256 over the meaning of each definition with everything it depends on, as 64 hexadecimal digits, in the
  /// order of the definitions.
  package var definitionFingerprints: [String] {
    let form = CanonicalForm(self)
    return definitions.indices.map { SHA256.hex(form.closure(of: ID($0)).utf8) }
  }
}
