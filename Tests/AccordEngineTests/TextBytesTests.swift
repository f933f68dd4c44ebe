import AccordSemantics
import AccordTestSupport
import AccordValues
import Testing

@testable import AccordEngine

/// Texts as bytes mean the same as texts.
@Suite struct TextBytesTests {
  /// Texts of few different bytes, so that what is looked for is nearly there at many places.
  @Test func findsTextsWhereverTheyStand() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<20_000 {
      let text = (0..<random.below(40)).map { _ in UInt8(0x61 + random.below(3)) }
      let needle = (0..<random.below(20)).map { _ in UInt8(0x61 + random.below(3)) }
      let expected =
        needle.count <= text.count
        && (0...text.count - needle.count).contains { text[$0..<$0 + needle.count].elementsEqual(needle) }
      let found = text.withUnsafeBufferPointer { text in
        needle.withUnsafeBufferPointer { TextBytes.contains(text, $0) }
      }
      if found != expected { Issue.record("\(needle) in \(text)") }
    }
  }

  @Test func endsOfTextsFitIntoAWord() {
    let first = TextEnd(Array("abc".utf8), isFirst: true)
    #expect(first.word == 0x63_6261 && first.mask == 0xFF_FFFF && first.isWhole)
    let last = TextEnd(Array("abc".utf8), isFirst: false)
    #expect(last.word == 0x6362_6100_0000_0000 && last.mask == 0xFFFF_FF00_0000_0000 && last.isWhole)
    let long = TextEnd(Array("abcdefghij".utf8), isFirst: false)
    #expect(long.word == 0x6A69_6867_6665_6463 && long.mask == .max && !long.isWhole)
    let empty = TextEnd([], isFirst: true)
    #expect(empty.mask == 0 && empty.isWhole)
  }

  /// Long texts are looked for by another way; what is repeated is what it could stumble over.
  @Test func findsLongTexts() {
    var random = SplitMix64(seed: 61)
    for _ in 0..<2_000 {
      let letters = 1 + random.below(2)
      let text = (0..<random.below(80)).map { _ in UInt8(97 + random.below(letters)) }
      var needle = (0..<17 + random.below(20)).map { _ in UInt8(97 + random.below(letters)) }
      if text.count > 20, random.below(2) == 0 {
        let start = random.below(text.count - 17)
        needle = Array(text[start..<start + 17])
      }
      let expected =
        text.count >= needle.count
        && (0...text.count - needle.count).contains { text[$0...].starts(with: needle) }
      let found = text.withUnsafeBufferPointer { text in
        needle.withUnsafeBufferPointer { TextBytes.contains(text, $0) }
      }
      #expect(found == expected)
    }
  }

  @Test func mapsEveryCodePointLikeTheNormalisers() {
    let arena = ScratchArena()
    var wrong = 0
    // No code point with a case or a blank lies further up.
    for value in 0..<0x2_0000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // With company, so that the text is not ASCII.
      let text = Text("a\(scalar)é")
      arena.reset()
      let isRight =
        Self.apply(text) { TextBytes.lower($0, in: arena) } == TextNormaliser.lowercase.apply(text)
        && Self.apply(text) { TextBytes.upper($0, in: arena) } == TextNormaliser.uppercase.apply(text)
        && Self.apply(text) { TextBytes.fold($0, in: arena) } == CaseFolding.fold(text)
      let mapping = max(
        scalar.properties.lowercaseMapping.utf8.count, scalar.properties.uppercaseMapping.utf8.count)
      if !isRight || mapping > 3 * String(scalar).utf8.count || mapping > TextBytes.longestMapping {
        wrong += 1
      }
      if ScalarCursor.isBlank(scalar.value) != scalar.properties.isWhitespace { wrong += 1 }
    }
    #expect(wrong == 0)
  }

  @Test func leavesAloneWhatIsComposedAlready() {
    let arena = ScratchArena()
    for value in 0..<0x400 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for next in ["", "a", "\u{301}", "\u{DF}", "\u{2FF}"] {
        let text = Text(String(scalar) + next)
        #expect(Self.apply(text) { TextBytes.composed($0, in: arena) } == TextNormaliser.nfc.apply(text))
      }
    }
  }

  @Test func agreesWithTheLanguageOnRandomTexts() {
    let arena = ScratchArena()
    var random = SplitMix64(seed: 3)
    for _ in 0..<20_000 {
      let text = Self.text(&random)
      let other = random.below(3) == 0 ? Self.part(of: text, &random) : Self.text(&random)
      arena.reset()
      let normalised: [(Text, TextNormaliser)] = [
        (Self.apply(text) { TextBytes.trim($0) }, .trim),
        (Self.apply(text) { TextBytes.collapsed($0, in: arena) }, .collapseSpaces),
        (Self.apply(text) { TextBytes.lower($0, in: arena) }, .lowercase),
        (Self.apply(text) { TextBytes.upper($0, in: arena) }, .uppercase),
        (Self.apply(text) { TextBytes.composed($0, in: arena) }, .nfc),
        (Self.apply(text) { TextBytes.country($0, in: arena) }, .country),
      ]
      for (found, normaliser) in normalised {
        #expect(found == normaliser.apply(text), "\(normaliser) \(text)")
      }
      let scalars = text.string.unicodeScalars
      Self.bytes(text) { bytes in
        #expect(TextBytes.length(bytes) == scalars.count)
        #expect(TextBytes.words(bytes) == scalars.split { $0.properties.isWhitespace }.count)
        Self.bytes(other) { part in
          #expect(TextBytes.equal(bytes, part) == (text == other))
          #expect(TextBytes.less(bytes, part) == (text < other))
          #expect(TextBytes.hasPrefix(bytes, part) == Array(text.utf8).starts(with: other.utf8))
          #expect(
            TextBytes.hasSuffix(bytes, part)
              == Array(text.utf8).reversed().starts(with: other.utf8.reversed()))
          #expect(TextBytes.contains(bytes, part) == Self.contains(Array(text.utf8), Array(other.utf8)))
        }
      }
    }
  }

  @Test(arguments: [
    ("a@b.example", "b.example"), (" A@B.Example ", "b.example"), ("a@b@C.de", nil), ("<a@b>", "b"),
    ("a@b--c", "b--c"),
    ("x@ÜBER.de", "über.de"),
    ("@b", nil), ("a@", nil), ("none", nil), ("", nil), ("@", nil), ("a@ ", nil), ("a@\u{A0}", nil),
  ]) func findsDomains(_ address: String, _ domain: String?) {
    let arena = ScratchArena()
    let found = Self.bytes(Text(address)) { bytes in
      TextBytes.domain(bytes, in: arena).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(found == domain)
  }

  /// The quick way and the one over Unicode say the same.
  @Test func domainsAreThoseOfTheReference() {
    let arena = ScratchArena()
    let signs =
      Array("aZ09-._@@@<>(),;: \"'+/?ä").map(String.init) + ["xn--", "mailto:", "\u{200B}", ".de", "@x", "。"]
    var random = SplitMix64(seed: 11)
    var known = 0
    for _ in 0..<30_000 {
      let address = (0..<random.below(12)).map { _ in signs[random.below(signs.count)] }.joined()
      arena.reset()
      let found = Self.bytes(Text(address)) { bytes in
        TextBytes.domain(bytes, in: arena).map { String(decoding: $0, as: UTF8.self) }
      }
      #expect(found == MailDomain.of(Text(address))?.string, "\(address)")
      if found != nil { known += 1 }
    }
    #expect(known > 200)
  }

  @Test func staysInsideBytesThatAreNoText() {
    let arena = ScratchArena()
    var random = SplitMix64(seed: 5)
    for _ in 0..<20_000 {
      let bytes = (0..<random.below(12)).map { _ in UInt8(random.below(256)) }
      arena.reset()
      bytes.withUnsafeBufferPointer { bytes in
        let texts = [
          TextBytes.trim(bytes), TextBytes.collapsed(bytes, in: arena), TextBytes.lower(bytes, in: arena),
          TextBytes.upper(bytes, in: arena), TextBytes.fold(bytes, in: arena),
          TextBytes.composed(bytes, in: arena),
        ]
        #expect(texts.allSatisfy { $0.count <= 3 * bytes.count })
        #expect(TextBytes.words(bytes) <= bytes.count)
      }
    }
  }

  @Test func findsTextsByTheirBytes() {
    var random = SplitMix64(seed: 11)
    for size in [0, 1, 2, 3, 10, 5_000] {
      var entries: [(Text, Int32)] = []
      var values: [Text: Int32] = [:]
      for index in 0..<size {
        let text = Self.text(&random)
        entries.append((text, Int32(index)))
        if values[text] == nil { values[text] = Int32(index) }
      }
      let table = TextTable(entries)
      for _ in 0..<5_000 {
        let text = random.below(2) == 0 ? entries.randomElement(&random) ?? "" : Self.text(&random)
        Self.bytes(text) { #expect(table.find($0) == values[text] ?? -1) }
      }
    }
  }

  // MARK: Helpers

  static func bytes<Result>(_ text: Text, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var string = text.string
    return string.withUTF8 { body($0) }
  }

  private static func apply(
    _ text: Text, _ body: (UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>
  ) -> Text {
    bytes(text) { Text(String(decoding: body($0), as: UTF8.self)) }
  }

  private static let pieces = [
    "a", "B", "z", "Z", "@", "[", "`", "{", "0", " ", "  ", "\t", "\n", "\u{A0}", "\u{85}", "\u{2003}",
    "\u{3000}",
    "\u{1C}", "\u{200B}", "\u{7F}", "\u{0}", "é", "É", "ß", "ẞ", "İ", "ı", "ŉ", "ǰ", "ΐ", "Σ", "σ", "ς", "ﬃ",
    "ᾷ",
    "\u{301}", "\u{327}", "\u{10400}", "\u{10428}", "\u{1F600}", "Ꭰ", "ꭰ", "K", "Å", "\u{AC00}", "\u{11A8}",
    "hello",
  ]

  private static func text(_ random: inout SplitMix64) -> Text {
    let isASCII = random.below(2) == 0
    let count = isASCII ? 22 : pieces.count
    return Text(
      (0..<random.below(14)).map { _ in
        let piece = pieces[random.below(count)]
        return isASCII && piece.utf8.contains { $0 > 0x7F } ? "q" : piece
      }.joined())
  }

  private static func part(of text: Text, _ random: inout SplitMix64) -> Text {
    let scalars = Array(text.string.unicodeScalars)
    let start = random.below(scalars.count + 1)
    let end = start + random.below(scalars.count - start + 1)
    var part = String.UnicodeScalarView()
    part.append(contentsOf: scalars[start..<end])
    return Text(String(part))
  }

  private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}

extension [(Text, Int32)] {
  fileprivate func randomElement(_ random: inout SplitMix64) -> Text? {
    isEmpty ? nil : self[random.below(count)].0
  }
}
