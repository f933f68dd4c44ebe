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
}
