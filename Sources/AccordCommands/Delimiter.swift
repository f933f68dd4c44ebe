import ArgumentParser

/// The option `--delimiter`.
enum Delimiter {
  /// The byte that separates cells; nil without the option.
  static func byte(_ delimiter: String?) throws -> UInt8? {
    guard let delimiter else { return nil }
    if delimiter == "tab" || delimiter == "\\t" { return UInt8(ascii: "\t") }
    guard delimiter.utf8.count == 1, let byte = delimiter.utf8.first, byte >= 0x20 || byte == 0x09,
      byte != UInt8(ascii: "\"")
    else {
      throw ValidationError("'--delimiter \(delimiter)' must be a single character, or the word 'tab'")
    }
    return byte
  }
}
