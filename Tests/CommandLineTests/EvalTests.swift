import AccordTestSupport
import Foundation
import Testing

/// `accord eval`: what goes in, what comes out, and the options in between.
@Suite struct EvalTests {
  static let lead = #"{"id":"x","employees":1200,"country":"de","job_title":"CTO","consent":true}"#

  @Test func aLeadAndABrokenLineGiveADecisionAndAReject() throws {
    let result = try accord("eval", "rules", input: "\(Self.lead)\n{broken\n")
    #expect(result.status == 1)
    let decision = try #require(try result.decisions().first)
    #expect(result.lines.count == 1)
    #expect(decision.lead == "x")
    #expect(decision.scores["fit"]?.points == 75)
    #expect(
      decision.scores["fit"]?.because?.map(\.rule) == ["headcount", "sits on the board", "home market"])
    let reject = try #require(try result.rejects().first)
    #expect(reject.line == 2)
    #expect(reject.input == "{broken")
    #expect(reject.error.hasPrefix("the record is not JSON: "))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test func withoutRejectsTheExitCodeIs0AndNothingElseIsSaid() throws {
    let result = try evaluate(input: Self.lead)
    #expect(result.status == 0)
    #expect(result.errors == "")
  }

  // MARK: Formats in

  @Test(arguments: [
    #"{"id":"a","employees":5}"# + "\n" + #"{"id":"b","employees":6}"# + "\n",
    #"[{"id":"a","employees":5}, {"id":"b","employees":6}]"#,
    "[\n {\"id\":\"a\",\n  \"employees\":5},\n {\"id\":\"b\",\n  \"employees\":6}\n]\n",
    "id,employees\na,5\nb,6\n", "id;employees\na;5\nb;6\n", "id\temployees\na\t5\nb\t6\n",
    "id|employees\na|5\nb|6\n", "\"id\",\"employees\"\r\n\"a\",\"5\"\r\n\"b\",\"6\"\r\n",
    "\u{FEFF}id,employees\na,5\nb,6", "\u{FEFF}{\"id\":\"a\"}\r\n{\"id\":\"b\"}",
    "\n\n{\"id\":\"a\"}\n\n{\"id\":\"b\"}",
  ])
  func everyFormatIsToldByItsFirstCharacter(input: String) throws {
    let result = try evaluate(input: input)
    #expect(result.status == 0)
    #expect(try result.decisions().map(\.lead) == ["a", "b"])
  }

  @Test func theFormatCanBeGiven() throws {
    let objects = "{\"id\":\n\"a\"}\n{\"id\":\"b\"}"
    #expect(try evaluate("--from", "json", input: objects).decisions().map(\.lead) == ["a", "b"])
    #expect(try evaluate("--from", "ndjson", input: objects).rejects().count == 2)
    let result = try evaluate("--from", "csv", "--delimiter", ":", input: "id:employees,x\na:5\n")
    #expect(try result.decisions().map(\.lead) == ["a"])
    #expect(try evaluate("--delimiter", "tab", input: "id\ta,b\nx\ty\n").decisions().map(\.lead) == ["x"])
  }

  @Test func aSourceSaysHowLeadsAreSpelled() throws {
    let excel = "Lead-Nr.;Budget;Einwilligung\nL1;20.000,50;Ja\n"
    let result = try evaluate("--source", "excel", "--only", "budget,consent", input: excel)
    #expect(result.status == 0)
    let decision = try #require(try result.decisions().first)
    #expect(decision.scores["need"]?.points == 35)
    #expect(decision.input == ["budget": .text("20.000,50"), "consent": .text("Ja")])
    let hubspot = #"{"total":1,"results":[{"id":"7","properties":{"numberofemployees":"1200"}}]}"#
    let answer = try evaluate("--source", "hubspot", "--only", "employees", input: hubspot).decisions()
    #expect(answer.map(\.lead) == ["7"])
    #expect(answer.first?.input == ["employees": .text("1200")])
  }

  @Test func severalFilesAreReadInOrderAndADashIsTheStandardInput() throws {
    let folder = try TemporaryFolder()
    let first = try folder.write("a.ndjson", "{\"id\":\"a\"}\nnothing\n")
    let second = try folder.write("b.csv", "id\nb\n")
    let result = try evaluate(first, "-", second, input: "{\"id\":\"in\"}\n[]\n")
    #expect(result.status == 1)
    #expect(try result.decisions().map(\.lead) == ["a", "in", "b"])
    #expect(try result.rejects().map(\.file) == [first, nil])
    #expect(try result.rejects().map(\.line) == [2, 2])
  }

  // MARK: Formats out

  @Test func csvHasOneHeaderAndAQuotedCellWhereOneIsNeeded() throws {
    let input = "\(Self.lead)\n{\"id\":\"say \\\"hi\\\", please\"}\n"
    let result = try evaluate("--to", "csv", "--only", "country", input: input)
    #expect(result.lines.count == 3)
    #expect(
      result.lines[0].hasPrefix(
        "lead,as_of,source,experiment opening,size,market,fit,fit_grade,fit because,fit undecided,"))
    #expect(result.lines[0].hasSuffix(",missing,problems,rules,input country"))
    #expect(
      result.lines[1].hasPrefix(
        "x,2026-11-01T09:00:00Z,,,Enterprise,DACH,75,A,"
          + "headcount (1000 and up) +30; position: sits on the board +25; market: home market +20,"))
    #expect(result.lines[1].hasSuffix(",de"))
    #expect(result.lines[2].hasPrefix("\"say \"\"hi\"\", please\",2026-11-01T09:00:00Z,,,unknown,"))
    let bare = try evaluate("--to", "csv", "--explain", "none", input: Self.lead)
    #expect(!bare.output.contains("because") && !bare.output.contains("missing"))
  }

  @Test func csvAndTableHaveTheirHeaderWithoutALeadToo() throws {
    let csv = try evaluate("--to", "csv", "--only", "email", input: "")
    #expect(csv.lines.count == 1)
    #expect(csv.output.hasSuffix(",rules,input email\n"))
    let table = try evaluate("--to", "table", input: "id\n")
    #expect(table.lines.count == 1 && table.output.hasPrefix("lead          size        market "))
    #expect(try evaluate(input: "").output == "")
  }

  @Test func aTableIsAligned() throws {
    let input = "\(Self.lead)\n{\"id\":\"a longer id\",\"country\":\"CH\",\"consent\":false}\n"
    let result = try evaluate("--to", "table", "--only", "country", input: input)
    #expect(result.output == (try Project.golden("table.txt")))
  }

  // MARK: Detail

  @Test func detailsGrowFromNoneToFull() throws {
    let none = try #require(try evaluate("--explain", "none", input: Self.lead).decisions().first)
    let reasons = try #require(try evaluate(input: Self.lead).decisions().first)
    let full = try #require(try evaluate("--explain", "full", input: Self.lead).decisions().first)
    #expect(none.scores["fit"]?.points == 75)
    #expect(none.scores["fit"]?.because == nil && none.missing == nil && none.trace == nil)
    #expect(reasons.scores["fit"]?.because?.count == 3 && reasons.missing?.isEmpty == false)
    #expect(reasons.scores["fit"]?.because?.allSatisfy { $0.at == nil } == true && reasons.trace == nil)
    #expect(full.scores["fit"]?.because?.first?.at == "rules/scoring.accord:5")
    #expect(full.trace?.contains { $0.rule == "home market" && $0.outcome == "yes" } == true)
    #expect(none.rules == reasons.rules && reasons.rules == full.rules && full.rules.count == 16)
  }

  /// The compiled rules write what the reference writes, trace and all, in the order of the input and sorted, and of
  /// what takes the slow way too.
  @Test func everythingIsShownByTheCompiledRulesToo() throws {
    let leads = try Project.text("examples/leads.ndjson")
    let input = leads + #"{"id":"slow","id":"slow"}"# + "\n{broken\n" + leads
    let always = ["eval", "rules", "--as-of", "2026-11-01T09:00Z", "--explain", "full"]
    for options in [[], ["--sort", "fit"], ["--only", "email", "--sort", "lead"], ["--to", "csv"]] {
      let compiled = try accord(always + options, bytes: Array(input.utf8))
      let reference = try accord(always + options + ["--engine", "reference"], bytes: Array(input.utf8))
      #expect(compiled.lines.count > 590, "\(compiled.lines.count)")
      #expect(compiled.output == reference.output && compiled.errors == reference.errors, "\(options)")
    }
    let files = try TemporaryFolder()
    let counts = ["--summary-file", files.path("counts"), "--rejects", files.path("rejects")]
    _ = try accord(always + counts, bytes: Array(input.utf8))
    #expect(try files.text("counts").contains("\"decided_in_blocks\":598"))
  }

  @Test func nowCanBeFixed() throws {
    let atNine = try accord("eval", "rules", "--as-of", "2026-11-01T09:00Z", input: Self.lead)
    #expect(try atNine.decisions().map(\.asOf) == ["2026-11-01T09:00:00Z"])
    let local = try accord("eval", "rules", "--as-of", "2026-11-01", input: Self.lead)
    #expect(try local.decisions().map(\.asOf) == ["2026-10-31T23:00:00Z"])
    let running = try accord("eval", "rules", input: "\(Self.lead)\n\(Self.lead)\n").decisions().map(\.asOf)
    #expect(Set(running).count == 1)
    #expect(running[0] > "2026-01-01" && running[0] < "2200")
  }

  // MARK: Input passed through

  @Test func inputIsPassedThrough() throws {
    let lead = #"{"id":"x","employees":"12","note":null,"extra":{"a":[1.50,true]}}"#
    let all = try evaluate("--pass-through", "--explain", "none", input: lead)
    #expect(all.output.contains(#""input":\#(lead),"segments""#))
    let some = try evaluate("--only", "note, employees,absent", input: lead)
    #expect(some.output.contains(#""input":{"note":null,"employees":"12","absent":null},"#))
    #expect(try !evaluate(input: lead).output.contains("input"))
  }

  // MARK: Rejects and counts

  @Test func rejectsGoToAFile() throws {
    let folder = try TemporaryFolder()
    let result = try evaluate("--rejects", folder.path("r"), input: "\(Self.lead)\n{\n{\"id\":null}\n")
    #expect(result.status == 1)
    #expect(result.errors == "")
    let rejects = try RejectLine.all(in: try folder.text("r"))
    #expect(rejects.map(\.line) == [2, 3])
    #expect(rejects.last?.error == "the required field 'id' is missing")
  }

  @Test func theFirstRejectCanEndTheRun() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("a", "{\"id\":\"a\"}\n{\n{\"id\":\"b\"}\n{\n")
    let result = try evaluate("--stop-on-reject", file, file, input: "")
    #expect(result.status == 1)
    #expect(try result.decisions().map(\.lead) == ["a"])
    #expect(try result.rejects().map(\.line) == [2])
  }

  @Test func countsComeAtTheEnd() throws {
    let folder = try TemporaryFolder()
    let input = "\(Self.lead)\n{\"id\":\"b\",\"employees\":\"many\",\"consent\":false}\n{\n"
    let result = try evaluate("--summary", "--summary-file", folder.path("s.json"), input: input)
    let words = result.errors.split(separator: "\n").filter { !$0.hasPrefix("{") }
    #expect(words.first == "3 leads: 2 decisions, 1 reject")
    #expect(words.contains("size: Enterprise 1, SME 0, Micro 0, none 0, unknown 1"))
    #expect(words.contains("step 10, to nobody: 1"))
    #expect(words.contains("problems: employees 1"))
    #expect(words.last?.hasPrefix("absent: first_name, last_name, ") == true)
    let counts = try folder.text("s.json")
    #expect(
      counts.hasPrefix(
        #"{"leads":3,"decisions":2,"rejects":1,"skipped":{},"amended":{},"records":3,"decided_in_blocks":2,"ids":{"repeated":0,"rounded":0},"reject_reasons":{"the record is not JSON":1},"#
      ))
    #expect(counts.contains("\"problems\":{\"employees\":1},\"broken\":{},\"absent\":[\"first_name\","))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(counts.utf8)) }
  }
}
