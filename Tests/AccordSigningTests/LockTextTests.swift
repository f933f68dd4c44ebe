import AccordSemantics
import AccordSigning
import AccordSource
import AccordTestSupport
import AccordValues
import Testing

/// The text of `agreement.lock`.
@Suite struct LockTextTests {
  private func lock(_ text: String) throws(LockError) -> AgreementLock {
    try AgreementLock(Array(text.utf8), path: "rules/agreement.lock")
  }

  private static let scalars: [Unicode.Scalar] = [
    "a", "Z", "ß", "é", "\u{301}", " ", "\t", "\n", "\r", "\"", "\\", "#", "<", "'", "{", "\u{0}", "\u{1F}",
    "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "語", "👩", "\u{200D}", "\u{10FFFF}",
  ]

  @Test func whatIsWrittenIsReadAgain() throws {
    let meanings = try Sample.rules().definitionMeanings
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      var written = AgreementLock()
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        var person = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...8, using: &random) {
          if let scalar = Self.scalars.randomElement(using: &random) { person.append(scalar) }
        }
        _ = written.sign(
          [try #require(meanings.randomElement(using: &random))],
          team: try #require(["marketing", "sales", "größe"].randomElement(using: &random)),
          person: String(person),
          day: try #require(CalendarDate(daysSinceEpoch: Int.random(in: 0...40_000, using: &random))))
      }
      let read = try lock(written.text)
      #expect(read == written)
      #expect(read.text == written.text)
      #expect(try lock(written.text.replacing("\n", with: "\r\n")) == written)
      #expect(try lock("\u{FEFF}" + written.text) == written)
      #expect(
        try lock(written.text.split(separator: "\n").shuffled(using: &random).joined(separator: "\n"))
          == written)
    }
  }

  @Test func eachSignatureIsALine() throws {
    let text = try Sample.signed(Sample.rules()).text
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("signed") }
    #expect(
      lines.map { $0.split(separator: " ", maxSplits: 4).prefix(4).joined(separator: " ") } == [
        "signed MQL marketing 2026-11-01", "signed MQL sales 2026-11-01", "signed SQL sales 2026-11-01",
      ])
    #expect(
      try #require(lines.first).wholeMatch(
        of: /signed  MQL  marketing  2026-11-01  [0-9a-f]{64}  "P. marketing"/) != nil)
    #expect(text.hasPrefix("# What the teams have signed."))
    #expect(text.contains("\npart  score  fit  "))
    #expect(!text.contains("'other'"))
  }

  @Test func theLinesOfTwoBranchesTogetherAreALock() throws {
    let base = try Sample.rules()
    let changed = try Sample.rules([("fit >= 30", "fit >= 35")])
    let ours = try Sample.signed(base, on: "2026-11-01")
    // On one branch marketing signs the new meaning, on another one sales does.
    var first = ours
    var second = ours
    for meaning in changed.definitionMeanings where meaning.name != "rated" && meaning.name != "competitor" {
      if meaning.name == "MQL" {
        _ = first.sign([meaning], team: "marketing", person: "A", day: try Sample.day("2026-11-05"))
      }
      _ = second.sign([meaning], team: "sales", person: "B", day: try Sample.day("2026-11-06"))
    }
    #expect(try !Sample.status(changed, first).isCurrent)
    #expect(try !Sample.status(changed, second).isCurrent)
    let union = try lock(first.text + second.text)
    #expect(try Sample.status(changed, union).isCurrent)
    // The rules as they were: what has changed since the new signatures is still known.
    let status = try Sample.status(base, union)
    #expect(try Sample.changes("MQL", "sales", status) == "the definition itself is different")
    #expect(try Sample.changes("MQL", "marketing", status) == "the definition itself is different")
    // Signing again removes what the later signatures have replaced.
    var next = union
    let meaning = try #require(base.definitionMeanings.first)
    #expect(next.sign([meaning], team: "sales", person: "C", day: try Sample.day("2026-11-07")) == [])
    #expect(next.signatures.filter { $0.team == "sales" && $0.definition == "MQL" }.count == 1)
  }

  @Test func ofOneDayTheSignatureThatFitsCounts() throws {
    let base = try Sample.rules()
    let changed = try Sample.rules([("fit >= 30", "fit >= 35")])
    let union = try lock(Sample.signed(base).text + Sample.signed(changed).text)
    #expect(try Sample.status(base, union).isCurrent)
    #expect(try Sample.status(changed, union).isCurrent)
    let later = try lock(Sample.signed(base).text + Sample.signed(changed, on: "2026-11-02").text)
    #expect(try !Sample.status(base, later).isCurrent)
  }

  @Test(arguments: ["<<<<<<< HEAD", "=======", ">>>>>>> branch", "||||||| 3f9c2a7"])
  func aConflictIsNamed(mark: String) throws {
    let text = try Sample.signed(Sample.rules()).text
    let error = #expect(throws: LockError.self) { try lock("# one\n\(mark)\r\n" + text) }
    #expect(
      error?.description
        == "rules/agreement.lock:2 has a merge conflict; keep the lines of both sides and delete the lines that "
        + "begin with '<<<<<<<', '|||||||', '=======' and '>>>>>>>'")
  }

  private static let digits = String(repeating: "0123456789abcdef", count: 4)

  @Test(arguments: [
    "nonsense", "signed", "signed MQL", "signed MQL sales 2026-11-01",
    "signed MQL sales 2026-02-30 \(digits) \"A\"", "signed MQL sales 2026-11-01 \(digits)",
    "signed MQL sales 2026-11-01 \(digits.uppercased()) \"A\"",
    "signed MQL sales 2026-11-01 \(digits.dropLast()) \"A\"",
    "signed MQL sales 2026-11-01 \(digits) A", "signed MQL sales 2026-11-01 \(digits) \"A",
    "signed MQL sales 2026-11-01 \(digits) \"A\" B", "signed MQL sales 2026-11-01 \(digits) \"\\x\"",
    "signed MQL sales 2026-11-01 \(digits) \"\\ud800\"", "signed MQL sales 2026-11-01 \(digits) \"\\u00",
    "Signed MQL sales 2026-11-01 \(digits) \"A\"", "meaning", "meaning 0123456789abcdef",
    "meaning 0123456789abcdef x", "part score fit", "part score fit 0123456789abcdef x",
    "part scores fit 0123456789abcdef", "part score 0123456789abcdef", "\u{0}",
  ])
  func aLineThatCannotBeReadIsNamed(line: String) throws {
    let error = #expect(throws: LockError.self) { try lock("# one\n\n\(line)\n") }
    #expect(error?.description.hasPrefix("rules/agreement.lock:3 cannot be read: '") == true)
  }

  @Test func whatIsNoTextIsNamed() throws {
    let error = #expect(throws: LockError.self) {
      try AgreementLock([0x23, 0x0A, 0xFF, 0x0A], path: "l")
    }
    #expect(error?.description.hasPrefix("l:2 is not UTF-8") == true)
  }

  @Test(arguments: ["", "\n", "\r\n\r\n", "# only a comment", "  \t# another\n"])
  func aFileWithoutSignatures(text: String) throws {
    #expect(try lock(text) == AgreementLock())
  }

  @Test func withoutItsPartsAChangeCannotBeSaid() throws {
    let text = try Sample.signed(Sample.rules()).text
    let bare = text.split(separator: "\n").filter { !$0.hasPrefix("part  score") }.joined(separator: "\n")
    let rules = try Sample.rules([("fit >= 30", "fit > 30")])
    let status = try Sample.status(rules, lock(bare))
    let findings = SigningFindings.find(status, in: rules, lockPath: "l", rulesPath: "r")
    #expect(
      findings.first?.message
        == "'MQL' has changed since marketing signed it on 2026-11-01 (P. marketing): what was signed is no "
        + "longer kept in the lock, so what has changed cannot be said")
  }

  @Test func damagedFilesNeverTrap() throws {
    let bytes = Array(try Sample.signed(Sample.rules()).text.utf8)
    var random = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) where !damaged.isEmpty {
        let place = Int.random(in: 0..<damaged.count, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
        case 1: damaged.removeSubrange(place..<min(damaged.count, place + 30))
        default: damaged = Array(damaged[..<place]) + [0x0A]
        }
      }
      // What is read can be written and read again.
      if let read = try? AgreementLock(damaged, path: "l") {
        #expect(try lock(read.text) == read)
      }
    }
  }
}
