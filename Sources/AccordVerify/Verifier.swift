import AccordFacts
import AccordReference
package import AccordSemantics
import AccordSource
package import AccordValues

/// Says of each promise whether any lead can break it, and what in the rules is never meant: by trying leads, and by a solver
/// that proves that there is none.
///
/// A promise holds for all leads when the formula for *it is no* cannot hold. Formulas allow more than leads can be, so what
/// is shown to hold does; a lead that breaks a promise is tried on the reference before it is shown.
package struct Verifier {
  private let program: Program
  private let moment: Instant
  private let replay: Replay
  private let stretch: ClosedRange<Instant>
  private let solver: Solver?
  private let printed: PrintedQuestions?
  private let inquiry: Inquiry<Replay>

  /// - Parameters:
  ///   - moment: one of the moments of which is spoken.
  ///   - stretch: moments at which these rules are in force.
  ///   - solver: nil to prove only what needs none.
  ///   - printed: what is asked is added to it; nil for nothing.
  package init(
    _ program: Program, at moment: Instant, within stretch: ClosedRange<Instant>, solver: Solver?,
    printing printed: PrintedQuestions? = nil
  ) {
    self.program = program
    self.moment = moment
    self.stretch = stretch
    self.solver = solver
    self.printed = printed
    replay = Replay(program)
    inquiry = Inquiry(replay, at: moment, within: stretch, solver: solver)
  }

  /// The verdicts of some promises, in their order.
  ///
  /// - Parameter isWanted: which promises are looked at, by their place.
  /// - Throws: `Solver.Failure`.
  package func verdicts(of isWanted: (Int) -> Bool) throws -> [Verdict] {
    let promises = program.promises.indices.filter(isWanted)
    let facts = ConditionFacts(program, replay.bounds, asOf: moment)
    let broken = try answers(
      inquiry, to: promises.map { breaking($0, facts) },
      about: promises.map { subject("promise", "that breaks", $0) })
    // Of a promise that a lead breaks, nothing more is asked.
    let kept = zip(promises, broken).filter { if case .impossible = $0.1 { true } else { false } }.map(\.0)
    let unknown = try answers(
      inquiry, to: kept.map { Question(program.promises[$0].condition, is: .unknown, in: program) },
      about: kept.map { subject("promise-unknown", "of which it is unknown whether it keeps", $0) })
    let unsure = Dictionary(uniqueKeysWithValues: zip(kept, unknown))
    return zip(promises, broken).map { promise, answer in
      Verdict(promise: promise, outcome: outcome(answer, unsure[promise]))
    }
  }

  private func answers<Rules: Examinee>(
    _ inquiry: Inquiry<Rules>, to questions: [Question<Rules>], about subjects: [PrintedQuestions.Subject]
  ) throws -> [Answer] {
    let answers = try inquiry.answers(to: questions)
    printed?.add(questions, answers, about: subjects, of: inquiry)
    return answers
  }

  private func subject(_ kind: String, _ what: String, _ promise: Int) -> PrintedQuestions.Subject {
    let promise = program.promises[promise]
    return PrintedQuestions.Subject(
      kind: kind, sought: "a lead \(what) the promise \"\(promise.title)\"",
      place: program.line(promise.range))
  }

  private func subject(
    _ place: NeverMeant.Place, _ evidence: NeverMeant.Evidence
  ) -> PrintedQuestions.Subject {
    let isSo = evidence == .lead ? "this is so" : "this is not so"
    return PrintedQuestions.Subject(
      kind: "\(place.code.rawValue)-\(place.code.name)",
      sought: "a lead of which \(isSo): \(place.message)", place: program.line(place.range))
  }

  private func outcome(_ broken: Answer, _ unsure: Answer?) -> Verdict.Outcome {
    switch (broken, unsure) {
    case (.shown(let lead), _): .refuted(lead)
    case (.open(let reason), _): .undecided(reason)
    case (.impossible, .shown(let lead)?): .neverNo(unknown: lead)
    case (.impossible, .open(let reason)?): .neverNoPerhapsUnknown(reason)
    case (.impossible, .impossible?), (.impossible, nil): .alwaysYes
    }
  }

  /// Whether a lead breaks a promise; the lead that lint knows is tried first.
  private func breaking(_ promise: Int, _ facts: ConditionFacts) -> Question<Replay> {
    var question = Question(program.promises[promise].condition, is: .no, in: program)
    if let example = Counterexample(toPromise: promise, of: program, facts) {
      var lead = [Value?](repeating: nil, count: program.fields.count)
      for part in example.lead.parts + example.lead.lead {
        lead[part.field.index] = part.content.value(asOf: moment)
      }
      question.hint = lead
    }
    return question
  }

  /// What is never meant, in the order of the text.
  ///
  /// - Parameter isWanted: which checks are made, by their code.
  /// - Throws: `Solver.Failure`.
  package func findings(of isWanted: (NeverMeant.Code) -> Bool) throws -> NeverMeant.Findings {
    let checks = (program.neverMeant + program.judgements).filter { isWanted($0.code) }
    let answers = try answers(
      inquiry, to: checks.map(\.question), about: checks.map { subject($0.place, $0.isFoundBy) })
    let open = zip(checks, answers).filter { if case .open = $0.1 { true } else { false } }
    let found = zip(checks, answers).compactMap { check, answer -> NeverMeant? in
      switch (check.isFoundBy, answer) {
      case (.proof, .impossible): NeverMeant(check, lead: nil)
      case (.lead, .shown(let lead)): NeverMeant(check, lead: lead)
      case (.proof, .shown), (.proof, .open), (.lead, .impossible), (.lead, .open): nil
      }
    }
    let supposed = try supposedFindings(isWanted)
    return NeverMeant.Findings(
      asked: checks.map(\.place) + supposed.asked, findings: found + supposed.findings,
      open: open.map(\.0.place) + supposed.open)
  }

  /// What would be otherwise if something of a lead were, each supposition by itself.
  private func supposedFindings(
    _ isWanted: (NeverMeant.Code) -> Bool
  ) throws -> NeverMeant.Findings {
    let checks = program.supposedChecks(isWanted)
    var order: [Encoder.Supposition] = []
    for check in checks where !order.contains(check.supposition) { order.append(check.supposition) }
    var found: [NeverMeant] = []
    var open: [NeverMeant.Place] = []
    for supposition in order {
      let asked = checks.filter { $0.supposition == supposition }
      let inquiry = Inquiry(
        Supposing(program, supposition, asOf: moment), at: moment, within: stretch, solver: solver)
      let answers = try answers(
        inquiry, to: asked.map(\.question), about: asked.map { subject($0.place, .lead) })
      for (check, answer) in zip(asked, answers) {
        switch answer {
        case .shown(let lead):
          found.append(NeverMeant(code: check.code, message: check.message, range: check.range, lead: lead))
        case .open: open.append(check.place)
        case .impossible: break
        }
      }
    }
    found.sort { ($0.range.file, $0.range.bytes.lowerBound) < ($1.range.file, $1.range.bytes.lowerBound) }
    return NeverMeant.Findings(asked: checks.map(\.place), findings: found, open: open)
  }
}
