import AccordSemantics
import Testing

@Suite struct PatternTests {
  @Test func findsAnywhereInTheText() throws {
    let pattern = try Pattern(#"\b(C[EFIMOT]O|Geschäftsführer\w*|Vorstand)\b"#, ignoringCase: true)
    #expect(pattern.matches("Interim cto, EMEA") == .yes)
    #expect(pattern.matches("GESCHÄFTSFÜHRERIN") == .yes)
    #expect(pattern.matches("Vorstandsassistenz") == .no)
    #expect(pattern.matches("") == .no)
    #expect(pattern.source.hasPrefix(#"\b(C"#))
    #expect(pattern.ignoresCase)
  }

  @Test func caseCountsUnlessIgnored() throws {
    #expect(try Pattern("CTO").matches("cto") == .no)
    #expect(try Pattern("straße", ignoringCase: true).matches("STRAßE") == .yes)
  }

  @Test func charactersAreUnicode() throws {
    #expect(try Pattern("^.$").matches("ü") == .yes)
    #expect(try Pattern(#"^\w+$"#).matches("žluťoučký") == .yes)
    #expect(try Pattern(#"^\p{Han}+$"#).matches("漢字") == .yes)
  }

  @Test func emptyPatternMatchesEverything() throws {
    #expect(try Pattern("").matches("") == .yes)
    #expect(try Pattern("").matches(UnsafeBufferPointer(start: nil, count: 0)) == .yes)
    #expect(try Pattern("x").matches(UnsafeBufferPointer(start: nil, count: 0)) == .no)
  }

  @Test func moreGroupsThanRoomStillMatch() throws {
    #expect(try Pattern("(a)(b)(c)").matches("xabc") == .yes)
  }

  @Test func backReferencesAndLookaroundWork() throws {
    #expect(try Pattern(#"(\w)\1"#).matches("abba") == .yes)
    #expect(try Pattern("(?<!not )ready").matches("not ready") == .no)
  }

  // Offsets differ a little between releases of PCRE2.
  @Test(arguments: [
    ("(a", 2...2, "closing parenthesis"),
    ("a{2,1}", 4...6, "out of order"),
    ("é[z-a]", 4...6, "out of order"),
    ("é*+?", 3...5, "quantifier"),
    (#"a\C"#, 2...3, "disabled"),
  ])
  func mistakesAreExplained(source: String, offset: ClosedRange<Int>, message: String) throws {
    let error = try #require(throws: PatternError.self) { try Pattern(source) }
    #expect(offset.contains(error.offset))
    #expect(error.message.contains(message))
  }

  @Test func deepNestingAndHugeRepetitionAreRefused() {
    let deep = String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000)
    #expect(throws: PatternError.self) { try Pattern(deep) }
    #expect(throws: PatternError.self) { try Pattern("(((a{1000}){1000}){1000}){1000}") }
  }

  @Test(arguments: ["", "(*NO_JIT)", "(*LIMIT_MATCH=4000000000)"])
  func catastrophicBacktrackingIsGivenUp(prefix: String) throws {
    let pattern = try Pattern(prefix + "(a+)+$")
    let text = String(repeating: "a", count: 64) + "b"
    var result = PatternMatch.no
    let duration = ContinuousClock().measure { result = pattern.matches(text) }
    #expect(result == .limitExceeded)
    #expect(duration < .seconds(1))
    // The thread can go on matching.
    #expect(pattern.matches("aaa") == .yes)
  }

  @Test func longTextsFitTheLimits() throws {
    let text = String(repeating: "lorem ipsum ", count: 20_000)
    #expect(try Pattern("dolor").matches(text) == .no)
    #expect(try Pattern("m $").matches(text) == .yes)
    #expect(try Pattern("^([a-z]|x| )*$").matches(text.prefix(100_000).description) == .yes)
  }

  @Test(
    arguments: [[0xFF], [0x61, 0xC3], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80, 0x61]] as [[UInt8]]
  )
  func nothingIsFoundInBadUTF8(bytes: [UInt8]) throws {
    let pattern = try Pattern("a|.|^")
    #expect(bytes.withUnsafeBufferPointer { pattern.matches($0) } == .no)
  }

  @Test func validatedTextsAreSearchedAlike() throws {
    let pattern = try Pattern("é+")
    for (text, expected) in [("caféé", PatternMatch.yes), ("cafe", .no), ("", .no)] {
      #expect(Array(text.utf8).withUnsafeBufferPointer { pattern.matches(validated: $0) } == expected)
    }
  }

  @Test func threadsShareAPattern() async throws {
    let pattern = try Pattern(#"^(\w+)@(\w+)\.example$"#)
    let runaway = try Pattern("(a+)+$")
    let found = await withTaskGroup(of: Int.self) { group in
      for worker in 0..<8 {
        group.addTask {
          _ = runaway.matches(String(repeating: "a", count: 40) + "b")
          return (0..<500).count { number in
            pattern.matches("user\(number)@host\(worker).example") == .yes && pattern.matches("user@") == .no
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(found == 8 * 500)
  }
}
