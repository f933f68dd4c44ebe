import AccordSemantics
import AccordValues

/// How one field or column is read, without references; what it points to belongs to its `LeadShape`.
struct CompiledReading {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  enum Kind: UInt8 {
    case text, number, numberWithComma, numberInForm, flag, choice, texts, records
    case time, timeInEpoch, timeInFormat
    case date, dateInEpoch, dateInFormat
  }

  /// How the usual value of a field is read; all others are read as `kind` says.
  enum Route: UInt8 {
    /// A text that stays as it is but for blanks at its ends.
    case text
    /// A choice whose texts stay as they are, and none of whose values means "not known".
    case choice
    /// A time in ISO 8601, where no text of 20 bytes or more means "not known".
    case time
    case number, flag, date, records
    /// A text in lower or upper case.
    case changedText
    case other
  }

  /// What becomes of a text without blanks at its ends.
  enum TextForm: UInt8 {
    case asItIs, lowercase, uppercase
    /// The result of all steps.
    case normalised
  }

  /// A word of a flag that is a number.
  struct FlagNumber {
    let number: Slot
    let flag: Int64
  }

  static let none = UInt32.max

  var kind: Kind
  var route = Route.other
  var isRequired = false
  var form = TextForm.asItIs
  /// Whether `false` of JSON means that there is nothing.
  var missesFalse = false
  /// Where the value lies under its first name.
  var place = KeyPlace(exact: 0, nested: CompiledReading.none)
  /// Where it lies under its other names.
  var otherPlaces = UnsafeBufferPointer<KeyPlace>(start: nil, count: 0)
  /// The id of `other`, when a choice has it; else -1.
  var other: Int32 = -1
  var missing = MissingWords()
  /// A choice: the ids of its values. A flag: 1 for the words that mean yes, 0 for those that mean no.
  var words: TextLookup?
  /// A flag: the numbers among its words, those that mean yes first.
  var numbers = UnsafeBufferPointer<FlagNumber>(start: nil, count: 0)
  /// What stands for a missing value; `.unknown` when nothing does.
  var defaultValue = Slot.unknown
  /// What is done to a text, in this order.
  var steps = UnsafeBufferPointer<NormalisingStep>(start: nil, count: 0)
  /// The length of a unit of the epoch in microseconds.
  var unit: Int64 = 1
  /// The place of the format in `LeadShape.formats`, or of the form in `LeadShape.numberForms`.
  var format = 0
  /// How many formats there are from that place on, which are tried in their order.
  var formatCount = 0
  /// What separates the entries of a list in one text; empty when there is no such thing.
  var separator = Bytes(start: nil, count: 0)

  /// For a list of records: how the columns are read, and how many raw slots an element has.
  var columns = UnsafeBufferPointer<CompiledReading>(start: nil, count: 0)
  var itemStride = 0

  /// The subject of a problem: the field, or field and column.
  var subject = Bytes(start: nil, count: 0)
  /// JSON of a problem around the value that was found: what comes before and after.
  var problemStart = Bytes(start: nil, count: 0)
  var problemEnd = Bytes(start: nil, count: 0)
  /// For a list of records: as `problemEnd`, for an element that is no record.
  var elementProblemEnd = Bytes(start: nil, count: 0)
  /// As `problemEnd`, for a number that may be thousands as well as decimals.
  var doubtEnd = Bytes(start: nil, count: 0)

  init(kind: Kind) {
    self.kind = kind
  }
}
