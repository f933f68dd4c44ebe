import AccordTestSupport
import Foundation
import Testing

/// The forms of the findings of `accord lint`, over rules that load and have findings in them.
@Suite struct LintFormatTests {
  private func doubtful() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("rules/doubtful rules.accord", try Project.golden("doubtful.accord"))
    return folder
  }

  private static let day = ["--as-of", "2026-11-01"]

  @Test(arguments: ["human", "plain", "json", "sarif", "github"])
  func findingsAreShown(form: String) throws {
    let folder = try doubtful()
    let result = try accord(["lint", "rules", "--format", form] + Self.day, bytes: [], in: folder.url)
    #expect(result.status == 1)
    #expect(result.errors == "")
    if form == "sarif" {
      // The rules are the pages, which have their own test.
      #expect(try SARIF(result.output).results == SARIF(Project.golden("doubtful-sarif.txt")).results)
    } else {
      #expect(result.output == (try Project.golden("doubtful-\(form).txt")))
    }
  }

  @Test(
    "SARIF fits its schema",
    .enabled(if: Oracle.jsonschema.isUsed, "python3 with the module jsonschema is absent"))
  func schema() throws {
    for name in ["doubtful", "mistakes"] {
      let folder = name == "doubtful" ? try doubtful() : try TemporaryFolder()
      if name == "mistakes" {
        try folder.write("rules/ä b.accord", try Project.golden("mistakes-fit.accord"))
      }
      let result = try accord(["lint", "rules", "--format", "sarif"] + Self.day, bytes: [], in: folder.url)
      let log = try folder.write("log.sarif", result.output)
      #expect(try SARIF.validate(log) > 1)
    }
  }

  @Test func severalFoldersAreSeveralSetsOfRules() throws {
    let folder = try doubtful()
    try folder.write("other/a.accord", "accord 1\n\nlead {\n  budget  number\n}\n")
    let both = try accord(
      "lint", "rules", "other", "--format", "json", "--as-of", "2026-11-01", in: folder.url)
    #expect(both.output == (try Project.golden("doubtful-json.txt")))
    let human = try accord("lint", "other", "rules", "--as-of", "2026-11-01", in: folder.url)
    #expect(human.output == "1 file, no findings\n\n" + (try Project.golden("doubtful-human.txt")))
    let missing = try accord("lint", "rules", "nowhere", in: folder.url)
    #expect(missing.status == 2)
    #expect(missing.errors == "accord: there is no file or folder 'nowhere'\n")
  }

  // MARK: Weights

  @Test func weightsAreChosen() throws {
    let folder = try doubtful()
    func severities(_ options: String...) throws -> (Int32, Set<String>) {
      let result = try accord(
        ["lint", "rules", "--format", "plain"] + Self.day + options, bytes: [], in: folder.url)
      let words = result.output.matches(of: /: (error|warning)\[(\w+)\]/).map {
        "\($0.output.1) \($0.output.2)"
      }
      return (result.status, Set(words))
    }
    #expect(try severities("--allow", "all") == (0, []))
    #expect(try severities("--fail-on", "error").0 == 1)
    #expect(try severities("--fail-on", "error", "--warn", "band-gap").0 == 0)
    #expect(try severities("--deny", "L082", "--allow", "all") == (1, ["error L082"]))
    #expect(
      try severities("--deny", "lonely-in,L001", "--allow", "all") == (1, ["error L082", "error L001"]))
    #expect(try severities("--deny", "all", "--allow", "L001").1.allSatisfy { $0.hasPrefix("error ") })
  }

  @Test(arguments: [
    (["--deny", "L999"], "'--deny L999': no finding is called 'L999'"),
    (["--allow", "roundabout-conditon"], "did you mean 'roundabout-condition'?"),
    (["--allow", "E0203"], "rules with this error do not load"),
    (
      ["--allow", "unasked"], "this is a check of 'accord verify', which leaves it out with '--without V042'"
    ),
    (["--allow", "L091", "--deny", "lonely-in"], "stands in two of"),
    (["--diff"], "'--diff' belongs to '--fix'"),
  ])
  func optionsThatMakeNoSense(options: [String], message: String) throws {
    let result = try accord(["lint", "rules"] + options, bytes: [])
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  // MARK: Pages

  @Test func pagesArePrinted() throws {
    let list = try accord("lint", "--page", "all").lines
    #expect(list.count > 70)
    for line in list {
      let code = String(line.prefix { $0 != " " })
      #expect(try accord("lint", "--page", code).output == Project.text("docs/diagnostics/\(code).md"))
    }
    #expect(try accord("lint", "--page", "lonely-in").output == Project.text("docs/diagnostics/L082.md"))
    #expect(try accord("lint", "--page", "l091").output == Project.text("docs/diagnostics/L082.md"))
    let check = try accord("lint", "--page", "V029")
    #expect(check.output.hasPrefix("# V029: a step of the route takes no lead\n\n`step-never`, a check of"))
    #expect(try accord("lint", "--page", "step-never").output == check.output)
    // A lint of the same name comes first.
    #expect(try accord("lint", "--page", "segment-never").output == Project.text("docs/diagnostics/L057.md"))
    let unknown = try accord("lint", "--page", "band-gab")
    #expect(unknown.status == 64)
    #expect(unknown.errors == "accord: no finding is called 'band-gab'; did you mean 'band-gap'?\n")
  }
}
