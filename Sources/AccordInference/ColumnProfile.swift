internal import AccordSemantics
internal import AccordValues

/// What is known about one column after some leads, in bounded memory.
struct ColumnProfile {
  /// How many different values are remembered to find out whether each stands once.
  private static let distinctLimit = 1_000_000
  /// After so many values that stood before, a column of which they are the half is given up.
  private static let repeatLimit = 1_000

  let path: [Text]
  let hint: ColumnHint
  /// Values that are there and mean something.
  private(set) var known = 0
  /// How often each text stood that means "not known"; the empty text also counts empty cells and null.
  private(set) var markers: [Text: Int] = [:]
  /// Values that are objects; their members are columns of their own.
  private(set) var objects = 0
  /// How often `false` stood where nothing else is a flag: some systems write it for nothing.
  private(set) var falseForNothing = 0
  private(set) var flags = 0
  /// Those of the flags that are true.
  private(set) var trueFlags = 0
  private(set) var numbers = 0
  private(set) var shape = TextShape()

  private(set) var number = Candidate(.number)
  private(set) var written = WrittenNumbers()
  private(set) var decimalComma = Candidate(.number) { $0.usesDecimalComma = true }
  private(set) var flag = Candidate(.flag) {
    $0.yesWords = FlagWord.yes
    $0.noWords = FlagWord.no
  }
  private(set) var date = Candidate(.date)
  private(set) var time = Candidate(.time)
  private(set) var epochSeconds = Candidate(.time) { $0.time = .epochSeconds }
  private(set) var epochMilliseconds = Candidate(.time) { $0.time = .epochMilliseconds }
  /// Forms of times; none as long as nothing looks like one.
  private(set) var forms: [Candidate] = []
  private(set) var firstExample: String?
  private(set) var text = Candidate(.text)
  private(set) var texts = Candidate(.texts)
  private(set) var records = Candidate(.text)
  private(set) var values = ValueTable()
  private(set) var splits = [";", "|", ","].map { SplitProfile(separator: $0) }

  /// Lists, and what their items are.
  private(set) var lists = 0
  /// The first that holds texts beside numbers, such as the number and the name of a record.
  private(set) var firstMixedList: String?
  private(set) var items: LeadProfile?
  /// Items of lists that are no objects.
  private(set) var strayItems = 0

  /// How often each country stood, by its code; counted where the column is called like one.
  private(set) var countries: [Text: Int] = [:]

  private var hashes: Set<UInt64>? = []
  /// How many values stood before, as far as they were remembered, and the first of them.
  private(set) var repeats = 0
  private(set) var firstRepeated: Text?

  /// `false` of JSON, as long as it may mean that there is nothing.
  private var falses = 0
  /// How often each text stood that means "not known" if the other values are what they seem to be.
  private var suspects: [Text: Int] = [:]
  /// The number furthest from zero.
  private var largest = Decimal.zero

  /// The path as `from` says it.
  var key: String { path.map(\.string).joined(separator: ".") }

  /// Whether at most one of so many known values stood before, as far as they were remembered.
  func isDistinct(butOneOf share: Int) -> Bool { hashes != nil && known > 0 && repeats * share <= known }

  /// Which order of day and month its values prove; nil when they are no such days, or fit both orders alike.
  var provenDayOrder: DayOrder? {
    guard let best = bestForm, let pattern = best.pattern, let order = DayOrder(pattern: pattern) else {
      return nil
    }
    return twin(of: best).map { $0.fits == best.fits } ?? false ? nil : order
  }

  /// Whether its values are days with points, where the day comes first.
  var hasDaysWithPoints: Bool { bestForm?.pattern?.hasPrefix("DD.MM") ?? false }

  /// Of the forms of days and times that fit, the one that fits most values; of equals the first.
  var bestForm: Candidate? {
    var best: Candidate?
    for form in forms where form.isPlausible && form.fits > best?.fits ?? 0 { best = form }
    return best
  }

  /// The form with day and month the other way round.
  func twin(of form: Candidate) -> Candidate? {
    guard let twin = form.pattern.flatMap(TimeForm.twin) else { return nil }
    return forms.first { $0.pattern == twin }
  }

  /// Whether its values prove that the comma is the decimal mark of the export.
  var provesDecimalComma: Bool {
    decimalComma.isPlausible && decimalComma.fits > number.fits && shape.provesDecimalComma
  }

  init(path: [Text]) {
    self.path = path
    hint = ColumnHint(path.flatMap { FieldName.words($0.string) })
    if !hint.isIdentifier { hashes = nil }
  }

  mutating func add(_ raw: RawValue, _ reader: ValueReader, depth: Int) {
    switch raw {
    case .null: markers["", default: 0] += 1
    case .text(let text):
      let trimmed = TextNormaliser.trim.apply(text)
      if MissingMarker.contains(trimmed) {
        markers[trimmed, default: 0] += 1
      } else if !hint.isIdentifier, !hint.isCode, MissingMarker.isSuspect(trimmed) {
        suspects[trimmed, default: 0] += 1
      } else {
        known += 1
        addText(text, trimmed, reader)
      }
    case .number(let written):
      known += 1
      numbers += 1
      values.add(written)
      remember(written)
      addScalar(raw, reader)
    case .flag(false): falses += 1
    case .flag(true):
      known += 1
      flags += 1
      trueFlags += 1
      addScalar(raw, reader)
    case .list(let list):
      known += 1
      addList(list, raw, reader, depth)
    case .record:
      known += 1
      objects += 1
      addScalarMisfits(raw)
      texts.addMisfit(raw)
      records.addMisfit(raw)
    }
  }

  /// The column once all values are known: what may have meant "not known" does, or is a value like the others.
  func settled(_ reader: ValueReader) -> ColumnProfile {
    guard !suspects.isEmpty || falses > 0 else { return self }
    var column = self
    column.suspects = [:]
    column.falses = 0
    for (text, count) in suspects.sorted(by: { $0.key < $1.key }) {
      if isPlaceholder(text, count) {
        column.markers[text, default: 0] += count
        continue
      }
      for _ in 0..<count {
        column.known += 1
        column.addText(text, text, reader)
      }
    }
    if falses > 0, column.known > 0, trueFlags == 0, !column.flag.isPlausible {
      column.falseForNothing = falses
      return column
    }
    for _ in 0..<falses {
      column.known += 1
      column.flags += 1
      column.addScalar(.flag(false), reader)
    }
    return column
  }

  /// Whether a text among days is the first day of a calendar, or one among numbers is far beyond all others.
  private func isPlaceholder(_ text: Text, _ count: Int) -> Bool {
    guard MissingMarker.isNines(text) else { return date.isPlausible || time.isPlausible || bestForm != nil }
    guard number.isPlausible || decimalComma.isPlausible, let nines = Decimal(text.utf8) else { return false }
    return largest.multiplied(by: count > 1 ? 2 : 10).map { $0 < nines } ?? false
  }

  private mutating func addText(_ text: Text, _ trimmed: Text, _ reader: ValueReader) {
    shape.add(text, trimmed: trimmed)
    values.add(trimmed)
    if hint.isCountry, let code = Countries.code(of: trimmed) { countries[code, default: 0] += 1 }
    remember(trimmed)
    for index in splits.indices { splits[index].add(text) }
    addScalar(.text(text), reader)
  }

  /// Counts a text, a number or a flag for each type that it could be.
  private mutating func addScalar(_ raw: RawValue, _ reader: ValueReader) {
    noteLargest(number.add(raw, reader))
    switch raw {
    case .number(let number): written.addNumber(number)
    case .text(let text):
      written.add(TextNormaliser.trim.apply(text), doubtsPoints: reader.doubtsPoints)
    default: written.addMisfit(raw)
    }
    noteLargest(decimalComma.add(raw, reader))
    flag.add(raw, reader)
    // A time reads as a day as well, and is one.
    if case .text(let text) = raw, TimeReader.date(TextNormaliser.trim.apply(text).utf8) == nil {
      date.addMisfit(raw)
    } else {
      date.add(raw, reader)
    }
    time.add(raw, reader)
    if case .flag = raw { text.addMisfit(raw) } else { text.addFit() }
    texts.addMisfit(raw)
    records.addMisfit(raw)
    addForms(raw, reader)
    guard hint.isTime else { return }
    // A field that reads counts reads ISO 8601 as well; only counts tell that there are any.
    if case .text(let text) = raw, TimeReader.writtenDate(TextNormaliser.trim.apply(text).utf8) != nil {
      epochSeconds.addMisfit(raw)
      epochMilliseconds.addMisfit(raw)
    } else {
      ColumnProfile.add(raw, to: &epochSeconds, reader)
      ColumnProfile.add(raw, to: &epochMilliseconds, reader)
    }
  }

  private mutating func noteLargest(_ value: Value?) {
    if case .number(let number)? = value, number.magnitude > largest { largest = number.magnitude }
  }

  /// Counts a value that is no text, number or flag.
  private mutating func addScalarMisfits(_ raw: RawValue) {
    number.addMisfit(raw)
    written.addMisfit(raw)
    decimalComma.addMisfit(raw)
    flag.addMisfit(raw)
    date.addMisfit(raw)
    time.addMisfit(raw)
    text.addMisfit(raw)
    epochSeconds.addMisfit(raw)
    epochMilliseconds.addMisfit(raw)
    if firstExample == nil { firstExample = Excerpt.of(raw) }
    for index in forms.indices { forms[index].addMisfit(raw) }
  }

  private mutating func addForms(_ raw: RawValue, _ reader: ValueReader) {
    let looksLikeTime = ColumnProfile.looksLikeTime(raw)
    if forms.isEmpty, looksLikeTime {
      // What was there before is no time.
      forms = TimeForm.candidates.map { $0.following(misfits: known - 1, example: firstExample) }
    }
    if firstExample == nil { firstExample = Excerpt.of(raw) }
    for index in forms.indices {
      if looksLikeTime { forms[index].add(raw, reader) } else { forms[index].addMisfit(raw) }
    }
  }

  private mutating func addList(_ list: [RawValue], _ raw: RawValue, _ reader: ValueReader, _ depth: Int) {
    lists += 1
    addScalarMisfits(raw)
    texts.add(raw, reader)
    if firstMixedList == nil, ColumnProfile.isMixed(list) { firstMixedList = Excerpt.of(raw) }
    for item in list {
      switch item {
      case .record:
        if items == nil { items = LeadProfile(depth: depth + 1) }
        items?.add(item)
      case .text(let text):
        strayItems += 1
        let trimmed = TextNormaliser.trim.apply(text)
        if !MissingMarker.contains(trimmed) { splits[0].add(trimmed) }
      case .null, .flag, .number, .list: strayItems += 1
      }
    }
    records.addFit()
  }

  private static func isMixed(_ list: [RawValue]) -> Bool {
    var (hasTexts, hasNumbers) = (false, false)
    for item in list {
      if case .text = item { hasTexts = true }
      if case .number = item { hasNumbers = true }
    }
    return hasTexts && hasNumbers
  }

  private mutating func remember(_ text: Text) {
    guard hashes != nil, (hashes?.count ?? 0) < ColumnProfile.distinctLimit else { return }
    guard hashes?.insert(ColumnProfile.hash(text)).inserted == false else { return }
    repeats += 1
    if firstRepeated == nil { firstRepeated = text }
    // What repeats so often names no leads.
    if repeats > ColumnProfile.repeatLimit, repeats * 2 > known { hashes = nil }
  }

  /// FNV-1a; the same in every run, unlike the hash of the standard library.
  private static func hash(_ text: Text) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Whether a text has the digits of a day, as every form has them.
  private static func looksLikeTime(_ raw: RawValue) -> Bool {
    guard case .text(let text) = raw, (8...40).contains(text.utf8.count) else { return false }
    // Four of the year, and one each of day and month, which may be a word.
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    return digits >= 6
      || digits == 5 && text.utf8.contains { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) }
  }

  /// Counts a count since 1970 that lies between 2000 and 2050.
  private static func add(_ raw: RawValue, to candidate: inout Candidate, _ reader: ValueReader) {
    guard case .known(.time(let instant)) = reader.read(raw, as: .time, candidate.reading),
      (946_684_800_000_000..<2_524_608_000_000_000).contains(instant.microseconds)
    else {
      candidate.addMisfit(raw)
      return
    }
    candidate.addFit()
  }
}
