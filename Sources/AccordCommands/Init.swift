import AccordInference
import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// `accord init`: a starter rule set.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a starter rule set with tests and a check for CI.",
    discussion: """
      Writes a small agreement to begin with, with tests and a workflow for GitHub Actions. It has no findings and its \
      tests pass; change it into yours. Nothing that is there is overwritten: when a file is in the way, nothing is \
      written.

      With '--export', the lead block and the rules are made for your own leads: counters and days say how interested \
      somebody is where there is no list of activities. With '--template', they are made for the columns that exports of \
      HubSpot and Salesforce have. Where 'rules/lead.accord' is there alone, as 'accord infer' writes it, the rules are \
      made for that lead. Without any of these, it is the agreement of a company that sells software by subscription.

      Example:
        accord init my-agreement --export leads.csv
      """)

  @Argument(
    help: ArgumentHelp("The folder; it is made when it is not there.", valueName: "dir"),
    completion: .directory)
  var folder: String = "."

  @Option(
    help: ArgumentHelp(
      "An export of your leads, for which rules are written: CSV, NDJSON or JSON.", valueName: "file"),
    completion: .file(extensions: ["csv", "ndjson", "json"]))
  var export: String?

  @Option(
    help: ArgumentHelp(
      "The columns for which rules are written: hubspot-csv, salesforce-csv, or flat.", valueName: "name"))
  var template: LeadTemplate?

  @Option(
    help: ArgumentHelp(
      "Also write how this system spells leads, and what goes back into it.", valueName: "crm"))
  var crm: StarterCRM?

  func validate() throws {
    if crm != nil, export != nil || template != nil {
      throw ValidationError(
        "'--crm' goes with the rules that 'accord init' writes by itself; leave '--export' and '--template' out"
      )
    }
    if export != nil, template != nil {
      throw ValidationError("say '--export' or '--template', not both")
    }
    if export == "-" { throw ValidationError("'--export' needs the name of a file") }
  }

  /// The files of a starter, and how its leads are tried.
  private struct Starter {
    var files: [StarterFile]
    /// The leads, as the command takes them in the folder.
    var leads: String?
    /// How they are tried, where more is to be said than their file.
    var options = "--to table"
    var findings: [String] = []
    /// What somebody has to decide about them.
    var decisions: [StarterDecision] = []
    /// What to do when files are in the way, where that is more than to name another folder.
    var remedy: String?
  }

  func run() throws {
    guard let now = Instant.clock, let days = StarterFiles.Days(today: TimeZoneTable.utc.date(of: now)) else {
      throw Failures.wrongUsage("the clock of this machine is not set")
    }
    let starter = try Failures.reported {
      try self.starter(days, NewFiles(folder: folder, remedy: remedy))
    }
    var writer = NewFiles(folder: folder, remedy: starter.remedy ?? remedy)
    let files = starter.files
    do throws(NewFiles.Failure) {
      try writer.write(files.map { ($0.path, $0.text) })
    } catch {
      Terminal.say("accord: \(error.message)")
      throw ExitCode.failed
    }
    let written =
      files.map { "  \(DisplayText.visible(writer.shown($0.path)))\n" }.joined()
      + StarterDecision.list(starter.decisions, shown: writer.shown)
    let change = folder == "." ? "" : "  cd \(ShellWord.quoted(folder))\n"
    let eval = starter.leads.map { "\n  accord eval rules \(ShellWord.quoted($0)) \(starter.options)" } ?? ""
    do {
      try Terminal.show(
        """
        wrote \(Count.of(files.count, "file")):
        \(written)
        Before GitHub can run the check, set the line ACCORD_RELEASE in \(StarterFiles.workflowPath).

        Next:
        \(change)  accord lint rules
          accord test rules\(eval)

        """)
    } catch {
      // Who was not told of them does not know that they are there.
      writer.undo()
      throw error
    }
    for remark in starter.findings { Terminal.say("accord: \(remark)") }
    if !starter.findings.isEmpty { throw ExitCode.findings }
  }

  private func starter(_ days: StarterFiles.Days, _ writer: NewFiles) throws -> Starter {
    let zone = MachineZone.name
    do throws(FlatStarter.Failure) {
      if let template {
        let flat = try FlatStarter(lead: template.lead, name: FlatStarter.leadPath, days, zone: zone)
        let sample = StarterFile(path: "sample-leads.csv", text: template.sample(days))
        return Starter(files: flat.files + [sample], leads: sample.path, decisions: flat.decisions([]))
      }
    } catch {
      throw nothingWritten(error.message)
    }
    if let export {
      let draft = try ExportDraft(export, InputOptions())
      let frequent = Dictionary(
        draft.draft.fields.map { ($0.name, $0.frequent) }, uniquingKeysWith: { first, _ in first })
      let leads = folder == "." ? export : RealPath.of(export) ?? export
      do throws(FlatStarter.Failure) {
        let flat = try FlatStarter(
          lead: draft.text(), name: FlatStarter.leadPath, frequent: frequent, days, zone: zone)
        let template = StarterDecision.template(for: draft.draft.fields.map { $0.key ?? $0.name })
        return Starter(
          files: flat.files, leads: leads, findings: draft.findings,
          decisions: flat.decisions(draft.doubts) + [template].compactMap { $0 })
      } catch {
        throw nothingWritten(error.message)
      }
    }
    if let crm { return crmStarter(crm, days, zone: zone) }
    let lead = writer.shown(FlatStarter.leadPath)
    guard FileIdentity(lead)?.kind == .plain else {
      let files = StarterFiles.all(days, zone: zone)
      return Starter(
        files: files, leads: "sample-leads.ndjson",
        decisions: [StarterDecision.zone(in: files, zone)].compactMap { $0 })
    }
    let sources = try RulesArgument.sources(RuleSetLoader(lead, allowing: []))
    let text = sources.files.first.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    do throws(FlatStarter.Failure) {
      let flat = try FlatStarter(lead: text, name: lead, days, zone: zone)
      // Whoever has put the block of an export among other rules needs rules for that export.
      return Starter(
        files: flat.files.filter { $0.path != FlatStarter.leadPath }, decisions: flat.decisions([]),
        remedy: "name an empty folder, and the export: accord init my-agreement --export leads.csv")
    } catch {
      throw nothingWritten("\(error.message), or name an empty folder: accord init my-agreement")
    }
  }

  private func crmStarter(_ crm: StarterCRM, _ days: StarterFiles.Days, zone: String) -> Starter {
    var files = StarterFiles.all(days, zone: zone)
    if let readme = files.firstIndex(where: { $0.path == StarterFiles.readmePath }) {
      let row = "| `crm.accord` | how the CRM spells leads, and what goes back into it |\n| `tests.accord`"
      files[readme] = StarterFile(
        path: files[readme].path, text: files[readme].text.replacing("| `tests.accord`", with: row))
    }
    let added = [
      StarterFile(path: StarterCRM.path, text: crm.rules),
      StarterFile(path: crm.samplePath, text: crm.sample(days)),
    ]
    var starter = Starter(
      files: files + added, leads: crm.samplePath,
      decisions: [StarterDecision.zone(in: files, zone)].compactMap { $0 })
    // A CRM keeps no list of what somebody did.
    starter.options =
      "--source \(crm.rawValue) --allow-absent --send \(crm.rawValue)=\(crm.backPath) --to table"
    return starter
  }

  /// What to do when files are in the way.
  private var remedy: String {
    let export =
      export.map { " --export \(ShellWord.quoted($0))" } ?? template.map { " --template \($0.rawValue)" }
      ?? crm.map { " --crm \($0.rawValue)" } ?? ""
    return "name an empty folder: accord init my-agreement\(export)"
  }

  private func nothingWritten(_ message: String) -> any Error {
    Terminal.say("accord: nothing was written, because \(message)")
    return ExitCode.failed
  }
}
