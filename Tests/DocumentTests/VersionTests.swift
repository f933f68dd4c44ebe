import AccordTestSupport
import Testing

/// The version of the command stands in one place in the sources; where else it must be written, it is that one.
@Suite struct VersionTests {
  private static func version() throws -> String {
    let printed = try Shell.run(["accord --version"]).first?.output ?? ""
    return String(try #require(printed.split(separator: " ").first))
  }

  @Test func newestOfTheChangelog() throws {
    let headings = Documents.text("CHANGELOG.md").split(separator: "\n").filter { $0.hasPrefix("## ") }
    let newest = try #require(headings.first)
    #expect(newest.split(separator: " ").last.map(String.init) == (try Self.version()))
  }

  @Test func packageOfTheEditor() throws {
    let version = try Self.version()
    #expect(Documents.text("grammar/vscode/package.json").contains("\"version\": \"\(version)\""))
  }

  @Test("versions of packages are exact", arguments: ["Package.swift", "fuzz/Package.swift"])
  func dependencies(_ path: String) {
    for line in Documents.text(path).split(separator: "\n") where line.contains(".package(") {
      #expect(line.contains("exact: "), "\(line)")
    }
  }
}
