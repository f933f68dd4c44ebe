internal import AccordSemantics
internal import AccordValues

/// A type for a column, how it is read, and what speaks for it.
struct TypeGuess {
  var type: String
  var attributes: [String] = []
  var items: [FieldDraft] = []
  /// What the values that fit are, for people: "numbers".
  var noun: String
  var fits: Int
  var misfits = 0
  /// The first value that does not fit.
  var example: String?
  /// What else should be known.
  var notes: [String] = []
  /// The keys of items that no field reads, and why.
  var leftOut: [LeftOut] = []
  var isTime: Bool { type == "time" }

  init(
    _ type: String, _ noun: String, _ candidate: Candidate, attributes: [String] = [], notes: [String] = []
  ) {
    self.type = type
    self.noun = noun
    self.attributes = attributes
    self.notes = notes
    fits = candidate.fits
    misfits = candidate.misfits
    example = candidate.example
  }

  init(_ type: String, _ noun: String, fits: Int) {
    self.type = type
    self.noun = noun
    self.fits = fits
  }
}

/// Forms of days and times that are no ISO 8601, as exports write them.
enum TimeForm {
  private static let days = [
    "DD.MM.YYYY", "MM/DD/YYYY", "DD/MM/YYYY", "YYYY/MM/DD", "YYYY.MM.DD", "DD-MM-YYYY", "MM-DD-YYYY",
    "D.M.YYYY", "M/D/YYYY", "D/M/YYYY",
  ]
  private static let clocks = [" HH:mm", " HH:mm:ss", ", HH:mm", " HH:mm:ss.SSS", " h:mm a"]
  private static let compact = ["YYYYMMDD", "YYYYMMDDHHmmss", "YYYYMMDDTHHmmss"]

  /// A candidate for each form; of those that fit equally well the earlier is chosen.
  static let candidates: [Candidate] =
    (days.flatMap { day in [day] + clocks.map { day + $0 } } + compact).compactMap(candidate)

  private static func candidate(_ pattern: String) -> Candidate? {
    guard let format = try? TimeFormat(pattern) else { return nil }
    return Candidate(pattern.contains("HH") || pattern.hasSuffix("a") ? .time : .date, isRare: true) {
      $0.time = .format(format)
    }
  }

  /// The form in which day and month are the other way round, if there is one.
  static func twin(of pattern: String) -> String? {
    for (own, other) in [
      ("MM/DD", "DD/MM"), ("DD/MM", "MM/DD"), ("MM-DD-Y", "DD-MM-Y"), ("DD-MM-Y", "MM-DD-Y"),
      ("M/D/", "D/M/"), ("D/M/", "M/D/"),
    ]
    where pattern.hasPrefix(own) {
      return other + pattern.dropFirst(own.count)
    }
    return nil
  }
}

/// The share of rows behind a guess, as a sentence.
enum Evidence {
  /// `96% numbers, 3% missing (4 empty, 2 "n/a"); 12 of 320 rows are not, such as "~50"`
  static func words(_ column: ColumnProfile, _ guess: TypeGuess, rows: Int, unit: String) -> String {
    guard column.known > 0 else { return "never filled" + missing(column, rows: rows, isAlone: true) }
    var text = "\(Share.words(guess.fits, of: rows)) \(guess.noun)"
    let gaps = rows - column.known
    if gaps > 0 {
      text += ", \(Share.words(gaps, of: rows)) missing" + missing(column, rows: rows, isAlone: false)
    }
    if guess.misfits > 0 {
      text += "; \(guess.misfits) of \(rows) \(unit) \(guess.misfits == 1 ? "is" : "are") not"
      if let example = guess.example { text += ", such as \(example)" }
    }
    for note in guess.notes { text += "; \(note)" }
    return text
  }

  /// How the gaps are written; nothing when they are plainly empty.
  private static func missing(_ column: ColumnProfile, rows: Int, isAlone: Bool) -> String {
    guard column.markers.keys.contains(where: { !$0.utf8.isEmpty }) else { return "" }
    let absent = rows - column.known - column.markers.values.reduce(0, +)
    var counts = column.markers
    counts["", default: 0] += absent
    let words = counts.filter { $0.value > 0 }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { "\($0.value) \($0.key.utf8.isEmpty ? "empty" : Excerpt.quoted($0.key))" }
    return (isAlone ? ": " : " (") + words.joined(separator: ", ") + (isAlone ? "" : ")")
  }
}

/// Parts of a whole, in percent.
package enum Share {
  /// A type is chosen when at least this share of the known values reads as it.
  package static let enough = 95

  /// Whether a part is at least `enough` percent.
  static func isEnough(_ part: Int, of whole: Int) -> Bool {
    whole > 0 && Double(part) * 100 >= Double(whole) * Double(enough)
  }

  /// A share for people: "96%", "under 1%", "over 99%".
  static func words(_ part: Int, of whole: Int) -> String {
    guard whole > 0, part > 0 else { return "0%" }
    guard part < whole else { return "100%" }
    let percent = Double(part) / Double(whole) * 100
    if percent < 1 { return "under 1%" }
    if percent > 99 { return "over 99%" }
    return "\(Int(percent + 0.5))%"
  }
}
