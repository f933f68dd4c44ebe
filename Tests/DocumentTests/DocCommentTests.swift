import AccordTestSupport
import Testing

/// What modules offer each other says what it means. (CONTRIBUTING, rules of the house)
@Suite struct DocCommentTests {
  @Test("types, functions, initialisers and computed properties that are 'package' have a doc comment")
  func everyDeclaration() throws {
    let files = try Self.sources()
    let demands = Dictionary(grouping: files.flatMap(\.demands), by: \.protocolName)
    #expect(files.count > 300)
    for file in files {
      let required = Set(demands.filter { file.mentions($0.key) }.values.joined().map(\.member))
      for declaration in file.declarations where declaration.isMissing(unless: required) {
        Issue.record("\(file.path):\(declaration.line) has no doc comment: \(declaration.text)")
      }
    }
  }

  @Test(
    "the check sees what is missing",
    arguments: [
      ("package struct Lead {", true), ("package func read() {", true), ("package var words: String {", true),
      ("package static var all: [Lead] { [] }", true), ("package init() { count = 1 }", true),
      ("package indirect enum Kind: Sendable {", true), ("package typealias Name = String", true),
      ("package let name: String", false), ("package private(set) var count = 0", false),
      ("package var description: String {", false), ("package init() {}", false),
      ("package init(name: String) {\n  self.name = name\n}", false),
      ("package init(stringLiteral value: String) {\n  text = value\n}", false),
      ("package static func == (left: Lead, right: Lead) -> Bool {", false),
      ("/// A lead.\n@frozen\npackage struct Lead {", false),
    ])
  func rule(_ text: String, isMissing: Bool) throws {
    let file = SourceText(path: "", text: text + "\n}")
    let declaration = try #require(file.declarations.first)
    #expect(declaration.isMissing(unless: []) == isMissing)
  }

  private static func sources() throws -> [SourceText] {
    try Project.files(under: "Sources", suffixes: ".swift").sorted { $0.key < $1.key }
      .map { SourceText(path: "Sources/\($0)", text: String(decoding: $1, as: UTF8.self)) }
  }
}

/// A source file, as far as its declarations can be told from their first lines.
private struct SourceText {
  let path: String
  private let text: String
  private let lines: [Substring]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  struct Declaration {
    let line: Int
    let text: String
    let kind: Substring
    let name: Substring
    let hasComment: Bool
    /// Whether an initialiser only stores its arguments under their names, or stores nothing.
    let isMemberwise: Bool

    /// - Parameter required: members that protocols demand: what they mean stands there.
    func isMissing(unless required: Set<Substring>) -> Bool {
      if hasComment { return false }
      switch kind {
      case "let": return false
      case "var": return text.contains(/^[^=]*\{/) && !isDemanded(required)
      case "func": return !isDemanded(required)
      case "init": return !isMemberwise && !text.contains(/\((?:string|integer)(?:Literal|Interpolation)/)
      default: return true
      }
    }

    private static let standard: Set<Substring> = [
      "description", "hash", "rawValue", "allCases", "appendLiteral", "appendInterpolation",
    ]

    private func isDemanded(_ required: Set<Substring>) -> Bool {
      required.contains(name) || Self.standard.contains(name) || name.first?.isLetter != true
    }
  }

  /// What the protocols of the file demand of types.
  var demands: [(protocolName: Substring, member: Substring)] {
    var found: [(protocolName: Substring, member: Substring)] = []
    var name: Substring?
    for line in lines {
      if line.hasPrefix("package protocol ") || line.hasPrefix("protocol ") {
        let start = line.firstMatch(of: /protocol (\w+)/)
        name = line.hasSuffix("}") ? nil : start?.output.1
      } else if line.hasPrefix("}") {
        name = nil
      } else if let name, let member = line.prefixMatch(of: /\ +(?:static |mutating )*(?:var|func) (\w+)/) {
        found.append((name, member.output.1))
      }
    }
    return found
  }

  func mentions(_ name: Substring) -> Bool { text.contains(name) }

  var declarations: [Declaration] {
    lines.indices.compactMap { index in
      let text = lines[index].drop { $0 == " " }
      guard text.hasPrefix("package ") || text.hasPrefix("@"),
        let found = text.prefixMatch(of: Self.declaration)
      else { return nil }
      var before = index - 1
      while before >= 0, lines[before].drop(while: { $0 == " " }).hasPrefix("@") { before -= 1 }
      let hasComment = before >= 0 && lines[before].drop { $0 == " " }.hasPrefix("///")
      return Declaration(
        line: index + 1, text: String(text), kind: found.output.1, name: found.output.2,
        hasComment: hasComment, isMemberwise: found.output.1 == "init" && isMemberwise(index))
    }
  }

  private static var declaration: Regex<(Substring, Substring, Substring)> {
    #/
      (?: @\S+ \s )* package \s (?: (?: internal | private ) \(set\) \s )?
      (?: (?: static | final | indirect | mutating | consuming | borrowing | convenience | override | nonisolated ) \s )*
      ( func | init | struct | class | enum | protocol | var | let | subscript | typealias | actor ) \b
      \s? ( [^\s(<:{]* )
    /#
  }

  private func isMemberwise(_ start: Int) -> Bool {
    guard let opening = lines[start...].firstIndex(where: { $0.hasSuffix("{") || $0.hasSuffix("}") }) else {
      return false
    }
    if lines[opening].hasSuffix("}") { return lines[opening].hasSuffix("{}") }
    let indent = lines[start].prefix { $0 == " " }
    let body = lines[(opening + 1)...].prefix { $0 != indent + "}" }
    return body.allSatisfy { $0.contains(/^ *self\.(\w+) = \1$/) }
  }
}
