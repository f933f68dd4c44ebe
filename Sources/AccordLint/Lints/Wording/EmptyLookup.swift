import AccordSemantics
import AccordSource
import AccordSyntax

extension Lint {
  static let emptyLookup = Lint(
    .emptyLookup, "empty-lookup", .wording,
    summary: "a list or a table has nothing in it",
    meaning: "The file of a list or a table holds no entry: it is empty, or has only comments or a header.",
    rationale: """
      In an empty list nothing is ever found. An export that failed leaves a file like this, and every competitor is \
      welcome.
      """,
    avoid: [
      LintExample(
        """
        list competitors from ↓"competitors.txt"
        define rival when company in competitors
        """, files: ["competitors.txt": "# to be filled in\n\n"]),
      LintExample(
        """
        table areas from ↓"areas.csv" { country text key, rep text }
        define covered when areas[country].rep is known
        """, files: ["areas.csv": "country,rep\n,\n"]),
    ],
    prefer: [
      LintExample(
        """
        list competitors from "competitors.txt"
        define rival when company in competitors
        """, files: ["competitors.txt": "# ours\nRival GmbH"])
    ],
    checks: [
      .ruleSet { _, context, findings in
        for file in LookupFile.all(in: context) where file.entries.isEmpty {
          findings.add(
            "the \(file.kind.rawValue) '\(file.owner.text)' is empty: '\(file.name.value)' holds no "
              + (file.kind == .list ? "entry" : "row"),
            at: file.name.range, help: ["fill it in, or remove the \(file.kind.rawValue)"])
        }
      }
    ])
}
