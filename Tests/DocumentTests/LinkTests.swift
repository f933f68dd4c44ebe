import AccordTestSupport
import Foundation
import Testing

@Suite struct LinkTests {
  @Test("links lead to files and headings that are there", arguments: Documents.all)
  func links(_ document: String) {
    let folder = (document as NSString).deletingLastPathComponent
    for match in Self.prose(document).matches(of: /\]\(([^)\s#]*)(?:#([^)\s]*))?\)/) {
      let target = String(match.output.1)
      guard !target.contains("://") else { continue }
      let path = target.isEmpty ? document : (folder as NSString).appendingPathComponent(target)
      #expect(Project.exists(path), "\(target) is not there")
      if let anchor = match.output.2 {
        #expect(Self.anchors(path).contains(String(anchor)), "\(target)#\(anchor) is not there")
      }
    }
  }

  @Test("the documents are there", arguments: Documents.all)
  func isReadable(_ document: String) {
    #expect(!Documents.text(document).isEmpty)
  }

  /// The text without code.
  private static func prose(_ document: String) -> String {
    Documents.text(document).replacing(/(?m)^```[\s\S]*?^```$/, with: "").replacing(/`[^`\n]*`/, with: "")
  }

  /// The names under which headings are linked to: lower case, hyphens for blanks, no punctuation.
  private static func anchors(_ path: String) -> Set<String> {
    Set(
      Documents.text(path).split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        String(
          line.drop { $0 == "#" || $0 == " " }.lowercased().compactMap { character -> Character? in
            if character == " " { return "-" }
            return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
          })
      })
  }
}
