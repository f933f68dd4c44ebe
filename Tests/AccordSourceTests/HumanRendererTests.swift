import AccordSource
import Testing

@Suite struct HumanRendererTests {
  private func unknown(_ range: SourceRange?) -> Diagnostic {
    Diagnostic(.unknownField, "what is this", at: range)
  }

  /// The source line and the underline of a finding about `text`.
  private func underlined(_ text: String, in line: String) throws -> [String] {
    let fixture = RendererFixture(("a.accord", line))
    return fixture.human(unknown(try fixture.range(text))).split(separator: "\n").dropFirst(2).map {
      String($0)
    }
  }

  @Test func showsLineLabelAndHelp() throws {
    let lead = String(repeating: "\n", count: 13)
    let fixture = RendererFixture(
      ("rules/scoring.accord", lead + #"  +10 "larger company"   when emplyees >= 50"# + "\n}\n"))
    let finding = Diagnostic(
      .unknownField, "'emplyees' is not a field of the lead",
      at: try fixture.range("emplyees", in: "rules/scoring.accord"), label: "did you mean 'employees'?",
      help: ["fields are declared in rules/lead.accord:3"])
    #expect(
      fixture.human(finding) == """
        error[E0203]: 'emplyees' is not a field of the lead
           ┌─ rules/scoring.accord:14:31
        14 │   +10 "larger company"   when emplyees >= 50
           │                               ^^^^^^^^ did you mean 'employees'?
           = help: fields are declared in rules/lead.accord:3

        """)
  }

  @Test func findingsAreSetApart() throws {
    let fixture = RendererFixture(("a.accord", "one two"))
    let findings = [unknown(try fixture.range("one")), unknown(nil), unknown(try fixture.range("two"))]
    #expect(
      HumanRenderer(sources: fixture.sources).render(findings) == """
        error[E0203]: what is this
          ┌─ a.accord:1:1
        1 │ one two
          │ ^^^

        error[E0203]: what is this

        error[E0203]: what is this
          ┌─ a.accord:1:5
        1 │ one two
          │     ^^^

        """)
    #expect(HumanRenderer(sources: fixture.sources).render([]).isEmpty)
  }

  @Test func findingWithoutPlaceStillHelps() {
    let finding = Diagnostic(
      .missingDeclaration, "there is no 'lead' block", at: nil, help: ["add one", "or infer it"])
    #expect(
      RendererFixture(("a.accord", "")).human(finding) == """
        error[E0401]: there is no 'lead' block
          = help: add one
          = help: or infer it

        """)
  }

  @Test func relatedPlacesStandInLineOrder() throws {
    let fixture = RendererFixture(
      ("a.accord", "list x = 1\nlist y = 2\nlist z = 3\n\n\n\n\n\n\nlist x = 4\nlist w = x\n"))
    let first = try fixture.range("x = 1")
    let again = try fixture.range("x = 4")
    let use = try fixture.range("w = x")
    let finding = Diagnostic(
      .duplicateName, "'x' is declared twice", at: again, label: "again here",
      related: [RelatedPlace(use, "used here"), RelatedPlace(first, "first here")])
    #expect(
      fixture.human(finding) == """
        error[E0201]: 'x' is declared twice
           ┌─ a.accord:10:6
         1 │ list x = 1
           │      ----- first here
           ·
        10 │ list x = 4
           │      ^^^^^ again here
        11 │ list w = x
           │      ----- used here

        """)
  }

  @Test func placesOnOneLineShareIt() throws {
    let fixture = RendererFixture(("a.accord", "a = 1 and a = 2"))
    let finding = Diagnostic(
      .typeMismatch, "never both", at: try fixture.range("a = 2"),
      related: [RelatedPlace(try fixture.range("a = 1"), "already this")])
    #expect(
      fixture.human(finding) == """
        error[E0301]: never both
          ┌─ a.accord:1:11
        1 │ a = 1 and a = 2
          │ ----- already this
          │           ^^^^^

        """)
  }

  @Test func otherFilesComeUnderTheirName() throws {
    let fixture = RendererFixture(
      ("a.accord", "list x = 1"), ("b.accord", "\nlist x = 2"), ("c.accord", "x\n\nx = 3"))
    let finding = Diagnostic(
      .duplicateName, "'x' is declared more than once", at: try fixture.range("x", in: "b.accord"),
      related: [
        RelatedPlace(try fixture.range("x = 3", in: "c.accord"), "third"),
        RelatedPlace(try fixture.range("x", in: "a.accord"), "first"),
        RelatedPlace(try fixture.range("x", in: "c.accord"), "second"),
      ],
      help: ["rename one"])
    #expect(
      fixture.human(finding) == """
        error[E0201]: 'x' is declared more than once
          ┌─ b.accord:2:6
        2 │ list x = 2
          │      ^
          ┌─ c.accord:1:1
        1 │ x
          │ - second
          ·
        3 │ x = 3
          │ ----- third
          ┌─ a.accord:1:6
        1 │ list x = 1
          │      - first
          = help: rename one

        """)
  }

  @Test(arguments: [
    ("\tab\tcd", "cd", "1 │     ab    cd", "  │           ^^"),
    ("e\u{301}e\u{301} ab", "ab", "1 │ e\u{301}e\u{301} ab", "  │    ^^"),
    ("漢字 = カナ ab", "ab", "1 │ 漢字 = カナ ab", "  │             ^^"),
    ("漢字 = カナ ab", "カナ", "1 │ 漢字 = カナ ab", "  │        ^^^^"),
    ("👩‍👧 🇦🇹 1️⃣ ❤️ ab", "ab", "1 │ 👩‍👧 🇦🇹 1️⃣ ❤️ ab", "  │             ^^"),
    ("가각 ab", "ab", "1 │ 가각 ab", "  │      ^^"),
    ("zażółć ab", "ab", "1 │ zażółć ab", "  │        ^^"),
  ])
  func caretsFollowDisplayWidth(line: String, text: String, source: String, carets: String) throws {
    #expect(try underlined(text, in: line) == [source, carets])
  }

  @Test func hiddenCharactersAreShown() throws {
    let line = "a\u{1B}[31m\u{202E}b\u{200B}c\r\u{7F}\u{85}ab"
    #expect(
      try underlined("ab", in: line) == ["1 │ a␛[31m\u{FFFD}b\u{FFFD}c␍␡\u{FFFD}ab", "  │              ^^"])
    #expect(
      RendererFixture(("a", "")).human(Diagnostic(.badEscape, "no \u{1B}\n", at: nil))
        == "error[E0109]: no ␛␊\n")
  }

  @Test func emptyRangeGetsOneCaret() throws {
    let fixture = RendererFixture(("a.accord", "漢字\nab"))
    #expect(fixture.human(unknown(fixture.at(3..<3))).hasSuffix("1 │ 漢字\n  │   ^\n"))
    #expect(fixture.human(unknown(fixture.at(6..<6))).hasSuffix("1 │ 漢字\n  │     ^\n"))
    #expect(fixture.human(unknown(fixture.at(9..<9))).hasSuffix(":2:3\n2 │ ab\n  │   ^\n"))
  }

  @Test func endOfFileIsAPlace() {
    let empty = RendererFixture(("a.accord", ""))
    #expect(empty.human(unknown(empty.at(0..<0))).hasSuffix("┌─ a.accord:1:1\n1 │\n  │ ^\n"))
    let terminated = RendererFixture(("a.accord", "ab\n"))
    #expect(terminated.human(unknown(terminated.at(3..<3))).hasSuffix("┌─ a.accord:2:1\n2 │\n  │ ^\n"))
    #expect(terminated.human(unknown(terminated.at(70..<90))).hasSuffix("┌─ a.accord:2:1\n2 │\n  │ ^\n"))
  }

  @Test func severalLinesAreUnderlinedOnTheFirst() throws {
    let fixture = RendererFixture(("a.accord", "score x {\r\n  +1\r\n}\r\n"))
    #expect(
      fixture.human(unknown(try fixture.range("x {\r\n  +1\r\n}"))).hasSuffix(
        "1 │ score x {\n  │       ^^^\n"))
    #expect(fixture.human(unknown(fixture.at(9..<14))).hasSuffix("1 │ score x {\n  │          ^\n"))
  }

  @Test func badUTF8IsReplacedAndCounted() {
    let fixture = RendererFixture(bytes: [0x61, 0xFF, 0xFE, 0x20, 0xE6, 0xBC, 0x20, 0x62, 0x62])
    #expect(
      fixture.human(unknown(fixture.at(7..<9))).hasSuffix("1 │ a\u{FFFD}\u{FFFD} \u{FFFD} bb\n  │       ^^\n")
    )
    #expect(fixture.human(unknown(fixture.at(1..<3))).hasSuffix("bb\n  │  ^^\n"))
  }

  @Test func rangeInsideACharacterTakesAllOfIt() {
    let fixture = RendererFixture(("a.accord", "漢e\u{301}x"))
    #expect(fixture.human(unknown(fixture.at(1..<2))).hasSuffix("x\n  │ ^^\n"))
    #expect(fixture.human(unknown(fixture.at(4..<5))).hasSuffix("x\n  │   ^\n"))
  }

  @Test(arguments: [0, 1, 97, 98, 150, 201, 202, 299, 300])
  func longLinesAreCutAroundTheRange(before: Int) throws {
    let line = String(repeating: "a", count: before) + "XYZ" + String(repeating: "b", count: 300 - before)
    let shown = try underlined("XYZ", in: line).map { Array($0.dropFirst(4)) }
    try #require(shown.count == 2)
    #expect(shown[0].count <= 200 && shown[0].count >= 199)
    #expect((shown[0].first == "…") == (before > 97))
    #expect((shown[0].last == "…") == (before < 202))
    let caret = try #require(shown[1].firstIndex(of: "^"))
    #expect(String(shown[0][caret..<caret + 3]) == "XYZ")
    #expect(shown[1].count == caret + 3)
  }

  @Test func lineOfTwoHundredColumnsIsShownWhole() throws {
    let line = String(repeating: "漢", count: 99) + "ab"
    #expect(try underlined("ab", in: line) == ["1 │ \(line)", "  │ \(String(repeating: " ", count: 198))^^"])
  }

  @Test(arguments: ["x", "漢", "\t", "👩‍👧", "e\u{301}\u{302}", "\u{301}", "\u{200D}"])
  func hugeLinesAreCutQuickly(filler: String) throws {
    let line = String(repeating: filler, count: 200_000)
    let fixture = RendererFixture(("a.accord", line + "XYZ" + line))
    let shown = try underlined("XYZ", in: line + "XYZ" + line)
    #expect(shown.count == 2)
    #expect(Array(shown[0].utf8).contains(Array("XYZ".utf8)) && shown[1].contains("^^^"))
    #expect(shown[1].count < 220)
    // A range longer than a line can show is underlined as far as it is shown.
    let all = fixture.human(unknown(fixture.at(0..<line.utf8.count * 2))).split(separator: "\n")
    #expect(all.count == 4)
    #expect(all.last.map { $0.count <= 204 } == true)
  }

  @Test func coloursWrapThePartsOnly() throws {
    let fixture = RendererFixture(("a.accord", "ab cd"))
    let finding = Diagnostic(
      .unknownName, "no", at: try fixture.range("cd"),
      related: [RelatedPlace(try fixture.range("ab"), "see")],
      help: ["go"])
    let coloured = HumanRenderer(sources: fixture.sources, decorator: .ansi).render([finding])
    #expect(
      coloured == """
        \u{1B}[1;31merror[E0202]\u{1B}[0m\u{1B}[1m: no\u{1B}[0m
          \u{1B}[34m┌─ a.accord:1:4\u{1B}[0m
        \u{1B}[34m1 │\u{1B}[0m ab cd
        \u{1B}[34m  │\u{1B}[0m \u{1B}[1;34m-- see\u{1B}[0m
        \u{1B}[34m  │\u{1B}[0m    \u{1B}[1;31m^^\u{1B}[0m
          \u{1B}[1;36m= help:\u{1B}[0m go

        """)
    var plain = coloured
    for code in ["0", "1", "34", "1;31", "1;34", "1;36"] {
      plain = plain.split(separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false).joined()
    }
    #expect(plain == fixture.human(finding))
  }

  @Test func noRangeOfAnyBytesFails() {
    // A linear congruential generator (Knuth, MMIX): the same bytes in every run.
    var state: UInt64 = 1
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet: [UInt8] = [
      0x0A, 0x0D, 0x09, 0x61, 0x80, 0xC3, 0xA9, 0xE2, 0x80, 0x8D, 0xF0, 0x9F, 0x91, 0xCC, 0x81,
    ]
    for length in 0..<60 {
      let bytes = (0..<length).map { _ in alphabet[next(alphabet.count)] }
      let fixture = RendererFixture(bytes: bytes)
      for start in 0...length {
        for end in [start, min(start + 1, length + 2), min(start + 7, length + 2)] {
          let text = fixture.human(unknown(fixture.at(start..<end)))
          #expect(text.contains("^"), "\(bytes) \(start)..<\(end)")
          #expect(text.split(separator: "\n").count == 4, "\(bytes) \(start)..<\(end)")
        }
      }
    }
  }
}
