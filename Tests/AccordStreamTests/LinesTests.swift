import AccordStream
import AccordValues
import Testing

/// NDJSON.
@Suite struct LinesTests {
  @Test func readsOneObjectALine() {
    #expect(
      found("{\"a\":1}\n\n \t\r\n{\"b\":[true,null,\"x\"]}\r\n{\"c\":{}}") == [
        "1: {\"a\":1}", "4: {\"b\":[true,null,\"x\"]}", "5: {\"c\":{}}",
      ])
    #expect(found("").isEmpty)
    #expect(found("\n\n").isEmpty)
    #expect(found("\u{FEFF}\n{\"a\":1}") == ["2: {\"a\":1}"])
  }

  @Test(arguments: [
    "0", "-0", "0.10", "1e2", "1E+05", "-1.50e-3", "12345678901234567890", "9223372036854775808", "100.000",
    "0.1234567890123456789012345678901234567890", "1.0", "-9223372036854775808", "123456789012345678.125",
  ])
  func numbersStayAsWritten(_ number: String) {
    #expect(
      found("{\"n\":\(number),\"m\":[ \(number) ,{\"k\":\(number)}]}") == [
        "1: {\"n\":\(number),\"m\":[\(number),{\"k\":\(number)}]}"
      ])
  }

  @Test func textsMayHoldAnything() {
    let line = #"{"a\u0000b":"\"\\\/\b\f\n\r\té\u00e9\ud83d\ude00","":"" , "a\u0000b" : ":,{}[]" }"#
    let lead = records(line).first?.content
    let expected = RawValue.record([
      RawField(key: "a\u{0}b", value: .text("\"\\/\u{8}\u{c}\n\r\té\u{e9}😀")),
      RawField(key: "", value: .text("")),
      RawField(key: "a\u{0}b", value: .text(":,{}[]")),
    ])
    #expect(lead == .lead(expected))
  }

  @Test(arguments: [
    ("nope", "is not JSON: 'nope' in column 1 is no JSON; put texts in double quotes"),
    ("{\"a\":}", "is not JSON: a value is missing before '}' in column 6"),
    (
      "{\"a\":1,}",
      "is not JSON: a comma stands before '}' in column 8, with nothing behind it; take the comma away"
    ),
    (
      "{\"a\":1} {\"b\":2}",
      "is not JSON: a second value begins in column 9; write one object a line, or a list with commas between them"
    ),
    ("{\"a\":\"x}", "is not JSON: the text that begins in column 6 has no closing quote"),
    (
      "{\"a\":\"\\x\"}",
      "is not JSON: the escape '\\' before 'x' in column 8 is not allowed; write '\\\\' for a backslash"
    ),
    ("{\"a\":\"\\ud800\"}", "is not JSON: a text has an escape that is not allowed"),
    (
      "{\"a\":\"\u{1}\"}",
      "is not JSON: a text has the invisible sign U+0001 in column 7; write it as an escape such as \\t"
    ),
    (
      "{\"a\":01}",
      "is not JSON: the number '01' in column 6 is not well formed; write it as 1234.5, or as a text"
    ),
    (
      "{\"a\":1.}",
      "is not JSON: the number '1.' in column 6 is not well formed; write it as 1234.5, or as a text"
    ),
    ("{\"a\":-}", "is not JSON: '}' stands in column 7, where a value must stand"),
    ("{\"a\":1e999}", "cannot be read: a number has too many digits"),
    ("{\"a\":123456789012345678901234567890}", "cannot be read: a number has too many digits"),
    ("[1]", "is a list, not an object"), ("\"x\"", "is a text, not an object"),
    ("12", "is a number, not an object"),
    ("true", "is true or false, not an object"), ("null", "is null, not an object"),
  ])
  func dirtIsUnreadable(_ line: String, _ reason: String) {
    #expect(
      found("{\"a\":1}\n\(line)\n{\"b\":2}\n", InputOptions(format: .ndjson)) == [
        "1: {\"a\":1}", "2! \(reason)", "3: {\"b\":2}",
      ])
  }

  @Test func invalidTextIsUnreadable() {
    let input = Array("{\"a\":\"".utf8) + [0xC3, 0x28] + Array("\"}\n{\"b\":1}\n".utf8)
    #expect(
      records(input).map(\.summary) == [
        "1! is not valid UTF-8: byte 7 is 0xC3, in Windows-1252 'Ã'",
        "2: {\"b\":1}",
      ])
  }

  @Test func nestingEndsAt64() {
    func nested(_ depth: Int, _ innermost: String) -> String {
      let lists = (String(repeating: "[", count: depth - 1), String(repeating: "]", count: depth - 1))
      return "{\"a\":" + lists.0 + innermost + lists.1 + "}"
    }
    for innermost in ["", "1", "\"a\""] {
      #expect(records(nested(64, innermost)).map(\.isLead) == [true])
      #expect(records(nested(65, innermost)).map(\.reason) == ["is nested deeper than 64 levels"])
      #expect(records(nested(200_000, innermost)).map(\.reason) == ["is nested deeper than 64 levels"])
    }
  }

  @Test func longLinesAreSkipped() {
    let long = "{\"a\":\"" + String(repeating: "x", count: 100) + "\"}"
    let options = InputOptions(maxLine: 50)
    #expect(
      found("{\"a\":1}\n\(long)\n{\"b\":2}\n\(long)", options) == [
        "1: {\"a\":1}", "2! is longer than the limit of 50 bytes", "3: {\"b\":2}",
        "4! is longer than the limit of 50 bytes",
      ])
  }

  @Test func anObjectOnSeveralLinesIsExplained() {
    let reasons = records("{\n  \"a\": 1\n}\n", InputOptions(format: .ndjson)).map(\.reason)
    #expect(reasons.count == 3)
    #expect(reasons.first??.contains("--from json") == true)
  }

  @Test func rawIsCutBetweenCharacters() {
    let record = records("{\"a\":\"" + String(repeating: "é", count: 2000) + "\"}").first
    #expect(record?.isLead == true)
    // Six bytes and 508 characters of two make 1022; one more and it would be whole as well.
    #expect(record?.raw.count == 1024)
    let shifted = records("{\"aa\":\"" + String(repeating: "é", count: 2000) + "\"}").first
    #expect(shifted?.raw.count == 1023)
    #expect(shifted.map { String(decoding: $0.raw, as: UTF8.self).contains("\u{FFFD}") } == false)
  }

  @Test func aParserThatGrewStillReads() {
    var input = ""
    for size in [10, 5_000, 3_000_000, 10, 200_000, 1, 9_000_000, 12] {
      input += "{\"a\":\"" + String(repeating: "y", count: size) + "\",\"n\":1.50}\n"
    }
    #expect(records(input).map(\.isLead) == [Bool](repeating: true, count: 8))
  }
}
