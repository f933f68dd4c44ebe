internal import AccordCSV
package import AccordSemantics
package import AccordValues

/// Which columns of a CSV input fill which fields: those with exactly the name that is looked for, else the only
/// one whose name is loosely the same. (Clause 4.20)
package struct HeaderMatch: Sendable {
  /// For each column the name under which its cells are read: mostly its own.
  package let keys: [Text]
  /// The columns that are read under another name.
  package let renamed: [(column: Text, key: Text)]
  /// The first name that is read and stands twice, so that no row can be read.
  package let repeated: Text?
  /// The fields that no column fills.
  package let absent: [AbsentField]
  /// The columns that no field reads.
  package let unread: [Text]

  /// A field that no column fills.
  package struct AbsentField: Sendable {
    /// Its place among the fields.
    package let field: Int
    /// The columns of which each could be meant; none when nothing is even loosely the same.
    package let candidates: [Text]
  }

  /// Whether at least one field is filled.
  package var readsAnything: Bool { unread.count < keys.count }

  /// - Parameters:
  ///   - columns: the names in the header.
  ///   - input: how the rules spell the fields.
  package init(columns: [Text], _ input: Input) {
    let names = input.readings.map { $0.keys.map(\.name) }
    var keys = columns
    var renamed: [(column: Text, key: Text)] = []
    var absent: [AbsentField] = []
    let present = Set(columns)
    var loose: LooseNames?
    for (field, wanted) in names.enumerated() where !wanted.contains(where: present.contains) {
      let places = loose ?? LooseNames(columns: columns, wanted: names)
      loose = places
      var candidates: [Text] = []
      for key in wanted {
        let found = places.columns(for: key)
        if let only = found.first, found.count == 1, places.isWanted(key, onlyBy: field) {
          keys[only] = key
          renamed.append((columns[only], key))
          candidates = []
          break
        }
        candidates += found.map { columns[$0] }.filter { !candidates.contains($0) }
      }
      if !keys.contains(where: wanted.contains) {
        absent.append(AbsentField(field: field, candidates: candidates))
      }
    }
    let read = Set(names.joined())
    self.keys = keys
    self.renamed = renamed
    self.absent = absent
    repeated = names.joined().first { key in columns.count { $0 == key } > 1 }
    unread = zip(columns, keys).filter { !read.contains($0.1) }.map { $0.0 }
  }
}

/// Columns and wanted names by what they loosely are.
private struct LooseNames {
  private var columns: [LooseName: [Int]] = [:]
  private var fields: [LooseName: Set<Int>] = [:]

  init(columns names: [Text], wanted: [[Text]]) {
    for (index, name) in names.enumerated() {
      if let loose = LooseName(name) { columns[loose, default: []].append(index) }
    }
    for (field, names) in wanted.enumerated() {
      for loose in names.compactMap({ LooseName($0) }) { fields[loose, default: []].insert(field) }
    }
  }

  /// The columns that are loosely called so.
  func columns(for key: Text) -> [Int] { LooseName(key).flatMap { columns[$0] } ?? [] }

  /// Whether no other field is looked for under a name that is loosely the same.
  func isWanted(_ key: Text, onlyBy field: Int) -> Bool { LooseName(key).flatMap { fields[$0] } == [field] }
}

extension BlockRows {
  /// The line of the row that is more likely the header than the first one, because it names what the rules read;
  /// nil when there is none.
  ///
  /// - Parameter keys: the names of columns that are read.
  package func likelyHeader(_ keys: [Text]) -> Int? {
    let wanted = Set(keys.map { Array($0.utf8) })
    for record in records.records.prefix(BlockRows.searchedRows) {
      let line = Array(records.raw(record))
      let names = line.split(separator: CSVDialect.detectDelimiter(line), omittingEmptySubsequences: false)
      let found = Set(names.map { BlockRows.unquoted($0) }).intersection(wanted)
      if found.count >= min(2, wanted.count) { return record.line }
    }
    return nil
  }

  /// Exports put titles, days and filters above the header, hardly ever more than this.
  private static let searchedRows = 50

  private static func unquoted(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    let trimmed = LineCutter.trimmed(cell)
    let quote = UInt8(ascii: "\"")
    return trimmed.count >= 2 && trimmed.first == quote && trimmed.last == quote
      ? [UInt8](trimmed.dropFirst().dropLast()) : [UInt8](trimmed)
  }
}
