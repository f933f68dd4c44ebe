package import AccordSource

/// A checked rule set: closed enums and ids, nothing left to look up by name.
///
/// Everything that evaluates, analyses or prints rules reads this and nothing below it.
package struct Program: Sendable {
  package let sources: SourceSet
  package let agreement: Agreement
  package let fields: [Field]
  /// How leads are spelled when no input is named.
  package let ownInput: Input
  package let inputs: [Input]
  package let lists: [TextList]
  package let patterns: [NamedPattern]
  package let tables: [Table]
  package let bindings: [Binding]
  package let segments: [Segments]
  package let scores: [Score]
  package let grades: [Grade]
  package let definitions: [Definition]
  package let propositions: [Proposition]
  package let pools: [Pool]
  package let route: Route?
  package let tests: [TestCase]
  package let promises: [Promise]
  /// What is computed for each lead, each after all that it reads.
  package internal(set) var evaluationOrder: [Reference] = []
  /// SHA-256 over the meaning, as 64 hexadecimal digits.
  package internal(set) var fingerprint = ""

  /// The field that names a lead.
  package var idField: ID<Field>? {
    fields.firstIndex { $0.name == "id" && $0.type == .text }.map { ID($0) }
  }

  /// The grade of a score, if there is one; a score has at most one.
  package func grade(of score: ID<Score>) -> ID<Grade>? {
    grades.firstIndex { $0.score == score }.map { ID($0) }
  }

  /// `rules/scoring.accord:12` for a range, as decisions show it.
  package func line(_ range: SourceRange) -> String {
    let file = sources[range]
    return "\(file.path):\(file.line(at: range.bytes.lowerBound) + 1)"
  }
}
