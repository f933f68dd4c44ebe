import AccordFacts
import AccordReference
import AccordSemantics
import AccordValues

/// Looks for leads by trying them: what is likely possible is found so, faster than by logic, and small.
struct LeadSearch<Rules: Examinee> {
  /// What a lead has to show.
  typealias Claim = (inout Rules.Seen) -> Bool

  let rules: Rules
  let asOf: Instant
  /// What each field is tried with, a gap among it.
  private let values: [[Value?]]
  /// What the rules ask of each field.
  let asked: Asked

  /// So many leads are tried in all.
  private let tries = 3_000
  /// So many at first: what is not met among them may well be impossible, which a proof says faster.
  private let firstTries = 300
  /// So many to find out what leads show.
  private let exampleTries = 1_000
  /// So many like the one of which a solver speaks.
  private let nearTries = 400

  init(_ rules: Rules, asOf: Instant) {
    self.rules = rules
    self.asOf = asOf
    values = rules.values(asOf: asOf)
    asked = Asked(rules)
  }

  /// Which of the leads to try are tried.
  enum Pass {
    case first
    case rest
  }

  /// For each claim a lead that shows it, made small; nil where none was found.
  func find(_ claims: [Claim], _ pass: Pass) -> [FoundLead?] {
    var found = [FoundLead?](repeating: nil, count: claims.count)
    guard !claims.isEmpty else { return found }
    for lead in pass == .first ? leads(0..<firstTries) : leads(firstTries..<tries) {
      if !found.contains(where: { $0 == nil }) { break }
      guard var seen = rules.examine(lead, asOf: asOf) else { continue }
      for (index, claim) in claims.enumerated() where found[index] == nil && claim(&seen) {
        found[index] = small(lead, claim)
      }
    }
    return found
  }

  /// For each kind of thing that leads show, and each of these, a lead that does, made small; as many of a kind as there is room
  /// for, in the order in which they are met.
  func find<Shown: Hashable>(
    each kinds: [(inout Rules.Seen) -> Shown?], most: Int
  ) -> [[(shown: Shown, lead: FoundLead)]] {
    var met = [Set<Shown>](repeating: [], count: kinds.count)
    var found = [[(shown: Shown, lead: FoundLead)]](repeating: [], count: kinds.count)
    guard !kinds.isEmpty else { return found }
    for lead in leads(0..<exampleTries) {
      guard var seen = rules.examine(lead, asOf: asOf) else { continue }
      for (kind, shown) in kinds.enumerated() where met[kind].count < most {
        guard let new = shown(&seen), met[kind].insert(new).inserted,
          let small = small(lead, { shown(&$0) == new })
        else { continue }
        found[kind].append((new, small))
      }
    }
    return found
  }

  /// Leads to try, the same each time.
  func leads(_ range: Range<Int>) -> some Sequence<[Value?]> {
    let values = values.map { $0.compactMap { $0 } }
    var random = SplitMix(seed: 1)
    func lead(_ attempt: Int) -> [Value?] {
      // Leads of which much is known, and leads of which little is.
      let share = [1, 2, 4, 7][attempt % 4]
      return values.enumerated().map { index, values -> Value? in
        let isKept = rules.readings[index].isRequired || random.below(8) < share
        let choice = random.below(values.count)
        return isKept && !values.isEmpty ? values[choice] : nil
      }
    }
    // Each pass goes on where the last one ended.
    for attempt in 0..<range.lowerBound { _ = lead(attempt) }
    return range.lazy.map(lead)
  }

  /// A lead that shows a claim, like one of which a solver speaks: that one, or with other items in its lists, or with other
  /// values in a few fields.
  func find(near lead: [Value?], _ claim: Claim, asOf moment: Instant?) -> FoundLead? {
    if let found = small(lead, claim, asOf: moment) { return found }
    let values = moment.map { rules.values(asOf: $0) } ?? values
    let lists = rules.fields.indices.filter {
      if case .records = rules.fields[$0].type { true } else { false }
    }
    var random = SplitMix(seed: 2)
    func changed(_ lead: [Value?], _ fields: [Int]) -> [Value?] {
      var lead = lead
      for field in fields where !values[field].isEmpty {
        lead[field] = values[field][random.below(values[field].count)]
      }
      return lead
    }
    for list in lists {
      for value in values[list] {
        var other = lead
        other[list] = value
        if let found = small(other, claim, asOf: moment) { return found }
      }
    }
    for attempt in 0..<nearTries {
      let fields = (0..<(attempt % 4)).map { _ in random.below(rules.fields.count) }
      if let found = small(changed(lead, lists + fields), claim, asOf: moment) { return found }
    }
    return nil
  }

  /// A number with fewer decimals, and a time of a whole day, hour or second.
  private func rounded(_ value: Value?) -> [Value?] {
    switch value {
    case .number(let number)?: (0...3).map { .number(number.rounded(toPlaces: $0)) }
    case .time(let time)?:
      [86_400_000_000, 3_600_000_000, 1_000_000].map { unit in
        Instant(microseconds: time.microseconds / unit * unit).map { .time($0) }
      }
    default: []
    }
  }

  /// A lead that shows a claim, if this one does, without what it does not need for it.
  func small(_ lead: [Value?], _ claim: Claim, asOf moment: Instant? = nil) -> FoundLead? {
    let moment = moment ?? asOf
    func shows(_ lead: [Value?]) -> Bool {
      guard var seen = rules.examine(lead, asOf: moment) else { return false }
      return claim(&seen)
    }
    guard shows(lead) else { return nil }
    var lead = lead
    for field in lead.indices where lead[field] != nil {
      // Without it, or else as plain as it can be.
      for plainer in [nil, rules.fields[field].type.example(at: moment)] + rounded(lead[field]) {
        var simpler = lead
        simpler[field] = plainer
        if shows(simpler) {
          lead = simpler
          break
        }
      }
    }
    for field in lead.indices {
      guard case .records(var items)? = lead[field] else { continue }
      func keep(_ changed: [[Value?]]) {
        var simpler = lead
        simpler[field] = .records(changed)
        if shows(simpler) { (items, lead) = (changed, simpler) }
      }
      for place in items.indices.reversed() {
        var fewer = items
        fewer.remove(at: place)
        keep(fewer)
      }
      for place in items.indices {
        for column in items[place].indices where items[place][column] != nil {
          var simpler = items
          simpler[place][column] = nil
          keep(simpler)
        }
      }
    }
    // What is shown must come in so.
    let found = FoundLead(values: lead, asOf: moment)
    guard let line = found.line(rules.readings) else { return found.canBeRead(rules.readings) ? found : nil }
    guard var seen = rules.examine(line: line, asOf: moment), claim(&seen) else { return nil }
    return found
  }
}
