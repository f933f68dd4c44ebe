internal import AccordSemantics
internal import AccordValues

// Numbers, and how they are written.

extension TypeChooser {
  var numberGuess: TypeGuess? {
    if column.hint.isIdentifier || column.hint.isCode || column.shape.digitsAsText > 0 { return nil }
    let couldBeGrouped =
      column.shape.groupedByPoints > 0 && column.decimalComma.misfits <= column.number.misfits
    // Where points part thousands, so do they in the column beside it; a place on the map has no thousands. Where they
    // are in doubt, as between semicolons, nothing else reads them.
    let isGrouped =
      couldBeGrouped && (habits.usesDecimalComma || !column.number.isPlausible) && !column.hint.isCoordinate
    if column.decimalComma.isPlausible, column.provesDecimalComma || isGrouped {
      var guess = TypeGuess(
        "number", "numbers with a decimal comma", column.decimalComma, attributes: ["decimal comma"])
      if let grouped = column.shape.firstGrouped {
        let meaning = Decimal(decimalComma: grouped.utf8)?.description ?? "no number"
        guess.notes.append("\(Excerpt.quoted(grouped)) is read as \(meaning)")
      }
      return guess
    }
    guard column.number.isPlausible else { return nil }
    var guess = TypeGuess("number", "numbers", column.number)
    if couldBeGrouped, let grouped = column.shape.firstGrouped,
      let thousands = Decimal(decimalComma: grouped.utf8)
    {
      guess.doubt("if \(Excerpt.quoted(grouped)) means \(thousands), add 'decimal comma'")
    }
    return guess
  }

  // MARK: Thousands, units, suffixes and ranges

  /// Numbers whose texts say more than digits and a decimal mark; nil when that can be read in two ways.
  var writtenNumberGuess: TypeGuess? {
    if column.hint.isIdentifier || column.hint.isCode || column.shape.digitsAsText > 0 { return nil }
    guard let kinds = column.written.found else { return nil }
    let point = NumberReading(kinds, decimalComma: false)
    let comma = NumberReading(kinds, decimalComma: true)
    let prefersComma =
      comma.fits > point.fits
      || comma.fits == point.fits && habits.usesDecimalComma && NumberReading.doubtful(kinds) != nil
    let best = prefersComma ? comma : point
    guard !best.attributes.isEmpty, Share.isEnough(best.fits, of: column.known),
      best.isCertain(habits)
    else { return nil }
    // What is different in each row and has a hyphen is rather a number that one dials.
    if best.attributes.contains(.ranges), !column.values.isComplete { return nil }
    var guess = TypeGuess("number", "numbers", fits: best.fits)
    guess.attributes = best.words
    guess.misfits = column.known - best.fits
    guess.example = best.misfit.map { Excerpt.quoted($0) } ?? column.written.example
    guess.notes = best.notes
    return guess
  }

  /// The ways to read numbers of which nothing tells what their comma or point means; nil when there are no such.
  var openNumberNote: String? {
    if column.hint.isIdentifier || column.hint.isCode || column.shape.digitsAsText > 0 { return nil }
    guard let kinds = column.written.found, let text = NumberReading.doubtful(kinds) else { return nil }
    let ways = [false, true].map { NumberReading(kinds, decimalComma: $0, saysThousands: true) }
      .filter { Share.isEnough($0.fits, of: column.known) }.compactMap { $0.way(of: text) }
    guard !ways.isEmpty else { return nil }
    return
      "numbers such as \(Excerpt.quoted(text)), of which nothing in the export tells whether thousands or decimals "
      + "are parted: write \(ways.joined(separator: " or "))"
  }
}

/// How all texts of a column are read as numbers: the fewest attributes that read the most of them.
struct NumberReading {
  typealias Attributes = WrittenNumbers.Attributes

  private let kinds: [(kind: WrittenNumbers.Kind, count: Int, example: Text)]
  private let decimalComma: Bool
  private let units: [Text]
  private let sign: UInt8?
  private(set) var attributes: Attributes = []
  /// How many values are read.
  private(set) var fits = 0

  /// - Parameter saysThousands: whether it may be said what parts thousands although nothing in the texts does, which
  ///   tells that the other sign does not.
  init(
    _ kinds: [WrittenNumbers.Kind: (count: Int, example: Text)], decimalComma: Bool,
    saysThousands: Bool = false
  ) {
    self.kinds = kinds.map { (kind: $0.key, count: $0.value.count, example: $0.value.example) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.example < $1.example }
    self.decimalComma = decimalComma
    let withUnit = self.kinds.filter { $0.kind.unit != nil }
    let total = withUnit.reduce(0) { $0 + $1.count }
    let usual = withUnit.first?.kind.unit
    // Two units would be added up as if they were one.
    let same = Set(
      withUnit.compactMap(\.kind.unit).filter { unit in usual.map { UnitFinder.areOne($0, unit) } ?? false })
    units = total > 1 ? same.sorted() : []
    let signs = self.kinds.lazy.compactMap { $0.kind.signs[decimalComma] }
    // With a decimal comma, points between thousands need not be said.
    sign =
      signs.first { !decimalComma || $0 != UInt8(ascii: ".") } ?? (saysThousands ? UInt8(ascii: "'") : nil)
    for candidate in Attributes.all {
      let count = self.kinds.reduce(0) { $0 + (reads($1.kind, candidate) ? $1.count : 0) }
      if count > fits { (fits, attributes) = (count, candidate) }
    }
  }

  private func reads(_ kind: WrittenNumbers.Kind, _ said: Attributes) -> Bool {
    if said.contains(.unit), units.isEmpty { return false }
    if said.contains(.thousands), sign == nil { return false }
    var own = said
    if let unit = kind.unit, !units.contains(unit) { own.remove(.unit) }
    if let other = kind.signs[decimalComma], other != sign { own.remove(.thousands) }
    return kind.reads[decimalComma] & (1 << own.rawValue) != 0
  }

  /// Whether the decimal mark is proven, or makes no difference.
  func isCertain(_ habits: ExportHabits) -> Bool {
    let other = !decimalComma
    let isProven = kinds.contains { reads($0.kind, attributes) && $0.kind.reads[other] == 0 }
    if isProven { return true }
    if decimalComma { return habits.usesDecimalComma }
    if habits.usesDecimalComma { return !kinds.contains { $0.kind.hasDoubt.point || $0.kind.hasDoubt.comma } }
    if kinds.contains(where: \.kind.hasDoubt.point) { return false }
    return habits.partsThousandsByComma || !kinds.contains(where: \.kind.hasDoubt.comma)
  }

  /// The first text whose comma or point may part thousands.
  static func doubtful(_ kinds: [WrittenNumbers.Kind: (count: Int, example: Text)]) -> Text? {
    kinds.filter { $0.key.hasDoubt.point || $0.key.hasDoubt.comma }
      .map(\.value.example).min()
  }

  /// The type and the attributes that read doubtful numbers in this way, and what such a text is then.
  func way(of text: Text) -> String? {
    let sign = UInt8(ascii: decimalComma ? "." : ",")
    let form = NumberForm(attributes.union(.thousands), unit: units, thousands: sign, range: .lower)
    guard case .number(let number) = form.read(text.utf8, decimalComma: decimalComma, doubtsPoints: false)
    else {
      return nil
    }
    let marks = decimalComma ? "decimal comma  thousands \".\"" : "thousands \",\""
    let others = words.filter { !$0.hasPrefix("thousands") && !$0.hasPrefix("decimal") }
    return "'\((["number", marks] + others).joined(separator: "  "))' for \(number)"
  }

  /// The first text that is not read.
  var misfit: Text? { kinds.first { !reads($0.kind, attributes) }?.example }

  /// The attributes as a field says them.
  var words: [String] {
    var words: [String] = decimalComma ? ["decimal comma"] : []
    if attributes.contains(.thousands), let sign {
      words.append("thousands \(RuleText.quote(String(Character(Unicode.Scalar(sign)))))")
    }
    if attributes.contains(.suffixes) { words.append("suffixes") }
    if attributes.contains(.ranges) { words.append("ranges lower") }
    if attributes.contains(.unit) {
      words.append("unit " + units.map { RuleText.quote($0.string) }.joined(separator: ", "))
    }
    return words
  }

  /// What a text of each sort is read as.
  var notes: [String] {
    let form = NumberForm(attributes, unit: units, thousands: sign, range: .lower)
    func note(_ attribute: Attributes, _ more: String = "") -> String? {
      guard attributes.contains(attribute) else { return nil }
      // The first that is no number without it.
      let found = kinds.first {
        reads($0.kind, attributes) && !reads($0.kind, attributes.subtracting(attribute))
      }
      guard let text = found?.example,
        case .number(let number) = form.read(text.utf8, decimalComma: decimalComma, doubtsPoints: false)
      else { return nil }
      return "\(Excerpt.quoted(text)) is read as \(number)\(more)"
    }
    let range = note(.ranges, ", its lower end; 'ranges upper' and 'ranges middle' read the others")
    var notes: [String] = []
    for found in [note(.thousands), note(.suffixes), range, note(.unit)] {
      if let found, !notes.contains(where: { $0.hasPrefix(found) }) { notes.append(found) }
    }
    return notes
  }
}
