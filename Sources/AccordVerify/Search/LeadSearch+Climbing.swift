import AccordFacts
import AccordSemantics
import AccordValues

// A search that goes step by step: a lead is changed a little, and kept where it is no farther from what is sought.

extension LeadSearch {
  /// How far a lead is from what it has to show; 0 where nothing is missing that can be told.
  typealias Distance = (inout Rules.Seen) -> Double

  /// What the rules ask of each field, found out when a search first needs it: most questions need none.
  final class Asked {
    private let rules: Rules
    private var known: [Instant: [AskedValues.Asked]] = [:]

    init(_ rules: Rules) { self.rules = rules }

    func at(_ moment: Instant) -> [AskedValues.Asked] {
      if let asked = known[moment] { return asked }
      let asked = rules.asked(asOf: moment)
      known[moment] = asked
      return asked
    }
  }

  /// So many leads are looked at to begin with, and so many of them begun with.
  private static var looks: Int { 40 }
  private static var starts: Int { 3 }
  /// So many changes are tried on each.
  private static var steps: Int { 250 }

  /// A lead that shows a claim, made small; nil where none was found.
  func climb(to claim: Claim, by distance: Distance, asOf moment: Instant? = nil) -> FoundLead? {
    let near = leads(0..<Self.looks).compactMap { lead -> (lead: [Value?], distance: Double)? in
      guard var seen = rules.examine(lead, asOf: moment ?? asOf) else { return nil }
      return (lead, distance(&seen))
    }
    let sorted = near.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }
    for (_, start) in sorted.prefix(Self.starts) {
      if let found = climb(to: claim, by: distance, from: start.lead, asOf: moment) { return found }
    }
    return nil
  }

  /// The same from one lead on.
  ///
  /// - Parameter changing: the fields that are changed; nil for all that rules ask about.
  func climb(
    to claim: Claim, by distance: Distance, changing: [Int]? = nil, from start: [Value?],
    asOf moment: Instant? = nil
  ) -> FoundLead? {
    let moment = moment ?? asOf
    guard var seen = rules.examine(start, asOf: moment) else { return nil }
    if claim(&seen) { return small(start, claim, asOf: moment) }
    let asked = asked.at(moment)
    let fields = (changing ?? Array(asked.indices)).filter { !asked[$0].isEmpty }
    guard !fields.isEmpty else { return nil }
    var random = SplitMix(seed: 3)
    var lead = start
    var left = distance(&seen)
    for step in 0..<Self.steps {
      var next = lead
      for _ in 0...(step % 2) {
        let field = fields[random.below(fields.count)]
        next[field] = changed(next[field], asked[field], rules.readings[field].isRequired, &random)
      }
      guard var seen = rules.examine(next, asOf: moment) else { continue }
      if claim(&seen) { return small(next, claim, asOf: moment) }
      let distance = distance(&seen)
      // A step to the side may be the way round.
      if distance <= left { (lead, left) = (next, distance) }
    }
    return nil
  }

  private func changed(
    _ value: Value?, _ asked: AskedValues.Asked, _ isRequired: Bool, _ random: inout SplitMix
  ) -> Value? {
    guard asked.values.isEmpty else {
      return !isRequired && random.below(6) == 0 ? nil : asked.values[random.below(asked.values.count)]
    }
    var items: [[Value?]] = []
    if case .records(let known)? = value { items = known }
    switch random.below(8) {
    case 0: return isRequired ? .records([]) : nil
    case 1 where !items.isEmpty: items.remove(at: random.below(items.count))
    case 2 where !items.isEmpty, 3 where !items.isEmpty:
      let (place, column) = (random.below(items.count), random.below(asked.columns.count))
      let values = asked.columns.indices.contains(column) ? asked.columns[column] : []
      if items[place].indices.contains(column) {
        items[place][column] =
          random.below(4) == 0 || values.isEmpty ? nil : values[random.below(values.count)]
      }
    default: if !asked.items.isEmpty { items.append(asked.items[random.below(asked.items.count)]) }
    }
    return .records(items)
  }
}
