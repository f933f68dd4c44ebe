import AccordEngine
import AccordReference
import AccordSemantics
import AccordStream
import AccordValues
import AccordVerify

/// One program of a comparison, compiled once for all threads.
struct DecidedRules: Sendable {
  let program: Program
  let plan: Plan?
  /// How the leads are spelled.
  let input: Input
  let asOf: Instant
  let outcomes: OutcomeReader

  init(_ rules: RuleSet, asOf: Instant, source: String?, _ outputs: [Output], _ labels: [OutcomeLabels]) {
    program = rules.program(at: asOf)
    let program = self.program
    input = program.input(named: source)
    plan = Plan(program, input: input, passing: [])
    self.asOf = asOf
    outcomes = OutcomeReader(program, plan, outputs, labels)
  }
}

/// A record of a block, valid as long as it.
enum ComparedRecord {
  case line(BlockLines.Line)
  /// Of the rows of the block.
  case row(Int)
  case cut(CutRecord)
}

/// Decides the records of blocks by one program, as `accord eval` does: many together with the compiled rules, and those
/// that are no leads or unusual with the reference. For one thread at a time.
final class RuleDecider {
  /// What became of a record.
  enum Result {
    case decided
    case rejected
    /// A row of CSV that is none of the leads.
    case skipped
  }

  let rules: DecidedRules
  private let machine: Machine?
  private let parser = LeadParser()
  private let reader: LeadReader
  private let evaluator: ReferenceEvaluator
  private var columns: (header: RowHeader, map: ColumnMap?, keys: [Text])?
  /// The place among the leads of the machine of each record that it has taken.
  private var lanes: [Int?] = []
  /// Parts for which no lead of JSON has had a key, among those that the reference has seen.
  private var unseen: [LeadPart]

  /// The name of the lead that was read last, and what tells it from others; nil when nothing does.
  private(set) var name = Text("")
  private(set) var identity: Text?
  /// Where the reference has sent the lead that was read last.
  private var route: RouteOutcome?

  /// - Parameter width: how many leads are decided together at most.
  init(_ rules: DecidedRules, width: Int) {
    self.rules = rules
    machine = rules.plan.flatMap { Machine($0, asOf: rules.asOf, width: width) }
    reader = LeadReader(rules.program, input: rules.input)
    evaluator = ReferenceEvaluator(rules.program)
    unseen = rules.program.leadParts
  }

  /// How many records it decides together.
  var width: Int { machine?.width ?? Machine.defaultWidth }

  /// Decides records, at most `width` of them.
  func decide(_ records: [ComparedRecord], rows: BlockRows?) {
    lanes.removeAll(keepingCapacity: true)
    guard let machine else {
      lanes = records.map { _ in nil }
      return
    }
    machine.beginBlock()
    for record in records {
      let lane = machine.count
      lanes.append(add(record, rows, to: machine) ? lane : nil)
    }
    machine.decide()
  }

  private func add(_ record: ComparedRecord, _ rows: BlockRows?, to machine: Machine) -> Bool {
    switch record {
    case .line(let line): return line.reason == nil && machine.add(line.bytes, line: line.number)
    case .row(let index):
      guard let rows, rows.isLead(index), let map = columns(of: rows, machine)?.map else { return false }
      return rows.withCells(index) { bytes, cells in
        machine.add(cells: cells, in: bytes, columns: map, line: rows.line(index))
      }
    case .cut(let record):
      guard record.content == .json else { return false }
      return machine.add(record.bytes.withUnsafeBytes { machine.keep($0) }, line: record.line)
    }
  }

  private func columns(
    of rows: BlockRows, _ machine: Machine?
  ) -> (header: RowHeader, map: ColumnMap?, keys: [Text])? {
    guard let header = rows.header else { return nil }
    if let columns, columns.header === header { return columns }
    let keys = header.keys(for: rules.input)
    let map = machine.map { ColumnMap($0.plan, header: keys, delimiter: header.delimiter) }
    columns = (header, map, keys)
    return columns
  }

  /// The outcomes for one of the records that were decided.
  func read(
    _ index: Int, _ record: ComparedRecord, rows: BlockRows?, into values: inout [OutcomeValue]
  ) -> Result {
    if let machine, let lane = lanes[index] {
      machine.look(at: lane)
      rules.outcomes.read(machine, into: &values)
      return .decided
    }
    let found: InputRecord
    switch record {
    case .line(let line): found = parser.parse(line)
    case .cut(let cut): found = parser.parse(cut)
    case .row(let index):
      guard let rows else { return .skipped }
      found = rows.record(index, keys: columns(of: rows, machine)?.keys ?? [])
    }
    switch found.content {
    case .skipped: return .skipped
    case .unreadable: return .rejected
    case .lead(let fields):
      guard case .lead(let lead) = reader.read(fields, line: found.line, delimiter: found.delimiter) else {
        return .rejected
      }
      let decision = evaluator.decide(lead, asOf: rules.asOf)
      rules.outcomes.read(decision, into: &values)
      route = decision.route
      name = lead.name
      identity = key(of: lead)
      return .decided
    }
  }

  private func key(of lead: Lead) -> Text? {
    guard let field = rules.program.nameField, case .text(let text)? = lead.values[field.index] else {
      return nil
    }
    return rules.program.identity.map { $0.key(of: text) } ?? text
  }

  /// Where a lead goes that was read last; nil for a lead that no step takes.
  func place(_ index: Int) -> RoutedPlace? {
    let taken = if let machine, lanes[index] != nil { machine.routeTaken } else { route }
    return taken.map { RoutedPlace($0) }
  }

  /// Whether the machine has decided a record.
  func hasLane(_ index: Int) -> Bool { lanes[index] != nil }

  /// The name of a lead that the machine has decided, or that was read last.
  func name(_ index: Int) -> Text {
    guard let machine, let lane = lanes[index] else { return name }
    machine.look(at: lane)
    return machine.leadName
  }

  /// Notes what is counted in every run about a lead that was read last: what tells it from others.
  func note(_ index: Int, line: Int, into output: BlockOutput) {
    output.countDecision()
    guard let machine, lanes[index] != nil else {
      if let identity { Array(identity.utf8).withUnsafeBufferPointer { output.note(name: $0, line: line) } }
      return
    }
    if let identity = rules.program.identity {
      if let text = machine.identity { identity.withKey(of: text) { output.note(name: $0, line: line) } }
    } else if let id = machine.id {
      output.note(name: id, line: line)
    }
  }

  /// Says which parts of the lead the records of a block had a key for.
  func addSeen(_ record: ComparedRecord, _ index: Int, into output: BlockOutput) {
    guard lanes[index] == nil, !unseen.isEmpty else { return }
    let found: InputRecord
    switch record {
    case .line(let line): found = parser.parse(line)
    case .cut(let cut): found = parser.parse(cut)
    case .row: return
    }
    guard case .lead(let fields) = found.content else { return }
    output.seen.hasLeads = true
    unseen.removeAll { part in
      let isThere = reader.has(part, in: fields, passing: [])
      if isThere { output.seen.parts.insert(part) }
      return isThere
    }
  }

  /// Hands over what the machine has seen of the input.
  func finish(into output: BlockOutput) {
    guard let machine else { return }
    if machine.hasReadJSON { output.seen.hasLeads = true }
    output.seen.parts.formUnion(machine.newParts())
  }
}
