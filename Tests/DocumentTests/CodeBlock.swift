import Testing

/// A fenced block of a Markdown document.
struct CodeBlock: Sendable, CustomTestStringConvertible {
  /// The document's path below the root.
  let document: String
  /// The line of the opening fence; the first line is 1.
  let line: Int
  /// The word after the fence, such as `console`; empty when there is none.
  let language: String
  /// The words of an HTML comment on the line before the fence; nil when there is none.
  let mark: String?
  /// The lines between the fences, joined.
  let text: String

  var testDescription: String { "\(document):\(line)" }

  /// The fenced blocks of a document.
  static func all(in document: String) -> [CodeBlock] {
    var blocks: [CodeBlock] = []
    var opening: (line: Int, language: String, mark: String?)?
    var body: [Substring] = []
    var before: Substring = ""
    let lines = Documents.text(document).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if let (start, language, mark) = opening {
        if line == "```" {
          blocks.append(
            CodeBlock(
              document: document, line: start, language: language, mark: mark,
              text: body.joined(separator: "\n")))
          opening = nil
        } else {
          body.append(line)
        }
      } else if line.hasPrefix("```") {
        opening = (index + 1, String(line.dropFirst(3)), Self.mark(before))
        body = []
      }
      before = line
    }
    return blocks
  }

  private static func mark(_ line: Substring) -> String? {
    guard line.hasPrefix("<!-- "), line.hasSuffix(" -->") else { return nil }
    return String(line.dropFirst(5).dropLast(4))
  }
}
