import AccordSemantics
import AccordSource
import AccordStream
import AccordSyntax
import AccordValues
import AccordVerify
import ArgumentParser

/// `accord verify`: whether any lead there can be breaks a promise.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prove promises for all leads there can be, or show a lead that breaks one.",
    usage: "accord verify [<options>] <rules>",
    discussion: """
      Each 'ensure' comes out in one of four ways: proven and always yes; proven, never no, but unknown for \
      some leads; refuted, with a lead that breaks it; not decided, with the reason. Asked is also what nobody \
      means: a step that takes no lead, two segments for one lead, a nurtured lead that has not agreed. A proof needs an SMT solver, \
      z3 or cvc5, which runs beside the command; leads that break a promise are looked for without it, too. The \
      exit code is 1 when a promise is refuted or not decided, or something is never meant.

      Examples:
        accord verify rules
        accord verify rules --run letters --format json
        accord verify rules --record
      """)

  @OptionGroup var rules: RulesArgument

  @Option(
    name: .customLong("run"),
    help: ArgumentHelp(
      "Only those whose title this regular expression (PCRE2) is found in: the promises that are looked at.",
      valueName: "pattern"))
  var expression: String?

  @Option(
    help: ArgumentHelp(
      "As of when promises are looked at, such as 2026-11-01T09:00Z; without it, at any time.",
      valueName: "time"))
  var asOf: String?

  @OptionGroup var solver: SolverOption

  @Option(help: ArgumentHelp("The form of the results.", valueName: "form"))
  var format: Format = .human

  @Option(
    help: ArgumentHelp(
      "Checks of what is never meant that are left out, by code or name, such as V029 or step-never.",
      valueName: "check,…"))
  var without: String?

  @Option(
    help: ArgumentHelp(
      "Checks that are made only when they are asked for, by code or name: clause-without-effect, limit-never-binds, missing-data, forgotten, more-points, complete.",
      valueName: "check,…"))
  var also: String?

  @Option(
    help: ArgumentHelp(
      "Write leads that break a promise to this file, as tests; it must not be there.", valueName: "file"),
    completion: .file(extensions: ["accord"]))
  var saveTests: String?

  @Option(
    name: .customLong("print-smtlib"),
    help: ArgumentHelp(
      "Write each question as SMT-LIB 2 to a file in this folder, for other solvers; it must not be there.",
      valueName: "folder"),
    completion: .directory)
  var printedTo: String?

  @Flag(
    help:
      "Record what came of each promise in verified.lock, beside the rules, for 'accord lint' and 'accord glossary'."
  )
  var record = false

  @Flag(help: "Report promises that are unknown for some leads, too.")
  var strict = false

  @Flag(help: "Do not report promises that are not decided.")
  var allowUndecided = false

  @Option(
    help: ArgumentHelp("Write the results as JUnit XML to this file, too.", valueName: "file"),
    completion: .file(extensions: ["xml"]))
  var junit: String?

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case human
    case json
    case sarif
    case junit
    case github
  }

  func run() throws {
    let leftOut = try checks(without, "--without")
    let added = try checks(also, "--also")
    let pattern = try expression.map { try Pattern(title: $0) }
    let loaded = try rules.load(writing: [saveTests, junit, printedTo].compactMap { $0 })
    if let saveTests, FileKind(at: saveTests) != nil {
      throw Failures.wrongUsage("'\(saveTests)' is there already; name a new file for the tests")
    }
    if let printedTo, FileKind(at: printedTo) != nil {
      throw Failures.wrongUsage("'\(printedTo)' is there already; name a new folder for the questions")
    }
    let moment = try asOf.map { try AsOf.instant($0, loaded) }
    // What is recorded must not depend on the day on which it is.
    let fixed = record ? Verification.anyMoment : nil
    let now = try moment ?? fixed ?? AsOf.startOfToday(loaded)
    let titles = loaded.versions.flatMap { $0.program.promises.map(\.title) }
    if let expression, let pattern, !titles.isEmpty, !titles.contains(where: { pattern.finds($0) }) {
      Terminal.say("accord: no title of the \(Count.of(titles.count, "promise")) matches '\(expression)'")
      throw ExitCode.findings
    }
    let printed = printedTo.map { _ in PrintedQuestions() }
    let verification = try solver.reported {
      try Verification(
        loaded, asOf: moment, now: now, solver: $0, where: { pattern?.finds($0) ?? true },
        checking: {
          (expression == nil && !$0.isByRequest || added.contains($0)) && !leftOut.contains($0)
        },
        allowing: Suppression.all(in: loaded.earliest.sources), printing: printed)
    }
    let policy = ReportPolicy(isStrict: strict, allowsUndecided: allowUndecided)
    let report = VerificationReport(verification, rules: rules.rules, policy)
    if let junit {
      try Failures.reported { try AtomicFile.replace(junit, with: Array(report.junit.utf8)) }
    }
    try Terminal.show(text(report))
    if let saveTests { try save(SavedTests(verification), to: saveTests) }
    if let printed, let printedTo { try write(printed, to: printedTo) }
    if record { try rules.verified().keep(verification, of: loaded) }
    try judge(verification, policy)
  }

  private func text(_ report: VerificationReport) -> String {
    switch format {
    case .human: report.text
    case .json: report.json
    case .sarif:
      report.sarif(
        version: AccordCommand.version,
        rules: ExplainedFindings.sarifRules.filter { $0.id == DiagnosticCode.suppressionOfNothing.rawValue })
    case .junit: report.junit
    case .github: report.annotations
    }
  }

  private func save(_ tests: SavedTests, to path: String) throws {
    guard tests.count > 0 else {
      Terminal.say("accord: no lead breaks a promise; '\(path)' was not written")
      return
    }
    let bytes = Array(tests.text.utf8)
    let formatted = (try? RuleFormatter.format(SourceFile(path: "tests", bytes: bytes))) ?? bytes
    try Failures.reported { try AtomicFile.replace(path, with: formatted) }
    Terminal.say("accord: wrote \(Count.of(tests.count, "test")) to '\(path)'")
  }

  private func write(_ questions: PrintedQuestions, to folder: String) throws {
    let files = questions.files
    var writer = NewFiles(folder: folder, remedy: "name a new folder")
    do throws(NewFiles.Failure) {
      try writer.write(files.map { (path: $0.name, text: $0.text) })
    } catch {
      Terminal.say("accord: \(error.message)")
      throw ExitCode.failed
    }
    Terminal.say("accord: wrote \(Count.of(files.count, "question")) to '\(folder)'")
  }

  func validate() throws {
    if let saveTests, !saveTests.hasSuffix(".accord") {
      throw ValidationError(
        "'--save-tests \(saveTests)' must be the name of a rule file, which ends in .accord")
    }
    guard record else { return }
    for (option, isGiven) in [("--run", expression != nil), ("--as-of", asOf != nil)] where isGiven {
      throw ValidationError(
        "'--record' is about all promises at all times, so it does not go with '\(option)'")
    }
    if solver.name == "none" {
      throw ValidationError("'--record' needs a solver, because without one hardly anything is proven")
    }
  }

  /// The checks that an option names.
  private func checks(_ list: String?, _ option: String) throws -> Set<NeverMeant.Code> {
    Set(
      try (list ?? "").split(separator: ",").map { written in
        let word = written.trimmingPrefix(" ")
        guard let code = NeverMeant.Code.named(word) else {
          let names = NeverMeant.Code.allCases.map(\.name)
          let near =
            Suggestion.nearest(to: String(word), among: names).map { "; did you mean '\($0)'?" } ?? ""
          throw Failures.wrongUsage(
            "'\(option) \(word)': there is no such check\(near) (there are \(names.joined(separator: ", ")))")
        }
        return code
      })
  }

  private func judge(_ verification: Verification, _ policy: ReportPolicy) throws {
    let lacksSolver = verification.lackingSolver
    if lacksSolver > 0, solver.name == nil {
      Terminal.say(
        "accord: \(Count.of(lacksSolver, "promise")) cannot be decided without an SMT solver, and neither 'z3' nor 'cvc5' is on this machine; install one (\(SolverKind.installing))"
      )
      throw ExitCode.failed
    }
    if verification.count(where: policy.reports) > 0 || verification.hasFindings { throw ExitCode.findings }
  }
}
