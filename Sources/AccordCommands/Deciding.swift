import AccordEngine
import AccordSemantics
import AccordStream
import AccordValues
import Synchronization

/// Makes what decides leads: for one moment, or for each moment in which leads are read.
struct Deciding: Sendable {
  let rules: RuleSet
  /// The input block that was chosen.
  let source: String?
  let detail: Detail
  let passThrough: PassThrough
  let form: DecisionForm
  /// Whether cells of CSV stay as they are that a spreadsheet would run.
  let rawCells: Bool
  /// By what decisions are sorted; nil for the order of the input.
  let order: DecisionOrder?
  /// That in which Excel opens the decisions.
  let language: ExcelLanguage
  /// Whether the compiled rules decide.
  let isCompiled: Bool
  /// What is brought to leads; nil when each has what it brings itself.
  var answers: AnswersByLead?
  /// Whether decisions are compared with those of the last run.
  var isCompared = false
  /// The names of the outputs that leave beside decisions.
  var outputs: [String] = []

  /// How leads are decided at a moment.
  func setup(at asOf: Instant) -> DecisionSetup {
    let program = rules.program(at: asOf)
    return DecisionSetup(
      program: program, input: program.input(named: source), asOf: asOf,
      detail: detail, passThrough: passThrough, form: form, rawCells: rawCells, order: order,
      language: language, answers: answers, isCompared: isCompared, outputs: program.outputs(named: outputs))
  }

  /// The same, with as little as possible in a decision.
  var quiet: Deciding {
    Deciding(
      rules: rules, source: source, detail: .none, passThrough: .nothing, form: .ndjson, rawCells: false,
      order: nil, language: .english,
      isCompiled: isCompiled)
  }

  /// Makes the worker of a thread, for one moment.
  func workers(at asOf: Instant) -> @Sendable () -> any BlockWorker { workers(setup(at: asOf)) }

  /// Makes the worker of a thread, for one moment.
  func workers(_ setup: DecisionSetup) -> @Sendable () -> any BlockWorker {
    let compiled = compiled(setup)
    return { Deciding.worker(setup, compiled) }
  }

  /// Makes the worker of a thread, which decides each block for the moment at which it was read.
  func liveWorkers() -> @Sendable () -> any BlockWorker {
    let plans = Plans()
    return {
      LiveWorker { asOf in
        let setup = setup(at: asOf)
        return Deciding.worker(setup, plans.plan(of: rules.versionIndex(at: asOf)) { compiled(setup) })
      }
    }
  }

  /// The compiled rules, and what is brought to leads as they read it.
  private struct Compiled: Sendable {
    let plan: Plan
    let answers: BroughtAnswers?
  }

  private func compiled(_ setup: DecisionSetup) -> Compiled? {
    guard isCompiled,
      let plan = Plan(
        setup.program, input: setup.input, passing: setup.passThrough.keys, isFull: setup.detail == .full,
        outputs: setup.outputs.map(\.output))
    else { return nil }
    return Compiled(plan: plan, answers: setup.answers.flatMap { BroughtAnswers($0, plan: plan) })
  }

  private static func worker(_ setup: DecisionSetup, _ compiled: Compiled?) -> any BlockWorker {
    compiled.flatMap { EngineWorker(setup, plan: $0.plan, answers: $0.answers) } ?? ReferenceWorker(setup)
  }

  /// The compiled rules of the stretch of days that was last asked for, for all threads.
  private final class Plans: Sendable {
    private let last = Mutex<(version: Int, plan: Compiled?)?>(nil)

    func plan(of version: Int, make: () -> Compiled?) -> Compiled? {
      last.withLock { last in
        if let last, last.version == version { return last.plan }
        let plan = make()
        last = (version, plan)
        return plan
      }
    }
  }
}
