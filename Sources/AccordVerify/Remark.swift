import AccordSemantics
import AccordSource
import AccordValues

/// A lead as it is shown.
struct ShownLead {
  /// What it shows, and as of when.
  let sentence: String
  /// The lead as JSON without what a terminal would act on; nil where it has no such form.
  let line: String?
  /// The same, or where there is none as rules write it.
  let text: String
  /// What shows why it comes out so.
  let command: String?
  let asOf: Instant

  /// - Parameter what: such as `this lead breaks it`.
  init(_ lead: FoundLead, _ program: Program, of rules: String, _ what: String) {
    asOf = lead.asOf
    sentence = "\(what), as of \(lead.asOf):"
    line = lead.line(program).map { JSONText.printable($0) }
    text = line ?? lead.literal(program)
    command = line.map { line in
      "accord explain \(ShellWord.quoted(rules)) --as-of \(lead.asOf) <<< \(ShellWord.quoted(line))"
    }
  }
}

/// Something that programs are told: of a promise that is not proven, or of what is never meant.
struct Remark {
  /// `ensure`, or the code of a check.
  let rule: String
  let headline: String
  let message: String
  /// Lines.
  let reason: [String]
  let lead: ShownLead?
  let sources: SourceSet
  let range: SourceRange?
  let from: CalendarDate?
  /// Of a promise, how it came out, in the words of JSON.
  let outcome: String?
}

extension VerificationReport {
  /// What there is to say of a promise, but of one that is always yes.
  func remark(on entry: Verification.Entry) -> Remark? {
    let days = entry.days.isEmpty ? "" : "\(entry.days),"
    let title = "the promise \"\(entry.promise.title)\"\(days)"
    func remark(
      _ headline: String, _ message: String, _ outcome: String, _ lead: FoundLead?, _ what: String,
      reason: [String] = []
    ) -> Remark {
      Remark(
        rule: VerificationReport.promiseRule, headline: headline, message: "\(title) \(message)",
        reason: reason, lead: lead.map { ShownLead($0, entry.program, of: rules, what) },
        sources: entry.program.sources, range: entry.promise.range, from: entry.from, outcome: outcome)
    }
    switch entry.verdict.outcome {
    case .alwaysYes: return nil
    case .neverNo(let lead):
      return remark(
        "promise unknown", "is never no, and unknown for some leads", "never-no", lead,
        "of this one it is unknown")
    case .neverNoPerhapsUnknown(let why):
      return remark(
        "promise unknown", "is never no; whether it is unknown for a lead is not decided", "never-no", nil,
        "",
        reason: [why.words("of which it is unknown")])
    case .refuted(let lead):
      return remark("promise refuted", "is refuted", "refuted", lead, "this lead breaks it")
    case .undecided(let why):
      return remark(
        "promise undecided", "is not decided", "undecided", nil, "",
        reason: [why.words("that breaks it")])
    }
  }

  /// What there is to say of a finding.
  func remark(on finding: Verification.Finding) -> Remark {
    let found = finding.finding
    return Remark(
      rule: found.code.rawValue, headline: "\(found.code.rawValue) \(found.code.name)",
      message: found.message + finding.days, reason: [],
      lead: found.lead.map { ShownLead($0, finding.program, of: rules, "this lead shows it") },
      sources: finding.program.sources, range: found.range, from: finding.from, outcome: nil)
  }

  /// What there is to say of a comment that allows nothing.
  func remark(on idle: Diagnostic) -> Remark {
    Remark(
      rule: idle.code.rawValue, headline: idle.code.rawValue, message: idle.message, reason: idle.help,
      lead: nil, sources: verification.earliest.sources, range: idle.range, from: nil, outcome: nil)
  }

  /// What reports call the kind of finding that a promise is.
  static let promiseRule = "ensure"
}

extension Remark {
  /// All of it as lines.
  var lines: [String] {
    [message] + reason + (lead.map { [$0.sentence, $0.text] + [$0.command].compactMap { $0 } } ?? [])
  }
}
