import AccordSemantics

/// The type of an expression while it is written.
indirect enum GeneratedType: Hashable {
  case text
  case number
  case flag
  case time
  case date
  case duration
  case choice(Vocabulary)
  case texts
  case record(GeneratedRecord)
  case records(GeneratedRecord)
}

/// A row of a table or an item of a list.
struct GeneratedRecord: Hashable {
  let name: String
  let columns: [Column]
  let timeColumn: Int?

  struct Column: Hashable {
    let name: String
    let type: GeneratedType
  }

  func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}
