package import AccordSemantics
import AccordSource
package import AccordValues

extension ConditionFacts {
  /// That a condition has an outcome, or has not.
  package struct Claim: Sendable {
    let subject: Subject
    let truth: Truth
    let holds: Bool

    /// That a lead is in a segment.
    package static func segment(_ name: Text, of id: ID<Segments>) -> Claim {
      Claim(subject: .segment(name, id), truth: .yes, holds: true)
    }

    /// That it is yes.
    package static func yes(_ condition: Expression) -> Claim { .init(condition, .yes, true) }
    /// That it is no.
    package static func no(_ condition: Expression) -> Claim { .init(condition, .no, true) }
    /// That it is unknown.
    package static func unknown(_ condition: Expression) -> Claim { .init(condition, .unknown, true) }
    /// That it is no or unknown.
    package static func notYes(_ condition: Expression) -> Claim { .init(condition, .yes, false) }
    /// That it is yes or unknown.
    package static func notNo(_ condition: Expression) -> Claim { .init(condition, .no, false) }
    /// That it is yes or no.
    package static func known(_ condition: Expression) -> Claim { .init(condition, .unknown, false) }

    /// Of a definition as a whole.
    package static func definition(_ id: ID<Definition>, is truth: Truth) -> Claim {
      Claim(subject: .definition(id), truth: truth, holds: true)
    }

    /// That a definition does not come out as a word.
    package static func definition(_ id: ID<Definition>, isNot truth: Truth) -> Claim {
      Claim(subject: .definition(id), truth: truth, holds: false)
    }

    /// Of a condition that has been prepared.
    package static func yes(_ condition: Prepared) -> Claim {
      Claim(subject: .prepared(condition), truth: .yes, holds: true)
    }

    /// That a condition that was prepared is no.
    package static func no(_ condition: Prepared) -> Claim {
      Claim(subject: .prepared(condition), truth: .no, holds: true)
    }

    /// That a condition that was prepared is no or unknown.
    package static func notYes(_ condition: Prepared) -> Claim {
      Claim(subject: .prepared(condition), truth: .yes, holds: false)
    }

    /// That one of some conditions is yes; of impossible claims only.
    package static func anyYes(_ conditions: some Sequence<Prepared>) -> Claim {
      Claim(subject: .oneOf(Array(conditions)), truth: .yes, holds: true)
    }

    enum Subject: Sendable {
      case condition(Expression)
      case prepared(Prepared)
      case oneOf([Prepared])
      case definition(ID<Definition>)
      case segment(Text, ID<Segments>)
    }

    private init(_ condition: Expression, _ truth: Truth, _ holds: Bool) {
      self.init(subject: .condition(condition), truth: truth, holds: holds)
    }

    private init(subject: Subject, truth: Truth, holds: Bool) {
      self.subject = subject
      self.truth = truth
      self.holds = holds
    }

    /// What has to be computed to judge it.
    func expression(in program: Program) -> Expression {
      switch subject {
      case .condition(let condition): return condition
      case .prepared(let prepared): return prepared.condition
      case .oneOf(let conditions):
        return Expression(
          kind: .or(conditions.map(\.condition)), type: .flag,
          range: conditions.first?.condition.range ?? SourceRange(file: 0, bytes: 0..<0))
      case .definition(let id):
        return Expression(kind: .definition(id), type: .flag, range: program.definitions[id].range)
      case .segment(let name, let id):
        let segments = program.segments[id]
        let value = Expression(
          kind: .segments(id), type: .choice(Vocabulary(options: segments.entries.map { Text($0.name) })),
          range: segments.range)
        let option = Expression(kind: .constant(.choice(name)), type: value.type, range: segments.range)
        return Expression(
          kind: .comparison(.equal, value, option, ignoringCase: false), type: .flag, range: segments.range)
      }
    }

    /// Whether it holds for a lead for which its expression has this value.
    func holds(for value: Value?) -> Bool {
      let truth: Truth = if case .flag(let flag)? = value { flag ? .yes : .no } else { .unknown }
      return (truth == self.truth) == holds
    }
  }
}

extension ConditionFacts {
  /// A condition that is asked about many times.
  package struct Prepared: Sendable {
    package let condition: Expression
    let outcomes: OutcomeFormulas
  }
}

extension ConditionTranslator {
  mutating func formula(_ claim: ConditionFacts.Claim) -> Formula {
    switch claim.subject {
    case .prepared(let prepared):
      work += 1
      return prepared.outcomes.formula(claim)
    case .oneOf(let conditions):
      work += conditions.count
      return .any(conditions.map(\.outcomes.yes))
    case .condition(let condition): return outcomes(condition).formula(claim)
    case .definition(let id): return definition(id).formula(claim)
    case .segment(let name, let id): return isIn(name, of: id)
    }
  }
}

extension OutcomeFormulas {
  fileprivate func formula(_ claim: ConditionFacts.Claim) -> Formula {
    switch (claim.truth, claim.holds) {
    case (.yes, true): yes
    case (.yes, false): notYes
    case (.no, true): no
    case (.no, false): notNo
    case (.unknown, true): unknown
    case (.unknown, false): known
    }
  }
}
