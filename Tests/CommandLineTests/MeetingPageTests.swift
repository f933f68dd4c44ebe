import AccordTestSupport
import Foundation
import Testing

/// `accord report --to html`: the page for the monthly meeting.
@Suite struct MeetingPageTests {
  private static func page(_ arguments: [String] = ["--stories", "1"]) throws -> String {
    let result = try accord(ReportTests.record + ["--to", "html"] + arguments, bytes: [])
    try #require(result.status == 0, "\(result.errors)")
    return result.output
  }

  /// The page says what the table says, number by number.
  @Test func itSaysWhatTheTableSays() throws {
    let page = try Self.page()
    let table = try accord(ReportTests.record, bytes: []).output
    let cells = table.split(separator: "\n").drop { !$0.hasPrefix("Marketing-qualified") }.prefix(8)
    #expect(cells.count == 8)
    for line in cells {
      let parts = line.split(separator: /\ \ +/).map(String.init)
      #expect(page.contains("<td>\(parts[0])</td>"))
      #expect(page.contains("<td class=\"number\">\(parts[2])</td>"))
    }
    #expect(page.contains("52.4% (37.7–66.6%)"))
    #expect(page.contains("at least 60%: not met, may be chance"))
  }

  /// Names of people stand in stories alone.
  @Test func peopleAreNamedInStoriesAlone() throws {
    let people = ["annika", "bernd", "cemal", "dörte", "emre", "franziska", "gesa", "henrik", "ivana"]
    let without = try Self.page([])
    for person in people { #expect(!without.contains(person), "\(person)") }
    #expect(!without.contains(">Stories<"))
    let with = try Self.page()
    let start = try #require(with.range(of: "<h2 id=\"stories\">")?.lowerBound)
    let end = try #require(with.range(of: "<h2 id=\"left-out\">")?.lowerBound)
    #expect(people.contains { with[start..<end].contains($0) })
    for person in people { #expect(!(with[..<start] + with[end...]).contains(person), "\(person)") }
  }

  /// The page counts the leads that `accord overdue` lists, and names no person.
  @Test func leadsThatWaitAreOnThePage() throws {
    let page = try Self.page([])
    let listed = try accord(["overdue"] + ReportTests.record.dropFirst() + ["--to", "csv"], bytes: [])
    #expect(listed.status == 1)
    let rows = listed.output.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(page.contains("leads that had to be answered by now \(rows.count) are not"))
    let start = try #require(page.range(of: "<h2 id=\"unanswered\">")?.lowerBound)
    var counts: [String: Int] = [:]
    for row in rows {
      counts[["person", "owner"].contains(row[2]) ? "a person" : String(row[1]), default: 0] += 1
    }
    #expect(counts.count > 3)
    for (place, count) in counts {
      let cell = try #require(page[start...].range(of: "<tr><td>\(place)</td>")?.upperBound)
      let shown = page[cell...].prefix { $0 != "\n" }
      #expect(shown.contains(">\(count)<"), "\(place) \(count): \(shown)")
    }
  }

  /// The page has the lines that `accord lift` tells apart, and no others.
  @Test func linesThatAreToldApartAreOnThePage() throws {
    let page = try Self.page(["--metric", "sql_share"])
    let lift = try accord(["lift"] + ReportTests.record.dropFirst() + ["--metric", "sql_share"], bytes: [])
      .output
    let start = try #require(page.range(of: "<h2 id=\"lines\">")?.lowerBound)
    let end = try #require(page.range(of: "<h2 id=\"experiments\">")?.lowerBound)
    var told = 0
    for line in lift.split(separator: "\n").prefix(while: { !$0.hasPrefix("thresholds") }) {
      let cells = line.split(separator: /\ \ +/).map(String.init)
      guard cells.count > 4, cells[1].wholeMatch(of: /[+-][\d.]+|varies/) != nil else { continue }
      let isTold = !line.contains("not told apart") && !line.contains("too few")
      told += isTold ? 1 : 0
      #expect(page[start..<end].contains("<tr><td>\(cells[0])</td>") == isTold, "\(line)")
    }
    #expect(told > 4)
    #expect(try !Self.page([]).contains("id=\"lines\""))
    let meetings = try Self.page(["--metric", "meetings"])
    #expect(meetings.contains("<p>No line differs by more than chance would explain.</p>"))
    #expect(try accord(ReportTests.record + ["--metric", "meetings"], bytes: []).status == 64)
  }

  /// What came of an experiment stands beside what was learned, as in its report.
  @Test func experimentsHaveTheirResult() throws {
    let report = try accord(ReportTests.record + ["--experiment", "opening"], bytes: []).output
    let result = "question against pitch: -7.9 points (-18.1 to +2.5): not told apart"
    #expect(report.contains(result))
    let page = try Self.page([])
    #expect(page.contains("<li>pitch: 37 of 130  28.5% (21.4–36.7%)</li>"))
    #expect(page.contains("<li>\(result)</li>"))
    // Before its end there is none.
    let early = try accord(
      Array(ReportTests.record.dropLast()) + ["2026-10-01", "--to", "html"], bytes: []
    ).output
    #expect(early.contains("ended on 2026-09-30, and not concluded") && !early.contains("against pitch"))
  }

  /// The numbers of six months as a line: one for each metric that has some, its height in the share of the largest.
  @Test func numbersHaveALine() throws {
    let page = try Self.page([])
    let lines = page.matches(of: /<td class="trend"><svg [^>]*>(.*?)<\/svg>/).map { String($0.1) }
    #expect(lines.count == 8)
    // 61, 63, 55, 76, 57 and 72 leads, as the table and the periods before say.
    let heights = [61, 63, 55, 76, 57, 72].map { 20 * (1 - Double($0) / 76) }
    let drawn = try #require(lines.first?.firstMatch(of: /points="([^"]*)"/)?.1)
      .split(separator: " ").map { point in Double(point.split(separator: ",")[1]) ?? -1 }
    #expect(drawn.count == 6)
    for (one, other) in zip(drawn, heights) { #expect(abs(one - other) <= 0.05) }
  }

  /// The page names what the record and the rules show besides, and nothing where that is nothing.
  @Test func whatNobodyWroteDownIsSaid() throws {
    let folder = try TemporaryFolder()
    func page(unsigned: Bool, others: Int) throws -> String {
      try folder.write(
        "rules.accord",
        """
        accord 1
        agreement {
          between marketing, sales
          resources reviewed every 15 days
        }
        lead { id text required, big flag }
        define MQL {
          \(unsigned ? "agreed by marketing, sales" : "")
          when big
        }
        resource "Old tour" owner sales reviewed 2026-09-01
        resource "New tour" owner sales reviewed 2026-10-25
        feedback from 2026-01-01 { lead text required, at time required, reason choice dear, or other }
        metric leads { of every lead }

        """)
      try folder.write(
        "d.ndjson",
        #"{"lead":"a","as_of":"2026-10-03T00:00:00Z","definitions":{"MQL":"yes"},"rules":"x"}"# + "\n")
      let rows = (0..<20).map { "a\($0 == 0 ? "" : String($0)),2026-10-05,\($0 < others ? "other" : "dear")" }
      try folder.write("f.csv", (["lead,at,reason"] + rows).joined(separator: "\n"))
      let result = try accord(
        [
          "report", folder.path("rules.accord"), "--decisions", folder.path("d.ndjson"), "--feedback",
          folder.path("f.csv"), "--as-of", "2026-11-02", "--to", "html",
        ], bytes: [])
      #expect(result.status == 0, "\(result.errors)")
      return result.output
    }
    let loud = try page(unsigned: true, others: 3)
    #expect(loud.contains("19 answers are about leads that were never decided"))
    #expect(loud.contains("3 of 20 answers to 'reason' are 'other'"))
    #expect(loud.contains("1 resource was not looked at for 15 days: “Old tour”."))
    #expect(loud.contains("Nothing is signed by all who have agreed to it, as it is now."))
    let quiet = try page(unsigned: false, others: 2)
    #expect(!quiet.contains("are 'other'") && !quiet.contains("signed"))
  }

  /// Words come by turns: in as many months as there are words, a third of them each, all have come.
  @Test func wordsComeByTurns() throws {
    var seen: [Set<String>] = []
    for month in 6...11 {
      let day = "2026-\(month < 10 ? "0" : "")\(month)-20"
      let page = try accord(
        Array(ReportTests.record.dropLast()) + [day, "--to", "html"], bytes: []
      ).output
      let start = try #require(page.range(of: "<h2 id=\"words\">")?.lowerBound)
      let words = page[start...].split(separator: "<li><strong>").dropFirst().prefix(3)
      seen.append(Set(words.map { String($0.prefix { $0 != "<" }) }))
    }
    #expect(seen.allSatisfy { $0.count == 3 })
    #expect(seen.reduce(into: Set<String>()) { $0.formUnion($1) }.count > 9)
  }

  @Test(.enabled(if: Oracle.chromium.isUsed, "chromium is absent"))
  func aBrowserHasNothingToComplainOf() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("page.html", Self.page())
    let result = try Chromium.dump(file, folder)
    #expect(result.output.contains("What sales answered in 2026-11</h2>"))
    #expect(result.complaints == [])
    let paper = folder.path("page.pdf")
    _ = try Chromium.run(["--print-to-pdf=\(paper)", "--no-pdf-header-footer", "file://\(file)"], folder)
    let bytes = try Data(contentsOf: URL(filePath: paper))
    #expect(bytes.starts(with: Data("%PDF".utf8)) && bytes.count > 20_000)
  }

  @Test(.enabled(if: Oracle.chromium.isUsed, "chromium is absent"), arguments: [360, 390, 1280])
  func nothingStandsBesideTheWindow(width: Int) throws {
    let measures = try GlossaryBrowserTests.measure(Self.page(), width: width)
    #expect(measures.width == width)
    #expect(measures.pageWidth <= width)
    #expect(measures.overhanging == [])
  }
}
