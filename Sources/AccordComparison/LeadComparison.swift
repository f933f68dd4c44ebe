import AccordSemantics
package import AccordStream
package import AccordValues
package import AccordVerify
import Synchronization

/// Decides the same leads by two rule sets, in one pass, and counts which of them move and why.
package final class LeadComparison: Sendable {
  package let asOf: Instant
  /// What is compared: the outputs of both rule sets that each lead has an outcome of.
  package let outputs: [Output]
  /// The changes that causes are looked for among.
  let units: ChangeUnits
  let labels: [OutcomeLabels]
  let old: DecidedRules
  let new: DecidedRules
  /// How many leads are kept of each move.
  let limit: Int
  /// Whether all of them are written.
  let writesMoved: Bool
  /// The inputs by name, in their order; the standard input has none.
  private let inputs: [String?: Int]
  /// The place of the route among the outputs.
  let route: Int?
  /// By output the numbers of outcomes whose place or times are computed.
  private let computedLabels: [Set<Int32>]
  /// The old rules with some of the units, and the same compiled.
  private let blendedRules: Kept<Set<Int>, RuleSet>
  private let blends: Kept<Set<Int>, DecidedRules>
  private let counts: Mutex<MoveCounts>
  private let knownScopes = Mutex<[CauseScope]?>(nil)

  /// A comparison.
  ///
  /// - Parameters:
  ///   - source: the input block that says how the leads are spelled; nil for the lead block.
  ///   - outputs: what is compared, of what both rule sets have.
  ///   - units: the changes; a cause is looked for when a lead moves.
  ///   - inputs: what is read, in its order; nil for the standard input.
  ///   - limit: how many leads are kept of each move.
  ///   - writesMoved: whether workers write each lead that moves.
  package init(
    _ pair: RulePair, asOf: Instant, source: String?, outputs: [Output], units: ChangeUnits,
    inputs: [String?],
    limit: Int, writesMoved: Bool
  ) {
    let programs = [pair.new.rules.program(at: asOf), pair.old.rules.program(at: asOf)]
    let here = programs.map { Set(Output.all(in: $0)) }
    let compared = outputs.filter { output in output.isOfLeads && here.allSatisfy { $0.contains(output) } }
    let labels = compared.map { OutcomeLabels($0, programs) }
    self.asOf = asOf
    route = compared.firstIndex { $0.kind == .route }
    computedLabels = zip(compared, labels).map { output, labels in
      guard output.kind == .route else { return [] }
      let places = programs.flatMap { program in (program.route?.steps ?? []).map { RoutePlace($0, program) }
      }
      return Set(places.filter(\.isComputed).map { labels.number($0.key) })
    }
    self.outputs = compared
    self.units = units
    self.labels = labels
    self.limit = limit
    self.writesMoved = writesMoved
    self.inputs = Dictionary(inputs.enumerated().map { ($1, $0) }) { first, _ in first }
    old = DecidedRules(pair.old.rules, asOf: asOf, source: source, compared, labels)
    new = DecidedRules(pair.new.rules, asOf: asOf, source: source, compared, labels)
    let made = Kept<Set<Int>, RuleSet> { units.rules(taking: $0) }
    blendedRules = made
    blends = Kept { places in
      made[places].map { DecidedRules($0, asOf: asOf, source: source, compared, labels) }
    }
    counts = Mutex(MoveCounts(labels))
  }

  /// The worker of a thread. It writes moved leads as NDJSON where decisions would go.
  package func makeWorker() -> any BlockWorker { ComparingWorker(self) }

  /// What was counted so far.
  var counted: MoveCounts { counts.withLock { $0 } }

  /// The ways in which leads were met that move, and of a score how far; nothing for outputs in which none does.
  var metWays: [Output: [ChangeProver.Way: Decimal]] {
    var ways: [Output: [ChangeProver.Way: Decimal]] = [:]
    for (key, cell) in counted.cells {
      let output = outputs[key.output]
      let way =
        output.kind == .score
        ? ChangeProver.Way(
          from: ChangeProver.points, to: key.from < key.to ? ChangeProver.higher : ChangeProver.lower)
        : ChangeProver.Way(from: labels[key.output].key(key.from), to: labels[key.output].key(key.to))
      let far = [cell.least, cell.greatest].compactMap { $0?.magnitude }.max()
      ways[output, default: [:]][way] = far ?? .zero
    }
    return ways
  }

  /// How many leads came in, rejected ones included.
  package var leadCount: Int {
    let counted = counted
    return counted.decided + counted.rejectedNow + counted.rejectedBefore + counted.rejectedByBoth
  }

  func add(_ part: MoveCounts) { counts.withLock { $0.add(part, limit: limit) } }

  func number(ofInput file: String?) -> Int { inputs[file] ?? 0 }

  /// The old rules with some of the units, compiled; nil when they do not load together.
  func blend(_ places: Set<Int>) -> DecidedRules? { blends[places] }

  /// For each output, the units of changes that can move a lead in it; worked out when the first lead moves.
  var causeScopes: [CauseScope] {
    knownScopes.withLock { known in
      if let known { return known }
      let made = DeclarationForms(new.program)
      let former = DeclarationForms(old.program)
      let forms = units.units.indices.map { unit in
        blendedRules[[unit]].map { DeclarationForms($0.program(at: asOf)) }
      }
      let scopes = outputs.map { CauseScope($0, old: former, new: made, blends: forms) }
      known = scopes
      return scopes
    }
  }

  /// An outcome in words.
  func words(_ value: OutcomeValue, of output: Int) -> String {
    if outputs[output].kind == .score { return value.points.description }
    let label = labels[output].words(value.number)
    guard let place = value.place, computedLabels[output].contains(value.number) else { return label }
    let times = [
      place.respondBy.map { "respond by \($0.description)" },
      place.againAt.map { "again at \($0.description)" },
    ]
    return ([place.target.string] + times.compactMap { $0 }).joined(separator: ", ")
  }

  /// What is made when it is first asked for, and then kept for all threads; nil is kept as well.
  private final class Kept<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let made = Mutex<[Key: Value?]>([:])
    private let make: @Sendable (Key) -> Value?

    init(make: @escaping @Sendable (Key) -> Value?) {
      self.make = make
    }

    subscript(key: Key) -> Value? {
      made.withLock { made in
        if let found = made[key] { return found }
        let found = make(key)
        made[key] = .some(found)
        return found
      }
    }
  }
}
