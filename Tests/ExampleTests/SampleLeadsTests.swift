import AccordTestSupport
import Foundation
import Testing

/// The leads that come with the project, and leads as Salesforce hands them out.
@Suite struct SampleLeadsTests {
  /// The part of a decision about one score, by lead.
  private func part(_ score: String, _ decisions: Subprocess.Result) throws -> [String: Substring] {
    var found: [String: Substring] = [:]
    for decision in decisions.lines {
      let lead = try #require(decision.prefixMatch(of: /\{"lead":"([^"]*)"/)).output.1
      let start = try #require(decision.range(of: "\"\(score)\":{"))
      let rest = decision[start.lowerBound...]
      found[String(lead)] = try #require(rest.firstMatch(of: /.*?\}(?=,"\w+":\{"points"|\},")/)).output
    }
    return found
  }

  @Test func theSameLeadHasTheSameFitInBothForms() throws {
    let json = try evaluate("rules", "examples/leads.ndjson")
    let csv = try evaluate(
      "rules", "--source", "excel", "--allow-absent", "examples/leads-excel.csv")
    for result in [json, csv] {
      #expect(result.status == 1)
      #expect(result.lines.count == 299)
      #expect(result.errors.split(separator: "\n").count { $0.hasPrefix("{") } == 1)
    }
    #expect(json.errors.hasPrefix(#"{"file":"examples/leads.ndjson","line":147,"#))
    #expect(csv.errors.contains("L-0147"))
    let first = try part("fit", json)
    let second = try part("fit", csv)
    #expect(first.count == 299 && second.count == 299)
    #expect(Set(first.keys) == Set(second.keys))
    let differences = first.filter { second[$0.key] != $0.value }
    #expect(differences.isEmpty, "\(differences.prefix(3))")
  }

  @Test func aTreeOfSalesforce() throws {
    let result = try evaluate(
      "examples/salesforce", "--source", "salesforce", "--explain", "none", "examples/salesforce/leads.json")
    #expect(result.status == 0)
    #expect(result.lines.map { $0.prefix(18) } == [1, 2, 3].map { "{\"lead\":\"LeadRef\($0)\"" })
  }

  @Test func aContactExportOfHubSpot() throws {
    let leads = "examples/hubspot/contacts.csv"
    let result = try evaluate("examples/hubspot/rules", "--explain", "none", "--summary", leads)
    #expect(result.status == 1)
    #expect(result.lines.count == 199)
    #expect(!result.output.contains("\"problems\""))
    for line in ["200 leads: 199 decisions, 1 reject", "MQL: yes 52, no 147, unknown 0", "ids: 1 repeated"] {
      #expect(result.errors.split(separator: "\n").contains(Substring(line)), "\(result.errors)")
    }
    // The script writes the same bytes again, and the rules are those of the template.
    let folder = try TemporaryFolder()
    try folder.write("make_leads.py", try Project.text("examples/hubspot/make_leads.py"))
    if Oracle.python.isUsed {
      _ = try Subprocess.run("/usr/bin/env", ["python3", folder.path("make_leads.py")])
      #expect(try folder.text("contacts.csv") == Project.text(leads))
    }
    _ = try Subprocess.run(Project.command.path, ["init", folder.path("mine"), "--template", "hubspot-csv"])
    for file in ["lead", "scoring", "routing"] {
      let written = try folder.text("mine/rules/\(file).accord")
      #expect(try Project.text("examples/hubspot/rules/\(file).accord") == written, "\(file)")
    }
  }

  @Test(.enabled(if: Exports.has("Lead.json"), "the export is not there"))
  func aPublicTreeOfSalesforce() throws {
    let leads = Exports.path("Lead.json")
    let tree = try JSONDecoder().decode(SalesforceTree.self, from: Data(contentsOf: URL(filePath: leads)))
    let result = try evaluate(
      "examples/salesforce", "--source", "salesforce", "--only", "company,locations", leads)
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.lines.count == tree.records.count)
    for (decision, record) in zip(result.lines, tree.records) {
      #expect(decision.hasPrefix("{\"lead\":\"\(record.attributes.referenceId)\""))
      #expect(decision.contains("\"company\":\"\(record.company)\"") || record.company.contains("\""))
      let points = record.locations.map { $0 < 5 ? 5 : $0 < 50 ? 15 : 25 } ?? 0
      let reason = "{\"rule\":\"number of sites\",\"points\":\(points)}"
      #expect(decision.contains(reason) == (points > 0), "\(decision)")
    }
  }

  private struct SalesforceTree: Decodable {
    let records: [Record]

    struct Record: Decodable {
      let attributes: Attributes
      let company: String
      let locations: Double?

      enum CodingKeys: String, CodingKey {
        case attributes
        case company = "Company"
        case locations = "NumberofLocations__c"
      }
    }

    struct Attributes: Decodable {
      let referenceId: String
    }
  }
}
