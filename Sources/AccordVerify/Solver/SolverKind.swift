/// The solvers that are spoken to, and how each is told what it may do. (SMT-LIB 2.6)
package enum SolverKind: String, CaseIterable, Sendable {
  case z3
  case cvc5

  /// The arguments with which it reads a script from its standard input.
  var arguments: [String] {
    switch self {
    case .z3: ["-in", "-smt2", "-memory:2000"]
    case .cvc5: ["--lang", "smt2", "--incremental", "--produce-models", "--seed", "0"]
    }
  }

  /// The ways in which it is asked, each where those before it have run out of steps. The first finds more, but not all that the
  /// others do.
  var settings: [[String]] {
    switch self {
    case .z3: [["(set-option :smt.arith.solver 2)"], ["(set-option :smt.arith.solver 6)"]]
    case .cvc5: [["(set-option :produce-models true)"]]
    }
  }

  /// What begins a question: a fixed seed, and so many steps at most, so that an answer depends on no clock.
  func options(steps: Int, setting: Int) -> [String] {
    let limits =
      switch self {
      case .z3: ["(set-option :random-seed 0)", "(set-option :rlimit \(steps))"]
      // Its steps are coarser.
      case .cvc5: ["(set-option :rlimit-per \(steps / 10))"]
      }
    return limits + settings[setting]
  }

  /// How it is installed.
  package static let installing = "apt-get install z3, or pip install z3-solver, or name one with --solver"
}
