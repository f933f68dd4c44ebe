import AccordSemantics
import AccordSource
import AccordValues

/// What came of promises, for people and for programs; the same rules give the same bytes.
package struct VerificationReport {
  let verification: Verification
  let policy: ReportPolicy
  /// The rules as the command was given them, for a command to repeat.
  let rules: String

  /// A report about rules that were given as `rules`.
  package init(_ verification: Verification, rules: String, _ policy: ReportPolicy = ReportPolicy()) {
    self.verification = verification
    self.policy = policy
    self.rules = rules
  }

  // MARK: For people

  /// The verdicts as a text, whose parts have been made visible.
  package var text: String {
    (verification.entries.flatMap(lines) + verification.findings.flatMap(lines)
      + verification.idle.map(line) + [summary])
      .map { $0 + "\n" }.joined()
  }

  private func lines(of entry: Verification.Entry) -> [String] {
    let title = "\"\(visible(entry.promise.title))\"\(entry.days)"
    switch entry.verdict.outcome {
    case .alwaysYes: return ["proven     \(title): always yes"]
    case .neverNo(let lead):
      return ["proven     \(title): never no, and unknown for some leads"]
        + shown(lead, entry.program, "of this one it is unknown")
    case .neverNoPerhapsUnknown(let reason):
      return [
        "proven     \(title): never no; whether it is unknown for a lead is not decided",
        "           \(visible(reason.words("of which it is unknown")))",
      ]
    case .refuted(let lead):
      return ["refuted    \(title)  \(visible(entry.program.line(entry.promise.range)))"]
        + shown(lead, entry.program, "this lead breaks it")
    case .undecided(let reason):
      return [
        "undecided  \(title)  \(visible(entry.program.line(entry.promise.range)))",
        "           \(visible(reason.words("that breaks it")))",
      ]
    }
  }

  private func lines(of finding: Verification.Finding) -> [String] {
    let found = finding.finding
    let words = visible(found.message) + finding.days
    return [
      "\(found.code.rawValue) \(found.code.name): \(words)  \(visible(finding.program.line(found.range)))"
    ]
      + (found.lead.map { shown($0, finding.program, "this lead shows it") } ?? [])
  }

  private func line(of idle: Diagnostic) -> String {
    let place = idle.range.map { "  \(visible(verification.earliest.line($0)))" } ?? ""
    return "\(idle.code.rawValue): \(visible(idle.message))\(place)"
  }

  private func shown(_ lead: FoundLead, _ program: Program, _ what: String) -> [String] {
    let shown = ShownLead(lead, program, of: rules, what)
    return ["           \(shown.sentence)", "             \(visible(shown.text))"]
      + (shown.command.map { ["           \($0)"] } ?? [])
  }

  /// `4 promises: 3 proven, 1 refuted; 73 other questions: no finding`
  private var summary: String {
    let findings =
      verification.findings.isEmpty ? "no finding" : Count.of(verification.findings.count, "finding")
    let allowed = verification.allowed > 0 ? ", \(verification.allowed) allowed" : ""
    let undecided = verification.undecided == 0 ? "" : ", \(verification.undecided) not decided"
    let others = "\(Count.of(verification.asked, "other question")): \(findings)\(allowed)\(undecided)"
    guard !verification.entries.isEmpty else {
      let advice =
        "the rules promise nothing: 'ensure \"letters go only to those who agreed\" routed to nurture implies consent is yes'"
      return verification.asked == 0 ? advice : "\(advice); \(others)"
    }
    var proven = 0
    var refuted = 0
    var open = 0
    for entry in verification.entries {
      switch entry.verdict.outcome {
      case .alwaysYes, .neverNo, .neverNoPerhapsUnknown: proven += 1
      case .refuted: refuted += 1
      case .undecided: open += 1
      }
    }
    let parts = [(proven, "proven"), (refuted, "refuted"), (open, "not decided")].filter { $0.0 > 0 }
    let promises =
      Count.of(verification.entries.count, "promise") + ": "
      + parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return verification.asked == 0 ? promises : "\(promises); \(others)"
  }

  private func visible(_ text: String) -> String { DisplayText.visible(text) }

  // MARK: As JSON

  /// The verdicts as one JSON object, one promise a line.
  package var json: String {
    let solver = verification.solver.map {
      "{\"name\":\(JSONText.quote($0.kind.rawValue)),\"version\":\(JSONText.quote($0.version))}"
    }
    let asOf = verification.asOf.map { JSONText.quote($0.description) } ?? "null"
    return JSONText.printable(
      "{\"as_of\":\(asOf),\"solver\":\(solver ?? "null"),\"promises\":\(list(verification.entries.map(json))),"
        + "\"asked\":\(verification.asked),\"allowed\":\(verification.allowed),\"undecided\":\(verification.undecided),"
        + "\"findings\":\(list(verification.findings.map(json) + verification.idle.map(json)))}\n"
    )
  }

  /// One on each line.
  private func list(_ objects: [String]) -> String {
    objects.isEmpty ? "[]" : "[\n  " + objects.joined(separator: ",\n  ") + "\n]"
  }

  private func json(of idle: Diagnostic) -> String {
    let members =
      ["\"code\":\(JSONText.quote(idle.code.rawValue))", "\"message\":\(JSONText.quote(idle.message))"]
      + (idle.range.map { place($0, verification.earliest.sources, nil) } ?? [])
    return "{\(members.joined(separator: ","))}"
  }

  private func place(_ range: SourceRange, _ sources: SourceSet, _ from: CalendarDate?) -> [String] {
    let file = sources[range]
    let place = [
      "\"file\":\(JSONText.quote(file.path))", "\"line\":\(file.line(at: range.bytes.lowerBound) + 1)",
    ]
    return place + (from.map { ["\"from\":\(JSONText.quote($0.description))"] } ?? [])
  }

  private func json(of lead: FoundLead, _ program: Program) -> [String] {
    [lead.line(program).map { "\"lead\":\($0)" } ?? "\"values\":\(JSONText.quote(lead.literal(program)))"] + [
      "\"as_of\":\(JSONText.quote(lead.asOf.description))"
    ]
  }

  private func json(of finding: Verification.Finding) -> String {
    let found = finding.finding
    let members =
      ["\"code\":\(JSONText.quote(found.code.rawValue))", "\"message\":\(JSONText.quote(found.message))"]
      + place(found.range, finding.program.sources, finding.from)
      + (found.lead.map { json(of: $0, finding.program) } ?? [])
    return "{\(members.joined(separator: ","))}"
  }

  private func json(of entry: Verification.Entry) -> String {
    var members =
      ["\"title\":\(JSONText.quote(entry.promise.title))"]
      + place(entry.promise.range, entry.program.sources, entry.from)
      + (entry.before.map { ["\"before\":\(JSONText.quote($0.description))"] } ?? [])
    func found(_ lead: FoundLead) -> [String] { json(of: lead, entry.program) }
    func reason(_ reason: Verdict.Undecided, _ sought: String) -> [String] {
      ["\"reason\":\(JSONText.quote(reason.words(sought)))"]
    }
    switch entry.verdict.outcome {
    case .alwaysYes: members.append("\"outcome\":\"always-yes\"")
    case .neverNo(let lead): members += ["\"outcome\":\"never-no\""] + found(lead)
    case .neverNoPerhapsUnknown(let why):
      members += ["\"outcome\":\"never-no\""] + reason(why, "of which it is unknown")
    case .refuted(let lead): members += ["\"outcome\":\"refuted\""] + found(lead)
    case .undecided(let why): members += ["\"outcome\":\"undecided\""] + reason(why, "that breaks it")
    }
    return "{\(members.joined(separator: ","))}"
  }
}

/// Which promises end a run with findings.
package struct ReportPolicy: Sendable {
  private let isStrict: Bool
  private let allowsUndecided: Bool

  /// - Parameters:
  ///   - isStrict: whether a promise that is unknown for some leads does.
  ///   - allowsUndecided: whether one that is not decided does not.
  package init(isStrict: Bool = false, allowsUndecided: Bool = false) {
    self.isStrict = isStrict
    self.allowsUndecided = allowsUndecided
  }

  /// Whether a promise that came out so does.
  package func reports(_ outcome: Verdict.Outcome) -> Bool {
    switch outcome {
    case .alwaysYes: false
    case .neverNo, .neverNoPerhapsUnknown: isStrict
    case .refuted: true
    case .undecided: !allowsUndecided
    }
  }
}
