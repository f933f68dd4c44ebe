import AccordSource
import Foundation
import Testing

@Suite struct DiagnosticPageTests {
  private static func path(_ code: DiagnosticCode) -> String { "docs/diagnostics/\(code.rawValue).md" }

  @Test("every code has a page, whose examples give it and do not", arguments: DiagnosticCode.allCases)
  func page(_ code: DiagnosticCode) throws {
    let path = Self.path(code)
    let text = Documents.text(path)
    #expect(text.hasPrefix("# \(code.rawValue): "))
    for section in ["Why it matters", "Avoid", "Prefer"] { #expect(text.contains("\n## \(section)\n")) }

    let blocks = CodeBlock.all(in: path)
    try #require(blocks.map(\.language) == ["accord", "text", "accord"])
    let avoid = Rules.check(bytes(blocks[0]), isAlone: blocks[0].mark == "alone")
    #expect(avoid.codes == [code])
    #expect(avoid.text.trimmingCharacters(in: .newlines) == blocks[1].text)
    let prefer = Rules.check(bytes(blocks[2]), isAlone: false)
    #expect(prefer.codes.isEmpty, "\(prefer.text)")
  }

  @Test("every page is of a code, and the list of pages names it with its title")
  func list() {
    let list = Documents.text("docs/diagnostics/README.md")
    let pages = Documents.all.filter { $0.hasPrefix("docs/diagnostics/") && !$0.hasSuffix("README.md") }
    #expect(Set(pages) == Set(DiagnosticCode.allCases.map(Self.path)))
    for code in DiagnosticCode.allCases {
      let heading = Documents.text(Self.path(code)).prefix { $0 != "\n" }
      let title = heading.dropFirst("# \(code.rawValue): ".count)
      #expect(list.contains("| [\(code.rawValue)](\(code.rawValue).md) | \(title) |"))
    }
  }

  private func bytes(_ block: CodeBlock) -> [UInt8] {
    let text = "\(block.text)\n"
    guard block.mark == "saved as ISO 8859-1" else { return Array(text.utf8) }
    return Array(text.data(using: .isoLatin1) ?? Data())
  }
}
