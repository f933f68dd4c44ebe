import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let duplicateTestTitle = Lint(
    .duplicateTestTitle, "duplicate-test-title", .tests,
    summary: "two tests have the same title",
    meaning: "A test has the same title as one before it, in this file or in another one.",
    rationale: "When one of them fails, the report names both, and nobody knows which lead it was about.",
    avoid: [
      LintExample(
        """
        test "a large company" {
          lead { employees = 1200 }
          expect employees >= 1000
        }

        test ↓"a large company" {
          lead { employees = 900 }
          expect employees < 1000
        }
        """)
    ],
    prefer: [
      LintExample(
        """
        test "a large company" {
          lead { employees = 1200 }
          expect employees >= 1000
        }

        test "a company that is not quite large" {
          lead { employees = 900 }
          expect employees < 1000
        }
        """),
      LintExample(
        """
        test "large" {
          lead   { employees = 1200 }
          expect employees >= 1000
        }
        ensure "large" employees is known implies employees >= 0
        """),
    ],
    checks: [
      .ruleSet { _, context, findings in
        var seen: [String: SourceRange] = [:]
        for declaration in context.trees.flatMap(\.declarations) {
          guard case .test(let test) = declaration.kind else { continue }
          if let first = seen[test.title.value] {
            findings.add(
              "another test is called \"\(test.title.value)\" too", at: test.title.range,
              related: [RelatedPlace(first, "the first one is here")],
              help: ["say in the title what is different about this lead"])
          } else {
            seen[test.title.value] = test.title.range
          }
        }
      }
    ])
}
