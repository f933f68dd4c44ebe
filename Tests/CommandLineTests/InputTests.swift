import AccordTestSupport
import Testing

/// Input as it is found in the world: nothing stops the stream, and nothing is lost.
@Suite struct InputTests {
  private func run(_ bytes: [UInt8], _ options: String...) throws -> Subprocess.Result {
    try accord(["eval", "rules", "--explain", "none"] + options, bytes: bytes)
  }

  @Test(arguments: ["", "\n", " \r\n\t\n", "\u{FEFF}", "id,employees\n", "[]", "[ ]\n"])
  func nothingInGivesNothingOut(input: String) throws {
    let result = try run(Array(input.utf8))
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.errors == "")
  }

  @Test func theLastLineNeedsNoEnd() throws {
    #expect(try run(Array("{\"id\":\"a\"}\n{\"id\":\"b\"}".utf8)).decisions().map(\.lead) == ["a", "b"])
    #expect(try run(Array("id\na\nb".utf8)).decisions().map(\.lead) == ["a", "b"])
  }

  @Test func invalidTextIsRejectedWhereItStands() throws {
    let input = Array("{\"id\":\"a\"}\n{\"id\":\"".utf8) + [0xFF, 0xC3] + Array("\"}\n{\"id\":\"b\"}\n".utf8)
    let result = try run(input)
    #expect(result.status == 1)
    #expect(try result.decisions().map(\.lead) == ["a", "b"])
    let rejects = try result.rejects()
    #expect(rejects.map { $0.error.prefix { $0 != ":" } } == ["the record is not valid UTF-8"])
    #expect(rejects.map(\.line) == [2])
  }

  @Test func nulBytesAreRejectedOrKept() throws {
    let json = try run(Array("{\"id\":\"a\0b\"}\n{\"id\":\"c\\u0000d\"}\n\0\n".utf8))
    #expect(try json.decisions().map(\.lead) == ["c\0d"])
    #expect(try json.rejects().map(\.line) == [1, 3])
    let csv = try run(Array("id,employees\na\0b,5\n".utf8))
    #expect(try csv.decisions().count + csv.rejects().count == 1)
    #expect(try run([0, 0, 0]).output == "")
  }

  @Test func aLineOverTheLimitIsRejectedAndTheNextOneRead() throws {
    let long = "{\"id\":\"a\",\"company\":\"" + String(repeating: "ä", count: 40_000) + "\"}"
    let input = Array("{\"id\":\"0\"}\n\(long)\n{\"id\":\"b\"}\n".utf8)
    let cut = try run(input, "--max-line", "64KiB")
    #expect(cut.status == 1)
    #expect(try cut.decisions().map(\.lead) == ["0", "b"])
    let reject = try #require(try cut.rejects().first)
    #expect(reject.error == "the record is longer than the limit of 64 KiB")
    #expect(reject.input.utf8.count <= 1024 && long.hasPrefix(reject.input))
    #expect(try run(input, "--max-line", "1MiB").decisions().map(\.lead) == ["0", "a", "b"])
    #expect(try run(input).status == 0)
  }

  @Test func aHugeLineDoesNotStopTheStream() throws {
    let input = [UInt8](repeating: UInt8(ascii: "x"), count: 20 << 20) + Array("\n{\"id\":\"b\"}\n".utf8)
    let result = try run(Array("{\"id\":\"a\"}\n".utf8) + input)
    #expect(try result.decisions().map(\.lead) == ["a", "b"])
    #expect(try result.rejects().map(\.error) == ["the record is longer than the limit of 16 MiB"])
  }

  @Test func whatIsNoLeadIsNamed() throws {
    let input = """
      {"id":"a"}
      [1]
      "text"
      {"id":"x","id":"y"}
      {"company":"no id"}
      {"id":"b","employees":"many"}
      \(String(repeating: "{\"a\":", count: 70))1\(String(repeating: "}", count: 70))
      """
    let result = try run(Array(input.utf8))
    #expect(try result.decisions().map(\.lead) == ["a", "b"])
    #expect(
      try result.rejects().map(\.error) == [
        "the record is a list, not an object", "the record is a text, not an object",
        "the key 'id' stands twice; which one counts cannot be told", "the required field 'id' is missing",
        "the record is nested deeper than 64 levels",
      ])
  }

  @Test func csvRowsOfTheWrongLengthAreRejected() throws {
    let result = try run(Array("id,employees,company\na,5,\"x\ny\"\nb,6\nc,7,z,8\nd,8,\n".utf8))
    #expect(try result.decisions().map(\.lead) == ["a", "d"])
    #expect(
      try result.rejects().map(\.error) == [
        "the record has 2 cells, the header has 3", "the record has 4 cells, the header has 3",
      ])
    #expect(try result.rejects().map(\.line) == [4, 5])
  }

  @Test func aHeaderThatWouldFailEveryRowIsSaidOnce() throws {
    let missing = try run(Array("idd,employees\na,5\n".utf8))
    #expect(missing.status == 2)
    #expect(
      missing.errors
        == "accord: the header has no column 'id', and 'id' is required; did you mean 'idd'?\n")
    let twice = try run(Array("id,employees,employees\na,5,6\n".utf8))
    #expect(twice.status == 2)
    #expect(
      twice.errors == "accord: the column 'employees' stands twice in the header; rename one\n")
    #expect(missing.output == "" && twice.output == "")
  }
}
