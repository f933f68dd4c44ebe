import AccordInference
import AccordStream
import AccordValues
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
    let isFile = file.map { $0 != "-" } ?? false
    let path = isFile ? file ?? "" : ""
    let name = isFile ? (path.split(separator: "/").last.map(String.init) ?? path) : "the standard input"
    try OutputFiles.check(inputs: [isFile ? path : "-"])
    try Failures.reported {
      let source = isFile ? try ByteSource(path: path) : ByteSource.standardInput()
      var options = try form.options()
      options.recordsPath = recordsAt
      var reading = ExportReading(LeadInput(source: source, options: options))
      try reading.read(limit: rows)
      let cellDelimiter = options.delimiter ?? reading.guessedDelimiter
      let draft = LeadDraft(
        reading.profile, partsCellsBySemicolon: cellDelimiter == UInt8(ascii: ";"))
      guard !draft.fields.isEmpty else {
        Terminal.say("accord: \(reading.listRemark ?? reading.emptiness(of: name))")
        throw ExitCode.failed
      }
      try Terminal.show(draft.text(source: name, remarks: reading.remarks, recordsPath: recordsAt))
      let findings = [reading.listRemark, reading.unreadableRemark].compactMap { $0 }
      for remark in findings { Terminal.say("accord: \(remark)") }
      if !findings.isEmpty { throw ExitCode.findings }
    }
  }
}
