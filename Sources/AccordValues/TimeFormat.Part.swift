extension TimeFormat {
  /// One step of reading: a field, or a byte that must be there.
  enum Part: Hashable, Sendable {
    case field(Field)
    case literal(UInt8)

    var isDigits: Bool {
      switch self {
      case .field(let field): !field.isZone
      case .literal(let byte): (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    }
  }
}
