package import AccordValues

/// Texts by which exports say that a value is not known.
package enum MissingMarker {
  /// Texts that mean nothing else; one that is found is listed for all fields.
  package static let certain: Set<Text> = spellings([
    "", "-", "--", "---", "\u{2013}", "\u{2014}", "n/a", "#n/a", "n. a.", "n.a.", "null", "(null)", "<null>",
    "nil", "nan", "NaN", "undefined", "\\n", "k. a.", "k. A.", "k.a.", "k.A.", "not available",
    "keine angabe",
    // What a spreadsheet shows in place of a value, in English and in German.
    "#null!", "#ref!", "#div/0!", "#value!", "#name?", "#num!", "#error!", "#spill!", "#nv", "#bezug!",
    "#wert!",
    "#zahl!",
    // A day that does not exist, as MySQL writes an empty one.
    "0000-00-00", "0000-00-00 00:00:00",
  ])

  /// Texts that could be an answer; they are listed for the fields in which they are found.
  package static let likely: Set<Text> = spellings([
    "na", "none", "(none)", "unknown", "unbekannt", "not set", "(not set)", "[not set]", "?", "leer",
    "(leer)", "empty",
    "(empty)", "(blank)", "no value", "(no value)", "(No value)",
  ])

  /// Whether a text without blanks around it is one of them.
  static func contains(_ text: Text) -> Bool {
    // The longest is short; most values need not be looked up.
    text.utf8.count <= longest && (certain.contains(text) || likely.contains(text))
  }

  /// All of them, as a field's reading holds them.
  static let all = certain.union(likely)

  /// Days with which calendars of computers begin, as texts of exports.
  private static let firstDays: Set<Text> = {
    let days = [("1900", "01", "01"), ("1899", "12", "30"), ("1970", "01", "01"), ("0001", "01", "01")]
    let clocks = ["", " 00:00", " 00:00:00", "T00:00:00", "T00:00:00Z", " 00:00:00.000"]
    let texts = days.flatMap { year, month, day in
      [
        "\(year)-\(month)-\(day)", "\(day).\(month).\(year)", "\(day)/\(month)/\(year)",
        "\(month)/\(day)/\(year)",
      ]
    }
    return Set(texts.flatMap { text in clocks.map { Text(text + $0) } })
  }()

  /// Whether a text may mean that a value is not known: a first day among days, or a number of nines among numbers.
  static func isSuspect(_ text: Text) -> Bool { isNines(text) || firstDays.contains(text) }

  /// Whether a text is a number such as `99999`, of nines alone.
  static func isNines(_ text: Text) -> Bool {
    (4...15).contains(text.utf8.count) && text.utf8.allSatisfy { $0 == UInt8(ascii: "9") }
  }

  private static let longest = all.map(\.utf8.count).max() ?? 0

  /// Each word as it stands, in upper case, and with a capital.
  private static func spellings(_ words: [String]) -> Set<Text> {
    var found: Set<Text> = []
    for word in words {
      found.insert(Text(word))
      found.insert(Text(word.uppercased()))
      found.insert(Text(word.prefix(1).uppercased() + word.dropFirst()))
      found.insert(
        Text(
          word.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
        ))
    }
    return found
  }
}
