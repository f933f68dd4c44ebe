import AccordFacts
import AccordReference
import AccordSemantics
import AccordSource
import AccordValues

// What may be meant and may not, so that it is asked about by request alone: rules that are fine do some of it.

/// What is asked of leads that are supposed to be otherwise.
struct SupposedCheck {
  let code: NeverMeant.Code
  let message: String
  let range: SourceRange
  let supposition: Encoder.Supposition
  let question: Question<Supposing>

  var place: NeverMeant.Place { NeverMeant.Place(code: code, range: range, message: message) }
}

extension Program {
  /// Whoever has agreed and is routed to nobody; who is in no segment though all that segments ask about is known.
  var judgements: [NeverMeant.Check] { forgottenChecks + completeChecks }

  private var forgottenChecks: [NeverMeant.Check] {
    guard let consents = ConsentFacts(self), let field = consents.consent, let route else { return [] }
    let agreed = consents.agreed
    return route.steps.indices.compactMap { index in
      guard case .nobody = route.steps[index].target else { return nil }
      return NeverMeant.Check(
        code: .forgotten, message: "a lead whose '\(field.name)' is yes goes to nobody",
        range: route.steps[index].range,
        question: Question({ examination in
          guard examination.route?.step == index + 1 else { return false }
          return agreed.contains { examination.truth(of: $0) == .yes }
        }) { encoder in
          let consents = agreed.map { encoder.outcome(of: $0).yes }
          let takes = encoder.takenSteps()[index]
          let hasAgreed = encoder.terms.or(consents)
          return encoder.terms.and([takes, hasAgreed])
        }, isFoundBy: .lead)
    }
  }

  private var completeChecks: [NeverMeant.Check] {
    segments.enumerated().compactMap { index, declared in
      guard !declared.entries.contains(where: { $0.condition == nil }) else { return nil }
      let id = ID<Segments>(index)
      let asked = fieldsBelow(.segments(id)).map { id in
        Expression(kind: .field(id), type: fields[id].type, range: fields[id].range)
      }
      let value = Expression(kind: .segments(id), type: .text, range: declared.range)
      return NeverMeant.Check(
        code: .complete,
        message: "a lead of which all is known that '\(declared.name)' asks about is in none of its segments",
        range: declared.range,
        question: Question({ examination in
          guard asked.allSatisfy({ examination.value(of: $0) != nil }) else { return false }
          return examination.value(of: value) == .choice(Vocabulary.noSegment)
        }) { encoder in
          let none = encoder.outcomes(of: id).filter { $0.name == Vocabulary.noSegment }.map(\.fits)
          let known = asked.map { encoder.known($0) }
          return encoder.terms.and(known + none)
        }, isFoundBy: .lead)
    }
  }

  /// The fields that a declaration reads, itself or by what it reads, in their order.
  private func fieldsBelow(_ reference: Reference) -> [ID<Field>] {
    Set(declarations(below: [reference]).flatMap { fieldsRead(by: $0) }).sorted { $0.index < $1.index }
  }

  // MARK: What would be otherwise

  /// Whether a lead becomes something by not saying something, and whether points can cost it something.
  func supposedChecks(_ isWanted: (NeverMeant.Code) -> Bool) -> [SupposedCheck] {
    definitions.enumerated().filter { !$0.element.isDraft }.flatMap { index, definition -> [SupposedCheck] in
      let id = ID<Definition>(index)
      let missing = fieldsBelow(.definition(id)).filter { !ownInput.readings[$0.index].isRequired }.map {
        field in
        SupposedCheck(
          code: .missingData,
          message:
            "a lead that is not '\(definition.name)' would be if its '\(fields[field].name)' were missing",
          range: definition.range, supposition: .without(field), question: becomes(id, from: .no, to: .yes))
      }
      let more = scoresBelow(id).map { score in
        SupposedCheck(
          code: .morePoints,
          message:
            "a lead that is '\(definition.name)' would not be with more points of '\(scores[score].name)'",
          range: definition.range, supposition: .points(score), question: becomes(id, from: .yes, to: nil))
      }
      return (isWanted(.missingData) ? missing : []) + (isWanted(.morePoints) ? more : [])
    }
  }

  private func scoresBelow(_ definition: ID<Definition>) -> [ID<Score>] {
    declarations(below: [.definition(definition)])
      .compactMap { if case .score(let id) = $0 { id } else { nil } }.sorted { $0.index < $1.index }
  }

  /// Whether a definition that comes out one way for the lead comes out otherwise for what is supposed.
  ///
  /// - Parameter other: nil for any other outcome.
  private func becomes(_ id: ID<Definition>, from truth: Truth, to other: Truth?) -> Question<Supposing> {
    let whole = Expression(kind: .definition(id), type: .flag, range: definitions[id].range)
    var question = Question<Supposing>({ seen in
      guard seen.real.truth(of: whole) == truth else { return false }
      return seen.supposed.indices.contains { index in
        let supposed = seen.supposed[index].truth(of: whole)
        return other.map { supposed == $0 } ?? (supposed != truth)
      }
    }) { formulas in
      let lead = formulas.real.lead
      let (before, after) = (formulas.real.outcome(of: id), formulas.supposed.outcome(of: id))
      func holds(_ outcome: Outcome, _ truth: Truth) -> Term {
        switch truth {
        case .yes: outcome.yes
        case .no: outcome.no
        case .unknown: lead.terms.unknown(outcome)
        }
      }
      let starts = holds(before, truth)
      let becomes = other.map { holds(after, $0) } ?? lead.terms.not(holds(after, truth))
      return lead.terms.and([starts, becomes])
    }
    question.distance = { seen in
      let nearness = Nearness(self)
      let goals = other.map { [$0] } ?? [Truth.yes, .no, .unknown].filter { $0 != truth }
      let supposed = seen.supposed.indices.flatMap { index in
        goals.map { nearness.distance(of: whole, to: $0, &seen.supposed[index]) }
      }
      return nearness.distance(of: whole, to: truth, &seen.real) + (supposed.min() ?? 0)
    }
    return question
  }
}
