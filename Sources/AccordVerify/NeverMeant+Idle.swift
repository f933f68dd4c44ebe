import AccordFacts
import AccordReference
import AccordSemantics
import AccordSource
import AccordValues

// What stands in rules and never does anything: a clause, an entry of a group, a limit, an arm.

extension Program {
  var idleChecks: [NeverMeant.Check] {
    definitions.enumerated().flatMap { clauseChecks(ID($0.offset), $0.element) }
      + scores.enumerated().flatMap { limitChecks(ID($0.offset), $0.element) }
      + scores.enumerated().flatMap { groupChecks(ID($0.offset), $0.element) } + armChecks
  }

  // MARK: Definitions

  private func clauseChecks(_ id: ID<Definition>, _ definition: Definition) -> [NeverMeant.Check] {
    let whole = Expression(kind: .definition(id), type: .flag, range: definition.range)
    let alwaysHolds = never(
      .neverNo, "every lead is '\(definition.name)', or it is unknown whether it is", definition.range,
      Question(whole, is: .no, in: self))
    guard definition.clauses.count > 1 else { return [alwaysHolds] }
    return [alwaysHolds]
      + definition.clauses.indices.map { place in
        var others = definition.clauses
        let clause = others.remove(at: place)
        return never(
          .clauseWithoutEffect,
          "the clause '\(sources.line(clause.range).excerpt)' of '\(definition.name)' changes nothing: each lead comes out as without it",
          clause.range,
          Question({ [others] examination in
            examination.truth(of: whole) != examination.truth(of: others)
          }) { [others] encoder in
            let (one, other) = (encoder.outcome(of: id), encoder.outcome(of: others))
            return encoder.terms.not(
              encoder.terms.and([
                encoder.terms.same(one.yes, other.yes), encoder.terms.same(one.no, other.no),
              ]))
          })
      }
  }

  // MARK: Scores

  private func limitChecks(_ id: ID<Score>, _ score: Score) -> [NeverMeant.Check] {
    var clamps = score.clamps.map { ("of '\(score.name)'", $0) }
    if case .entries(let entries) = score.body {
      for case .group(let group) in entries.withInner {
        clamps += group.clamps.map { ("of a group in '\(score.name)'", $0) }
      }
    }
    return clamps.map { whose, clamp in
      looking(
        .limitNeverBinds, "the limit '\(sources.line(clamp.range).excerpt)' \(whose) never changes anything",
        clamp.range, in: id, { $0.binds[clamp.range] })
    }
  }

  private func groupChecks(_ id: ID<Score>, _ score: Score) -> [NeverMeant.Check] {
    guard case .entries(let entries) = score.body else { return [] }
    return entries.withInner.flatMap { entry -> [NeverMeant.Check] in
      guard case .group(let group) = entry, group.mode != .sum else { return [] }
      return group.entries.compactMap { entry in
        guard let title = entry.ownTitle else { return nil }
        return looking(
          .neverCounts,
          "\"\(title)\" of '\(score.name)' never counts: there is always another entry of its group that does",
          entry.range, in: id, { $0.countsOf[entry.range] })
      }
    }
  }

  /// A check that is made where a score is looked into; nothing is said where it is not. That it happens stands among the
  /// reasons of a decision.
  private func looking(
    _ code: NeverMeant.Code, _ message: String, _ range: SourceRange, in score: ID<Score>,
    _ happens: @escaping (Encoder) -> Term?
  ) -> NeverMeant.Check {
    let place = line(range)
    return never(
      code, message, range,
      Question({ examination in
        (examination.outcome(of: score)?.because ?? []).contains { $0.place == place }
      }) { encoder in
        _ = encoder.points(of: score)
        return happens(encoder) ?? encoder.terms.yes
      })
  }

  // MARK: Choices

  private var armChecks: [NeverMeant.Check] {
    var found: [NeverMeant.Check] = []
    // Nobody has written what experiments are made of.
    let arms = Set(experiments.map { Reference.binding($0.arm) })
    let written = evaluationOrder.filter { !arms.contains($0) }.flatMap { expressions(of: $0) }
    for expression in written + (route?.expressions ?? []) {
      expression.walkOutsideItems { inner in
        guard case .choose(let arms, _) = inner.kind, !inner.asksItem else { return }
        for place in arms.indices {
          let condition = arms[place].condition
          found.append(
            never(
              .armNever, "no lead takes the choice 'when \(sources.line(condition.range).excerpt)'",
              condition.range,
              Question({ examination in
                guard examination.truth(of: condition) == .yes else { return false }
                return arms[..<place].allSatisfy { examination.truth(of: $0.condition) == .no }
              }) { $0.taken(arms)[place] }))
        }
      }
    }
    return found
  }
}

extension Terms {
  /// That both hold, or neither does.
  mutating func same(_ one: Term, _ other: Term) -> Term {
    let (both, neither) = (and([one, other]), and([not(one), not(other)]))
    return or([both, neither])
  }
}

extension Examination {
  /// What a definition of these clauses comes to. (Clause 8.3)
  fileprivate mutating func truth(of clauses: [Definition.Clause]) -> Truth {
    var truths: [Definition.Clause.Kind: [Truth]] = [:]
    for clause in clauses { truths[clause.kind, default: []].append(truth(of: clause.condition)) }
    let needed = (truths[.requires] ?? []) + (truths[.when] ?? [])
    let rule = needed.isEmpty ? Truth.no : Truth.all(needed)
    let isLetIn = Truth.any((truths[.always] ?? []) + [rule])
    return Truth.all([Truth.any(truths[.never] ?? []).contrary, isLetIn])
  }
}

extension Truth {
  fileprivate static func all(_ truths: [Truth]) -> Truth {
    truths.contains(.no) ? .no : truths.contains(.unknown) ? .unknown : .yes
  }

  fileprivate static func any(_ truths: [Truth]) -> Truth { all(truths.map(\.contrary)).contrary }

  /// The outcome of `not`.
  var contrary: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .unknown: .unknown
    }
  }
}

extension Expression {
  /// Whether a column of an item is read, as where points are computed for each.
  fileprivate var asksItem: Bool {
    var found = false
    walk { if case .itemColumn = $0.kind { found = true } }
    return found
  }

  /// Visits the expression and what is in it, but nothing that is asked of single items.
  fileprivate func walkOutsideItems(_ body: (Expression) -> Void) {
    body(self)
    switch kind {
    case .quantified, .aggregate: return
    default: for child in children { child.walkOutsideItems(body) }
    }
  }
}

extension ScoreEntry {
  /// What it is called; nil for a group.
  fileprivate var ownTitle: String? {
    switch self {
    case .points(let line): line.title
    case .bands(let bands): bands.title
    case .options(let options): options.title
    case .group: nil
    }
  }
}
