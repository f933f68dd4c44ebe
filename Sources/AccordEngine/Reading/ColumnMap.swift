internal import AccordSemantics
package import AccordValues

/// Where the fields of a lead lie in the rows of a CSV document; made once for each header.
package struct ColumnMap: Sendable {
  /// For each of `LeadShape.keys` the index of its column, or -1; nil when a column that is read stands twice, so
  /// that every row is rejected.
  let columns: [Int]?
  /// Whether a point in a cell may part thousands. (Clause 4.5)
  let doubtsPoints: Bool

  /// - Parameters:
  ///   - header: the names of the columns.
  ///   - delimiter: what separates the cells.
  package init(_ plan: Plan, header: [Text], delimiter: UInt8) {
    self.init(plan.shape, header: header, delimiter: delimiter)
  }

  init(_ shape: LeadShape, header: [Text], delimiter: UInt8) {
    doubtsPoints = ValueReader.doubtsPoints(between: delimiter)
    var columns: [Int] = []
    var isUnique = true
    for key in shape.keys {
      let path = key.path
      let places = header.indices.filter { header[$0] == key.name }
      columns.append(places.first ?? -1)
      if places.count > 1 { isUnique = false }
      // A key with dots is also looked for as a path, whose first part must not stand twice either.
      if places.isEmpty, path.count > 1, header.count(where: { $0 == path[0] }) > 1 { isUnique = false }
    }
    self.columns = isUnique ? columns : nil
  }
}
