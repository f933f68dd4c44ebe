import AccordFacts
import AccordReference
import AccordSemantics
package import AccordSource
import AccordValues

/// Something in rules that nobody can have meant, such as a step that takes no lead.
package struct NeverMeant: Sendable {
  package let code: Code
  /// What it is, with the user's own names in quotes.
  package let message: String
  package let range: SourceRange
  /// A lead that shows it; nil where it is that there is none.
  package let lead: FoundLead?

  /// The checks, by what is said of them.
  package typealias Code = CheckCode

  /// What was found by looking.
  package struct Findings: Sendable {
    /// What was asked, each question by its place.
    package let asked: [Place]
    package let findings: [NeverMeant]
    /// Where a question stayed open.
    package let open: [Place]
  }

  /// What is asked about a place of the rules.
  package struct Place: Hashable, Sendable {
    package let code: Code
    package let range: SourceRange
    /// Of several questions about one place, which it is.
    let message: String
  }

  var place: Place { Place(code: code, range: range, message: message) }

  init(code: Code, message: String, range: SourceRange, lead: FoundLead?) {
    self.code = code
    self.message = message
    self.range = range
    self.lead = lead
  }

  init(_ check: Check, lead: FoundLead?) {
    code = check.code
    message = check.message
    range = check.range
    self.lead = lead
  }

  /// A question, and what it is that was never meant.
  struct Check {
    let code: Code
    let message: String
    let range: SourceRange
    let question: Question<Replay>
    let isFoundBy: Evidence

    var place: Place { Place(code: code, range: range, message: message) }
  }

  /// What shows it: that no lead can do something, or that one does.
  enum Evidence {
    case proof
    case lead
  }
}

extension Program {
  /// All that is asked without a promise, in the order of the text.
  var neverMeant: [NeverMeant.Check] {
    let all =
      segmentChecks + propositionChecks + definitionChecks + scores.flatMap(checks)
      + grades.enumerated().flatMap { checks(ID($0.offset), $0.element) }
      + stepChecks + premiseChecks + consentChecks + idleChecks
    return all.enumerated().sorted { one, other in
      let (left, right) = (one.element.range, other.element.range)
      return (left.file, left.bytes.lowerBound, one.offset) < (
        right.file, right.bytes.lowerBound, other.offset
      )
    }.map(\.element)
  }

  func never(
    _ code: NeverMeant.Code, _ message: String, _ range: SourceRange, _ question: Question<Replay>
  ) -> NeverMeant.Check {
    var question = question
    question.isLeadShown = false
    return NeverMeant.Check(code: code, message: message, range: range, question: question, isFoundBy: .proof)
  }

  /// Two conditions that are yes for one lead.
  private func both(_ one: Expression, _ other: Expression) -> Question<Replay> {
    Question({ $0.truth(of: one) == .yes && $0.truth(of: other) == .yes }) { encoder in
      let (left, right) = (encoder.outcome(of: one).yes, encoder.outcome(of: other).yes)
      return encoder.terms.and([left, right])
    }
  }

  private var segmentChecks: [NeverMeant.Check] {
    segments.enumerated().flatMap { index, declared -> [NeverMeant.Check] in
      let id = ID<Segments>(index)
      let value = Expression(kind: .segments(id), type: .text, range: declared.range)
      let never = declared.entries.map { entry in
        self.never(
          .segmentNever, "no lead is in the segment '\(entry.name)' of '\(declared.name)'", entry.range,
          Question({ $0.value(of: value) == .choice(Text(entry.name)) }) { encoder in
            encoder.outcomes(of: id).first { $0.name == Text(entry.name) }?.fits ?? encoder.terms.no
          })
      }
      guard !declared.isFirstMatch else { return never }
      let conditions = declared.entries.compactMap { entry in entry.condition.map { (entry, $0) } }
      let overlaps = conditions.indices.flatMap { second in
        conditions[..<second].map { first in
          NeverMeant.Check(
            code: .segmentsOverlap,
            message:
              "a lead can be in the segments '\(first.0.name)' and '\(conditions[second].0.name)' of '\(declared.name)', and is then in neither",
            range: conditions[second].0.range, question: both(first.1, conditions[second].1), isFoundBy: .lead
          )
        }
      }
      return never + overlaps
    }
  }

  private var propositionChecks: [NeverMeant.Check] {
    func pairs(
      _ code: NeverMeant.Code, _ words: String, _ condition: KeyPath<Proposition, Expression?>
    ) -> [NeverMeant.Check] {
      let asked = propositions.compactMap { proposition in
        proposition[keyPath: condition].map { (proposition, $0) }
      }
      return asked.indices.flatMap { second in
        asked[..<second].map { first in
          NeverMeant.Check(
            code: code,
            message:
              "'\(first.0.name)' and '\(asked[second].0.name)' can both \(words), and then neither is said",
            range: asked[second].1.range, question: both(first.1, asked[second].1), isFoundBy: .lead)
        }
      }
    }
    return pairs(.fitsTwice, "fit a lead", \.fits)
      + pairs(.promisedTwice, "have been promised to a lead", \.promised)
  }

  private var definitionChecks: [NeverMeant.Check] {
    definitions.enumerated().map { index, definition in
      let condition = Expression(kind: .definition(ID(index)), type: .flag, range: definition.range)
      return never(
        .neverYes, "no lead is ever '\(definition.name)'", definition.range,
        Question(condition, is: .yes, in: self))
    }
  }

  private func checks(_ score: Score) -> [NeverMeant.Check] {
    guard case .entries(let entries) = score.body else { return [] }
    return entries.withInner.flatMap { entry -> [NeverMeant.Check] in
      switch entry {
      case .points(let line):
        guard case .when(let condition) = line.source else { return [] }
        return [
          never(
            .lineNeverPays, "the line \"\(line.title)\" of '\(score.name)' applies to no lead", line.range,
            Question(condition, is: .yes, in: self))
        ]
      case .bands(let bands):
        return bands.bands.indices.map { place in
          let band = bands.bands[place]
          return never(
            .bandNeverHolds, "no lead is in the band '\(band.text)' of \"\(bands.title)\"", band.range,
            Question({ examination in
              guard case .number(let number)? = examination.value(of: bands.value) else { return false }
              return bands.bands.firstIndex { $0.contains(number) } == place
            }) { encoder in
              guard let value = encoder.quantity(bands.value) else { return encoder.terms.yes }
              let earlier = bands.bands[..<place].map { encoder.terms.not(encoder.lies(value.value, in: $0)) }
              return encoder.terms.and(earlier + [value.known, encoder.lies(value.value, in: band)])
            })
        }
      case .options, .group: return []
      }
    }
  }

  private func checks(_ id: ID<Grade>, _ grade: Grade) -> [NeverMeant.Check] {
    let value = Expression(kind: .grade(id), type: .text, range: grade.range)
    return grade.labels.map { label in
      never(
        .gradeNeverGiven, "no lead gets the grade '\(label)' of '\(grade.name)'", grade.range,
        Question({ $0.value(of: value) == .choice(label) }) { encoder in
          encoder.outcomes(of: id).first { $0.name == label }?.fits ?? encoder.terms.no
        })
    }
  }

  private var stepChecks: [NeverMeant.Check] {
    (route?.steps ?? []).enumerated().map { index, step in
      never(
        .stepNever, "step \(index + 1), to \(step.target.words(in: self)), takes no lead", step.range,
        Question({ $0.route?.step == index + 1 }) { $0.takenSteps()[index] })
    }
  }

  private var premiseChecks: [NeverMeant.Check] {
    promises.compactMap { promise in
      guard case .implies(let premise, _) = promise.condition.kind else { return nil }
      return never(
        .promiseAboutNothing,
        "the promise \"\(promise.title)\" is about no lead: what stands before 'implies' is never yes",
        premise.range, Question(premise, is: .yes, in: self))
    }
  }

  /// A lead that is nurtured though its consent is not yes.
  private var consentChecks: [NeverMeant.Check] {
    guard let consents = ConsentFacts(self), let field = consents.consent, let route else { return [] }
    let agreed = consents.agreed
    return route.steps.indices.compactMap { index in
      guard case .nurture = route.steps[index].target else { return nil }
      return NeverMeant.Check(
        code: .unasked,
        message: "a lead whose '\(field.name)' is not yes is nurtured, which nobody may have asked it",
        range: route.steps[index].range,
        question: Question({ examination in
          guard examination.route?.step == index + 1 else { return false }
          return agreed.allSatisfy { examination.truth(of: $0) != .yes }
        }) { encoder in
          let consents = agreed.map { encoder.outcome(of: $0).yes }
          return encoder.terms.and([encoder.takenSteps()[index]] + consents.map { encoder.terms.not($0) })
        }, isFoundBy: .lead)
    }
  }
}
