import AccordTestSupport
import Foundation
import Testing

/// `accord fingerprint`: the same for the same meaning, another for another.
@Suite struct FingerprintTests {
  private static let rules = """
    accord 1

    # What we agreed.
    agreement "Fingerprints" {
      between   marketing, sales
      timezone  "Europe/Berlin"
    }

    lead {
      id         text    required
      employees  number
      country    text    trim, uppercase
      job_title  text
    }
    list     home      from "home.txt"
    pattern  chiefs    = /C[EFO]O/
    table    accounts  from "accounts.csv" { name text key, tier choice A, B, C }

    score fit "Fit" {
      +10 "home market"  when country in home
      +20 "larger"       when employees >= 50
      +30 "chief"        when job_title matches chiefs
      +40 "tier A"       when accounts[country].tier = A
    }

    define MQL "Marketing-qualified" when fit >= 30
    define big "Large" when employees > 1000

    """

  /// The fingerprints of the rules, by name.
  private func fingerprints(
    rules: String = rules, list: String = "DE\nAT\n", table: String = "name,tier\nDE,A\nAT,B\n"
  ) throws -> [String: String] {
    let folder = try TemporaryFolder()
    try folder.write("rules/a.accord", rules)
    return try fingerprints(folder, list: list, table: table)
  }

  private func fingerprints(
    _ folder: TemporaryFolder, list: String = "DE\nAT\n", table: String = "name,tier\nDE,A\nAT,B\n"
  ) throws -> [String: String] {
    try folder.write("rules/home.txt", list)
    try folder.write("rules/accounts.csv", table)
    let result = try accord("fingerprint", "rules", in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    var found: [String: String] = [:]
    for line in result.lines {
      let parts = line.split(separator: " ").map(String.init)
      try #require(parts.count == 2 && parts[0].wholeMatch(of: /[0-9a-f]{64}/) != nil, "\(line)")
      found[parts[1]] = parts[0]
    }
    #expect(Set(found.keys) == ["rules", "MQL", "big"])
    return found
  }

  @Test func commentsLayoutAndTitlesDoNotChangeIt() throws {
    let original = try fingerprints()
    var text = Self.rules
    text.replace("# What we agreed.", with: "# Something else\n\n# entirely.")
    text.replace("  ", with: "      ")
    text.replace("\"home market\"", with: "\"where we live\"")
    text.replace("\"Marketing-qualified\"", with: "\"MQL\"")
    text.replace("\"Fit\"", with: "\"How well?\"")
    #expect(try fingerprints(rules: text) == original)
    #expect(try fingerprints(rules: text.replacing("\n", with: "\r\n")) == original)
    #expect(try fingerprints(list: "AT\nDE\n") == original)
  }

  @Test func theOrderOfFilesAndDeclarationsDoesNotChangeIt() throws {
    let original = try fingerprints()
    let start = try #require(Self.rules.range(of: "score fit")).lowerBound
    let end = try #require(Self.rules.range(of: "define MQL")).lowerBound
    for (first, second) in [("1", "2"), ("2", "1")] {
      let folder = try TemporaryFolder()
      try folder.write("rules/\(first).accord", String(Self.rules[..<start]) + String(Self.rules[end...]))
      try folder.write("rules/\(second).accord", "accord 1\n" + String(Self.rules[start..<end]))
      #expect(try fingerprints(folder) == original)
    }
  }

  @Test(arguments: [
    (">= 50", ">= 51"), ("+10 \"home", "+11 \"home"), ("/C[EFO]O/", "/C[EFOT]O/"),
    ("choice A, B, C", "choice A, B, D"),
    ("trim, uppercase", "trim"), ("fit >= 30", "fit > 30"),
  ])
  func aNumberAPatternOrAConditionChangesIt(old: String, new: String) throws {
    try #require(Self.rules.contains(old))
    let original = try fingerprints()
    let changed = try fingerprints(rules: Self.rules.replacing(old, with: new))
    #expect(changed["rules"] != original["rules"])
    #expect(changed["MQL"] != original["MQL"])
    #expect(changed["big"] == original["big"])
  }

  @Test func anEntryOfAListOrACellOfATableChangesIt() throws {
    let original = try fingerprints()
    for changed in [
      try fingerprints(list: "DE\nAT\nCH\n"), try fingerprints(list: "DE\n"),
      try fingerprints(table: "name,tier\nDE,B\nAT,B\n"), try fingerprints(table: "name,tier\nDE,A\n"),
    ] {
      #expect(changed["rules"] != original["rules"])
      #expect(changed["MQL"] != original["MQL"])
      #expect(changed["big"] == original["big"])
    }
  }

  @Test func aDecisionCarriesIt() throws {
    let fingerprint = try #require(try accord("fingerprint", "rules").lines.first)
    let decision = try #require(try evaluate(input: EvalTests.lead).decisions().first)
    #expect(fingerprint == "\(fingerprint.prefix(64))  rules")
    #expect(fingerprint.hasPrefix(decision.rules))
  }
}
