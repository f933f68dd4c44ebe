import AccordTestSupport
import ArgumentParser
import Testing

@testable import AccordCommands

/// Command lines of `accord eval` that are read without the parser, against the parser.
@Suite struct PlainEvalTests {
  private static func words(_ command: Eval) -> String {
    var words = ""
    dump(command, to: &words)
    return words
  }

  private static func parsed(_ arguments: [String]) -> Eval? {
    do { return try AccordCommand.parseAsRoot(arguments) as? Eval } catch { return nil }
  }

  @Test(arguments: [
    "eval rules", "eval rules leads.ndjson more.csv", "eval rules --as-of 2026-11-01T00:00Z leads.ndjson",
    "eval --as-of live --explain none rules", "eval rules a --to csv b --jobs 2 --source excel --from csv",
    "eval rules --rejects rejects.txt --explain full",
  ])
  func plainLines(line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let plain = try #require(Eval(plain: arguments))
    #expect(Self.words(plain) == Self.words(try #require(Self.parsed(arguments))))
  }

  @Test("whatever is read without the parser, the parser reads alike")
  func randomLines() {
    let words = [
      "eval", "rules", "leads.csv", "--as-of", "2026-11-01", "live", "--explain", "none", "full", "--to",
      "csv",
      "ndjson", "--jobs", "2", "0", "+3", "2000", "--from", "json", "--source", "excel", "--rejects", "-",
      "--", "",
      "--help", "help", "-h", "--as-of=live", "--summary", "--pass-through", "--only", "--version", "é",
      "--expect",
    ]
    var random = SplitMix64(seed: 53)
    var plain = 0
    for _ in 0..<4_000 {
      let arguments = ["eval", "rules"] + (0..<random.below(6)).map { _ in words[random.below(words.count)] }
      guard let command = Eval(plain: arguments) else { continue }
      plain += 1
      #expect(Self.parsed(arguments).map(Self.words) == Self.words(command), "\(arguments)")
    }
    #expect(plain > 300)
  }
}
