import AccordSemantics
import Testing

/// `docs/functions.md` is made from the entries of the functions; `scripts/pages` renews it.
@Suite struct FunctionPageTests {
  @Test func pageIsAsTheEntriesSay() {
    #expect(Documents.text("docs/functions.md") == FunctionPage.text, "run scripts/pages")
  }

  @Test func clausesNameTheirFunctions() throws {
    let language = Documents.text("docs/language.md")
    for function in Function.all {
      let start = try #require(language.firstRange(of: "**\(function.clause)**"), "\(function.name)")
      let clause = language[start.upperBound...].prefix(1500)
      let end = clause.firstRange(of: "\n**")?.lowerBound ?? clause.endIndex
      let spelled =
        clause[..<end].contains("`\(function.name)`") || clause[..<end].contains("`\(function.name)(")
      #expect(spelled, "\(function.clause) does not say '\(function.name)'")
    }
  }
}
