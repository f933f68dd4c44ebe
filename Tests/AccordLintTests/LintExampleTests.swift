import AccordLint
import AccordSemantics
import AccordSource
import Testing

/// Every example of every lint, as it stands and in the variations that lints must not mind.
@Suite struct LintExampleTests {
  /// An example with its lint, for the report of a failure.
  struct Case: CustomTestStringConvertible {
    let lint: Lint
    let example: LintExample
    var testDescription: String { "\(lint.code.rawValue) \(lint.name): \(example.marked.prefix(60))" }
  }

  static let toAvoid = Lint.all.flatMap { lint in lint.avoid.map { Case(lint: lint, example: $0) } }
  static let toPrefer = Lint.all.flatMap { lint in lint.prefer.map { Case(lint: lint, example: $0) } }

  /// The places where findings of a lint begin in `rules.accord`; other findings of a text are a mistake in it.
  private func places(_ text: String, _ one: Case, with more: [Lint] = []) -> [Int] {
    let suppressions = one.lint.category == .suppressions
    let lints = suppressions ? Lint.all : [one.lint] + more
    let (sources, findings) = LintExample.look(at: text, files: one.example.files, lints: lints)
    let blocking = findings.filter(\.code.blocksLoading)
    #expect(blocking.isEmpty, "\(HumanRenderer(sources: sources).render(blocking))")
    return findings.filter { finding in finding.code == one.lint.code }.map { finding in
      guard let range = finding.range, sources[range].path == "rules.accord" else { return -1 }
      return range.bytes.lowerBound
    }
  }

  @Test("rules to avoid give the finding, at the marked places", arguments: LintExampleTests.toAvoid)
  func avoid(_ one: Case) {
    #expect(!one.example.places.isEmpty, "no place is marked")
    #expect(places(one.example.text, one) == one.example.places)
  }

  @Test("rules to prefer do not", arguments: LintExampleTests.toPrefer)
  func prefer(_ one: Case) {
    #expect(one.example.places.isEmpty)
    #expect(places(one.example.text, one) == [])
  }

  @Test(
    "comments with many-byte characters in front move the places and nothing else",
    arguments: LintExampleTests.toAvoid)
  func comments(_ one: Case) {
    let comment = "# 👩‍👩‍👧 Größe, ﷽, e\u{301}\n"
    let text = one.example.text.replacing("accord 1\n", with: "accord 1\n\(comment)", maxReplacements: 1)
    #expect(places(text, one) == one.example.places.map { $0 + comment.utf8.count })
  }

  @Test("line ends of Windows change nothing", arguments: LintExampleTests.toAvoid)
  func carriageReturns(_ one: Case) {
    let text = one.example.text.replacing("\n", with: "\r\n")
    let breaks = one.example.places.map { place in
      one.example.text.utf8.prefix(place).count { $0 == UInt8(ascii: "\n") }
    }
    #expect(places(text, one) == zip(one.example.places, breaks).map { $0 + $1 })
  }

  @Test("rules in comments give no finding", arguments: LintExampleTests.toAvoid)
  func commentedOut(_ one: Case) {
    let lines = one.example.text.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.map { $0 == "accord 1" || $0.isEmpty ? String($0) : "# \($0)" }.joined(separator: "\n")
    guard ![.todoComment, .misleadingSign].contains(one.lint.code), one.lint.category != .suppressions else {
      return
    }
    #expect(places(text, one) == [])
  }

  @Test("a comment with a reason allows the finding, and is of use", arguments: LintExampleTests.toAvoid)
  func allowed(_ one: Case) {
    guard one.lint.category != .suppressions else { return }
    var lines = one.example.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let marked = Set(
      one.example.places.map { place in
        one.example.text.utf8.prefix(place).count { $0 == UInt8(ascii: "\n") }
      })
    for line in marked.sorted(by: >) {
      lines.insert("# accord:allow \(one.lint.name) because this is a test", at: line)
    }
    let text = lines.joined(separator: "\n")
    let lints = [one.lint] + Lint.all.filter { $0.category == .suppressions }
    let (sources, findings) = LintExample.look(at: text, files: one.example.files, lints: lints)
    let shown = HumanRenderer(sources: sources).render(findings)
    let codes = Set(findings.map(\.code))
    #expect(codes == (one.lint.code.canBeAllowed ? [] : [one.lint.code, .suppressionUnknown]), "\(shown)")
  }

  @Test(
    "fixes give the fixed rules, which have no such finding any more", arguments: LintExampleTests.toAvoid)
  func fixed(_ one: Case) throws {
    let suppressions = one.lint.category == .suppressions
    let lints = suppressions ? Lint.all : [one.lint]
    let (sources, findings) = LintExample.look(at: one.example.text, files: one.example.files, lints: lints)
    let fixes = findings.filter { $0.code == one.lint.code }.flatMap(\.fixIts)
    let index = try #require(sources.files.firstIndex { $0.path == "rules.accord" })
    let fixed = FixIt.apply(fixes, to: sources.files[index], index: index).text
    #expect(one.example.fixed == nil ? fixes.isEmpty : fixed == one.example.fixed, "\(fixed)")
    if let text = one.example.fixed { #expect(places(text, one) == []) }
  }
}
