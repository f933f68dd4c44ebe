internal import AccordSemantics
package import AccordValues

/// What is known about the leads of an export after some of them, in bounded memory; also about the items of
/// a list.
package struct LeadProfile: Sendable {
  /// How many columns are looked at; an export with more has keys that are data.
  package static let maxColumns = 500
  /// How deep objects in objects are looked at.
  static let maxDepth = 4
  /// How many lists in items are named; the rest is counted.
  private static let shownLists = 20
  /// The longest key that is looked at, in bytes.
  private static let maxKeyLength = 1_000

  /// How many leads or items there were.
  package private(set) var count = 0
  /// Those in which a key stood twice; they are rejected when the key is read, and nothing else of them is
  /// known.
  package private(set) var withRepeatedKeys = 0
  /// Values under keys that no field can read, and the first such key: without a name, too long, or with a dot inside an
  /// object.
  private(set) var unreadableKeys = 0
  private var firstUnreadable = ""
  /// Values in columns beyond `maxColumns`.
  private(set) var surplusKeys = 0
  /// Objects with members that are noted to be left out.
  private var notedObjects: Set<[Text]> = []
  /// Keys of items under which lists stand, as paths.
  private var listsInItems: [String] = []
  private var unsettled: [ColumnProfile] = []

  private var indices: [[Text]: Int] = [:]
  private let ignoredKeys: Set<Text>
  private let depth: Int
  private let reader: ValueReader

  /// A profile of nothing so far.
  ///
  /// - Parameters:
  ///   - ignoredKeys: keys that are left out, such as names that stand twice in a CSV header.
  ///   - delimiter: what parts the cells of CSV; nil for other formats.
  package init(ignoredKeys: Set<Text> = [], delimiter: UInt8? = nil) {
    self.ignoredKeys = ignoredKeys
    reader = ValueReader(zone: .utc, delimiter: delimiter)
    depth = 0
  }

  /// A profile of the items of a list.
  init(depth: Int) {
    ignoredKeys = []
    reader = ValueReader(zone: .utc)
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
      let key = path + [field.key]
      guard !field.key.utf8.isEmpty, field.key.utf8.count <= LeadProfile.maxKeyLength, path.isEmpty || isPlain
      else {
        noteUnreadable(key)
        continue
      }
      // Lists in items cannot be declared.
      if depth > 0, case .list = field.value {
        noteList(key)
        continue
      }
      guard let index = index(of: key) else {
        surplusKeys += 1
        continue
      }
      unsettled[index].add(field.value, reader, depth: depth)
      if case .record(let inner) = field.value, isPlain, key.count < LeadProfile.maxDepth {
        add(inner, below: key)
      }
    }
  }

  private mutating func noteUnreadable(_ path: [Text]) {
    notedObjects.insert(Array(path.dropLast()))
    unreadableKeys += 1
    if firstUnreadable.isEmpty { firstUnreadable = LeadProfile.key(path) }
  }

  private mutating func noteList(_ path: [Text]) {
    notedObjects.insert(Array(path.dropLast()))
    let key = LeadProfile.key(path)
    if listsInItems.contains(key) { return }
    if listsInItems.count < LeadProfile.shownLists { listsInItems.append(key) } else { noteUnreadable(path) }
  }

  private static func key(_ path: [Text]) -> String { path.map(\.string).joined(separator: ".") }

  /// Whether members of the objects of a column are columns, or noted to be left out.
  func hasMembers(_ path: [Text]) -> Bool {
    notedObjects.contains { $0.starts(with: path) }
      || unsettled.contains { $0.path.count > path.count && $0.path.starts(with: path) }
  }

  /// The columns in the order in which they came up, once all leads were added.
  var columns: [ColumnProfile] { unsettled.map { $0.settled(reader) } }

  /// What no column stands for.
  var leftOut: [LeftOut] {
    var leftOut = listsInItems.map { LeftOut.listInItem(key: $0) }
    if unreadableKeys > 0 { leftOut.append(.keys(count: unreadableKeys, example: firstUnreadable)) }
    if surplusKeys > 0 { leftOut.append(.surplus(count: surplusKeys)) }
    return leftOut
  }

  private mutating func index(of path: [Text]) -> Int? {
    if let index = indices[path] { return index }
    guard unsettled.count < LeadProfile.maxColumns else { return nil }
    indices[path] = unsettled.count
    unsettled.append(ColumnProfile(path: path))
    return unsettled.count - 1
  }
}
