import AccordTestSupport
import Foundation
import Testing

extension Project {
  static func grammar() throws -> TextMateGrammar {
    try TextMateGrammar.read(Data(bytes("grammar/vscode/syntaxes/accord.tmLanguage.json")))
  }

  /// Rule texts by where they come from: the sample rules, the examples, and the rules of the conformance cases.
  static func ruleTexts() throws -> [(name: String, text: String)] {
    var texts: [(String, String)] = []
    for folder in ["rules", "examples"] {
      let files = try files(under: folder, suffixes: ".accord").sorted { $0.key < $1.key }
      texts += files.map { ("\(folder)/\($0.key)", String(decoding: $0.value, as: UTF8.self)) }
    }
    for file in try names(in: "Tests/Conformance", suffix: ".cases") { texts += try rules(ofCases: file) }
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
