import AccordTesting
import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct ReportTests {
  private static let title = "a <b> & \\\"c\\\" \\u{1F642} \\u{0}\\u{1B}[31m\\t]]> Ü"

  private func run() throws -> TestRun {
    try Rules(
      """
      define x when n > 1
      test "\(ReportTests.title)" { lead { n = 1, country = "<\\u{1}>" }, expect country = "&" and x }
      test "same" { lead { n = 2 }, expect x }
      test "same" { lead { n = 1 }, expect x, expect n = 7 }
      """
    ).run()
  }

  /// JUnit XML is read by other programs, whatever the rules contain.
  @Test func jUnitIsWellFormed() throws {
    let text = JUnitReport(try run()).text
    let parser = XMLParser(data: Data(text.utf8))
    let reader = JUnitReader()
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError)): \(text)")
    #expect(reader.suites == ["3 tests, 2 failures"])
    #expect(
      reader.cases == ["a <b> & \"c\" 🙂 ␀␛[31m    ]]> Ü", "same (line 4)", "same (line 5)"])
    #expect(reader.messages.count == 2)
    #expect(reader.messages[1] == "expect x: expected x is yes, got x is no (and 1 more failure)")
  }

  @Test func theJSONIsJSON() throws {
    struct Report: Decodable {
      struct Test: Decodable {
        struct Failure: Decodable {
          let expectation: String
          let at: String
          let expected: String
          let got: String
          let explanation: [String]
        }
        let title: String
        let file: String
        let line: Int
        let result: String
        let leads: Int
        let failures: [Failure]
      }
      let tests: [Test]
      let counts: [String: Int]
    }
    let text = JSONTestReport(try run()).text
    let report = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    #expect(report.counts == ["tests": 3, "leads": 3, "passed": 1, "failed": 2])
    #expect(report.tests.map(\.result) == ["failed", "passed", "failed"])
    #expect(report.tests.map(\.line) == [3, 4, 5])
    #expect(report.tests[2].failures.map(\.expected) == ["x is yes", "n = 7"])
    #expect(report.tests[2].failures[0].explanation.last == "    no: n > 1  (n is 1)")
    #expect(JSONTestReport(try run()).text == text)
  }

  /// Nothing in a title or a value acts on the terminal.
  @Test func controlCharactersAreMadeVisible() throws {
    let text = HumanTestReport(try run()).text
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(text.contains("\u{241B}[31m"))
    #expect(text.hasSuffix("\n3 tests, 1 passed, 2 failed\n"))
  }
}

private final class JUnitReader: NSObject, XMLParserDelegate {
  var suites: [String] = []
  var cases: [String] = []
  var messages: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    switch element {
    case "testsuite":
      suites.append("\(attributes["tests"] ?? "") tests, \(attributes["failures"] ?? "") failures")
    case "testcase": cases.append(attributes["name"] ?? "")
    case "failure": messages.append(attributes["message"] ?? "")
    default: break
    }
  }
}
