import AccordTestSupport
import Foundation
import Testing

/// What `scripts/build` makes of the command's own description.
@Suite struct DistributionTests {
  /// The commands that the help lists, each with its options.
  private static func commands() throws -> [(name: String, options: Set<String>)] {
    let help = try accord("--help").output
    let list = help.components(separatedBy: "SUBCOMMANDS:").dropFirst().joined()
    return try list.matches(of: #/(?m)^  ([a-z]+) /#).map { match in
      let name = String(match.output.1)
      let listed = try accord(name, "--help").output.components(separatedBy: "OPTIONS:").last ?? ""
      return (name, Set(listed.matches(of: #/(?m)^  (?:-., )?--([a-z\-]+)/#).map { String($0.output.1) }))
    }
  }

  @Test func theManPageNamesEveryCommandAndOption() throws {
    let sections = try manPage().components(separatedBy: "\n.Ss accord ")
    let general = try #require(sections.first)
    #expect(general.hasPrefix(".Dd October 20, 2026\n.Dt ACCORD 1\n.Os accord 1.2.3\n"))
    let commands = try Self.commands()
    try #require(!commands.isEmpty)
    for (name, options) in commands {
      let section = try #require(sections.first { $0.hasPrefix("\(name)\n") }, "no section for \(name)")
      try #require(!options.isEmpty)
      for option in options {
        let written = "Fl \\-" + option.replacing("-", with: "\\-")
        #expect((general + section).contains(written), "\(name) --\(option)")
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func theCompletionsNameEveryCommandAndOption(shell: String) throws {
    let script = try accord("--generate-completion-script", shell).output
    for (name, options) in try Self.commands() {
      #expect(script.contains(try Regex("\\b\(name)\\b")), "\(name)")
      for option in options {
        #expect(script.contains(shell == "fish" ? "-l '\(option)'" : "--\(option)"), "\(name) --\(option)")
      }
    }
  }

  private func manPage() throws -> String {
    let help = try accord("--experimental-dump-help").output
    let page = try Subprocess.run("scripts/man-page", ["1.2.3", "2026-10-20"], input: Array(help.utf8))
    try #require(page.status == 0, "\(page.errors)")
    return page.output
  }
}
