import Testing

/// The clauses of `docs/language.md` and the cases of `Tests/Conformance` belong together.
@Suite struct ClauseTests {
  @Test func casesCanBeRead() throws {
    #expect(try Project.cases.get().count >= 200)
  }

  @Test func clausesStandInOrderAndOnce() throws {
    let clauses = try Project.clauses()
    #expect(clauses.count >= 80)
    #expect(Set(clauses).count == clauses.count)
    let numbers = clauses.map { $0.split(separator: ".").compactMap { Int($0) } }
    for (first, second) in zip(numbers, numbers.dropFirst()) {
      #expect(first.lexicographicallyPrecedes(second), "\(first) comes before \(second)")
    }
  }

  @Test func everyClauseHasACase() throws {
    let pinned = Set(try Project.cases.get().flatMap(\.clauses))
    let missing = try Project.clauses().filter { !pinned.contains($0) }
    #expect(missing.isEmpty)
  }

  @Test func everyCaseNamesAClause() throws {
    let clauses = Set(try Project.clauses())
    for test in try Project.cases.get() {
      #expect(!test.clauses.isEmpty && !test.name.isEmpty, "\(test.place)")
      let unknown = test.clauses.filter { !clauses.contains($0) }
      #expect(unknown.isEmpty, "\(test.place)")
    }
  }

  @Test func namesOfCasesAreDistinct() throws {
    let names = try Project.cases.get().map(\.testDescription)
    #expect(Set(names).count == names.count)
  }
}
