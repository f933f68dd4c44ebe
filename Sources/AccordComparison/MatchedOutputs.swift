import AccordSemantics
package import AccordVerify

/// What is known about an output of both rule sets.
package enum OutputResult: String, CaseIterable, Sendable {
  /// It and all below it say the same: no lead can be decided differently.
  case unchanged
  /// It is written differently, and proven to come to the same for all leads.
  case equivalent
  /// It differs: a lead was seen whose outcome does, or lists have other members.
  case differs
  /// Only the new rules have it.
  case new
  /// Only the old rules have it.
  case gone
  /// It is written differently; no lead was seen that is decided differently, and there is no proof that there is none.
  case notDecided = "not-decided"
}

/// The outputs of two rule sets, matched by kind and name, with what can be told from their text; of `notDecided` a proof may
/// tell more.
package struct MatchedOutputs {
  /// In the order of the new rules; what is gone stands behind its kind.
  package let results: [(output: Output, result: OutputResult)]

  /// The outputs of a pair.
  package init(_ pair: RulePair) {
    let (old, new) = (pair.stretches.map(\.old), pair.stretches.map(\.new))
    var order: [Output] = []
    var seen: Set<Output> = []
    for program in new + old { order += Output.all(in: program).filter { seen.insert($0).inserted } }
    let isOld = old.reduce(into: Set<Output>()) { $0.formUnion(Output.all(in: $1)) }
    let isNew = new.reduce(into: Set<Output>()) { $0.formUnion(Output.all(in: $1)) }
    func result(_ output: Output) -> OutputResult {
      guard isOld.contains(output) else { return .new }
      guard isNew.contains(output) else { return .gone }
      let isSame = pair.stretches.allSatisfy { days in
        output.meaning(days.oldForms) == output.meaning(days.newForms)
          && output.showing(days.old) == output.showing(days.new)
      }
      if isSame { return .unchanged }
      return output.isOfLeads ? .notDecided : .differs
    }
    let kinds = Output.Kind.allCases
    results = kinds.flatMap { kind in
      order.filter { $0.kind == kind }.map { (output: $0, result: result($0)) }
    }
  }
}
