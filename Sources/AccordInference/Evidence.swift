internal import AccordValues

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
