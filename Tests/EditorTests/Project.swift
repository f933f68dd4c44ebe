import Foundation
import Testing

/// Where the files of the project lie.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func data(_ path: String) throws -> Data { try Data(contentsOf: root.appending(path: path)) }

  static func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }

  static func grammar() throws -> TextMateGrammar {
    try TextMateGrammar.read(data("grammar/vscode/syntaxes/accord.tmLanguage.json"))
  }

  /// Rule texts by where they come from: the sample rules, the examples, and the rules of the conformance cases.
  static func ruleTexts() throws -> [(name: String, text: String)] {
    var texts: [(String, String)] = []
    for folder in ["rules", "examples"] {
      let path = root.appending(path: folder).resolvingSymlinksInPath().path
      for file in try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
      where file.hasSuffix(".accord") {
        texts.append(("\(folder)/\(file)", try text("\(folder)/\(file)")))
      }
    }
    let cases = root.appending(path: "Tests/Conformance").resolvingSymlinksInPath().path
    for file in try FileManager.default.contentsOfDirectory(atPath: cases).sorted()
    where file.hasSuffix(".cases") {
      texts += try rules(ofCases: file)
    }
    return texts
  }

  /// The sections of a file of cases that begin with `accord 1`, as they stand.
  private static func rules(ofCases file: String) throws -> [(String, String)] {
    var sections: [(String, String)] = []
    var section: [Substring]?
    func close() {
      if let lines = section, lines.first?.hasPrefix("accord 1") == true {
        sections.append(("\(file) \(sections.count)", lines.joined(separator: "\n") + "\n"))
      }
      section = nil
    }
    for line in try text("Tests/Conformance/\(file)").split(separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("=== ") || line.hasPrefix("--- ") {
        close()
        if line.hasPrefix("--- "), !line.contains("escaped") { section = [] }
      } else {
        section?.append(line)
      }
    }
    close()
    return sections
  }
}
