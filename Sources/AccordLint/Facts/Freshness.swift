import AccordSemantics
import AccordSource

/// Which declarations of a version of the rules mean something else than in the version before it. What is said about
/// the others has been said.
struct Freshness: Sendable {
  private let fresh: Set<Reference>
  private let freshWords: Words

  /// Lists, patterns and tables that are not as they were.
  private struct Words {
    var lists: Set<ID<TextList>> = []
    var patterns: Set<ID<NamedPattern>> = []
    var tables: Set<ID<Table>> = []
  }

  private let known: Set<SourceRange>?

  /// Everything in the first version is fresh.
  init(_ program: Program, after previous: Program?) {
    guard let previous else {
      (fresh, freshWords, known) = (Set(program.evaluationOrder), Words(), nil)
      return
    }
    var words = Words()
    let lists = Dictionary(
      previous.lists.map { ($0.name, $0.entries) }, uniquingKeysWith: { first, _ in first })
    for (index, list) in program.lists.enumerated() where lists[list.name] != list.entries {
      words.lists.insert(ID(index))
    }
    let tables = Dictionary(
      previous.tables.map { ($0.name, $0.rows) }, uniquingKeysWith: { first, _ in first })
    for (index, table) in program.tables.enumerated() where tables[table.name] != table.rows {
      words.tables.insert(ID(index))
    }
    let patterns = Set(previous.patterns.map { ObjectIdentifier($0.pattern) })
    for (index, pattern) in program.patterns.enumerated()
    where !patterns.contains(ObjectIdentifier(pattern.pattern)) {
      words.patterns.insert(ID(index))
    }
    let places = Set(previous.evaluationOrder.map { previous.range(of: $0) })
      .union(previous.propositions.map(\.range)).union(previous.route.map { [$0.range] } ?? [])
    var fresh: Set<Reference> = []
    for reference in program.evaluationOrder {
      if !places.contains(program.range(of: reference))
        || Freshness.reads(program.expressions(of: reference), fresh, words)
        || program.reads(reference).contains(where: fresh.contains)
      {
        fresh.insert(reference)
      }
    }
    self.fresh = fresh
    freshWords = words
    known = places
  }

  func contains(_ reference: Reference) -> Bool { fresh.contains(reference) }

  /// Whether something that is no reference, such as the route, is new or reads what is fresh.
  func contains(_ range: SourceRange, reading expressions: [Expression]) -> Bool {
    guard let known else { return true }
    return !known.contains(range) || Freshness.reads(expressions, fresh, freshWords)
  }

  private static func reads(_ expressions: [Expression], _ fresh: Set<Reference>, _ words: Words) -> Bool {
    expressions.contains { expression in
      var found = !fresh.isEmpty && expression.references.contains(where: fresh.contains)
      expression.walk { inner in
        switch inner.kind {
        case .membership(_, _, let lists, _), .textTest(_, _, _, let lists, _):
          found = found || lists.contains(where: words.lists.contains)
        case .matches(_, let pattern): found = found || words.patterns.contains(pattern)
        case .lookup(let table, _): found = found || words.tables.contains(table)
        default: break
        }
      }
      return found
    }
  }
}
