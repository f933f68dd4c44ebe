import AccordTestSupport
import Foundation
import Testing

/// Comments `# accord:allow …` mean the same before and after `accord fmt`.
@Suite struct ExceptionLayoutTests {
  private static let comment = "# accord:allow lonely-in because others follow in spring"
  private static let long = String(repeating: "a", count: 48)
  /// Rules that the layout takes apart, joins and breaks.
  private static let lines = """
    accord 1
    lead { country text, c text, n number }
    define a1 "A" { never when c = "DE"
      when country in "DE" }
    define a2 "A" { never when c = "FR" or country in "DE"
     when c = "x" }
    define a3 "A" when country in "PL"
    define a4 "A" when country = "AT" or c = "\(long)" or n > 1234567 or country in "IT"
    define a5 "A" { when country in "DE"
     }
    segments size { Big when country in "FR"
      Small when n < 10
      Rest otherwise }
    score s { +1 "x" when country in
      "DE"
      +2 "y" when n > 3 and
        country in "AT"
      +3 "z" when n > 7 }
    route { to review "x" when country in "DE"
      to nobody otherwise }
    """.split(separator: "\n").map(String.init)

  /// The findings without their lines and columns, sorted: code, message and file.
  private func findings(_ folder: TemporaryFolder, _ names: [String]) throws -> [String] {
    let lines = try accord(["lint"] + names, bytes: [], in: folder.url).output.split(separator: "\n").map(
      String.init)
    var found: [String] = []
    for (line, next) in zip(lines, lines.dropFirst()) where line.hasPrefix("warning[") {
      guard ["L082", "L110", "L111"].contains(where: line.contains) else { continue }
      let place = next.split(separator: ":").first ?? ""
      found.append("\(line) \(place.drop { !$0.isLetter })")
    }
    return found.sorted()
  }

  @Test func theLayoutSeparatesNoExceptionFromItsFinding() throws {
    let folder = try TemporaryFolder()
    var names: [String] = []
    let lines = Self.lines
    for index in lines.indices {
      var behind = lines
      behind[index] += "  " + Self.comment
      var above = lines
      above.insert(Self.comment, at: index)
      for (name, lines) in [("behind", behind), ("above", above)] {
        names.append("\(name)\(index + 1)")
        try folder.write("\(name)\(index + 1)/a.accord", lines.joined(separator: "\n") + "\n")
      }
    }
    let before = try findings(folder, names)
    let formatted = try accord(["fmt"] + names, bytes: [], in: folder.url)
    #expect(formatted.status == 0, "\(formatted.errors)")
    #expect(formatted.output.split(separator: "\n").count == names.count)
    #expect(try findings(folder, names) == before)

    // What the exceptions cover: with nine findings in each file, those that remain, and comments of no use.
    func remaining(_ name: String) -> [String] {
      before.filter { $0.hasSuffix(" \(name)/a.accord") }.map { String($0.prefix(13)) }
    }
    func expected(_ allowed: Int) -> [String] {
      Array(repeating: "warning[L082]", count: 9 - allowed) + (allowed == 0 ? ["warning[L111]"] : [])
    }
    #expect(remaining("behind1") == expected(0))
    #expect(remaining("behind3") == expected(0), "behind an entry: this entry")
    #expect(remaining("behind4") == expected(1), "behind the '}' of a block: the declaration")
    #expect(remaining("above4") == expected(1))
    #expect(remaining("above5") == expected(1), "above a declaration: all of it")
    #expect(remaining("behind5") == expected(1))
    #expect(remaining("above6") == expected(0), "above an entry: this entry")
    #expect(remaining("behind6") == expected(1))
    #expect(remaining("above7") == expected(1))
    #expect(remaining("behind7") == expected(1))
    #expect(remaining("above8") == expected(1), "above a long line")
    #expect(remaining("behind8") == expected(1), "behind a long line")
    #expect(remaining("above10") == expected(1), "above a '}': the declaration")
    #expect(remaining("behind10") == expected(1))
    #expect(remaining("above11") == expected(1))
    #expect(remaining("behind11") == expected(1))
    #expect(remaining("behind12") == expected(0))
    #expect(remaining("behind13") == expected(1))
    #expect(remaining("above14") == expected(2), "above a declaration: all of it")
    #expect(remaining("behind14") == expected(1), "in the middle of an entry: this entry")
    #expect(remaining("above15") == expected(1), "in the middle of an entry: this entry")
    #expect(remaining("behind16") == expected(1))
    #expect(remaining("above18") == expected(0))
    #expect(remaining("behind18") == expected(2))
    #expect(remaining("above19") == expected(1))
    #expect(remaining("behind20") == expected(1))
  }
}
