import AccordTestSupport
import Testing

/// `accord explain`: the page about one lead.
@Suite struct ExplainTests {
  // One that nobody can place, one held back by a gap, one that is kept out.
  @Test(arguments: ["L-0001", "L-0003", "L-0021"])
  func thePageOfALead(lead: String) throws {
    let result = try accord(
      "explain", "rules", "--as-of", "2026-11-01T00:00Z", "--lead", lead, "examples/leads.ndjson")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output == (try Project.golden("explain-\(lead).txt")))
  }

  @Test func withoutANameItIsTheFirstLead() throws {
    let input = "{\"id\":\"first\"}\n{\"id\":\"second\"}\n"
    let first = try accord("explain", "rules", input: input)
    #expect(first.output.hasPrefix("Lead first, as of "))
    let second = try accord("explain", "rules", "--lead", "second", input: input)
    #expect(second.output.hasPrefix("Lead second, as of "))
  }

  @Test func aLeadThatIsNotThereIsSaid() throws {
    let result = try accord("explain", "rules", "--lead", "L-0147", "examples/leads.ndjson")
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(
      result.errors
        == "accord: no lead of the input is called 'L-0147'; it has 300 leads, 1 of them not readable\n")
    let rejected = try accord("explain", "rules", input: "{\"employees\":5}\n")
    #expect(rejected.status == 2)
    #expect(
      rejected.errors
        == "accord: the first lead (line 1) was rejected: the required field 'id' is missing\n")
  }

  @Test func whatALeadSaysCannotDriveTheTerminal() throws {
    let result = try accord("explain", "rules", input: #"{"id":"a\u001b[2Jb\u0007\n"}"#)
    #expect(result.status == 0)
    #expect(result.output.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
    #expect(result.lines.first?.hasPrefix("Lead a") == true)
  }
}
