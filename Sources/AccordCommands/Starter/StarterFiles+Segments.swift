extension StarterFiles {
  /// How large a company is.
  static let segments = #"""
    accord 1

    segments size "Company size" {
      Large   when employees >= 500
      Medium  when employees >= 50 and employees < 500
      Small   when employees < 50
    }

    """#
}
