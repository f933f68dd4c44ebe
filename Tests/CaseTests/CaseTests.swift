import AccordTestSupport
import Foundation
import Testing

/// What people bring along, and what must come of it: each case is a session with the command.
@Suite struct CaseTests {
  /// A folder below `Tests/Cases`.
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: String
    let name: String

    var folder: URL { CaseTests.cases.appending(path: kind).appending(path: name) }
    var testDescription: String { "\(kind)/\(name)" }
  }

  static let cases = Project.root.appending(path: "Tests/Cases")

  static let all = folders(in: cases).flatMap { kind in
    folders(in: cases.appending(path: kind)).map { Case(kind: kind, name: $0) }
  }

  @Test("the command does in each case what its session says", arguments: all)
  func session(_ example: Case) throws {
    let text = try String(contentsOf: example.folder.appending(path: "session"), encoding: .utf8)
    let console = ConsoleBlock(text)
    try #require(!console.steps.isEmpty, "a session has lines that begin with '$ '")
    let results = try Shell.run(console.steps.map(\.command), inCopyOf: example.folder)
    for difference in console.differences(results) { Issue.record("\(difference)") }
  }

  @Test("a kind has at least two cases, and no file lies beside them")
  func kinds() throws {
    #expect(!Self.all.isEmpty)
    for kind in Self.folders(in: Self.cases) {
      let names = try FileManager.default.contentsOfDirectory(atPath: Self.cases.appending(path: kind).path)
      #expect(names.count >= 2, "\(kind) has one case: a fault stands for its kind")
      #expect(names.sorted() == Self.folders(in: Self.cases.appending(path: kind)), "\(kind) has other files")
    }
  }

  private static func folders(in folder: URL) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { name in
      var isFolder: ObjCBool = false
      let path = folder.appending(path: name).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }
}
