import AccordSemantics
import AccordTestSupport
import AccordValues

/// Writes leads for a program: values at the edges of its rules, gaps, dirt and odd spellings, as text.
struct LeadGenerator {
  var random: SplitMix64
  let program: Program
  let input: Input
  let asOf: Instant
  let constants: ProgramConstants
  private var count = 0

  init(_ program: Program, input: Input, asOf: Instant, seed: UInt64) {
    self.program = program
    self.input = input
    self.asOf = asOf
    constants = ProgramConstants(program)
    random = SplitMix64(seed: seed)
  }

  mutating func next() -> LeadDocument {
    count += 1
    if random.chance(12) { return csv() }
    let lead = object()
    return random.chance(2) ? .damaged(damage(Array(lead.text.utf8))) : .json(lead)
  }

  /// A line with one thing wrong or unusual.
  private mutating func damage(_ line: [UInt8]) -> [UInt8] {
    var line = line
    let place = random.below(line.count)
    switch random.below(8) {
    case 0: line.removeSubrange(place...)
    case 1: line.remove(at: place)
    case 2: line.insert(0xFF, at: place)
    case 3: line.insert(0x01, at: place)
    case 4: line += Array(" x".utf8)
    case 5: line = Array(" \t".utf8) + line + Array("  ".utf8)
    case 6: line = Array(random.word("[]", "null", "1", "\"x\"", "{", "nope", "[{}]").utf8)
    default: line[place] = line[place] ^ 0x20
    }
    // A line break would make two lines of it.
    return line.map { $0 == 0x0A ? 0x20 : $0 }
  }

  // MARK: JSON

  private mutating func object() -> JSONNode {
    var node = JSONNode.object([])
    var order = Array(program.fields.indices)
    if random.chance(30) { random.shuffle(&order) }
    // Many gaps hide what happens when all is there.
    let gaps = [3, 15, 50][random.below(3)]
    let repeated = random.chance(4) ? random.pick(order) : nil
    for index in order {
      let field = program.fields[index]
      let reading = input.readings[index]
      let isName = field.name == "id" && field.type == .text
      if !isName, random.chance(gaps) { continue }
      let isRepeated = index == repeated
      let value = isName && random.chance(90) ? name() : self.value(field.type, reading)
      add(value, for: reading.key, to: &node, repeats: isRepeated)
      if isRepeated { add(self.value(field.type, reading), for: reading.key, to: &node, repeats: true) }
      for key in reading.otherKeys where random.chance(50) {
        add(self.value(field.type, reading), for: key, to: &node, repeats: random.chance(2))
      }
    }
    if random.chance(10) {
      let value = random.word(
        "1", "null", "[{\"x\":1,\"x\":2}]", "\"\\ud83d\\ude00\"", "1e308", "\"\\/\\b\"", "{\"id\":\"other\"}")
      node.add(.scalar(value), at: [random.word("\"unknown key\"", "\"\"", "\"ID\"", "\"properties.\"")])
    }
    if random.chance(1) {
      let deep = String(repeating: "[", count: 70) + String(repeating: "]", count: 70)
      let value = random.word("1e999", "99999999999999999999", "\"\\ud800\"", deep)
      node.add(.scalar(value), at: ["\"unknown\""])
    }
    return node
  }

  private mutating func name() -> JSONNode {
    .scalar(
      quoted(random.chance(80) ? "L-\(count)-\(random.below(1_000))" : random.word("a", "ß", "", " x ")))
  }

  /// Puts a value under a key, or along its path, or under both.
  private mutating func add(
    _ value: JSONNode, for wanted: Reading.Key, to node: inout JSONNode, repeats: Bool
  ) {
    let path = wanted.path.map(\.string)
    let wantsPath = path.count > 1 && random.chance(70)
    if !wantsPath || random.chance(3) { node.add(value, at: [key(wanted.name.string)], repeats: repeats) }
    guard wantsPath else { return }
    if random.chance(1) {
      // Something else stands where an object should.
      node.add(.scalar(random.word("null", "1", "[]", "\"x\"")), at: [key(path[0])])
    } else {
      node.add(value, at: path.map { quoted($0) }[...], repeats: repeats)
    }
  }

  /// A key; now and then with escapes where none are needed.
  private mutating func key(_ text: String) -> String {
    guard random.chance(4), let first = text.unicodeScalars.first, first.value < 0x80, first != "\"",
      first != "\\"
    else { return quoted(text) }
    let rest = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst()))
    return "\"\\u00\(String(first.value, radix: 16))" + quoted(rest).dropFirst()
  }

  // MARK: CSV

  private mutating func csv() -> LeadDocument {
    var cells: [(header: String, cell: String)] = []
    for (field, reading) in zip(program.fields, input.readings) {
      if case .records = field.type, random.chance(80) { continue }
      for key in reading.keys {
        if random.chance(10) { continue }
        let text = random.chance(15) ? random.word("", " ", "N/A", "-") : rawText(field.type, reading)
        cells.append((cell(key.name.string), cell(text)))
      }
    }
    while cells.count < 2 { cells.append(("column\(cells.count)", "x")) }
    return .csv(cells)
  }

  private mutating func cell(_ text: String) -> String {
    let special = text.unicodeScalars.contains { [",", "\"", ";", "\n", "\r", "\t", "|"].contains($0) }
    guard special || random.chance(20) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  // MARK: Texts in quotes

  /// A JSON text; some characters as escapes.
  mutating func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default:
        if scalar.value < 0x20 || (scalar.value < 0x10000 && text.utf8.count < 200 && random.chance(1)) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
