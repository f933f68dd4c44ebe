import AccordSource

/// What a name stands for.
struct Symbol {
  let kind: Kind
  let range: SourceRange

  enum Kind: Hashable {
    case field(Int)
    case list(Int)
    case pattern(Int)
    case table(Int)
    case binding(Int)
    case segments(Int)
    case score(Int)
    case grade(Int)
    case definition(Int)
    case proposition(Int)
    case pool(Int)
  }

  /// The kind as a person calls it, with its article.
  var kindName: String {
    switch kind {
    case .field: "a field"
    case .list: "a list"
    case .pattern: "a pattern"
    case .table: "a table"
    case .binding: "a 'let'"
    case .segments: "a set of segments"
    case .score: "a score"
    case .grade: "a grade"
    case .definition: "a definition"
    case .proposition: "a proposition"
    case .pool: "a pool"
    }
  }
}
