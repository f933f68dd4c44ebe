package import AccordSemantics
internal import AccordValues

/// By what decisions are sorted: columns such as those of scores, the first first; what is the same keeps the order of the
/// input.
package struct DecisionOrder: Sendable {
  private let parts: [Part]

  private struct Part: Sendable {
    let descends: Bool
    let value: @Sendable (Decision) -> Value?
  }

  /// What a decision is sorted by.
  package struct Key: Sendable {
    fileprivate let values: [Value?]
    fileprivate let order: DecisionOrder
  }

  /// A name by which nothing can be sorted.
  package struct UnknownName: Error {
    package let name: String
    /// By what can be sorted.
    package let names: [String]
  }

  /// The order that names of columns say, such as `engagement` or `respond by desc`.
  ///
  /// A blank in the name of a column may be written `_`, and the mark of a draft left out, where no column is called so.
  /// Numbers begin with the highest and all else with the lowest, unless `asc` or `desc` stands behind the name; what is
  /// missing comes last in any case.
  ///
  /// - Throws: `UnknownName`.
  package init(_ names: [String], _ program: Program) throws {
    let known = DecisionOrder.values(program)
    parts = try names.map { written in
      var words = written.split(separator: " ").map(String.init)
      let direction = words.count > 1 && ["asc", "desc"].contains(words.last) ? words.removeLast() : nil
      guard let found = DecisionOrder.column(words.joined(separator: " "), among: known) else {
        throw UnknownName(name: written, names: known.map { $0.column.replacing(" ", with: "_") })
      }
      return Part(descends: direction.map { $0 == "desc" } ?? found.isNumber, value: found.value)
    }
  }

  private static func column(_ name: String, among known: [Named]) -> Named? {
    known.first { $0.column == name } ?? known.first { $0.column == name.marked(draft: true) }
      ?? known.first { $0.column.replacing(" ", with: "_") == name }
  }

  private typealias Named = (column: String, isNumber: Bool, value: @Sendable (Decision) -> Value?)

  private static func values(_ program: Program) -> [Named] {
    var values: [Named] = []
    for (index, score) in program.scores.enumerated() {
      values.append((ColumnName.of(score), true, { .number($0.scores[index].points) }))
      guard let id = program.grade(of: ID(index)) else { continue }
      let labels = program.grades[id].labels
      // As its thresholds: the best is the first.
      let places = Dictionary(zip(labels, labels.indices), uniquingKeysWith: { first, _ in first })
      values.append(
        (
          ColumnName.of(program.grades[id]), false,
          { $0.scores[index].grade.flatMap { places[$0] }.map { .number(Decimal($0)) } }
        ))
    }
    for (index, segments) in program.segments.enumerated() {
      values.append((ColumnName.of(segments), false, { $0.segments[index].value.map { .text($0) } }))
    }
    for (index, definition) in program.definitions.enumerated() {
      let places: [Truth: Int] = [.yes: 0, .unknown: 1, .no: 2]
      values.append(
        (
          ColumnName.of(definition), false,
          { places[$0.definitions[index].truth].map { .number(Decimal($0)) } }
        ))
    }
    if program.route != nil {
      values.append((ColumnName.route, false, { $0.route.map { .text(Text($0.target)) } }))
      values.append((ColumnName.respondBy, false, { $0.route?.respondBy.map { .time($0) } }))
      values.append((ColumnName.againAt, false, { $0.route?.againAt.map { .time($0) } }))
    }
    values.append((ColumnName.lead, false, { .text($0.lead) }))
    return values
  }

  /// What a decision is sorted by.
  package func key(of decision: Decision) -> Key {
    Key(values: parts.map { $0.value(decision) }, order: self)
  }

  /// What has keys of one order, in that order; what is the same stays as it stands.
  package static func sorted<Element>(_ elements: [Element], by key: (Element) -> Key?) -> [Element] {
    elements.map { (key: key($0), element: $0) }.enumerated().sorted { one, other in
      guard let first = one.element.key, let second = other.element.key else {
        return one.offset < other.offset
      }
      if first.order.precedes(first, second) { return true }
      return !first.order.precedes(second, first) && one.offset < other.offset
    }.map(\.element.element)
  }

  /// Whether the first comes before the second; false for equals.
  fileprivate func precedes(_ first: Key, _ second: Key) -> Bool {
    for (part, (one, other)) in zip(parts, zip(first.values, second.values)) {
      switch (one, other) {
      case (nil, nil): continue
      case (nil, _): return false
      case (_, nil): return true
      case (let one?, let other?):
        if one.isLess(than: other) { return !part.descends }
        if other.isLess(than: one) { return part.descends }
      }
    }
    return false
  }
}

/// Decisions that are held until all are there.
struct SortedDecisions {
  private var lines: [(key: DecisionOrder.Key, bytes: [UInt8])] = []

  /// Adds the lines that stand one behind the other in `bytes`.
  mutating func add(_ bytes: UnsafeRawBufferPointer, _ added: [(key: DecisionOrder.Key, length: Int)]) {
    var start = 0
    for (key, length) in added {
      lines.append((key, Array(bytes[start..<start + length])))
      start += length
    }
  }

  /// Gives all lines away, in order.
  mutating func drain(_ body: ([UInt8]) throws -> Void) rethrows {
    let sorted = DecisionOrder.sorted(lines) { $0.key }
    lines = []
    for line in sorted { try body(line.bytes) }
  }
}
