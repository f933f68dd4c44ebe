import AccordCSV
import AccordTestSupport
import Testing

@Suite struct CSVRecordReaderTests {
  @Test func readsRecordsWithTheirLines() {
    let records = read("a,b\r\n1,2\n\n\r\n\"x\ny\",\"q\"\"q\"\n last , ")
    #expect(
      records == [
        .cells(1, ["a", "b"], raw: "a,b"), .cells(2, ["1", "2"], raw: "1,2"),
        .cells(5, ["x\ny", "q\"q"], raw: "\"x\ny\",\"q\"\"q\""), .cells(7, [" last ", " "], raw: " last , "),
      ])
  }

  @Test func keepsEmptyCellsAndLineEndsInsideQuotes() {
    #expect(read(",\n\"\",\n\"\"\n\"a\r\nb\"\n").map(\.cells) == [["", ""], ["", ""], [""], ["a\r\nb"]])
  }

  @Test func dropsOneByteOrderMark() {
    #expect(read("\u{FEFF}a,b\n").map(\.cells) == [["a", "b"]])
    #expect(read("\u{FEFF}").isEmpty)
    #expect(read([0xEF, 0xBB]).map(\.line) == [1])
  }

  @Test(arguments: [
    ("a,b\"c\nd,e\n", "has a quote inside a cell that does not start with one"),
    ("\"a\"x,b\nd,e\n", "has a quoted cell with text behind its closing quote, or without a closing quote"),
    ("\"a,b\nd,e\n", "has a quoted cell with text behind its closing quote, or without a closing quote"),
    ("a\rb\nd,e\n", "has a carriage return inside the line"),
    ("a\r\"b\nd,e\n", "has a carriage return inside the line"),
  ])
  func aMistakeCostsOneLine(_ document: String, _ reason: String) {
    let records = read(document, delimiter: UInt8(ascii: ","))
    #expect(records.count == 2)
    #expect(records.first?.content == .malformed(reason))
    #expect(records.first?.line == 1)
    #expect(records.last?.cells == ["d", "e"])
    #expect(records.last?.line == 2)
  }

  @Test func aMistakeInALaterLineOfARecordCostsItsFirstLineOnly() {
    let records = read("h,i\n1,\"open\n2,two\n3,\"three\"\n")
    #expect(records.map(\.line) == [1, 2, 3, 4])
    #expect(records.map(\.cells) == [["h", "i"], nil, ["2", "two"], ["3", "three"]])
  }

  @Test func invalidTextIsMalformed() {
    let records = read(Array("a,b\n".utf8) + [0xC3, 0x28] + Array(",x\nc,d".utf8))
    #expect(records.map(\.line) == [1, 2, 3])
    #expect(
      records[1].content
        == .malformed(
          "is not valid UTF-8: byte 1 is 0xC3, in Windows-1252 'Ã'"
        ))
  }

  @Test func recordsOverTheLimitAreSkipped() {
    let long = String(repeating: "x", count: 21)
    let records = read("a,b\n\(long)\nc,d\n\"\(long.dropLast(11))\n\(long.dropLast(11))\"\n", limit: 20)
    #expect(records.map(\.line) == [1, 2, 3, 4, 5])
    #expect(records.map { $0.cells != nil } == [true, false, true, false, false])
    #expect(records[1].content == .malformed("is longer than the limit of 20 bytes"))
    #expect(
      records[3].content == .malformed("has a quoted cell that does not end within the limit of 20 bytes"))
    #expect(read(String(long.dropLast()) + "\n", limit: 20).first?.cells != nil)
  }

  @Test func aLongLineKeepsItsStartOnly() {
    let records = read(String(repeating: "y", count: 1_000_000), limit: 100_000)
    #expect(records.map(\.raw.count) == [CSVRecordReader.keptOfLongRecords])
  }

  @Test func howItIsCutMakesNoDifference() {
    var random = SplitMix64(seed: 11)
    for round in 0..<400 {
      let document = random.dirtyCSV(length: Int.random(in: 0...200, using: &random))
      let limit = [12, 40, 1000][round % 3]
      let whole = read(document, limit: limit)
      let pieces = read(document, limit: limit) { Int.random(in: 1...9, using: &random) }
      #expect(whole == pieces, "\(String(decoding: document, as: UTF8.self).debugDescription)")
    }
  }

  @Test func plainRowsAreReadAsByLibcsv() {
    var random = SplitMix64(seed: 6)
    let telling = Array("\"\"\"\",,,a é".utf8)
    var rowCount = 0
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...24, using: &random)
      let line = (0..<length).map { _ in telling[Int.random(in: 0..<telling.count, using: &random)] }
      let cells = read(line, delimiter: UInt8(ascii: ",")).map(\.cells)
      // A doubled quote brings the line to libcsv.
      let withQuote = read(line + Array(#","""""#.utf8), delimiter: UInt8(ascii: ",")).map(\.cells)
      #expect(withQuote == cells.map { $0.map { $0 + ["\""] } }, "\(String(decoding: line, as: UTF8.self))")
      if cells.first.flatMap({ $0 })?.isEmpty == false { rowCount += 1 }
    }
    #expect(rowCount > 1_000)
  }

  @Test func nothingIsLostOfRandomBytes() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<10_000 {
      let document = random.dirtyCSV(length: Int.random(in: 0...80, using: &random))
      let records = read(document, delimiter: UInt8(ascii: ","))
      // Every line with something in it belongs to exactly one record.
      let bare = document.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(document.dropFirst(3)) : document
      let wanted = bare.filter { $0 != 0x0A && $0 != 0x0D }
      #expect(records.flatMap(\.raw).filter { $0 != 0x0A && $0 != 0x0D } == wanted)
      #expect(zip(records, records.dropFirst()).allSatisfy { $0.line < $1.line })
    }
  }
}
