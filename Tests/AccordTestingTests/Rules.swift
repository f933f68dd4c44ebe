import AccordSemantics
import AccordSource
import AccordTesting
import AccordValues
import Testing

/// Rules in memory with the files beside them.
struct Rules {
  static let lead = """
    accord 1
    lead {
      id text
      n number
      country text trim, uppercase
      f flag
      must text default "x"
      orders list of order { amount number, at time }
    }

    """

  private let files: [String: [UInt8]]
  private let sources: SourceSet

  init(_ text: String, files: [String: String] = [:]) {
    self.init(text, bytes: files.mapValues { Array($0.utf8) })
  }

  init(_ text: String, bytes: [String: [UInt8]]) {
    files = bytes
    sources = SourceSet([
      SourceFile(path: "rules/lead.accord", bytes: Array(Rules.lead.utf8)),
      SourceFile(path: "rules/rules.accord", bytes: Array("accord 1\n\(text)\n".utf8)),
    ])
  }

  func check() -> CheckResult {
    let files = files
    return Checker.check(
      sources,
      files: RuleFiles { name, _ throws(RuleFileError) in
        guard let bytes = files[name] else { throw RuleFileError(message: "there is no such file") }
        return bytes
      })
  }

  func runner() throws -> TestRunner {
    let result = check()
    let findings = PlainRenderer(sources: sources).render(result.diagnostics)
    let rules = result.rules
    return TestRunner(try #require(rules, "\(findings)"))
  }

  func run(coverage: Bool = false) throws -> TestRun { try runner().run(coverage: coverage) }
}

extension TestRun {
  /// The failures of all tests.
  var failures: [TestFailure] { results.flatMap(\.failures) }

  /// The explanations of all failures.
  var explanation: [String] { failures.flatMap(\.explanation) }
}
