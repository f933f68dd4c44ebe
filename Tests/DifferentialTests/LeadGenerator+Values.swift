import AccordSemantics
import AccordTestSupport
import AccordValues

// Values of fields: mostly such as fit, often at an edge, sometimes of another kind.

extension LeadGenerator {
  mutating func value(_ type: ValueType, _ reading: Reading) -> JSONNode {
    if random.chance(5) { return .scalar(missing(reading)) }
    if random.chance(reading.missesFalse ? 8 : 1) { return .scalar("false") }
    if random.chance(4) { return dirt() }
    switch type {
    case .records(let record): return inOneText(items(record, reading))
    case .texts: return inOneText(texts(reading))
    case .flag where random.chance(60): return .scalar(random.word("true", "false"))
    case .number where random.chance(reading.usesDecimalComma ? 50 : 75): return numberNode(number())
    case .time where reading.time.isEpoch && random.chance(80),
      .date where reading.time.isEpoch && random.chance(80):
      return numberNode(rawText(type, reading))
    default: return .scalar(quoted(rawText(type, reading)))
    }
  }

  /// A list, now and then as a text with its JSON in it, or with an array of PostgreSQL.
  private mutating func inOneText(_ list: JSONNode) -> JSONNode {
    if random.chance(98) { return list }
    return .scalar(
      random.chance(60)
        ? quoted(list.text)
        : quoted(
          random.word(
            "{}", "{a,b}", "{\"a b\",NULL, c }", "{a", "{{a}}", " [\"a\",null,2]", "[", "[1,]", "{a}b")))
  }

  /// A number as it stands, unless JSON has no such number; now and then even then, which rejects the lead.
  private mutating func numberNode(_ text: String) -> JSONNode {
    let digits = text.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "e") }.count
    let isPlain = !text.isEmpty && text.utf8.allSatisfy { "0123456789.-+eE".utf8.contains($0) }
    let isNumber = isPlain && digits < 19 && text.first != "."
    return .scalar(isNumber || random.chance(1) ? text : quoted(text))
  }

  private mutating func missing(_ reading: Reading) -> String {
    guard random.chance(60), let word = random.pick(reading.missing.sorted()) else { return "null" }
    return quoted(random.chance(30) ? " \(word)\t" : word.string)
  }

  /// Something of another kind.
  private mutating func dirt() -> JSONNode {
    switch random.below(12) {
    case 0: .list([])
    case 1: .object([])
    case 2: .list([.scalar("1"), .scalar("null"), .list([.scalar("2")])])
    case 3: .object([("\"x\"", .scalar("1"))])
    case 4:
      .scalar(
        random.word(
          "1e999", "99999999999999999999", "-0", "1E+2", "1e-40", "123456789012345678.9", "1e308", "0e0"))
    case 5: .scalar(quoted(String(repeating: random.word("a", "ß", "x\u{1F600}"), count: 150)))
    default:
      .scalar(random.word("true", "0", "7", "\"\"", "\"soon\"", "\"2026-02-30\"", "-1.5", "\"\\u0000\""))
    }
  }

  // MARK: As text

  /// The value of a field as a text says it.
  mutating func rawText(_ type: ValueType, _ reading: Reading) -> String {
    if random.chance(3) { return random.word("", " ", "soon", "N/A", "12x", "\u{0}", "1e5", "0x10") }
    let text: String
    switch type {
    case .text: return textValue()
    case .number:
      let number = number()
      let marked = reading.usesDecimalComma && random.chance(80) ? decimalComma(number) : number
      text = reading.numberForm.isPlain || random.chance(20) ? marked : formed(marked, reading.numberForm)
    case .flag: text = flag(reading)
    case .time: text = time(reading)
    case .date: text = date(reading)
    case .choice(let vocabulary):
      let option = random.word(
        of: vocabulary.names + vocabulary.options.compactMap { vocabulary.labels[$0]?.string })
      text = random.chance(12) ? random.word(option.uppercased(), option.lowercased(), "else", "") : option
    case .texts: text = joined(reading)
    default: text = ""
    }
    return random.chance(6) ? " \(text)\u{A0}" : text
  }

  mutating func textValue() -> String {
    if random.chance(40), let text = random.pick(constants.texts) { return varied(text.string) }
    if random.chance(1) { return String(repeating: "long text ", count: 1_800) }
    return random.word(
      "", "a", "aaaa", "ß", "SS", "e\u{301}", "\u{E9}", "\u{130}", "i", "Straße", "x@y.example", "a@", "@b",
      " X@ACME ", "\u{1F600}", "\u{1F468}\u{200D}\u{1F469}", "a\u{0}b", "line\nbreak", "12", "1.5", "CTO",
      "Geschäftsführer", "agile-x", "/pricing/a", "DE", "at", "Germany",
      " österreich", "CHE", "united  states", "\u{A0}", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
      "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "acme", "k1", "anna", "a  b\tc", "\u{212A}", "ſ", "ǆ", "Ǆ")
  }

  private mutating func varied(_ text: String) -> String {
    switch random.below(10) {
    case 0: text.uppercased()
    case 1: text.lowercased()
    case 2: " \(text) "
    case 3: text + "x"
    case 4: "x" + text
    case 5: String(text.dropLast())
    default: text
    }
  }

  // MARK: Numbers

  mutating func number() -> String {
    if random.chance(55), let edge = random.pick(constants.numbers) {
      let step = [Decimal.zero, .zero, .one, Decimal(coefficient: 1, exponent: -4) ?? .one][random.below(4)]
      let moved = random.chance(50) ? edge.adding(step) : edge.subtracting(step)
      let number = (moved ?? edge).description
      return random.chance(8) ? spelled(number) : number
    }
    return random.word(
      "0", "1", "-1", "2", "7", "10", "49", "49.5", "50", "99.999", "1000", "-0", "-0.0", "1e3", "1.50",
      "2E-3",
      "1e35", "-1e35", "1e-36", "1e-37", "1e36", "999999999999999999", "-999999999999999999",
      "9999999999999999999", "0.000000000000000001", "123456789012345678", "1234567890123456789",
      "0.1234567890123456789", "100000000000000000000", "5", "3", "250000000")
  }

  private mutating func spelled(_ number: String) -> String {
    number.contains(".") ? number + "00" : random.word(number + "e0", number + ".0", number + "E+00")
  }

  private mutating func decimalComma(_ number: String) -> String {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var whole = parts[0]
    if random.chance(30), whole.count > 3, !whole.contains("e"), !whole.contains("E") {
      whole = whole.dropLast(3) + "." + whole.suffix(3)
    }
    return parts.count > 1 ? "\(whole),\(parts[1])" : whole
  }

  /// A number, mostly as a form reads it.
  private mutating func formed(_ number: String, _ form: NumberForm) -> String {
    var text = number
    if let sign = form.thousands, random.chance(50) {
      text =
        random.word("1", "12", "123", "0", "1234") + String(Character(Unicode.Scalar(sign)))
        + random.word("000", "200", "20")
    }
    if form.readsSuffixes, random.chance(50) {
      text = random.word("~", "", "ca. ", ">") + text + random.word("k", " Mio.", "+", "", "bn")
    }
    if form.range != nil, random.chance(60) {
      text += random.word("-", " – ", " to ", "..", "-") + random.word(text, "100000", "7", "-1", "1e3")
    }
    if let unit = random.pick(form.units), random.chance(60) {
      text = random.chance(50) ? text + random.word("", " ") + unit.string : unit.string + text
    }
    return text
  }

  private mutating func flag(_ reading: Reading) -> String {
    let words = (reading.yesWords ?? []).sorted() + (reading.noWords ?? []).sorted()
    if random.chance(60), let word = random.pick(words) {
      return random.chance(40) ? word.string.uppercased() : word.string
    }
    return random.word(
      "yes", "no", "Ja", "NEIN", "1", "0", "TRUE", "false", "maybe", "wahr", "x", "OFF", "1.0", "0.00", "n")
  }

  // MARK: Lists

  private mutating func texts(_ reading: Reading) -> JSONNode {
    if random.chance(reading.separator == nil ? 8 : 45) { return .scalar(quoted(joined(reading))) }
    return .list(
      (0..<random.below(5)).map { _ in
        random.chance(6)
          ? .scalar(random.word("null", "1", "2.50", "true", "{}", "\"N/A\"")) : .scalar(quoted(textValue()))
      })
  }

  private mutating func joined(_ reading: Reading) -> String {
    let parts = (0..<random.below(5)).map { _ in random.chance(10) ? "" : textValue() }
    return parts.joined(separator: reading.separator?.string ?? ";")
  }

  private mutating func items(_ record: RecordType, _ reading: Reading) -> JSONNode {
    let count = [0, random.below(4), random.below(4), random.below(12), random.below(41)][random.below(5)]
    var items: [JSONNode] = []
    for _ in 0..<count {
      if random.chance(2) {
        items.append(dirt())
        continue
      }
      if random.chance(8), let again = random.pick(items) {
        items.append(again)
        continue
      }
      var node = JSONNode.object([])
      for (column, columnReading) in zip(record.columns, reading.columns) where random.chance(92) {
        for key in columnReading.keys {
          if !columnReading.otherKeys.isEmpty, random.chance(40) { continue }
          let value = self.value(column.type, columnReading)
          let path = key.path.map { quoted($0.string) }
          node.add(value, at: path.count > 1 && random.chance(70) ? path[...] : [quoted(key.name.string)])
          if random.chance(1) { node.add(value, at: [quoted(key.name.string)], repeats: true) }
        }
      }
      items.append(node)
    }
    random.shuffle(&items)
    return .list(items)
  }
}

extension Reading.TimeEncoding {
  fileprivate var isEpoch: Bool { self == .epochSeconds || self == .epochMilliseconds }
}
