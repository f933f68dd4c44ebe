import AccordReference
import AccordSemantics
import AccordValues

/// How far a lead is from what is sought, so that a search can go there step by step: the fewer conditions have to come out
/// otherwise, and the less a number is off, the nearer. (Branch distance, as in search-based testing: Korel, 1990.)
///
/// It guides and proves nothing: what a search ends at is looked at by itself. To be used by one thread at a time.
final class Nearness {
  private let program: Program
  /// So many conditions are still looked into; definitions may stand on one another by the thousand.
  private var left = 0

  init(_ program: Program) {
    self.program = program
  }

  /// So many conditions are looked into for one distance.
  private static let most = 200

  /// Of a condition that comes out otherwise, when nothing more is known.
  private static let missed = 1.0
  /// Of one that is unknown and should be known: more has to be found than another value.
  private static let unknown = 1.5

  /// 0 when a condition comes out so.
  func distance(of condition: Expression, to truth: Truth, _ seen: inout Examination) -> Double {
    left = Nearness.most
    return distance(condition, to: truth, &seen)
  }

  private func distance(_ condition: Expression, to truth: Truth, _ seen: inout Examination) -> Double {
    let found = seen.truth(of: condition)
    if found == truth { return 0 }
    left -= 1
    guard left > 0 else { return Nearness.missed }
    switch condition.kind {
    case .not(let inner): return distance(inner, to: truth.contrary, &seen)
    case .and(let parts): return distance(all: parts.map { ($0, .yes) }, to: truth, &seen)
    case .or(let parts): return distance(all: parts.map { ($0, .no) }, to: truth.contrary, &seen)
    case .implies(let premise, let conclusion):
      return distance(all: [(premise, .yes), (conclusion, .no)], to: truth.contrary, &seen)
    case .isTruth(let inner, let wanted):
      let goals: [Truth] = truth == .yes ? [wanted] : [.yes, .no, .unknown].filter { $0 != wanted }
      return least(goals.map { distance(inner, to: $0, &seen) })
    case .definition(let id): return distance(program.definitions[id].clauses, to: truth, &seen)
    case .binding(let id): return distance(program.bindings[id].value, to: truth, &seen)
    case .comparison(_, let left, let right, _) where truth != .unknown && found != .unknown:
      return distance(between: left, right, &seen)
    case .routedTo(let target): return distance(to: target, isReached: truth == .yes, &seen)
    default: return found == .unknown ? Nearness.unknown : Nearness.missed
    }
  }

  /// Conditions that shall come out as they are paired, when what they make together is yes; when it is no, one of them
  /// shall come out the other way; when it is unknown, one is and none comes out the other way.
  private func distance(
    all parts: [(condition: Expression, wanted: Truth)], to truth: Truth, _ seen: inout Examination
  ) -> Double {
    switch truth {
    case .yes: return parts.reduce(0) { $0 + distance($1.condition, to: $1.wanted, &seen) }
    case .no: return least(parts.map { distance($0.condition, to: $0.wanted.contrary, &seen) })
    case .unknown:
      let unknown = least(parts.map { distance($0.condition, to: .unknown, &seen) })
      let spoiling = parts.filter { seen.truth(of: $0.condition) == $0.wanted.contrary }
      return spoiling.reduce(unknown) { $0 + distance($1.condition, to: $1.wanted, &seen) }
    }
  }

  /// A definition by its clauses. (Clause 8.3)
  private func distance(
    _ clauses: [Definition.Clause], to truth: Truth, _ seen: inout Examination
  ) -> Double {
    func conditions(_ kinds: Definition.Clause.Kind...) -> [Expression] {
      clauses.filter { kinds.contains($0.kind) }.map(\.condition)
    }
    func each(_ conditions: [Expression], _ truth: Truth) -> [Double] {
      conditions.map { distance($0, to: truth, &seen) }
    }
    let (never, always, needed) = (conditions(.never), conditions(.always), conditions(.requires, .when))
    switch truth {
    case .yes:
      let rule = needed.isEmpty ? [] : [each(needed, .yes).reduce(0, +)]
      return each(never, .no).reduce(0, +) + least(each(always, .yes) + rule)
    case .no:
      let rule = needed.isEmpty ? 0 : least(each(needed, .no))
      return least(each(never, .yes) + [each(always, .no).reduce(rule, +)])
    case .unknown:
      let deciding = never + (needed.isEmpty ? always : [])
      return least(each(clauses.map(\.condition), .unknown))
        + each(deciding.filter { seen.truth(of: $0) == .yes }, .no).reduce(0, +)
    }
  }

  /// Of two values that a comparison asks about: less the nearer they are.
  private func distance(
    between left: Expression, _ right: Expression, _ seen: inout Examination
  ) -> Double {
    guard let one = seen.value(of: left)?.magnitude, let other = seen.value(of: right)?.magnitude else {
      return Nearness.missed
    }
    // Equal ones are not there yet either.
    return 0.1 + 0.9 * Nearness.share(of: abs(one - other))
  }

  /// 0 for equal numbers, and the nearer to 1 the farther they are from each other.
  static func distance(between one: Decimal, _ other: Decimal) -> Double {
    guard let gap = one.subtracting(other)?.approximation else { return missed }
    return share(of: abs(gap))
  }

  private static func share(of gap: Double) -> Double { gap / (gap + 10) }

  /// Of a target of the route, the steps before and its own. (Clause 8.8)
  private func distance(
    to target: Route.Target, isReached: Bool, _ seen: inout Examination
  ) -> Double {
    let steps = program.route?.steps ?? []
    var before = 0.0
    var all: [Double] = []
    for step in steps {
      let own = step.condition.map { distance($0, to: .yes, &seen) } ?? 0
      if (target.canBeSame(as: step.target)) == isReached { all.append(before + own) }
      before += step.condition.map { distance($0, to: .no, &seen) } ?? Nearness.missed
    }
    return least(all)
  }

  /// The least of some distances; of none, that of something that cannot be had.
  private func least(_ distances: [Double]) -> Double { distances.min() ?? 10 }
}

extension Value {
  /// Where it lies among others of its type, for a distance; nil where there is none.
  fileprivate var magnitude: Double? {
    switch self {
    case .number(let number): number.approximation
    case .time(let time): Double(time.microseconds) / 86_400_000_000
    case .date(let date): Double(date.daysSinceEpoch)
    default: nil
    }
  }
}

extension Decimal {
  fileprivate var approximation: Double? { Double("\(self)") }
}
