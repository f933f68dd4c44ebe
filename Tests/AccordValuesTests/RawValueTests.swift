import AccordValues
import Testing

@Suite("Raw values and JSON")
struct RawValueTests {
  @Test func findsTheFirstMember() {
    let record = RawValue.record([
      RawField(key: "a", value: .flag(true)), RawField(key: "b", value: .null),
      RawField(key: "a", value: .flag(false)),
    ])
    #expect(record.member("a") == .flag(true))
    #expect(record.member("b") == .null)
    #expect(record.member("c") == nil)
    #expect(RawValue.list([]).member("a") == nil)
  }

  @Test func rendersJSON() {
    let value = RawValue.record([
      RawField(key: "n", value: .number("1.50")),
      RawField(key: "l", value: .list([.null, .flag(false), .text("a\"b"), .list([]), .record([])])),
    ])
    #expect(value.json == #"{"n":1.50,"l":[null,false,"a\"b",[],{}]}"#)
  }

  @Test(arguments: [
    ("", #""""#), ("a/b", #""a/b""#), ("\\\"", #""\\\"""#), ("\n\t\r\u{8}\u{C}", #""\n\t\r\b\f""#),
    ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("é\u{2028}😀", "\"é\u{2028}😀\""),
  ])
  func quotes(text: String, quoted: String) {
    #expect(JSONText.quote(text) == quoted)
    var bytes: [UInt8] = []
    JSONText.append(Text(text), to: &bytes)
    #expect(bytes == Array(quoted.utf8))
  }
}
