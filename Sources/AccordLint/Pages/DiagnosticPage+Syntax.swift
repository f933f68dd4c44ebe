import AccordSource

extension DiagnosticPage {
  static let syntax: [DiagnosticPage] = [
    DiagnosticPage(
      .unreadableText, summary: "the file is not UTF-8",
      meaning: """
        A rule file holds bytes that are not UTF-8. Most often an editor or a spreadsheet saved it in an \
        older encoding, such as ISO 8859-1 or Windows-1252; in the example below the `ö` is the one byte \
        F6.
        """,
      rationale: """
        A reader that guesses an encoding turns `Köln` into something else, and the comparison with it \
        silently never holds.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          list cities = "Köln", "Kassel"
          """),
      prefer: LintExample(
        whole: """
          accord 1

          list cities = "Köln", "Kassel"
          """), isLatin1: true),
    DiagnosticPage(
      .unexpectedToken, summary: "a word or a sign that cannot stand here",
      meaning: """
        The text goes on in a way that the language does not know: a word that begins no declaration, a \
        type that does not exist, a sign that has no meaning. The finding says what was expected, or which \
        word is near.
        """,
      rationale: """
        A rule that is half understood is not run. The rest of the file is still read, so that all findings \
        appear at once.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          defnie large when employees >= 1000
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define large when employees >= 1000
          """)),
    DiagnosticPage(
      .unterminatedText, summary: "a text or a pattern is not closed",
      meaning: #"""
        A text begins with `"`, a pattern with `/`, and the line ends before the second one. Both stand on \#
        one line. A quote inside a text is written `\"`, a slash inside a pattern `\/`.
        """#,
      rationale: """
        Without its end, the rest of the line would belong to the text, and with it the rule that stands \
        there.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          list home = "DE
          """),
      prefer: LintExample(
        whole: """
          accord 1

          list home = "DE"
          """)),
    DiagnosticPage(
      .badNumber, summary: "not a number, a duration or a day of the calendar",
      meaning: """
        A number, a duration or a date is written in a way that has no value: two points, more than 18 \
        digits, a fraction of a second, the 30th of February, or points with more than four decimals or \
        beyond 1bn.
        """,
      rationale: """
        Numbers are exact. One that cannot be held exactly would be changed before it is used, and nobody \
        would see it.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          define long_known when created_at before 2026-02-30
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define long_known when created_at before 2026-02-28
          """)),
    DiagnosticPage(
      .nestingTooDeep, summary: "nested too deeply",
      meaning: """
        Expressions and blocks may lie in one another up to 32 levels, and up to 200 `let`s may be built on \
        one another. Rules that change on more than 50 days may have up to 250 000 declarations over all \
        stretches of days together.
        """,
      rationale: """
        Nobody reads such a rule aloud, and a program that reads it needs a limit to be safe from files \
        made to break it.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          define reachable when (((((((((((((((((((((((((((((((((consent)))))))))))))))))))))))))))))))))
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define reachable when ((consent))
          """)),
    DiagnosticPage(
      .missingBrace, summary: "a curly bracket is missing",
      meaning: """
        A block is not closed with `}`, or a `}` closes nothing.
        """,
      rationale: """
        Everything after a block that is not closed would belong to it.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          score fit "Do we serve them?" {
            +20 "large" when employees >= 1000
          """),
      prefer: LintExample(
        whole: """
          accord 1

          score fit "Do we serve them?" {
            +20 "large" when employees >= 1000
          }
          """)),
    DiagnosticPage(
      .missingVersion, summary: "the version of the language is missing or unknown",
      meaning: """
        Each file begins with `accord 1`: the version of the language in which it is written.
        """,
      rationale: """
        A later version may give a word a new meaning. The line makes sure that a file keeps the meaning it \
        was agreed with.
        """,
      avoid: LintExample(
        whole: """
          define large when employees >= 1000
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define large when employees >= 1000
          """)),
    DiagnosticPage(
      .badPattern, summary: "a pattern cannot be read",
      meaning: #"""
        The regular expression between the slashes is not valid. Patterns have the syntax of PCRE2; a sign \#
        with a meaning of its own, such as `(`, `+` or `.`, is written with `\` before it when it stands \#
        for itself. What means something else with another version of PCRE2, such as `{,3}`, is not read either.
        """#,
      rationale: """
        A pattern that cannot be read would match nothing, and its rule would never fire.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          pattern partner = /(GmbH|AG/
          """),
      prefer: LintExample(
        whole: """
          accord 1

          pattern partner = /(GmbH|AG)/
          """)),
    DiagnosticPage(
      .badEscape, summary: "an unknown escape in a text",
      meaning: #"""
        Inside a text, `\` begins an escape: `\"`, `\\`, `\n`, `\t` or `\u{…}` with the hexadecimal number \#
        of a code point. Another sign after `\` means nothing.
        """#,
      rationale: #"""
        A backslash that stands for itself is written `\\`. Left to a guess, a path or a code in the text \#
        would come out changed.
        """#,
      avoid: LintExample(
        whole: #"""
          accord 1

          list shares = "C:\leads"
          """#),
      prefer: LintExample(
        whole: #"""
          accord 1

          list shares = "C:\\leads"
          """#)),
    DiagnosticPage(
      .hiddenSign, summary: "a sign that is not seen as what it is",
      meaning: """
        Between words and in names stands a sign that a person does not see, or sees as something else: a carriage \
        return without a line feed, a sign that turns the direction of writing, a control character, a blank that is \
        none, a sign of which nothing shows. Often it was pasted along from a mail, a web page or a word processor; \
        in the example below a zero-width space stands in `employees`, and is shown as `\u{FFFD}`.
        """,
      rationale: """
        Both teams agree on the rules that they see. These signs can make a rule look like a comment, a comment like a \
        rule, and two names like one.
        """,
      avoid: LintExample(
        whole: """
          accord 1

          define large when empl\u{200B}oyees >= 1000
          """),
      prefer: LintExample(
        whole: """
          accord 1

          define large when employees >= 1000
          """)),
  ]
}
