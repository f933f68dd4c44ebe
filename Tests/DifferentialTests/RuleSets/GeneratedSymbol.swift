/// Something with a value that an expression can name.
struct GeneratedSymbol {
  let name: String
  let type: GeneratedType
  let isField: Bool
  /// Whether it is a draft or reads one.
  let isDraft: Bool
}
