import AccordTestSupport
import AccordVerify
import Foundation
import Testing

/// What becomes of a solver that is not as it should be: scripts that stand in for one.
@Suite struct SolverTests {
  /// The answers of a program that calls itself z3 and behaves in a way.
  private func answers(
    _ behaviour: String, to questions: Int = 1, effort: Solver.Effort = .normal, within seconds: Double = 60
  ) throws -> [Solver.Answer] {
    let folder = try TemporaryFolder()
    let link = folder.url.appending(path: behaviour)
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: Project.root.appending(path: "Tests/AccordVerifyTests/stand-in"))
    return try Solver(link.path, effort: effort, patience: seconds)
      .answers(to: Array(repeating: "(assert true)\n", count: questions))
  }

  @Test func oneThatAnswers() throws {
    #expect(try answers("answers") == [.impossible])
  }

  @Test(arguments: [
    ("exits", "with exit code 3 before it had answered"),
    ("is-killed", "by a signal before it had answered"),
    ("says-nothing", "with exit code 0 before it had answered"),
    ("says-maybe", "wrote something that is no answer"),
    ("says-error", "wrote something that is no answer"),
    ("ends-early", "wrote something that is no answer"),
    ("answers-another", "wrote something that is no answer"),
    ("writes-garbage", "wrote something that is no answer"),
  ])
  func oneThatIsBroken(behaviour: String, message: String) throws {
    do {
      let answers = try answers(behaviour)
      Issue.record("answered: \(answers)")
    } catch let error as Solver.Failure {
      #expect(error.description.contains(message))
    }
  }

  @Test func oneThatHangs() throws {
    #expect(try answers("hangs", within: 0.2) == [.stopped])
  }

  @Test func oneThatGivesUp() throws {
    #expect(try answers("gives-up") == [.outOfSteps])
  }

  @Test func oneThatKnowsAnotherWay() throws {
    #expect(try answers("has-a-second-way") == [.impossible])
  }

  @Test func oneThatIsAllowedMore() throws {
    #expect(try answers("looks-far") == [.outOfSteps])
    #expect(try answers("looks-far", effort: .high) == [.impossible])
  }

  /// Rules with thousands of hard questions do not hold a machine for hours.
  @Test func oneThatGivesUpTooOften() throws {
    let answers = try answers("gives-up-on-all", to: 250)
    #expect(answers.count == 250)
    #expect(answers.prefix(200).allSatisfy { $0 == .outOfSteps })
    #expect(answers.suffix(50).allSatisfy { $0 == .outOfBudget })
  }

  @Test func oneThatIsNotThere() throws {
    do throws(Solver.Failure) {
      _ = try Solver("no-such-solver")
      Issue.record("there is one")
    } catch {
      #expect(error.description == "cannot run the solver 'no-such-solver': there is no such file or folder")
    }
  }

  @Test func anotherProgramIsNone() throws {
    do throws(Solver.Failure) {
      _ = try Solver("/bin/true")
      Issue.record("it is one")
    } catch {
      #expect(error.description.hasPrefix("'/bin/true' is no solver that is known here"))
    }
  }
}
