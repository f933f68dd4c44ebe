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

  /// How leads are decided at a moment.
  func setup(at asOf: Instant) -> DecisionSetup {
    let program = rules.program(at: asOf)
    return DecisionSetup(
      program: program, input: program.inputs.first { $0.name == source } ?? program.ownInput, asOf: asOf,
      detail: detail, passThrough: passThrough, form: form, rawCells: rawCells, order: order,
      language: language)
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
    let plan = plan(setup)
    return { Deciding.worker(setup, plan) }
  }

  /// Makes the worker of a thread, which decides each block for the moment at which it was read.
  func liveWorkers() -> @Sendable () -> any BlockWorker {
    let plans = Plans()
    return {
      LiveWorker { asOf in
        let setup = setup(at: asOf)
        return Deciding.worker(setup, plans.plan(of: rules.versionIndex(at: asOf)) { plan(setup) })
      }
    }
  }

  private func plan(_ setup: DecisionSetup) -> Plan? {
    guard isCompiled else { return nil }
    return Plan(
      setup.program, input: setup.input, passing: setup.passThrough.keys, isFull: setup.detail == .full)
  }

  private static func worker(_ setup: DecisionSetup, _ plan: Plan?) -> any BlockWorker {
    plan.flatMap { EngineWorker(setup, plan: $0) } ?? ReferenceWorker(setup)
  }

  /// The compiled rules of the stretch of days that was last asked for, for all threads.
  private final class Plans: Sendable {
    private let last = Mutex<(version: Int, plan: Plan?)?>(nil)

    func plan(of version: Int, make: () -> Plan?) -> Plan? {
      last.withLock { last in
        if let last, last.version == version { return last.plan }
        let plan = make()
        last = (version, plan)
        return plan
      }
    }
  }
}
