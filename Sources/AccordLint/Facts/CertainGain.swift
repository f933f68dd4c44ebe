import AccordFacts
import AccordSemantics
import AccordValues

/// Points that some lead certainly gets: what gives them, and which fields of the lead it takes.
///
/// Bounds say what a score cannot exceed; this says what it reaches. Entries that read different fields do not stand
/// in each other's way. Items of a list can be added for each line that pays for them, so these share their list.
struct CertainGain {
  let titles: [String]
  let points: Decimal
  /// What must have a certain value.
  let fields: Set<ID<Field>>
  /// The lists whose items pay.
  let lists: Set<ID<Field>>
}

extension ProgramFacts {
  /// Points that some lead certainly gets from entries that are added up, whatever it has to do with those that take
  /// points away; the entries that give most first.
  func certainGain(_ entries: [ScoreEntry]) -> CertainGain {
    // The fields that are needed for something else.
    var taken: Set<ID<Field>> = []
    for entry in entries where !isGain(entry) {
      taken.formUnion(fields(readBy: entry))
    }
    let gains = entries.filter { isGain($0) }
      .compactMap { certainGain($0) }.sorted { $0.points > $1.points }
    var titles: [String] = []
    var points = Decimal.zero
    var fields: Set<ID<Field>> = []
    var lists: Set<ID<Field>> = []
    for gain in gains where gain.fields.isDisjoint(with: taken) && gain.lists.isDisjoint(with: taken) {
      guard let sum = points.adding(gain.points) else { continue }
      (points, titles) = (sum, titles + gain.titles)
      fields.formUnion(gain.fields)
      lists.formUnion(gain.lists)
      taken.formUnion(gain.fields)
    }
    return CertainGain(titles: titles, points: points, fields: fields, lists: lists)
  }

  /// Whether an entry takes no points away, or none from a lead whose fields are high enough.
  private func isGain(_ entry: ScoreEntry) -> Bool {
    if let least = scoreBounds.bounds(of: entry).lower, least >= 0 { return true }
    guard case .points(let line) = entry, case .computed(let amount, false) = line.amount else {
      return false
    }
    return amount.isRisingInFields
  }

  private func certainGain(_ entry: ScoreEntry) -> CertainGain? {
    guard let most = scoreBounds.bounds(of: entry).upper, most > 0 else { return nil }
    switch entry {
    case .points(let line):
      switch line.source {
      case .always, .when:
        guard line.fading == nil else { return nil }
        if case .computed(let amount, let isNegative) = line.amount {
          guard !isNegative, amount.isRisingInFields else { return nil }
        }
        return CertainGain(titles: [line.title], points: most, fields: fields(readBy: entry), lists: [])
      case .each(let each):
        guard case .fixed = line.amount else { return nil }
        // Only as many items as somebody allows at once: no rolling limits, nothing that must differ.
        guard each.rollingLimits.isEmpty, each.oncePerColumn == nil, each.since == nil, each.decay == nil
        else { return nil }
        let lists: Set = [each.items.list]
        return CertainGain(
          titles: [line.title], points: most, fields: fields(readBy: entry).subtracting(lists), lists: lists)
      case .silence: return nil
      }
    case .bands(let bands):
      guard case .field(let id) = bands.value.kind else { return nil }
      return CertainGain(titles: [bands.title], points: most, fields: [id], lists: [])
    case .options(let options):
      guard case .field(let id) = options.value.kind else { return nil }
      return CertainGain(titles: [options.title], points: most, fields: [id], lists: [])
    case .group(let group):
      guard group.clamps.allSatisfy({ $0.condition == nil }) else { return nil }
      switch group.mode {
      case .sum:
        let gain = certainGain(group.entries)
        let points = scoreBounds.limit(Bounds(gain.points), group.clamps).upper ?? gain.points
        return CertainGain(titles: [group.title], points: points, fields: gain.fields, lists: gain.lists)
      case .highest:
        let gain = group.entries.compactMap { certainGain($0) }.max { $0.points < $1.points }
        guard let gain else { return nil }
        let points = scoreBounds.limit(Bounds(gain.points), group.clamps).upper ?? gain.points
        return CertainGain(titles: [group.title], points: points, fields: gain.fields, lists: gain.lists)
      case .lowest, .first: return nil
      }
    }
  }

  /// Whether some lead certainly reaches the upper bound of a score. A limit that the lines can reach counts as
  /// reached: the two teams have written it.
  func certainlyReaches(_ most: Decimal, _ id: ID<Score>) -> Bool {
    guard case .entries(let entries) = program.scores[id].body else { return false }
    if program.scores[id].clamps.contains(where: { $0.condition == nil && $0.upper == most }) { return true }
    return certainGain(entries).points >= most
  }

  // MARK: Fields

  /// The fields of the lead that decide about an entry, through everything that it names.
  private func fields(readBy entry: ScoreEntry) -> Set<ID<Field>> {
    var found: Set<ID<Field>> = []
    var seen: Set<Reference> = []
    for expression in entry.expressions { collect(expression, &found, &seen) }
    return found.union(entry.fieldsCounted)
  }

  private func collect(
    _ expression: Expression, _ found: inout Set<ID<Field>>, _ seen: inout Set<Reference>
  ) {
    var open = Array(expression.references)
    found.formUnion(expression.fields)
    while let reference = open.popLast() {
      guard seen.insert(reference).inserted else { continue }
      found.formUnion(program.fieldsRead(by: reference))
      open += program.reads(reference)
    }
  }
}

extension Expression {
  /// Whether it takes every value up to its bound as its fields rise: a field, alone or with numbers.
  fileprivate var isRisingInFields: Bool {
    switch kind {
    case .field: true
    case .arithmetic(.multiply, let left, let right):
      left.isPositive && right.isRisingInFields || right.isPositive && left.isRisingInFields
    case .arithmetic(.divide, let left, let right): right.isPositive && left.isRisingInFields
    case .call(let function, let arguments):
      function.name == "min" && arguments.contains { $0.isRisingInFields }
        && arguments.allSatisfy { $0.isRisingInFields || $0.isPositive }
    default: false
    }
  }

  private var isPositive: Bool { if case .constant(.number(let number)) = kind { number > 0 } else { false } }

  /// The fields and lists that the expression reads itself.
  fileprivate var fields: Set<ID<Field>> {
    var found: Set<ID<Field>> = []
    walk { expression in
      switch expression.kind {
      case .field(let id): found.insert(id)
      case .aggregate(_, let items), .quantified(_, let items): found.insert(items.list)
      default: break
      }
    }
    return found
  }
}
