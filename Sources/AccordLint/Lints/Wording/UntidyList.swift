import AccordFacts
import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

extension Lint {
  static let untidyList = Lint(
    .untidyList, "untidy-list", .wording,
    summary: "a list's or a table's file has an entry that never matches as it stands",
    meaning: """
      An entry of a list's file, or a key of a table's, is written in a way in which the values that are looked up never \
      are; or it has quotes around it, a sign that cannot be seen, a comment behind it, or several entries on one line. A \
      comment has a line of its own.
      """,
    rationale: """
      Lists are pasted from spreadsheets and mails. What came along with the entry keeps it from matching, and one \
      free-mail address or competitor slips through without anybody noticing.
      """,
    avoid: [
      LintExample(
        """
        list free_mail from ↓"free-mail.txt"
        define private_mailbox when domain(email) in free_mail
        """, files: ["free-mail.txt": "gmx.de\nGMail.com\nweb.de\n"]),
      LintExample(
        "list free_mail from ↓\"free-mail.txt\"",
        files: ["free-mail.txt": "gmx.de\nweb.de, gmail.com\nposteo.de\n"]),
      LintExample(
        "list free_mail from ↓\"free-mail.txt\"", files: ["free-mail.txt": "gmx.de\n\"web.de\"\n"]),
      LintExample(
        "list free_mail from ↓\"free-mail.txt\"", files: ["free-mail.txt": "gmx.de\nweb\u{200B}.de\n"]),
      LintExample(
        "list free_mail from ↓\"free-mail.txt\"",
        files: ["free-mail.txt": "gmx.de\nweb.de  # since 1995\nposteo.de\n"]),
      LintExample(
        "list named_accounts from ↓\"named.txt\"", files: ["named.txt": "Holz GmbH;Rheinstahl AG\nEisen KG\n"]
      ),
      LintExample(
        "list named_accounts from ↓\"named.txt\"",
        files: ["named.txt": "Holz GmbH\tRheinstahl AG\nEisen KG\n"]),
      LintExample(
        """
        list free_mail from ↓"free-mail.txt"
        define private_mailbox when domain(email) in free_mail
        """, files: ["free-mail.txt": "gmx.de\nxn--mller-kva.example\n"]),
      LintExample(
        """
        table areas from ↓"areas.csv" { country text key, rep text }
        define covered when areas[country].rep is known
        """, files: ["areas.csv": "country,rep\nDE,mia\nat,noah\n"]),
    ],
    prefer: [
      LintExample(
        """
        list free_mail from "free-mail.txt"
        define private_mailbox when domain(email) in free_mail
        """, files: ["free-mail.txt": "# free mail\ngmx.de\n  gmail.com  \r\nweb.de\n"]),
      LintExample(
        """
        list names from "names.txt"
        define known_company when company in names
        """,
        files: [
          "names.txt":
            "Müller, Schmidt & Co.\nTeam #1\nAgentur #eins\nACME\nacme\nHolz, Eisen\n\"Zum Anker\" GmbH\n"
        ]),
      LintExample(
        """
        list free_mail from "free-mail.txt"
        define private_mailbox when domain(email) in free_mail ignoring case
        """, files: ["free-mail.txt": "gmx.de\nGMail.com\n"]),
      LintExample(
        """
        table areas from "areas.csv" { country text key, rep text }
        define covered when areas[country].rep is known
        """, files: ["areas.csv": "country,rep\n DE , mia \n,\n"]),
      LintExample(
        """
        list free_mail from "free-mail.txt"
        define private_mailbox when domain(email) in free_mail
        """, files: ["free-mail.txt": "müller.example\rgmx.de\r\nweb.de\n"]),
    ],
    checks: [
      .ruleSet { rules, context, findings in
        let files = LookupFile.all(in: context)
        guard !files.isEmpty else { return }
        let uses = ListUse.all(in: rules)
        for file in files { look(at: file, uses[file.owner.text] ?? [:], &findings) }
      }
    ])

  /// At most this many findings about one file.
  private static let limit = 5

  private static func look(at file: LookupFile, _ uses: [ListUse: String], _ findings: inout Findings) {
    var remarks: [(message: String, help: String)] = []
    let plain = file.entries.count { !$0.text.string.contains(",") && !$0.text.string.contains(";") }
    for entry in file.entries {
      let place = "line \(entry.line) of '\(file.name.value)'"
      let shown = Text(entry.text.string.excerpt).literal
      if let hidden = entry.text.string.unicodeScalars.first(where: { $0.isStray }) {
        remarks.append(
          (
            "\(place) has a sign that cannot be seen, U+\(hidden.number): \(shown)",
            "write the line anew, without it"
          ))
      } else if isQuoted(entry.text.string) {
        remarks.append(
          ("\(place) has quotes around it: \(shown)", "remove the quotes; entries of a file have none"))
      } else if let (before, comment) = trailingComment(entry.text.string) {
        remarks.append(
          (
            "\(place) has a comment behind the entry: \(shown)",
            "write '\(comment.excerpt)' on a line of its own, above '\(before.excerpt)'"
          ))
      } else if isSeveral(entry.text.string) || (plain * 2 >= file.entries.count && isTwo(entry.text.string))
      {
        remarks.append(
          ("\(place) looks like several entries: \(shown)", "write each entry on a line of its own"))
      } else if let (text, subject, words) = uses.correction(of: entry.text) {
        remarks.append(
          (
            "\(place) is \(shown), and '\(subject)' never is: it is read \(words)",
            "write \(text.string.excerpt)"
          ))
      }
    }
    for (message, help) in remarks.prefix(limit) { findings.add(message, at: file.name.range, help: [help]) }
    if remarks.count > limit {
      findings.add(
        "\(remarks.count - limit) more lines of '\(file.name.value)' never match as they stand",
        at: file.name.range,
        help: ["put these right first; the others are shown then"])
    }
  }

  private static func isQuoted(_ entry: String) -> Bool {
    guard entry.count >= 2, let first = entry.first, first == entry.last, first == "\"" || first == "'" else {
      return false
    }
    return !entry.dropFirst().dropLast().contains(first)
  }

  /// An entry and what looks like a comment behind it: `#` between blanks, and then a letter.
  private static func trailingComment(_ entry: String) -> (before: String, comment: String)? {
    for index in entry.indices where entry[index] == "#" {
      let comment = entry[index...]
      guard index > entry.startIndex, entry[entry.index(before: index)].isWhitespace,
        comment.dropFirst().first?.isWhitespace == true, comment.dropFirst(2).first?.isLetter == true
      else { continue }
      let blanks = entry[..<index].reversed().prefix(while: \.isWhitespace).count
      return (String(entry[..<index].dropLast(blanks)), String(comment))
    }
    return nil
  }

  /// Whether an entry has what parts the cells of a spreadsheet.
  private static func isSeveral(_ entry: String) -> Bool {
    entry.contains("\t") || entry.split(separator: ";").count > 1
  }

  /// Whether an entry is domains or addresses after one another.
  private static func isTwo(_ entry: String) -> Bool {
    let parts = entry.split(whereSeparator: { $0 == "," || $0 == ";" })
    guard parts.count >= 2 else { return false }
    return parts.allSatisfy { part in
      let word = part.drop(while: \.isWhitespace)
      let labels = word.split(separator: ".", omittingEmptySubsequences: false)
      return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty } && !word.contains(where: \.isWhitespace)
    }
  }
}

extension Unicode.Scalar {
  /// Whether nothing shows of it, or a blank that is none, and nothing needs it: unlike the joiners between letters of
  /// some alphabets.
  fileprivate var isStray: Bool {
    switch value {
    case 0...0x08, 0x0A...0x1F, 0x7F, 0xA0, 0x2007, 0x202F: true
    case 0x200B, 0x2060, 0xFEFF, 0x00AD, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
