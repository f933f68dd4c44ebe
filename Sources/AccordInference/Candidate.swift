internal import AccordSemantics
internal import AccordValues

/// One type that a column could have, and how many of its values read as it.
struct Candidate {
  /// A rare candidate is given up when, of this many values, more than half do not fit.
  private static let patience = 1_000

  let type: ValueType
  let reading: Reading
  /// Whether it is one of many that are tried, of which hardly any fits.
  private let isRare: Bool
  private(set) var fits = 0
  private(set) var misfits = 0
  /// The first value that does not fit, shortened.
  private(set) var example: String?
  private(set) var isGivenUp = false

  init(_ type: ValueType, isRare: Bool = false, _ change: (inout Reading) -> Void = { _ in }) {
    self.type = type
    self.isRare = isRare
    var reading = Reading(key: "")
    change(&reading)
    self.reading = reading
  }

  /// Counts a value that is known, and gives what it reads as.
  @discardableResult
  mutating func add(_ raw: RawValue, _ reader: ValueReader) -> Value? {
    guard !isGivenUp else { return nil }
    guard case .known(let value) = reader.read(raw, as: type, reading) else {
      addMisfit(raw)
      return nil
    }
    fits += 1
    return value
  }

  /// How its values are written, where they are days or times in a form.
  var pattern: String? {
    if case .format(let format) = reading.time { format.pattern } else { nil }
  }

  /// Counts a value that is known to be of this type.
  mutating func addFit() {
    fits += 1
  }

  /// Counts a value that is known to be none of this type.
  mutating func addMisfit(_ raw: RawValue) {
    guard !isGivenUp else { return }
    misfits += 1
    if example == nil { example = Excerpt.of(raw) }
    isGivenUp = isRare && fits + misfits >= Candidate.patience && misfits > fits
  }

  /// The same after values that did not fit, the first of which is the example.
  func following(misfits: Int, example: String?) -> Candidate {
    var candidate = self
    candidate.misfits = misfits
    candidate.example = example
    return candidate
  }

  /// Whether enough values fit for the column to be of this type.
  var isPlausible: Bool { !isGivenUp && fits > 0 && Share.isEnough(fits, of: fits + misfits) }
}
