import AccordStream
import AccordTestSupport
import AccordValues
import Testing

/// JSON arrays in which an element is broken.
@Suite struct RecoveryTests {
  static let quote = "is not JSON: a text has no closing quote"
  static let brace = "is not JSON: a closing brace is missing"
  static let bracket = "is not JSON: a closing bracket or brace is missing"

  @Test(arguments: ["", "  ", "\t"])
  func aMissingQuoteCostsOneElement(_ indent: String) {
    let input =
      "[\n\(indent){\"id\":\"1\"},\n\(indent){\"id\":\"2,\"n\":\"x\"},\n\(indent){\"id\":\"3\"}\n]\n"
    #expect(found(input) == ["2: {\"id\":\"1\"}", "3! \(Self.quote)", "4: {\"id\":\"3\"}"])
    #expect(
      records(input).dropFirst().first.map { String(decoding: $0.raw, as: UTF8.self) }
        == "{\"id\":\"2,\"n\":\"x\"}")
  }

  @Test func aMissingBraceCostsOneElement() {
    #expect(
      found("[\n{\"id\":1},\n{\"id\":2,\n{\"id\":3},\n{\"id\":4}\n]") == [
        "2: {\"id\":1}", "3! \(Self.brace)", "4: {\"id\":3}", "5: {\"id\":4}",
      ])
    #expect(
      found("[\n{\"id\":{\"x\":1},\n{\"id\":3},\n{\"id\":4}\n]") == [
        "2! \(Self.brace)", "3: {\"id\":3}", "4: {\"id\":4}",
      ])
  }

  @Test func theFirstAndTheLastElementMayBeBroken() {
    #expect(
      found("[{\"a\":\"1},\n {\"a\":2},\n {\"a\":3}]") == [
        "1! \(Self.quote)", "2: {\"a\":2}", "3: {\"a\":3}",
      ])
    #expect(found("[{\"a\":\"1},\n{\"a\":2}]") == ["1! \(Self.quote)", "2: {\"a\":2}"])
    #expect(found("[\n{\"a\":1},\n{\"a\":\"2}\n]\n") == ["2: {\"a\":1}", "3! \(Self.quote)"])
    #expect(
      found("[\n{\"a\":1}\n,{\"a\":\"2}\n,{\"a\":3}\n]") == [
        "2: {\"a\":1}", "3! \(Self.quote)", "4: {\"a\":3}",
      ])
  }

  @Test func elementsOfSeveralLinesRecover() {
    let input = """
      [
        {
          "id": "1,
          "of": [
            {"x": 1},
            {"x": 2
          ],
        },
        {
          "id": "2"
        }
      ]
      """
    #expect(found(input) == ["2! \(Self.quote)", "9: {\"id\":\"2\"}"])
    let braces =
      "[ {\n  \"a\" : \"1,\n  \"b\" : [ {\n    \"c\" : \"1\n  }, {\n  \"c\" : 2\n  } ]\n}, {\n  \"a\" : 2\n} ]"
    #expect(found(braces) == ["1! \(Self.quote)", "8: {\"a\":2}"])
  }

  @Test func aListThatIsNotClosedIsCutAgain() {
    #expect(
      found("[\n{\"t\":[1,\n{\"a\":2},\n{\"a\":3}\n]\n") == [
        "2! \(Self.bracket)", "3: {\"a\":2}", "4: {\"a\":3}",
      ])
    #expect(
      found("[\n  {\n   \"a\":1,\n   \"b\":2,\n\n") == [
        "2! is not closed: the input ends in the middle of it; 2 further lines were not read"
      ])
  }

  @Test func aLongElementIsBrokenAtTheLimit() {
    let lines = (0..<20).map { "{\"a\":\($0)}" }.joined(separator: ",\n")
    #expect(
      found("[\n{\"t\":[1,\n\(lines)\n]", InputOptions(maxLine: 40)).prefix(2) == [
        "2! is longer than the limit of 40 bytes; 4 further lines were not read", "7: {\"a\":4}",
      ])
  }

  @Test func pagesWithAPathRecover() {
    let options = InputOptions(recordsPath: "r")
    #expect(
      found("{\"n\":1,\"r\":[{\"a\":\"1}]}\n{\"n\":2,\"r\":[{\"a\":2}]}\n", options) == [
        "1! \(Self.quote)", "2: {\"a\":2}",
      ])
    #expect(
      found("{\"r\":[{\"a\":\"1},\n{\"a\":2}]}\n{\"r\":[{\"a\":3}]}", options) == [
        "1! \(Self.quote)", "2: {\"a\":2}", "3: {\"a\":3}",
      ])
    #expect(
      found("{\n \"r\": [\n  {\"a\":\"1}\n ]\n}\n{\"r\":[{\"a\":3}]}", options) == [
        "3! \(Self.quote)", "6: {\"a\":3}",
      ])
  }

  @Test func valuesAfterOneAnotherRecover() {
    #expect(
      found("{\"a\":\"1}\n{\"a\":2}\n", InputOptions(format: .json)) == ["1! \(Self.quote)", "2: {\"a\":2}"])
  }

  @Test(arguments: [
    "{\"a\":\"#},", "{\"a\":#,", "{\"t\":[#,", "{\"t\":[\"#},", "{\"a\":{\"b\":#},", "{\"t\":[{\"a\":#,",
    "\"#,", "{\"a\":#}}},",
  ])
  func manyBrokenElementsTakeLinearTime(_ element: String) {
    let count = 20_000
    let lines = (0..<count).map { element.replacing("#", with: "\($0)") }.joined(separator: "\n")
    let all = records("[\n\(lines)\n{\"last\":1}]")
    #expect(all.count > 0)
    if element.hasPrefix("{") { #expect(all.count == count + 1 && all.last?.isLead == true) }
  }

  @Test func oneOfManyIsLost() {
    for broken in ["{\"id\":\"5,\"name\":\"x\"},", "{\"id\":5,", "{\"id\":[5,", "{\"id\":[\"5,"] {
      var lines = (0..<5_000).map { "{\"id\":\($0),\"t\":[{}]}," }
      lines[4] = broken
      let all = records("[\n" + lines.joined(separator: "\n") + "\n{}]")
      #expect(all.count == 5_001)
      #expect(all.filter(\.isLead).count == 5_000)
      #expect(all.first { !$0.isLead }?.line == 6)
    }
  }

  @Test func howItIsCutMakesNoDifference() {
    var random = SplitMix64(seed: 77)
    let parts = [
      "{\"a\":\"1},\n", "{\"a\":1},\n", " {\"a\":[{},\n", "{\"r\":[", "{\"n\":1,\"r\":[{\"a\":\"x},\n",
      "]}\n", "}, {\n",
      "\"a\": 1\n", "[{", "]\n", "\n", "  {\n", "\"b\":[{\"c\":2}]", "}\n",
    ]
    for round in 0..<6_000 {
      let text = "[" + (0..<12).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }.joined()
      let path = round % 2 == 0
      let options = InputOptions(
        format: .json, recordsPath: path ? "r" : nil, maxLine: round % 3 == 0 ? 20 : 1_000)
      let input = Array((path ? String(text.dropFirst()) : text).utf8)
      let whole = records(input, options)
      let pieces = records(input, options) { Int.random(in: 1...9, using: &random) }
      #expect(whole == pieces, "\(text.debugDescription)")
    }
  }

  @Test func ndjsonWithAPathIsReadLineByLine() {
    let options = InputOptions(format: .ndjson, recordsPath: "r")
    #expect(
      found(
        "{\"r\":[{\"a\":1},{\"a\":2}]}\n{\"x\":1}\n5\n\n{\"r\":[{\"a\":3},\n{\"r\":[{\"a\":4}]}\n", options)
        == [
          "1: {\"a\":1}", "1: {\"a\":2}", "2! has no list at 'r'", "3! is a number, not an object",
          "5: {\"a\":3}",
          "5! is missing: the input ends before the list is closed", "6: {\"a\":4}",
        ])
    let reader = InputReader(options: options)
    reader.feed(Array("{}".utf8))
    #expect(reader.format == .ndjson)
  }
}
