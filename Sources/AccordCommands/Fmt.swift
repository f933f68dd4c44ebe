import AccordSource
import AccordStream
import AccordSyntax
import ArgumentParser

/// `accord fmt`: brings rules into the one layout.
struct Fmt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Bring rules into the one layout.",
    usage: "accord fmt [<options>] <rules> ...",
    discussion: """
      Lines up entries and columns in the files and prints the names of those that changed. Only blanks, line \
      breaks and empty lines change; comments stay. A file with mistakes is left as it is. With --simplify, \
      conditions are also said in plainer words that mean the same (L082).

      Examples:
        accord fmt rules
        accord fmt --simplify --diff rules
      """)

  @Argument(
    help: "The rules: folders (all *.accord files below them) or single files.",
    completion: .file(extensions: ["accord"]))
  var rules: [String] = []

  @Flag(
    help: "Write nothing; print the names of the files that would change, and end with 1 when there are any."
  )
  var check = false

  @Flag(help: "Show what would change, and write nothing; end with 1 when anything would.")
  var diff = false

  @Flag(help: "Also say conditions in plainer words: every lead is decided as before.")
  var simplify = false

  @Flag(help: "Read one file from the standard input and write it to the standard output.")
  var stdin = false

  @OptionGroup var allowed: AllowedFolders

  @Option(help: ColorOption.help)
  var color: ColorOption = .auto

  func validate() throws {
    if stdin, !rules.isEmpty { throw ValidationError("with --stdin there are no RULES") }
    if stdin, simplify {
      throw ValidationError("'--simplify' has to read all the rules, so it does not go with '--stdin'")
    }
    if !stdin, rules.isEmpty { throw ValidationError("name the RULES to format, or use --stdin") }
  }

  func run() throws {
    var run = FormattingRun(mode: diff ? .diff : check ? .check : stdin ? .print : .write, color: color)
    if stdin {
      try OutputFiles.check(inputs: ["-"])
      try Failures.reported {
        let file = SourceFile(path: "standard input", bytes: try Fmt.standardInput())
        run.format(file, in: file)
      }
    } else {
      var seen: Set<String> = []
      for paths in simplify ? try RuleParts.sets(rules, allowing: allowed.folders) : rules.map({ [$0] }) {
        let loader = RuleSetLoader(paths, allowing: allowed.folders)
        let files = simplify ? try run.simplified(loader) : run.files(loader).map { ($0, $0) }
        try OutputFiles.check(rules: loader)
        for (file, text) in files where seen.insert(file.path).inserted {
          run.format(text, in: file, within: loader.scope)
        }
      }
    }
    try Failures.reported {
      // As bytes, because a comment may hold what is not UTF-8.
      let output = ByteSink.standardOutput()
      try output.write(lines: run.output)
      try output.close()
    }
    if run.hasFindings, check {
      let options = [stdin ? "--stdin" : nil, simplify ? "--simplify" : nil].compactMap { $0 }
      let command = (["accord fmt"] + options + rules.map(DisplayText.visible)).joined(separator: " ")
      Terminal.say("accord: this is not in the one layout; '\(command)' brings it there")
    }
    if run.hasFailed { throw ExitCode.failed }
    if run.hasFindings { throw ExitCode.findings }
  }

  private static func standardInput() throws -> [UInt8] {
    let source = ByteSource.standardInput()
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
