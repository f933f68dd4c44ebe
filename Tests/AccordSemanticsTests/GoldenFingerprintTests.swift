import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import Foundation
import Testing

/// Fingerprints that stay as they are: every signature rests on them. The rules in the folder `Fingerprints` use
/// every construct; `fingerprints.txt` beside them has what each of them means.
@Suite struct GoldenFingerprintTests {
  private static let folder = Project.root.appending(path: "Tests/AccordSemanticsTests/Fingerprints")

  @Test func everyConstructKeepsItsFingerprint() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
      .filter { $0.hasSuffix(".accord") && $0 != "lead.accord" }
    #expect(names.count >= 20)
    let found = try names.map { name in
      "\(name)\n" + lines(try rules(name)).map { "  \($0)\n" }.joined()
    }
    let expected = try String(contentsOf: Self.folder.appending(path: "fingerprints.txt"), encoding: .utf8)
    #expect(found.joined(separator: "\n") == expected)
  }

  /// The rules in a file, with the lead that all of them are about.
  private func rules(_ name: String) throws -> RuleSet {
    let sources = try ["lead.accord", name].map { name in
      SourceFile(path: name, bytes: [UInt8](try Data(contentsOf: Self.folder.appending(path: name))))
    }
    let result = Checker.check(
      SourceSet(sources),
      files: RuleFiles { name, _ throws(RuleFileError) in
        guard let data = try? Data(contentsOf: Self.folder.appending(path: name)) else {
          throw RuleFileError(message: "there is no such file")
        }
        return [UInt8](data)
      })
    return try #require(result.rules, "\(result.diagnostics.map(\.message))")
  }

  /// The fingerprints of the rules, of each definition on its days, and of all that agreed definitions rest on.
  private func lines(_ rules: RuleSet) -> [String] {
    var lines = ["rules \(rules.fingerprint)"]
    for version in rules.versions {
      let from = version.from.map { " from \($0)" } ?? ""
      let program = version.program
      lines += zip(program.definitions, program.definitionFingerprints).map { definition, fingerprint in
        "define \(definition.name)\(from) \(fingerprint)"
      }
    }
    for meaning in rules.definitionMeanings {
      lines.append("meaning \(meaning.name) \(meaning.fingerprint)")
      lines += meaning.parts.map { "  \($0.kind.rawValue) \($0.name) \($0.fingerprint)" }.sorted()
    }
    return lines
  }
}
