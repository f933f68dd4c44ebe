import AccordSigning
import ArgumentParser

/// `accord agreed`: who has signed what.
struct Agreed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreed", abstract: "Show who has signed which definition, and what has changed since.",
    usage: "accord agreed <rules> [<options>]",
    discussion: """
      The table for the meeting of the teams: a row for each definition that says 'agreed by', a column for \
      each team. The exit code is 1 when a signature is missing or no longer fits.

      Example:
        accord agreed rules
      """)

  @OptionGroup var rules: RulesArgument

  @Option(help: ArgumentHelp("The form of the table.", valueName: "form"))
  var format: Format = .human

  @Option(help: AsOf.help("reviews are overdue"))
  var asOf: String?

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case human
    case json
    case markdown
  }

  func run() throws {
    let loaded = try rules.load()
    let day = try AsOf.day(asOf, loaded)
    let file = rules.lock()
    let lock = try Failures.reportedLock { () throws(LockError) in try file.read() }
    let status = AgreementStatus(rules: loaded, lock: lock, on: day)
    try Terminal.show(text(status, file))
    if !status.isCurrent { throw ExitCode.findings }
  }

  private func text(_ status: AgreementStatus, _ file: LockFile) -> String {
    switch format {
    case .human: AgreementTable(status, lockPath: file.path).human
    case .json: AgreementJSON.text(status)
    case .markdown: AgreementTable(status, lockPath: file.path).markdown
    }
  }
}
