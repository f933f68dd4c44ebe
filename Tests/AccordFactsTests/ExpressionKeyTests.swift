import AccordSemantics
import AccordSource
import AccordTestSupport
import Testing

@testable import AccordFacts

@Suite struct ExpressionKeyTests {
  private func keys(_ first: String, _ second: String) throws -> (ExpressionKey, ExpressionKey) {
    let text = """
      accord 1
      lead {
        id         text required
        employees  number
        budget     number
        country    text
        consent    flag
        activities list of activity {
          kind  choice  form, webinar
          at    time
        }
      }
      list home = "DE", "AT"
      define first  when \(first)
      define second when \(second)
      """
    let program = try RuleFolder(text).program()
    let conditions = program.definitions.compactMap { $0.clauses.first?.condition }
    return (ExpressionKey(conditions[0], in: program), ExpressionKey(conditions[1], in: program))
  }

  @Test(
    "what means the same because it is written alike",
    arguments: [
      ("employees >= 10 and consent", "consent and   employees >= 10"),
      ("10 <= employees", "employees >= 10"),
      ("not (country = \"DE\")", "country != \"DE\""), ("country in \"DE\"", "country = \"DE\""),
      ("country in \"DE\", \"AT\"", "country in \"AT\", \"DE\""),
      ("country matches /a/", "country matches /a/"),
      ("any activity where kind = form within 3 days", "any activity where form = kind within 3 days"),
    ])
  func same(_ first: String, _ second: String) throws {
    let keys = try keys(first, second)
    #expect(keys.0 == keys.1)
  }

  @Test(
    "what does not",
    arguments: [
      ("employees >= 10", "employees > 10"), ("employees >= 10", "budget >= 10"),
      ("employees - budget > 1", "budget - employees > 1"),
      ("country = \"DE\"", "country = \"DE\" ignoring case"),
      ("country = \"é\"", "country = \"e\u{301}\""), ("country in home", "country in \"home\""),
      ("country = \"a\\\" \\\"b\"", "country in \"a\", \"b\""),
      ("country matches /a/", "country matches /a/ ignoring case"),
      ("any activity where kind = form", "every activity where kind = form"),
      ("consent and employees > 1 or budget > 1", "consent and (employees > 1 or budget > 1)"),
    ])
  func different(_ first: String, _ second: String) throws {
    let keys = try keys(first, second)
    #expect(keys.0 != keys.1)
  }
}
