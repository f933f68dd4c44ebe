import AccordSemantics
import AccordSource
import AccordValues

/// What the rules compare with, as it is written in them: values at which a lead comes out otherwise lie there and just
/// beside.
struct WrittenConstants {
  private(set) var numbers: Set<Decimal> = []
  private(set) var durations: Set<Duration> = []
  private(set) var texts: [Text] = []
  private var known: Set<Text> = []

  /// How many texts are kept; a list of thousands says no more than its first entries.
  private static let maxTexts = 120
  private static let shownOfList = 3
  private static let longestText = 60

  init(_ program: Program) {
    numbers = [0, 1]
    let forms = Forms()
    for index in program.sources.files.indices {
      let text = String(decoding: program.sources.files[index].bytes, as: UTF8.self)
      for line in text.split(whereSeparator: \.isNewline) { add(line, forms) }
    }
    for list in program.lists {
      for entry in list.entries.sorted().prefix(Self.shownOfList) { add(text: entry) }
    }
    for table in program.tables {
      for key in table.rows.keys.sorted().prefix(Self.shownOfList) { add(text: key) }
    }
  }

  /// What is looked for in a line; made once, because making it takes longer than looking.
  private struct Forms {
    /// How a line begins whose texts are titles, or are not compared with.
    let head = /^\s*(expect|between|missing)\b/
    /// A text behind a word that compares.
    let compared = /(?:=|,|\(|\b(?:in|of|with|contains|between|and|or|then))\s*"([^"\\]+)"/
    let pattern = /=\s*\/((?:[^\/\\]|\\.)+)\//
    let quoted = /"(?:[^"\\]|\\.)*"/
    let number = /\b(\d[\d_]*(?:\.\d+)?)(k|M|bn|%)?(?:\s+(second|minute|hour|day|week)s?\b)?/
  }

  private mutating func add(_ line: Substring, _ words: Forms) {
    if line.drop(while: \.isWhitespace).first == "#" { return }
    // A text behind such a word is compared with; others are titles.
    if line.firstMatch(of: words.head) == nil {
      for match in line.matches(of: words.compared) { add(text: Text(String(match.output.1))) }
    }
    // Words that a pattern looks for are texts in which it is found.
    for match in line.matches(of: words.pattern) {
      for word in match.output.1.replacing(/\\./, with: " ").matches(of: /[\p{L}]{2,}/) {
        add(text: Text(String(word.output)))
      }
    }
    let bare = line.replacing(words.quoted, with: "")
    for match in bare.matches(of: words.number) {
      let (_, digits, suffix, unit) = match.output
      guard let number = Decimal(Text(String(digits.filter { $0 != "_" })).utf8) else { continue }
      if let unit {
        let seconds: Decimal =
          ["second": 1, "minute": 60, "hour": 3_600, "day": 86_400][String(unit)] ?? 604_800
        if let whole = number.multiplied(by: seconds)?.asInt {
          durations.insert(Duration(seconds: Int64(whole)))
        }
        continue
      }
      let factors: [String: Decimal] = ["k": 1_000, "M": 1_000_000, "bn": 1_000_000_000]
      let scaled =
        suffix == "%" ? number.divided(by: 100) : number.multiplied(by: factors[String(suffix ?? "")] ?? 1)
      if let scaled { numbers.insert(scaled) }
    }
  }

  private mutating func add(text: Text) {
    guard text.utf8.count <= Self.longestText, texts.count < Self.maxTexts, known.insert(text).inserted else {
      return
    }
    texts.append(text)
  }
}
