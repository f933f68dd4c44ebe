import AccordFacts
import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let notADomain = Lint(
    .notADomain, "not-a-domain", .wording,
    summary: "a domain is compared with a text that is none",
    meaning: """
      `domain(…)` gives what follows the `@` of an address: letters, digits, hyphens and points. It is compared with a \
      text, an entry of a list or a key of a table that no domain is, such as a whole address, a web page or a name.
      """,
    rationale: """
      The rule looks right and never fires: a competitor that stands in the list as `www.rival.example/jobs` is welcome.
      """,
    avoid: [
      LintExample("define rival when domain(email) = ↓\"info@rival.example\""),
      LintExample("define rival when domain(email) in ↓\"https://rival.example\", \"rival.example\""),
      LintExample(
        """
        list rivals = "rival.example", ↓"Rival GmbH"
        let host = domain(email)
        define rival when host in rivals
        """),
      LintExample(
        """
        list rivals from ↓"rivals.txt"
        define rival when domain(email) in rivals
        """, files: ["rivals.txt": "rival.example\nsales@rival.example\n"]),
      LintExample(
        """
        table accounts from ↓"accounts.csv" { site text key, tier text }
        define first_tier when accounts[domain(email)].tier = "A"
        """, files: ["accounts.csv": "site,tier\nhttps://holz.example/,A\n"]),
    ],
    prefer: [
      LintExample(
        "define rival when domain(email) = \"rival.example\" or domain(email) ends with \".rival.example\""),
      LintExample(
        """
        list rivals from "rivals.txt"
        define rival when domain(email) in rivals or company in rivals
        """, files: ["rivals.txt": "rival.example\nRival GmbH\n"]),
      LintExample("define rival when domain(email) in \"müller.example\", \"localhost\""),
    ],
    checks: [
      .program { facts, _, findings in
        for comparison in facts.program.textComparisons where comparison.isOfWholeDomain {
          for value in comparison.values {
            guard case .constant(.text(let text)) = value.kind, TextForm.domain(text) == nil else { continue }
            findings.add(
              "\(text.literal) is no domain, so it is never the domain of an address", at: value.range,
              help: [remedy])
          }
        }
      },
      .ruleSet { rules, context, findings in
        let uses = ListUse.all(in: rules)
        func isDomains(_ name: String) -> Bool {
          guard let uses = uses[name] else { return false }
          return uses.keys.allSatisfy { $0.form.isDomain && $0.part == .whole }
        }
        for declaration in context.trees.flatMap(\.declarations) {
          guard case .list(let list) = declaration.kind, case .entries(let entries) = list.source,
            isDomains(list.name.text)
          else { continue }
          for entry in entries where TextForm.domain(Text(entry.value)) == nil {
            findings.add(
              "\(Text(entry.value).literal) is no domain, and domains are looked up in '\(list.name.text)'",
              at: entry.range, help: [remedy])
          }
        }
        for file in LookupFile.all(in: context) where isDomains(file.owner.text) {
          let strange = file.entries.filter { TextForm.domain($0.text) == nil }
          guard let first = strange.first else { continue }
          let more = strange.count == 1 ? "" : ", and \(strange.count - 1) more like it"
          findings.add(
            "line \(first.line) of '\(file.name.value)' is no domain, and domains are looked up in "
              + "'\(file.owner.text)': \(first.text.literal)\(more)",
            at: file.name.range, help: [remedy])
        }
      },
    ])

  private static let remedy = "write what follows the '@' of an address, such as \"rival.example\""
}

extension TextComparison {
  fileprivate var isOfWholeDomain: Bool { form.isDomain && part == .whole }
}
