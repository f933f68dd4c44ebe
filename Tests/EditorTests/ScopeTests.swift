import AccordTestSupport
import Testing

/// What the words of the language are coloured as.
@Suite struct ScopeTests {
  /// The innermost scope of each word or sign of a text, without blanks: `when keyword.control`.
  private func scopes(_ text: String) throws -> [String] {
    let lines = try TextMateTokenizer(Project.grammar()).tokenize(text)
    let texts = text.split(separator: "\n", omittingEmptySubsequences: false)
    return zip(texts, lines).flatMap { line, tokens in
      let units = Array(line.utf16)
      return tokens.compactMap { token -> String? in
        let word = String(decoding: units[token.range], as: UTF16.self)
        guard word.contains(where: { $0 != " " }) else { return nil }
        let scope = token.scopes.last?.replacing(".accord", with: "") ?? ""
        return "\(word.drop { $0 == " " }) \(scope == "source" ? "-" : scope)"
      }
    }
  }

  @Test func declarationsAndNames() throws {
    #expect(
      try scopes("draft define big \"Large\" when employees >= 1_000") == [
        "draft storage.modifier", "define storage.type", "big entity.name.function",
        "\" punctuation.definition.string.begin", "Large string.quoted.double",
        "\" punctuation.definition.string.end", "when keyword.control", "employees variable.other",
        ">= keyword.operator.comparison", "1_000 constant.numeric",
      ])
  }

  @Test func fieldsOfALead() throws {
    let found = try scopes("lead {\n  at    time  required\n  tags  list of text  split \";\"\n}")
    #expect(
      found == [
        "lead storage.type", "{ punctuation.section.block.begin", "at variable.other.member",
        "time storage.type",
        "required keyword.other", "tags variable.other.member", "list storage.type", "of storage.type",
        "text storage.type", "split keyword.other", "\" punctuation.definition.string.begin",
        "; string.quoted.double", "\" punctuation.definition.string.end", "} punctuation.section.block.end",
      ])
  }

  @Test func aFieldMayBeCalledLikeAWordOfTheLanguage() throws {
    #expect(
      try scopes("define x when time before today and text = date").filter { $0.contains("variable") }
        == ["time variable.other", "today variable.other", "text variable.other", "date variable.other"])
    #expect(try scopes("let source = owner").last == "owner variable.other")
  }

  @Test func pointsAndDurations() throws {
    #expect(
      try scopes("  +10 \"a\"  each visit where kind = form within 90 days").filter { !$0.contains("string") }
        == [
          "+ keyword.operator.arithmetic", "10 constant.numeric", "each keyword.control",
          "visit variable.other",
          "where keyword.control", "kind variable.other", "= keyword.operator.comparison",
          "form variable.other",
          "within keyword.control", "90 constant.numeric", "days keyword.other.unit",
        ])
  }

  @Test func patterns() throws {
    #expect(
      try scopes(#"pattern p = /a\/[b]+/ ignoring case"#) == [
        "pattern storage.type", "p entity.name.function", "= keyword.operator.comparison",
        "/ punctuation.definition.string.begin", "a string.regexp", #"\/ constant.character.escape"#,
        "[b] constant.other.character-class.regexp", "+ keyword.operator.quantifier.regexp",
        "/ punctuation.definition.string.end", "ignoring case keyword.operator.comparison",
      ])
    #expect(try scopes("let x = a / b / c").filter { $0.contains("arithmetic") }.count == 2)
    #expect(try scopes("define x when a = 1 and b / c > 2").contains("/ keyword.operator.arithmetic"))
  }

  @Test func routes() throws {
    #expect(
      try scopes("route {\n  to desk  when MQL  respond within 4 hours\n  to nobody  otherwise\n}").filter {
        !$0.contains("punctuation")
      } == [
        "route storage.type", "to keyword.control", "desk entity.name.type", "when keyword.control",
        "MQL variable.other", "respond within keyword.other", "4 constant.numeric",
        "hours keyword.other.unit",
        "to keyword.control", "nobody constant.language", "otherwise keyword.control",
      ])
  }

  @Test func personsQueuesAndIds() throws {
    let found = try scopes(
      "route {\n  to person \"zoe\" as \"1\" when a\n  to queue when b\n}\npool p { members \"x\" as \"2\", as }"
    )
    #expect(
      found.filter { !$0.contains("punctuation") && !$0.contains("string") } == [
        "route storage.type", "to keyword.control", "person constant.language", "as keyword.other",
        "when keyword.control", "a variable.other", "to keyword.control", "queue entity.name.type",
        "when keyword.control", "b variable.other", "pool storage.type", "p entity.name.type",
        "members keyword.other", "as keyword.other", "as variable.other",
      ])
  }

  @Test func commentsThatAllowAFinding() throws {
    #expect(
      try scopes("# accord:allow L012 because we say so")
        == [
          "# punctuation.definition.comment", "comment.line.number-sign", "accord:allow keyword.control",
          "comment.line.number-sign", "L012 constant.other", "because keyword.control",
          "we say so comment.line.number-sign",
        ].filter { $0 != "comment.line.number-sign" }.map { $0 })
  }

  @Test func whatIsNotClosedEndsWithItsLine() throws {
    let scopes = try scopes(
      "accord 1\ndefine x when a = \"open\ndefine y when b matches /open\ndefine z when c")
    #expect(
      scopes.suffix(4) == [
        "define storage.type", "z entity.name.function", "when keyword.control", "c variable.other",
      ])
    // A lead block that is not closed ends at the next declaration.
    #expect(try self.scopes("lead {\n  id text\ndefine z when c").suffix(4).first == "define storage.type")
  }

  @Test func escapesAndLettersOfAllScripts() throws {
    #expect(
      try scopes(#"let größe = "a\"\u{1F44D}\q""#).filter { !$0.contains("punctuation") } == [
        "let storage.type", "größe entity.name.function", "= keyword.operator.comparison",
        "a string.quoted.double",
        #"\" constant.character.escape"#, #"\u{1F44D} constant.character.escape"#, #"\q invalid.illegal"#,
      ])
  }
}
