import AccordStream
import Testing

/// Rows of CSV that are no leads.
@Suite struct SkippedRowsTests {
  @Test func emptyRowsArePassedOver() {
    #expect(
      found("a,b\n1,2\n,\n \t,\"\"\n,,,,\n,3\n") == [
        "2: {\"a\":\"1\",\"b\":\"2\"}", "3- empty", "4- empty", "5- empty", "6: {\"a\":null,\"b\":\"3\"}",
      ])
  }

  @Test func theHeaderOnceMoreIsPassedOver() {
    #expect(
      found("id,Lead Source\n1,2\nid,Lead Source\n\u{FEFF}ID, lead_source \n3,4\n") == [
        "2: {\"id\":\"1\",\"Lead Source\":\"2\"}", "3- header", "4- header",
        "5: {\"id\":\"3\",\"Lead Source\":\"4\"}",
      ])
    #expect(found(",a\n,a\n1,2\n") == ["2- header", "3: {\"\":\"1\",\"a\":\"2\"}"])
    #expect(found("a\na\nb\n") == ["2- header", "3: {\"a\":\"b\"}"])
  }

  @Test func aLeadMayBeCalledLikeAColumn() {
    #expect(
      found("id,name\nid,x\nx,name\n") == [
        "2: {\"id\":\"id\",\"name\":\"x\"}", "3: {\"id\":\"x\",\"name\":\"name\"}",
      ])
    #expect(found("a,b,c\na,a,a\n") == ["2: {\"a\":\"a\",\"b\":\"a\",\"c\":\"a\"}"])
  }

  @Test func rowsBelowAnotherHeaderAreNoLeadsOfThis() {
    #expect(
      found("id,country\n1,DE\ncountry,id\nAT,2\nid,country\n3,CH\n") == [
        "2: {\"id\":\"1\",\"country\":\"DE\"}",
        "3! is another header: other columns, or the same in another order",
        "4! stands below another header: line 3; read each file by itself", "5- header",
        "6: {\"id\":\"3\",\"country\":\"CH\"}",
      ])
    #expect(found("id,country\nid,country,age\n1,DE,7\n").map { $0.prefix(2) } == ["2!", "3!"])
  }

  @Test func aLineThatNamesTheDelimiterIsPassedOver() {
    #expect(found("sep=;\r\na;b,c\r\n1;2\r\n") == ["1- separator", "3: {\"a\":\"1\",\"b,c\":\"2\"}"])
    #expect(found("\u{FEFF}\"SEP=|\"\na|b\n1|2\n") == ["1- separator", "3: {\"a\":\"1\",\"b\":\"2\"}"])
    #expect(found("sep=\t\na\tb\n1\t2\n") == ["1- separator", "3: {\"a\":\"1\",\"b\":\"2\"}"])
    #expect(found("sep=:\na:b\n1:2\n") == ["1- separator", "3: {\"a\":\"1\",\"b\":\"2\"}"])
    #expect(found("sep=;;;;\na;b\n1;2\n") == ["1- separator", "3: {\"a\":\"1\",\"b\":\"2\"}"])
    #expect(
      found("sep=;\na,b\n1,2\n", InputOptions(delimiter: UInt8(ascii: ","))) == [
        "1- separator", "3: {\"a\":\"1\",\"b\":\"2\"}",
      ])
    #expect(found("sep=x,b\n1,2\n") == ["2: {\"sep=x\":\"1\",\"b\":\"2\"}"])
    #expect(found("a\nsep=;\n") == ["2: {\"a\":\"sep=;\"}"])
  }

  @Test func aRowThatDoesNotFitNamesTheDelimiterWhereItIsInDoubt() {
    #expect(
      found("a;b (x, y, z)\n1\n") == [
        "2! has 1 cell, the header has 3: cut at ',', and '--delimiter' sets another sign"
      ])
    #expect(found("a,b\n1\n") == ["2! has 1 cell, the header has 2"])
    #expect(
      found("a;b (x, y, z)\n1;2\n", InputOptions(delimiter: UInt8(ascii: ","))) == [
        "2! has 1 cell, the header has 3"
      ])
  }
}
