import Testing

@testable import AccordStream

@Suite struct SpreadsheetCellTests {
  @Test(
    "a cell that a spreadsheet would run is a text",
    arguments: [
      "=HYPERLINK(\"http://example.com\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(1+1)", "-", "+", "=", "--5",
      "+49 30 1234",
      "-1-1", "+1+A1", "-5 days", "=-5", " =1+1", "\u{A0}=1", "\u{FEFF}=1", "\u{200B}@a", "\u{FF1D}1+1",
      "\u{FF0B}1", "\u{FF0D}1",
      "\u{FF20}a", "-1e", "-1.2.", "+.", "-0x1F", "\t", "\r", "\u{0}=1",
    ])
  func formula(cell: String) {
    #expect(SpreadsheetCell.safe(cell) == "'\(cell)")
  }

  @Test(
    "everything else stays as it is",
    arguments: [
      "", "a", "5", "-5", "+3.5", "-1.234,56", "+1,000,000", "-2e-3", "-1E6", "+10%", "-.5", "0", "a=b",
      "a + b", "x-y",
      "mail@example.com", "'=1", "home market +30; pages -7.5", "L-0001", "\"=1\"", "é", " a", "a; -5",
      "one\ntwo",
      "2026-11-01T00:00:00Z", "– a",
    ])
  func others(cell: String) {
    #expect(SpreadsheetCell.safe(cell) == cell)
  }

  @Test(
    "inside a cell too, where a spreadsheet that separates otherwise begins one",
    arguments: [
      ("x;=1+1", "x;'=1+1"), ("x;\"=1+1&\"", "x;'\"=1+1&\""), ("a\n=1", "a\n'=1"),
      ("a\r\n@b;-5;+c", "a\r\n'@b;-5;'+c"),
      ("\t=1", "'\t'=1"), ("=a;=b", "'=a;'=b"), ("a;  -b", "a;'  -b"), ("\r=1", "'\r'=1"), ("\n=1", "\n'=1"),
    ])
  func parts(cell: String, safe: String) {
    #expect(SpreadsheetCell.safe(cell) == safe)
  }

  @Test(
    "digits that are no quantity are shown as they are",
    arguments: [
      "+49 30 1234", "+4930123456", "0012", "01067", "00", "151000000001", "(030) 12 34-56", "0561/12345",
      "030.1234.5", "+1 (555) 010-9999", " +49 30 1234", "+1+2+3+4+5", "1 51 000 000 001",
      String(repeating: "1", count: 255),
    ])
  func names(cell: String) {
    #expect(SpreadsheetCell.text(cell) == "=\"\(cell)\"")
  }

  @Test(
    "what Excel leaves as it is stays, and what it would run is safe",
    arguments: [
      "", "0", "5", "1067", "12345678901", "0.5", "L-0001", "01.02.2026", "1/2/2026", "2026-11-02",
      "a+49301234",
      "=1+1", "-12345", "-1-2-3-4-5", "@0123456", "+1+A12345", "+49 30 1234\"", "+4", "0\"&A1&\"12345",
      "+12345;6",
      "=\"0012\"", "001234\n5", "\u{661}\u{662}\u{663}\u{664}\u{665}0", String(repeating: "1", count: 256),
    ])
  func others(than cell: String) {
    #expect(SpreadsheetCell.text(cell) == SpreadsheetCell.safe(cell))
  }
}
