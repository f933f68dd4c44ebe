internal import AccordValues

/// How the texts of a column say numbers beyond digits and a decimal mark: what parts thousands, units, suffixes and
/// ranges; in bounded memory.
///
/// A text is tried under all that could be said of it, and kept as the set of what reads it. So the texts are counted
/// for every combination, although each is seen once.
struct WrittenNumbers {
  /// How many kinds of texts are told apart; a column with more is prose.
  private static let maxKinds = 64
  /// The longest text that is tried, in bytes.
  private static let maxLength = 48
  /// After so many texts, a column of which more than half are no numbers is given up.
  private static let patience = 400

  /// What can be said of a field, beside its unit and its decimal mark. The fewest that read a column are chosen.
  struct Attributes: OptionSet, Hashable {
    let rawValue: UInt8
    static let thousands = Attributes(rawValue: 1)
    static let suffixes = Attributes(rawValue: 2)
    static let ranges = Attributes(rawValue: 4)
    static let unit = Attributes(rawValue: 8)

    static let everything: Attributes = [.thousands, .suffixes, .ranges, .unit]
    /// All combinations, those that say less first.
    static let all = (0..<16).map { Attributes(rawValue: $0) }.sorted { $0.cost < $1.cost }

    /// A range is said before a suffix, where each would do: `1000+` among ranges is one without an end.
    private var cost: Int { rawValue.nonzeroBitCount * 16 + Int(rawValue) }
  }

  /// Texts that are read alike.
  struct Kind: Hashable {
    /// What stands beside the number, as written.
    let unit: Text?
    /// The sign that would part thousands where the point, and where the comma is the decimal mark.
    let signs: Marks<UInt8?>
    /// The combinations that read it, a bit each by raw value.
    let reads: Marks<UInt16>
    /// Whether it holds a number that may be thousands as well as decimals, with a point, and with a comma.
    let hasDoubt: Marks<Bool>
  }

  /// Something where the point, and where the comma is the decimal mark.
  struct Marks<Value: Hashable & Sendable>: Hashable, Sendable {
    let point: Value
    let comma: Value
    subscript(decimalComma: Bool) -> Value { decimalComma ? comma : point }
  }

  /// How often each kind stands, and its first text.
  private(set) var kinds: [Kind: (count: Int, example: Text)] = [:]
  /// Values that no combination reads, and the first of them.
  private(set) var misfits = 0
  private(set) var example: String?
  private var isGivenUp = false
  /// The kinds of some texts: what says numbers in words, such as ranges, repeats.
  private var remembered: [Text: Kind] = [:]
  private static let maxRemembered = 256

  private static let every = UInt16.max
  private static let plain = Kind(
    unit: nil, signs: Marks(point: nil, comma: nil), reads: Marks(point: every, comma: every),
    hasDoubt: Marks(point: false, comma: false))

  private static let decimal = Kind(
    unit: nil, signs: Marks(point: nil, comma: nil), reads: Marks(point: every, comma: 0),
    hasDoubt: Marks(point: false, comma: false))

  /// The kind of digits alone, and of digits with a point that can only be a decimal mark: found without trying.
  private static func usualKind(of text: Text) -> Kind? {
    let bytes = text.utf8
    guard (1...15).contains(bytes.count), bytes.first?.isASCIIDigit == true else { return nil }
    let others = bytes.filter { !$0.isASCIIDigit }
    if others.isEmpty { return plain }
    let point = UInt8(ascii: ".")
    guard others == [point], bytes.last != point, !Decimal.mayMeanThousands(bytes, mark: point) else {
      return nil
    }
    return decimal
  }

  /// The kinds; nil when the column is prose.
  var found: [Kind: (count: Int, example: Text)]? { isGivenUp ? nil : kinds }

  /// Whether a text is a number only where the comma parts thousands: `$1,200.50`.
  var provesThousandsByComma: Bool {
    found?.keys.contains {
      $0.signs.point == UInt8(ascii: ",") && $0.reads.point != 0 && $0.reads.comma == 0
    } ?? false
  }

  /// Counts a number of JSON, which is one whatever is said of texts.
  mutating func addNumber(_ written: Text) { count(WrittenNumbers.plain, written) }

  mutating func addMisfit(_ raw: RawValue) {
    guard !isGivenUp else { return }
    misfits += 1
    if example == nil { example = Excerpt.of(raw) }
    let total = misfits + kinds.values.reduce(0) { $0 + $1.count }
    isGivenUp = total >= WrittenNumbers.patience && misfits * 2 > total
  }

  /// Counts a text without blanks around it.
  ///
  /// - Parameter doubtsPoints: whether a point may part thousands in this export.
  mutating func add(_ text: Text, doubtsPoints: Bool) {
    guard !isGivenUp else { return }
    if let kind = WrittenNumbers.usualKind(of: text) {
      count(kind, text)
      return
    }
    guard text.utf8.count <= WrittenNumbers.maxLength, text.utf8.contains(where: \.isASCIIDigit) else {
      addMisfit(.text(text))
      return
    }
    let kind: Kind?
    if let old = remembered[text] {
      kind = old
    } else {
      kind = WrittenNumbers.kind(of: text, doubtsPoints: doubtsPoints)
      if remembered.count < WrittenNumbers.maxRemembered { remembered[text] = kind }
    }
    if let kind { count(kind, text) } else { addMisfit(.text(text)) }
  }

  private mutating func count(_ kind: Kind, _ text: Text) {
    guard !isGivenUp else { return }
    if let old = kinds[kind] {
      kinds[kind] = (old.count + 1, old.example)
    } else if kinds.count < WrittenNumbers.maxKinds {
      kinds[kind] = (1, text)
    } else {
      isGivenUp = true
      kinds = [:]
    }
  }

  /// The kind of a text; nil when it is no number, whatever is said.
  private static func kind(of text: Text, doubtsPoints: Bool) -> Kind? {
    let unit = UnitFinder.unit(of: text)
    let point = sign(in: text, of: [",", "'", " "])
    let comma = sign(in: text, of: [".", "'", " "])
    func reads(_ attributes: Attributes, _ decimalComma: Bool, _ sign: UInt8?) -> Bool {
      let form = NumberForm(
        attributes, unit: unit.map { [$0] } ?? [], thousands: sign ?? UInt8(ascii: "'"), range: .lower)
      let result = form.read(text.utf8, decimalComma: decimalComma, doubtsPoints: doubtsPoints)
      return if case .number = result { true } else { false }
    }
    func all(_ decimalComma: Bool, _ sign: UInt8?) -> UInt16 {
      // Most texts are no numbers even where everything is said.
      guard reads(.everything, decimalComma, sign) else { return 0 }
      return Attributes.all.reduce(0) { $0 | (reads($1, decimalComma, sign) ? 1 << $1.rawValue : 0) }
    }
    let reading = Marks(point: all(false, point), comma: all(true, comma))
    guard reading.point | reading.comma != 0 else { return nil }
    return Kind(
      unit: unit, signs: Marks(point: point, comma: comma),
      reads: reading,
      hasDoubt: Marks(point: hasDoubt(text, UInt8(ascii: ".")), comma: hasDoubt(text, UInt8(ascii: ","))))
  }

  /// The first of these signs that stands between digits.
  private static func sign(in text: Text, of signs: [Unicode.Scalar]) -> UInt8? {
    let scalars = Array(text.string.unicodeScalars)
    guard scalars.count > 2 else { return nil }
    for sign in signs {
      for index in 1..<(scalars.count - 1)
      where plain(scalars[index]) == sign && scalars[index - 1].isDigit && scalars[index + 1].isDigit {
        return UInt8(ascii: sign)
      }
    }
    return nil
  }

  /// Blanks of every width and the apostrophe of typesetters are the plain ones.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{A0}", "\u{2009}", "\u{202F}": " "
    case "\u{2019}": "'"
    default: scalar
    }
  }

  private static func hasDoubt(_ text: Text, _ mark: UInt8) -> Bool {
    text.string.split { !($0.isASCII && $0.isNumber) && $0 != "." && $0 != "," }
      .contains { Decimal.mayMeanThousands(Text(String($0)).utf8, mark: mark) }
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}

extension NumberForm {
  /// A form in which some attributes are said, with these values.
  init(
    _ attributes: WrittenNumbers.Attributes, unit: [Text], thousands: UInt8?, range: RangeEnd
  ) {
    self.init()
    if attributes.contains(.thousands) { self.thousands = thousands }
    if attributes.contains(.suffixes) { readsSuffixes = true }
    if attributes.contains(.ranges) { self.range = range }
    if attributes.contains(.unit) { units = unit }
  }
}
