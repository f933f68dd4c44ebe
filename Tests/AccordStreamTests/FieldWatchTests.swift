import AccordSemantics
import AccordSource
import AccordStream
import AccordTestSupport
import AccordValues
import Foundation
import Testing

/// Which columns fill which fields, and what is said of those that nothing fills.
@Suite struct FieldWatchTests {
  private static func program(_ lead: String) throws -> Program {
    try RuleFolder("accord 1\nlead {\n\(lead)\n}\n").program()
  }

  private static func header(_ names: String, _ program: Program) throws -> RowHeader {
    let reader = InputReader(options: InputOptions(format: .csv, fields: program.ownInput))
    reader.feed(Array(names.utf8))
    reader.finish()
    _ = reader.next()
    return try #require(reader.rowHeader)
  }

  private static func keys(_ names: String, _ lead: String) throws -> [String] {
    try header(names, program(lead)).keys.map(\.string)
  }

  /// What is said of a header; the error when there is one.
  private static func said(_ names: String, _ lead: String, allowsAbsent: Bool = false) throws -> [String] {
    let program = try program(lead)
    var said: [String] = []
    let watch = FieldWatch(
      program, program.ownInput, allowsAbsent: allowsAbsent, remedy: "look", say: { said.append($0) })
    do { try watch.check(try header(names, program), file: nil) } catch let error as InputError {
      return ["error: \(error.description)"]
    }
    return said + watch.absent.map { "absent: \($0)" } + (watch.hasFindings ? ["findings"] : [])
  }

  // MARK: Matching

  @Test(arguments: [
    ("Country", "country"), ("COUNTRY", "country"), ("coun try", "country"), ("coun-_try", "country"),
    ("\u{FEFF}country", "country"), ("co\u{AD}untry", "country"), ("\u{202A}country\u{202C}", "country"),
    ("country\u{0}", "country"), ("ÇOUNTRY", "ÇOUNTRY"), ("countries", "countries"), ("", ""), ("-_", "-_"),
  ])
  func aColumnIsReadUnderTheNameThatItLooselyHas(column: String, key: String) throws {
    #expect(try Self.keys("id,\(column)\n", "id text, country text") == ["id", key])
  }

  @Test func lettersWithMarksAreEqualHoweverTheyAreComposed() throws {
    #expect(try Self.keys("Gro\u{308}ße\n", "n number from \"Größe\"") == ["Größe"])
  }

  @Test func anExactNameIsNeverGivenAway() throws {
    #expect(try Self.keys("Mail,mail\n", "mail text") == ["Mail", "mail"])
    #expect(try Self.keys("mail,e-mail\n", "mail text, x text from \"E-Mail\"") == ["mail", "E-Mail"])
    // The first name is not there, the second one is: nothing is guessed for the first.
    #expect(try Self.keys("Mail,phone\n", "x text from \"mail\" or \"phone\"") == ["Mail", "phone"])
  }

  @Test func whatCouldMeanTwoThingsIsLeftAlone() throws {
    #expect(try Self.keys("Mail,MAIL\n", "mail text") == ["Mail", "MAIL"])
    #expect(try Self.keys("Mail,Mail\n", "mail text") == ["Mail", "Mail"])
    #expect(try Self.keys("E-Mail\n", "email text, e_mail text") == ["E-Mail"])
    // Also when the other field has a column of its own.
    #expect(try Self.keys("email,E-Mail\n", "email text, e_mail text") == ["email", "E-Mail"])
  }

  @Test func namesOfOneFieldDoNotCompete() throws {
    #expect(try Self.keys("EMAIL\n", "x text from \"Email\" or \"E-Mail\"") == ["Email"])
    #expect(try Self.keys("TELEFAX\n", "x text from \"Fax\" or \"Telefax\"") == ["Telefax"])
  }

  // MARK: Words

  @Test func aHeaderThatFitsIsNotSpokenOf() throws {
    #expect(try Self.said("id,n,more\n", "id text required, n number") == [])
  }

  @Test func aHeaderThatFillsNothingIsAnError() throws {
    let lead = "id text, company text, n number from \"No.\""
    #expect(
      try Self.said("A1,DE\n", lead) == [
        "error: the rules read no column of the header: it has 'A1' and 'DE', they look for 'id', 'company' "
          + "and 'No.'; put a header above the leads, or look"
      ])
    #expect(
      try Self.said("Compamy,x\n", lead, allowsAbsent: true).first?
        .hasSuffix("; did you mean 'company' where it says 'Compamy'?") == true)
    #expect(try Self.said("a\u{1B}[31m\n", lead).first?.contains("\u{1B}") == false)
    let long = String(repeating: "x", count: 500)
    #expect((try Self.said("\(long)\n", lead).first?.count ?? 0) < 300)
    let many = (1...300).map { "column\($0)" }.joined(separator: ",")
    #expect(try Self.said("\(many)\n", lead).first?.contains("'column10' and 290 more, they") == true)
  }

  @Test(arguments: [
    ("id;n;Size (people, desks, rooms, est.)", "';', say '--delimiter \";\"'"),
    ("ID\tN|x|y", "tabs, say '--delimiter tab'"),
    ("id:number", "':', say '--delimiter :'"),
  ])
  func aHeaderThatWasCutAtAnotherSignIsNamed(header: String, hint: String) throws {
    #expect(try Self.said("\(header)\n", "id text, n number").first?.hasSuffix(hint) == true)
  }

  @Test func aRequiredFieldWithoutAColumnIsAnError() throws {
    let lead = "id text required, n number"
    #expect(
      try Self.said("n,x\n", lead) == ["error: the header has no column 'id', and 'id' is required; look"])
    #expect(
      try Self.said("n,idd\n", lead)
        == ["error: the header has no column 'id', and 'id' is required; did you mean 'idd'?"])
    #expect(
      try Self.said("n,ID,Id\n", lead)
        == [
          "error: the header has no column 'id', and 'id' is required; 'ID' and 'Id' could be meant; rename one"
        ])
    #expect(try Self.said("n\n", "id text required default \"x\", n number").contains("absent: id"))
  }

  @Test func aFieldWithoutAColumnIsNamedWithTheNearestOne() throws {
    let lead = "id text, employees number, city text from \"Town\" or \"City\", mail text default \"-\""
    let said = try Self.said("id,Employes,e\n", lead)
    #expect(
      said == [
        "no column fills 'employees'; did you mean 'Employes'?",
        "no column fills 'city' (looked for \"Town\" or \"City\")", "no column fills 'mail'",
        "columns that no field reads: 'Employes' and 'e'", FieldWatchTests.remedy,
        "absent: employees", "absent: city", "absent: mail", "findings",
      ])
    #expect(
      try Self.said("ID,Employes,e\n", lead, allowsAbsent: true) == [
        "the column 'ID' is read as 'id'", "absent: employees", "absent: city", "absent: mail",
      ])
  }

  private static let remedy =
    "these fields are missing in every lead; write the names of the data with 'from', or say '--allow-absent'"

  @Test(arguments: [
    ("company", "Company Name", "Company Name"), ("e_mail", "E-Mail,EMAIL", nil),
    ("mail", "Work mail", "Work mail"),
    ("mail", "Work mail,Mail address", nil), ("n", "No", nil), ("fit", "Fitness", nil),
    ("plz", "Postcode", nil),
  ])
  func theColumnThatWasProbablyMeantIsNamed(field: String, columns: String, meant: String?) throws {
    let said = try Self.said("id,\(columns)\n", "id text, \(field) text")
    let asked = said[0].range(of: "did you mean '").map { String(said[0][$0.upperBound...].dropLast(2)) }
    #expect(asked == meant, "\(said[0])")
  }

  @Test func manyAbsentFieldsAreCounted() throws {
    let fields = (1...50).map { "field\($0) text" }.joined(separator: "\n")
    let said = try Self.said("id\n", "id text\n\(fields)")
    #expect(said.filter { $0.hasPrefix("no column") }.count == 20)
    #expect(said.contains("and 30 fields more"))
    #expect(said.filter { $0.hasPrefix("absent") }.count == 50)
  }

  @Test func theSameOfManyFilesIsSaidOnce() throws {
    let program = try Self.program("id text, n number")
    var said: [String] = []
    let watch = FieldWatch(program, program.ownInput, remedy: "look", say: { said.append($0) })
    for (file, names) in [("a", "ID,n"), ("b", "ID,n"), ("c", "id,n"), ("d", "Id,n")] {
      try watch.check(try Self.header(names + "\n", program), file: file)
    }
    #expect(said == ["a: the column 'ID' is read as 'id'", "d: the column 'Id' is read as 'id'"])
    #expect(!watch.hasFindings)
    said = []
    for file in ["e", "f"] { try watch.check(try Self.header("id\n", program), file: file) }
    #expect(
      said == [
        "e: no column fills 'n'", "e: \(FieldWatchTests.remedy)",
        "f: the same fields are missing as in e",
      ])
    #expect(watch.absent == ["n"])
    said = []
    try watch.check(try Self.header("i\u{AD}d,m\n", program), file: "a\nb\u{1B}")
    #expect(!said.isEmpty && said.allSatisfy { $0.hasPrefix("a␊b␛: ") })
  }
}
