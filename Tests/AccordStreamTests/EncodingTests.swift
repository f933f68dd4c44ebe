import AccordCSV
import AccordStream
import AccordTestSupport
import AccordValues
import Foundation
import Testing

/// Inputs in other encodings than UTF-8: what comes of them is what comes of the same text in UTF-8.
@Suite struct EncodingTests {
  private static let text = "id,company\na,Möller & Söhne GmbH\nb,\"Straße, 5 €\"\nc,Łódź 株式会社 😀\n"

  /// Encodings that have a letter for everything, as Foundation writes them.
  private static let wide: [(TextEncoding, String.Encoding)] = [
    (.utf16le, .utf16LittleEndian), (.utf16be, .utf16BigEndian),
    (.utf32le, .utf32LittleEndian), (.utf32be, .utf32BigEndian),
  ]

  @Test(arguments: wide.indices)
  func aMarkSaysHowAnInputIsWritten(_ index: Int) throws {
    let encoding = Self.wide[index].1
    let bytes = try #require("\u{FEFF}\(Self.text)".data(using: encoding))
    #expect(leads(Array(bytes), InputOptions()) == leads(Array(Self.text.utf8), InputOptions()))
  }

  @Test(arguments: wide.indices)
  func anOptionSaysItWithoutAMark(_ index: Int) throws {
    let (name, encoding) = Self.wide[index]
    let bytes = try #require(Self.text.data(using: encoding))
    let options = InputOptions(encoding: name)
    #expect(leads(Array(bytes), options) == leads(Array(Self.text.utf8), InputOptions()))
  }

  /// The names that Python has for them.
  private static let pythonNames: [TextEncoding: String] = [
    .windows1250: "cp1250", .windows1251: "cp1251", .windows1252: "cp1252", .windows1253: "cp1253",
    .windows1254: "cp1254", .windows1257: "cp1257", .latin1: "latin-1", .latin2: "iso8859-2",
    .latin5: "iso8859-9", .latin9: "iso8859-15", .cp850: "cp850", .cp852: "cp852", .cp437: "cp437",
    .macintosh: "mac-roman", .shiftJIS: "cp932",
  ]

  @Test(.enabled(if: Oracle.python.isUsed, "python3 is absent"), arguments: TextEncoding.allCases)
  func bytesAreTheLettersThatPythonReads(_ name: TextEncoding) throws {
    guard let python = Self.pythonNames[name], let decoder = TextDecoder(name) else { return }
    let script = """
      import sys
      for byte in range(256):
        try: print(byte, bytes([byte]).decode(sys.argv[1]).encode('utf-8').hex())
        except UnicodeDecodeError: pass
      """
    var count = 0
    for line in try Python.run(["-c", script, python]).split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let byte = UInt8(parts[0]) else { continue }
      let decoded = [byte].withUnsafeBytes { decoder.decode($0) }
      // Where tables differ: in what is no letter, and in signs of Macintoshes.
      if decoded == InvalidText.undecodable, [0x80, 0xA0].contains(byte) || byte >= 0xF0 { continue }
      if name == .macintosh, [0xC6, 0xDB, 0xF0].contains(byte) { continue }
      count += 1
      #expect(decoded.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == parts[1], "\(byte)")
    }
    #expect(count > 180)
  }

  @Test func thereIsADecoderForEachEncoding() {
    for encoding in TextEncoding.allCases where encoding != .utf8 {
      #expect(TextDecoder(encoding) != nil, "\(encoding.rawValue)")
      #expect(TextEncoding(name: encoding.rawValue.uppercased()) == encoding)
    }
  }

  @Test(arguments: [TextEncoding.windows1252, .utf16le, .utf32be, .gb18030])
  func howAnInputIsCutMakesNoDifference(_ encoding: TextEncoding) {
    var random = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        // Many zeros and line ends, so that there are letters of two and four bytes, and lines.
        [0, 0, 0x0A, 0x2C, UInt8.random(in: 0...255, using: &random)].randomElement(using: &random) ?? 0
      }
      let options = InputOptions(encoding: encoding)
      let pieces = leads(bytes, options, pieces: { Int.random(in: 1...5, using: &random) })
      #expect(leads(bytes, options) == pieces, "\(bytes)")
    }
  }

  @Test func whatIsNoLetterCostsItsRecordAlone() {
    let bytes = Array("id,company\na,M".utf8) + [0x81] + Array("ller\nb,Weber\n".utf8)
    #expect(
      leads(bytes, InputOptions(encoding: .windows1252)) == [
        "2! has a byte behind \"a,M\" that is no letter in the encoding of the input",
        "3: {\"id\":\"b\",\"company\":\"Weber\"}",
      ])
    // Half of a pair, and a byte at the end that is half of a letter.
    let half = Array("i\0d\0\n\0".utf8) + [0x3D, 0xD8, 0x0A, 0, 0x61, 0, 0x0A, 0, 0x62]
    #expect(
      leads(half, InputOptions(format: .csv, encoding: .utf16le)).map { $0.prefix(1) } == ["2", "3", "4"])
  }

  @Test func aWorkbookIsNoneInAnyEncoding() {
    let bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0]
    #expect(leads(bytes, InputOptions(encoding: .windows1252)).map { $0.contains("workbook") } == [true])
  }

  private func leads(
    _ bytes: [UInt8], _ options: InputOptions, pieces: () -> Int = { .max }
  ) -> [String] {
    records(bytes, options, pieces: pieces).map(\.summary)
  }
}
