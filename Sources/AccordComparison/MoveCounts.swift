import AccordValues

/// Why a lead moved: which of the changes alone, or together, give its new outcome.
enum MoveCause: Hashable, Sendable {
  /// Each of these units of changes does so alone; a bit for each.
  case alone(UInt64)
  /// These two together, and none alone.
  case pair(Int, Int)
  /// Only more of them together.
  case together
  /// It was not looked for.
  case notLookedFor
}

/// A lead that moved.
struct MovedLead: Sendable, Equatable {
  /// The number of the input, and the line in it.
  let input: Int
  let line: Int
  let lead: String
  /// In words.
  let from: String
  let to: String
  let cause: MoveCause

  /// The order of the input; leads of one line are told apart by their names.
  static func precedes(_ one: MovedLead, _ other: MovedLead) -> Bool {
    if one.input != other.input { return one.input < other.input }
    if one.line != other.line { return one.line < other.line }
    if one.lead != other.lead { return Text(one.lead) < Text(other.lead) }
    return (one.from, one.to) < (other.from, other.to)
  }
}

/// What happened to leads between two rule sets, counted: of all of them, or of a part. The same whichever parts are added
/// up in which order.
struct MoveCounts: Sendable {
  /// Leads that go from one outcome to another one.
  struct Cell: Sendable {
    var count = 0
    /// The first of them, at most as many as were asked for.
    var leads: [MovedLead] = []
    var causes: [MoveCause: Int] = [:]
    /// Of a score: by how much it moved.
    var least: Decimal?
    var greatest: Decimal?

    fileprivate mutating func add(_ cause: MoveCause, by difference: Decimal?) {
      count += 1
      causes[cause, default: 0] += 1
      guard let difference else { return }
      least = least.map { min($0, difference) } ?? difference
      greatest = greatest.map { max($0, difference) } ?? difference
    }
  }

  struct Key: Hashable, Sendable {
    /// By its place.
    let output: Int
    let from: Int32
    let to: Int32
  }

  /// Leads that both accept, and those that one or both reject.
  var decided = 0
  var rejectedNow = 0
  var rejectedBefore = 0
  var rejectedByBoth = 0
  /// Leads that move in any output.
  var moved = 0
  /// By output and outcome: how many leads the old and the new rules have there.
  var before: [[Int]]
  var after: [[Int]]
  var cells: [Key: Cell] = [:]

  /// No leads yet.
  init(_ labels: [OutcomeLabels]) {
    before = labels.map { [Int](repeating: 0, count: $0.count) }
    after = before
  }

  /// Counts the outcomes of a lead.
  mutating func count(_ old: [OutcomeValue], _ new: [OutcomeValue]) {
    decided += 1
    for index in before.indices {
      let (from, to) = (Int(old[index].number), Int(new[index].number))
      if before[index].indices.contains(from) { before[index][from] += 1 }
      if after[index].indices.contains(to) { after[index][to] += 1 }
    }
  }

  /// Counts a lead that moves in one output.
  mutating func count(_ key: Key, _ cause: MoveCause, by difference: Decimal?) {
    cells[key, default: Cell()].add(cause, by: difference)
  }

  /// Keeps a lead that was counted.
  ///
  /// - Parameter limit: how many leads are kept of each cell.
  mutating func keep(_ lead: MovedLead, _ key: Key, limit: Int) {
    Self.keepFirst(&cells[key, default: Cell()].leads, limit, adding: [lead])
  }

  /// Adds the counts of another part.
  mutating func add(_ part: MoveCounts, limit: Int) {
    decided += part.decided
    rejectedNow += part.rejectedNow
    rejectedBefore += part.rejectedBefore
    rejectedByBoth += part.rejectedByBoth
    moved += part.moved
    for index in before.indices {
      for place in before[index].indices {
        before[index][place] += part.before[index][place]
        after[index][place] += part.after[index][place]
      }
    }
    for (key, other) in part.cells {
      var cell = cells[key] ?? Cell()
      cell.count += other.count
      cell.causes.merge(other.causes) { $0 + $1 }
      cell.least = [cell.least, other.least].compactMap { $0 }.min()
      cell.greatest = [cell.greatest, other.greatest].compactMap { $0 }.max()
      Self.keepFirst(&cell.leads, limit, adding: other.leads)
      cells[key] = cell
    }
  }

  /// Forgets everything.
  mutating func clear() {
    (decided, rejectedNow, rejectedBefore, rejectedByBoth, moved) = (0, 0, 0, 0, 0)
    for index in before.indices {
      for place in before[index].indices { (before[index][place], after[index][place]) = (0, 0) }
    }
    cells.removeAll(keepingCapacity: true)
  }

  private static func keepFirst(_ leads: inout [MovedLead], _ limit: Int, adding others: [MovedLead]) {
    leads += others
    leads.sort(by: MovedLead.precedes)
    if leads.count > limit { leads.removeLast(leads.count - limit) }
  }
}
