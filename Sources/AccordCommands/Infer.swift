import AccordStream
import ArgumentParser

/// `accord infer`: a lead block for an export.
struct Infer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "infer", abstract: "Write a lead block for an export of leads.",
    usage: "accord infer [<options>] [<file>]",
    discussion: """
      Reads a CSV, NDJSON or JSON export and prints a rule file with a 'lead' block: a field for each column, \
      its type, how it is read, and which texts mean that a value is missing. A comment says for each column \
      what the guess rests on. A type is chosen when at least 95% of the known values read as it; what does not \
      read will be a problem of its lead, and the comment says how many.

      The whole file is read, in memory that does not grow with it. The exit code is 1 when some rows could not be \
      read.

      Example:
        accord infer leads.csv > rules/lead.accord
      """)

  @Argument(
    help: "The export; without it, or for '-', the standard input.",
    completion: .file(extensions: ["ndjson", "json", "csv"]))
  var file: String?

  @OptionGroup var form: FormOptions

  @Option(
    help: ArgumentHelp("The dotted path to the leads inside a JSON document.", valueName: "path"))
  var recordsAt: String?

  @Option(help: ArgumentHelp("How many rows are read at most; without it, all.", valueName: "n"))
  var rows: Int?

  func validate() throws {
    if let rows, rows < 1 { throw ValidationError("'--rows \(rows)' must be at least 1") }
    if recordsAt?.isEmpty == true {
      throw ValidationError("'--records-at' needs a path, such as 'data.results'")
    }
  }

  func run() throws {
    try OutputFiles.check(inputs: [file ?? "-"])
    try Failures.reported {
      var options = try form.options()
      options.recordsPath = recordsAt
      let export = try ExportDraft(file, options, limit: rows)
      try Terminal.show(
        export.text(remark: "Saved as rules/lead.accord, 'accord init' beside it writes rules for this lead.")
      )
      for remark in export.findings { Terminal.say("accord: \(remark)") }
      if !export.findings.isEmpty { throw ExitCode.findings }
    }
  }
}
