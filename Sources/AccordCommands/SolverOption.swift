import AccordVerify
import ArgumentParser

/// The program that proves.
struct SolverOption: ParsableArguments {
  @Option(
    name: .customLong("solver"),
    help: ArgumentHelp(
      "The program that proves: its path or its name, or 'none'; without it z3 or cvc5, where one is installed.",
      valueName: "program"))
  var name: String?

  @Option(
    help: ArgumentHelp(
      "How far the solver looks before it gives a question up; high is ten times as far.", valueName: "effort"
    ))
  var effort: Solver.Effort = .normal

  /// Does something with the solver that was named, or the first that is installed; nil for none. What goes wrong with it
  /// ends the command.
  func reported<Result>(_ work: (Solver?) throws -> Result) throws -> Result {
    do throws(any Error) {
      let solver: Solver? =
        switch name {
        case "none": nil
        case let name?: try Solver(name, effort: effort)
        case nil: Solver.installed(effort: effort)
        }
      return try work(solver)
    } catch let failure as Solver.Failure {
      Terminal.say("accord: \(failure)")
      throw ExitCode.failed
    }
  }
}

extension Solver.Effort: ExpressibleByArgument {}
