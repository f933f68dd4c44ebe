import AccordSemantics
import AccordSource
import AccordTestSupport
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

  private var folder: RuleFolder

  init(_ text: String, files: [String: String] = [:]) {
    self.init(text, bytes: files.mapValues { Array($0.utf8) })
  }

  init(_ text: String, bytes: [String: [UInt8]]) {
    folder = RuleFolder([:])
    for (name, bytes) in bytes { folder.files["rules/\(name)"] = bytes }
    folder.files["rules/lead.accord"] = Array(Rules.lead.utf8)
    folder.files["rules/rules.accord"] = Array("accord 1\n\(text)\n".utf8)
  }

  func check() -> CheckResult { folder.check() }

  func runner() throws -> TestRunner { TestRunner(try folder.rules()) }

  func run(coverage: Bool = false) throws -> TestRun { try runner().run(coverage: coverage) }
}

extension TestRun {
  /// The failures of all tests.
  var failures: [TestFailure] { results.flatMap(\.failures) }

  /// The explanations of all failures.
  var explanation: [String] { failures.flatMap(\.explanation) }
}
