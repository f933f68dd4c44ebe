import AccordSemantics

/// Kleene's strong three-valued logic; no operator depends on the order of its operands. (Clause 5.2)
enum Kleene {
  static func not(_ operand: Outcome) -> Outcome {
    if case .known(.flag(let flag)) = operand { .flag(!flag) } else { operand }
  }

  /// No if one operand is no; else unknown if one is unknown; else yes.
  static func and(_ operands: [Outcome]) -> Outcome {
    if operands.contains(where: { $0.truth == .no }) { return .no }
    return unknown(operands) ?? .yes
  }

  /// Yes if one operand is yes; else unknown if one is unknown; else no.
  static func or(_ operands: [Outcome]) -> Outcome {
    if operands.contains(where: { $0.truth == .yes }) { return .yes }
    return unknown(operands) ?? .no
  }

  /// Unknown because of all operands that are unknown; nil when none is.
  private static func unknown(_ operands: [Outcome]) -> Outcome? {
    guard operands.contains(where: { $0.truth == .unknown }) else { return nil }
    return .unknown(operands.reduce(into: []) { $0.formUnion($1.causes) })
  }
}
