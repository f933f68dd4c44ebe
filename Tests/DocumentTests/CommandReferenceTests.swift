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
      help.components(separatedBy: "SUBCOMMANDS:").last?.split(separator: "\n")
      .filter { $0.hasPrefix("  ") && $0.dropFirst(2).first?.isLowercase == true }
      .compactMap { $0.split(separator: " ").first.map(String.init) } ?? []
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
