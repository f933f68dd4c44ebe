internal import AccordSemantics
internal import AccordValues

/// What is known about one column after some leads, in bounded memory.
struct ColumnProfile {
  /// How many different values are remembered to find out whether each stands once.
  private static let distinctLimit = 1_000_000

  let path: [Text]
  let hint: ColumnHint
  /// Values that are there and mean something.
  private(set) var known = 0
  /// How often each text stood that means "not known"; the empty text also counts empty cells and null.
  private(set) var markers: [Text: Int] = [:]
  /// Values that are objects; their members are columns of their own.
  private(set) var objects = 0
  private(set) var flags = 0
  private(set) var numbers = 0
  private(set) var shape = TextShape()

  private(set) var number = Candidate(.number)
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
  private var firstExample: String?
  private(set) var text = Candidate(.text)
  private(set) var texts = Candidate(.texts)
  private(set) var records = Candidate(.text)
  private(set) var values = ValueTable()
  private(set) var splits = [";", "|", ","].map { SplitProfile(separator: $0) }

  /// Lists, and what their items are.
  private(set) var lists = 0
  private(set) var items: LeadProfile?
  /// Items of lists that are no objects.
  private(set) var strayItems = 0

  private var hashes: Set<UInt64>? = []

  /// The path as `from` says it.
  var key: String { path.map(\.string).joined(separator: ".") }

  /// Whether all known values are different, as far as they were remembered.
  var isDistinct: Bool { hashes != nil && known > 0 }

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
    case .flag:
      known += 1
      flags += 1
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

  private mutating func addText(_ text: Text, _ trimmed: Text, _ reader: ValueReader) {
    shape.add(text, trimmed: trimmed)
    values.add(trimmed)
    remember(trimmed)
    for index in splits.indices { splits[index].add(text) }
    addScalar(.text(text), reader)
  }

  /// Counts a text, a number or a flag for each type that it could be.
  private mutating func addScalar(_ raw: RawValue, _ reader: ValueReader) {
    number.add(raw, reader)
    decimalComma.add(raw, reader)
    flag.add(raw, reader)
    date.add(raw, reader)
    time.add(raw, reader)
    if case .flag = raw { text.addMisfit(raw) } else { text.addFit() }
    texts.addMisfit(raw)
    records.addMisfit(raw)
    addForms(raw, reader)
    if hint.isTime {
      ColumnProfile.add(raw, to: &epochSeconds, reader)
      ColumnProfile.add(raw, to: &epochMilliseconds, reader)
    }
  }

  /// Counts a value that is no text, number or flag.
  private mutating func addScalarMisfits(_ raw: RawValue) {
    number.addMisfit(raw)
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

  private mutating func remember(_ text: Text) {
    guard hashes != nil, (hashes?.count ?? 0) < ColumnProfile.distinctLimit else { return }
    if hashes?.insert(ColumnProfile.hash(text)).inserted == false { hashes = nil }
  }

  /// FNV-1a; the same in every run, unlike the hash of the standard library.
  private static func hash(_ text: Text) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Whether a text has the digits of a day, as every form has them.
  private static func looksLikeTime(_ raw: RawValue) -> Bool {
    guard case .text(let text) = raw, (8...40).contains(text.utf8.count) else { return false }
    return text.utf8.count { (0x30...0x39).contains($0) } >= 8
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
