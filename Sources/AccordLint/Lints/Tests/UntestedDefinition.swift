import AccordSemantics
import AccordSource

extension Lint {
  static let untestedDefinition = Lint(
    .untestedDefinition, "untested-definition", .tests,
    summary: "no test asks for a definition that the teams have agreed on",
    meaning: "Two teams or more have agreed on a definition, and no test expects anything of it.",
    rationale: """
      A definition is agreed when both teams have gone through leads and said of each whether it is one. Those leads \
      are its tests; without them the next change goes unnoticed.
      """,
    avoid: [
      LintExample(
        """
        define ↓MQL "Marketing-qualified lead" {
          means   "A company that we can serve, and we may write to it."
          agreed  by marketing, sales
          when    employees >= 50 and consent
        }
        """),
      LintExample(
        """
        define ↓MQL {
          agreed by marketing, sales
          when employees >= 50 and consent
        }

        test "a company that may be written to" {
          lead   { employees = 60, consent = yes }
          expect consent
        }
        """),
    ],
    prefer: [
      LintExample(
        """
        define MQL "Marketing-qualified lead" {
          means   "A company that we can serve, and we may write to it."
          agreed  by marketing, sales
          when    employees >= 50 and consent
        }

        test "a company that may be written to" {
          lead   { employees = 60, consent = yes }
          expect MQL
        }
        """),
      LintExample("define MQL {\n  agreed by marketing\n  when employees >= 50 and consent\n}"),
      LintExample("draft define MQL {\n  agreed by marketing, sales\n  when employees >= 50 and consent\n}"),
      LintExample(
        """
        define MQL {
          agreed by marketing, sales
          when employees >= 50 and consent
        }

        test "a company of unknown size" {
          lead   { consent = yes }
          expect MQL is unknown and not (country is known)
        }
        """),
      LintExample(
        """
        define MQL {
          agreed by marketing, sales
          when employees >= 50 and consent
        }

        test "what we went through in October" { leads from "cases.csv" }
        """, files: ["cases.csv": "employees,consent,expect MQL\n60,yes,yes\n"]),
    ],
    checks: [
      .ruleSet { rules, _, findings in
        let expected = Uses(rules).expected
        var named: Set<String>?
        for definition in rules.versions.flatMap(\.program.definitions) {
          guard Set(definition.agreedBy).count >= 2, !definition.isDraft, !expected.contains(definition.name)
          else { continue }
          let inFiles = named ?? namesInFiles(rules)
          named = inFiles
          if inFiles.contains(definition.name) { continue }
          findings.add(
            "no test expects anything of '\(definition.name)'", at: definition.range,
            help: ["add a test of a lead that both teams know, with 'expect \(definition.name)'"])
        }
      }
    ])

  /// The words at the beginning of the files from which tests take their leads; among them are the columns that say
  /// what is expected.
  private static func namesInFiles(_ rules: RuleSet) -> Set<String> {
    var found: Set<String> = []
    for test in rules.versions.flatMap(\.program.tests) {
      guard let bytes = test.leadsFile?.bytes.prefix(1 << 16) else { continue }
      let words = String(decoding: bytes, as: UTF8.self).unicodeScalars.split { scalar in
        !(scalar == "_" || scalar.properties.isIDContinue)
      }
      found.formUnion(words.map { String($0) })
    }
    return found
  }
}
