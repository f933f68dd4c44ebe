import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordTesting
import Testing

/// The clauses of `docs/language.md` and the cases of `Tests/Conformance` belong together.
@Suite struct ClauseTests {
  @Test func casesCanBeRead() throws {
    #expect(try Project.cases.get().count >= 420)
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

  @Test(arguments: ["AccordReference", "AccordSemantics"])
  func commentsInTheSourceNameClauses(_ module: String) throws {
    let clauses = Set(try Project.clauses())
    let texts = try Project.files(under: "Sources/\(module)", suffixes: ".swift")
    #expect(texts.isEmpty == false)
    for (path, bytes) in texts {
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: /Clauses? ([0-9][0-9., and\/to\n]*)/) {
        let unknown = match.1.matches(of: /[0-9]+\.[0-9]+/).map { String($0.0) }.filter {
          !clauses.contains($0)
        }
        #expect(unknown.isEmpty, "\(path)")
      }
    }
  }

  /// The examples of the page are one rule set, as it says.
  @Test func examplesLoadAndPass() throws {
    let blocks = String(decoding: try Project.bytes("docs/language.md"), as: UTF8.self)
      .split(separator: "```accord\n").dropFirst().compactMap { $0.split(separator: "```").first }
    #expect(blocks.count >= 10)
    var files: [String: [UInt8]] = [:]
    for (index, block) in blocks.enumerated() {
      let header = block.hasPrefix("accord 1") ? "" : "accord 1\n"
      files["example-\(index).accord"] = Array((header + block).utf8)
    }
    let result = RuleFolder(files).check()
    #expect(result.diagnostics.map(\.message) == [])
    let programs = try #require(result.rules).versions.map(\.program)
    #expect(programs.flatMap(\.tests).count == 1)
    for program in programs {
      for result in TestRunner(program).run().results { #expect(result.failures == [], "\(result.title)") }
    }
  }

  @Test func namesOfCasesAreDistinct() throws {
    let names = try Project.cases.get().map(\.testDescription)
    #expect(Set(names).count == names.count)
  }
}
