import AccordSource

/// A program that decides formulas: a child process that reads SMT-LIB 2 and writes answers.
///
/// How far it looks is limited by its own steps and never by time, so that the answers are the same on every machine; the time
/// that it may take is a safety net.
package struct Solver: Sendable {
  package let kind: SolverKind
  /// Its path, or its name on the `PATH`.
  package let program: String
  /// What it says of itself, such as `4.8.12`.
  package let version: String

  /// So many steps a question may take.
  private static let steps = 2_000_000
  /// In seconds.
  private let patience: Double

  /// What is known of a question.
  package enum Answer: Sendable, Equatable {
    /// It cannot hold.
    case impossible
    /// It can.
    case possible
    /// The steps that it may take were not enough.
    case outOfSteps
    /// It was stopped because it took too long, which may be otherwise on another machine.
    case stopped
  }

  /// Values of variables that make a question hold.
  struct Model {
    let values: [String: SExpression]
  }

  /// Why no answers came.
  package struct Failure: Error, CustomStringConvertible {
    /// A sentence about it.
    package let description: String
  }

  // MARK: Finding one

  /// The solver under a path or a name. What it calls itself says which it is.
  ///
  /// - Parameter patience: so many seconds a question may take before the solver is taken for one that hangs.
  /// - Throws: when it cannot be run, or is none that is known here.
  package init(_ program: String, patience: Double = 60) throws(Failure) {
    let result: ChildProcess.Result
    do {
      result = try ChildProcess.run(program, ["--version"], within: patience)
    } catch {
      throw Failure(description: "cannot run the solver '\(program)': \(error.reason)")
    }
    let words = String(decoding: result.output.prefix(2_000), as: UTF8.self)
    guard let kind = SolverKind.allCases.first(where: { words.lowercased().contains($0.rawValue) }),
      let version = words.firstMatch(of: /\d+\.\d+(\.\d+)*/)
    else {
      throw Failure(
        description:
          "'\(program)' is no solver that is known here: z3 and cvc5 are, and it does not call itself either")
    }
    self.program = program
    self.patience = patience
    self.kind = kind
    self.version = String(version.output.0)
  }

  /// The first solver that is installed; nil for none.
  package static func installed() -> Solver? {
    SolverKind.allCases.lazy.compactMap { try? Solver($0.rawValue) }.first
  }

  // MARK: Asking

  /// The answers to questions, each asked afresh, so that none depends on another.
  package func answers(to scripts: [String]) throws(Failure) -> [Answer] {
    try run(scripts.map { $0 + "(check-sat)\n" }).map { section in
      switch section.first {
      case .word("sat"): .possible
      case .word("unsat"): .impossible
      case .word("unknown"): .outOfSteps
      default: .stopped
      }
    }
  }

  /// Values that make questions hold which can, as their answers were; no values for one that is not answered again.
  ///
  /// They are asked for by themselves, because a solver takes it for an error to be asked where there are none.
  func models(of scripts: [Script]) throws(Failure) -> [Model] {
    let questions = scripts.map { script in
      let names = script.variables.map(\.name)
      return script.text + "(check-sat)\n"
        + (names.isEmpty ? "" : "(get-value (\(names.joined(separator: " "))))\n")
    }
    return try run(questions).map { section in
      var values: [String: SExpression] = [:]
      if section.count > 1, case .list(let pairs) = section[1] {
        for case .list(let pair) in pairs where pair.count == 2 {
          if case .word(let name) = pair[0] { values[name] = pair[1] }
        }
      }
      return Model(values: values)
    }
  }

  /// What is written to each question; nothing for those that were not reached in time.
  private func run(_ questions: [String]) throws(Failure) -> [[SExpression]] {
    guard !questions.isEmpty else { return [] }
    var script = ""
    for (index, question) in questions.enumerated() {
      script += "(reset)\n" + kind.options(steps: Solver.steps).joined(separator: "\n")
      script += "\n(set-logic ALL)\n(echo \"question \(index)\")\n\(question)"
    }
    script += "(echo \"end\")\n(exit)\n"
    let result: ChildProcess.Result
    do {
      result = try ChildProcess.run(
        program, kind.arguments, input: Array(script.utf8),
        within: patience * (1 + Double(questions.count) / 8))
    } catch {
      throw Failure(description: "cannot run the solver '\(program)': \(error.reason)")
    }
    guard let sections = SExpression.sections(result.output, questions.count) else {
      throw Failure(
        description:
          "the solver '\(program)' wrote something that is no answer: \(DisplayText.visible(String(decoding: result.output.prefix(60), as: UTF8.self)))"
      )
    }
    guard result.wasStopped || sections.isComplete else {
      let how = result.status.map { "with exit code \($0)" } ?? "by a signal"
      throw Failure(description: "the solver '\(program)' ended \(how) before it had answered")
    }
    return sections.answers
  }
}
