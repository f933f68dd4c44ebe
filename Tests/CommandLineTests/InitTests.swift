import AccordTestSupport
import Foundation
import Testing

/// `accord init`: a starter rule set.
@Suite struct InitTests {
  @Test func theStarterHasNoFindingsAndItsTestsPass() throws {
    let folder = try TemporaryFolder()
    let made = try accord("init", "new/agreement", in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.lines.first == "wrote 14 files:")
    #expect(made.lines.contains("  new/agreement/rules/lead.accord"))
    #expect(made.lines.suffix(4).first == "  cd new/agreement")
    let rules = folder.url.appending(path: "new/agreement")
    for arguments in [
      ["lint", "rules"], ["fmt", "--check", "rules"], ["test", "rules"],
      ["test", "--coverage", "--threshold", "80", "rules"],
    ] {
      let result = try accord(arguments, bytes: [], in: rules)
      #expect(result.status == 0, "\(arguments): \(result.output)\(result.errors)")
    }
  }

  @Test func theCommandsThatItNamesWork() throws {
    let sandbox = try Sandbox()
    let made = try sandbox.run("mkdir 'a b' && accord init 'a b'")
    let next = made.output.components(separatedBy: "Next:\n").last ?? ""
    #expect(next.contains("cd 'a b'"))
    let outcome = try sandbox.run(next)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("key_accounts"))
    #expect(outcome.output.contains("nurture: newsletter"))
    // What sales answered to one of them leads somewhere.
    #expect(outcome.output.contains("nurture: when money is there"))
  }

  @Test func theSampleLeadsReadWithoutProblems() throws {
    let folder = try TemporaryFolder()
    _ = try accord("init", in: folder.url)
    let result = try accord("eval", "rules", "sample-leads.ndjson", in: folder.url)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(!result.output.contains("\"problems\""))
    #expect(result.lines.count == 4)
  }

  /// Both ways: leads in the shape of the system are read, and what goes back has its form.
  @Test(arguments: ["hubspot", "salesforce", "pipedrive"])
  func whatACRMSendsIsReadAndGoesBack(crm: String) throws {
    let sandbox = try Sandbox()
    let made = try sandbox.run("accord init mine --crm \(crm)")
    #expect(made.status == 0 && made.output.contains("rules/crm.accord"), "\(made.output)")
    let next = made.output.components(separatedBy: "Next:\n").last ?? ""
    let outcome = try sandbox.run(
      "set -e\n\(next)accord fmt --check rules\naccord eval rules sample-\(crm).json --source \(crm) --allow-absent > decisions"
    )
    #expect(outcome.status == 0 && outcome.output.contains("100 A"), "\(outcome.output)")
    let decisions = try sandbox.folder.text("mine/decisions")
    #expect(decisions.contains("\"points\":100") && !decisions.contains("\"problems\""))
    #expect(try sandbox.folder.text("mine/rules/README.md").contains("| `crm.accord` |"))
    func objects() throws -> [[String: Any]] {
      try sandbox.folder.text("mine/back.ndjson").split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
    switch crm {
    case "hubspot":
      let inputs = try objects().flatMap { try #require($0["inputs"] as? [[String: Any]]) }
      #expect(inputs.compactMap { $0["id"] as? String } == ["51", "52", "53"])
      for input in inputs {
        #expect((input["properties"] as? [String: String])?.count == 9, "properties are texts")
      }
      let first = inputs[0]["properties"] as? [String: String]
      #expect(
        first?["accord_fit"] == "100" && first?["accord_mql"] == "false" && first?["accord_respond_by"] == "")
    case "salesforce":
      let rows = try sandbox.folder.text("mine/back.csv").split(separator: "\n")
      #expect(rows.count == 4 && rows[0].hasPrefix("Id,Rating,Fit__c,"))
      #expect(rows[1].hasPrefix("00QAU00000Aa1bb2AB,A,100,0,false,") && rows[1].contains(",nurture,#N/A,"))
      #expect(
        !rows.contains { $0.contains(",,") || $0.hasSuffix(",") }, "an empty cell would keep the old value")
    default:
      let persons = try objects()
      #expect(persons.compactMap { $0["id"] as? String } == ["7", "8"])
      let fields = persons.compactMap { $0["custom_fields"] as? [String: Any] }
      #expect(fields.map(\.count) == [7, 7])
      #expect(fields[0]["c2000000000000000000000000000000000000b1"] as? Int == 100)
      #expect(fields[0]["c2000000000000000000000000000000000000b4"] as? Bool == false)
      #expect(fields[1]["c2000000000000000000000000000000000000b5"] is NSNull)
    }
  }

  @Test func aCRMGoesWithTheRulesOfTheStarter() throws {
    let folder = try TemporaryFolder()
    for other in [["--template", "flat"], ["--export", "x.csv"]] {
      let result = try accord(["init", "--crm", "hubspot"] + other, bytes: [], in: folder.url)
      #expect(result.status == 64 && result.errors.contains("leave '--export' and '--template' out"))
    }
    _ = try accord("init", "--crm", "hubspot", in: folder.url)
    let again = try accord("init", "--crm", "hubspot", in: folder.url)
    #expect(again.status == 2 && again.errors.contains("accord init my-agreement --crm hubspot"))
  }

  /// The commands in the README of the rules, from the first night to the page for the meeting.
  @Test(arguments: [("", "ndjson"), ("--template hubspot-csv", "csv"), ("--template flat", "csv")])
  func theMonthOfItsReadmeWorks(template: String, format: String) throws {
    let sandbox = try Sandbox()
    let made = try sandbox.run(
      "accord init mine \(template) && cp mine/sample-leads.\(format) mine/leads.\(format)")
    #expect(made.status == 0, "\(made.output)")
    let readme = try sandbox.folder.text("mine/rules/README.md")
    let blocks = readme.components(separatedBy: "```").enumerated().filter { $0.offset % 2 == 1 }.map(
      \.element)
    let shell = blocks.filter { $0.hasPrefix("sh\n") }.map { String($0.dropFirst(3)) }
    let cron = try #require(blocks.first { $0.hasPrefix("text\n") })
    let night = try #require(cron.components(separatedBy: "cd /srv/accord && ").last)
      .replacingOccurrences(of: "\\%", with: "%")
    try #require(shell.count == 2)
    let checked = "accord feedback rules record/feedback > /dev/null"
    #expect(readme.contains("`\(checked)`"))
    let outcome = try sandbox.run(
      "cd mine\nset -e\n\(shell[0])\(night)\(checked)\n\(shell[1])cat rejects.log")
    #expect(outcome.status == 0 && outcome.output.isEmpty, "\(outcome.output)")
    let page = try sandbox.folder.text("mine/meeting.html")
    for title in ["Marketing-qualified leads", "Sales takes the lead", "Revenue from MQLs"] {
      #expect(page.contains(title))
    }
  }

  /// Leads without a name, or with answers of their own, have rules without feedback.
  @Test(arguments: ["Email,Country,Page Views", "id,answers,Country,Page Views"])
  func whatTakesNoAnswersHasNoFeedback(header: String) throws {
    let folder = try TemporaryFolder()
    let columns = header.components(separatedBy: ",").count
    let rows = (1...30).map { row in
      (["\(row)", "a\(row)@x.example", "France", "\(row)"].suffix(columns)).joined(separator: ",")
    }
    try folder.write("leads.csv", ([header] + rows).joined(separator: "\n") + "\n")
    let made = try accord("init", "mine", "--export", "leads.csv", in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    #expect(
      !made.output.contains("rules/feedback.accord\n") && !made.output.contains("rules/metrics.accord\n"))
    #expect(made.output.contains("there are no 'feedback.accord' and no 'metrics.accord' until both are so"))
    #expect(!(try folder.text("mine/rules/README.md")).contains("record/feedback"))
    try expectSound(folder.url.appending(path: "mine"))
  }

  /// What decisions have is not asked where a field has that name: nobody could say which is meant.
  @Test func aColumnMayBeCalledAsWhatDecisionsHave() throws {
    let folder = try TemporaryFolder()
    let rows = (1...30).map { "\($0),2026-11-02,France,\($0)\n" }.joined()
    try folder.write("leads.csv", "id,respond_by,Country,Page Views\n" + rows)
    #expect(try accord("init", "mine", "--export", "leads.csv", in: folder.url).status == 0)
    let metrics = try folder.text("mine/rules/metrics.accord")
    #expect(metrics.contains("metric answered ") && !metrics.contains("respond_by"))
    try expectSound(folder.url.appending(path: "mine"))
  }

  @Test func whatIsNoFolderIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write("file", "mine\n")
    try folder.write("below/rules", "mine\n")
    for (argument, obstacle) in [
      ("/dev/null", "/dev/null"), ("file", "file"), ("file/deeper", "file"), ("below", "below/rules"),
    ] {
      let result = try accord("init", argument, in: folder.url)
      #expect(result.status == 2)
      #expect(
        result.errors
          == "accord: nothing was written, because '\(obstacle)' is no folder; name an empty folder: "
          + "accord init my-agreement\n")
    }
  }

  @Test func nothingIsWrittenOver() throws {
    let folder = try TemporaryFolder()
    try folder.write("rules/lead.accord", "mine\n")
    let result = try accord("init", in: folder.url)
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(
      result.errors
        == "accord: nothing was written, because 'rules/lead.accord' does not load; 'accord lint "
        + "rules/lead.accord' says why, or name an empty folder: accord init my-agreement\n")
    #expect(try folder.text("rules/lead.accord") == "mine\n")
    #expect(
      try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).sorted() == [
        "rules", "rules/lead.accord",
      ])
    // A link that leads nowhere is in the way, too.
    let other = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: other.path("sample-leads.ndjson"), withDestinationPath: "/no/such")
    #expect(try accord("init", in: other.url).status == 2)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: other.url.path) == ["sample-leads.ndjson"])
  }

  /// Commands that find nothing in rules as `init` writes them.
  private func expectSound(_ folder: URL) throws {
    for arguments in [
      ["lint", "rules"], ["fmt", "--check", "rules"], ["test", "rules"],
      ["test", "--coverage", "--threshold", "80", "rules"],
    ] {
      let result = try accord(arguments, bytes: [], in: folder)
      #expect(result.status == 0, "\(arguments): \(result.output)\(result.errors)")
    }
  }

  @Test(arguments: ["hubspot-csv", "salesforce-csv", "flat"])
  func aTemplateHasRulesForItsColumns(template: String) throws {
    let folder = try TemporaryFolder()
    let made = try accord("init", "mine", "--template", template, in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    let rules = folder.url.appending(path: "mine")
    try expectSound(rules)
    let result = try accord("eval", "rules", "sample-leads.csv", "--to", "table", in: rules)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    for route in [
      "sales_desk: ", "review: keen, too little known", "nurture: newsletter", "nobody: left alone",
    ] {
      #expect(result.output.contains(route), "\(result.output)")
    }
  }

  /// Rules for exports of all sorts: whatever is among the columns, they load, have no findings, and read the export.
  @Test(arguments: 0..<6)
  func anExportHasRulesForItsColumns(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed) &* 977 &+ 5)
    let folder = try TemporaryFolder()
    let columns = Self.columns.filter { _ in random.below(6) < 2 + seed % 3 } + [Self.columns[0]]
    let rows = (0..<60).map { row in columns.map { $0.values[row % $0.values.count] }.joined(separator: ",") }
    let header = columns.map(\.name).joined(separator: ",")
    try folder.write("leads.csv", ([header] + rows).joined(separator: "\n") + "\n")
    let made = try accord("init", "mine", "--export", "leads.csv", in: folder.url)
    #expect(made.status == 0, "\(header)\n\(made.errors)")
    try expectSound(folder.url.appending(path: "mine"))
    let result = try accord("eval", "mine/rules", "leads.csv", in: folder.url)
    #expect(result.status == 0 && result.errors.isEmpty, "\(header)\n\(result.errors)")
    #expect(!result.output.contains("\"problems\""))
  }

  private static let columns: [(name: String, values: [String])] = [
    ("Number of Employees", ["1-10", "51-200", "201-500", "1001+"]),
    ("Record ID", (0..<60).map { "\(100 + $0)" }), ("Email", (0..<60).map { "a\($0)@x.example" }),
    ("Job Title", ["CEO", "Head of IT", "Intern", ""]), ("Title", ["CEO", "VP", "Student"]),
    ("Country/Region", ["Germany", "germany ", "France", "United States"]), ("Land", ["DE", "AT", "FR"]),
    ("Lifecycle Stage", ["Lead", "Customer", "Marketing Qualified Lead"]), ("Customer", ["yes", "no"]),
    ("Unsubscribed from all email", ["", "Yes", ""]), ("consent", ["true", "false", ""]),
    ("Number of Form Submissions", ["0", "1", "4"]), ("Page Views", ["3", "", "30"]),
    ("Marketing emails clicked", ["0", "2"]),
    ("Last Activity Date", ["2026-11-02 10:00", "2026-10-30 09:30"]),
    ("Recent Conversion", ["Demo request", "Newsletter", ""]),
    ("Recent Conversion Date", ["2026-11-02", ""]),
    ("fit", ["1", "2"]), ("MQL", ["a", "b"]), ("meetings", ["1", "2"]), ("Answers", ["x", "y"]),
    ("Respond by", ["2026-11-02"]),
    ("alex", ["7", "8"]), ("hand raise", ["x1", "x2"]),
  ]

  @Test func inferAndInitWorkInEitherOrder() throws {
    let sandbox = try Sandbox()
    try sandbox.folder.write(
      "own/leads.csv", "Record ID,Country,Page Views\n" + (1...9).map { "\($0),France,\($0)\n" }.joined())
    let inferred = try sandbox.run(
      "cd own && mkdir rules && accord infer leads.csv > rules/lead.accord && accord init")
    #expect(inferred.status == 0, "\(inferred.output)")
    #expect(inferred.output.contains("wrote 9 files:") && !inferred.output.contains("  rules/lead.accord"))
    let checked = try sandbox.run(
      "cd own && accord lint rules && accord test rules && accord eval rules leads.csv --to table")
    #expect(checked.status == 0, "\(checked.output)")
    // What is there is named, with what to do.
    let again = try sandbox.run("cd own && accord init --from leads.csv")
    #expect(again.status == 2)
    #expect(again.output.contains("name an empty folder: accord init my-agreement --export leads.csv"))
    let other = try sandbox.run(
      "cd own && accord init my-agreement --from leads.csv && cd my-agreement && accord test rules")
    #expect(other.status == 0, "\(other.output)")
    #expect(
      try sandbox.folder.text("own/my-agreement/rules/scoring.accord").contains(
        "list home_market = \"FR\""))
  }

  @Test func whatIsToBeDecidedIsSaid() throws {
    let folder = try TemporaryFolder()
    let rows = (1...30).map { "\($0),Germany,\"\($0),500\",Lead,\($0 % 2 == 0 ? "Yes" : "")" }
    try folder.write(
      "leads.csv",
      (["Record ID,Country/Region,Number of Employees,Lifecycle Stage,Unsubscribed from all email"] + rows)
        .joined(separator: "\n") + "\n")
    let made = try accord("init", "mine", "--export", "leads.csv", in: folder.url)
    #expect(made.status == 0, "\(made.errors)")
    let decisions = made.lines.drop { $0 != "To be decided by you:" }.dropFirst().prefix {
      $0.hasPrefix("  ")
    }
    func line(_ file: String, _ text: String) throws -> Int {
      let lines = try folder.text("mine/rules/\(file)").components(separatedBy: "\n")
      return try #require(lines.lastIndex { $0.contains(text) }) + 1
    }
    let expected = [
      "  mine/rules/agreement.accord:\(try line("agreement.accord", "timezone")): the time zone is \"UTC\"; days and clocks are those of this zone",
      "  mine/rules/lead.accord:\(try line("lead.accord", "  number_of_employees  ")): number_of_employees: numbers such as \"1,500\", of which nothing in the export tells whether thousands or decimals are parted: write 'number  thousands \",\"' for 1500 or 'number  decimal comma  thousands \".\"' for 1.5",
      "  mine/rules/lead.accord:\(try line("lead.accord", "  unsubscribed_from_all_email  ")): unsubscribed_from_all_email: an empty cell is not known; if it means no, add 'default no'",
      "  mine/rules/scoring.accord:\(try line("scoring.accord", "list home_market")): the home market is DE; put in where you sell",
      "  mine/rules/routing.accord:\(try line("routing.accord", "pool sales_desk")): nobody is called so; put your own people in",
      "  these columns are those of HubSpot: '--template hubspot-csv' knows the usual ones, how HubSpot writes them, and their other names, whatever stands in this file; it leaves out columns of your own",
    ]
    #expect(Array(decisions) == expected, "\(made.output)")
    #expect(try accord("init", in: folder.url).lines.contains("To be decided by you:"))
  }

  /// Rules written anew have the zone of the machine, and their tests pass there, too.
  @Test(arguments: [
    ("Europe/Berlin", "Europe/Berlin"), (":Pacific/Kiritimati", "Pacific/Kiritimati"),
    ("/usr/share/zoneinfo/Pacific/Honolulu", "Pacific/Honolulu"), ("Etc/UTC", "UTC"), ("CET-1CEST", "UTC"),
    ("Europe/\"Berlin", "UTC"), ("", "UTC"),
  ])
  func theTimeZoneIsThatOfTheMachine(variable: String, zone: String) throws {
    let sandbox = try Sandbox()
    for template in ["", "--template flat"] {
      let folder = "new\(template.isEmpty ? "" : "-flat")"
      let made = try sandbox.run("TZ='\(variable)' accord init \(folder) \(template)")
      let whose = zone == "UTC" ? "" : ", that of this machine"
      #expect(made.output.contains("the time zone is \"\(zone)\"\(whose); days"), "\(made.output)")
      #expect(
        try sandbox.folder.text("\(folder)/rules/agreement.accord").contains("timezone   \"\(zone)\"\n"))
      let checked = try sandbox.run(
        "cd \(folder) && accord lint rules && accord fmt --check rules && accord test rules")
      #expect(checked.status == 0, "\(checked.output)")
    }
  }

  @Test func withoutAColumnToAskForNothingIsWritten() throws {
    let folder = try TemporaryFolder()
    try folder.write("leads.csv", "a,b\nx,y\n")
    let made = try accord("init", "mine", "--export", "leads.csv", in: folder.url)
    #expect(made.status == 2)
    #expect(
      made.errors.hasPrefix("accord: nothing was written, because no field of 'rules/lead.accord' is called"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("mine")))
    #expect(try accord("init", "--export", "no.csv", in: folder.url).status == 2)
    #expect(try accord("init", "--export", "leads.csv", "--template", "flat", in: folder.url).status == 64)
  }

  @Test func nothingIsWrittenWhenAFileStandsInPlaceOfAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("half/.github/workflows", "")
    #expect(try accord("init", "half", in: folder.url).status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("half/rules/lead.accord")))
  }

  @Test func theResourcesAreReviewedTodayAndTheDefinitionsLater() throws {
    let folder = try TemporaryFolder()
    let before = Self.today(plus: 0)
    _ = try accord("init", in: folder.url)
    let days = [before, Self.today(plus: 0)]
    let propositions = try folder.text("rules/propositions.accord")
    #expect(days.contains { day in propositions.components(separatedBy: "reviewed \(day)").count == 4 })
    let definitions = try folder.text("rules/definitions.accord")
    #expect((89...90).contains { definitions.contains("by \(Self.today(plus: $0))") })
  }

  private static func today(plus days: Int) -> String {
    let format = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
    return Date(timeIntervalSinceNow: Double(days) * 86_400).formatted(format)
  }
}
