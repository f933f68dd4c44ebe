import AccordCSV
import AccordStream
import AccordTestSupport
import Testing

/// Rows that are not written as their header asks for: which are read, and how.
@Suite struct RowShapeTests {
  private func rows(_ text: String, isLenient: Bool = true) -> [String] {
    var options = InputOptions(format: .csv)
    options.isLenient = isLenient
    return records(Array(text.utf8), options).map(\.summary)
  }

  @Test func linesThatLibcsvReadsAreReadAlike() {
    var random = SplitMix64(seed: 11)
    var count = 0
    for _ in 0..<20_000 {
      let line = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Array("\"\"\",,ab ".utf8).randomElement(using: &random) ?? 0
      }
      let reader = CSVRecordReader(delimiter: UInt8(ascii: ","))
      reader.feed(line)
      reader.finish()
      guard case .cells(let cells)? = reader.next()?.content else { continue }
      count += 1
      let lenient = LenientLine(line[...], delimiter: UInt8(ascii: ","))
      var start = 0
      let found = lenient?.ends.map { end in
        defer { start = end }
        return Array(lenient?.text[start..<end] ?? [])
      }
      #expect(found == cells, "\(String(decoding: line, as: UTF8.self))")
    }
    #expect(count > 2_000)
  }

  @Test func quotesInsideCellsAreText() {
    #expect(rows("id,company\nA1,5\" Pipes\n") == [#"2: {"id":"A1","company":"5\" Pipes"}"#])
    #expect(rows("id,company\nA1,\"5\" Pipes\"\n") == [#"2: {"id":"A1","company":"5\" Pipes"}"#])
    #expect(rows("id,company\n=\"007\",=\"a,b\"\n") == [#"2: {"id":"007","company":"a,b"}"#])
    #expect(rows("id,company\nA1,\"the \"best\"\"\n") == [#"2: {"id":"A1","company":"the \"best\""}"#])
    #expect(rows("id,company\nA1,\"open\n").map { $0.prefix(2) } == ["2!"])
  }

  @Test func shortRowsAreFilled() {
    #expect(rows("a,b,c\n1,2\n") == [#"2: {"a":"1","b":"2","c":null}"#])
    #expect(rows("a,b,c\n1,2\n", isLenient: false) == ["2! has 2 cells, the header has 3"])
    // A title, or what is left of one.
    #expect(rows("a,b,c\n1\n") == ["2! has 1 cell, the header has 3"])
    #expect(rows("a,b,c\n1,\n") == ["2! has 2 cells, the header has 3"])
  }

  @Test func emptyCellsBehindTheLastColumnAreLeftOut() {
    #expect(rows("a,b\n1,2\n3,4,,\n") == [#"2: {"a":"1","b":"2"}"#, #"3: {"a":"3","b":"4"}"#])
    #expect(rows("a,b\n1,2\n3,4,x\n")[1] == "3! has 3 cells, the header has 2")
  }

  @Test func rowsThatAllEndWithADelimiterAreReadWithoutIt() {
    #expect(
      rows("a,b\n1,2,\n3,4,\n", isLenient: false) == [#"2: {"a":"1","b":"2"}"#, #"3: {"a":"3","b":"4"}"#])
    // Which of the rows is cut in the wrong places, nobody knows.
    #expect(
      rows("a,b\n1,2,\n3,4\n", isLenient: false)[1]
        == "3! has no delimiter at its end, which the rows above it have")
    #expect(rows("a,b\n1,2\n3,4,\n", isLenient: false)[1] == "3! has 3 cells, the header has 2")
  }

  @Test func behindAnOpenQuoteNothingIsAmended() {
    let found = rows("a,b,c\n1,\"2,3\n4,rest\" x,5\nmore,text\n6,7,8\n9,10\n")
    #expect(found.map { String($0.prefix(2)) } == ["2!", "3!", "4!", "5:", "6:"])
  }

  @Test func aTotalIsNoLead() {
    let totals = ["Total,,12", "Grand Total:,,", ",Summe,1.200", "GESAMT,,"]
    for row in totals {
      #expect(rows("a,b,c\n1,2,3\n\(row)\n", isLenient: false).last?.contains("is a total") == true, "\(row)")
    }
    // Names of companies.
    for row in ["Total,FR,12", "Total,12,3", "Totalis,,1"] {
      #expect(rows("a,b,c\n1,2,3\n\(row)\n", isLenient: false).last?.hasPrefix("3: ") == true, "\(row)")
    }
  }

  @Test func theDelimiterIsThatOfTheRows() {
    let doubtful = "id;a, b, c;d\n"
    #expect(rows(doubtful + "1;2;3\n") == [#"2: {"id":"1","a, b, c":"2","d":"3"}"#])
    #expect(rows(doubtful + "\r\n\n1;2;3").count == 1)
    // Where rows do not tell, the header does.
    #expect(
      rows(doubtful + "1|2\n", isLenient: false) == [
        "2! has 1 cell, the header has 3: cut at ',', and '--delimiter' sets another sign"
      ])
    #expect(rows("a,b;c\n\"1;2\",3\n") == [#"2: {"a":"1;2","b;c":"3"}"#])
  }
}
