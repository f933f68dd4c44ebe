package import AccordValues

/// Recognises an object around leads, such as the answer of an API, which is no lead itself.
package enum LeadEnvelope {
  /// The keys, joined by dots, that lead from an object to the list of leads inside it; nil when it may be a lead.
  ///
  /// - Parameters:
  ///   - record: the first record of an input.
  ///   - keys: the keys that are read from a lead. One of them, however it is written, makes it a lead.
  package static func path(in record: RawValue, keys: [Text]) -> String? {
    guard case .record(let fields) = record else { return nil }
    let known = Set(keys.map { folded($0) })
    guard !fields.contains(where: { known.contains(folded($0.key)) }) else { return nil }
    let lists = lists(in: fields, prefix: "", levels: maxLevels)
    let longest = lists.filter { $0.objects > 0 }.max { $0.objects < $1.objects }
    return (longest ?? lists.first { $0.isEmpty && known.count > 0 })?.path
  }

  private static let maxLevels = 3

  private struct List {
    let path: String
    let isEmpty: Bool
    /// How many objects are in it; 0 when there is anything else.
    let objects: Int
  }

  private static func lists(in fields: [RawField], prefix: String, levels: Int) -> [List] {
    guard levels > 0 else { return [] }
    // A key with a dot is no part of a path.
    return fields.filter { !$0.key.string.contains(".") }.flatMap { field -> [List] in
      let path = prefix + field.key.string
      switch field.value {
      case .list(let elements):
        let areObjects = elements.allSatisfy { if case .record = $0 { true } else { false } }
        return [List(path: path, isEmpty: elements.isEmpty, objects: areObjects ? elements.count : 0)]
      case .record(let inner): return lists(in: inner, prefix: path + ".", levels: levels - 1)
      default: return []
      }
    }
  }

  private static func folded(_ key: Text) -> String {
    key.string.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" }
  }
}
