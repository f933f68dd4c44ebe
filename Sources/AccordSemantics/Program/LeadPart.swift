/// What a lead may have under a key of its own.
package enum LeadPart: Hashable, Sendable {
  case field(Int)
  /// Any item of a list of records.
  case item(of: Int)
  /// A field of the items of a list.
  case column(Int, of: Int)
  /// A value that decisions show as it came, by its place among those.
  case passed(Int)
}

extension Program {
  /// The fields in their order, behind each list its items and their fields.
  package var leadParts: [LeadPart] {
    fields.enumerated().flatMap { index, field -> [LeadPart] in
      guard case .records(let type) = field.type else { return [.field(index)] }
      return [.field(index), .item(of: index)] + type.columns.indices.map { .column($0, of: index) }
    }
  }
}
