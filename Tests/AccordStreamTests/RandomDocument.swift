import AccordTestSupport

/// Makes JSON documents with records at the root, some of them damaged.
struct RandomDocument {
  /// The keys that shapes want: short and long, with escapes, dots and nothing in them.
  static let keys = [
    "a", "b", "c", "kind", "activities", "first_name", "e.f", "", "q\"uote", "back\\slash", "tab\t", "ü",
    "of_13_letters", "of_14__letters", "long_key_name_of_26_letters", String(repeating: "x", count: 60),
    String(repeating: "x", count: 61), String(repeating: "y", count: 200),
  ]

  var random: SplitMix64
  private var bytes: [UInt8] = []

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A place whose path has some of the keys.
  mutating func place(inItems: Bool = false) -> Place {
    let path = (0...(chance(3) ? below(3) : 0)).map { _ in
      chance(2) ? Self.keys[below(5)] : Self.keys[below(Self.keys.count)]
    }
    switch below(4) {
    case 0: return Place(path, .texts)
    case 1: return Place(path, .raw)
    case 2 where !inItems:
      return Place(path, .items((0..<below(6)).map { _ in place(inItems: true) }))
    default: return Place(path)
    }
  }

  /// A document; one in four or five is not correct.
  mutating func next() -> [UInt8] {
    bytes = []
    record(depth: 1 + below(4))
    if chance(6) { for _ in 0...below(3) { damage() } }
    if chance(20) { bytes.removeLast(below(bytes.count + 1)) }
    if chance(200) { bytes += bytes }
    return bytes
  }

  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  mutating func chance(_ oneIn: Int) -> Bool { below(oneIn) == 0 }

  private mutating func add(_ text: String) { bytes += text.utf8 }

  private mutating func blanks() {
    while chance(6) { add([" ", "\t", "\r", "\n"][below(4)]) }
  }

  private mutating func record(depth: Int) {
    add("{")
    var used: Set<Int> = []
    let isOrdered = chance(2)
    for number in 0..<below(chance(3) ? 14 : 5) {
      var key = chance(3) ? below(Self.keys.count) : below(6)
      if isOrdered { key = number }
      if chance(8) { key = Self.keys.count + below(9) }
      if !used.insert(key).inserted, !chance(60) { continue }
      if used.count > 1 || bytes.last != UInt8(ascii: "{") { add(",") }
      blanks()
      self.key(key < Self.keys.count ? Self.keys[key] : "other \(key)")
      blanks()
      add(":")
      blanks()
      value(depth: depth - 1)
      blanks()
    }
    add("}")
  }

  private mutating func key(_ key: String) {
    let isEscaped = chance(30)
    add("\"")
    for scalar in key.unicodeScalars {
      let isSpecial = scalar == "\"" || scalar == "\\" || scalar.value < 0x20
      if isSpecial || (isEscaped && chance(3)) {
        let digits = String(scalar.value, radix: 16, uppercase: chance(2))
        add("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
      } else {
        add(String(scalar))
      }
    }
    add("\"")
  }

  private mutating func value(depth: Int) {
    switch below(depth > 0 ? 10 : 7) {
    case 0: add("null")
    case 1: add(chance(2) ? "true" : "false")
    case 2, 3: number()
    case 4, 5, 6: if chance(300) { add(Self.wrongWords[below(Self.wrongWords.count)]) } else { text() }
    case 7: list(depth: depth)
    case 8 where chance(30): nest()
    default: record(depth: depth - 1)
    }
  }

  private mutating func list(depth: Int) {
    add("[")
    for number in 0..<below(6) {
      if number > 0 { add(",") }
      blanks()
      if chance(2) { record(depth: depth - 1) } else { value(depth: depth - 1) }
      blanks()
    }
    add("]")
  }

  private mutating func nest() {
    let depth = 55 + below(12)
    let (open, close) = chance(2) ? ("[", "]") : (#"{"a":"#, "}")
    add(String(repeating: open, count: depth) + ["1", "{}", "[]"][below(3)])
    add(String(repeating: close, count: depth))
  }

  private mutating func text() {
    add("\"")
    for _ in 0..<below(chance(4) ? 80 : 12) {
      switch below(40) {
      case 0: add(Self.escapes[below(Self.escapes.count)])
      case 1: add(["€", "😀", "é", ",", ":", "{", "}", "[", "]", "'"][below(10)])
      case 2 where chance(40): bytes += Self.wrongTexts[below(Self.wrongTexts.count)]
      default: bytes.append(UInt8(ascii: "a") + UInt8(below(26)))
      }
    }
    add("\"")
  }

  private mutating func number() {
    if chance(200) { return add(Self.oddNumbers[below(Self.oddNumbers.count)]) }
    if chance(3) { add("-") }
    if chance(8) { add("0") } else { digits(chance(30) ? 15 + below(8) : 1 + below(6)) }
    if chance(3) {
      add(".")
      digits(chance(20) ? 20 + below(20) : 1 + below(6))
    }
    if chance(10) {
      add(["e", "E"][below(2)] + ["", "+", "-"][below(3)])
      digits(1 + below(chance(10) ? 4 : 2))
    }
  }

  private mutating func digits(_ count: Int) {
    for _ in 0..<count { bytes.append(UInt8(ascii: "1") + UInt8(below(9))) }
  }

  private mutating func damage() {
    guard !bytes.isEmpty else { return }
    let place = below(bytes.count)
    switch below(3) {
    case 0: bytes[place] = UInt8(below(256))
    case 1: bytes.remove(at: place)
    default: bytes.insert(Self.suspects[below(Self.suspects.count)], at: place)
    }
  }

  private static let suspects = Array("{}[],:\"\\ 0e-.tn\u{0C}\u{1A}\u{0}".utf8) + [0x80]

  private static let escapes = [
    #"\n"#, #"\u00e9"#, #"\ud83d\ude00"#, #"\/"#, #"\\"#, #"\""#, #"\b\f\r\t"#, #"\u0000"#,
  ]

  private static let wrongTexts: [[UInt8]] =
    [#"\x"#, #"\ud800"#, #"\udc00x"#, #"\u12"#, #"\ud83d\u0041"#, "\u{1}"].map { Array($0.utf8) } + [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
    ]

  private static let wrongWords = [
    "nul", "truee", "fals", "True", "NaN", #"tru"e""#, #"null"x""#, "\u{0C}", "\u{1A}", "'a'", #""a""b""#,
  ]

  private static let oddNumbers = [
    "01", "-", "1.", "1e", ".5", "+1", "1e+", "0x1", "18446744073709551615", "18446744073709551616",
    "-9223372036854775808", "-9223372036854775809", "1e308", "1e309", "00", "-0", "-0.0", "1.e1", "1e1.5",
  ]
}
