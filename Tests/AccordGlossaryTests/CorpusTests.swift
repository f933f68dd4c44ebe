import AccordGlossary
import AccordSemantics
import AccordValues
import Foundation
import Testing

/// The pages of all rules of the project.
@Suite struct CorpusTests {
  @Test func thereAreEnough() {
    #expect(Rules.all.count > 350, "\(Rules.all.count) rule sets")
    #expect(
      Rules.all.contains { $0.name == "rules" } && Rules.all.contains { $0.name.hasPrefix("examples/b") })
  }

  @Test func wordsAreWhole() throws {
    for (name, rules) in Rules.all {
      for version in rules.versions {
        let day = version.from.map(\.description) ?? "0001-01-01"
        let page = try Rules.page(rules, on: day)
        for line in Self.lines(page) { Self.check(line, name) }
        let html = HTMLWriter(page).text
        #expect(Markup(html).problems == [], "\(name)")
        let markdown = MarkdownWriter(page).text
        #expect(Self.danglingLinks(markdown) == [], "\(name)")
        #expect(try HTMLWriter(Rules.page(rules, on: day)).text == html, "\(name): not the same twice")
      }
    }
  }

  private static func check(_ line: String, _ name: String) {
    let debris = [
      "Optional(", "ID(", "Accord", "Phrase(", "()", " .", " ,", "  ", ",,", "..", " )", "( ", "does not be",
      "is is", "if if", "when when", "“”“", "Expression",
    ]
    for piece in debris where line.contains(piece) && !piece.isEmpty {
      Issue.record("\(name): '\(piece)' in: \(line)")
    }
    if line.split(whereSeparator: { !$0.isLetter }).contains("nil") {
      Issue.record("\(name): nil in: \(line)")
    }
    if line.trimmingPrefix(" ").isEmpty { Issue.record("\(name): an empty line") }
    if line.hasSuffix(" when.") || line.hasSuffix(" is.") || line.hasSuffix(" when:") {
      Issue.record("\(name): a sentence without an end: \(line)")
    }
  }

  /// The lines of a page.
  private static func lines(_ page: GlossaryPage) -> [String] {
    func all(_ section: GlossaryPage.Section) -> [String] {
      [section.title.plain]
        + Rules.plain(section.blocks).split(separator: "\n").map { line in
          String(line.trimmingPrefix(while: { $0 == " " }))
        } + section.sections.flatMap(all)
    }
    return page.sections.flatMap(all)
  }

  /// Links of a page that lead to no heading.
  private static func danglingLinks(_ markdown: String) -> [String] {
    let slugs = Set(
      markdown.split(separator: "\n").filter { $0.hasPrefix("#") }.map { line in
        String(
          line.drop { $0 == "#" || $0 == " " }.lowercased().compactMap { character -> Character? in
            if character == " " { return "-" }
            return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
          })
      })
    let targets = Set(
      markdown.components(separatedBy: "](#").dropFirst().map { String($0.prefix { $0 != ")" }) })
    return targets.sorted().filter { slug in
      let isNumbered = slug.wholeMatch(of: /(.*)-[0-9]+/).map { slugs.contains(String($0.output.1)) } ?? false
      return !slugs.contains(slug) && !isNumbered
    }
  }
}
