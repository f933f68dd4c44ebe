import AccordInference
import AccordStream
import Testing

/// Which type a column gets.
@Suite struct TypeTests {
  /// The line of a CSV column `value`, repeated until there are enough rows.
  private func line(_ values: [String], repeated times: Int = 1, name: String = "value") throws -> String {
    let rows = (0..<times).flatMap { _ in values }.map { "\"\($0.replacing("\"", with: "\"\""))\"" }
    let export = Export(([name] + rows).joined(separator: "\n") + "\n")
    try export.expectNoMoreProblems()
    return try #require(export.lines.first)
  }

  @Test(arguments: [
    (["1", "2.5", "-3"], "value  number"),
    (["1,5", "2", "1.000,25"], "value  number  decimal comma"),
    (["yes", "no"], "value  flag"),
    (["Y", "N", "y"], "value  flag  yes \"y\"  no \"n\""),
    (["TRUE", "false"], "value  flag"),
    (["2026-01-02", "2025-12-31"], "value  date"),
    (["2026-01-02T10:00Z", "2025-12-31 09:30:00"], "value  time"),
    (["31.12.2025", "01.02.2026"], "value  date  format \"DD.MM.YYYY\""),
    (["12/31/2025 10:30", "01/02/2026 09:00"], "value  time  format \"MM/DD/YYYY HH:mm\""),
    (["31/12/2025", "01/02/2026"], "value  date  format \"DD/MM/YYYY\""),
    (["01067", "20095", "80331"], "value  text"),
    (["+49 561 1234", "0561 99"], "value  text"),
    ([" Anna ", "Ben"], "value  text  trim"),
    (["Anna  Maria", "Ben"], "value  text  collapse spaces"),
    (["a@b.example", "C@d.example"], "value  text  trim, lowercase"),
  ])
  func aColumnGetsAType(values: [String], expected: String) throws {
    #expect(try line(values) == expected)
  }

  @Test func aTypeNeedsNineteenOfTwenty() throws {
    let numbers = (1...19).map { String($0) }
    #expect(try line(numbers + ["about 50"]) == "value  number")
    #expect(try line(Array(numbers.dropLast()) + ["about 50"]) == "value  text")
  }

  @Test func aChoiceHasFewValuesThatRepeat() throws {
    #expect(try line(["new", "open", "won"], repeated: 5) == "value  choice  new, open, won")
    #expect(try line(["new", "open", "won"], repeated: 4) == "value  text")
    #expect(try line(["always"], repeated: 40) == "value  text")
    #expect(try line(["very new", "open"], repeated: 40) == "value  text")
    #expect(try line((0..<13).map { "c\($0)" }, repeated: 10) == "value  text")
  }

  @Test func rareValuesAreOther() throws {
    let many = (0..<100).map { ["new", "open"][$0 % 2] }
    #expect(try line(many + ["lost!", "spam"]) == "value  choice  new, open, or other")
    #expect(try line(many + ["other"]) == "value  choice  new, open, or other")
  }

  @Test func valuesThatDifferByCaseAreOne() throws {
    #expect(try line(["DE", "de", "AT"], repeated: 10) == "value  choice  AT, DE  uppercase")
    #expect(try line(["Open", "open", "won"], repeated: 10) == "value  choice  open, won  lowercase")
  }

  @Test func wordsThatCannotBeNamesAreNoOptions() throws {
    #expect(try line(["and", "or", "not"], repeated: 10) == "value  text")
    #expect(
      try line(["text", "list", "from", "trim"], repeated: 10) == "value  choice  from, list, text, trim")
  }

  @Test func severalEntriesAreAList() throws {
    #expect(
      try line(["web;mail", "mail", "mail;phone", "web"], repeated: 3) == "value  list of text  split \";\"")
    #expect(try line(["web|mail", "mail", "web"], repeated: 3) == "value  list of text  split \"|\"")
    #expect(try line(["called; no answer", "sent a list; waits"], repeated: 9) == "value  text")
    #expect(try line(["VP, Sales", "CEO, Founder", "CTO"], repeated: 9) == "value  text")
  }

  @Test func largeNumbersAreTimesWhereTheNameSaysSo() throws {
    let seconds = ["1767225600", "1767312000"]
    #expect(try line(seconds, name: "created_at") == "created_at  time  epoch seconds")
    #expect(
      try line(seconds.map { $0 + "000" }, name: "createdate") == "createdate  time  epoch milliseconds")
    #expect(try line(seconds, name: "revenue") == "revenue  number")
    #expect(
      try line(["20260102", "20260203"], name: "start_date") == "start_date  date  format \"YYYYMMDD\"")
    #expect(try line(["20260102", "20260203"], name: "revenue") == "revenue  number")
  }

  @Test func aNameThatIsAlwaysThereAndDifferentIsTheId() throws {
    #expect(try line(["7", "8", "9"], name: "Lead-Nr.") == "id  text  required  from \"Lead-Nr.\"")
    #expect(try line(["7", "8", "8"], name: "Lead-Nr.") == "lead_nr  text  from \"Lead-Nr.\"")
    #expect(try line(["7", "8", ""], name: "id") == "id  text")
    #expect(
      try line(["7", "8", "9"], name: "NumberOfSeats") == "number_of_seats  number  from \"NumberOfSeats\"")
  }

  @Test func wordsForNotKnownAreFound() throws {
    let export = Export("a,b\n1,unknown\nN/A,x\n-,\n4,y\n")
    try export.expectNoMoreProblems()
    #expect(
      export.lines == [
        "a  number", "b  text  missing \"unknown\"", "missing \"\", \"-\", \"N/A\"",
      ])
    #expect(export.fields["a"]?.evidence == "50% numbers, 50% missing (1 \"-\", 1 \"N/A\")")
    #expect(export.fields["b"]?.evidence == "50% texts, 50% missing (1 empty, 1 \"unknown\")")
  }

  @Test func theExceptionsAreCountedWithOneOfThem() throws {
    let export = Export("size\n" + (1...40).map { "\($0)\n" }.joined() + "~50\nabout 60\n")
    try export.expectNoMoreProblems()
    #expect(export.fields["size"]?.misfits == 2)
    #expect(export.fields["size"]?.evidence == "95% numbers; 2 of 42 rows are not, such as \"~50\"")
  }

  @Test func valuesOfSeveralKindsAreReadAsMostOfThem() throws {
    let export = Export(
      #"{"a": true, "b": [1], "c": {"x": 1}}"# + "\n" + #"{"a": true, "b": "x", "c": "y"}"# + "\n"
        + #"{"a": [], "b": [2], "c": {"x": 2}}"# + "\n")
    try export.expectNoMoreProblems()
    #expect(
      export.lines == [
        "a  flag", "b  list of text  split \";\"", "c  text", "x  number  from \"c.x\"", "missing \"\"",
      ])
    #expect(export.fields["a"]?.misfits == 1)
    #expect(export.fields["c"]?.misfits == 2)
  }

  @Test func listsOfRecordsHaveOneTimeCalledAt() throws {
    let item =
      #"{"seen": "2026-01-02T10:00Z", "created": "2026-01-01T10:00Z", "at": "home", "n": 1, "deep": {"k": "v"}}"#
    let export = Export(
      "{\"visits\": [\((0..<20).map { _ in item }.joined(separator: ","))]}\n{\"visits\": [7]}\n{\"visits\": null}\n"
    )
    try export.expectNoMoreProblems()
    let visits = try #require(export.fields["visits"])
    #expect(visits.type == "list of visit")
    #expect(visits.items.map(\.name) == ["at", "created", "at_text", "n", "k"])
    #expect(visits.items.map(\.key) == ["seen", nil, "at", nil, "deep.k"])
    #expect(visits.misfits == 1)
  }
}
