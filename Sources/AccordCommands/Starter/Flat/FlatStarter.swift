import AccordSemantics
import AccordSource
import AccordSyntax
import AccordValues

/// Starter rules for a lead that is known, out of an export, a template or a file that is there.
struct FlatStarter {
  /// Why there are no rules.
  struct Failure: Error {
    let message: String
  }

  private let lead: String
  private let rules: FlatRules
  private let days: StarterFiles.Days
  private let zone: String
  /// On which line of the lead block each field begins.
  private let fieldLines: [String: Int]

  /// - Parameters:
  ///   - lead: a rule file with the `lead` block.
  ///   - name: what messages call it.
  ///   - frequent: what stands most often in a field, where that is known.
  ///   - zone: the name of the time zone.
  init(
    lead: String, name: String, frequent: [String: [String]] = [:], _ days: StarterFiles.Days, zone: String
  ) throws(Failure) {
    let files = RuleFiles { _, _ throws(RuleFileError) in
      throw RuleFileError(message: "it names a file", isOutside: true)
    }
    let sources = SourceSet([SourceFile(path: name, bytes: Array(lead.utf8))])
    guard let program = Checker.check(sources, files: files).rules?.earliest else {
      throw Failure(message: "'\(name)' does not load; 'accord lint \(name)' says why")
    }
    guard program.scores.isEmpty, program.definitions.isEmpty, program.segments.isEmpty,
      program.bindings.isEmpty
    else {
      throw Failure(
        message: "'\(name)' has rules already; starter rules are written for a 'lead' block alone")
    }
    let flat = FlatLead(program, frequent: frequent)
    guard !flat.isEmpty else {
      throw Failure(
        message:
          "no field of '\(name)' is called like anything that starter rules ask for, such as employees, "
          + "country, job_title, form_submissions or last_activity; call one so")
    }
    self.lead = lead
    self.days = days
    self.zone = zone
    let file = sources.files.first
    fieldLines = Dictionary(
      program.fields.map { ($0.name, file?.position(at: $0.range.bytes.lowerBound).line ?? 1) },
      uniquingKeysWith: { first, _ in first })
    rules = FlatRules(flat, days)
  }

  /// The files, in the order in which they are read best.
  var files: [StarterFile] {
    var files = [
      StarterFile(path: StarterFiles.agreementPath, text: StarterFiles.agreement(zone: zone)),
      StarterFile(path: FlatStarter.leadPath, text: lead),
      StarterFile(path: FlatStarter.scoringPath, text: FlatStarter.inLayout(rules.scoring)),
      StarterFile(path: "rules/definitions.accord", text: FlatStarter.inLayout(rules.definitions)),
      StarterFile(path: FlatStarter.routingPath, text: FlatStarter.inLayout(rules.routing)),
    ]
    var readme = FlatStarter.readme
    if let metrics = rules.metrics {
      files += [
        StarterFile(path: StarterFiles.feedbackPath, text: StarterFiles.feedback(days)),
        StarterFile(path: StarterFiles.metricsPath, text: FlatStarter.inLayout(metrics)),
      ]
      readme += StarterFiles.meeting(leads: "leads.csv", asksAnswers: false)
    }
    return files + [
      StarterFile(path: "rules/tests.accord", text: FlatStarter.inLayout(rules.tests)),
      StarterFile(path: "rules/README.md", text: readme),
      StarterFile(path: StarterFiles.workflowPath, text: StarterFiles.workflow),
    ]
  }

  /// What somebody has to decide about the rules, by place.
  ///
  /// - Parameter doubts: what is doubtful about fields, by their names in the order of the lead block.
  func decisions(_ doubts: [(field: String, words: String)]) -> [StarterDecision] {
    var decisions = doubts.map { doubt in
      StarterDecision(
        path: FlatStarter.leadPath, line: fieldLines[doubt.field], words: "\(doubt.field): \(doubt.words)")
    }
    let files = files
    if let home = rules.home, let file = files.first(where: { $0.path == FlatStarter.scoringPath }) {
      decisions.append(
        StarterDecision(
          path: file.path, line: file.line(with: home.text),
          words: "the home market is \(home.countries.joined(separator: ", ")); put in where you sell"))
    }
    if let pool = rules.poolLine, let file = files.first(where: { $0.path == FlatStarter.routingPath }) {
      decisions.append(
        StarterDecision(
          path: file.path, line: file.line(with: pool), words: "nobody is called so; put your own people in"))
    }
    if rules.metrics == nil {
      decisions.append(
        StarterDecision(
          path: FlatStarter.leadPath, line: nil,
          words:
            "what sales answers belongs to a lead by its field 'id', and not to a field of the lead called 'answers': "
            + "there are no 'feedback.accord' and no 'metrics.accord' until both are so"))
    }
    return StarterDecision.zone(in: files, zone).map { [$0] + decisions } ?? decisions
  }

  static let scoringPath = "rules/scoring.accord"
  static let routingPath = "rules/routing.accord"
  static let leadPath = "rules/lead.accord"

  private static func inLayout(_ text: String) -> String {
    let file = SourceFile(path: "rules", bytes: Array(text.utf8))
    guard let bytes = try? RuleFormatter.format(file) else { return text }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let readme = """
    # The rules

    This folder is what marketing and sales have agreed about leads, as text that a machine carries out.

    | file | what it says |
    |---|---|
    | `agreement.accord` | who agreed, and how often the text is looked at again |
    | `lead.accord` | what is known about a lead, and under which column |
    | `scoring.accord` | how well a lead fits, and how interested it is |
    | `definitions.accord` | what a marketing-qualified lead is, and what must always hold |
    | `routing.accord` | who takes a lead, and how soon |
    | `tests.accord` | leads that both teams went through together |

    Three things surprise people who come from spreadsheets. What is not known is neither yes nor no: `when consent` is unknown
    for an empty cell, and so is an MQL that depends on it; write `consent is yes` where unknown shall count as no, or
    `default no` in `lead.accord` where an empty cell means no. A score pays nothing for what is missing, so `fit >= 40` is no
    then, not unknown; ask for the field itself where it would decide: `to review when employees is missing and fit >= 20`.
    And a lead of which too little is known goes to `review`, a step of the route, so that somebody looks at it.

    To change something, change the text and a test that shows it, run `accord fmt rules`, `accord lint rules` and
    `accord test rules`, and open a pull request that somebody of each team reads. The tests are about the rules as they were
    written for you: where you have changed points or names, put them right, or delete them and write others;
    `accord test rules --suggest rules/more-tests.accord` writes leads that no test has yet.

    """
}
