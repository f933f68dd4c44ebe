/// Which proposition fits or was promised: its number, or one of these.
enum PropositionAnswer {
  static let none: Int32 = -1
  static let unknown: Int32 = -2
}
