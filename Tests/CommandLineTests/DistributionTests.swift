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

  @Test func aManPageForEachCommandNamesEveryOption() throws {
    let pages = try manPages()
    let commands = try Self.commands()
    try #require(!commands.isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: pages.url.path).sorted()
        == (["accord.1"] + commands.map { "accord-\($0.name).1" }).sorted())
    let main = try pages.text("accord.1")
    #expect(main.hasPrefix(".Dd October 20, 2026\n.Dt ACCORD 1\n.Os accord 1.2.3\n"))
    for (name, options) in commands {
      #expect(main.contains("\n.It Xr accord-\(name) 1\n"))
      let page = try pages.text("accord-\(name).1")
      #expect(page.hasPrefix(".Dd October 20, 2026\n.Dt ACCORD-\(name.uppercased()) 1\n.Os accord 1.2.3\n"))
      try #require(!options.isEmpty)
      for option in options {
        #expect(page.contains("Fl \\-" + option.replacing("-", with: "\\-")), "\(name) --\(option)")
      }
    }
  }

  /// A release lists what it is made of: every library that the program loads, and every package in `Package.swift`.
  @Test(.enabled(if: Oracle.debian.isUsed, "there is no dpkg"))
  func theListOfPartsNamesEveryLibraryAndPackage() throws {
    let loaded = try Subprocess.run("/usr/bin/ldd", [Project.command.path]).output
    let libraries = loaded.matches(of: #/(lib\S+) => /(?:usr/)?lib\S+/#).map { String($0.output.1) }
    try #require(libraries.contains { $0.hasPrefix("libsimdjson") })
    // What the build allows and the readme tells to install are these.
    let build = try Project.text("scripts/build")
    let allowed = try Regex(try #require(build.firstMatch(of: #/allowed='(.*)'/#)).output.1.description)
    for library in libraries { #expect(library.wholeMatch(of: allowed) != nil, "\(library)") }

    let written = try Subprocess.run(
      "scripts/sbom", [Project.command.path, "1.2.3", "2026-10-20T00:00:00Z", "libcsv.so.3"])
    try #require(written.status == 0, "\(written.errors)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(written.output.utf8)) as? [String: Any])
    let packages = try #require(document["packages"] as? [[String: Any]])
    let names = packages.compactMap { $0["name"] as? String }
    #expect(Set(names).count == names.count)
    #expect(Set(["accord", "swift-argument-parser", "swift-runtime", "libsimdjson14"]).isSubset(of: names))
    let shipped = try #require(document["relationships"] as? [[String: String]])
      .filter { $0["relationshipType"] == "CONTAINS" }.compactMap { $0["relatedSpdxElement"] }
    #expect(shipped == ["SPDXRef-libcsv3"])
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

  private func manPages() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let help = try accord("--experimental-dump-help").output
    let written = try Subprocess.run(
      "scripts/man-pages", [folder.url.path, "1.2.3", "2026-10-20"], input: Array(help.utf8))
    try #require(written.status == 0, "\(written.errors)")
    return folder
  }
}
