import AccordLint
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// `accord lint`: what is wrong with rules.
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check rules: spelling, names and types, and what cannot be meant.",
    usage: "accord lint [<options>] <rules> ...",
    discussion: """
      Findings go to the standard output; the exit code is 1 when there are any. Several folders are several sets \
      of rules, several files of one folder are one set. A comment '# accord:allow L082 because …' at the end of an entry or a declaration, or on a line of \
      its own above it, allows a finding in it.

      Example:
        accord lint rules
      """)

  @Argument(
    help: "The rules: folders (all *.accord files below each) or single files.",
    completion: .file(extensions: ["accord"]))
  var rules: [String] = []

  @Option(help: ArgumentHelp("The form of the findings.", valueName: "form"))
  var format: Format = .human

  @Flag(help: "Put right what can be put right without changing what is meant.")
  var fix = false

  @Flag(help: "Show what would change, and write nothing; with '--fix'.")
  var diff = false

  @Option(help: ArgumentHelp("Make these findings errors; codes or names, or 'all'.", valueName: "code,…"))
  var deny: [String] = []

  @Option(help: ArgumentHelp("Make these findings warnings.", valueName: "code,…"))
  var warn: [String] = []

  @Option(help: ArgumentHelp("Leave these findings out.", valueName: "code,…"))
  var allow: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many findings are shown, or 'all'; the others are counted. Without it 100, and all in JSON and SARIF.",
      valueName: "n"))
  var maxFindings: FindingLimit?

  @Option(
    help: ArgumentHelp("What ends the run with an error: the least finding that does.", valueName: "limit"))
  var failOn: FailOn = .warning

  @Flag(help: "Also report definitions that are not signed, or that have changed since.")
  var agreed = false

  @Option(help: AsOf.help("reviews are overdue"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "Print the page about a finding; a code or a name, or 'all' for a list.", valueName: "code"))
  var page: String?

  @OptionGroup var allowed: AllowedFolders

  @Option(help: ColorOption.help)
  var color: ColorOption = .auto

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case human
    case plain
    case json
    case sarif
    case github
  }

  enum FailOn: String, CaseIterable, ExpressibleByArgument {
    case error
    case warning
  }

  func validate() throws {
    if page == nil, rules.isEmpty { throw ValidationError("name the rules: a folder or a file") }
    if diff, !fix { throw ValidationError("'--diff' belongs to '--fix'") }
    _ = try SeverityPolicy(deny: deny, warn: warn, allow: allow)
  }

  func run() throws {
    if let page { return try Terminal.show(ExplainedFindings.text(page)) }
    let look = LintRun(
      policy: try SeverityPolicy(deny: deny, warn: warn, allow: allow), asOf: asOf, agreed: agreed,
      verified: true)
    var reports: [Report] = []
    for paths in try RuleParts.sets(rules, allowing: allowed.folders) {
      let loader = RuleSetLoader(paths, allowing: allowed.folders)
      if fix {
        let fixes = try look.fixed(loader)
        try OutputFiles.check(rules: loader)
        try fixes.report(isDryRun: diff)
        reports.append(fixes.remaining)
      } else {
        reports.append(try look.report(loader))
        try OutputFiles.check(rules: loader)
      }
    }
    // Nothing is shown that would hide what would change.
    if !diff { try show(reports) }
    let findings = reports.flatMap(\.findings)
    if findings.contains(where: { failOn == .warning || $0.severity == .error }) { throw ExitCode.findings }
  }

  private func show(_ reports: [Report]) throws {
    let isForPrograms = format == .json || format == .sarif
    let limit = maxFindings ?? (isForPrograms ? .all : .standard)
    var limited = reports
    for index in limited.indices { limited[index].limit(to: limit.most) }
    try Terminal.show(text(limited))
    guard !isForPrograms else { return }
    for report in limited {
      // What people read ends with it.
      if format != .human, let note = report.hiddenNote { Terminal.say("accord: \(note)") }
      for note in Undecided.notes(report.undecided, report.sources) { Terminal.say("accord: \(note)") }
    }
  }

  private func text(_ reports: [Report]) -> String {
    switch format {
    case .human: reports.map { human($0) }.joined(separator: "\n")
    case .plain: reports.map { PlainRenderer(sources: $0.sources).render($0.findings) }.joined()
    case .json: JSONRenderer.render(reports)
    case .sarif:
      SARIFRenderer(rules: ExplainedFindings.sarifRules, version: AccordCommand.version).render(reports)
    case .github: reports.map { GitHubRenderer(sources: $0.sources).render($0.findings) }.joined()
    }
  }

  private func human(_ report: Report) -> String {
    let files = Count.of(report.sources.files.count, "file")
    guard !report.findings.isEmpty else { return "\(files), no findings\n" }
    let decorator = Terminal.decorator(color, for: Console.current.output)
    let rendered = HumanRenderer(sources: report.sources, decorator: decorator).render(report.findings)
    if let note = report.hiddenNote {
      let all = report.findings.count + report.hidden.values.reduce(0, +)
      return """
        \(rendered)
        \(note)
        \(files), \(report.findings.count) of \(all) findings shown; '--max-findings all' shows all

        """
    }
    var counts = [files]
    let errors = report.findings.count { $0.severity == .error }
    if errors > 0 { counts.append(Count.of(errors, "error")) }
    if report.findings.count > errors { counts.append(Count.of(report.findings.count - errors, "warning")) }
    let fixable = report.findings.count { $0.isFixable }
    if fixable > 0 { counts.append("'--fix' puts \(fixable) right") }
    return "\(rendered)\n\(counts.joined(separator: ", "))\n"
  }
}
