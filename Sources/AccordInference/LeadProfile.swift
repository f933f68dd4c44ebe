internal import AccordSemantics
package import AccordValues

/// What is known about the leads of an export after some of them, in bounded memory; also about the items of
/// a list.
package struct LeadProfile: Sendable {
  /// How many columns are looked at; an export with more has keys that are data.
  package static let maxColumns = 500
  /// How deep objects in objects are looked at.
  static let maxDepth = 4
  /// The longest key that is looked at, in bytes.
  private static let maxKeyLength = 1_000

  /// How many leads or items there were.
  package private(set) var count = 0
  /// Those in which a key stood twice; they are rejected when the key is read, and nothing else of them is
  /// known.
  package private(set) var withRepeatedKeys = 0
  /// Keys that no field can read: without a name, too long, or a dot in a key inside an object.
  package private(set) var unreadableKeys = 0
  /// Columns beyond `maxColumns`, counted in each lead.
  package private(set) var surplusKeys = 0
  private(set) var columns: [ColumnProfile] = []

  private var indices: [[Text]: Int] = [:]
  private let ignoredKeys: Set<Text>
  private let depth: Int
  private let reader = ValueReader(zone: .utc)

  /// A profile of nothing so far.
  ///
  /// - Parameter ignoredKeys: keys that are left out, such as names that stand twice in a CSV header.
  package init(ignoredKeys: Set<Text> = []) {
    self.ignoredKeys = ignoredKeys
    depth = 0
  }

  /// A profile of the items of a list.
  init(depth: Int) {
    ignoredKeys = []
    self.depth = depth
  }

  /// Adds a lead; what is no `.record` counts and is otherwise ignored.
  package mutating func add(_ raw: RawValue) {
    count += 1
    guard case .record(let fields) = raw else { return }
    guard !hasRepeatedKeys(fields, level: 0) else {
      withRepeatedKeys += 1
      return
    }
    add(fields, below: [])
  }

  private func hasRepeatedKeys(_ fields: [RawField], level: Int) -> Bool {
    var keys: Set<Text> = []
    for field in fields where !ignoredKeys.contains(field.key) {
      if !keys.insert(field.key).inserted { return true }
      if case .record(let inner) = field.value, level < LeadProfile.maxDepth,
        hasRepeatedKeys(inner, level: level + 1)
      {
        return true
      }
    }
    return false
  }

  private mutating func add(_ fields: [RawField], below path: [Text]) {
    for field in fields where !ignoredKeys.contains(field.key) {
      let isPlain = !field.key.utf8.contains(UInt8(ascii: "."))
      guard !field.key.utf8.isEmpty, field.key.utf8.count <= LeadProfile.maxKeyLength, path.isEmpty || isPlain
      else {
        unreadableKeys += 1
        continue
      }
      // Lists in items cannot be declared.
      if depth > 0, case .list = field.value {
        unreadableKeys += 1
        continue
      }
      let key = path + [field.key]
      guard let index = index(of: key) else {
        surplusKeys += 1
        continue
      }
      columns[index].add(field.value, reader, depth: depth)
      if case .record(let inner) = field.value {
        if isPlain, key.count < LeadProfile.maxDepth { add(inner, below: key) } else { unreadableKeys += 1 }
      }
    }
  }

  private mutating func index(of path: [Text]) -> Int? {
    if let index = indices[path] { return index }
    guard columns.count < LeadProfile.maxColumns else { return nil }
    indices[path] = columns.count
    columns.append(ColumnProfile(path: path))
    return columns.count - 1
  }
}
