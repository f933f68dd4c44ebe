import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let unusedDeclaration = Lint(
    .unusedDeclaration, "unused-declaration", .wording,
    summary: "nothing uses a list, a pattern, a table, a `let` or something hidden",
    meaning: """
      A list, a pattern, a table, a `let`, or a score, segments or a grade that decisions do not show is declared, and on no day \
      does a rule, a test or a promise use it.
      """,
    rationale: """
      It shows up in no decision. Somebody keeps it up to date for nothing, or the rule that was to use it has been \
      forgotten.
      """,
    avoid: [
      LintExample("list ↓home = \"DE\", \"AT\", \"CH\"\ndefine german when country = \"DE\""),
      LintExample(
        """
        pattern ↓board = /CEO|CFO/
        let ↓mail_domain = domain(email)
        table ↓accounts from "accounts.csv" { domain text key, tier text }
        """, files: ["accounts.csv": "domain,tier\nholz.example,A\n"]),
      LintExample(
        """
        hidden segments ↓size { Large when employees > 99, Small otherwise }
        hidden score ↓reach { +5 "size" when employees > 99 }
        score fit { +5 "size" when employees > 99 }
        hidden grade ↓letter of fit { A from 5, B otherwise }
        """),
    ],
    prefer: [
      LintExample(
        """
        hidden score reach { +5 "size" when employees > 99 }
        grade letter of reach { A from 5, B otherwise }
        score fit { +5 "A" when letter = A }
        """),
      LintExample("list home = \"DE\", \"AT\", \"CH\"\ndefine at_home when country in home"),
      LintExample(
        """
        pattern board = /CEO|CFO/
        let mail_domain = domain(email)
        table accounts from "accounts.csv" { domain text key, tier text }
        define known_account when accounts[mail_domain] is known or job_title matches board
        """, files: ["accounts.csv": "domain,tier\nholz.example,A\n"]),
      LintExample(
        """
        list dach until 2026-12-31 = "DE", "AT", "CH"
        list dach from 2027-01-01 = "DE", "AT", "CH", "LI"
        ensure "the home market is served"  country in dach implies country is known
        """),
    ],
    checks: [
      .ruleSet { rules, context, findings in
        let uses = Uses(rules)
        for declaration in context.trees.flatMap(\.declarations) {
          guard let name = declaration.kind.name else { continue }
          let (kind, used): (String, Set<String>)
          switch declaration.kind {
          case .list: (kind, used) = ("the list", uses.lists)
          case .pattern: (kind, used) = ("the pattern", uses.patterns)
          case .table: (kind, used) = ("the table", uses.tables)
          case .binding: (kind, used) = ("the 'let'", uses.bindings)
          case .segments where declaration.hidden != nil:
            (kind, used) = ("the hidden segments", uses.segments)
          case .score where declaration.hidden != nil: (kind, used) = ("the hidden score", uses.scores)
          case .grade where declaration.hidden != nil: (kind, used) = ("the hidden grade", uses.grades)
          default: continue
          }
          guard !used.contains(name.text) else { continue }
          findings.add(
            "nothing uses \(kind) '\(name.text)'", at: name.range,
            help: ["remove it, or use it where it was meant"])
        }
      }
    ])
}
