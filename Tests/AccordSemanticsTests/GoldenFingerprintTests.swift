import AccordSemantics
import AccordTestSupport
import AccordValues
import Testing

/// Fingerprints that stay as they are: every signature rests on them. The rules in the folder `Fingerprints` use
/// every construct; `fingerprints.txt` beside them has what each of them means.
@Suite struct GoldenFingerprintTests {
  private static let folder = "Tests/AccordSemanticsTests/Fingerprints"

  @Test func everyConstructKeepsItsFingerprint() throws {
    let names = try Project.names(in: Self.folder, suffix: ".accord").filter { $0 != "lead.accord" }
    #expect(names.count >= 20)
    let found = try names.map { name in
      "\(name)\n" + lines(try rules(name)).map { "  \($0)\n" }.joined()
    }
    #expect(try found.joined(separator: "\n") == Project.text("\(Self.folder)/fingerprints.txt"))
  }

  /// The rules in a file, with the lead that all of them are about, unless it has one of its own.
  private func rules(_ name: String) throws -> RuleSet {
    var folder = try RuleFolder(project: Self.folder)
    folder.files = folder.files.filter {
      $0.key == name || ($0.key == "lead.accord" && !name.hasSuffix("-lead.accord"))
        || !$0.key.hasSuffix(".accord")
    }
    return try folder.rules()
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
