import AccordValues

/// The numbers by which the declarations of a program are called, so that those of two programs that mean the same have one
/// number, and any others have two.
package struct DeclarationNumbers: Sendable {
  /// By the word for the kind, in the order of the declarations; without a kind, each is called by its place.
  private let numbers: [String: [Int]]
  /// The patterns of both programs, by their numbers.
  package let patterns: [NamedPattern]
  /// Whether all is the same in both programs; where it is not, what cannot be named alone, such as the route, differs.
  private let isSame: Bool
  /// What marks every question, where the programs ask in two time zones: what it is today has no name.
  package let mark: String

  /// Each declaration by its own place.
  package init(_ program: Program) {
    let (patternNumbers, patterns) = DeclarationNumbers.patterns(of: program, after: program)
    numbers = ["pattern": patternNumbers]
    self.patterns = patterns
    isSame = true
    mark = ""
  }

  /// The declarations of a program, of which some differ from those of an earlier one, or rest on something that does.
  package init(_ program: Program, after earlier: Program, differing: Set<DeclarationName>) {
    // The arm of an experiment has its number among those of the `let`s.
    let arms = differing.filter { $0.kind == .experiment }.map { DeclarationName(.binding, $0.name) }
    let numbered = differing.union(arms)
    func numbers(_ kind: DeclarationName.Kind, _ names: KeyPath<Program, [String]>) -> [Int] {
      let known = earlier[keyPath: names]
      let places = Dictionary(zip(known, known.indices), uniquingKeysWith: { first, _ in first })
      return program[keyPath: names].enumerated().map { index, name in
        let isOther = numbered.contains(DeclarationName(kind, name))
        return isOther ? known.count + index : places[name] ?? known.count + index
      }
    }
    let (patternNumbers, patterns) = DeclarationNumbers.patterns(of: program, after: earlier)
    self.numbers = [
      "field": numbers(.field, \.fieldNames), "let": numbers(.binding, \.bindingNames),
      "define": numbers(.definition, \.definitionNames), "score": numbers(.score, \.scoreNames),
      "grade": numbers(.grade, \.gradeNames), "segments": numbers(.segments, \.segmentNames),
      "list": numbers(.list, \.listNames), "table": numbers(.table, \.tableNames),
      "pool": numbers(.pool, \.poolNames), "pattern": patternNumbers,
    ]
    self.patterns = patterns
    isSame = differing.isEmpty
    let zone = program.agreement.zone.identifier
    mark = zone == earlier.agreement.zone.identifier ? "" : " in \(zone)"
  }

  /// What a pattern says; texts, because strings that look alike are equal, and match other texts.
  private struct PatternContents: Hashable {
    let source: Text
    let ignoringCase: Bool

    init(_ pattern: NamedPattern) {
      source = Text(pattern.source)
      ignoringCase = pattern.ignoringCase
    }
  }

  /// Patterns have their numbers by what is in them: not all have names.
  private static func patterns(
    of program: Program, after earlier: Program
  ) -> (numbers: [Int], all: [NamedPattern]) {
    var all = earlier.patterns
    var known = Dictionary(
      all.enumerated().map { (PatternContents($1), $0) }, uniquingKeysWith: { first, _ in first })
    let numbers = program.patterns.map { pattern in
      let contents = PatternContents(pattern)
      if let number = known[contents] { return number }
      all.append(pattern)
      known[contents] = all.count - 1
      return all.count - 1
    }
    return (numbers, all)
  }

  /// The number of a declaration, by the word for its kind and its place.
  func number(_ kind: String, _ index: Int) -> Int {
    guard let known = numbers[kind], known.indices.contains(index) else { return index }
    return known[index]
  }

  /// The number of a field.
  package func callAsFunction(_ id: ID<Field>) -> Int { number("field", id.index) }

  /// The number of a score.
  package func callAsFunction(_ id: ID<Score>) -> Int { number("score", id.index) }

  /// The number of a pattern.
  package func callAsFunction(_ id: ID<NamedPattern>) -> Int { number("pattern", id.index) }

  /// What marks the route, which has no name.
  var route: [String] { isSame ? [] : ["other"] }
}

extension Program {
  fileprivate var fieldNames: [String] { fields.map(\.name) }
  fileprivate var bindingNames: [String] { bindings.map(\.name) }
  fileprivate var definitionNames: [String] { definitions.map(\.name) }
  fileprivate var scoreNames: [String] { scores.map(\.name) }
  fileprivate var gradeNames: [String] { grades.map(\.name) }
  fileprivate var segmentNames: [String] { segments.map(\.name) }
  fileprivate var listNames: [String] { lists.map(\.name) }
  fileprivate var tableNames: [String] { tables.map(\.name) }
  fileprivate var poolNames: [String] { pools.map(\.name) }
}
