import AccordStream
import AccordTestSupport
import AccordValues
import Testing

/// What is written is read again, in every format.
@Suite struct RoundTripTests {
  @Test func leadsComeBackFromJSON() {
    var random = SplitMix64(seed: 21)
    for _ in 0..<200 {
      let leads = (0..<Int.random(in: 1...5, using: &random)).map { _ in lead(using: &random) }
      let texts = leads.map(\.json)
      let lines = texts.joined(separator: "\n")
      #expect(read(lines, InputOptions()) == leads)
      #expect(read(lines, InputOptions(format: .json)) == leads)
      let list = "[" + texts.joined(separator: " ,\n") + "]"
      #expect(read(list, InputOptions()) == leads)
      let other = lead(using: &random).json
      let tree = "{\"x\":\(other),\"r\":{\"x\":[\(other)],\"s\": \(list) },\"y\":[]}"
      #expect(read(tree, InputOptions(recordsPath: "r.s")) == leads)
    }
  }

  @Test func leadsComeBackFromJSONHoweverItIsWrapped() {
    var random = SplitMix64(seed: 23)
    for round in 0..<600 {
      let leads = (0..<Int.random(in: 1...6, using: &random)).map { _ in lead(using: &random) }
      let list = wrapped("[" + leads.map(\.json).joined(separator: ",") + "]", round, using: &random)
      #expect(read(list, InputOptions()) == leads)
      #expect(read(list, InputOptions(format: .json), pieces: 3) == leads)
      let other = wrapped(lead(using: &random).json, round, using: &random)
      let tree = "{\"x\":\(other),\n\"r\":\(list)\n}"
      #expect(read(tree + tree, InputOptions(recordsPath: "r"), pieces: 5) == leads + leads)
      let values = leads.map { wrapped($0.json, round, using: &random) }.joined(separator: "\n")
      #expect(read(values, InputOptions(format: .json)) == leads)
    }
  }

  /// A JSON text with white space between its tokens: line feeds everywhere, or some of all kinds.
  private func wrapped(_ text: String, _ round: Int, using random: inout SplitMix64) -> String {
    let blanks = [["\n"], ["", "\n"], ["", "", "\r\n", " ", "\n  ", "\t"]][round % 3]
    var result = ""
    var (isInString, isEscaped) = (false, false)
    for character in text.unicodeScalars {
      let isToken = !isInString && "{}[]:,\"".unicodeScalars.contains(character)
      if isToken { result += blanks[Int.random(in: 0..<blanks.count, using: &random)] }
      result.unicodeScalars.append(character)
      if isToken && character != "\"" { result += blanks[Int.random(in: 0..<blanks.count, using: &random)] }
      if character == "\"" && !isEscaped { isInString.toggle() }
      isEscaped = isInString && character == "\\" && !isEscaped
    }
    return result
  }

  @Test func leadsComeBackFromCSV() {
    var random = SplitMix64(seed: 22)
    for round in 0..<200 {
      let delimiter = [",", ";", "\t", "|"][round % 4]
      let names = (0..<3).map { Text("column \($0)") }
      // A row with nothing in it would be no lead.
      let rows = (0..<4).map { _ in [Text("x")] + names.dropFirst().map { _ in text(using: &random) } }
      let document = ([names] + rows).map { row in
        row.map {
          "\"" + $0.string.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
        }
        .joined(separator: delimiter)
      }.joined(separator: "\r\n")
      let leads = rows.map { row in
        RawValue.record(
          zip(names, row).map { RawField(key: $0, value: $1.string.isEmpty ? .null : .text($1)) })
      }
      #expect(read(document, InputOptions()) == leads)
    }
  }

  private func read(_ input: String, _ options: InputOptions, pieces: Int = .max) -> [RawValue?] {
    records(Array(input.utf8), options) { pieces }.map { record in
      guard case .lead(let lead) = record.content else { return nil }
      return lead
    }
  }

  private func lead(using random: inout SplitMix64) -> RawValue {
    .record(
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        RawField(key: text(using: &random), value: value(depth: 3, using: &random))
      })
  }

  private func value(depth: Int, using random: inout SplitMix64) -> RawValue {
    let count = Int.random(in: 0...3, using: &random)
    switch Int.random(in: 0..<(depth == 0 ? 4 : 6), using: &random) {
    case 0: return .null
    case 1: return .flag(Bool.random(using: &random))
    case 2:
      return .number(
        Text("\(Int.random(in: -999...999, using: &random)).\(Int.random(in: 0...99, using: &random))0"))
    case 3: return .text(text(using: &random))
    case 4: return .list((0..<count).map { _ in value(depth: depth - 1, using: &random) })
    default:
      return .record(
        (0..<count).map { _ in
          RawField(key: text(using: &random), value: value(depth: depth - 1, using: &random))
        })
    }
  }

  private func text(using random: inout SplitMix64) -> Text {
    let characters = [
      "a", "é", "e\u{301}", "😀", "\"", "\\", "\n", "\r", "\t", "\u{1}", "{", "}", "[", "]", ",", ":", "|",
      ";", " ",
    ]
    return Text(
      (0..<Int.random(in: 0...8, using: &random)).map { _ in
        characters[Int.random(in: 0..<characters.count, using: &random)]
      }.joined())
  }
}
