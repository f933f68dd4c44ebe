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
