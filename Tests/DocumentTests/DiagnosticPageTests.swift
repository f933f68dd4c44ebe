import AccordLint
import AccordSource
import Testing

/// `docs/diagnostics/` is made from the pages that the command prints; `scripts/pages` renews it.
@Suite struct DiagnosticPageTests {
  private static func path(_ code: DiagnosticCode) -> String { "docs/diagnostics/\(code.rawValue).md" }

  @Test func everyCodeHasAPage() {
    #expect(DiagnosticPage.all.map(\.code) == DiagnosticCode.allCases.sorted { $0.rawValue < $1.rawValue })
  }

  @Test("the page of a code lies in docs/diagnostics as it is printed", arguments: DiagnosticPage.all)
  func page(_ page: DiagnosticPage) {
    #expect(Documents.text(Self.path(page.code)) == page.markdown, "run scripts/pages")
  }

  @Test(
    "the example to avoid gives the finding and no other, the one to prefer gives none",
    arguments: DiagnosticPage.all)
  func examples(_ page: DiagnosticPage) {
    // Signatures lie beside the rules; their findings are tested with the command.
    if !page.isAboutSignatures {
      let codes = page.avoidReport.findings.map(\.code)
      #expect(codes.contains(page.code))
      // A comment that allows nothing leaves the finding it was to allow.
      let isAlone = page.lint?.category != .suppressions
      #expect(!isAlone || codes.allSatisfy { $0 == page.code }, "\(codes)")
    }
    #expect(page.preferReport.findings.isEmpty, "\(page.preferReport.findings)")
  }

  @Test("the list of pages names each with its title")
  func list() {
    let list = Documents.text("docs/diagnostics/README.md")
    let pages = Documents.all.filter { $0.hasPrefix("docs/diagnostics/") && !$0.hasSuffix("README.md") }
    #expect(Set(pages) == Set(DiagnosticCode.allCases.map(Self.path)), "run scripts/pages")
    let rows = list.split(separator: "\n").filter { $0.hasPrefix("| [") }.map(String.init)
    let wanted = DiagnosticPage.all.map { page in
      let code = page.code.rawValue
      return "| [\(code)](\(code).md) | \(page.lint.map { "`\($0.name)`" } ?? "") | \(page.summary) |"
    }
    #expect(rows == wanted, "run scripts/pages")
  }

  @Test("the lead beside the examples is the one that is printed there")
  func common() {
    #expect(Documents.text("docs/diagnostics/common.accord") == LintExample.common)
  }
}
