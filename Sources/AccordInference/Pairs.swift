internal import AccordValues

/// Lists whose items are pairs of a name and a value, as forms and surveys send them: what a lead block reads as fields is
/// an item each.
enum Pairs {
  private static let names: Set<Text> = [
    "name", "key", "column_id", "field", "label", "question", "ref",
  ]
  private static let values: Set<Text> = ["value", "values", "string_value", "answer"]

  /// A sentence about a column that holds pairs, with a field for one of them; nil for all other columns.
  static func remark(_ column: ColumnProfile) -> String? {
    guard let items = column.items, let value = value(of: items),
      let name = items.columns.first(where: {
        $0.path.count == 1 && $0.path.last.map(names.contains) ?? false && $0.isText
      }),
      let example = name.values.byFrequency.map(\.value).first(where: isPlain)
    else { return nil }
    let path = "\(column.key)[\(name.key)=\(example)].\(value)"
    return "\(Excerpt.quoted(column.key)) holds pairs of a name and a value; a field reads one of them: "
      + "\(FieldName.make([example], position: 1)) text from \(RuleText.quote(path))"
  }

  /// Where the values are: `string_value`, or the first of a list, `values[0]`.
  private static func value(of items: LeadProfile) -> String? {
    let single = items.columns.first { $0.path.count == 1 && $0.path.last.map(values.contains) ?? false }
    if let single { return single.key }
    let lists = items.leftOut.compactMap { if case .listInItem(let key) = $0 { key } else { nil } }
    return lists.first { values.contains(Text($0)) }.map { "\($0)[0]" }
  }

  /// Whether a name can stand in a path.
  private static func isPlain(_ name: Text) -> Bool {
    !name.utf8.isEmpty && !name.utf8.contains { $0 == UInt8(ascii: "]") || $0 < 0x20 }
  }
}

extension ColumnProfile {
  /// Whether its values are texts without parts.
  fileprivate var isText: Bool { lists == 0 && objects == 0 && text.fits == known }
}
