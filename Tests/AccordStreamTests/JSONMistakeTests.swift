import AccordStream
import AccordTestSupport
import Testing

/// What is said about lines that are nearly JSON.
@Suite struct JSONMistakeTests {
  @Test(arguments: [
    ("{\"a\":NaN}", "NaN in column 6 is no JSON; write null"),
    ("{\"a\":-Infinity}", "-Infinity in column 7 is no JSON; write null"),
    ("{\"a\": None, \"b\": True}", "None in column 7 is no JSON; write null"),
    ("{\"b\":True}", "True in column 6 is no JSON; write true"),
    ("{'a':1}", "a text begins with ' in column 2; JSON takes double quotes"),
    ("{\"ä\":“x”}", "'“' in column 6 is a quote of a word processor; JSON takes straight ones"),
    (
      "{\"a\":1},",
      "a comma stands behind the object in column 8; take it away, or make a list of the lines: [ … ]"
    ),
    ("{\"a\":1}; {}", "more stands behind the object from column 8 on; write one object a line"),
    ("{\"a\":1} // x", "a comment begins in column 9, and JSON has none; take it away"),
    ("{a:1}", "the key 'a' in column 2 is not in double quotes"),
    ("{\"a\" 1}", "a colon is missing before '1' in column 6"),
    ("{\"a\":1 \"b\":2}", "a comma is missing before '\"' in column 8"),
    ("{\"a\":[1,]}", "a comma stands before ']' in column 9, with nothing behind it; take the comma away"),
    ("{\"a\":[,1]}", "a value is missing before the comma in column 7"),
    ("{\"a\":1,,\"b\":2}", "a comma too many stands in column 8"),
    ("{\"a\"=1}", "a colon is missing before '=' in column 5"),
    ("{\"a\":1}}", "'}' in column 8 closes nothing"),
    ("{\"a\":\u{A0}1}", "the invisible sign U+00A0 stands in column 6, where a value must stand"),
    ("{\"a\":+1}", "the number '+1' in column 6 is not well formed; write it as 1234.5, or as a text"),
    ("{\"a\":\"x\ty\"}", "a text has a tab in column 8; write it as an escape such as \\t"),
    ("{\"a\":[1}", "a closing bracket is missing before '}' in column 8"),
    ("{\"a\":{\"b\":1}", "a closing brace is missing"), ("{\"a\":[1", "a closing bracket is missing"),
    ("{\"a\":", "it ends where a value must stand"),
    (
      "{\"a\":\"C:\\dir\"}",
      "the escape '\\' before 'd' in column 10 is not allowed; write '\\\\' for a backslash"
    ),
    ("{\"a\":\"x}", "the text that begins in column 6 has no closing quote"),
    ("{\"a\":DE}", "'DE' in column 6 is no JSON; put texts in double quotes"),
  ])
  func theSignIsNamed(_ line: String, _ mistake: String) {
    #expect(found(line, InputOptions(format: .ndjson)) == ["1! is not JSON: \(mistake)"])
  }

  @Test func theLineOfAnElementIsNamed() {
    #expect(
      found("[\n{\n \"a\": 1,\n \"b\": nan\n}\n]") == [
        "2! is not JSON: nan in column 7 of its line 3 is no JSON; write null"
      ])
  }

  /// Whatever is no JSON is said with a reason, and what is JSON is not looked at.
  @Test func everyRefusalHasAReason() {
    var random = SplitMix64(seed: 21)
    for _ in 0..<5_000 {
      let line = random.dirt(length: Int.random(in: 1...40, using: &random)).filter { $0 != 0x0A }
      for record in records(line, InputOptions(format: .ndjson)) {
        #expect(record.reason?.hasSuffix(": ") != true, "\(String(decoding: line, as: UTF8.self))")
      }
    }
  }
}
