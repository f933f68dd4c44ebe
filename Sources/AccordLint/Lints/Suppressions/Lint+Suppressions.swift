import AccordSource

extension Lint {
  /// Findings about comments that allow findings; `Suppressions` makes them, when everything else has been found.
  static let suppressions: [Lint] = [suppressionWithoutReason, suppressionOfNothing, suppressionUnknown]

  private static let pointless = "define lonely \"In one country\" when country in "

  private static let suppressionWithoutReason = Lint(
    .suppressionWithoutReason, "suppression-without-reason", .suppressions,
    summary: "a finding is allowed without a reason",
    meaning: """
      A comment `# accord:allow …` names a finding and does not say why it is allowed. Such a comment allows nothing.
      """,
    rationale: """
      In a year nobody knows whether the exception was agreed or whether somebody was in a hurry. A reason after \
      `because` is what the next reader needs to keep it or to drop it.
      """,
    avoid: [LintExample(pointless + "\"DE\"  ↓# accord:allow L082")],
    prefer: [
      LintExample(pointless + "\"DE\"  # accord:allow L082 because Austria follows in spring")
    ], checks: [])

  private static let suppressionOfNothing = Lint(
    .suppressionOfNothing, "suppression-of-nothing", .suppressions,
    summary: "a comment allows a finding that is not there",
    meaning: """
      A comment `# accord:allow …` stands at an entry or declaration that does not have this finding. At the end of \
      a line it covers the entry or declaration it stands in or behind; on a line of its own, the one that begins \
      below it, or the one in whose middle it stands. What `accord verify` finds is allowed there, with its codes, which \
      begin with V; whether such a comment is of use, that command says.
      """,
    rationale: """
      It may be left over from rules that have been mended, and would then hide the next mistake at this place; or it \
      stands at the wrong place, and does not do what its author meant.
      """,
    avoid: [
      LintExample(
        "↓# accord:allow L082 because Austria follows in spring\n" + pointless + "\"DE\", \"AT\"",
        fixed: pointless + "\"DE\", \"AT\"")
    ],
    prefer: [
      LintExample("# accord:allow L082 because Austria follows in spring\n" + pointless + "\"DE\"")
    ], checks: [])

  private static let suppressionUnknown = Lint(
    .suppressionUnknown, "suppression-unknown", .suppressions,
    summary: "a comment allows something that is no finding",
    meaning: """
      A comment `# accord:allow …` names neither the code nor the name of a lint, nor of a check of `accord verify`. Errors, \
      whose codes begin with E, cannot be allowed, nor can a promise that is broken.
      """,
    rationale: "The comment looks as if an exception had been agreed, and nothing is excepted.",
    avoid: [LintExample(pointless + "\"DE\"  # accord:allow ↓L912 because Austria follows in spring")],
    prefer: [
      LintExample(
        pointless + "\"DE\"  # accord:allow roundabout-condition because Austria follows in spring"),
      LintExample("define lonely when country = \"DE\"  # accord:allow V020 because nobody sells there yet"),
    ], checks: [])
}
