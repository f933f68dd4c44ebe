import AccordStream
import AccordValues
import Testing

/// What is written is read again, in every format.
@Suite struct RoundTripTests {
  @Test func leadsComeBackFromJSON() {
    var random = SplitMix(state: 21)
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

  @Test func leadsComeBackFromCSV() {
    var random = SplitMix(state: 22)
    for round in 0..<200 {
      let delimiter = [",", ";", "\t", "|"][round % 4]
      let names = (0..<3).map { Text("column \($0)") }
      let rows = (0..<4).map { _ in names.map { _ in text(using: &random) } }
      let document = ([names] + rows).map { row in
        row.map {
          "\"" + $0.string.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
            + "\""
        }
        .joined(separator: delimiter)
      }.joined(separator: "\r\n")
      let leads = rows.map { row in
        RawValue.record(zip(names, row).map { RawField(key: $0, value: $1.string.isEmpty ? .null : .text($1)) })
      }
      #expect(read(document, InputOptions()) == leads)
    }
  }

  private func read(_ input: String, _ options: InputOptions) -> [RawValue?] {
    records(Array(input.utf8), options).map { record in
      guard case .lead(let lead) = record.content else { return nil }
      return lead
    }
  }

  private func lead(using random: inout SplitMix) -> RawValue {
    .record(
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        RawField(key: text(using: &random), value: value(depth: 3, using: &random))
      })
  }

  private func value(depth: Int, using random: inout SplitMix) -> RawValue {
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

  private func text(using random: inout SplitMix) -> Text {
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
