import AccordSemantics
import AccordTestSupport
import Foundation
import Testing

/// The TextMate grammar and the folder for VS Code.
@Suite struct GrammarTests {
  /// Beginnings of scopes that the colour themes of editors know.
  private static let knownScopes = [
    "comment.line.number-sign", "punctuation.definition.comment", "punctuation.definition.string",
    "punctuation.definition.group", "punctuation.section", "punctuation.separator", "punctuation.accessor",
    "string.quoted.double", "string.regexp", "constant.character.escape", "constant.other",
    "constant.numeric",
    "constant.language", "invalid.illegal", "keyword.control", "keyword.other", "keyword.operator.comparison",
    "keyword.operator.logical", "keyword.operator.arithmetic", "keyword.operator.quantifier.regexp",
    "keyword.operator.or.regexp", "storage.type", "storage.modifier", "entity.name.function",
    "entity.name.type",
    "support.function", "variable.other",
  ]

  @Test func everyScopeIsOneThatThemesKnow() throws {
    let scopes = try Project.grammar().scopes
    #expect(scopes.count > 25)
    for scope in scopes {
      #expect(scope.hasSuffix(".accord"))
      #expect(Self.knownScopes.contains { scope == "\($0).accord" || scope.hasPrefix("\($0).") }, "\(scope)")
    }
  }

  /// Editors run these by Oniguruma or by JavaScript's engine in its Unicode mode; PCRE2 refuses what is not
  /// common to such engines, and some constructs are left out by hand.
  @Test func everyExpressionIsReadByOtherEngines() throws {
    for expression in try Project.grammar().expressions {
      _ = try Pattern(expression)
      for foreign in ["(?i", "(?x", "\\h", "\\R", "\\K", "(?>", "[[:", "\\G", "(?P", "(?#"] {
        #expect(!expression.contains(foreign), "\(expression)")
      }
    }
  }

  @Test func everyRuleOfTheRepositoryIsUsed() throws {
    let grammar = try Project.grammar()
    let included = Set(grammar.allRules.compactMap { $0.include?.dropFirst() }.map(String.init))
    #expect(included == Set(grammar.repository.keys))
  }

  @Test func theFolderIsAnExtensionByItself() throws {
    let folder = "grammar/vscode/"
    let package = try object("\(folder)package.json")
    let contributes = try #require(package["contributes"] as? [String: Any])
    let language = try #require((contributes["languages"] as? [[String: Any]])?.first)
    let grammar = try #require((contributes["grammars"] as? [[String: Any]])?.first)
    #expect(language["id"] as? String == "accord")
    #expect(language["extensions"] as? [String] == [".accord"])
    #expect(grammar["language"] as? String == "accord")
    #expect(grammar["injectTo"] == nil)
    #expect(package["main"] == nil && package["scripts"] == nil)
    for path in [language["configuration"], grammar["path"]] {
      let path = try #require(path as? String)
      #expect(path.hasPrefix("./") && !path.contains(".."))
      _ = try object(folder + path.dropFirst(2))
    }
    let read = try Project.grammar()
    #expect(read.scopeName == grammar["scopeName"] as? String)
    #expect(read.fileTypes == ["accord"])
  }

  @Test func theConfigurationIndentsBlocks() throws {
    let configuration = try object("grammar/vscode/language-configuration.json")
    #expect((configuration["comments"] as? [String: String])?["lineComment"] == "#")
    let rules = try #require(configuration["indentationRules"] as? [String: String])
    let increase = try NSRegularExpression(pattern: try #require(rules["increaseIndentPattern"]))
    let decrease = try NSRegularExpression(pattern: try #require(rules["decreaseIndentPattern"]))
    func matches(_ expression: NSRegularExpression, _ line: String) -> Bool {
      expression.firstMatch(in: line, range: NSRange(location: 0, length: (line as NSString).length)) != nil
    }
    for line in ["lead {", "score fit \"Fit {\" {  # why", "  bands employees \"headcount\" {"] {
      #expect(matches(increase, line), "\(line)")
    }
    for line in [
      "# lead {", "pool desk { members anna }", "define x \"a { b\" when y", "  +10 \"{\"  when a",
    ] {
      #expect(!matches(increase, line), "\(line)")
    }
    #expect(matches(decrease, "  }"))
    #expect(!matches(decrease, "  to nobody otherwise"))
  }

  private func object(_ path: String) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(Project.bytes(path))) as? [String: Any], "\(path)")
  }
}
