import AccordSemantics
import AccordValues

// What a score can reach in the states of a lead: conditions that are decided there count as such.

extension ConditionSearch {
  /// Whether a score can come to one of some numbers in the states of a lead; yes when that cannot be told.
  mutating func canReach(_ numbers: IntervalSet, _ id: ID<Score>, _ lead: Lead) -> Bool {
    let bounds = translator.bounds
    guard case .entries = program.scores[id].body else {
      return !numbers.isDisjoint(with: bounds.limited[id.index].intervals)
    }
    let before = translator.work
    let lines = translator.lines(of: id)
    charge(translator.work - before + lines.work)
    let asking = lines.asking(about: lead)
    // Nearly always it makes no difference what the lead decides.
    let clamps = program.scores[id].clamps
    if let certain = lines.certain(whateverGive: asking), clamps.allSatisfy({ $0.condition == nil }),
      !numbers.isDisjoint(with: bounds.limit(certain, clamps).intervals)
    {
      return true
    }
    return !numbers.isDisjoint(with: reach(of: id, lines, asking, lead).intervals)
  }

  /// Bounds that are never narrower than the truth.
  private mutating func reach(
    of id: ID<Score>, _ lines: ScoreLines, _ asking: [Int], _ lead: Lead
  ) -> Bounds {
    let bounds = translator.bounds
    var reached = lines.bounds
    for index in asking {
      switch lines.entries[index] {
      case .line(let yes, let notYes, let always):
        switch certainty(yes, notYes, lead) {
        case .never: reached[index] = .zero
        case .always: reached[index] = always
        case .open: continue
        }
      case .other(let entry): reached[index] = narrowed(entry, lead).map { bounds.bounds(of: $0) } ?? .zero
      }
    }
    return bounds.limit(reached.reduce(.zero) { $0.adding($1) }, narrowed(program.scores[id].clamps, lead))
  }

  /// Nil for a line that cannot pay any more.
  private mutating func narrowed(_ entry: ScoreEntry, _ lead: Lead) -> ScoreEntry? {
    switch entry {
    case .bands(let bands): return .bands(narrowed(bands, lead))
    case .options(let options):
      var left: [ScoreEntry.Options.Option] = []
      for option in options.options where certainty(of: option.condition, lead) != .never {
        left.append(option)
      }
      return .options(options.narrowed(to: left, missing: options.missing, otherwise: options.otherwise))
    case .group(let group):
      var left: [ScoreEntry] = []
      for entry in group.entries {
        if let entry = narrowed(entry, lead) { left.append(entry) }
      }
      return .group(group.narrowed(to: left, clamps: narrowed(group.clamps, lead)))
    case .points(let line):
      guard case .when(let condition) = line.source else { return entry }
      switch certainty(of: condition, lead) {
      case .never: return nil
      case .always: return .points(line.always)
      case .open: return entry
      }
    }
  }

  private mutating func narrowed(_ clamps: [Clamp], _ lead: Lead) -> [Clamp] {
    var left: [Clamp] = []
    for clamp in clamps {
      guard let condition = clamp.condition else {
        left.append(clamp)
        continue
      }
      switch certainty(of: condition, lead) {
      case .never: continue
      case .always: left.append(clamp.always)
      case .open: left.append(clamp)
      }
    }
    return left
  }

  /// Only the bands that the value can be in. What they do not cover any more counts as paying nothing, which is wider
  /// than the truth.
  private mutating func narrowed(_ bands: ScoreEntry.Bands, _ lead: Lead) -> ScoreEntry.Bands {
    guard case .field = bands.value.kind, let state = lead.states[translator.subject(bands.value)] else {
      return bands
    }
    return bands.narrowed(
      to: state.canBeKnown ? bands.bands.filter { !$0.numbers.intersection(state.numbers).isEmpty } : [],
      missing: state.canBeMissing ? bands.missing : nil, otherwise: state.canBeKnown ? bands.otherwise : nil)
  }

  private enum Certainty {
    case never
    case always
    case open
  }

  private mutating func certainty(of condition: Expression, _ lead: Lead) -> Certainty {
    let (outcomes, subjects) = translator.line(condition)
    guard subjects.contains(where: { lead.states[$0] != nil }) else { return .open }
    return certainty(outcomes.yes, outcomes.notYes, lead)
  }

  private mutating func certainty(_ yes: Formula, _ notYes: Formula, _ lead: Lead) -> Certainty {
    if fate(of: yes, lead) == .lost { return .never }
    return fate(of: notYes, lead) == .lost ? .always : .open
  }
}

/// The entries of a score with what they ask about, so that only those are looked at of which a lead decides something.
struct ScoreLines {
  private(set) var entries: [Entry] = []
  /// What each entry can give when nothing is decided, and all of them together.
  private(set) var bounds: [Bounds] = []
  private var total = Bounds.zero
  /// How far the least and the most of all come nearer where an entry may give anything; nil where there is no end.
  private var changes: [(lower: Decimal, upper: Decimal)?] = []
  /// The entries that ask about a subject.
  private var asking: [Int: [Int]] = [:]
  /// How much work it is to go through all of it.
  private(set) var work = 0

  enum Entry {
    /// A line with a condition, by its outcomes, and what it gives when it always pays.
    case line(yes: Formula, notYes: Formula, always: Bounds)
    case other(ScoreEntry)
  }

  fileprivate init(_ entries: [ScoreEntry], _ clamps: [Clamp], _ translator: inout ConditionTranslator) {
    for (index, entry) in entries.enumerated() {
      for subject in subjects(of: entry, &translator) { asking[subject, default: []].append(index) }
      let open = translator.bounds.bounds(of: entry)
      bounds.append(open)
      total = total.adding(open)
      if case .points(let line) = entry, case .when(let condition) = line.source {
        let outcomes = translator.line(condition).outcomes
        let always = translator.bounds.bounds(of: .points(line.always))
        self.entries.append(.line(yes: outcomes.yes, notYes: outcomes.notYes, always: always))
        changes.append(ScoreLines.change(of: open, leastUpTo: always.lower, mostFrom: always.upper))
      } else {
        self.entries.append(.other(entry))
        changes.append(ScoreLines.change(of: open, leastUpTo: open.upper, mostFrom: open.lower))
      }
    }
    _ = subjects(of: clamps, &translator)
  }

  /// How far the ends come nearer where an entry gives nothing, or numbers of which the least is at most `most` and the
  /// most at least `least`.
  private static func change(
    of open: Bounds, leastUpTo most: Decimal?, mostFrom least: Decimal?
  ) -> (lower: Decimal, upper: Decimal)? {
    guard let lower = open.lower, let upper = open.upper, let most, let least,
      let rise = max(most, .zero).subtracting(lower), let fall = min(least, .zero).subtracting(upper)
    else { return nil }
    return (rise, fall)
  }

  /// What all entries together can give whatever some of them do; nil where there may be no such numbers.
  fileprivate func certain(whateverGive open: [Int]) -> Bounds? {
    guard var lower = total.lower, var upper = total.upper else { return nil }
    for index in open {
      guard let change = changes[index], let low = lower.adding(change.lower),
        let high = upper.adding(change.upper)
      else { return nil }
      (lower, upper) = (low, high)
    }
    return lower <= upper ? Bounds(lower: lower, upper: upper) : nil
  }

  /// The places of the entries that ask about something of which the lead has a state.
  func asking(about lead: ConditionSearch.Lead) -> [Int] {
    var isAsking = Array(repeating: false, count: entries.count)
    for subject in lead.states.keys {
      for index in asking[subject] ?? [] { isAsking[index] = true }
    }
    return entries.indices.filter { isAsking[$0] }
  }

  private mutating func subjects(of entry: ScoreEntry, _ translator: inout ConditionTranslator) -> Set<Int> {
    work += 1
    switch entry {
    case .bands(let bands):
      if case .field = bands.value.kind { return [translator.subject(bands.value)] }
      return []
    case .options(let options):
      work += options.options.count
      return options.options.reduce(into: []) { $0.formUnion(translator.line($1.condition).subjects) }
    case .group(let group):
      var found: Set<Int> = []
      for entry in group.entries { found.formUnion(subjects(of: entry, &translator)) }
      return found.union(subjects(of: group.clamps, &translator))
    case .points(let line):
      guard case .when(let condition) = line.source else { return [] }
      work += 1
      return translator.line(condition).subjects
    }
  }

  private mutating func subjects(of clamps: [Clamp], _ translator: inout ConditionTranslator) -> Set<Int> {
    let conditions = clamps.compactMap(\.condition)
    work += conditions.count
    return conditions.reduce(into: []) { $0.formUnion(translator.line($1).subjects) }
  }
}

extension ConditionTranslator {
  /// The entries of a score, gone through once.
  fileprivate mutating func lines(of score: ID<Score>) -> ScoreLines {
    if let known = scoreLines[score] { return known }
    guard case .entries(let entries) = program.scores[score].body else {
      return ScoreLines([], [], &self)
    }
    let lines = ScoreLines(entries, program.scores[score].clamps, &self)
    scoreLines[score] = lines
    return lines
  }
}

extension Band {
  /// The numbers that belong to the band.
  var numbers: IntervalSet {
    let above = lower.map { IntervalSet(.greaterOrEqual, $0) } ?? .all
    return switch upper {
    case .none: above
    case .including(let edge): above.intersection(IntervalSet(.lessOrEqual, edge))
    case .below(let edge): above.intersection(IntervalSet(.less, edge))
    }
  }
}
