import CSimdjson

/// A value that does not read as its type and counts as missing; becomes a `Problem.invalid`.
struct ReadingNote {
  /// The place of the field.
  var field: Int32
  /// The column of an item; `field` values and elements that are no record have the ones below.
  var column: Int32
  /// In how many items it is so; 0 for a value of the lead itself.
  var items: Int32
  /// Whether it is a number that may be thousands as well as decimals.
  var isDoubtful: Bool
  /// The value; for items that of the first one.
  var value: csj_slot

  /// The value of the field itself.
  static let wholeField: Int32 = -1
  /// An element of a list of records that is none.
  static let element: Int32 = -2
}
