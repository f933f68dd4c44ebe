import Testing

/// A recipe of the cookbook: a heading of the third level and what stands below it.
struct Section: Sendable, CustomTestStringConvertible {
  let title: String
  let text: String
  let blocks: [Block]

  /// A fenced block. The line before it says from which file it is: `<!-- from PATH -->`.
  struct Block: Sendable {
    /// The line of the opening fence; the first line of the section is 1.
    let line: Int
    let language: String
    /// Below the root; nil when the block does not say.
    let file: String?
    let text: String
  }

  var testDescription: String { title }

  /// The rule files that the blocks are from.
  var files: [String] {
    let prefix = "\(Cookbook.folder)/"
    let files = Set(blocks.compactMap(\.file))
    return files.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }.sorted()
  }

  static func all(in document: String) -> [Section] {
    parts(of: document).dropFirst().map { part in
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
      return Section(title: lines.first.map(String.init) ?? "", text: part, blocks: blocks(lines))
    }
  }

  /// What stands before the first recipe.
  static func introduction(of document: String) -> String { parts(of: document).first ?? "" }

  /// The document cut at the headings of the third level.
  private static func parts(of document: String) -> [String] {
    Cookbook.text(document).split(separator: "\n### ", omittingEmptySubsequences: false).map(String.init)
  }

  private static func blocks(_ lines: [Substring]) -> [Block] {
    var blocks: [Block] = []
    var opening: Int?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      guard let start = opening else {
        opening = index
        continue
      }
      let mark = start > 0 ? lines[start - 1] : ""
      let isFrom = mark.hasPrefix("<!-- from ") && mark.hasSuffix(" -->")
      blocks.append(
        Block(
          line: start + 1, language: String(lines[start].dropFirst(3)),
          file: isFrom ? String(mark.dropFirst(10).dropLast(4)) : nil,
          text: lines[(start + 1)..<index].joined(separator: "\n")))
      opening = nil
    }
    return blocks
  }
}
