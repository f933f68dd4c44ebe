import AccordTestSupport
import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// The forms of the results of `accord verify`, over rules with promises of all outcomes and findings of both kinds.
@Suite(.enabled(if: Oracle.z3.isUsed)) struct VerifyFormatTests {
  private static let common = ["--as-of", "2026-11-01T09:00Z", "--solver", "z3"]

  private func promises() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("my rules/promises.accord", try Project.golden("promises.accord"))
    return folder
  }

  private func verify(_ folder: TemporaryFolder, _ options: [String] = []) throws -> Subprocess.Result {
    try accord(["verify", "my rules"] + VerifyFormatTests.common + options, bytes: [], in: folder.url)
  }

  @Test(arguments: ["human", "json", "sarif", "junit", "github"])
  func resultsAreShown(form: String) throws {
    let result = try verify(promises(), ["--format", form])
    #expect(result.status == 1)
    #expect(result.errors == "")
    if form == "sarif" {
      // What is said of all rules has its own test.
      let golden = try Project.golden("promises-sarif.txt").split(separator: "\n")
      #expect(result.output.split(separator: "\n").dropFirst() == golden.dropFirst())
    } else {
      #expect(result.output == (try Project.golden("promises-\(form).txt")))
    }
  }

  @Test(
    "SARIF fits its schema",
    .enabled(if: Oracle.jsonschema.isUsed, "python3 with the module jsonschema is absent"))
  func schema() throws {
    let folder = try promises()
    let log = try folder.write("log.sarif", try verify(folder, ["--format", "sarif"]).output)
    #expect(try SARIF.validate(log) == 4)
    // Proven promises, unknown for some leads, are no result unless they are asked for.
    let strict = try folder.write(
      "strict.sarif", try verify(folder, ["--format", "sarif", "--strict"]).output)
    #expect(try SARIF.validate(strict) == 5)
    let well = try verify(folder, ["--format", "sarif", "--run", "is large"])
    #expect(well.status == 0)
    #expect(try SARIF.validate(try folder.write("well.sarif", well.output)) == 0)
  }

  @Test func whatIsOpenIsNoFailure() throws {
    let results = try SARIF(verify(promises(), ["--format", "sarif", "--run", "rated"]).output).results
    let open = try #require(results.first)
    #expect(results.count == 1)
    #expect((open.ruleId, open.kind, open.level) == ("ensure", "open", "none"))
    #expect(open.message.text.contains("no lead was found that breaks it"))
  }

  @Test func undecidedPromisesCanBeAllowed() throws {
    let folder = try promises()
    let options = ["--run", "rated", "--allow-undecided", "--format"]
    let junit = try verify(folder, options + ["junit"])
    #expect(junit.status == 0)
    #expect(junit.output.contains("failures=\"0\" errors=\"0\" skipped=\"1\""))
    #expect(
      junit.output.contains("<skipped message=\"the promise &quot;what is rated is rated well&quot; is not"))
    let github = try verify(folder, options + ["github"])
    #expect((github.status, github.output) == (0, ""))
    #expect(try verify(folder, ["--run", "rated", "--format", "github"]).output.hasPrefix("::error file="))
  }

  @Test func jUnitGoesToAFileToo() throws {
    let folder = try promises()
    let shown = try verify(folder, ["--format", "junit"]).output
    let both = try verify(folder, ["--junit", "out.xml"])
    #expect(both.status == 1)
    #expect(both.output == (try Project.golden("promises-human.txt")))
    #expect(try folder.text("out.xml") == shown)
    let names = try CaseReader.names(in: shown)
    #expect(Set(names).count == names.count)
    let rules = try verify(folder, ["--junit", "my rules/promises.accord"])
    #expect(rules.status == 64)
  }

  /// A case for each promise and for each check, whatever came of it.
  @Test func everyCheckIsACase() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "my rules/a.accord", "accord 1\nlead { id text required, n number }\ndefine a when n > 1\n")
    let all = try CaseReader.names(in: verify(folder, ["--format", "junit"]).output)
    #expect(all.count == 14)
    #expect(all.first == "V010 segments-overlap")
    let fewer = try CaseReader.names(
      in: verify(folder, ["--format", "junit", "--without", "V010,unasked"]).output)
    #expect(fewer.count == 12)
  }
}

/// The names of the cases of JUnit XML.
private final class CaseReader: NSObject, XMLParserDelegate {
  private var names: [String] = []

  static func names(in text: String) throws -> [String] {
    let reader = CaseReader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    try #require(parser.parse(), "\(parser.parserError?.localizedDescription ?? "")")
    return reader.names
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if element == "testcase", let name = attributes["name"] { names.append(name) }
  }
}
