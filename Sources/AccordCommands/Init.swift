import AccordSource
import AccordStream
import AccordValues
import ArgumentParser

/// `accord init`: a starter rule set.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a starter rule set with tests and a check for CI.",
    discussion: """
      Writes a small agreement of a company that sells software by subscription: the lead, two scores, the \
      definitions MQL and SQL, propositions, routing, tests, sample leads, and a workflow for GitHub Actions. It has \
      no findings and its tests pass; change it into yours. Nothing that is there is overwritten: when a file is in \
      the way, nothing is written.

      Example:
        accord init my-agreement
      """)

  @Argument(help: "The folder; it is made when it is not there.", completion: .directory)
  var folder: String = "."

  func run() throws {
    guard let now = Instant.clock, let days = StarterFiles.Days(today: TimeZoneTable.utc.date(of: now)) else {
      throw Failures.wrongUsage("the clock of this machine is not set")
    }
    let files = StarterFiles.all(days)
    var writer = StarterWriter(folder: folder)
    do throws(StarterWriter.Failure) {
      try writer.write(files)
    } catch {
      Terminal.say("accord: \(error.message)")
      throw ExitCode.failed
    }
    let written = files.map { "  \(DisplayText.visible(writer.shown($0.path)))\n" }.joined()
    let change = folder == "." ? "" : "  cd \(Init.shellWord(folder))\n"
    do {
      try Terminal.show(
        """
        wrote \(Count.of(files.count, "file")):
        \(written)
        Next:
        \(change)  accord lint rules
          accord test rules
          accord eval rules sample-leads.ndjson --to table

        """)
    } catch {
      // Who was not told of them does not know that they are there.
      writer.undo()
      throw error
    }
  }

  /// A path as a shell takes it; signs that cannot be seen are written by their numbers, as bash reads them.
  private static func shellWord(_ path: String) -> String {
    if path.unicodeScalars.contains(where: { $0.hidden != nil || $0 == "\n" || $0 == "\t" }) {
      return "$'" + path.unicodeScalars.map(bashEscape).joined() + "'"
    }
    let plain = path.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
        || [0x2F, 0x2E, 0x5F, 0x2D].contains(byte)
    }
    return plain && !path.hasPrefix("-") ? path : "'" + path.replacing("'", with: "'\\''") + "'"
  }

  private static func bashEscape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\t": "\\t"
    case "'", "\\": "\\\(scalar)"
    case _ where scalar.hidden == nil: String(scalar)
    case _ where scalar.value <= 0xFFFF: "\\u\(scalar.number)"
    default: "\\U000\(scalar.number)"
    }
  }
}
