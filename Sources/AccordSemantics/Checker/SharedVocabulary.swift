import AccordSource

/// Lists, tables and patterns by the place of their declaration: read and compiled once, and shared by all stretches of
/// days in which they are in force.
struct SharedVocabulary {
  var lists: [SourceRange: TextList] = [:]
  var tables: [SourceRange: Table] = [:]
  var patterns: [SourceRange: Pattern] = [:]
}
