internal import AccordSemantics
internal import AccordValues

/// Chooses the type of a column.
///
/// A type is chosen when at least `Share.enough` percent of the known values read as it; of several, the first
/// in this order: list, countries, flag, time since 1970, date, time, number, list in one text, choice, text. When none is,
/// the one that reads most values.
struct TypeChooser {
  /// A choice has at most this many options.
  static let maxOptions = 12
  /// Options of a choice occur this often on average.
  static let minAverage = 5
  /// An option of a choice with 'or other' has at least this share of the known values, in percent.
  static let minShare = 2

  let column: ColumnProfile
  let habits: ExportHabits

  func choose() -> TypeGuess {
    guard column.known > 0 else { return TypeGuess("text", "texts", fits: 0) }
    if let guess = listGuess ?? countryGuess ?? flagGuess ?? epochGuess ?? dateGuess ?? formGuess
      ?? numberGuess
      ?? writtenNumberGuess ?? splitGuess ?? choiceGuess
    {
      return guess
    }
    return column.text.isPlausible ? textGuess : bestGuess
  }

  /// For columns of several kinds, what reads most of them.
  private var bestGuess: TypeGuess {
    var best = textGuess
    let others = [
      TypeGuess("flag", "yes or no", column.flag, attributes: flagWords),
      TypeGuess("number", "numbers", column.number),
      recordsGuess, TypeGuess("list of text", "lists", column.texts),
    ]
    for case let guess? in others where guess.misfits < best.misfits && guess.fits > best.fits {
      best = guess
    }
    best.misfits = column.known - best.fits + (best.items.isEmpty ? 0 : column.strayItems)
    return best
  }

  // MARK: Lists

  private var listGuess: TypeGuess? {
    guard column.lists > 0 else { return nil }
    if let items = column.items, column.records.isPlausible,
      Share.isEnough(items.count, of: items.count + column.strayItems)
    {
      return recordsGuess
    }
    // Texts with the sign between entries, among lists: both are read.
    let texts = column.shape.total
    if texts > 0, Share.isEnough(column.texts.fits + texts, of: column.known) {
      var guess = TypeGuess("list of text", "lists", column.texts, attributes: ["split \";\""])
      guess.fits += texts
      guess.misfits = column.known - guess.fits
      return guess
    }
    guard column.texts.isPlausible else { return nil }
    var guess = TypeGuess("list of text", "lists", column.texts)
    if let list = column.firstMixedList {
      guess.notes.append("\(list) is read as texts, its numbers too: ask with 'contains'")
    }
    return guess
  }

  private var recordsGuess: TypeGuess? {
    guard let items = column.items else { return nil }
    let (fields, leftOut) = LeadDraft.fields(of: items, isItem: true, habits)
    guard !fields.isEmpty else { return nil }
    var guess = TypeGuess("list of", "lists of records", column.records)
    guess.items = fields
    guess.leftOut = leftOut
    guess.misfits += column.strayItems
    guess.strayItems = column.strayItems
    guess.notes.append(Count.of(items.count, "item"))
    if items.withRepeatedKeys > 0 {
      guess.notes.append("\(items.withRepeatedKeys) items with a key that stands twice")
    }
    return guess
  }

  /// One text with signs between entries that repeat.
  private var splitGuess: TypeGuess? {
    guard column.shape.total == column.known,
      let split = column.splits.first(where: { $0.isList(column.values) })
    else {
      return nil
    }
    // `Berg, Eva` is one person.
    if split.separator == ",", column.hint.isOpen { return nil }
    var guess = TypeGuess("list of text", "lists", fits: column.known)
    guess.attributes = ["split \"\(split.separator)\""]
    guess.notes.append(listed(split.entries, noun: "entries"))
    return guess
  }

  // MARK: Flags, numbers and times

  private var flagGuess: TypeGuess? {
    guard column.flag.isPlausible else { return nil }
    let words = flagTexts
    // Ones and zeros alone may be counts: there must be both, and enough of them.
    if column.flags == 0, words.allSatisfy(FlagWord.digits.contains) {
      let hasBoth = [FlagWord.yes, FlagWord.no].allSatisfy { !$0.isDisjoint(with: words) }
      guard hasBoth, column.known >= 10, !column.hint.isIdentifier else { return nil }
      return TypeGuess("flag", "0 or 1", column.flag, attributes: flagWords)
    }
    if words.contains(FlagWord.mark) {
      guard Set(words) == [FlagWord.mark], column.known > 1, column.markers[""] ?? 0 > 0 else { return nil }
      var guess = TypeGuess("flag", "marks for yes", column.flag, attributes: flagWords)
      guess.doubt(emptyNote)
      return guess
    }
    // Only people know whether what is never no has empty cells for it.
    let isAlwaysYes = FlagWord.no.isDisjoint(with: words) && column.trueFlags == column.flags
    let hasGaps = column.markers[""] ?? 0 > 0
    var guess = TypeGuess("flag", isAlwaysYes ? "yes" : "yes or no", column.flag, attributes: flagWords)
    if isAlwaysYes, hasGaps { guess.doubt(emptyNote) }
    return guess
  }

  private var emptyNote: String { "an empty cell is not known; if it means no, add 'default no'" }

  /// The words of the column that mean yes or no, in lower case.
  private var flagTexts: [Text] {
    column.values.counts.keys.map { TextNormaliser.lowercase.apply($0) }
      .filter { FlagWord.yes.contains($0) || FlagWord.no.contains($0) }.sorted()
  }

  /// The words for yes and no, unless they are the usual ones.
  private var flagWords: [String] {
    let texts = Set(flagTexts)
    guard !texts.isSubset(of: FlagWord.usual) else { return [] }
    func words(_ name: String, _ all: Set<Text>) -> String? {
      let found = texts.intersection(all).sorted()
      return found.isEmpty
        ? nil : "\(name) " + found.map { RuleText.quote($0.string) }.joined(separator: ", ")
    }
    return [words("yes", FlagWord.yes), words("no", FlagWord.no)].compactMap { $0 }
  }

  private var epochGuess: TypeGuess? {
    guard column.hint.isTime else { return nil }
    if column.epochSeconds.isPlausible {
      return TypeGuess(
        "time", "times in seconds since 1970", column.epochSeconds, attributes: ["epoch seconds"])
    }
    if column.epochMilliseconds.isPlausible {
      return TypeGuess(
        "time", "times in milliseconds since 1970", column.epochMilliseconds,
        attributes: ["epoch milliseconds"])
    }
    return nil
  }

  private var dateGuess: TypeGuess? {
    if column.date.isPlausible, column.date.fits >= column.time.fits {
      return TypeGuess("date", "dates", column.date)
    }
    return column.time.isPlausible ? TypeGuess("time", "times", column.time) : nil
  }

  private var formGuess: TypeGuess? {
    guard let best = column.bestForm, let pattern = best.pattern else { return nil }
    // Eight digits are a day only where the name says so.
    if pattern.allSatisfy(\.isLetter), !column.hint.isTime { return nil }
    guard let order = DayOrder(pattern: pattern), column.provenDayOrder == nil,
      let twin = column.twin(of: best)
    else { return guess(best, pattern) }
    guard let known = habits.dayOrder else { return openDays(best, pattern, twin) }
    let chosen = known.order == order ? best : twin
    var guess = guess(chosen, chosen.pattern ?? pattern)
    guess.notes.append("the \(known.order == .dayFirst ? "day" : "month") comes first, \(known.reason)")
    return guess
  }

  private func guess(_ form: Candidate, _ pattern: String) -> TypeGuess {
    let type = form.type == .time ? "time" : "date"
    return TypeGuess(
      type, "\(type)s such as \(pattern)", form, attributes: ["format \(RuleText.quote(pattern))"])
  }

  /// Days that can be read in both orders, where nothing tells which is meant: somebody has to say it.
  private func openDays(_ form: Candidate, _ pattern: String, _ twin: Candidate) -> TypeGuess {
    let type = form.type == .time ? "time" : "date"
    var guess = TypeGuess("text", "texts", column.text)
    let ways = [pattern, twin.pattern ?? pattern].sorted().map { "'\(type)  format \(RuleText.quote($0))'" }
    let example = column.firstExample.map { " such as \($0)" } ?? ""
    guess.doubt(
      "\(type)s\(example), and nothing in the export tells whether the day or the month comes first: write "
        + ways.joined(separator: " or "))
    return guess
  }

  // MARK: Choices and texts

  private var choiceGuess: TypeGuess? {
    let texts = column.shape.total
    guard column.values.isComplete, Share.isEnough(texts, of: column.known), column.shape.emails == 0,
      !column.hint.isOpen
    else {
      return nil
    }
    let normaliser = caseNormaliser
    let values = merged(normaliser)
    guard values.count >= 2 else { return nil }
    let isSmall = values.count <= TypeChooser.maxOptions && texts >= values.count * TypeChooser.minAverage
    // Of what mostly stands once, much has not come up yet.
    let isClosed = values.count { $0.count == 1 } * 2 <= values.count
    if isSmall, isClosed, values.allSatisfy({ isOption($0.value) }) {
      return choice(values.map { $0.value.string }.sorted(), normaliser, fits: texts, others: [])
    }
    let options = values.filter { entry in
      isOption(entry.value) && entry.count * 100 >= texts * TypeChooser.minShare
        && entry.count >= TypeChooser.minAverage
    }
    let covered = options.reduce(0) { $0 + $1.count }
    guard (2...TypeChooser.maxOptions).contains(options.count), Share.isEnough(covered, of: texts) else {
      return nil
    }
    let kept = Set(options.map(\.value))
    return choice(
      options.map { $0.value.string }.sorted(), normaliser, fits: covered,
      others: values.filter { !kept.contains($0.value) })
  }

  private func choice(
    _ options: [String], _ normaliser: TextNormaliser?, fits: Int, others: [(value: Text, count: Int)]
  ) -> TypeGuess {
    let names = options.joined(separator: ", ")
    var guess = TypeGuess("choice", "one of \(options.count) values", fits: fits)
    // What has not come up yet may come tomorrow.
    guess.type = "choice \(names), or other"
    guess.attributes = normaliser.map { [$0.rawValue] } ?? []
    if let other = others.first {
      guess.rarer = others.reduce(0) { $0 + $1.count }
      guess.rareExample = Excerpt.quoted(other.value)
    }
    // Numbers, flags, lists and objects among the texts; of these 'or other' reads numbers alone.
    guess.rarer += column.numbers
    guess.misfits = column.known - column.shape.total - column.numbers
    return guess
  }

  /// Whether a value can be written as an option; `other` stands for all that is not listed.
  private func isOption(_ value: Text) -> Bool {
    FieldName.isName(value.string) && value != Vocabulary.other && TextNormaliser.nfc.apply(value) == value
  }

  /// The normaliser that makes equal what differs by case alone, if anything does.
  private var caseNormaliser: TextNormaliser? {
    let values = column.values.counts
    let lower = Set(values.keys.map { TextNormaliser.lowercase.apply($0) })
    guard lower.count < values.count else { return nil }
    let upperCount = values.reduce(0) {
      $0 + (TextNormaliser.uppercase.apply($1.key) == $1.key ? $1.value : 0)
    }
    return upperCount * 2 > column.shape.total ? .uppercase : .lowercase
  }

  private func merged(_ normaliser: TextNormaliser?) -> [(value: Text, count: Int)] {
    guard let normaliser else { return column.values.byFrequency }
    var table: [Text: Int] = [:]
    for (value, count) in column.values.counts { table[normaliser.apply(value), default: 0] += count }
    return table.map { (value: $0.key, count: $0.value) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.value < $1.value }
  }

  private var textGuess: TypeGuess {
    let shape = column.shape
    var guess = TypeGuess("text", "texts", column.text)
    let isEmail = shape.total > 0 && Share.isEnough(shape.emails, of: column.known)
    let isCode = Share.isEnough(shape.codes, of: column.known) && caseNormaliser != nil
    var normalisers: [String] = []
    if shape.withInnerRuns > 0, !isEmail {
      normalisers.append("collapse spaces")
    } else if isEmail || isCode || shape.withOuterBlanks > 0 {
      normalisers.append("trim")
    }
    if isEmail { normalisers.append("lowercase") }
    if isCode { normalisers.append("uppercase") }
    if !normalisers.isEmpty { guess.attributes = [normalisers.joined(separator: ", ")] }
    if isEmail { guess.noun = "e-mail addresses" }
    if shape.withOuterBlanks > 0 { guess.notes.append("\(shape.withOuterBlanks) with blanks around them") }
    if let note = openNumberNote { guess.doubt(note) }
    if column.number.isPlausible { guess.notes.append("digits that name something or begin with 0 or +") }
    if let loose = shape.firstLoose, Share.isEnough(shape.loose, of: shape.total) {
      guess.doubt(
        "they look like days in a form that 'format' cannot say, such as \(Excerpt.quoted(loose))")
    } else if let note = majority {
      guess.doubt(note)
    }
    if column.values.isComplete, shape.total == column.known, column.values.counts.count * 2 <= column.known {
      guess.notes.append(listed(column.values, noun: "different values"))
    }
    return guess
  }

  /// What most values are, and what keeps the column from being that; nil when no type reads more than half of them.
  private var majority: String? {
    if column.hint.isIdentifier || column.hint.isCode || column.shape.digitsAsText > 0 { return nil }
    let kinds =
      [("dates", column.date), ("times", column.time), ("numbers", column.number)]
      + column.forms.map { ("days such as \($0.pattern ?? "")", $0) }
    var best: (name: String, candidate: Candidate)?
    for (name, candidate) in kinds where candidate.fits * 2 > column.known && !candidate.isPlausible {
      if candidate.fits > best?.candidate.fits ?? 0 { best = (name, candidate) }
    }
    guard let best, let example = best.candidate.example else { return nil }
    return
      "\(best.candidate.fits) of \(column.known) are \(best.name), and the others stand in the way, such as \(example)"
  }

  /// `4 entries: "a", "b", …`
  private func listed(_ table: ValueTable, noun: String) -> String {
    let values = table.byFrequency
    guard values.count > 1 else {
      return values.first.map { "always \(Excerpt.quoted($0.value))" } ?? "no \(noun)"
    }
    let shown = values.prefix(4).map { Excerpt.quoted($0.value) }.joined(separator: ", ")
    return "\(values.count) \(noun): \(shown)" + (values.count > 4 ? ", \u{2026}" : "")
  }
}
