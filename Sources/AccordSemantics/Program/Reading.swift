package import AccordValues

/// How one field is read from what comes in.
package struct Reading: Sendable {
  /// The key as written: the CSV header, or the JSON key.
  package var key: Text
  /// The key cut at its dots, for nested JSON; one part when there is no dot.
  package var path: [Text]
  package var isRequired = false
  package var missing: Set<Text> = []
  package var defaultValue: Value?
  package var normalisers: [TextNormaliser] = []
  package var separator: Text?
  package var usesDecimalComma = false
  package var time: TimeEncoding = .iso
  /// Words for yes and no, compared in lower case; nil for the usual ones.
  package var yesWords: Set<Text>?
  package var noWords: Set<Text>?
  /// For a list of records: how each column of an item is read.
  package var columns: [Reading] = []

  package enum TimeEncoding: Hashable, Sendable {
    case iso
    case epochSeconds
    case epochMilliseconds
    case format(TimeFormat)
  }

  package init(key: String) {
    self.key = Text(key)
    self.path = Reading.cut(key)
  }

  package mutating func setKey(_ key: String) {
    self.key = Text(key)
    self.path = Reading.cut(key)
  }

  private static func cut(_ key: String) -> [Text] {
    key.split(separator: ".", omittingEmptySubsequences: false).map { Text(String($0)) }
  }
}
