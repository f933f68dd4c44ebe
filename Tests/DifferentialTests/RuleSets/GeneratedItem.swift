/// A list field of records.
struct GeneratedItem {
  let field: String
  let type: GeneratedRecord
}
