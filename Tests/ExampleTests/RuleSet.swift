import AccordReference
import AccordSemantics
import AccordSource
import Foundation
import Testing

/// A rule set of the project in memory, so that it can be changed before it is checked.
struct RuleSet {
  /// Rule files and the lists and tables beside them, by path.
  var files: [String: [UInt8]] = [:]

  /// All rule sets of the project.
  static let all = ["rules", "examples/bank", "examples/b2b", "examples/salesforce"]

  /// Reads a folder of the project.
  init(_ folder: String) throws {
    let url = Project.root.appending(path: folder).resolvingSymlinksInPath()
    let names = try FileManager.default.subpathsOfDirectory(atPath: url.path)
    for name in names where [".accord", ".txt", ".csv"].contains(where: { name.hasSuffix($0) }) {
      files["\(folder)/\(name)"] = try Project.bytes("\(folder)/\(name)")
    }
  }

  func check() -> CheckResult {
    let sources = SourceSet(
      files.filter { $0.key.hasSuffix(".accord") }.map { SourceFile(path: $0.key, bytes: $0.value) })
    return Checker.check(
      sources,
      files: RuleFiles { [files] name, rulePath throws(RuleFileError) in
        let folder = rulePath.split(separator: "/").dropLast().map(String.init)
        guard let bytes = files[(folder + [name]).joined(separator: "/")] else {
          throw RuleFileError(message: "there is no such file")
        }
        return bytes
      })
  }

  func program() throws -> Program { try #require(check().program) }
}
