import AccordTestSupport
import Testing

/// The pages about the code name what is there.
@Suite struct CodeNameTests {
  /// All words of the sources and tests, and the names of their files.
  private static let words: Set<Substring> = {
    var words: Set<Substring> = []
    for folder in ["Sources", "Tests"] {
      for (path, bytes) in (try? Project.files(under: folder, suffixes: ".swift", ".h", ".cpp")) ?? [:] {
        let text = String(decoding: bytes, as: UTF8.self)
        words.formUnion(text.split { !($0.isLetter || $0.isNumber || $0 == "_") })
        if let name = path.split(separator: "/").last { words.insert(name) }
      }
    }
    return words
  }()

  @Test("types, members and files of the code are there", arguments: ["docs/engine.md", "docs/words.md"])
  func names(_ document: String) {
    let text = Documents.text(document).replacing(/(?m)^```[\s\S]*?^```$/, with: "")
    var count = 0
    for span in text.matches(of: /`([^`\n]+)`/).map(\.output.1) {
      if span.hasSuffix(".swift"), !span.contains("/") {
        #expect(Self.words.contains(span), "there is no file '\(span)'")
      } else if span.contains("/") {
        #expect(Project.exists(String(span)), "there is no '\(span)'")
      } else if let name = span.wholeMatch(of: /\.?([A-Za-z_]+(?:\.[A-Za-z_]+)*)(?:\([a-z_:]*\))?/)?.output.1,
        span.contains(where: { $0.isUppercase || $0 == "." || $0 == "_" })
      {
        for word in name.split(separator: ".") {
          #expect(Self.words.contains(word), "'\(word)' of '\(span)' is not in the code")
        }
        count += 1
      }
    }
    #expect(count > 20)
  }
}
