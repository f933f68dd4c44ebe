import AccordValues
import Testing

@Suite("Text")
struct TextTests {
  @Test func comparesCodePoints() {
    let composed: Text = "\u{E9}"
    let decomposed: Text = "e\u{301}"
    #expect(composed.string == decomposed.string)
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed, "\u{E9}"]).count == 2)
    #expect(decomposed < composed)
  }

  @Test func ordersByCodePoint() {
    let ascending: [Text] = ["", "A", "AA", "a", "\u{FF}", "\u{FFFF}", "\u{1F600}"]
    #expect(ascending.shuffled().sorted() == ascending)
  }

  @Test func acceptsOnlyValidUTF8() {
    #expect(Text(validating: [0x68, 0xC3, 0xA9]) == "h\u{E9}")
    #expect(Text(validating: [0xC3]) == nil)
    #expect(Text(validating: [0xED, 0xA0, 0x80]) == nil)
  }

  @Test(arguments: [
    (TextNormaliser.trim, "  a b \n", "a b"), (.trim, "\u{A0}\u{3000}a\u{2003}", "a"), (.trim, " \t ", ""),
    (.trim, "a", "a"), (.trim, "\u{200B}a", "\u{200B}a"), (.trim, "", ""),
    (.collapseSpaces, "  a \t\u{A0} b\u{85}c ", "a b c"), (.collapseSpaces, " \r\n", ""),
    (.collapseSpaces, "ab", "ab"),
    (.lowercase, "ABC xyz 1", "abc xyz 1"), (.lowercase, "ÄÖÜ ẞ Σ", "äöü ß σ"),
    (.lowercase, "\u{130}", "i\u{307}"),
    (.uppercase, "straße", "STRASSE"), (.uppercase, "abc{", "ABC{"), (.uppercase, "\u{FB01}\u{131}", "FII"),
    (.nfc, "e\u{301}", "\u{E9}"), (.nfc, "\u{212B}", "\u{C5}"), (.nfc, "abc", "abc"),
    (.nfc, "\u{D76C}\u{11AA}", "\u{D76F}"), (.nfc, "\u{B338}\u{11A7}", "\u{B338}\u{11A7}"),
    (.nfc, "\u{E9}", "\u{E9}"),
    (.country, "Germany", "DE"), (.country, " bundesrepublik  DEUTSCHLAND ", "DE"), (.country, "deu", "DE"),
    (.country, "at", "AT"), (.country, "Côte d'Ivoire", "CI"), (.country, "Georgien", "GE"),
    (.country, "USA", "US"), (.country, "Germny", "Germny"), (.country, " x ", " x "), (.country, "", ""),
  ])
  func normalises(normaliser: TextNormaliser, text: String, result: String) {
    #expect(normaliser.apply(Text(text)) == Text(result))
  }

  @Test func namesNormalisersAsTheLanguageDoes() {
    #expect(
      TextNormaliser.allCases.map(\.rawValue) == [
        "trim", "collapse spaces", "lowercase", "uppercase", "nfc", "country",
      ])
  }

  @Test(arguments: [
    ("HeLLo", "hello"), ("Straße", "straße"), ("\u{1E9E}", "ß"), ("I\u{130}\u{131}i", "i\u{130}\u{131}i"),
    ("Σσς", "σσσ"),
    ("\u{212A}\u{17F}\u{B5}", "ks\u{3BC}"), ("\u{13A0}\u{AB70}\u{13F8}", "\u{13A0}\u{13A0}\u{13F0}"),
    ("\u{1F88}\u{1FBC}", "\u{1F80}\u{1FB3}"), ("\u{1FD3}\u{1FE3}\u{FB05}", "\u{390}\u{3B0}\u{FB06}"),
    ("\u{10400}", "\u{10428}"), ("\u{1C90}", "\u{10D0}"),
  ])
  func foldsCase(text: String, folded: String) {
    #expect(CaseFolding.fold(Text(text)) == Text(folded))
  }

  @Test func foldingIsIdempotent() {
    let failures = (0...UInt32(0x10FFFF)).lazy.compactMap(Unicode.Scalar.init).filter { scalar in
      let once = CaseFolding.fold(Text(String(scalar)))
      return CaseFolding.fold(once) != once || once.string.unicodeScalars.count != 1
    }
    #expect(Array(failures) == [])
  }
}
