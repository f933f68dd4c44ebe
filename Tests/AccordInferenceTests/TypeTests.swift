import AccordInference
import AccordStream
import Testing

/// Which type a column gets.
@Suite struct TypeTests {
  /// The line of a CSV column `value`, repeated until there are enough rows.
  func line(_ values: [String], repeated times: Int = 1, name: String = "value") throws -> String {
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

  @Test(arguments: [
    (["1-10", "51-200", "10001+"], "value  number  ranges lower"),
    (
      ["1-10 employees", "51-200 employees", "1 employee"],
      "value  number  ranges lower  unit \"employee\", \"employees\""
    ),
    (["$1,200.50", "$900"], "value  number  thousands \",\"  unit \"$\""),
    (["20k", "1.5M", "~200"], "value  number  suffixes"),
    (["1 200", "12 000 000"], "value  number  thousands \" \""),
    (["\u{20AC} 1.200,50", "12,5 EUR"], "value  number  decimal comma  unit \"EUR\", \"\u{20AC}\""),
    (["45 %", "7.5%"], "value  number  unit \"%\""),
    (["$12", "\u{20AC}12"], "value  text"),
    (["3 days", "2 weeks"], "value  text"),
    (["under 10", "under 20"], "value  text"),
    (["10-50k", "50-100k"], "value  text"),
    (["\u{20AC} 1.200", "\u{20AC} 3.400"], "value  text"),
  ])
  func numbersWithMoreThanDigits(values: [String], expected: String) throws {
    #expect(try line(values) == expected)
  }

  @Test func whatNumbersMeanIsSaid() throws {
    let export = Export("size,value\n\"51-200\",\"$1,200.50\"\n\"201-500\",\"$900\"\n")
    try export.expectNoMoreProblems()
    #expect(try export.values(of: "size") == ["51", "201"])
    #expect(try export.values(of: "value") == ["1200.5", "900"])
    #expect(export.fields["size"]?.evidence.contains("\"51-200\" is read as 51, its lower end") == true)
  }

  @Test func falseAmongOtherValuesMeansNothing() throws {
    let rows = [#"{"a":"bulk","b":7,"c":[57,"Germany"]}"#, #"{"a":false,"b":false,"c":false}"#]
    let export = Export(rows.joined(separator: "\n"))
    try export.expectNoMoreProblems()
    #expect(
      export.lines == [
        "a  text    missing false", "b  number  missing false", "c  list of text  missing false",
        "missing \"\"",
      ])
    #expect(export.fields["c"]?.evidence.contains("[57,\"Germany\"] is read as texts") == true)
    #expect(export.fields["a"]?.evidence.contains("50% missing (1 false)") == true)
  }

  @Test(arguments: [
    ("Associated Company IDs", "associated_company_ids"), ("Recent URLs seen", "recent_urls_seen"),
    ("leadIDs", "lead_ids"), ("CRMId", "crm_id"), ("APIStatus", "api_status"),
  ])
  func namesKeepAbbreviationsTogether(header: String, name: String) throws {
    #expect(Export("key,\(header)\nA,B\n").draft.fields.last?.name == name)
  }

  /// Shares of three parts, each rounded by itself, would be 101% of these rows.
  @Test func sharesAddUpTo100() throws {
    let rows =
      (1...181).map { "A\($0),\($0)\n" } + (1...15).map { "B\($0),\n" } + (1...4).map { "C\($0),some\n" }
    let evidence = try #require(Export("id,n\n" + rows.joined()).fields["n"]?.evidence)
    let shares = evidence.split(separator: " ").filter { $0.hasSuffix("%") }.compactMap { Int($0.dropLast()) }
    #expect(shares.count == 3 && shares.reduce(0, +) == 100, "\(evidence)")
  }

  @Test func headersAreKeptAsTitles() throws {
    let export = Export("Record ID,Number of Employees,createdAt\n1,5,x\n2,6,y\n")
    #expect(export.fields["number_of_employees"]?.title == "Number of Employees")
    #expect(export.fields["created_at"]?.title == nil)
    _ = try export.check()
  }

  @Test func aTypeNeedsNineteenOfTwenty() throws {
    let numbers = (1...19).map { String($0) }
    #expect(try line(numbers + ["some 50"]) == "value  number")
    #expect(try line(Array(numbers.dropLast()) + ["some 50"]) == "value  text")
  }

  @Test func aChoiceHasFewValuesThatRepeat() throws {
    #expect(try line(["new", "open", "won"], repeated: 5) == "value  choice  new, open, won, or other")
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
    #expect(try line(["DE", "de", "AT"], repeated: 10) == "value  choice  AT, DE, or other  uppercase")
    #expect(
      try line(["Open", "open", "won"], repeated: 10) == "value  choice  open, won, or other  lowercase")
  }

  @Test func wordsThatCannotBeNamesAreNoOptions() throws {
    #expect(try line(["and", "or", "not"], repeated: 10) == "value  text")
    #expect(
      try line(["text", "list", "from", "trim"], repeated: 10)
        == "value  choice  from, list, text, trim, or other")
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
    #expect(Export("id,n\n7,1\n8,2\n,3\n").lines[0] == "id  text")
    #expect(
      try line(["7", "8", "9"], name: "NumberOfSeats") == "number_of_seats  number  from \"NumberOfSeats\"")
  }

  @Test func aRepeatedValueDoesNotCostTheId() throws {
    let rows = (1...10).map { String($0) }
    #expect(try line(rows + ["10"], name: "Lead-Nr.") == "id  text  required  from \"Lead-Nr.\"")
    #expect(try line(["7", "8", "8"], name: "id") == "id  text  required")
    #expect(try line(["7", "7", "7", "7", "8"], name: "id") == "id  text")
    let export = Export("id\n7\n8\n9\n8\n7\n")
    #expect(
      export.fields["id"]?.evidence.hasSuffix("; 2 rows repeat the value of an earlier one, such as \"8\"")
        == true)
    // One that is different in every row goes before one that is not.
    let both = Export("account_id,contact_id\n" + (1...10).map { "\(min($0, 9)),c\($0)\n" }.joined())
    #expect(both.fields["id"]?.key == "contact_id")
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

  /// What a spreadsheet shows in place of a value, and what programs write for an empty day or number.
  @Test func placeholdersAreNotKnown() throws {
    let rows = (1...30).map { "\($0),2026-01-\($0 < 10 ? "0" : "")\($0),\($0).5" }
    let export = Export(
      "size,day,n\n" + rows.joined(separator: "\n") + "\n#DIV/0!,0000-00-00,#BEZUG!\n99999,1900-01-01,NaN\n")
    try export.expectNoMoreProblems()
    #expect(
      export.lines == [
        "size  number  missing \"99999\"", "day   date    missing \"1900-01-01\"", "n     number",
        "missing \"\", \"#BEZUG!\", \"#DIV/0!\", \"0000-00-00\", \"NaN\"",
      ])
    #expect(export.fields["day"]?.evidence.hasSuffix("missing (1 \"0000-00-00\", 1 \"1900-01-01\")") == true)
  }

  @Test func ninesAmongLargeNumbersAreNumbers() throws {
    #expect(try line((1...30).map { "\($0)0000" } + ["99999"]) == "value  number")
    #expect(try line((1...30).map { "\($0)000" } + ["99999"]) == "value  number")
    #expect(try line((1...30).map { "\($0)000" } + ["99999", "99999"]) == "value  number  missing \"99999\"")
    #expect(try line(["1900-01-01", "late"]) == "value  text")
    #expect(try line((1...30).map { "\($0)" } + ["99999"], name: "zip") == "zip  text")
  }

  // MARK: Days

  /// Days of one export stand in one order; a column, a decimal comma, points or semicolons tell which.
  @Test(arguments: [
    ("a;b\n25/03/2026;01/02/2026\n", "DD/MM/YYYY"), ("a;b\n03/25/2026;01/02/2026\n", "MM/DD/YYYY"),
    ("a;b\n1,5;01/02/2026\n", "DD/MM/YYYY"), ("a;b\n25.03.2026;01/02/2026\n", "DD/MM/YYYY"),
    ("a;b\n01-25-2026 10:00;01/02/2026\n", "MM/DD/YYYY"),
  ])
  func theExportTellsTheOrderOfDays(text: String, format: String) throws {
    for text in [text, text.replacing(";", with: "|")] {
      let export = Export(text)
      try export.expectNoMoreProblems()
      #expect(export.fields["b"]?.attributes == ["format \"\(format)\""])
      #expect(export.fields["b"]?.evidence.contains(" comes first, ") == true)
    }
  }

  @Test func semicolonsTellTheOrderOfDaysWhenNothingElseDoes() throws {
    let text = "a;b\nx;01/02/2026 10:00\n"
    #expect(Export(text, partsCellsBySemicolon: true).lines[1] == "b  time  format \"DD/MM/YYYY HH:mm\"")
    #expect(
      Export("a;b\n03/25/2026;01/02/2026\n", partsCellsBySemicolon: true).lines[1]
        == "b  date  format \"MM/DD/YYYY\"")
  }

  /// What nothing tells is left to somebody who knows.
  @Test(arguments: [
    "b\n01/02/2026\n03/04/2026\n", "a,c,b\n25/03/2026,03/25/2026,01/02/2026\n",
  ])
  func daysThatNothingTellsAreLeftOpen(text: String) throws {
    let export = Export(text)
    try export.expectNoMoreProblems()
    #expect(export.fields["b"]?.type == "text")
    #expect(
      export.fields["b"]?.evidence.hasSuffix(
        "dates such as \"01/02/2026\", and nothing in the export tells whether the day or the month comes first: write "
          + "'date  format \"DD/MM/YYYY\"' or 'date  format \"MM/DD/YYYY\"'") == true)
  }

  @Test func remarksShowWhatStandsThere() throws {
    let loose = Export("d\n4.3.2026\n14.3.2026\n")
    #expect(loose.lines[0] == "d  date  format \"D.M.YYYY\"")
    let proven = Export("d\n4/3/2026 3:15 PM\n4/13/2026 12:00 AM\n")
    #expect(proven.lines[0] == "d  time  format \"M/D/YYYY h:mm a\"")
    let open = Export("d\n4/3/2026\n5/6/2026\n")
    #expect(
      open.fields["d"]?.evidence.hasSuffix(
        "write 'date  format \"D/M/YYYY\"' or 'date  format \"M/D/YYYY\"'") == true)
    let days = Export("d\n" + (10...19).map { "2026-03-\($0)\n" }.joined() + "soon\nlater\n")
    #expect(days.lines[0] == "d  text")
    #expect(
      days.fields["d"]?.evidence.contains(
        "10 of 12 are dates, and the others stand in the way, such as \"soon\"")
        == true)
    #expect(days.fields["d"]?.evidence.contains("format") == false)
  }

  // MARK: Flags

  @Test func flagsThatAreWrittenAsMarksOrNumbers() throws {
    #expect(Export("v,n\nx,1\n,2\nX,3\n").lines[0] == "v  flag  yes \"x\"")
    #expect(try line(["x", "x"]) == "value  text")
    #expect(Export("v,n\nx,1\n,2\ny,3\n").lines[0] == "v  text")
    #expect(try line(["1.0", "0.0"], repeated: 5) == "value  flag  yes \"1.0\"  no \"0.0\"")
    #expect(try line(["1.0", "0.0", "2.5"], repeated: 5) == "value  number")
  }

  @Test func falseThatStandsForNothingIsNoFlag() throws {
    let export = Export(
      #"{"email": false, "created": false, "mobile": false, "active": false, "email_opt_out": false}"# + "\n"
        + #"{"email": false, "created": false, "mobile": false, "active": true, "email_opt_out": false}"#
        + "\n")
    try export.expectNoMoreProblems()
    #expect(export.draft.fields.map(\.name) == ["active", "email_opt_out"])
    #expect(export.draft.remarks.count == 3)
    #expect(export.draft.remarks[0].hasPrefix("\"email\" is left out: it is always false"))
  }

  @Test func theExceptionsAreCountedWithOneOfThem() throws {
    let export = Export("size\n" + (1...40).map { "\($0)\n" }.joined() + "some 50\nmany\n")
    try export.expectNoMoreProblems()
    #expect(export.fields["size"]?.misfits == 2)
    #expect(export.fields["size"]?.evidence == "95% numbers, 5% not: 2 of 42 rows, such as \"some 50\"")
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

  @Test func aKeyWithDotsIsReadBeforeAPath() throws {
    let row = #"{"a.b": "x", "a": {"b": 4, "c": 5}, "items": [{"d.e": 1, "d": {"e": "y"}}]}"#
    let export = Export(row + "\n" + row + "\n")
    try export.expectNoMoreProblems()
    #expect(export.draft.fields.map(\.key) == ["a.b", "a.c", nil])
    #expect(export.fields["items"]?.items.map(\.key) == ["d.e"])
    #expect(
      export.draft.remarks == [
        "\"a.b\" is there twice, as a key with dots and as a path into objects; 'from' reads the key with dots, "
          + "and the other one is left out.",
        "\"items.d.e\" is there twice, as a key with dots and as a path into objects; 'from' reads the key with "
          + "dots, and the other one is left out.",
      ])
  }

  @Test func whatNoTypeReadsIsLeftOut() throws {
    let row = #"{"id": "x", "grid": [[1, 2], [3]], "empties": [{}, {}], "n": 1}"#
    let export = Export(row + "\n" + row + "\n")
    try export.expectNoMoreProblems()
    #expect(export.draft.fields.map(\.name) == ["id", "n"])
    #expect(
      export.draft.remarks
        == ["grid", "empties"].map {
          "\"\($0)\" is left out: no type reads its values, such as lists inside lists."
        })
  }

  @Test func whatIsLeftOutIsNamed() throws {
    let export = Export(
      #"{"": 1, "e": {}, "a": [{"k": 1, "l": [1], "m": {"n": [2], "o.p": 3}}], "d": {"d": {"d": {"d": {"d": 1}}}}}"#
    )
    try export.expectNoMoreProblems()
    #expect(export.draft.fields.map(\.name) == ["a"])
    let reasons = export.draft.remarks
    #expect(
      reasons.contains { $0.hasPrefix("1 value is left out, under keys") && $0.hasSuffix("such as \"\".") })
    #expect(
      reasons.contains {
        $0.hasPrefix("1 value is left out, under keys") && $0.hasSuffix("such as \"a.m.o.p\".")
      })
    for name in ["e", "d.d.d.d"] {
      #expect(reasons.contains { $0.hasPrefix("\"\(name)\" is left out: its objects") })
    }
    for name in ["a.l", "a.m.n"] {
      #expect(reasons.contains { $0.hasPrefix("\"\(name)\" is left out: it is a list in an item") })
    }
    #expect(reasons.count == 6)
  }
}
