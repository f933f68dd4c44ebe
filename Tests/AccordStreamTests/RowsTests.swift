import AccordCSV
import AccordStream
import Testing

/// CSV.
@Suite struct RowsTests {
  @Test func readsRowsAsTexts() {
    #expect(
      found("\u{FEFF} name ;\"e\"\"mail\"\r\nAda;a@b.c\r\n\r\n\"x\ny\";\n") == [
        #"2: {"name":"Ada","e\"mail":"a@b.c"}"#, #"4: {"name":"x\ny","e\"mail":null}"#,
      ])
    #expect(found("a,b\n").isEmpty)
  }

  @Test func rowsThatDoNotFitAreUnreadable() {
    #expect(
      found("\n\na,b,c\n1,2\n1,2,3\n1\n1,2,3,4\n") == [
        "4! has 2 cells, the header has 3", "5: {\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}",
        "6! has 1 cell, the header has 3", "7! has 4 cells, the header has 3",
      ])
  }

  @Test func aDelimiterCanBeForced() {
    #expect(
      found("a;b,c\n1;2,3\n", InputOptions(delimiter: UInt8(ascii: ","))) == [
        "2: {\"a;b\":\"1;2\",\"c\":\"3\"}"
      ])
  }

  @Test func mistakesCostOneLine() {
    #expect(
      found("a,b\n1,\"open\n2,x\n3,y\"z\n4,w") == [
        "2! has a quoted cell with text behind its closing quote, or without a closing quote",
        "3: {\"a\":\"2\",\"b\":\"x\"}", "4! has a quote inside a cell that does not start with one",
        "5: {\"a\":\"4\",\"b\":\"w\"}",
      ])
  }

  @Test func anUnreadableHeaderMakesAllUnreadable() {
    #expect(
      found("a,b\"\n1,2\n3,4") == [
        "1! is the header, and has a quote inside a cell that does not start with one",
        "2! stands below a header that cannot be read", "3! stands below a header that cannot be read",
      ])
  }

  @Test func theHeaderIsThereToLookAt() {
    let reader = InputReader()
    reader.feed(Array("a,,a\n1,2,3\n".utf8))
    #expect(reader.next()?.isLead == true)
    #expect(reader.format == .csv)
    #expect(reader.header?.names == ["a", "", "a"])
    #expect(reader.header?.duplicates == ["a"])
  }

  @Test func aFirstLineOfBlanksDoesNotGrow() {
    let blanks = String(repeating: " ", count: 1000)
    let all = records(blanks + "{}\n{\"a\":1}", InputOptions(maxLine: 100))
    #expect(all.allSatisfy { !$0.isLead })
    #expect(all.first?.reason == "is the header, and is longer than the limit of 100 bytes")
  }
}
