import AccordTestSupport
import Foundation
import Testing

@Suite struct CommandReferenceTests {
  /// The parts of `docs/cli.md` by their headings of the second level.
  private static let sections: [String: String] = {
    var sections: [String: String] = [:]
    for part in Documents.text("docs/cli.md").components(separatedBy: "\n## ").dropFirst() {
      let heading = part.prefix { $0 != "\n" }
      sections[String(heading)] = part
    }
    return sections
  }()

  @Test("docs/cli.md describes every command with every option, and no other")
  func everyOption() throws {
    let help = try Shell.run(["accord --help"]).first?.output ?? ""
    let commands =
      help.components(separatedBy: "SUBCOMMANDS:").dropFirst().joined().split(separator: "\n")
      .filter { $0.hasPrefix("  ") && $0.dropFirst(2).first?.isLowercase == true }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    try #require(!commands.isEmpty)
    for command in commands {
      let section = try #require(Self.sections["accord \(command)"], "no section for \(command)")
      let shared = Self.sections["Options of all commands that read leads"] ?? ""
      let general = Self.sections["Options of all commands"] ?? ""
      let help = try Shell.run(["accord \(command) --help"]).first?.output ?? ""
      let listed = help.components(separatedBy: "OPTIONS:").last ?? ""
      for option in options(in: listed) {
        #expect(
          options(in: section + shared + general).contains(option), "\(command) \(option) is not described")
      }
      for option in options(in: withoutOthers(section, command)) {
        #expect(options(in: listed).contains(option), "\(command) has no \(option)")
      }
    }
  }

  /// What a command says of itself, as far as it is about options.
  private struct Help: Decodable {
    struct Command: Decodable {
      let commandName: String
      let subcommands: [Command]?
      let arguments: [Argument]?
      let shouldDisplay: Bool
    }

    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }

      let kind: String
      let names: [Name]?
      let valueName: String?
      let abstract: String?
      let shouldDisplay: Bool
    }

    let command: Command
  }

  /// An option as a row of the table: its value, what is said of it, and the commands that have it.
  private struct Row: Equatable, CustomStringConvertible {
    var value: String
    var meaning: String
    var commands: Set<String>

    var description: String { "\(value) | \(meaning) | \(commands.sorted())" }
  }

  @Test("an option takes and means the same in every command: what the table in docs/cli.md says of it")
  func oneWordOneMeaning() throws {
    let section = try #require(Self.sections["One word, one meaning"])
    var rows: [String: Row] = [:]
    for line in section.split(separator: "\n") where line.hasPrefix("| `--") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(cells.count == 3, "\(line)")
      let words = cells[0].trimmingCharacters(in: ["`"]).split(separator: " ", maxSplits: 1).map(String.init)
      let row = Row(
        value: words.count > 1 ? words[1] : "", meaning: cells[1],
        commands: Set(cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }))
      #expect(rows.updateValue(row, forKey: words[0]) == nil, "\(words[0]) stands twice")
    }
    let dump = try #require(try Shell.run(["accord --experimental-dump-help"]).first).output
    let root = try JSONDecoder().decode(Help.self, from: Data(dump.utf8)).command
    var found: [String: Set<String>] = [:]
    for command in root.subcommands ?? [] where command.shouldDisplay {
      for argument in command.arguments ?? [] where argument.shouldDisplay && argument.kind != "positional" {
        guard let name = argument.names?.first(where: { $0.kind == "long" })?.name, !general.contains(name)
        else { continue }
        found["--\(name)", default: []].insert(command.commandName)
        let row = try #require(rows["--\(name)"], "--\(name) of \(command.commandName) is not in the table")
        let value = argument.kind == "option" ? (argument.valueName ?? "").uppercased() : ""
        #expect(value == row.value, "--\(name) of \(command.commandName)")
        let says = argument.abstract ?? ""
        #expect(says.hasPrefix(row.meaning), "--\(name) of \(command.commandName): \(says)")
      }
    }
    for (name, row) in rows { #expect(found[name] == row.commands, "\(name)") }
  }

  /// Options that are no command's own.
  private let general: Set = ["help", "version"]

  /// The text without its examples, which are run, and without what it says about other commands.
  private func withoutOthers(_ section: String, _ command: String) -> String {
    section.replacing(/```.*?```/.dotMatchesNewlines(), with: "")
      .replacing(/`accord ([a-z]+)[^`]*`/) { match in
        match.output.1 == command ? String(match.output.0) : ""
      }
  }

  private func options(in text: String) -> Set<String> {
    Set(text.matches(of: /(?:^|[\s`'])(--[a-z][a-z\-]*)/).map { String($0.output.1) })
  }
}
