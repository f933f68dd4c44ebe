import AccordSource

extension DiagnosticPage {
  static let files: [DiagnosticPage] = [
    DiagnosticPage(
      .unreadableFile, summary: "a file that the rules name cannot be read",
      meaning: """
        A list or a table is read from a file, and the file is not there, may not be read or is not UTF-8. It is \
        looked for beside the rule file that names it.
        """,
      rationale: """
        With an empty list in its place, every competitor would be welcome.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          list competitors from "lists/rivals.txt"
          """, files: sampleFiles),
      prefer: LintExample(
        whole: """
          accord 1

          list competitors from "lists/competitors.txt"
          """, files: sampleFiles)),
    DiagnosticPage(
      .fileOutside, summary: "a file that the rules name lies outside their folder",
      meaning: """
        A list, a table or the leads of a test are read from a file that does not lie in the folder of the rules, or \
        below it. What counts is where the file really is: links are followed, and so is `..`.
        """,
      rationale: """
        Rules come as pull requests, also from people one does not know, and are checked on machines that hold what is \
        not theirs to read. Rules that are a folder can be copied, reviewed and signed as a whole. Where files are shared \
        on purpose, `--allow-files` with their folder allows it.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          list competitors from "../shared/competitors.txt"
          """, files: sampleFiles),
      prefer: LintExample(
        whole: """
          accord 1

          list competitors from "lists/competitors.txt"
          """, files: sampleFiles)),
    DiagnosticPage(
      .badTable, summary: "a table does not fit its declaration",
      meaning: """
        The CSV file of a table lacks a column or has it twice, has a cell that does not read as its type, \
        or has a key that is empty or stands twice.
        """,
      rationale: """
        A table is part of the agreement. Unlike a lead, it is not read around its errors.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          table accounts from "lists/accounts.csv" { domain text key, manager text }
          """, files: sampleFiles),
      prefer: LintExample(
        whole: """
          accord 1

          table accounts from "lists/accounts.csv" { domain text key, owner text }
          """, files: sampleFiles)),
  ]

  private static let sampleFiles = [
    "lists/accounts.csv": """
    domain,owner,tier
    rheinstahlbau.example,annika,A
    hanseverzinkung.example,bernd,A
    alpenstrom.example,cemal,A
    """,
    "lists/competitors.txt": "rival.example",
  ]
}
