import Testing

@testable import AccordSemantics

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

  @Test(.timeLimit(.minutes(1)), arguments: [true, false])
  func catastrophicBacktrackingIsGivenUp(usesMachineCode: Bool) throws {
    let pattern = try Pattern.$usesMachineCode.withValue(usesMachineCode) { try Pattern("(a+)+$") }
    let text = String(repeating: "a", count: 64) + "b"
    #expect(pattern.matches(text) == .limitExceeded)
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

  // MARK: Versions of the library

  @Test func theLibraryIsNamed() {
    #expect(
      Pattern.library.wholeMatch(of: /PCRE2 \d+\.\d+, Unicode \d+\.\d+\.\d+/) != nil, "\(Pattern.library)")
  }

  /// What is written out for later versions means on 10.42 what the short forms mean there.
  @Test(arguments: [
    #"^\w+$"#, #"^\W+$"#, #"\bx"#, #"x\b"#, #"\Bx"#, #"x\B"#, #"^[\w-]+$"#, #"^[^\w]$"#, #"^[\W_]+$"#,
    #"^[^\W_]+$"#,
    #"^[[:word:].]+$"#, #"^[[:^word:]]$"#, #"^[a\b]$"#, #"(?:\b)?x\b"#, #"^[[:xdigit:]]+$"#,
  ])
  func wordsWrittenOutMeanTheSame(source: String) throws {
    guard Pattern.library.hasPrefix("PCRE2 10.42") else { return }
    let spelt = try PortablePattern(source, ignoringCase: false, spellsWords: true).text
    #expect(spelt != source || source.contains("a\\b"))
    let (short, long) = (try Pattern(source), try Pattern(spelt))
    for scalar in (0...0x1F000).compactMap(Unicode.Scalar.init) {
      for text in [String(scalar), "\(scalar)x", "x\(scalar)"] where short.matches(text) != long.matches(text)
      {
        Issue.record("\(source) and \(spelt) differ on U+\(String(scalar.value, radix: 16))")
        return
      }
    }
  }

  @Test(arguments: [
    ("a{,3}", "write {0,3}, or \\{ for a brace that stands for itself"),
    ("a{ 1, 2 }", "write {1,2}, or \\{ for a brace that stands for itself"),
    ("(?J)a", "give each its own name"), ("(?R)", "write that part out"), ("(*UTF)a", nil), (#"\X"#, nil),
    ("(?[a])", nil), (#"\p{Xwd}"#, nil), (#"\x"#, nil), ("(?a)b", nil), (#"\g'a'"#, nil), ("(?+1)(a)", nil),
    ("(?(R)a)", nil), ("(?P>n)", nil), ("[[:^xdigit:]]", nil), (#"(?i)[[:lower:]]"#, nil), (#"\k{ n }"#, nil),
  ])
  func whatVersionsReadInDifferentWaysIsRefused(source: String, help: String?) throws {
    let error = try #require(throws: PatternError.self) { try Pattern(source) }
    #expect(error.help != nil)
    if let help { #expect(error.help == help) }
  }

  /// No part of a pattern, whatever it is, makes the reading of it trap, and what is left alone stays as it is.
  @Test func anyTextIsRead() {
    let pieces = [
      "\\", "[", "]", "(", ")", "{", "}", "?", "*", ":", "^", "-", ",", "3", " ", "Q", "E", "p", "P", "{Lu}",
      "i", "J",
      "(?", "[:", ":]", "upper", "x", "ä", "w", "b", "<", "'", "P<", "(?#", "(*", "g", "&",
    ]
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<20_000 {
      let source = (0..<next(10)).map { _ in pieces[next(pieces.count)] }.joined()
      for spells in [true, false] {
        let text = try? PortablePattern(source, ignoringCase: next(2) == 0, spellsWords: spells).text
        #expect(text.map { $0.utf8.count >= 0 } ?? true)
      }
      _ = try? Pattern(source)
    }
  }
}
