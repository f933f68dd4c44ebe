extension Program {
  /// SHA-256 over the meaning of one definition with everything it depends on, as 64 hexadecimal digits.
  package func fingerprint(of definition: ID<Definition>) -> String {
    SHA256.hex(CanonicalForm(self).closure(of: definition).utf8)
  }
}
