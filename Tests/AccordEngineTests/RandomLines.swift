import AccordSemantics
import AccordTestSupport
import AccordValues

/// Lines of JSON for the fields of a lead: right values, edges, gaps and dirt; the same for the same seed.
struct RandomLines {
  private var random: SplitMix64
  /// Whether there is a blank behind each comma and colon that is not within a value.
  var isSpaced = false
  /// How many values there are for each one that may be of a wrong type.
  var calm = 5

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A record that grows along paths.
  private final class Node {
    var members: [(key: String, json: String?, node: Node?)] = []

    func add(_ path: ArraySlice<String>, _ json: String) {
      guard let key = path.first else { return }
      if path.count == 1 {
        members.append((key, json, nil))
      } else if let node = members.first(where: { $0.key == key && $0.node != nil })?.node {
        node.add(path.dropFirst(), json)
      } else {
        let node = Node()
        members.append((key, nil, node))
        node.add(path.dropFirst(), json)
      }
    }

    func json(_ blank: String) -> String {
      let parts = members.map {
        "\(JSONText.quote($0.key)):\(blank)\($0.json ?? $0.node?.json(blank) ?? "null")"
      }
      return "{" + parts.joined(separator: ",\(blank)") + "}"
    }
  }

  mutating func line(_ program: Program, _ input: Input) -> String {
    record(zip(program.fields.map(\.type), input.readings).map { ($0, $1) })
  }

  private mutating func record(_ fields: [(ValueType, Reading)]) -> String {
    let root = Node()
    var isTaken: Set<String> = []
    for (type, reading) in fields {
      if pick(12) == 0 { continue }
      for key in reading.keys {
        if !reading.otherKeys.isEmpty, pick(2) == 0 { continue }
        let path = key.path.map(\.string)
        var isExact = path.count == 1 || pick(4) == 0
        // Sometimes nothing but a value where a record should be.
        let isBlocked = path.count > 1 && root.members.contains { $0.key == path[0] && $0.node == nil }
        if isBlocked { isExact = true }
        if path.count == 1, root.members.contains(where: { $0.key == path[0] }) { continue }
        let place = isExact ? key.name.string : path.joined(separator: "\u{0}")
        guard isTaken.insert(place).inserted else { continue }
        root.add(isExact ? [key.name.string] : path[...], value(type, reading))
      }
      if pick(60) == 0 { root.add(["not wanted \(root.members.count)"], value(type, reading)) }
    }
    // Records that two wanted keys share may have been written twice; then the line is one of those that go
    // the slow way.
    return root.json(blank)
  }

  private var blank: String { isSpaced ? " " : "" }

  // MARK: Values

  private mutating func value(_ type: ValueType, _ reading: Reading) -> String {
    switch pick(8 * calm) {
    case 0: return "null"
    case 1: return ["true", "false"][pick(2)]
    case 2: return ["[]", "[1,\"a\"]", "{}", "{\"a\":{\"b\":[]}}", "[null]", "[{}]", "[[],[1]]"][pick(7)]
    case 3: return text(Self.words)
    case 4: return number()
    case 5: return text(reading.missing.map(\.string).sorted() + ["N/A"])
    case 6: return text(Self.times)
    case 7: return quote(longText())
    default: break
    }
    switch type {
    case .text: return pick(5) == 0 ? number() : text(Self.words)
    case .number: return pick(2) == 0 ? number() : text(Self.numbers)
    case .flag: return pick(3) == 0 ? ["true", "false", "1", "0"][pick(4)] : text(Self.flags)
    case .time, .date: return time()
    case .choice(let vocabulary):
      return text(pick(3) == 0 ? Self.words : vocabulary.names + vocabulary.names.map { $0.uppercased() })
    case .texts:
      if pick(3) == 0, let separator = reading.separator {
        return quote((0..<pick(5)).map { _ in blanks() + word() }.joined(separator: separator.string))
      }
      return "[" + (0..<pick(5)).map { _ in element() }.joined(separator: ",\(blank)") + "]"
    case .records(let record):
      let fields = zip(record.columns.map(\.type), reading.columns).map { ($0, $1) }
      return "["
        + (0..<pick(6)).map { _ in pick(15) == 0 ? element() : self.record(fields) }
        .joined(separator: ",\(blank)") + "]"
    case .duration, .record: return "null"
    }
  }

  private mutating func element() -> String {
    switch pick(14) {
    case 0: "null"
    case 1: number()
    case 2: pick(4) == 0 ? "[1,2]" : "12"
    case 3: pick(4) == 0 ? "true" : "\"\""
    default: text(Self.words)
    }
  }

  private mutating func text(_ choices: [String]) -> String {
    let word = choices[pick(choices.count)]
    return quote(pick(4) == 0 ? blanks() + word + blanks() : word)
  }

  private mutating func word() -> String { Self.words[pick(Self.words.count)] }

  private mutating func blanks() -> String {
    [" ", "", "\t", "\u{A0}", "\u{2003} ", "\r\n", "\u{200B}", "\u{85}", "  "][pick(9)]
  }

  private mutating func longText() -> String {
    String(repeating: ["a", "Ä", "x y ", "\"", "\u{1F600}", "ﬀ"][pick(6)], count: 40 + pick(80))
  }

  private mutating func number() -> String {
    switch pick(6) {
    case 0: return Self.tokens[pick(Self.tokens.count)]
    case 1: return "\(pick(1000))"
    case 2: return "-\(pick(100_000)).\(pick(1_000_000))"
    case 3: return "\(pick(10)).\(String(repeating: "0", count: pick(12)))\(pick(1_000_000))"
    case 4: return "\(pick(1_000_000_000_000_000_000))"
    default: return "\(pick(10_000))e\(pick(7) - 3)"
    }
  }

  private mutating func time() -> String {
    switch pick(5) {
    case 0: return "\(pick(4_000_000_000) - 1_000_000_000)"
    case 1: return "\(pick(4_000_000_000_000) - 1_000_000_000_000)"
    case 2:
      func padded(_ value: Int, _ width: Int) -> String {
        String(String(value + 100_000).suffix(width))
      }
      let date = "\(padded(pick(60) + 1990, 4))-\(padded(pick(13), 2))-\(padded(pick(32), 2))"
      if pick(4) == 0 { return quote(date) }
      let time = "\(padded(pick(25), 2)):\(padded(pick(61), 2))"
      let rest = [
        "", "Z", "z", ":00", ":59Z", ":59.5Z", ":07.1234567+01:00", "+0100", "-23:59", "+01", ":60Z", ":1Z",
        ":30,25-0130", "+24:00", "+01:60", ":00.Z", ":00Z ", "Zz", ":00 Z", "+1:00",
      ][pick(20)]
      return quote("\(date)\(["T", "t", " ", "  ", "X"][min(pick(12), 4) % 5])\(time)\(rest)")
    default: return text(Self.times)
    }
  }

  /// A JSON text with some characters escaped that need not be.
  private mutating func quote(_ text: String) -> String {
    guard pick(6) == 0 else { return JSONText.quote(text) }
    var result = "\""
    for scalar in text.unicodeScalars {
      if pick(4) == 0 {
        for unit in String(scalar).utf16 {
          result += "\\u" + String(String(UInt32(unit) + 0x10000, radix: 16).suffix(4))
        }
      } else {
        result += String(JSONText.quote(String(scalar)).dropFirst().dropLast())
      }
    }
    return result + "\""
  }

  private mutating func pick(_ count: Int) -> Int { random.below(count) }

  private static let words = [
    "", "a", "one", "two", "Two", "ONE", "three", "-", "N/A", "n/a", "null", "other", "Other", "DE", "at",
    "Müller", "STRASSE", "straße", "ÄÖÜ", "e\u{301}", "\u{E9}", "İstanbul", "ΣΊΣΥΦΟΣ", "ŉ", "ﬀ", "\u{1F600}",
    "a  b", " a\tb ", "one two", "x;y; ;z", ";", "a||b|||c", "a, b,c, ", "zwei Wörter", "\u{0}", "a\"b\\c",
    "\u{FEFF}",
    "zwei_Wörter", "äö", "ÄÖ", "CH", " one_two ", "ONE_TWO",
    "Geschäftsführer Vertrieb und Marketing", "katharina@example.com", "/pricing/Enterprise", "never", "?",
    "x",
    "\u{3000}wide\u{3000}", "\u{1112}\u{1161}\u{11AB}", "n.a.", "aübüüc",
  ]
  private static let flags = [
    "true", "false", "yes", "no", "1", "0", "ja", "nein", "JA", "True", " yes", "Kunde", "kunde", "customer",
    "ärzte", "ÄRZTE", "nö", "NÖ", "never", "perhaps", "y", "", "2", "trueish", "\u{212A}unde",
  ]
  private static let numbers = [
    "0", "-0", "12", "007", "+5", "1.50", "1,50", "1.234,56", "1.234", "12.34,5", "-1.234.567,0", "1e5",
    "1E-40",
    " 12 ", "12 ", "1 2", "", ".", ",", ".5", "5.", "-", "--1", "1.2.3", "999999999999999999",
    "1000000000000000000",
    "1000000000000000001", "0.000000000000000001", "0,10", "123456789.1234567890", "12345678901.12345678",
    "many", "1.200", "12,500", " -850.000 ", "1,200",
    "0x10", "١", "1_000", "\t7\n", "0.1234567890123456789", "1e35", "1e36", "100000000000000000000000",
  ]
  private static let tokens = [
    "0", "-0", "0.0", "-0.00", "1e0", "1E+2", "123456789012345678", "12345678901234567.891",
    "999999999999999999",
    "0.000000000000000000000000000000000001", "1.10", "100", "1793523600", "1793523600.5", "1793523600000",
    "1793523600000.25", "-62135596800", "-62135596801", "253402300799", "253402300800", "9e99",
    "0.1234567890123456789",
  ]
  private static let times = [
    "2026-11-01", "2026-02-29", "2024-02-29", "0000-01-01", "0001-01-01", "9999-12-31", "2026-11-01T09:00Z",
    "2026-11-01T09:00", "2026-11-01 09:00:00", "2026-03-29T02:30", "2026-10-25T02:30:00",
    "0001-01-01T00:00+01:00",
    "9999-12-31T23:59:59.999999-00:01", "0001-01-01T00:00:00Z", "01.11.2026", "01.11.2026 09:00",
    "31.02.2026 09:00", "2026-11-01 09:00 +0130", "01.11.2026 um 09:00 UTC",
    "1.11.2026", "20261101T090000.5", "20261101T090000.1234567", "11/01/2026 09:00:00", "11/01/2026 24:00:00",
    "", "0",
    "never", " 2026-11-01T09:00Z\u{A0}", "2026-11-01T09:00:00.000000000Z",
    "2026-11-01T09:00:00.1234569+05:30",
    "2026-11-01T24:00Z", "2026-11-01T23:59:60Z", "1793523600", "1793523600000", "2026-11-01T09:00:00Zulu",
    "2026-1-1",
  ]
}
