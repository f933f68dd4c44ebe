/// The stable code of a check of `accord verify`, which needs no promise; a code is never given a second meaning.
///
/// It stands below `AccordLint`, too, which leaves comments alone that allow what `accord verify` finds.
package enum CheckCode: String, CaseIterable, Sendable {
  case segmentsOverlap = "V010"
  case fitsTwice = "V011"
  case promisedTwice = "V012"
  case neverYes = "V020"
  case neverNo = "V021"
  case clauseWithoutEffect = "V022"
  case lineNeverPays = "V023"
  case neverCounts = "V024"
  case bandNeverHolds = "V025"
  case limitNeverBinds = "V026"
  case gradeNeverGiven = "V027"
  case segmentNever = "V028"
  case stepNever = "V029"
  case armNever = "V030"
  case promiseAboutNothing = "V031"
  case missingData = "V040"
  case forgotten = "V041"
  case unasked = "V042"
  case morePoints = "V043"
  case complete = "V044"

  /// The name that people say; of a check that `accord lint` makes in its own way, it is the name of that lint.
  package var name: String {
    switch self {
    case .segmentsOverlap: "segments-overlap"
    case .fitsTwice: "fits-twice"
    case .promisedTwice: "promised-twice"
    case .neverYes: "never-yes"
    case .lineNeverPays: "line-never-pays"
    case .neverNo: "never-no"
    case .clauseWithoutEffect: "clause-without-effect"
    case .neverCounts: "never-counts"
    case .bandNeverHolds: "band-never-holds"
    case .limitNeverBinds: "limit-never-binds"
    case .gradeNeverGiven: "grade-never-given"
    case .segmentNever: "segment-never"
    case .stepNever: "step-never"
    case .promiseAboutNothing: "promise-about-nothing"
    case .armNever: "arm-never"
    case .missingData: "missing-data"
    case .forgotten: "forgotten"
    case .unasked: "unasked"
    case .morePoints: "more-points"
    case .complete: "complete"
    }
  }

  /// The check that a code or a name stands for.
  package static func named(_ word: some StringProtocol) -> CheckCode? {
    allCases.first { $0.rawValue == word || $0.name == word }
  }

  /// Whether a word is the name of a check and of a lint, so that a comment with it is for both.
  package static func isSharedWithLint(_ word: String) -> Bool {
    switch named(word) {
    case .lineNeverPays, .limitNeverBinds, .gradeNeverGiven, .segmentNever: CheckCode(rawValue: word) == nil
    case .segmentsOverlap, .fitsTwice, .promisedTwice, .neverYes, .neverNo, .clauseWithoutEffect,
      .neverCounts,
      .bandNeverHolds, .stepNever, .armNever, .promiseAboutNothing, .missingData, .forgotten, .unasked,
      .morePoints, .complete, nil:
      false
    }
  }

  /// Whether it is made only when it is asked for: rules that are fine may do it.
  package var isByRequest: Bool {
    switch self {
    case .clauseWithoutEffect, .limitNeverBinds, .missingData, .forgotten, .morePoints, .complete: true
    case .segmentsOverlap, .fitsTwice, .promisedTwice, .neverYes, .neverNo, .lineNeverPays, .neverCounts,
      .bandNeverHolds, .gradeNeverGiven, .segmentNever, .stepNever, .armNever,
      .promiseAboutNothing, .unasked:
      false
    }
  }

  /// What is found, as half a sentence.
  package var summary: String {
    switch self {
    case .segmentsOverlap: "two segments of a set are yes for one lead"
    case .fitsTwice: "two propositions fit one lead"
    case .promisedTwice: "two propositions have been promised to one lead"
    case .neverYes: "a definition is yes for no lead"
    case .lineNeverPays: "a line of a score applies to no lead"
    case .neverNo: "no lead is ever refused by a definition"
    case .clauseWithoutEffect: "a clause of a definition changes nothing"
    case .neverCounts: "an entry of a group never counts"
    case .bandNeverHolds: "a band holds for no lead"
    case .limitNeverBinds: "a limit never changes anything"
    case .gradeNeverGiven: "a grade is given to no lead"
    case .segmentNever: "a segment has no lead in it"
    case .stepNever: "a step of the route takes no lead"
    case .promiseAboutNothing: "a promise is about no lead"
    case .armNever: "a choice is taken by no lead"
    case .missingData: "a lead becomes something by not saying something"
    case .forgotten: "a lead goes to nobody though its consent is yes"
    case .unasked: "a lead is nurtured though its consent is not yes"
    case .morePoints: "more points cost a lead what it is"
    case .complete: "a lead of which all is known is in no segment"
    }
  }

  /// Why it matters, and what to do.
  package var advice: String {
    switch self {
    case .segmentsOverlap:
      "Such a lead is in neither of the two. Make one condition exclude the other, or write 'first match' into the set."
    case .fitsTwice:
      "Such a lead is told neither. Make one condition exclude the other."
    case .promisedTwice:
      "Such a lead is told neither. Make one condition exclude the other."
    case .neverYes:
      "Whatever asks for the definition never happens. Look for a condition in it that excludes another one."
    case .lineNeverPays:
      "The line reads as if it paid. Put its condition right, or remove it."
    case .neverNo:
      "A definition that no lead fails tells nobody apart. Put its conditions right, or remove it."
    case .clauseWithoutEffect:
      "The other clauses of the definition say it already, or leave nothing for it. That is fine for an exclusion that is said twice to be sure. Of two clauses that say the same, each changes nothing while the other stands: remove one, and ask again."
    case .neverCounts:
      "Whenever it applies, another entry of its group is taken. Put its points or its place right, or remove it."
    case .limitNeverBinds:
      "The points never come as far. That is fine where the limit says what a score is out of; a limit that should cut is written wrongly."
    case .bandNeverHolds:
      "Other bands, or the bounds of the number, leave nothing for it. Put its bounds right, or remove it."
    case .gradeNeverGiven:
      "The points that it asks for are never reached together. Lower the threshold, or remove the grade."
    case .segmentNever:
      "Earlier segments, or its own condition, leave nothing for it. Put the condition right, or remove the segment."
    case .stepNever:
      "Earlier steps, or its own condition, leave nothing for it. Put the condition right, move the step up, or remove it."
    case .promiseAboutNothing:
      "What stands before 'implies' is never yes, so that the promise cannot be broken and says nothing."
    case .armNever:
      "Earlier choices, or its own condition, leave nothing for it. Put the condition right, move it up, or remove it."
    case .missingData:
      "Whoever leaves a field out is better off. Mostly that is the price of 'is yes' and of points that are taken away; read the list once with both teams."
    case .forgotten:
      "Somebody who has agreed hears nothing. That is right for competitors and the like, and for nobody else."
    case .morePoints:
      "A definition that asks for few points, or a step before it that asks for many, turns a good lead away. Mostly a comparison points the wrong way."
    case .complete:
      "There is a gap between the segments. Put the edges right, or end with 'otherwise'."
    case .unasked:
      "Whoever has not agreed gets letters. Add 'consent is yes', as the rules call it, to the condition of the step."
    }
  }

  /// The page about it, as Markdown.
  package var page: String {
    """
    # \(rawValue): \(summary)

    `\(name)`, a check of `accord verify`.

    \(advice)

    When it is meant, allow it in the rules: `# accord:allow \(rawValue) because …`

    """
  }
}
