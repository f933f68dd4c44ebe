package import AccordSource
package import AccordValues

/// A field of the lead.
package struct Field: Sendable {
  package let name: String
  package let title: String?
  package let type: ValueType
  package let normalisers: Normalisers
  /// Whether comparisons with it ignore case.
  package let ignoresCase: Bool
  package let range: SourceRange
}

/// How one field is read from what comes in.
package struct Reading: Sendable {
  /// The name that is looked for first.
  package private(set) var key: Key
  /// The names that are looked for when what is under those before them is missing.
  package private(set) var otherKeys: [Key] = []
  package var isRequired = false
  package var missing: Set<Text> = []
  package var defaultValue: Value?
  package var normalisers: [TextNormaliser] = []
  /// Whether comparisons with what is read ignore case; the value stays as it is. Said where a field is declared.
  package var ignoresCase = false
  /// Whether its values are kept out of what many see. Said where a field is declared. (Clause 4.32)
  package var isPersonal = false
  package var separator: Text?
  package var usesDecimalComma = false
  /// How the texts of a number are written, beside the decimal mark.
  package var numberForm = NumberForm()
  /// Whether `false` of JSON means that there is nothing; never so of a flag.
  package var missesFalse = false
  package var time: TimeEncoding = .iso
  /// The forms that are tried where the first one does not read, in their order.
  package var otherFormats: [TimeFormat] = []
  /// Words for yes and no, compared in lower case; nil for the usual ones.
  package var yesWords: Set<Text>?
  package var noWords: Set<Text>?
  /// For a list of records: how each column of an item is read.
  package var columns: [Reading] = []

  /// How a time or a date is written in the data.
  package enum TimeEncoding: Hashable, Sendable {
    case iso
    case epochSeconds
    case epochMilliseconds
    case format(TimeFormat)
  }

  /// A reading with nothing but a key: everything else is as it is without attributes.
  package init(key: String) {
    self.key = Key(key)
  }

  /// A reading of what lies under one of some paths, each from the outside in.
  init(paths: [[String]]) {
    let keys = paths.map { Key(path: $0.map { Text($0) }) }
    key = keys.first ?? Key("")
    otherKeys = Array(keys.dropFirst())
  }

  /// All names, in the order in which they are looked for.
  package var keys: [Key] { [key] + otherKeys }

  /// The reading of the same field where the fields lie inside an object.
  func inside(_ object: Text) -> Reading {
    var reading = self
    let keys = keys.flatMap { $0.inside(object) }
    if let first = keys.first { reading.key = first }
    reading.otherKeys = Array(keys.dropFirst())
    return reading
  }

  /// Makes these the names; nothing changes when there are none.
  package mutating func setKeys(_ names: [String]) {
    guard let first = names.first else { return }
    key = Key(first)
    otherKeys = names.dropFirst().map { Key($0) }
  }

  /// Has a name looked for behind all others.
  mutating func addKey(_ name: String) {
    if !keys.contains(where: { $0.name == Text(name) }) { otherKeys.append(Key(name)) }
  }

  mutating func addKey(_ key: Key) { otherKeys.append(key) }

  /// The forms of a time or a date, in their order; none where it has no declared form.
  package var formats: [TimeFormat] {
    if case .format(let format) = time { [format] + otherFormats } else { [] }
  }

  /// The words for yes and no.
  package var flagWords: (yes: Set<Text>, no: Set<Text>) {
    (yesWords ?? Reading.usualYesWords, noWords ?? Reading.usualNoWords)
  }

  private static let usualYesWords: Set<Text> = [
    "true", "yes", "1", "1.0", "ja", "wahr", "on", "y", "j", "t", "x",
  ]
  private static let usualNoWords: Set<Text> = [
    "false", "no", "0", "0.0", "nein", "falsch", "off", "n", "f",
  ]

  /// What is expected of a number that may be thousands as well as decimals. (Clause 4.5)
  package var clearNumber: String {
    usesDecimalComma
      ? "a clear number: a comma before exactly three digits may part thousands (leave it out) or decimals (write two "
        + "or four)"
      : "a clear number: in a file with ';' a point before exactly three digits may part thousands ('decimal comma' "
        + "reads it so) or decimals (write two or four)"
  }
}

/// What is done to a text before it is compared, in the order written; for a list of records, per column.
package struct Normalisers: Hashable, Sendable {
  package let steps: [TextNormaliser]
  package let columns: [[TextNormaliser]]

  package init(steps: [TextNormaliser] = [], columns: [[TextNormaliser]] = []) {
    self.steps = steps
    self.columns = columns
  }

  /// The text after all steps.
  package func apply(_ text: Text) -> Text {
    steps.reduce(text) { text, step in step.apply(text) }
  }
}

/// A way of spelling leads: where they lie in a document and how each field is read.
package struct Input: Sendable {
  /// Nil for the spelling of the lead block itself.
  package let name: String?
  /// The dotted path to the list of leads inside a JSON document.
  package let recordsPath: String?
  /// One for each field of the lead, in the order of the fields.
  package let readings: [Reading]

  package init(name: String?, recordsPath: String?, readings: [Reading]) {
    self.name = name
    self.recordsPath = recordsPath
    self.readings = readings
  }
}

/// What a lead may have under a key of its own.
package enum LeadPart: Hashable, Sendable {
  case field(Int)
  /// Any item of a list of records.
  case item(of: Int)
  /// A field of the items of a list.
  case column(Int, of: Int)
  /// A value that decisions show as it came, by its place among those.
  case passed(Int)
}

extension Program {
  /// The way of spelling of a name; that of the lead block without one, and where the rules have none of that name.
  package func input(named name: String?) -> Input { inputs.first { $0.name == name } ?? ownInput }

  /// The fields in their order, behind each list its items and their fields.
  package var leadParts: [LeadPart] {
    fields.enumerated().flatMap { index, field -> [LeadPart] in
      guard case .records(let type) = field.type else { return [.field(index)] }
      return [.field(index), .item(of: index)] + type.columns.indices.map { .column($0, of: index) }
    }
  }
}
