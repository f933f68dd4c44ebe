import AccordSource
import Synchronization

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

  /// How far it looks.
  package let effort: Effort
  /// In seconds.
  private let patience: Double
  private let budget = Budget()

  /// How many steps a question may take, and all of them together.
  package enum Effort: String, CaseIterable, Sendable {
    case normal
    case high

    /// So many steps of the solver.
    var steps: Int { self == .normal ? 2_000_000 : 20_000_000 }
  }

  /// How many questions may still run out of steps, in all that are asked in a run: rules with thousands of hard ones must not
  /// hold a machine for hours.
  private final class Budget: Sendable {
    private let spent = Mutex(0)
    private static let most = 100

    var isSpent: Bool { spent.withLock { $0 >= Budget.most } }
    func spend(_ count: Int) { spent.withLock { $0 += count } }
  }

  /// What is known of a question.
  package enum Answer: Sendable, Equatable {
    /// It cannot hold.
    case impossible
    /// It can.
    case possible
    /// The steps that it may take were not enough.
    case outOfSteps
    /// It was not asked, because the questions before had used up what a run may take.
    case outOfBudget
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
  /// - Parameter patience: so many seconds a question may take before the solver is taken for one that hangs; ten times as many
  ///   where it looks farther.
  /// - Throws: when it cannot be run, or is none that is known here.
  package init(_ program: String, effort: Effort = .normal, patience: Double = 60) throws(Failure) {
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
    self.effort = effort
    self.patience = effort == .normal ? patience : 10 * patience
    self.kind = kind
    self.version = String(version.output.0)
  }

  /// The first solver that is installed; nil for none.
  package static func installed(effort: Effort = .normal) -> Solver? {
    SolverKind.allCases.lazy.compactMap { try? Solver($0.rawValue, effort: effort) }.first
  }

  // MARK: Asking

  /// The answers to questions, each asked afresh, so that none depends on another.
  package func answers(to scripts: [String]) throws(Failure) -> [Answer] {
    try settled(scripts).map(\.answer)
  }

  /// The answers, each with the setting that has given it.
  func settled(_ scripts: [String]) throws(Failure) -> [(answer: Answer, setting: Int)] {
    var settled = [(answer: Answer, setting: Int)](repeating: (.outOfSteps, 0), count: scripts.count)
    for setting in kind.settings.indices {
      let left = settled.indices.filter { settled[$0].answer == .outOfSteps }
      for start in stride(from: 0, to: left.count, by: Solver.batch) {
        let asked = left[start..<min(start + Solver.batch, left.count)]
        guard !budget.isSpent else {
          if setting == 0 { for index in asked { settled[index] = (.outOfBudget, 0) } }
          continue
        }
        let sections = try run(asked.map { scripts[$0] + "(check-sat)\n" }, asked.map { _ in setting })
        for (index, section) in zip(asked, sections) {
          settled[index] = (Solver.answer(section), setting)
        }
        budget.spend(asked.count { settled[$0].answer == .outOfSteps })
      }
    }
    return settled
  }

  /// The answers of a short look at questions that can be left open: in one way, and with a tenth of the steps.
  func glance(at scripts: [String]) throws(Failure) -> [Answer] {
    try run(scripts.map { $0 + "(check-sat)\n" }, scripts.map { _ in 0 }, steps: effort.steps / 10).map(
      Solver.answer)
  }

  /// So many questions are asked of one process.
  private static let batch = 200

  private static func answer(_ section: [SExpression]) -> Answer {
    switch section.first {
    case .word("sat"): .possible
    case .word("unsat"): .impossible
    case .word("unknown"): .outOfSteps
    default: .stopped
    }
  }

  /// Values that make questions hold which can, as their answers were; no values for one that is not answered again.
  ///
  /// They are asked for by themselves, because a solver takes it for an error to be asked where there are none.
  func models(of scripts: [(script: Script, setting: Int)]) throws(Failure) -> [Model] {
    let questions = scripts.map { script, _ in
      let names = script.variables.map(\.name)
      return script.text + "(check-sat)\n"
        + (names.isEmpty ? "" : "(get-value (\(names.joined(separator: " "))))\n")
    }
    return try run(questions, scripts.map(\.setting)).map { section in
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
  private func run(
    _ questions: [String], _ settings: [Int], steps: Int? = nil
  ) throws(Failure) -> [[SExpression]] {
    guard !questions.isEmpty else { return [] }
    var script = ""
    for (index, question) in questions.enumerated() {
      let options = kind.options(steps: steps ?? effort.steps, setting: settings[index])
      script += "(reset)\n" + options.joined(separator: "\n")
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
