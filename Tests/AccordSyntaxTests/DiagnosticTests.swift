import AccordSource
import AccordSyntax
import Testing

/// Each message that the lexer and the parser can give, at its place.
struct DiagnosticTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    let source: String
    let message: String

    init(_ source: String, _ message: String) {
      self.source = source
      self.message = message
    }

    var testDescription: String { source }
  }

  private func check(_ sample: Sample) { expectDiagnostics(in: sample.source, [sample.message]) }

  @Test(
    "the text itself",
    arguments: [
      Sample("let x = ↓\"abc", "this text is not closed"),
      Sample("let x = ↓\"abc\\\"", "this text is not closed"),
      Sample("pattern p = ↓/abc", "this pattern is not closed"),
      Sample("let x = a ↓& b", "'&' is not a sign of the language"),
      Sample("let x = a ↓|| b", "'||' is not a sign of the language"),
      Sample("let x = ↓!a", "'!' is not a sign of the language"),
      Sample("let x = a ↓≥ 5", "'≥' is not a sign of the language"),
      Sample("let x = ↓“abc”", "'“' is not a sign of the language"),
      Sample("let x = ↓;", "';' is not a sign of the language"),
      Sample("let x = ↓5K", "'5K' is not a number"),
      Sample("let x = ↓5days", "'5days' is not a number"),
      Sample("let x = ↓1_", "'1_' is not a number"),
      Sample("let x = \"a↓\\qb\"", "'\\q' is not an escape of the language"),
      Sample("let x = \"↓\\u{D800}\"", "'\\u' is not an escape of the language"),
      Sample("let x = \"↓\\u{+41}\"", "'\\u' is not an escape of the language"),
      Sample("let x = \"↓\\u0041\"", "'\\u' is not an escape of the language"),
      Sample("let x = \"a↓\\öb\"", "'\\ö' is not an escape of the language"),
      Sample("let x = \"a↓\\😀\"", "'\\😀' is not an escape of the language"),
      Sample("let x = \"↓\\u 1}\"", "'\\u' is not an escape of the language"),
      Sample("let x = \"↓\\u{41\"", "'\\u' is not an escape of the language"),
      Sample("let x = \"↓\\u{}\"", "'\\u' is not an escape of the language"),
    ])
  func text(sample: Sample) { check(sample) }

  @Test(
    "the version",
    arguments: [
      Sample("↓", "the file does not say which version of the language it is written in"),
      Sample("↓list a = \"x\"", "the file does not say which version of the language it is written in"),
      Sample("accord↓", "expected the version of the language after 'accord', found the end of the file"),
      Sample("accord\n↓list a = \"x\"", "expected the version of the language after 'accord', found 'list'"),
      Sample("accord ↓2", "version '2' of the language is not known here"),
      Sample("accord 1 ↓list a = \"x\"", "did not expect 'list' here"),
    ])
  func version(sample: Sample) { expectDiagnostics(in: sample.source, hasHeader: true, [sample.message]) }

  @Test(
    "declarations",
    arguments: [
      Sample("↓scores fit { }", "'scores' does not begin a declaration"),
      Sample("↓foo", "'foo' does not begin a declaration"),
      Sample(
        "draft ↓let x = 5",
        "expected 'define', 'score', 'segments' or 'metric' after 'draft' on the same line, found 'let'"),
      Sample(
        "draft\n↓define x when y",
        "expected 'define', 'score', 'segments' or 'metric' after 'draft' on the same line, found 'define'"),
      Sample(
        "draft ↓",
        "expected 'define', 'score', 'segments' or 'metric' after 'draft' on the same line, found the end of the file"
      ),
      Sample("let x until ↓= 5", "expected a date such as 2027-01-01 after 'until', found '='"),
      Sample("let x ↓from 5 = 5", "expected '=' and what 'x' stands for, found 'from'"),
      Sample(
        "let x until 2027-01-01 ↓until 2027-01-02 = 5", "expected '=' and what 'x' stands for, found 'until'"),
      Sample("define x \"t\" ↓from 2027-01-01 when y", "'from' and 'until' stand before the title"),
      Sample("score x \"t\" ↓until 2027-01-01 { }", "'from' and 'until' stand before the title"),
      Sample("experiment ↓{ }", "expected a name for the experiment, found '{'"),
      Sample(
        "experiment e { ↓foo }",
        "expected 'hypothesis', 'agreed by', 'for', 'split', 'by', 'measures', 'expects', 'guards', 'stops early' or 'concluded', found "
          + "'foo'"),
      Sample("experiment e { expects ↓20% }", "expected 'from' after 'expects', found '20%'"),
      Sample("experiment e { expects from 20% ↓26% }", "expected 'to' after 'from', found '26%'"),
      Sample("experiment e { concluded ↓\"x\" }", "expected the day after 'concluded', found the text \"x\""),
      Sample("↓\"text\"", "expected a declaration such as 'score' or 'define', found the text \"text\""),
      Sample("↓}", "this '}' closes nothing"),
      Sample("let a = 5 ↓let b = 6", "did not expect 'let' here"),
      Sample("list ↓\"a\" = \"b\"", "expected a name for the list, found the text \"a\""),
      Sample(
        "list a ↓\"b\"",
        "expected '=' and the entries of list 'a', or 'from' and a file, found the text \"b\""),
      Sample("list a = ↓b", "expected an entry of the list in quotes, found 'b'"),
      Sample("list a from ↓b", "expected the file of the list in quotes, found 'b'"),
      Sample("pattern ↓5", "expected a name for the pattern, found '5'"),
      Sample("pattern p ↓\"x\"", "expected '=' and the pattern between slashes, found the text \"x\""),
      Sample("pattern p = ↓\"x\"", "expected a pattern between slashes, found the text \"x\""),
      Sample("let ↓5", "expected a name after 'let', found '5'"),
      Sample("let ↓when = 5", "'when' is a word of the language and cannot be a name after 'let'"),
      Sample("let x ↓5", "expected '=' and what 'x' stands for, found '5'"),
      Sample("ensure ↓a", "expected the promise as a sentence in quotes, found 'a'"),
      Sample("agreement ↓5", "expected '{' to begin the agreement, found '5'"),
      Sample(
        "agreement {\n  ↓teams a\n}",
        "expected 'between', 'timezone', 'report', 'review every', 'resources reviewed every', 'resources at most' or "
          + "'weights within' in the agreement, found 'teams'"),
      Sample("agreement {\n  between ↓\"a\"\n}", "expected the name of a team, found the text \"a\""),
      Sample(
        "agreement {\n  timezone ↓Berlin\n}",
        "expected a time zone such as Europe/Berlin in quotes, found 'Berlin'"),
      Sample("agreement ↓{\n  between a\n", "the agreement is not closed"),
      Sample("agreement { between a ↓timezone \"x\" }", "did not expect 'timezone' here"),
    ])
  func declarations(sample: Sample) { check(sample) }

  @Test(
    "the lead and its sources",
    arguments: [
      Sample("lead ↓\"x\"", "expected '{' to begin the lead, found the text \"x\""),
      Sample("lead ↓{\n  id text\n", "the lead is not closed"),
      Sample("lead {\n  id ↓5\n}", "expected the type of field 'id', found '5'"),
      Sample("lead {\n  id\n  ↓name text\n}", "expected the type of field 'id', found 'name'"),
      Sample("lead {\n  id ↓string\n}", "'string' is not a type"),
      Sample("lead {\n  id ↓txet\n}", "'txet' is not a type"),
      Sample("lead {\n  id ↓qqqqqqq\n}", "'qqqqqqq' is not a type"),
      Sample("lead {\n  ↓\"id\" text\n}", "expected the name of a field, found the text \"id\""),
      Sample("lead {\n  id text ↓requird\n}", "'requird' says nothing about a field"),
      Sample("lead {\n  id text ↓qqqqqqq\n}", "did not expect 'qqqqqqq' after field 'id'"),
      Sample("lead {\n  id text \"a\" ↓\"b\"\n}", "did not expect the text \"b\" after field 'id'"),
      Sample(
        "lead {\n  id text from ↓x\n}",
        "expected the name of the field in the data in quotes, found 'x'"),
      Sample(
        "lead {\n  id text missing ↓x\n}",
        "expected a text that means 'not known' in quotes, found 'x'"),
      Sample("lead {\n  id text split ↓x\n}", "expected the sign between two entries in quotes, found 'x'"),
      Sample("lead {\n  id time format ↓x\n}", "expected a format such as DD.MM.YYYY in quotes, found 'x'"),
      Sample("lead {\n  id flag yes ↓x\n}", "expected a text that means 'yes' in quotes, found 'x'"),
      Sample("lead {\n  id flag no ↓x\n}", "expected a text that means 'no' in quotes, found 'x'"),
      Sample("lead {\n  id text collapse ↓x\n}", "expected 'spaces' after 'collapse', found 'x'"),
      Sample("lead {\n  id number decimal ↓x\n}", "expected 'comma' after 'decimal', found 'x'"),
      Sample(
        "lead {\n  id time epoch ↓x\n}",
        "expected 'milliseconds' or 'seconds' after 'epoch', found 'x'"),
      Sample(
        "lead {\n  id text default ↓when\n}",
        "'when' is a word of the language and cannot be the default"),
      Sample("lead {\n  id choice ↓\"a\"\n}", "expected an option of the choice, found the text \"a\""),
      Sample("lead {\n  id list ↓text\n}", "expected 'of' and what the list holds, found 'text'"),
      Sample(
        "lead {\n  id list of ↓\"x\"\n}",
        "expected 'text' or a name for the items of the list, found the text \"x\""),
      Sample("lead {\n  id list of number\n↓}", "expected '{' and the fields of an item 'number', found '}'"),
      Sample("lead {\n  id list of item ↓{\n    a text\n  \n", "item 'item' is not closed"),
      Sample("input ↓5", "expected a name for the input, found '5'"),
      Sample("input a {\n  records at ↓x\n}", "expected the path to the leads in quotes, found 'x'"),
      Sample("input a {\n  email ↓\"x\"\n}", "expected how 'email' is read, found the text \"x\""),
      Sample(
        "input a {\n  email.↓\"x\"\n}",
        "expected the name of a field of the item, found the text \"x\""),
      Sample("table ↓5", "expected a name for the table, found '5'"),
      Sample("table t ↓{ a text }", "expected 'from' and the file of table 't', found '{'"),
      Sample("table t from ↓x", "expected the file of the table in quotes, found 'x'"),
      Sample("table t from \"x\" ↓", "expected '{' to begin table 't', found the end of the file"),
    ])
  func lead(sample: Sample) { check(sample) }

  @Test(
    "segments, scores and grades",
    arguments: [
      Sample("segments ↓{ }", "expected a name for the segments, found '{'"),
      Sample("segments s { ↓5 }", "expected the name of a segment, found '5'"),
      Sample("segments s {\n  A ↓if x\n}", "expected 'when' or 'otherwise' after segment 'A', found 'if'"),
      Sample("score ↓{ }", "expected a name for the score, found '{'"),
      Sample("score s {\n  ↓10 \"a\" when b\n}", "points need a sign"),
      Sample(
        "score s {\n  ↓point 10\n}",
        "expected points such as '+10 \"title\" when …', 'bands', 'points', 'group', 'from … to …', 'at least …', 'at most …', 'fades …', 'keeps …' or 'counts since …', found 'point'"
      ),
      Sample("score s {\n  +↓a \"t\"\n}", "expected the points after '+', found 'a'"),
      Sample("score s {\n  -↓a \"t\"\n}", "expected the points after '-', found 'a'"),
      Sample("score s {\n  +10 ↓when a\n}", "these points have no title"),
      Sample("score s {\n  +10 ↓title\n    when a\n}", "these points have no title"),
      Sample("score s {\n  +10 \"t\" ↓if a\n}", "did not expect 'if' here"),
      Sample("score s {\n  +(1 ↓\"t\"\n}", "expected ')', found the text \"t\""),
      Sample("score s {\n  from 0 ↓60\n}", "expected 'to' and the upper end, found '60'"),
      Sample(
        "score s {\n  group ↓highest { }\n}",
        "expected a title for the group in quotes, found 'highest'"),
      Sample("score s {\n  bands a ↓{ }\n}", "these bands have no title"),
      Sample(
        "score s {\n  bands a \"t\" {\n    10 ↓20 +5\n  }\n}",
        "expected 'to' or 'and up' after the lower edge of the band, found '20'"),
      Sample(
        "score s {\n  bands a \"t\" {\n    ↓x to 20 +5\n  }\n}",
        "expected a number as the edge of the band, found 'x'"),
      Sample(
        "score s {\n  bands a \"t\" {\n    10 to 20 ↓5\n  }\n}",
        "expected the points of the band with their sign, such as '+5', found '5'"),
      Sample(
        "score s {\n  bands a \"t\" {\n    10 to 20 +↓x\n  }\n}",
        "expected the points of the band, found 'x'"),
      Sample("grade ↓\"g\"", "expected a name for the grade, found the text \"g\""),
      Sample("grade g ↓{ }", "expected 'of' and the score that 'g' grades, found '{'"),
      Sample("grade g of ↓{ }", "expected the name of a score, found '{'"),
      Sample("grade g of s { ↓/A/ from 5 }", "expected a grade such as A, found '/'"),
      Sample(
        "grade g of s { A ↓5 }",
        "expected 'from' and the points from which grade 'A' holds, or 'otherwise', found '5'"),
    ])
  func scores(sample: Sample) { check(sample) }

  @Test(
    "definitions, propositions, pools and the route",
    arguments: [
      Sample("define ↓\"x\"", "expected a name for the definition, found the text \"x\""),
      Sample("define x ↓= 5", "expected 'when' or '{' after 'x', found '='"),
      Sample(
        "define x {\n  ↓if a\n}",
        "expected 'means', 'agreed by', 'review by', 'never when', 'always when', 'requires' or 'when', found 'if'"
      ),
      Sample("define x {\n  means ↓a\n}", "expected the meaning as a sentence in quotes, found 'a'"),
      Sample(
        "define x {\n  agreed by ↓\"a\"\n  when b\n}",
        "expected the name of a team, found the text \"a\""),
      Sample("proposition ↓\"x\"", "expected a name for the proposition, found the text \"x\""),
      Sample(
        "proposition x {\n  ↓text \"a\"\n}",
        "expected 'for', 'promised when', 'pitch' or 'resource', found 'text'"),
      Sample("proposition x {\n  pitch ↓a\n}", "expected the pitch in quotes, found 'a'"),
      Sample("proposition x {\n  resource ↓a\n}", "expected the title of the resource in quotes, found 'a'"),
      Sample(
        "proposition x {\n  resource \"a\" at ↓b\n}",
        "expected the place of the resource in quotes, found 'b'"),
      Sample(
        "proposition x {\n  resource \"a\" owner ↓\"b\"\n}",
        "expected the team that owns the resource, found the text \"b\""),
      Sample("pool ↓{ }", "expected a name for the pool, found '{'"),
      Sample("pool p { ↓a, b }", "expected 'members' and the members of pool 'p', found 'a'"),
      Sample("pool p { members ↓5 }", "expected the name of a member, found '5'"),
      Sample(
        "pool p { members a as ↓b }",
        "expected the id in the system that keeps the leads in quotes, found 'b'"),
      Sample(
        "route { to ↓\"zoe\" otherwise }", "who gets the lead is not said by a text alone, such as \"zoe\""),
      Sample("pool p {\n  ↓capacity 5\n}", "'capacity' belongs to a later version of the language"),
      Sample(
        "route {\n  ↓sdr when MQL\n}",
        "expected 'to' and where the lead goes, as in 'to sdr when MQL', found 'sdr'"),
      Sample(
        "route {\n  to ↓5 when MQL\n}",
        "expected a pool, 'person', 'queue', 'owner', 'review', 'nurture' or 'nobody', found '5'"),
      Sample("route {\n  ↓to sdr\n}", "this step has no condition"),
      Sample("test ↓{ }", "expected a title for the test in quotes, found '{'"),
      Sample(
        "test \"t\" {\n  ↓fit = 5\n}",
        "expected 'at', 'lead', 'leads from' or 'expect' in the test, found 'fit'"),
      Sample("test \"t\" {\n  lead { ↓5 = a }\n}", "expected the name of a field, found '5'"),
      Sample("test \"t\" {\n  lead { a ↓5 }\n}", "expected '=' and the value of 'a', found '5'"),
      Sample("test \"t\" {\n  lead { a = 5 ↓b = 6 }\n}", "did not expect 'b' here"),
      Sample("test \"t\" {\n  expect a because ↓b\n}", "expected the title of a rule in quotes, found 'b'"),
    ])
  func decisions(sample: Sample) { check(sample) }

  @Test(
    "expressions",
    arguments: [
      Sample("let x = ↓", "expected a value or a condition, found the end of the file"),
      Sample("let x = ↓when a", "expected a value or a condition, found 'when'"),
      Sample("let x = ↓/a/", "a pattern can only stand after 'matches'"),
      Sample("let x = a = ↓= b", "expected a value or a condition, found '='"),
      Sample("let x = (a ↓, b)", "expected ')', found ','"),
      Sample("let x = a[b↓)", "expected ']', found ')'"),
      Sample("let x = f(a ↓b)", "expected ')', found 'b'"),
      Sample("let x = a.↓5", "expected a name after the dot, found '5'"),
      Sample("let x = a between 1 ↓to 5", "expected 'and' after the lower end of 'between', found 'to'"),
      Sample("let x = days between a ↓, b", "expected 'and' between the two days, found ','"),
      Sample(
        "let x = a is ↓b",
        "expected 'known', 'missing', 'yes', 'no' or 'unknown' after 'is', found 'b'"),
      Sample("let x = a matches ↓\"b\"", "expected a pattern, found the text \"b\""),
      Sample("let x = ↓2 months", "'2 months' is not a duration, because a month has no fixed length"),
      Sample("let x = any ↓5", "expected the name of an item, such as 'activity', found '5'"),
      Sample("let x = sum of ↓5", "expected the field to add up, as in 'sum of amount of order', found '5'"),
      Sample(
        "let x = sum of a ↓where b",
        "expected 'of' and the name of the items, as in 'sum of amount of order', found 'where'"),
      Sample("let x = choose ↓a", "expected '{' to begin 'choose', found 'a'"),
      Sample("let x = choose {\n  5 ↓if a\n}", "expected 'when' or 'otherwise' after the value, found 'if'"),
      Sample("let x = choose {\n  5 otherwise\n  ↓6 when a\n}", "nothing can follow 'otherwise' in 'choose'"),
      Sample("let x = choose ↓{\n  5 when a\n", "'choose' is not closed"),
      Sample("let x = a.a.a.a.a.a.a.a.a↓.a", "more than 8 '.' and '[' after one another"),
      Sample("let x = a +↓", "expected a value or a condition, found the end of the file"),
      Sample(
        "let x = a is yes is yes is yes is yes is yes is yes is yes is yes ↓is yes",
        "more than 8 times 'is' after one another"),
      Sample(
        "let x = ((((((((((((((((((((((((((((((((↓a))))))))))))))))))))))))))))))))",
        "this is nested more than 32 levels deep"),
      Sample("let x = a\n↓+ b", "expected a declaration such as 'score' or 'define', found '+'"),
      Sample("let x = a = b ↓= c", "did not expect '=' here"),
    ])
  func expressions(sample: Sample) { check(sample) }

  @Test("bytes that are not UTF-8")
  func brokenBytes() {
    let header = Array("accord 1\n".utf8)
    expectDiagnostics(
      inBytes: header + [0xFF, 0xFE], ["this cannot be read: it is not UTF-8 text"], at: [9])
    expectDiagnostics(
      inBytes: header + Array("let x = \"a".utf8) + [0xE4] + Array("\"".utf8),
      ["this text cannot be read: it is not UTF-8"], at: [18])
    expectDiagnostics(
      inBytes: header + Array("pattern p = /".utf8) + [0xE4] + Array("/".utf8),
      ["this text cannot be read: it is not UTF-8"], at: [22])
  }

  @Test("a missing brace is reported once, for the innermost block")
  func missingBraceIsReportedOnce() {
    expectDiagnostics(
      in: """
        score s {
          group "a" ↓{
            +1 "b" when choose { yes when x }

        list l = "x"
        """, ["group \"a\" is not closed"])
  }

  @Test("a missing '{' does not make mistakes of the lines that follow")
  func missingOpeningBrace() {
    expectDiagnostics(
      in: """
        route
          ↓to sdr when MQL
          to nobody otherwise
        }
        list a = ↓b
        """,
      [
        "expected '{' to begin the route, found 'to'", "expected an entry of the list in quotes, found 'b'",
      ])
  }

  @Test("a mistyped word is corrected")
  func corrections() throws {
    let samples = [
      "scroe s { }": "accord 1\nscore s { }", "lead {\n  a txt\n}": "accord 1\nlead {\n  a text\n}",
      "lead {\n  a picklist\n}": "accord 1\nlead {\n  a choice\n}",
      "lead {\n  a text lowercas\n}": "accord 1\nlead {\n  a text lowercase\n}",
    ]
    for (source, corrected) in samples {
      let file = SourceFile(path: "a.accord", bytes: Array("accord 1\n\(source)".utf8))
      let fixIt = try #require(Parser.parse(file, index: 0).1.first?.fixIts.first, "\(source)")
      var bytes = file.bytes
      bytes.replaceSubrange(fixIt.range.bytes, with: Array(fixIt.replacement.utf8))
      #expect(String(decoding: bytes, as: UTF8.self) == corrected)
    }
  }
}
