import AccordStream
import Testing

/// JSON that is not one object a line.
@Suite struct ElementsTests {
  @Test func readsTheElementsOfAnArray() {
    #expect(
      found("[\n {\"a\": \"]},[{\\\"\"},\n\n {\"b\": [1, {\"c\": 2}]} ,{}\n]\n") == [
        "2: {\"a\":\"]},[{\\\"\"}", "4: {\"b\":[1,{\"c\":2}]}", "4: {}",
      ])
    #expect(found("[]").isEmpty)
    #expect(found(" [ ] \n[]").isEmpty)
  }

  @Test func readsValuesAfterOneAnother() {
    #expect(
      found("{\n\"a\":1\n}\n{\"b\":2}[{\"c\":3}]\n12 \"x y\" {\"d\":4}", InputOptions(format: .json)) == [
        "1: {\"a\":1}", "4: {\"b\":2}", "4: {\"c\":3}", "5! is a number, not an object",
        "5! is a text, not an object",
        "5: {\"d\":4}",
      ])
  }

  @Test func elementsThatAreNoObjectsAreUnreadable() {
    #expect(
      found("[1,\"x\",null,true,[{}],{}]") == [
        "1! is a number, not an object", "1! is a text, not an object", "1! is null, not an object",
        "1! is true or false, not an object", "1! is a list, not an object", "1: {}",
      ])
  }

  @Test func garbageBetweenElementsSurfaces() {
    let second =
      "1! is not JSON: a second value begins in column 9; write one object a line, or a list with commas between them"
    let empty = "1! is an empty element of the list"
    #expect(found("[{\"a\":1} {\"b\":2},{}]") == [second, "1: {}"])
    #expect(found("[{},]") == ["1: {}", empty])
    #expect(found("[,{}]") == [empty, "1: {}"])
    #expect(found("[{},,{}]") == ["1: {}", empty, "1: {}"])
    #expect(found("[{}, oops, {}]").count == 3)
    #expect(found("[{}]]{}").map { $0.prefix(2) } == ["1:", "1!", "1:"])
    #expect(
      found("[{\"a\":[1},{\"b\":2}]") == [
        "1! is not JSON: a closing bracket is missing before '}' in column 8", "1: {\"b\":2}",
      ])
    #expect(
      found("[{\"a\":1]},{\"b\":2}]") == [
        "1! is not JSON: a closing brace is missing before ']' in column 7", "1: {\"b\":2}",
      ])
  }

  @Test func anInputThatEndsEarlySurfaces() {
    let cut = "is not closed: the input ends in the middle of it"
    let missing = "is missing: the input ends before the list is closed"
    #expect(found("[{\"a\":1},{\"b\"") == ["1: {\"a\":1}", "1! \(cut)"])
    #expect(found("[{\"a\":1}\n,") == ["1: {\"a\":1}", "2! \(missing)"])
    #expect(found("[{\"a\":1}\n") == ["1: {\"a\":1}", "2! \(missing)"])
    #expect(found("[") == ["1! \(missing)"])
    #expect(found("{\"a\":", InputOptions(format: .json)) == ["1! \(cut)"])
    #expect(found("{\"results\":[{}],", InputOptions(recordsPath: "results")) == ["1: {}", "1! \(cut)"])
    #expect(found("{\"results\":[{},", InputOptions(recordsPath: "results")) == ["1: {}", "1! \(missing)"])
  }

  @Test func readsTheArrayAtAPath() {
    let options = InputOptions(recordsPath: "data.results")
    #expect(
      found(
        """
        {"meta": {"results": [{"no": 1}], "s": "}"}, "n": -1.5e3, "t": true,
         "data": {"count": 2, "results": [{"a": 1},
           {"b": 2}], "more": [[]]}, "end": null}
        {"data": {"results": []}} {"data":{"results":[{"c":3}]}}
        """, options) == ["2: {\"a\":1}", "3: {\"b\":2}", "4: {\"c\":3}"])
    #expect(found("{\"re\\u0073ults\":[{}]}", InputOptions(recordsPath: "results")) == ["1: {}"])
    #expect(records("{\"results\":[{}]}", InputOptions(recordsPath: "results")).count == 1)
  }

  @Test func aPathThatLeadsNowhereSurfaces() {
    let options = InputOptions(recordsPath: "data.results")
    #expect(
      found("{\"data\":{}}\n{\"x\":1}\n", options) == [
        "1! has no list at 'data.results'", "2! has no list at 'data.results'",
      ])
    #expect(
      found("{\"data\":{\"results\":{\"a\":[1]}}}", options) == [
        "1! has an object at 'data.results', not a list"
      ])
    #expect(found("{\"data\":null,\"x\":2}", options) == ["1! has null at 'data', not an object"])
    #expect(found("[{\"a\":1}]", options) == ["1! is no object with a list at 'data.results'"])
    #expect(
      found("{\"data\" 1, \"x\":[{}]}\n{\"data\":{\"results\":[{}]}}", options) == [
        "1! is not JSON from line 1 on, and the rest of this object is not read", "2: {}",
      ])
    #expect(
      records("{\"data\":{}}", options).first.map { String(decoding: $0.raw, as: UTF8.self) }
        == "{\"data\":{}}")
  }

  @Test func longElementsAreSkipped() {
    let long = String(repeating: "x", count: 100)
    #expect(
      found("[{\"a\":1},{\"b\":\"\(long)\"},{\"c\":3},[\"\(long)\"]]", InputOptions(maxLine: 50)) == [
        "1: {\"a\":1}", "1! is longer than the limit of 50 bytes", "1: {\"c\":3}",
        "1! is longer than the limit of 50 bytes",
      ])
  }

  @Test func deepNestingIsNoDanger() {
    let deep = String(repeating: "[", count: 300_000) + String(repeating: "]", count: 300_000)
    #expect(
      found("[{\"a\":\(deep)},{\"b\":1}]") == ["1! is nested deeper than 64 levels", "1: {\"b\":1}"])
    #expect(found("{\"x\":\(deep),\"r\":[{}]}", InputOptions(recordsPath: "r")) == ["1: {}"])
  }
}
