import AccordSemantics
import AccordStream
import AccordValues
import AccordVerify

/// Which changes can move a lead in one output, as far as their text tells.
struct CauseScope: Sendable {
  /// Those that by themselves give the output another meaning; a bit for each unit. No other one moves a lead alone.
  let units: UInt64
  /// The only one of them, where it makes the output what the new rules have: whoever moves, moves because of it.
  let only: UInt64?

  /// - Parameter blends: the old rules with each unit; nil for one that does not load.
  init(_ output: Output, old: DeclarationForms, new: DeclarationForms, blends: [DeclarationForms?]) {
    let (former, made) = (output.meaning(old), output.meaning(new))
    var units: UInt64 = 0
    var only: UInt64?
    for (index, blend) in blends.enumerated() {
      guard let blend else { continue }
      let meaning = output.meaning(blend)
      let bit = UInt64(1) << UInt64(index)
      if meaning != former { units |= bit }
      if meaning == made { only = bit }
    }
    self.units = units
    self.only = units == only ? only : nil
  }
}

/// Finds out which changes move a lead, by deciding it with only some of them. For one thread.
final class CauseFinder {
  private let comparison: LeadComparison
  /// The deciders of blends; nil for one that does not load.
  private var deciders: [Set<Int>: RuleDecider?] = [:]
  private var values: [OutcomeValue] = []

  /// Blends decide few leads at a time, and there may be many.
  private static let width = 32
  /// With more units, two of them together are not tried.
  private static let mostPaired = 12

  init(_ comparison: LeadComparison) {
    self.comparison = comparison
  }

  /// For each lead and each output in which it moves, why.
  func causes(of moved: [ComparingWorker.Moved], rows: BlockRows?) -> [[MoveCause]] {
    let count = comparison.units.units.count
    if comparison.units.isCut || count == 0 { return moved.map { $0.outputs.map { _ in .notLookedFor } } }
    if count == 1 { return moved.map { $0.outputs.map { _ in .alone(1) } } }
    let scopes = comparison.causeScopes
    var masks = moved.map { $0.outputs.map { scopes[$0].only ?? 0 } }
    for unit in 0..<count {
      let bit = UInt64(1) << UInt64(unit)
      let open = moved.indices.filter { lead in
        moved[lead].outputs.contains { scopes[$0].only == nil && scopes[$0].units & bit != 0 }
      }
      decide(open.map { moved[$0] }, [unit], rows: rows) { lead, place in
        if scopes[moved[open[lead]].outputs[place]].only == nil { masks[open[lead]][place] |= bit }
      }
    }
    var causes = masks.map { $0.map { $0 == 0 ? MoveCause.together : .alone($0) } }
    guard count <= Self.mostPaired else { return causes }
    for first in 0..<count {
      for second in first + 1..<count {
        let open = causes.indices.filter { causes[$0].contains(.together) }
        if open.isEmpty { return causes }
        decide(open.map { moved[$0] }, [first, second], rows: rows) { lead, output in
          if causes[open[lead]][output] == .together { causes[open[lead]][output] = .pair(first, second) }
        }
      }
    }
    return causes
  }

  /// Calls `body` with the lead and the place among its moved outputs, for each that comes out as by the new rules.
  private func decide(
    _ moved: [ComparingWorker.Moved], _ units: Set<Int>, rows: BlockRows?, _ body: (Int, Int) -> Void
  ) {
    guard let decider = decider(units) else { return }
    var start = 0
    while start < moved.count {
      let part = moved[start..<min(start + decider.width, moved.count)]
      decider.decide(part.map(\.record), rows: rows)
      for (index, lead) in part.enumerated() {
        guard case .decided = decider.read(index, lead.record, rows: rows, into: &values) else { continue }
        for (place, output) in lead.outputs.enumerated() {
          if output == comparison.route { values[output].place = decider.place(index) }
          if values[output].isSame(as: lead.new[output]) { body(start + index, place) }
        }
      }
      start += part.count
    }
  }

  private func decider(_ units: Set<Int>) -> RuleDecider? {
    if let found = deciders[units] { return found }
    let made = comparison.blend(units).map { RuleDecider($0, width: Self.width) }
    deciders[units] = .some(made)
    return made
  }
}

extension ChangeUnits {
  /// A cause as the changes that it is: one after another where each is enough, several in one where only these together are.
  func words(_ cause: MoveCause) -> [String] {
    switch cause {
    case .alone(let mask): units.indices.filter { mask & 1 << UInt64($0) != 0 }.map { units[$0].words }
    case .pair(let first, let second): ["\(units[first].words) together with \(units[second].words)"]
    case .together: ["several changes together"]
    case .notLookedFor: []
    }
  }

  /// The same as one text for a table.
  func phrase(_ cause: MoveCause) -> String {
    switch cause {
    case .alone(let mask):
      mask.nonzeroBitCount == 1 ? words(cause).joined() : words(cause).listed("or") + " alone"
    case .pair(let first, let second): "only together: \(units[first].words), \(units[second].words)"
    case .together: "only together"
    case .notLookedFor: "not looked for"
    }
  }
}
