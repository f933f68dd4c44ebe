import AccordComparison
import AccordReference
import AccordSemantics
import AccordSource
import AccordTestSupport
import AccordValues
import AccordVerify
import Testing

/// What is proven of random changes: outcomes that are the same withstand leads, moves that never happen do not, and each lead
/// that is shown moves.
@Suite(.enabled(if: Oracle.z3.isUsed)) struct ChangeProofTests {
  /// How often each answer came.
  private struct Counts {
    var same = 0
    var never = 0
    var differs = 0
    var open = 0
  }

  private let solver: Solver

  init() throws { solver = try Solver("z3") }

  private static let changes = Project.setting("ACCORD_PROVEN_CHANGES") ?? 5

  @Test func whatIsProvenOfChangesWithstandsLeads() throws {
    var counts = Counts()
    for seed in 1...UInt64(Self.changes) {
      guard let change = RandomChange(seed: 51_000 + seed) else { continue }
      let asOf = try #require(change.asOf)
      let (old, new) = (change.pair.old.rules.program(at: asOf), change.pair.new.rules.program(at: asOf))
      let outputs = Self.outputs(of: old).filter(Self.outputs(of: new).contains)
      let prover = ChangeProver(old: old, new: new, during: Stretch(at: asOf), solver: solver)
      let meanings = try prover.meanings(of: outputs)
      for (output, meaning) in zip(outputs, meanings) {
        switch meaning {
        case .same: counts.same += 1
        case .undecided: counts.open += 1
        case .differs(let moves):
          counts.differs += 1
          counts.never += moves.count { if case .never = $0.possible { true } else { false } }
          for shown in moves {
            guard case .shown(let lead) = shown.possible, let line = lead.line else { continue }
            let (before, after) = (decide(line, old, asOf), decide(line, new, asOf))
            #expect(before != nil && after != nil, "seed \(seed): \(line)")
            #expect(
              before?.outcome(of: output, old) != after?.outcome(of: output, new),
              "seed \(seed), \(output): \(line)\n\(change.text)")
          }
        }
      }
      attack(zip(outputs, meanings).map { ($0, $1) }, old, new, change, asOf)
    }
    print("changes: \(counts)")
    #expect(counts.same > 3 && counts.differs > 1, "\(counts)")
  }

  /// Scores as teams write them, of which it can be told how far they move.
  @Test func pointsMoveNoFartherThanIsProven() throws {
    var measured = 0
    for seed in 1...UInt64(4 * Self.changes) {
      guard let change = RandomChange(of: PlausibleRules.rules, seed: 52_000 + seed),
        change.changes.contains(where: { $0.name.kind == .score })
      else { continue }
      let asOf = try #require(change.asOf)
      let (old, new) = (change.pair.old.rules.program(at: asOf), change.pair.new.rules.program(at: asOf))
      let scores = Self.outputs(of: old).filter { $0.kind == .score && $0.place(in: new) != nil }
      let meanings = try ChangeProver(old: old, new: new, during: Stretch(at: asOf), solver: solver)
        .meanings(of: scores)
      for case .differs(let moves) in meanings { measured += moves.count { $0.most != nil } }
      attack(zip(scores, meanings).map { ($0, $1) }, old, new, change, asOf)
    }
    #expect(measured > 2, "\(measured)")
  }

  private func decide(_ line: String, _ program: Program, _ asOf: Instant) -> Decision? {
    var found: Decision?
    LeadDocument.damaged(Array(line.utf8)).read(program, program.ownInput) { result in
      guard case .success(let lead) = result else { return }
      found = ReferenceEvaluator(program).decide(lead, asOf: asOf)
    }
    return found
  }

  private func attack(
    _ meanings: [(Output, ChangeProver.Meaning)], _ old: Program, _ new: Program, _ change: RandomChange,
    _ asOf: Instant
  ) {
    for document in change.documents(Settings.attacks, asOf) {
      var decisions: [Decision] = []
      for program in [old, new] {
        document.read(program, program.ownInput) { result in
          guard case .success(let lead) = result else { return }
          decisions.append(ReferenceEvaluator(program).decide(lead, asOf: asOf))
        }
      }
      guard decisions.count == 2 else { continue }
      for (output, meaning) in meanings {
        let (before, after) = (decisions[0].outcome(of: output, old), decisions[1].outcome(of: output, new))
        switch meaning {
        case .undecided: break
        case .same: #expect(before == after, "\(output): \(document.text)\n\(change.text)")
        case .differs(let moves):
          for move in moves {
            let (less, more) = (decisions[0].points(of: output), decisions[1].points(of: output))
            let farther = move.to == ChangeProver.higher ? more.subtracting(less) : less.subtracting(more)
            if let most = move.most, let farther {
              #expect(farther <= most, "\(output) \(move): \(document.text)\n\(change.text)")
            }
            guard case .never = move.possible else { continue }
            let moved =
              if output.kind == .score {
                farther.map { $0 > .zero } ?? false
              } else {
                before == [move.from] && after == [move.to]
              }
            #expect(!moved, "\(output) \(move): \(document.text)\n\(change.text)")
          }
        }
      }
    }
  }

  private static func outputs(of program: Program) -> [Output] {
    program.definitions.map { Output(.definition, $0.name) }
      + program.segments.map { Output(.segments, $0.name) }
      + program.scores.map { Output(.score, $0.name) } + program.grades.map { Output(.grade, $0.name) }
      + (program.propositions.isEmpty ? [] : [Output(.fits, "fits"), Output(.promised, "promised")])
      + (program.route == nil ? [] : [Output(.route, "route")])
      + program.experiments.map { Output(.experiment, $0.name) }
  }
}

extension Decision {
  /// What a decision says of an output, told without what is tested.
  fileprivate func outcome(of output: Output, _ program: Program) -> [String] {
    switch output.kind {
    case .definition: definitions.filter { $0.name == output.name }.map(\.truth.rawValue)
    case .segments: segments.filter { $0.name == output.name }.map { $0.value?.string ?? "unknown" }
    case .score: scores.filter { $0.name == output.name }.map { "\($0.points)" }
    case .grade:
      program.grades.filter { $0.name == output.name }.map { scores[$0.score.index].grade?.string ?? "" }
    case .fits: [proposition?.fits ?? ""]
    case .promised: [proposition?.promised ?? ""]
    case .route:
      route.map {
        [$0.kind.rawValue, $0.target, $0.label ?? "", "\($0.respondBy as Any)", "\($0.againAt as Any)"]
      } ?? []
    case .experiment: [experiments.first { $0.name == output.name }?.arm.string ?? "none"]
    case .pool: []
    }
  }

  fileprivate func points(of output: Output) -> Decimal {
    scores.first { $0.name == output.name }?.points ?? .zero
  }
}
