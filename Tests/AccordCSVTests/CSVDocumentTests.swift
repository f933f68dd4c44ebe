import AccordCSV
import Testing

@Suite struct CSVDocumentTests {
  @Test func readsHeaderRowsAndWhatIsMalformed() {
    let document = CSVDocument.read(Array(" id ;name\n1;\"Ada\n\nL\"\n2\n3;x\"y\n4;Bob\n".utf8))
    #expect(document.header?.names == ["id", "name"])
    #expect(document.headerLine == 1)
    #expect(document.rows.map(\.line) == [2, 7])
    #expect(document.rows.map { String(decoding: $0.cells[1], as: UTF8.self) } == ["Ada\n\nL", "Bob"])
    #expect(document.malformedRows.map(\.line) == [5, 6])
    #expect(
      document.malformedRows.map(\.reason) == [
        "has 1 cell, the header has 2", "has a quote inside a cell that does not start with one",
      ])
  }

  @Test func anUnreadableHeaderLosesNothing() {
    let document = CSVDocument.read(Array("a,b\"\n1,2\n".utf8))
    #expect(document.header == nil)
    #expect(document.rows.isEmpty)
    #expect(document.malformedRows.map(\.line) == [1, 2])
  }

  @Test func anEmptyDocumentHasNoHeader() {
    #expect(CSVDocument.read([]).header == nil)
    #expect(CSVDocument.read(Array("\n\r\n".utf8)).malformedRows.isEmpty)
  }

  @Test func headersTellDuplicatesAndMissingNames() {
    let header = CSVHeader(cells: ["a", "", "b ", "b", "a", " ", "a"].map { Array($0.utf8) })
    #expect(header.duplicates == ["b", "a"])
    #expect(header.mismatch(cellCount: 7) == nil)
  }

  @Test(arguments: [
    ("a,b,c", ","), ("a;b;c", ";"), ("a\tb", "\t"), ("a|b|c", "|"), ("single", ","), ("a,b;c", ","),
    ("\"x,y,z\";b", ";"), ("", ","), ("a;b|c;d,e", ";"),
  ])
  func findsTheDelimiter(_ header: String, _ delimiter: Character) {
    #expect(CSVDialect.detectDelimiter(header.utf8) == delimiter.asciiValue)
  }

  @Test(arguments: [
    (16 << 20, "16 MiB"), (1000, "1000 bytes"), (1, "1 byte"), (1536 << 10, "1536 KiB"), (1 << 30, "1 GiB"),
  ])
  func amountsInWords(_ amount: Int, _ words: String) {
    #expect(ByteCount.description(amount) == words)
  }
}
