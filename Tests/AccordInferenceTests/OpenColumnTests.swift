import AccordInference
import Testing

/// Columns in which tomorrow's lead has a value that has not come up yet.
@Suite struct OpenColumnTests {
  private func line(_ values: [String], repeated times: Int = 1, name: String = "value") throws -> String {
    let rows = (0..<times).flatMap { _ in values }.map { "\"\($0)\"" }
    let export = Export(([name] + rows).joined(separator: "\n") + "\n")
    try export.expectNoMoreProblems()
    return try #require(export.lines.first)
  }

  @Test(arguments: [
    "First Name", "lastName", "Vorname", "Nachname", "Name", "Full name", "Company name", "Firma",
    "Firmenname", "City", "Ort", "Contact owner", "Owner", "Created by", "Assigned to",
    "Street Address", "Address Line 2", "Stra\u{DF}e", "Phone (work)", "Kundennummer", "Website URL",
    "State/Region", "Job Title",
    "Associated Company",
  ])
  func whatNamesSomebodyIsOpen(name: String) throws {
    let line = try line(["Anna", "Ben", "Cleo"], repeated: 20, name: name)
    #expect(line.contains(" text ") && !line.contains("choice"), "\(line)")
    let parted = try self.line(["Berg, Eva", "Berg, Anna", "Eva", "Anna"], repeated: 20, name: name)
    #expect(!parted.contains("list of"), "\(parted)")
  }

  @Test(arguments: [
    "Name status", "Company type", "Source", "Sprache", "Lifecycle", "Email status", "Industry",
  ])
  func whatSortsLeadsIsAChoice(name: String) throws {
    #expect(try line(["anna", "ben", "cleo"], repeated: 20, name: name).contains("choice  anna, ben, cleo"))
  }

  @Test func whatMostlyStandsOnceIsNoChoice() throws {
    let rows = Array(repeating: "web", count: 57)
    #expect(try line(rows + ["fair"]) == "value  choice  fair, web, or other")
    #expect(try line(rows + ["fair", "ads"]) == "value  text")
  }

  @Test func countriesAreReadAsCodes() throws {
    let german = ["Germany", "Deutschland", "germany", "\u{D6}sterreich"]
    #expect(try line(german, name: "Land") == "land  text  country  from \"Land\"")
    #expect(
      try line(["DE", "AT", "CHE"], repeated: 20, name: "IP Country")
        == "ip_country  text  country  from \"IP Country\"  \"IP Country\"")
    #expect(try line(["Germany ", "France"], name: "country") == "country  text  trim, country")
    #expect(try line(["NO", "SE"], repeated: 9, name: "country") == "country  text  country")
    // Without such a name, it takes names of countries, and more than one.
    #expect(try line(["Germany", "France", "Korea, Republic of"]) == "value  text  country")
    #expect(try line(["fr", "de", "it"], repeated: 9) == "value  choice  de, fr, it, or other")
    #expect(try line(["Georgia"], repeated: 9) == "value  text")
    #expect(try line(["Luxembourg", "Singapore"], repeated: 9, name: "city") == "city  text")
  }

  @Test func whatIsNoCountryStays() throws {
    let export = Export("country\n" + "Germany\nFrance\nDE\nUK\n")
    #expect(export.lines.first == "country  text  country")
    #expect(
      export.fields["country"]?.evidence
        == "100% countries; read as codes of ISO 3166: DE, FR; 1 other stays as written, such as \"UK\"")
    #expect(try export.values(of: "country") == ["DE", "FR", "DE", "UK"])
    #expect(export.fields["country"]?.frequent == ["DE", "FR"])
    #expect(try line(["here", "there", "Germany"], name: "country") == "country  text")
  }

  @Test func monthsMayBeWords() throws {
    #expect(
      try line(["4. M\u{E4}rz 2026", "14. Mai 2026"]) == "value  date  format \"D. MMMM YYYY\"")
    #expect(try line(["Mar 4, 2026", "Dec 14, 2025"]) == "value  date  format \"MMM D, YYYY\"")
    #expect(try line(["March 4, 2026", "May 14, 2025"]) == "value  date  format \"MMMM D, YYYY\"")
    #expect(
      try line(["4 Mar 2026 10:30", "14 Dec 2025 09:00"]) == "value  time  format \"D MMM YYYY HH:mm\"")
    #expect(try line(["04-Mar-2026", "14-Dec-2025"]) == "value  date  format \"D-MMM-YYYY\"")
  }
}
