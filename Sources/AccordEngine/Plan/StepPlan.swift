/// A step of the route, compiled.
struct StepPlan {
  enum Target {
    /// Everything is in the fragment.
    case fixed
    /// One of the tickets wins.
    case pool
    /// A text or an option in a register.
    case text
    case option
  }

  /// A duration that is computed: its register and its node; -1 for none.
  struct Length {
    let register: Int32
    let node: Int32

    static let none = Length(register: -1, node: -1)

    var isComputed: Bool { register >= 0 }
  }

  let target: Target
  /// The conditions' node; -1 for `otherwise`.
  let condition: Int32
  /// Who takes the lead: a register and its node.
  let register: Int32
  let node: Int32
  /// Of `Plan.tickets`, and the members' names in quotes, with their ids, in `Plan.pieces`.
  let tickets: Stretch
  let members: Stretch
  /// `,"route":{"to":…,"kind":…`, with `,"member":` behind it for a pool, or as far as `"to":`.
  let opening: Fragment
  /// `,"kind":"owner"`, when the target stands in between.
  let kind: Fragment
  let respondWithin: Length
  let againAfter: Length
  let rule: Int32

  /// Whether a time in its outcome depends on the lead.
  var computesTimes: Bool { respondWithin.isComputed || againAfter.isComputed }
}
