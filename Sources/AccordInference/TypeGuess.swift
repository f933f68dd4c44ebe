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
  /// Values that are read as another option than their own, and the first of them, in quotes.
  var rarer = 0
  var rareExample: String?
  /// Of these, how many are items of lists that are no objects.
  var strayItems = 0
  /// The first value that does not fit.
  var example: String?
  /// What else should be known.
  var notes: [String] = []
  /// Those of the notes that somebody has to decide.
  private(set) var doubts: [String] = []
  /// What stands most often, the most frequent first, where it is read as something else than it is written.
  var frequent: [String] = []
  /// The keys of items that no field reads, and why.
  var leftOut: [LeftOut] = []
  var isTime: Bool { type == "time" }

  init(_ type: String, _ noun: String, _ candidate: Candidate, attributes: [String] = []) {
    self.type = type
    self.noun = noun
    self.attributes = attributes
    fits = candidate.fits
    misfits = candidate.misfits
    example = candidate.example
  }

  init(_ type: String, _ noun: String, fits: Int) {
    self.type = type
    self.noun = noun
    self.fits = fits
  }

  /// Adds a note of something that only people know.
  mutating func doubt(_ note: String) {
    notes.append(note)
    doubts.append(note)
  }

  /// What somebody has to decide, with the values that do not read as the type.
  func decisions(of known: Int) -> [String] {
    let strange = misfits - strayItems
    guard strange > 0 else { return doubts }
    let example = example.map { ", such as \($0)" } ?? ""
    return doubts + ["\(strange) of \(known) do not read as \(noun)\(example)"]
  }
}

/// Forms of days and times that are no ISO 8601, as exports write them.
enum TimeForm {
  private static let days = [
    "DD.MM.YYYY", "MM/DD/YYYY", "DD/MM/YYYY", "YYYY/MM/DD", "YYYY.MM.DD", "DD-MM-YYYY", "MM-DD-YYYY",
    "D.M.YYYY", "M/D/YYYY", "D/M/YYYY",
    "D. MMMM YYYY", "D MMMM YYYY", "MMMM D, YYYY", "D MMM YYYY", "MMM D, YYYY", "D-MMM-YYYY",
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
  /// `96% numbers, 3% missing (4 empty, 2 "n/a"), 1% others (4), such as "~50"`; the shares add up to 100.
  static func words(_ column: ColumnProfile, _ guess: TypeGuess, rows: Int, unit: String) -> String {
    guard column.known > 0 else { return "never filled" + missing(column, rows: rows, isAlone: true) }
    let gaps = rows - column.known
    let misfits = guess.misfits - guess.strayItems
    let shares = Share.words([guess.fits, gaps, misfits, guess.rarer], of: rows)
    var text = "\(shares[0]) \(guess.noun)"
    if guess.rarer > 0 {
      text += ", \(shares[3]) rarer values, read as 'other'"
      if let example = guess.rareExample { text += ", such as \(example)" }
    }
    if gaps > 0 { text += ", \(shares[1]) missing" + missing(column, rows: rows, isAlone: false) }
    if misfits > 0 {
      text += ", \(shares[2]) not: \(misfits) of \(rows) \(unit)"
      if let example = guess.example { text += ", such as \(example)" }
    }
    if guess.strayItems > 0 { text += "; \(Count.of(guess.strayItems, "item", "is", "are")) no object" }
    for note in guess.notes { text += "; \(note)" }
    return text
  }

  /// How the gaps are written; nothing when they are plainly empty.
  private static func missing(_ column: ColumnProfile, rows: Int, isAlone: Bool) -> String {
    guard column.falseForNothing > 0 || column.markers.keys.contains(where: { !$0.utf8.isEmpty }) else {
      return ""
    }
    let absent = rows - column.known - column.falseForNothing - column.markers.values.reduce(0, +)
    var counts = column.markers
    counts["", default: 0] += absent
    var entries = counts.filter { $0.value > 0 }
      .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
      .map { "\($0.value) \($0.key.utf8.isEmpty ? "empty" : Excerpt.quoted($0.key))" }
    if column.falseForNothing > 0 { entries.append("\(column.falseForNothing) false") }
    let words = entries.joined(separator: ", ")
    return isAlone ? ": \(words)" : " (\(words))"
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

  /// The shares of a whole for people, which add up to 100 where each is said in whole percent: "96%", "under 1%",
  /// "over 99%".
  static func words(_ parts: [Int], of whole: Int) -> [String] {
    guard whole > 0 else { return parts.map { _ in "0%" } }
    // What is left over goes to the parts that lost most by rounding down.
    let rest = max(0, whole - parts.reduce(0, +))
    let all = parts + [rest]
    var percents = all.map { $0 * 100 / whole }
    let byLoss = all.indices.sorted { (all[$0] * 100 % whole, $1) > (all[$1] * 100 % whole, $0) }
    for index in byLoss.prefix(max(0, 100 - percents.reduce(0, +))) { percents[index] += 1 }
    return zip(parts, percents).map { part, percent in
      if part == 0 { return "0%" }
      if part == whole { return "100%" }
      if percent == 0 || part * 100 < whole { return "under 1%" }
      return percent >= 100 || part * 100 > 99 * whole ? "over 99%" : "\(percent)%"
    }
  }
}
