import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let lostZeros = Lint(
    .lostZeros, "lost-zeros", .wording,
    summary: "postal codes that lost the zeros at their beginning",
    meaning: """
      In the file of a list or a table of postal codes nearly all codes have the same number of digits, some have one \
      less, and none begins with a zero.
      """,
    rationale: """
      Spreadsheets take 01067 for a number and write 1067. A lead from Dresden finds no territory, and no message says so.
      """,
    avoid: [
      LintExample(
        """
        table areas from ↓"areas.csv" { plz text key, rep text }
        lead { id text, zip text trim }
        define covered when areas[zip].rep is known
        """, files: ["areas.csv": "plz,rep\n1067,mia\n10115,noah\n80331,lea\n"]),
      LintExample(
        """
        list east_zip from ↓"east.txt"
        lead { id text, zip text trim }
        define east when zip in east_zip
        """, files: ["east.txt": "1067\n1097\n10115\n10117\n"]),
    ],
    prefer: [
      LintExample(
        """
        table areas from "areas.csv" { plz text key, rep text }
        lead { id text, zip text trim }
        define covered when areas[zip].rep is known
        """, files: ["areas.csv": "plz,rep\n01067,mia\n10115,noah\n1010,lea\n"]),
      LintExample(
        """
        table accounts from "accounts.csv" { number text key, tier text }
        define first_tier when accounts[owner].tier = "A"
        """, files: ["accounts.csv": "number,tier\n9998,A\n10001,B\n10002,A\n"]),
    ],
    checks: [
      .ruleSet { _, context, findings in
        for file in LookupFile.all(in: context) where file.names.contains(where: isPostal) {
          guard let first = shortened(file.entries) else { continue }
          findings.add(
            "line \(first.line) of '\(file.name.value)' is \(first.text.literal) among longer codes, and none begins "
              + "with a zero: were zeros lost?",
            at: file.name.range,
            help: [
              "write \"0\(first.text)\", and save the column as text; a spreadsheet takes codes for numbers"
            ])
        }
      }
    ])

  /// Whether a name says that it is about postal codes.
  private static func isPostal(_ name: String) -> Bool {
    let name = name.lowercased()
    return ["plz", "zip", "postal", "postcode", "postleit"].contains { name.contains($0) }
  }

  /// The first code with one digit less than the others; nil when it is plain that no zero was lost.
  private static func shortened(_ entries: [LookupText.Entry]) -> LookupText.Entry? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    var counts: [Int: Int] = [:]
    for entry in entries {
      guard entry.text.utf8.allSatisfy(digits.contains), entry.text.utf8.first != digits.lowerBound else {
        return nil
      }
      counts[entry.text.utf8.count, default: 0] += 1
    }
    guard counts.count == 2, let longest = counts.keys.max(), let shorter = counts[longest - 1], longest > 3,
      shorter <= counts[longest] ?? 0
    else { return nil }
    return entries.first { $0.text.utf8.count == longest - 1 }
  }
}
